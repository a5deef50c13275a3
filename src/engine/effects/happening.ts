import type { Choice } from '../model/effect.ts';
import type { FactionId } from '../model/ids.ts';

/** What happens, and by whose direction. */
export interface Happening {
  /** Who directs the event; null: the dateline. */
  readonly director: FactionId | null;
  readonly choice: Choice;
  /** Name of the reason that its changes carry. */
  readonly why: 'event' | 'dateline';
  /** The dateline raises the crisis even beyond the brake. */
  readonly lawful: boolean;
}
