import type { Event } from './model/event.ts';
import type { FactionId } from './model/ids.ts';

/**
 * What of these events a faction (null: an onlooker of the open game) learns: the one way in which events reach scenes, panels,
 * report and computer, in solo, hot-seat and replay alike. Events of others' secrets are dropped; a draw shows its number, not its cards.
 */
export function eventsFor(events: readonly Event[], faction: FactionId | null): Event[] {
  const seen: Event[] = [];
  for (const event of events) {
    const only = 'only' in event ? event.only : undefined;
    if (only === undefined || (faction !== null && only.includes(faction))) seen.push(event);
    else if (event.type === 'drew') {
      seen.push({ type: 'drew', faction: event.faction, count: event.count, cards: null });
    }
  }
  return seen;
}
