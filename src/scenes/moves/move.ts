import type { DelegationSource } from '../../engine/model/gathering.ts';
import type { CardId, FactionId, OfficeId, OrgId, PersonId, Side } from '../../engine/model/ids.ts';

/** Where something stands on a board, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A thing that boards draw, by name: each board says where it draws it, or that it does not. */
export type Anchor =
  | { readonly at: 'org'; readonly org: OrgId }
  /** The organisation's place on the map. */
  | { readonly at: 'town'; readonly org: OrgId }
  /** The members of one side in an organisation. */
  | { readonly at: 'box'; readonly org: OrgId; readonly side: Side }
  | { readonly at: 'person'; readonly person: PersonId }
  | { readonly at: 'office'; readonly office: OfficeId }
  | { readonly at: 'faction'; readonly faction: FactionId }
  | { readonly at: 'exposure'; readonly faction: FactionId }
  | { readonly at: 'declared'; readonly faction: FactionId }
  | { readonly at: 'pair'; readonly a: FactionId; readonly b: FactionId }
  | { readonly at: 'gauge'; readonly gauge: Gauge }
  /** The seats of a delegation, the table where motions lie, the tribune, the middle of the Hall. */
  | { readonly at: 'seats'; readonly source: DelegationSource }
  | { readonly at: 'table' | 'tribune' | 'verdict' }
  /** Beyond the board. */
  | { readonly at: 'outside' };

export type Gauge = 'crisis' | 'regime' | 'line' | 'precedents' | 'testament' | 'economy' | 'committee';

/** Words on a movement: a number with its sign, a text of the language files, a name, or several of these. */
export type Said =
  | { readonly signed: number }
  | { readonly number: number }
  | { readonly path: string }
  | { readonly text: string }
  | readonly Said[];

/** One movement on a board. Plain data: which movements an event makes can be tested without a board. */
export type Move =
  /** A card is held up over the board. */
  | { readonly kind: 'card'; readonly faction: FactionId; readonly card: CardId; readonly mode: string }
  /** People go from one place to another: the more, the more counters. */
  | {
      readonly kind: 'flow';
      readonly from: Anchor;
      readonly to: Anchor;
      readonly side: Side;
      readonly count: number;
      /** They are struck out on the way. */
      readonly thrown?: boolean;
    }
  /** A sheet of paper goes from hand to hand. */
  | { readonly kind: 'slip'; readonly from: Anchor; readonly to: Anchor; readonly side: Side }
  /** Somebody works on somebody: a wedge of his colour. */
  | { readonly kind: 'wedge'; readonly from: Anchor; readonly to: Anchor; readonly side: Side }
  /** A number or word rises. */
  | { readonly kind: 'float'; readonly on: Anchor; readonly said: Said; readonly side: Side; readonly bad: boolean }
  /** A rubber stamp comes down. */
  | { readonly kind: 'stamp'; readonly on: Anchor; readonly said: Said; readonly red: boolean }
  /** A ring goes out from it. */
  | { readonly kind: 'pulse'; readonly on: Anchor; readonly red: boolean }
  /** The Hall shows it in its own way: seats are taken, or turn. */
  | { readonly kind: 'seats'; readonly what: 'taken' | 'called' | 'left' };

export type MoveKind = Move['kind'];
