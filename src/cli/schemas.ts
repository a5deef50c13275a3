import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../content/jsonSchemas.ts';
import { pathOf } from './paths.ts';
import { Problem } from './problem.ts';
import { type Flags, textFlag } from './verbs.ts';

/** Writes the JSON Schema of each kind of scenario file into a folder, which is made where it is missing. */
export async function schemas(flags: Flags): Promise<number> {
  const out = textFlag(flags, 'out', '');
  if (out === '') throw new Problem('Say where to: schemas --out FOLDER.');
  const folder = pathOf(out);
  const written: string[] = [];
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, schema] of Object.entries(jsonSchemas())) {
      const file = `${name}.schema.json`;
      writeFileSync(join(folder, file), `${JSON.stringify(schema, null, 2)}\n`);
      written.push(file);
    }
  } catch (fault) {
    throw new Problem(`The schemas cannot be written: ${fault instanceof Error ? fault.message : fault}.`, 1);
  }
  if (flags.json === true) console.log(JSON.stringify({ folder, files: written }));
  else console.log(`${written.length} schemas written: ${written.join(', ')}.`);
  return 0;
}
