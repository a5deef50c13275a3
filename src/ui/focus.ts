import { signal } from '@preact/signals';
import type { DelegationSource } from '../engine/model/gathering.ts';
import type { OrgId, Side, Stance } from '../engine/model/ids.ts';

/** What panels and boards tell each other. Nothing here belongs to the match. */

export const BOARDS = ['union', 'hall', 'presidium'] as const;
export type BoardName = (typeof BOARDS)[number];

/** The board on show. */
export const board = signal<BoardName>('union');

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

/** A seat of the Hall: whose delegate sits there, and how he voted in the last call. */
export interface Seat {
  readonly source: DelegationSource;
  readonly side: Side;
  readonly stance: Stance | null;
}
/** The seat that was touched after a call. */
export const seatOnShow = signal<Seat | null>(null);
