import { lineDistance, survey } from '../ai/board.ts';
import { type Acceptance, pactWorth } from '../ai/diplomacy.ts';
import { personalityOf } from '../ai/judge.ts';
import type { Content } from '../engine/model/content.ts';
import { AXES, type FactionId, type PactKind } from '../engine/model/ids.ts';
import type { Part } from '../engine/model/judgement.ts';
import type { Known, Open } from '../engine/model/known.ts';
import type { Term } from '../engine/model/pact.ts';
import type { MatchOptions } from '../engine/model/record.ts';
import { noRoomFor } from '../engine/rules/offers.ts';

/** An offer of the viewer's, made or only thought of. */
export interface Proposal {
  readonly to: FactionId;
  readonly pact: PactKind;
  /** Of a bargain: what the viewer gives and takes, as far as it is written. */
  readonly gives: Term | null;
  readonly takes: Term | null;
}

/** What an offer is worth to the side that is asked (above 0 it accepts), the grounds, and what it lacks. */
export interface Outlook extends Acceptance {
  /** The least trust with which it would be accepted, all else as it is; null where no trust would do, or none is lacking. */
  readonly trust: number | null;
  /** The steps by which the viewer's declared line would have to come nearer; null likewise. */
  readonly steps: number | null;
  /** Other pacts that could be offered and that the same side would accept now, the closest first. */
  readonly instead: readonly PactKind[];
}

/** Trust goes from -5 to +5. */
const MOST_TRUST = 5;

/**
 * Reckoned from the viewer's seat by the very sum with which the other side answers: trust, lines, offices and numbers are everybody's
 * to see. Only a secretary who lies face down may count otherwise for him who filed him.
 */
export function outlookFor(
  content: Content,
  known: Known,
  personalities: MatchOptions['personalities'],
  proposal: Proposal,
): Outlook {
  const { to } = proposal;
  const { me, open } = known;
  const board = survey(content, known);
  const { dealing } = personalityOf(content, open, to, personalities);
  const worth = (seen: Open, pact: PactKind): Acceptance => {
    const { gives, takes } = pact === proposal.pact ? proposal : { gives: null, takes: null };
    // What the viewer gives is what the other takes.
    return pactWorth(content, seen, board, to, { with: me, kind: pact, gives: takes, takes: gives }, dealing);
  };
  const found = worth(open, proposal.pact);
  if (found.worth > 0) return { ...found, trust: null, steps: null, instead: [] };
  const accepts = (seen: Open): boolean => worth(seen, proposal.pact).worth > 0;
  const instead = (['bloc', 'truce'] as const).filter(
    (pact) => pact !== proposal.pact && noRoomFor(known, to, pact) === null && worth(open, pact).worth > 0,
  );
  return { ...found, trust: trustNeeded(open, me, to, accepts), steps: stepsNeeded(open, me, to, accepts), instead };
}

/** What spoke for a pact of two sides and against it, to one of them, as far as whoever looks on can see. */
export function pactParts(
  content: Content,
  known: Known,
  personalities: MatchOptions['personalities'],
  side: FactionId,
  { partner, pact }: { readonly partner: FactionId; readonly pact: PactKind },
): readonly Part[] {
  const { open } = known;
  const { dealing } = personalityOf(content, open, side, personalities);
  const offer = { with: partner, kind: pact, gives: null, takes: null };
  return pactWorth(content, open, survey(content, known), side, offer, dealing).parts;
}

function trustNeeded(open: Open, me: FactionId, to: FactionId, accepts: (open: Open) => boolean): number | null {
  for (let trust = open.trust[to][me] + 1; trust <= MOST_TRUST; trust++) {
    const mine = { ...open.trust[me], [to]: trust };
    const theirs = { ...open.trust[to], [me]: trust };
    if (accepts({ ...open, trust: { ...open.trust, [me]: mine, [to]: theirs } })) return trust;
  }
  return null;
}

function stepsNeeded(open: Open, me: FactionId, to: FactionId, accepts: (open: Open) => boolean): number | null {
  let nearer = open;
  for (let steps = 1; lineDistance(nearer, me, to) > 0; steps++) {
    nearer = oneStep(nearer, me, to);
    if (accepts(nearer)) return steps;
  }
  return null;
}

/** The viewer's declared line one step nearer to another's. */
function oneStep(open: Open, me: FactionId, to: FactionId): Open {
  const { line } = open.factions[me];
  const goal = open.factions[to].line;
  const axis = AXES.find((one) => line[one] !== goal[one]) ?? AXES[0];
  const moved = { ...line, [axis]: line[axis] + Math.sign(goal[axis] - line[axis]) };
  return { ...open, factions: { ...open.factions, [me]: { ...open.factions[me], line: moved } } };
}
