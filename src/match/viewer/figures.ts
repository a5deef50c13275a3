import type { Content } from '../../engine/model/content.ts';
import {
  CENTRAL_OFFICES,
  type OfficeId,
  type PersonId,
  SIDES,
  type Side,
  secretaryOf,
} from '../../engine/model/ids.ts';
import type { Known } from '../../engine/model/known.ts';
import { officeOf } from '../../engine/rules/reading.ts';
import { boardOf, type SideCounts } from '../board.ts';

/** Where a match stands, in the figures by which two courses of it are compared. From what the knower knows. */
export interface Figures {
  readonly turn: number;
  /** Members and candidates of the whole Party, in people. */
  readonly members: number;
  readonly candidates: number;
  /** Percent of them who joined since Lenin's death. */
  readonly enrolment: number;
  readonly sides: SideCounts;
  /** Delegates if they were chosen today. */
  readonly delegates: SideCounts;
  readonly seats: number;
  readonly lastCongress: { readonly turn: number; readonly seats: SideCounts } | null;
  readonly politburo: readonly PersonId[];
  readonly politburoCandidates: readonly PersonId[];
  /** Central offices, then secretaries of organisations. */
  readonly offices: readonly {
    readonly office: OfficeId;
    readonly holder: PersonId | null;
    readonly side: Side | 'faceDown';
  }[];
}

export function figuresOf(content: Content, known: Known): Figures {
  const board = boardOf(content, known);
  const { open } = known;
  const total = (part: 'sides' | 'enrolment', side: Side): number =>
    board.orgs.reduce((n, org) => n + org[part][side], 0);
  const sides = each((side) => total('sides', side));
  const members = SIDES.reduce((n, side) => n + sides[side], 0);
  const young = SIDES.reduce((n, side) => n + total('enrolment', side), 0);
  const sideOf = new Map(board.people.map((row) => [row.id, row.side]));
  const offices = [...CENTRAL_OFFICES, ...content.orgs.map(({ id }) => secretaryOf(id))].map((office) => {
    const { holder } = officeOf(open, office);
    return { office, holder, side: holder === null ? ('none' as const) : (sideOf.get(holder) ?? 'none') };
  });
  return {
    turn: open.turn,
    members,
    candidates: board.orgs.reduce((n, org) => n + org.candidates, 0),
    enrolment: members === 0 ? 0 : (100 * young) / members,
    sides,
    delegates: board.delegates,
    seats: board.seats,
    lastCongress: open.lastCongress === null ? null : { turn: open.lastCongress.turn, seats: open.lastCongress.seats },
    politburo: open.politburo,
    politburoCandidates: open.politburoCandidates,
    offices,
  };
}

function each(value: (side: Side) => number): SideCounts {
  return {
    none: value('none'),
    apparatus: value('apparatus'),
    left: value('left'),
    leningrad: value('leningrad'),
    right: value('right'),
  };
}
