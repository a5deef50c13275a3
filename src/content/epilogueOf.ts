import type { FactionId } from '../engine/model/ids.ts';
import type { Ending } from '../engine/model/state.ts';
import type { Lore } from './lore.ts';
import type { Badge } from './schema/basics.ts';

/** An ending as one reader is told of it. */
export interface Epilogue {
  /** What the outcome of the match means to him. A supposition: to be shown as one. */
  readonly text: string;
  /** A question for the debrief. */
  readonly asks: string;
  /** What happened in the record, with its source and how sure it is. */
  readonly happened: string;
  readonly source: string;
  readonly badge: Badge;
}

/** The epilogue for a faction's player, or for somebody who has only watched (null). */
export function epilogueOf(
  lore: Pick<Lore, 'epilogues'>,
  { id, winner }: Pick<Ending, 'id' | 'winner'>,
  seat: FactionId | null,
): Epilogue {
  const { tellings, asks, happened, source, badge } = lore.epilogues[id];
  const reader = seat ?? 'nobody';
  const won = seat !== null && seat === winner;
  const own = tellings.filter((telling) => telling.seat === reader);
  // A scenario of one's own may let a faction win by what is another's ending: then it reads what it can.
  const told = own.find((telling) => telling.won === won) ?? own[0];
  return { text: told?.text ?? '', asks, happened, source, badge };
}
