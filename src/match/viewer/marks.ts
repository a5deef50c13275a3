import type { Event } from '../../engine/model/event.ts';

export const MARK_KINDS = ['gathering', 'appointment', 'pact', 'fall'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** Something on a timeline. */
export interface Mark {
  readonly kind: MarkKind;
  readonly place: number;
  readonly events: readonly Event[];
}

/** What a timeline marks of these events; null: nothing. */
function kindOf(event: Event): MarkKind | null {
  switch (event.type) {
    case 'gatheringOpened':
      return event.kind === 'eve' || event.kind === 'closing' ? null : 'gathering';
    case 'appointed':
      return 'appointment';
    case 'pactMade':
    case 'pactEnded':
      return 'pact';
    case 'stepTaken':
    case 'factionBroken':
    case 'died':
      return 'fall';
    case 'officeVacated':
      // Whoever moved has another office; of the dead it has been said.
      return event.why === 'removed' ? 'fall' : null;
    case 'organChanged':
      return event.organ === 'politburo' && !event.joined ? 'fall' : null;
    default:
      return null;
  }
}

/** `happened`: what a viewer may learn, place by place. */
export function marksOf(happened: readonly (readonly Event[])[]): readonly Mark[] {
  const marks: Mark[] = [];
  for (const [place, events] of happened.entries()) {
    const found = new Map<MarkKind, Event[]>();
    for (const event of events) {
      const kind = kindOf(event);
      if (kind === null) continue;
      const list = found.get(kind);
      if (list === undefined) found.set(kind, [event]);
      else list.push(event);
    }
    for (const [kind, list] of found) marks.push({ kind, place, events: list });
  }
  return marks;
}
