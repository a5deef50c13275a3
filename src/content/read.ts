import type { z } from 'zod';
import { type FileKind, kindOf, type SourceFile, scenarioIdOf, WORLD_FILES } from './files.ts';
import { at, type Place, type Report } from './problems.ts';
import { type CalendarFile, calendarTurn } from './schema/calendar.ts';
import { type CardFile, card } from './schema/cards.ts';
import { type ComputerFile, computer } from './schema/computer.ts';
import { type EpilogueFile, epilogue } from './schema/epilogues.ts';
import { type FactionFile, faction } from './schema/factions.ts';
import { type GenerationFile, generationNote } from './schema/generation.ts';
import { type TermFile, term } from './schema/glossary.ts';
import { type BalanceFile, balance } from './schema/numbers.ts';
import { type OfficeFile, office } from './schema/offices.ts';
import { type OrganisationFile, organisation } from './schema/organisations.ts';
import { type PersonFile, person } from './schema/people.ts';
import { type ScenarioFile, scenario } from './schema/scenario.ts';
import { type SituationFile, situation } from './schema/situations.ts';
import { findings } from './sentences.ts';
import { isTame } from './tame.ts';

/** A thing that its schema has accepted, and where it stands. */
export interface Placed<T> {
  readonly value: T;
  readonly place: Place;
}

/** All that was read. What no schema accepted is missing here, but its id is known: it dangles nowhere. */
export interface Parts {
  readonly orgs: Placed<OrganisationFile>[];
  readonly people: Placed<PersonFile>[];
  readonly cards: Placed<CardFile>[];
  readonly situations: Placed<SituationFile>[];
  readonly factions: Placed<FactionFile>[];
  readonly offices: Placed<OfficeFile>[];
  readonly calendar: Placed<CalendarFile>[];
  readonly epilogues: Placed<EpilogueFile>[];
  readonly glossary: Placed<TermFile>[];
  readonly generation: Placed<GenerationFile>[];
  readonly numbers: Map<string, Placed<BalanceFile>>;
  scenario: Placed<ScenarioFile> | null;
  computer: Placed<ComputerFile> | null;
  /** Turns in the calendar's file, whether they could be read or not; null: there is no list of them. */
  turns: number | null;
  readonly ids: Readonly<Record<Named, Map<string, Place>>>;
}
export const NAMED = ['org', 'person', 'card', 'situation', 'faction', 'office', 'ending', 'term'] as const;
export type Named = (typeof NAMED)[number];

const BIGGEST_LIST = 1000;

