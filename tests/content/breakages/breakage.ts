import type { ProblemCode } from '../../../src/content/problems.ts';
import type { Json } from '../files.ts';

export const SCENARIO = 'scenarios/succession.json';
export const PEOPLE = 'scenarios/world/people.json';
export const ORGS = 'scenarios/world/organisations.json';
export const CALENDAR = 'scenarios/world/calendar.json';
export const FACTIONS = 'scenarios/world/factions.json';
export const OFFICES = 'scenarios/world/offices.json';
export const EPILOGUES = 'scenarios/lore/epilogues.json';
export const GLOSSARY = 'scenarios/lore/glossary.json';
export const GENERATION = 'scenarios/lore/generation.json';
export const NUMBERS = 'scenarios/rules/numbers.json';
export const COMPUTER = 'scenarios/rules/computer.json';

export type Breakage = readonly [
  what: string,
  file: string,
  path: string,
  code: ProblemCode,
  says: RegExp,
  change: (json: Json) => void,
];
