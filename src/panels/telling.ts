import type { CardDef } from '../engine/model/content.ts';
import type { Event } from '../engine/model/event.ts';
import type { FactionId } from '../engine/model/ids.ts';
import type { Motion } from '../engine/model/motion.ts';
import type { Refusal } from '../engine/model/refusal.ts';
import { cardText } from '../words/cardText.ts';
import { eventText } from '../words/eventText.ts';
import { motionText } from '../words/motionText.ts';
import { refusalText } from '../words/refusalText.ts';
import { language } from './language.ts';

/** What words make of the rules' values, in the page's language. */

export function sayRefusal(refusal: Refusal): string {
  return refusalText(language.value, refusal);
}

/** Empty for what is not worth a sentence. */
export function sayEvent(event: Event): string {
  return eventText(language.value, event);
}

export function cardRules(
  card: CardDef,
  me: FactionId | null,
): readonly { readonly text: string; readonly depth: number }[] {
  return cardText(language.value, card, me);
}

export function sayMotion(motion: Motion): string {
  return motionText(language.value, motion);
}