/** Reads every file that has to do with the scenario; other scenarios are passed over. */
export function readParts(files: readonly SourceFile[], scenarioId: string, report: Report): Parts {
  const parts: Parts = {
    orgs: [],
    people: [],
    cards: [],
    situations: [],
    factions: [],
    offices: [],
    calendar: [],
    epilogues: [],
    glossary: [],
    generation: [],
    numbers: new Map(),
    scenario: null,
    computer: null,
    turns: null,
    ids: {
      org: new Map(),
      person: new Map(),
      card: new Map(),
      situation: new Map(),
      faction: new Map(),
      office: new Map(),
      ending: new Map(),
      term: new Map(),
    },
  };
  const seen = new Map<string, string>();
  // By name, so that the order in which a machine lists its files means nothing; scenarios last, so that what one of them names
  // a second time is told of it and not of the world.
  const sorted = files.slice().sort((a, b) => rank(a) - rank(b) || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  for (const source of sorted) {
    const kind = kindOf(source);
    const place: Place = { file: source.file, path: '' };
    if (kind === null) {
      report.warn(
        place,
        'badFileName',
        'This file is neither one of the world nor a scenario and was not read; a scenario begins with "format": "kartoteka-scenario".',
      );
      continue;
    }
    if (kind === 'history') continue;
    if (kind === 'scenario' && scenarioIdOf(source.json) !== scenarioId) continue;
    const name = kind === 'cards' || kind === 'dateline' ? source.file : kind;
    const other = seen.get(name);
    if (other !== undefined) {
      report.error(place, 'duplicateFile', `This is given twice, also as ${other}; keep one of them.`);
      continue;
    }
    seen.set(name, source.file);
    if (isTame(source.file, source.json, report)) readFile(kind, source.json, place, parts, report);
  }
  for (const [kind, name] of Object.entries(WORLD_FILES)) {
    if (!seen.has(kind))
      report.error({ file: name, path: '' }, 'missingFile', `The file ${name} is missing; every scenario needs it.`);
  }
  if (!seen.has('scenario')) {
    const path = `${scenarioId}.json`;
    report.error({ file: path, path: '' }, 'missingFile', `There is no scenario called ${scenarioId} among the files.`);
  }
  return parts;
}

function rank(source: SourceFile): number {
  return kindOf(source) === 'scenario' ? 1 : 0;
}

function readFile(kind: Exclude<FileKind, 'history'>, json: unknown, place: Place, parts: Parts, report: Report): void {
  switch (kind) {
    case 'organisations':
      readList(organisation, json, place, parts.orgs, parts.ids.org, report);
      break;
    case 'people':
      readList(person, json, place, parts.people, parts.ids.person, report);
      break;
    case 'cards':
      readList(card, json, place, parts.cards, parts.ids.card, report);
      break;
    case 'dateline':
      readList(situation, json, place, parts.situations, parts.ids.situation, report);
      break;
    case 'factions':
      readList(faction, json, place, parts.factions, parts.ids.faction, report);
      break;
    case 'offices':
      readList(office, json, place, parts.offices, parts.ids.office, report);
      break;
    case 'calendar':
      parts.turns = Array.isArray(json) ? json.length : null;
      readList(calendarTurn, json, place, parts.calendar, new Map(), report);
      break;
    case 'epilogues':
      readList(epilogue, json, place, parts.epilogues, parts.ids.ending, report);
      break;
    case 'glossary':
      readList(term, json, place, parts.glossary, parts.ids.term, report);
      break;
    case 'generation':
      readList(generationNote, json, place, parts.generation, new Map(), report);
      break;
    case 'computer':
      readComputer(json, place, parts, report);
      break;
    case 'numbers':
      readNumbers(json, place, parts, report);
      break;
    case 'scenario':
      readScenario(json, place, parts, report);
      break;
  }
}

/** Each entry by itself: a mistake in one does not hide those of the next. */
function readList<T>(
  schema: z.ZodType<T>,
  json: unknown,
  place: Place,
  into: Placed<T>[],
  ids: Map<string, Place>,
  report: Report,
): void {
  if (!Array.isArray(json)) {
    report.error(place, 'wrongType', 'This must be a list of objects in square brackets.');
    return;
  }
  if (json.length > BIGGEST_LIST) {
    report.error(place, 'wrongLength', `This list has ${json.length} entries; at most ${BIGGEST_LIST} are allowed.`);
    return;
  }
  const list: unknown[] = json;
  for (const [i, entry] of list.entries()) {
    const here = at(place, i);
    noteId(entry, here, ids, report);
    const value = parse(schema, entry, here, report);
    if (value !== null) into.push({ value, place: here });
  }
}

function noteId(entry: unknown, place: Place, ids: Map<string, Place>, report: Report): void {
  if (typeof entry !== 'object' || entry === null || !('id' in entry) || typeof entry.id !== 'string') return;
  const other = ids.get(entry.id);
  if (other === undefined) ids.set(entry.id, place);
  else {
    const where = other.file === place.file ? other.path : `${other.file} ${other.path}`;
    report.error(
      at(place, 'id'),
      'duplicateId',
      `The id ${entry.id} is used twice, also at ${where}; ids must differ.`,
    );
  }
}

function parse<T>(schema: z.ZodType<T>, json: unknown, place: Place, report: Report): T | null {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  for (const { steps, code, message } of findings(result.error.issues, json))
    report.error(at(place, ...steps), code, message);
  return null;
}

function readNumbers(json: unknown, place: Place, parts: Parts, report: Report): void {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    report.error(place, 'wrongType', 'This must be an object with one field for each number.');
    return;
  }
  for (const [name, entry] of Object.entries(json)) {
    const here = at(place, name);
    const value = parse(balance, entry, here, report);
    if (value !== null) parts.numbers.set(name, { value, place: here });
  }
}

function readComputer(json: unknown, place: Place, parts: Parts, report: Report): void {
  const value = parse(computer, json, place, report);
  if (value !== null) parts.computer = { value, place };
}

/** The scenario's own people, cards and situations join those of the world. */
function readScenario(json: unknown, place: Place, parts: Parts, report: Report): void {
  const rest: Record<string, unknown> = {};
  const own: Partial<Record<'people' | 'cards' | 'dateline', unknown>> = {};
  if (typeof json !== 'object' || json === null) return;
  for (const [key, value] of Object.entries(json)) {
    // For editors: where the schema is.
    if (key === '$schema' && typeof value === 'string') continue;
    if (key === 'people' || key === 'cards' || key === 'dateline') own[key] = value;
    else rest[key] = value;
  }
  if (own.people !== undefined)
    readList(person, own.people, at(place, 'people'), parts.people, parts.ids.person, report);
  if (own.cards !== undefined) readList(card, own.cards, at(place, 'cards'), parts.cards, parts.ids.card, report);
  if (own.dateline !== undefined) {
    readList(situation, own.dateline, at(place, 'dateline'), parts.situations, parts.ids.situation, report);
  }
  const value = parse(scenario, rest, place, report);
  if (value !== null) parts.scenario = { value, place };
}
