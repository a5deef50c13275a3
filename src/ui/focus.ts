import { signal } from '@preact/signals';
import type { OrgId } from '../engine/model/ids.ts';

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

/** The organisation whose sheet is open. */
export const orgOnShow = signal<OrgId | null>(null);
