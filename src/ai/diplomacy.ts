import type { Legal } from '../engine/legal.ts';
import type { Command } from '../engine/model/command.ts';
import type { Content } from '../engine/model/content.ts';
import type { FactionId, PactKind } from '../engine/model/ids.ts';
import type { Dealing, Part } from '../engine/model/judgement.ts';
import type { Known, Open } from '../engine/model/known.ts';
import type { Term } from '../engine/model/pact.ts';
import { votingMembers } from '../engine/rules/membership.ts';
import { activeFactions, inMajority, pactBetween } from '../engine/rules/reading.ts';
import { type Board, lineDistance, strengthOf, survey } from './board.ts';
import type { Stream } from './guess.ts';

/** What an offer is worth to the side that is asked; above 0 it accepts. */
export interface Acceptance {
  readonly worth: number;
  /** The strongest reason first. */
  readonly parts: readonly Part[];
}

function weighed(parts: readonly Part[]): Acceptance {
  let worth = 0;
  for (const { amount } of parts) worth += amount;
  const told = parts.filter(({ amount }) => Math.abs(amount) >= 0.005);
  return { worth, parts: told.sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount)) };
}

/**
 * What binding oneself to another is worth: a common strong enemy speaks for it, distance on the line and want of trust
 * against it, and so does a partner who would himself be the strongest in sight.
 */
function bond(open: Open, board: Board, me: FactionId, other: FactionId, dealing: Dealing): Part[] {
  const mine = strengthOf(open, board, me);
  let enemy = 0;
  let strongest = 0;
  for (const f of activeFactions(open)) {
    if (f === me || f === other) continue;
    const strength = strengthOf(open, board, f);
    strongest = Math.max(strongest, strength);
    const danger = strength - 0.5 * mine - 0.025 * open.trust[me][f];
    const shared = open.trust[other][f] > 2 ? 0.5 : 1;
    enemy = Math.max(enemy, danger * shared);
  }
  // A strong partner is feared where nobody else is as strong as he.
  const overshadowed = Math.max(0, strengthOf(open, board, other) - Math.max(1.25 * mine, strongest));
  const open2 = inMajority(open, me) || inMajority(open, other);
  return [
    { ground: 'threat', amount: dealing.threat * (enemy - 0.22) },
    { ground: 'overshadowed', amount: -dealing.threat * overshadowed },
    { ground: 'trust', amount: dealing.trust * open.trust[me][other] },
    { ground: 'distance', amount: -dealing.distance * lineDistance(open, me, other) },
    { ground: 'evidence', amount: open2 ? 0 : -0.02 * open.factions[me].exposure },
  ];
}

/** How much less a truce asks than a bloc, and a bargain than a truce. */
const CAUTION: Readonly<Record<PactKind, number>> = { bloc: -0.2, truce: 0.1, bargain: 0.05 };
/** How much of what speaks for and against a bond counts in the lesser pacts. */
const WEIGHT: Readonly<Record<PactKind, number>> = { bloc: 1, truce: 0.6, bargain: 0.4 };

export function pactWorth(
  content: Content,
  open: Open,
  board: Board,
  me: FactionId,
  offer: {
    readonly with: FactionId;
    readonly kind: PactKind;
    readonly gives: Term | null;
    readonly takes: Term | null;
  },
  dealing: Dealing,
): Acceptance {
  const parts = bond(open, board, me, offer.with, dealing).map(({ ground, amount }) => ({
    ground,
    amount: amount * WEIGHT[offer.kind],
  }));
  parts.push({ ground: 'caution', amount: CAUTION[offer.kind] });
  if (offer.gives !== null) parts.push({ ground: 'gives', amount: -costOf(content, open, offer.gives) });
  if (offer.takes !== null) parts.push({ ground: 'takes', amount: gain(costOf(content, open, offer.takes)) });
  return weighed(parts);
}

/** Whether the offer on the table is worth taking, and why. */
export function acceptance(content: Content, known: Known, dealing: Dealing): Acceptance {
  const { offer } = known.own;
  return offer === null ? { worth: -1, parts: [] } : offered(content, known, offer.from, offer, dealing);
}

/** The same of the offer that one is about to answer with another. */
export function countered(content: Content, known: Known, dealing: Dealing): Acceptance {
  const { offer } = known.own;
  if (offer === null || offer.counters === null) return { worth: 0, parts: [] };
  return offered(content, known, offer.to, offer.counters, dealing);
}

