import { describe, expect, it } from 'vitest';
import { auditMatch } from '../../src/cli/fuzz.ts';
import type { FactionId } from '../../src/engine/model/ids.ts';
import { MOTION_KINDS } from '../../src/engine/model/motion.ts';
import { RULES } from '../../src/engine/rules/registry.ts';
import { selfPlay } from '../../src/match/selfPlay.ts';
import { ALL_RANDOM, OPTIONS, type Seats, succession } from '../match/support.ts';

/** Fresh seeds at every run; what fails names its seed. */
const fresh = `long ${Date.now()}`;
const usage = new Map<string, number>();

function play(count: number, seats: Seats, every: number): Map<string, number> {
  const endings = new Map<string, number>();
  for (let i = 0; i < count; i++) {
    const options = { ...OPTIONS, roundsTogether: i % 2 === 0 ? 1 : 2 } as const;
    const { wrong, ending } = auditMatch(succession(), { seed: `${fresh} ${i}`, options, seats }, every, usage);
    expect(wrong, `seed ${fresh} ${i}`).toEqual([]);
    endings.set(ending, (endings.get(ending) ?? 0) + 1);
  }
  console.log(count, Object.fromEntries(endings));
  return endings;
}

describe('matches in great number', () => {
  it('a thousand by lot come to an ending, with everything in order', () => {
    expect(play(1000, ALL_RANDOM, 25).has('none')).toBe(false);
  });

  it('two hundred of the first computer player do too', () => {
    expect(play(200, { apparatus: 'easy', left: 'easy', leningrad: 'easy', right: 'easy' }, 100).has('none')).toBe(
      false,
    );
  });

  it('in them every command was given, every motion tabled and every card happened', () => {
    expect(Object.keys(RULES).filter((type) => !usage.has(type))).toEqual([]);
    const staged = ['centralCommittee', 'confidence'];
    expect(MOTION_KINDS.filter((kind) => !staged.includes(kind) && !usage.has(`motion:${kind}`))).toEqual([]);
    expect(
      succession()
        .cards.filter(({ id }) => !usage.has(`card:${id}`))
        .map(({ id }) => id),
    ).toEqual([]);
  });

  it.each(['apparatus', 'left'] as const)('easy beats random at least 17 times in 20 as %s', (seat) => {
    const seats: Record<FactionId, 'easy' | 'random'> = {
      apparatus: 'random',
      left: 'random',
      leningrad: 'random',
      right: 'random',
    };
    seats[seat] = 'easy';
    let better = 0;
    for (let i = 0; i < 20; i++) {
      const { state } = selfPlay(succession(), { seed: `${fresh} ${seat} ${i}`, options: OPTIONS, seats });
      if (state.open.ending?.winner === seat) better += 1;
    }
    console.log(seat, better);
    expect(better).toBeGreaterThanOrEqual(17);
  });
});
