import type { DelegationSource, DelegationVote } from '../engine/model/gathering.ts';
import type { FactionId, PersonId, Side, Stance } from '../engine/model/ids.ts';
import type { Open } from '../engine/model/known.ts';
import type { Outlook, SideCounts } from '../match/board.ts';
import { SIDE_ORDER } from '../ui/palette.ts';
import { motionText } from '../words/motionText.ts';
import { gatheringName } from '../words/phrases.ts';
import type { BoardView, Source } from './source.ts';

export type Result = NonNullable<Open['gathering']>['results'][number];

export interface SeatRow {
  readonly side: Side;
  /** How he voted in the last call; null before it. */
  readonly stance: Stance | null;
  /** Who sits there, where that is known: committees have named members. */
  readonly person: PersonId | null;
}

/** A block of seats that sit and vote together. */
export interface Block {
  readonly source: DelegationSource;
  readonly seats: readonly SeatRow[];
}

/** What the Hall shows. */
export interface Hall {
  readonly title: string;
  readonly motion: string | null;
  readonly by: FactionId | null;
  /** From left to right, always in the same order: whoever sits at the left before a call sits there after it. */
  readonly blocks: readonly Block[];
  /** The blocks in the order in which they are called. */
  readonly calls: readonly number[];
  readonly result: Result | null;
  readonly outlook: Outlook | null;
}

/**
 * What the Hall shows: the call given, else the sitting's last where no motion is on the floor, else who sits here now; without
 * a sitting the delegates if they were chosen today.
 */
export function hallOf(source: Source, view: BoardView, given: Result | null): Hall {
  const language = source.language();
  const { open } = view.known;
  const { gathering } = open;
  const last = gathering?.current == null ? (gathering?.results.at(-1) ?? null) : null;
  const result = given ?? last;
  const without = given === null ? 'page.hall.none' : 'page.hall.over';
  const title = gathering === null ? language.sayNamed(without) : gatheringName(language, gathering.kind);
  if (result !== null && result.delegations.length > 0) {
    const seat = (vote: DelegationVote): number => source.content.orgs.findIndex((org) => org.id === vote.source);
    const seated = [...result.delegations].sort((a, b) => seat(a) - seat(b));
    const blocks = seated.map((vote) => votedBlock(vote, namedIn(view, vote.source)));
    const calls = result.delegations.map((vote) => seated.indexOf(vote));
    const motion = motionText(language, result.motion);
    return { title, motion, by: result.by, blocks, calls, result, outlook: null };
  }
  const rows = view.board.voters ?? view.board.orgs.map((row) => ({ source: row.id, sides: row.delegates }));
  const current = gathering?.current ?? null;
  const shown = result ?? null;
  return {
    title,
    motion: current !== null ? motionText(language, current.motion) : shown && motionText(language, shown.motion),
    by: current?.by ?? shown?.by ?? null,
    blocks: rows.map((row) => ({ source: row.source, seats: seatsOf(row.sides, namedIn(view, row.source)) })),
    calls: [],
    result: shown,
    outlook: view.board.outlook,
  };
}

interface Named {
  readonly person: PersonId;
  readonly side: Side;
}

/** The named people of a committee with the side that the viewer sees; delegates of organisations have no names. */
function namedIn(view: BoardView, source: DelegationSource): readonly Named[] {
  const { open } = view.known;
  const people = committee(open, source);
  return people
    .filter((person) => open.people[person]?.status === 'member')
    .map((person) => {
      const side = view.board.people.find((row) => row.id === person)?.side ?? 'none';
      return { person, side: side === 'faceDown' ? 'none' : side };
    });
}

function committee(open: Open, source: DelegationSource): readonly PersonId[] {
  switch (source) {
    case 'politburo':
      return open.politburo;
    case 'centralCommittee':
      return open.centralCommittee.named;
    case 'centralCommitteeCandidates':
      return open.centralCommitteeCandidates.named;
    case 'controlCommission':
      return open.controlCommission.named;
    default:
      return [];
  }
}

function seatsOf(counts: SideCounts, named: readonly Named[]): readonly SeatRow[] {
  return SIDE_ORDER.flatMap((side) => {
    const known = named.filter((who) => who.side === side);
    return Array.from({ length: Math.round(counts[side]) }, (_, i) => ({
      side,
      stance: null,
      person: known[i]?.person ?? null,
    }));
  });
}

/** How a side voted is known, not how each of its people did: names stand on the seats only where all voted alike. */
function votedBlock(vote: DelegationVote, named: readonly Named[]): Block {
  const seats = SIDE_ORDER.flatMap((side) => {
    const counts = vote.bySide[side];
    const alike = STANCES.filter((stance) => counts[stance] > 0).length === 1;
    const known = alike ? named.filter((who) => who.side === side) : [];
    return STANCES.flatMap((stance) =>
      Array.from({ length: counts[stance] }, (_, i) => ({ side, stance, person: known[i]?.person ?? null })),
    );
  });
  return { source: vote.source, seats };
}

const STANCES: readonly Stance[] = ['for', 'abstain', 'against'];

/** Whether a block has been called, where `called` of them have; null: nobody is being called, all have. */
export function isCalled(hall: Hall, block: number, called: number | null): boolean {
  return called === null || hall.calls.indexOf(block) < called;
}

export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
