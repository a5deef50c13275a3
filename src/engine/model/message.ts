import type { CardId, FactionId, LadderStep, OfficeId, OrgId, PersonId, SituationId } from './ids.ts';

/** What a message may speak of. `words/` turns each into the language's own form. */
export type MessageArg =
  | number
  | { readonly faction: FactionId | 'none' }
  | { readonly org: OrgId }
  | { readonly person: PersonId }
  | { readonly card: CardId }
  | { readonly situation: SituationId }
  | { readonly office: OfficeId }
  | { readonly step: LadderStep }
  /** A word of a closed vocabulary, for instance a stance or a band: rendered by the key `word.<value>`. */
  | { readonly word: string }
  | { readonly list: readonly MessageArg[] }
  | { readonly message: Message };

/** The engine has no words: it names them. Keys are dotted paths of the language files. */
export interface Message {
  readonly key: string;
  readonly args: Readonly<Record<string, MessageArg>>;
}

export function message(key: string, args: Readonly<Record<string, MessageArg>> = {}): Message {
  return { key, args };
}

/** One named amount in the sum that made a number. */
export interface Reason {
  /** Key `reason.<name>` of the language files. */
  readonly name: string;
  readonly op: 'add' | 'times';
  readonly amount: number;
  readonly args: Readonly<Record<string, MessageArg>>;
}

/** Where a number comes from: base, named amounts in order, total. */
export interface Breakdown {
  readonly base: number;
  readonly reasons: readonly Reason[];
  readonly total: number;
}

/** Handed to a formula: the recording one makes the Breakdown, the silent one costs nothing in the search. */
export interface Tally {
  base(amount: number): void;
  add(name: string, amount: number, args?: Readonly<Record<string, MessageArg>>): void;
  times(name: string, factor: number, args?: Readonly<Record<string, MessageArg>>): void;
}
