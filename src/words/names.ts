/**
 * Proper names as the scenario's lore gives them, in the language of the file they come from. Plain data: the engine
 * knows none of it. A language file may override any of them, and give forms, under `names.org.<id>`, `names.person.<id>`,
 * `names.card.<id>` and `names.situation.<id>` (see `forms.ts`).
 */
export interface Names {
  /** As it stands in the middle of a sentence: `Moscow`, `the Ukraine`. */
  readonly orgs: Readonly<Record<string, string | undefined>>;
  /** The short name, as in a report: `Zinoviev`. */
  readonly people: Readonly<Record<string, string | undefined>>;
  readonly cards: Readonly<Record<string, string | undefined>>;
  readonly situations: Readonly<Record<string, string | undefined>>;
}

export const NO_NAMES: Names = { orgs: {}, people: {}, cards: {}, situations: {} };
