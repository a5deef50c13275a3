import { signal } from '@preact/signals';
import type { DelegationSource } from '../engine/model/gathering.ts';
import type { OrgId, PersonId, Side, Stance } from '../engine/model/ids.ts';

/** What panels and boards tell each other. Nothing here belongs to the match. */

export const BOARDS = ['union', 'hall', 'presidium'] as const;
export type BoardName = (typeof BOARDS)[number];

/** The board on show. */
export const board = signal<BoardName>('union');

/** The graphics card has lost the boards, and they have not been drawn anew yet. */
export const boardLost = signal(false);

/**
 * The board at which the player was when a sitting opened the Hall: after it he is led back there. Null: he is wherever he is of his
 * own accord.
 */
export const hallOpenedFrom = signal<BoardName | null>(null);

/** Back from a sitting that is over. Whoever has turned to another board meanwhile is left there. */
export function leaveHall(): void {
  const from = hallOpenedFrom.peek();
  hallOpenedFrom.value = null;
  if (from !== null && board.peek() === 'hall') board.value = from;
}

/** Where there is room for one of them only, on a telephone: what lies in front, the board or the panel beside it. */
export const front = signal<'board' | 'panel'>('panel');

/** While an organisation is being chosen: those that may be, and who is told. The map lights them up. */
export interface Targets {
  readonly orgs: ReadonlySet<OrgId>;
  readonly chosen: OrgId | null;
  pick(org: OrgId): void;
}
export const targets = signal<Targets | null>(null);

/** A roll call is running on the board: panels keep its result to themselves until it is over. */
export const callRunning = signal(false);
/** Raised when the player wants to see the end of it. */
export const skips = signal(0);

/** The organisation whose sheet is open. */
export const orgOnShow = signal<OrgId | null>(null);

/** The person whose dossier is to be opened. */
export const personOnShow = signal<PersonId | null>(null);

/** A seat of the Hall: whose delegate sits there, and how he voted in the last call. */
export interface Seat {
  readonly source: DelegationSource;
  readonly side: Side;
  readonly stance: Stance | null;
  /** Its number among the seats of its delegation, from 1, and how many there are. */
  readonly number: number;
  readonly of: number;
  /** Who sits there, where that is known. */
  readonly person: PersonId | null;
}
/** The seat that was touched last; null when nothing is asked of a seat. */
export const seatOnShow = signal<Seat | null>(null);

/** What the seats show after a call: how each voted, or whose delegate each is. */
export const seatsBy = signal<'votes' | 'sides'>('votes');

/** Whether the Hall shows a vote that was called: only then has a seat two things to show. */
export const voteShown = signal(false);

/** The player looks back at the last vote, though another motion is on the floor. */
export const lookBack = signal(false);
