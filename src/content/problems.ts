/** What can be wrong with scenario files. */
export const PROBLEM_CODES = [
  // The file as a whole
  'badFileName',
  'duplicateFile',
  'missingFile',
  'tooLarge',
  'tooDeep',
  'badKey',
  'notJson',
  // A field
  'missingField',
  'unknownField',
  'wrongType',
  'wrongValue',
  'outOfRange',
  'wrongLength',
  'wrongForm',
  // Names
  'duplicateId',
  'danglingId',
  'missingEntry',
  'unknownNumber',
  // Sums and dates
  'wrongTotal',
  'wrongDate',
  'wrongWindow',
  'wrongTurns',
  // People, offices, organs
  'wrongHolder',
  'wrongMember',
  'wrongSide',
  'tooManyPeople',
  // Factions
  'wrongSeat',
  'wrongTrust',
  'wrongPact',
  // Cards
  'missingSlot',
  'unusedSlot',
  'wrongSlot',
  'noEffect',
  'neverHappens',
  'tooManyHooks',
  'sameSignature',
  'tooFewCards',
  'tooFewSituations',
  'unknownAnswer',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** One thing that is wrong: where, and in a plain sentence what, and what would be right. */
export interface Problem {
  /** The file as it was handed in. */
  readonly file: string;
  /** `start.orgs.moscow.support.old`, `[3].effects[0].org`; empty: the whole file. */
  readonly path: string;
  readonly code: ProblemCode;
  /** An error keeps the scenario from being played, a warning does not. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** Where a thing stands: its file and its place in it. */
export interface Place {
  readonly file: string;
  readonly path: string;
}

export function at(place: Place, ...steps: readonly (string | number)[]): Place {
  let path = place.path;
  for (const step of steps) path += pathStep(step, path === '');
  return { file: place.file, path };
}

function pathStep(step: string | number, first: boolean): string {
  if (typeof step === 'number') return `[${step}]`;
  if (!/^[\w:.-]+$/.test(step)) return `[${JSON.stringify(step)}]`;
  return first ? step : `.${step}`;
}

/** Collects problems, at most `MOST` of them: nobody reads more, and a hostile file may have a million. */
export class Report {
  readonly problems: Problem[] = [];

  error(place: Place, code: ProblemCode, message: string): void {
    this.add(place, code, 'error', message);
  }

  warn(place: Place, code: ProblemCode, message: string): void {
    this.add(place, code, 'warning', message);
  }

  private add({ file, path }: Place, code: ProblemCode, severity: Problem['severity'], message: string): void {
    if (this.problems.length < MOST) this.problems.push({ file, path, code, severity, message });
  }

  get failed(): boolean {
    return this.problems.some((p) => p.severity === 'error');
  }
}
const MOST = 1000;

/** `a`, `a and b`, `a, b and c`; of a long list the first eight. */
export function enumerate(words: readonly string[], join = 'and'): string {
  const shown = words.length > 8 ? [...words.slice(0, 8), `${words.length - 8} more`] : words;
  const last = shown[shown.length - 1] ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} ${join} ${last}`;
}

/** A value as a sentence shows it: short, and safe to print. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}
