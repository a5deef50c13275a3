import { signal } from '@preact/signals';
import type { CardId, OrgId, PersonId } from '../engine/model/ids.ts';
import type { Seat } from '../ui/focus.ts';

/** What lies over the table: a book, a sheet, the menu. */
export type Overlay =
  | {
      readonly kind:
        | 'report'
        | 'deck'
        | 'menu'
        | 'settings'
        | 'glossary'
        | 'introduction'
        | 'takeOver'
        | 'compare'
        | 'why';
    }
  | { readonly kind: 'people'; readonly person?: PersonId }
  | { readonly kind: 'card'; readonly card: CardId }
  | { readonly kind: 'org'; readonly org: OrgId }
  | { readonly kind: 'vote'; readonly seat: Seat | null };

export const overlay = signal<Overlay | null>(null);
