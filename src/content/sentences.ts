import type { core } from 'zod';
import { enumerate, type ProblemCode, show } from './problems.ts';

type Issue = core.$ZodIssue;

/** What a schema found, put in a sentence: where (steps from the parsed value), which code, what would be right. */
export interface Finding {
  readonly steps: readonly (string | number)[];
  readonly code: ProblemCode;
  readonly message: string;
}

/** All findings of one parse. `value` is what was parsed. */
export function findings(issues: readonly Issue[], value: unknown): Finding[] {
  return issues.flatMap((issue) => explain(issue, [], value));
}

function explain(issue: Issue, before: readonly (string | number)[], value: unknown): Finding[] {
  const steps = [...before, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  const found = valueAt(value, steps);
  const name = nameOf(steps);
  const one = (code: ProblemCode, message: string): Finding[] => [{ steps, code, message }];
  switch (issue.code) {
    case 'invalid_type':
      return found === undefined
        ? one('missingField', `${name} is missing; it must be ${typeName(issue.expected)}.`)
        : one('wrongType', `${name} is ${show(found)}; it must be ${typeName(issue.expected)}.`);
    case 'invalid_value':
      if (found === undefined) return one('missingField', `${name} is missing; it must be ${choices(issue.values)}.`);
      return one('wrongValue', `${name} is ${show(found)}; it must be ${choices(issue.values)}.`);
    case 'too_small':
    case 'too_big':
      return limit(issue, found, name, steps);
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        steps: [...steps, key],
        code: 'unknownField',
        message: `There is no field called ${key} here; remove it or correct its spelling.`,
      }));
    case 'invalid_union':
      return union(issue, found, name, steps, value);
    case 'invalid_key': {
      const reason = issue.issues[0];
      const own = reason === undefined ? '' : ownWords(reason.message);
      const must = reason?.code === 'invalid_value' ? `must be ${choices(reason.values)}` : own || 'must be an id';
      return one('wrongForm', `The name ${show(String(steps[steps.length - 1] ?? ''))} ${must}.`);
    }
    case 'invalid_format':
      return one('wrongForm', `${name} is ${show(found)}; it ${ownWords(issue.message) || 'has the wrong form'}.`);
    default:
      return one('wrongForm', `${name} ${ownWords(issue.message) || `is not right: ${show(found)}`}.`);
  }
}

type Limit = Extract<Issue, { code: 'too_small' | 'too_big' }>;
function limit(issue: Limit, found: unknown, name: string, steps: readonly (string | number)[]): Finding[] {
  const small = issue.code === 'too_small';
  const bound = small ? issue.minimum : issue.maximum;
  const exact = issue.exact === true ? 'exactly' : small ? 'at least' : 'at most';
  if (typeof found === 'string') {
    const message =
      found === ''
        ? `${name} is empty; write something.`
        : `${name} has ${found.length} characters; it must have ${exact} ${bound}.`;
    return [{ steps, code: 'wrongLength', message }];
  }
  if (Array.isArray(found)) {
    return [
      { steps, code: 'wrongLength', message: `${name} has ${found.length} entries; it must have ${exact} ${bound}.` },
    ];
  }
  const side = issue.inclusive === false ? (small ? 'more than' : 'less than') : exact;
  return [{ steps, code: 'outOfRange', message: `${name} is ${show(found)}; it must be ${side} ${bound}.` }];
}

type Union = Extract<Issue, { code: 'invalid_union' }>;
function union(
  issue: Union,
  found: unknown,
  name: string,
  steps: readonly (string | number)[],
  value: unknown,
): Finding[] {
  if ('options' in issue && issue.options !== undefined) {
    const known = issue.options.map(String);
    return found === undefined
      ? [{ steps, code: 'missingField', message: `${name} is missing; it must be ${enumerate(known, 'or')}.` }]
      : [{ steps, code: 'wrongValue', message: `${name} is ${show(found)}; it must be ${known.join(', ')}.` }];
  }
  // Of an object that is one of the shapes but for a mistake inside, the mistake is told.
  const inside = issue.errors.find((errors) => errors.length > 0 && errors.every((e) => isInside(e, found)));
  if (inside !== undefined) return inside.flatMap((e) => explain(e, steps, value));
  if (found === undefined) {
    return [
      { steps, code: 'missingField', message: `${name} is missing; it ${ownWords(issue.message) || 'is needed'}.` },
    ];
  }
  const rule = ownWords(issue.message) || `must be ${shapes(issue)}`;
  return [{ steps, code: 'wrongValue', message: `${name} is ${show(found)}; it ${rule}.` }];
}

/** The issue lies below an existing field: the shape was meant. */
function isInside(issue: Issue, found: unknown): boolean {
  return issue.path.length > 0 && valueAt(found, issue.path.map(String)) !== undefined;
}

function shapes(issue: Union): string {
  const known = issue.errors.flat().flatMap((e) => (e.code === 'invalid_value' ? e.values.map(String) : []));
  return known.length > 0 ? enumerate(known, 'or') : 'something else';
}

/** Sentences that our own schemas bring along begin with `must`. */
function ownWords(message: string): string {
  return message.startsWith('must') ? message : '';
}

function choices(values: readonly unknown[]): string {
  return values.length === 1 ? show(values[0]) : `one of ${values.map(String).join(', ')}`;
}

function nameOf(steps: readonly (string | number)[]): string {
  const last = steps[steps.length - 1];
  if (last === undefined) return 'The file';
  return typeof last === 'number' ? `Entry ${last}` : last;
}

function typeName(expected: string): string {
  return TYPES[expected] ?? expected;
}
const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
  never: 'absent',
};

function valueAt(value: unknown, steps: readonly (string | number)[]): unknown {
  let here = value;
  for (const step of steps) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = Reflect.get(here, step);
  }
  return here;
}
