import type { CardDef, Content } from '../model/content.ts';
import type { Choice } from '../model/effect.ts';
import { canChoose } from './choices.ts';
import { allHold } from './conditions.ts';
import type { Sight } from './targets.ts';

const NOTHING_CHOSEN: Choice = {};

/**
 * Whether a card's event can happen under this director: all it requires holds, and each of its slots has something to choose.
 * What it requires is asked before anything is chosen, so it may not speak of the chosen.
 */
export function canHappen(content: Content, sight: Sight, card: CardDef): boolean {
  return allHold(content, sight, NOTHING_CHOSEN, card.requires) && canChoose(content, sight, card);
}