/** What the other side's offer is worth: what it gives is what one takes. */
function offered(
  content: Content,
  known: Known,
  from: FactionId,
  terms: Pick<NonNullable<Known['own']['offer']>, 'kind' | 'gives' | 'takes'>,
  dealing: Dealing,
): Acceptance {
  const seen = { with: from, kind: terms.kind, gives: terms.takes, takes: terms.gives };
  return pactWorth(content, known.open, survey(content, known), known.me, seen, dealing);
}

/** What it brings to be given a thing that costs the giver so much: a little more, or nobody would trade. */
export function gain(cost: number): number {
  return 1.1 * cost;
}

/** What it costs to give a thing. */
export function costOf(content: Content, open: Open, term: Term): number {
  switch (term.type) {
    case 'vote':
      return VOTES[term.motion] ?? (term.stance === 'for' ? 0.12 : 0.06);
    case 'post': {
      let all = 0;
      for (const { id } of content.orgs) all += votingMembers(open, id, true);
      return 0.1 + (all === 0 ? 0 : (1.2 * votingMembers(open, term.org, true)) / all);
    }
    case 'leave':
      return term.act === 'discipline' ? 0.3 : 0.15;
  }
}

const VOTES: Readonly<Partial<Record<string, number>>> = {
  line: 0.25,
  discipline: 0.25,
  remove: 0.2,
  elect: 0.2,
  regime: 0.15,
};

interface Wish {
  readonly command: Command;
  readonly worth: number;
}

/** One step in the pacts: break what is worth least, offer what is worth most to both, or leave it. */
export function deal(
  content: Content,
  known: Known,
  legal: Legal,
  dealings: Readonly<Record<FactionId, Dealing>>,
  random: Stream,
): Command {
  const board = survey(content, known);
  const noise = () => (random() - 0.5) * 0.2;
  let best: Wish = { command: { type: 'endDiplomacy' }, worth: 0.02 };
  const consider = (wish: Wish) => {
    if (wish.worth > best.worth && legal.contains(wish.command)) best = wish;
  };
  for (const other of activeFactions(known.open)) {
    if (other === known.me) continue;
    const allied = pactBetween(known, other, 'bloc');
    const worth = (kind: PactKind, by: FactionId) =>
      pactWorth(
        content,
        known.open,
        board,
        by,
        { with: by === known.me ? other : known.me, kind, gives: null, takes: null },
        dealings[by],
      ).worth;
    if (allied) {
      const value = worth('bloc', known.me) + dealings[known.me].loyalty + noise();
      consider({ command: { type: 'breakPact', partner: other, pact: 'bloc' }, worth: -value - 0.1 });
      if (random() < 0.12) consider(offering(other, 'bargain', 0.1, random));
      continue;
    }
    for (const kind of ['bloc', 'truce'] as const) {
      const mine = worth(kind, known.me) + noise();
      const his = worth(kind, other) + noise();
      if (mine > 0 && his > -0.12) consider(offering(other, kind, mine + Math.min(0, his), random));
    }
    const mine = worth('bargain', known.me) + noise();
    if (mine > -0.1 && random() < 0.3) consider(offering(other, 'bargain', mine + 0.12, random));
  }
  return best.command;
}

/** Opponents of the majority deal in secret more often than not: an open pact of theirs is evidence. */
function offering(to: FactionId, pact: PactKind, worth: number, random: Stream): Wish {
  const secret = random() < (pact === 'bargain' ? 0.35 : 0.15);
  return { command: { type: 'offerPact', to, pact, secret }, worth };
}

/** One side of a bargain: gives what costs least, takes what the other may well give. */
export function writeTerm(
  content: Content,
  known: Known,
  legal: Legal,
  dealings: Readonly<Record<FactionId, Dealing>>,
  random: Stream,
): Command {
  const { offer } = known.own;
  const top = known.open.stack[known.open.stack.length - 1];
  if (offer === null || top?.kind !== 'terms') return { type: 'withdrawOffer' };
  let best: Command = { type: 'withdrawOffer' };
  const board = survey(content, known);
  let worth = Number.NEGATIVE_INFINITY;
  for (const command of legal.expand()) {
    if (command.type !== 'setTerm') continue;
    const cost = costOf(content, known.open, command.term) + 0.08 * random();
    let value: number;
    if (top.side === 'gives') value = -cost;
    else {
      const asked = { with: known.me, kind: offer.kind, gives: command.term, takes: offer.gives };
      const his = pactWorth(content, known.open, board, offer.to, asked, dealings[offer.to]).worth;
      value = cost + 4 * Math.min(0, his - 0.02);
    }
    if (value > worth) {
      worth = value;
      best = command;
    }
  }
  return best;
}
