import { LEVELS } from '../ai/levels.ts';
import type { Content } from '../engine/model/content.ts';
import type { FactionId } from '../engine/model/ids.ts';
import type { SeatPlayer } from '../engine/model/record.ts';
import { Problem } from './problem.ts';
import { type Flags, textFlag } from './verbs.ts';

/** Who plays all seats of which nothing else is said: --level, or `easy`. */
export function levelOf(flags: Flags): SeatPlayer {
  const text = textFlag(flags, 'level', 'easy');
  const level = LEVELS.find((l) => l === text);
  if (level === undefined) throw new Problem(`--level: “${text}” should be ${LEVELS.join(', ')}.`);
  return level;
}

/**
 * Who plays which seat, from `apparatus=easy,left=random`; `otherwise` where nothing is said. A seat that the scenario lacks is passed
 * over, and `warn` is told.
 */
export function seatsOf(
  content: Content,
  text: string,
  warn: (line: string) => void,
  otherwise: SeatPlayer = 'easy',
): Record<FactionId, SeatPlayer> {
  const seats: Record<FactionId, SeatPlayer> = {
    apparatus: otherwise,
    left: otherwise,
    leningrad: otherwise,
    right: otherwise,
  };
  for (const part of text.split(',').map((p) => p.trim())) {
    if (part === '') continue;
    const [name = '', level = '', ...more] = part.split('=').map((p) => p.trim());
    const player = LEVELS.find((l) => l === level);
    if (player === undefined || more.length > 0) {
      throw new Problem(
        `--seats: “${part}” should be a seat and who plays it (${LEVELS.join(', ')}), as in left=random.`,
      );
    }
    const seat = content.seats.find((f) => f === name);
    if (seat === undefined) warn(`The scenario ${content.scenario} has no seat “${name}”; passed over.`);
    else seats[seat] = player;
  }
  return seats;
}
