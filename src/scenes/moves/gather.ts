import type { Move } from './move.ts';

/** More than so many at once nobody can follow. */
const MOST = 14;

function weight(move: Move): number {
  switch (move.kind) {
    case 'flow':
      return 10 + move.count;
    case 'float':
      return 5;
    case 'pulse':
      return 1;
    default:
      return 1e9;
  }
}

/**
 * What is to be shown of many movements: those of the same thing together (members of all kinds who went the same way are one
 * stream), and of these the weightiest.
 */
export function gather(moves: readonly Move[]): readonly Move[] {
  const together = new Map<string, Move>();
  for (const move of moves) {
    const key = JSON.stringify(move.kind === 'flow' ? { ...move, count: 0 } : move);
    const had = together.get(key);
    if (had?.kind === 'flow' && move.kind === 'flow') together.set(key, { ...had, count: had.count + move.count });
    else together.set(key, move);
  }
  const all = [...together.values()];
  if (all.length <= MOST) return all;
  const heaviest = new Set([...all].sort((a, b) => weight(b) - weight(a)).slice(0, MOST));
  return all.filter((move) => heaviest.has(move));
}
