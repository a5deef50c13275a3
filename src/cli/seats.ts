import type { Content } from '../engine/model/content.ts';
import type { FactionId } from '../engine/model/ids.ts';
import type { SeatPlayer } from '../engine/model/record.ts';
import { Problem } from './problem.ts';

const LEVELS = ['random', 'easy'] as const;

/**
 * Who plays which seat, from `apparatus=easy,left=random`; `easy` where nothing is said. A seat that the scenario lacks is passed
 * over, and `warn` is told.
 */
export function seatsOf(content: Content, text: string, warn: (line: string) => void): Record<FactionId, SeatPlayer> {
  const seats: Record<FactionId, SeatPlayer> = { apparatus: 'easy', left: 'easy', leningrad: 'easy', right: 'easy' };
  for (const part of text.split(',').map((p) => p.trim())) {
    if (part === '') continue;
    const [name = '', level = '', ...more] = part.split('=').map((p) => p.trim());
    const player = LEVELS.find((l) => l === level);
    if (player === undefined || more.length > 0) {
      throw new Problem(
        `--seats: “${part}” should be a seat and who plays it (${LEVELS.join(' or ')}), as in left=random.`,
      );
    }
    const seat = content.seats.find((f) => f === name);
    if (seat === undefined) warn(`The scenario ${content.scenario} has no seat “${name}”; passed over.`);
    else seats[seat] = player;
  }
  return seats;
}
