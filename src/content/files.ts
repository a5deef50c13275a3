/** A file as it is handed in: its name and its parsed JSON. */
export interface SourceFile {
  /** Path with `/`, at least from `scenarios/` on: `scenarios/world/people.json`. */
  readonly file: string;
  readonly json: unknown;
}

/** Files of the world, and of what is told of it whatever the scenario: each scenario needs all of these. */
export const WORLD_FILES = {
  numbers: 'rules/numbers.json',
  computer: 'rules/computer.json',
  organisations: 'world/organisations.json',
  people: 'world/people.json',
  calendar: 'world/calendar.json',
  factions: 'world/factions.json',
  offices: 'world/offices.json',
  epilogues: 'lore/epilogues.json',
  glossary: 'lore/glossary.json',
  generation: 'lore/generation.json',
} as const;
export type WorldFile = keyof typeof WORLD_FILES;

/**
 * What a scenario needs of the folder `scenarios/`: the files of the world, every JSON file in these folders, and the
 * scenario itself, which lies beside them (`succession.json`) or was opened from elsewhere.
 */
export const SCENARIO_FILES = {
  world: Object.values(WORLD_FILES),
  folders: ['cards', 'dateline'],
} as const;

export type FileKind = WorldFile | 'cards' | 'dateline' | 'history' | 'scenario';

/** What a file is, by its name; a file that is in none of the known places is a scenario if it says so itself. Null: neither. */
export function kindOf({ file, json }: SourceFile): FileKind | null {
  for (const [kind, name] of Object.entries(WORLD_FILES)) {
    if (file === name || file.endsWith(`/${name}`)) return kindFrom(kind);
  }
  const folder = file.split('/').at(-2);
  if (folder === 'cards' || folder === 'dateline' || folder === 'history') return folder;
  return scenarioIdOf(json) === null ? null : 'scenario';
}

function kindFrom(kind: string): WorldFile | null {
  return kind in WORLD_FILES ? (kind as WorldFile) : null;
}

/** The id that a scenario file gives itself; null: it is no scenario file. */
export function scenarioIdOf(json: unknown): string | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null;
  if (!('format' in json) || json.format !== 'kartoteka-scenario') return null;
  return 'id' in json && typeof json.id === 'string' ? json.id : '';
}

/** What a page lists before one is chosen. Files that are no scenario, or lack these fields, are passed over. */
export interface ScenarioHead {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly file: string;
}

export function listScenarios(files: readonly SourceFile[]): ScenarioHead[] {
  const heads: ScenarioHead[] = [];
  for (const { file, json } of files) {
    const id = scenarioIdOf(json);
    if (id === null || typeof json !== 'object' || json === null) continue;
    const title = 'title' in json && typeof json.title === 'string' ? json.title : id;
    const summary = 'summary' in json && typeof json.summary === 'string' ? json.summary : '';
    heads.push({ id, title, summary, file });
  }
  return heads;
}
