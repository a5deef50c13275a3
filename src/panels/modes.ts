import type { CardId, FactionId } from '../engine/model/ids.ts';
import { cue } from '../ui/cues.ts';
import { t } from './language.ts';
import { begin, cardDef, cardInHand, clearWish, deciding, match, types, view } from './live.ts';
import { sayRefusal } from './telling.ts';

/** The ways to play a card from the hand. */
export const MODES = ['playEvent', 'playInfluence', 'shelve'] as const;
export type Mode = (typeof MODES)[number];

export interface ModeRow {
  readonly mode: Mode;
  readonly title: string;
  readonly text: string;
  /** Why the card cannot be played so; null: it can. */
  readonly off: string | null;
  /** The rival whose event happens all the same, and who directs it. */
  readonly rival: FactionId | null;
}

/** Whether a card of the hand may be taken up now. */
export function mayPlay(): boolean {
  return deciding.value && MODES.some((mode) => types().has(mode));
}

/** Each way to play the card, with what it does and why it is off. */
export function modesOf(card: CardId): readonly ModeRow[] {
  const { influence, owner } = cardDef(card);
  const others = owner !== null && owner !== view().me;
  // He who owns it, or his heir; nobody where it cannot happen now.
  const rival = others ? (match().forecast({ type: 'playInfluence', card })?.inherits ?? null) : null;
  const happens = (): string =>
    rival === null ? t('page.mode.nothing') : t('page.mode.rival', { faction: { faction: rival } });
  return [
    {
      mode: 'playEvent',
      title: t('page.mode.event'),
      text: t('page.mode.eventText'),
      off: whyNot(card, 'playEvent'),
      rival: null,
    },
    {
      mode: 'playInfluence',
      title: t('page.mode.influence', {}, { count: influence }),
      text: others ? happens() : t('page.mode.influenceText'),
      off: whyNot(card, 'playInfluence'),
      rival,
    },
    {
      mode: 'shelve',
      title: t('page.mode.shelve'),
      text: t('page.mode.shelveText'),
      off: whyNot(card, 'shelve'),
      rival: null,
    },
  ];
}

function whyNot(card: CardId, mode: Mode): string | null {
  const refusal = match().check(mode === 'playEvent' ? { type: mode, card, choice: {} } : { type: mode, card });
  // Without its choices an event is never complete: that alone is no reason to refuse the mode.
  if (refusal === null || refusal.code === 'badChoice' || refusal.code === 'malformed') return null;
  return sayRefusal(refusal);
}

/** Takes the card up, or lays it down again. */
export function takeUp(card: CardId | null): void {
  cue('card');
  clearWish();
  cardInHand.value = card;
}

/** Takes the card up and begins to play it so. */
export function playAs(card: CardId, mode: Mode): void {
  takeUp(card);
  begin(mode, { card });
}
