import { choose } from '../../src/ai/choose.ts';
import type { Level } from '../../src/ai/levels.ts';
import { otherwise } from '../../src/cli/secrets.ts';
import { hashJson } from '../../src/engine/hash.ts';
import { lens } from '../../src/engine/view.ts';
import { streamOf } from '../../src/match/stream.ts';
import { succession } from '../match/support.ts';
import type { Position } from './positions.ts';

/**
 * Positions in which the computer decides otherwise once all that its faction cannot see has been reshuffled and reseeded:
 * hands, decks, generator, firmness, files, networks, hidden evidence, what others have sealed, secret pacts of others.
 */
export function seenThrough(positions: readonly Position[], level: Level): string[] {
  const content = succession();
  const wrong: string[] = [];
  positions.forEach(({ state, faction }, i) => {
    const other = otherwise(content, state, faction, streamOf(`otherwise ${i}`));
    if (hashJson(other) === hashJson(state)) wrong.push(`position ${i}: nothing was changed`);
    const ask = (of: typeof state) =>
      choose(content, lens(of, faction), { level, personalities: 'historical', stream: streamOf(`fair ${i}`) });
    const here = JSON.stringify(ask(state));
    const there = JSON.stringify(ask(other));
    if (here !== there) wrong.push(`position ${i}: ${here} became ${there}`);
  });
  return wrong;
}
