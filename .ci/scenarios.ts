// Scenarios as the page fetches them. Each is checked and compiled once, when the page is built: the page then needs neither the
// schemas nor the files from which it was made, as long as nobody opens a scenario of his own.
//   scenarios/x.json?head       what a list of scenarios says of it
//   scenarios/x.json?ready      its content and what is told at once (src/content/packed.ts)
//   scenarios/x.json?told       the rest of what is told
//   scenarios/x.json?glossary   its glossary alone
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { Packed } from '../src/content/packed.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What a scenario says of itself before it is chosen. */
const HEAD = ['format', 'id', 'title', 'summary', 'introduction', 'source', 'badge', 'minutes', 'seats', 'playable'];

/** What scenarios share, as a module of its own: of their contents, and of what is told. */
const POOL = '\0kartoteka-pool:';

const asModule = (value: unknown): { code: string; moduleType: 'js' } => ({
  code: `export default ${JSON.stringify(value)};`,
  moduleType: 'js',
});

interface Source {
  readonly file: string;
  readonly path: string;
}

function sources(): readonly Source[] {
  return readdirSync(join(root, 'scenarios'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ file: relative(root, path).replaceAll('\\', '/'), path }));
}

interface Made {
  readonly ids: readonly string[];
  readonly ready: readonly Packed[];
  readonly told: readonly Packed[];
  readonly glossaries: readonly unknown[];
}

/** A game with a broken scenario is not built. */
async function makeAll(): Promise<Made> {
  const { compileScenario } = await import('../src/content/compile.ts');
  const { packScenarios, packTold } = await import('../src/content/packed.ts');
  const files = sources().map(({ file, path }) => ({ file, json: JSON.parse(readFileSync(path, 'utf8')) as unknown }));
  const ids = files.flatMap(({ file }) => /^scenarios\/([^/]+)\.json$/.exec(file)?.[1] ?? []);
  const built = ids.map((id) => {
    const made = compileScenario(files, id);
    if (made.ok) return made;
    const first = made.problems.find(({ severity }) => severity === 'error');
    throw new Error(`${id} cannot be played: ${first?.file} ${first?.path} ${first?.message}`);
  });
  return {
    ...{ ids, ready: packScenarios(built), told: packTold(built) },
    glossaries: built.map(({ lore }) => lore.glossary),
  };
}

export function scenarioParts(): Plugin {
  let making: Promise<Made> | null = null;
  let serving = false;
  const forget = (): void => {
    making = null;
  };
  return {
    name: 'kartoteka-scenarios',
    enforce: 'pre',
    configResolved({ command }) {
      serving = command === 'serve';
    },
    buildStart: forget,
    watchChange: forget,
    resolveId: (id) => (id.startsWith(POOL) ? id : null),
    async load(id) {
      if (id.startsWith(POOL)) {
        making ??= makeAll();
        const made = await making;
        return asModule((id.endsWith('told') ? made.told : made.ready)[0]?.pool);
      }
      const [path = '', query = ''] = id.split('?');
      if (!path.endsWith('.json')) return null;
      if (query === 'head') {
        const all: Record<string, unknown> = JSON.parse(readFileSync(path, 'utf8'));
        return asModule(Object.fromEntries(HEAD.map((field) => [field, all[field]])));
      }
      if (query !== 'ready' && query !== 'told' && query !== 'glossary') return null;
      for (const source of sources()) this.addWatchFile(source.path);
      making ??= makeAll();
      const made = await making;
      const at = made.ids.indexOf(basename(path, '.json'));
      if (query === 'glossary') return asModule(made.glossaries[at]);
      const { text, pool } = made[query][at] ?? {};
      // While developing nobody looks for imports in a file with such a name: the pool stands in each.
      if (serving) return asModule({ pool, text });
      const shared = JSON.stringify(POOL + query);
      return {
        code: `import pool from ${shared};\nexport default { pool, text: ${JSON.stringify(text)} };`,
        moduleType: 'js',
      };
    },
  };
}
