import { Legal } from '../engine/legal.ts';
import type { Command } from '../engine/model/command.ts';
import type { Content } from '../engine/model/content.ts';
import type { FactionId, PactKind } from '../engine/model/ids.ts';
import type { Dealing } from '../engine/model/judgement.ts';
import type { Known } from '../engine/model/known.ts';
import type { Countered, Term } from '../engine/model/pact.ts';
import { termFamilies } from '../engine/rules/bargains.ts';
import { type Board, survey } from './board.ts';
import { costOf, gain, pactWorth } from './diplomacy.ts';
import type { Stream } from './guess.ts';

type Dealings = Readonly<Record<FactionId, Dealing>>;

/** A counter-offer is made where it is worth at least this to both sides, by the judgement of the one who makes it. */
const ENOUGH = 0.02;

/** An offer that would be declined, answered with one that both would sign: the command, and what it is worth to who makes it. */
export interface Counter {
  readonly command: Command;
  readonly worth: number;
}

/**
 * What to offer instead of what lies on the table. First another kind of pact, which asks less; then a bargain, and of one that was
 * offered only one side is changed. Null where there is nothing that both would sign, or the talk is over.
 */
export function counterTo(
  content: Content,
  known: Known,
  legal: Legal,
  dealings: Dealings,
  random: Stream,
): Counter | null {
  const { offer } = known.own;
  if (offer === null || offer.counters !== null) return null;
  const table = tableOf(content, known, offer.from, dealings);
  let best: Counter | null = null;
  for (const kind of ['bloc', 'truce'] as const) {
    const command: Command = { type: 'counterOffer', pact: kind, secret: offer.secret };
    if (kind === offer.kind || !legal.contains(command)) continue;
    const { mine, his } = table.worth(kind);
    if (mine > Math.max(ENOUGH, best?.worth ?? 0) && his > ENOUGH) best = { command, worth: mine };
  }
  if (best !== null) return best;
  const command: Command = { type: 'counterOffer', pact: 'bargain', secret: offer.secret };
  if (!legal.contains(command)) return null;
  const pair = bestPair(table, offer, null, random);
  return pair === null ? null : { command, worth: pair.worth };
}

/** The side of a bargain that is asked for, when the bargain answers an offer. */
export function writeCounter(
  content: Content,
  known: Known,
  side: 'gives' | 'takes',
  dealings: Dealings,
  random: Stream,
): Command {
  const { offer } = known.own;
  if (offer === null || offer.counters === null) return { type: 'withdrawOffer' };
  const table = tableOf(content, known, offer.to, dealings);
  const given = side === 'takes' ? offer.gives : null;
  const pair = bestPair(table, offer.counters, given, random);
  return pair === null ? { type: 'withdrawOffer' } : { type: 'setTerm', term: pair[side] };
}

/** What the two sides of an offer could sign, and what it would be worth to each. */
interface Table {
  /** Without any terms. */
  worth(kind: PactKind): { readonly mine: number; readonly his: number };
  /** All that a side can promise the other. */
  terms(giver: 'me' | 'him'): Term[];
  cost(term: Term): number;
}

function tableOf(content: Content, known: Known, other: FactionId, dealings: Dealings): Table {
  const { me, open } = known;
  const board: Board = survey(content, known);
  const worth = (kind: PactKind, by: FactionId, partner: FactionId): number =>
    pactWorth(content, open, board, by, { with: partner, kind, gives: null, takes: null }, dealings[by]).worth;
  // A post costs the same whomever it is given to.
  const costs = new Map<string, number>();
  return {
    worth: (kind) => ({ mine: worth(kind, me, other), his: worth(kind, other, me) }),
    terms(giver) {
      const families =
        giver === 'me' ? termFamilies(content, known, me, other) : termFamilies(content, known, other, me);
      const list: Term[] = [];
      for (const command of new Legal(families).expand()) if (command.type === 'setTerm') list.push(command.term);
      return list;
    },
    cost(term) {
      const key = term.type === 'post' ? term.org : keyOf(term);
      let cost = costs.get(key);
      if (cost === undefined) {
        cost = costOf(content, open, term);
        costs.set(key, cost);
      }
      return cost;
    },
  };
}

interface Pair {
  readonly gives: Term;
  readonly takes: Term;
  readonly worth: number;
}

/**
 * The terms that serve the worse served of the two best; which of several alike is a matter of chance. Nobody promises a post of
 * his own accord: it binds him to act this very turn.
 */
function bestPair(table: Table, answered: Countered, given: Term | null, random: Stream): Pair | null {
  const base = table.worth('bargain');
  const asked = keyOf(answered.takes);
  const offered = keyOf(answered.gives);
  const mine = given !== null ? [given] : table.terms('me').filter((t) => t.type !== 'post' || keyOf(t) === asked);
  const his = table.terms('him');
  const kept = answered.kind === 'bargain';
  let best: Pair | null = null;
  let least = Number.NEGATIVE_INFINITY;
  for (const gives of mine) {
    const cost = table.cost(gives);
    for (const takes of his) {
      const price = table.cost(takes);
      const worth = base.mine + gain(price) - cost;
      const seen = base.his + gain(cost) - price;
      if (worth <= ENOUGH || seen <= ENOUGH) continue;
      // Of a bargain one side stays as it was offered.
      if (kept && (keyOf(gives) === asked) === (keyOf(takes) === offered)) continue;
      const value = Math.min(worth, seen) + 0.01 * random();
      if (value <= least) continue;
      least = value;
      best = { gives, takes, worth };
    }
  }
  return best;
}

function keyOf(term: unknown): string {
  return JSON.stringify(term);
}
