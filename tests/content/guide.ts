import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Json, realFiles } from './files.ts';

/** docs/authoring.md as it stands. */
export const GUIDE = readFileSync(join(import.meta.dirname, '../../docs/authoring.md'), 'utf8');

/** The JSON that the guide shows, in its order: the fields that its example changes, and the card. */
const [changes, card] = [...GUIDE.matchAll(/```json\n([\s\S]*?)```/g)].map((found) => JSON.parse(found[1]!) as Json);

/** The scenario that one has who follows the guide to the letter; with another card, if one slips. */
export function guideScenario(changeCard: (card: Json) => void = () => {}): Json {
  const succession: Json = realFiles((file) => file.endsWith('/succession.json'))[0]!.json;
  const own = structuredClone(card);
  changeCard(own);
  return { ...succession, ...changes, start: { ...succession.start, ...changes.start }, cards: [own] };
}
