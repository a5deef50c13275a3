import { beforeEach, describe, expect, it } from 'vitest';
import { AFTER, type Sparing, sparing } from '../../src/scenes/sparing.ts';

describe('a game that draws sparingly', () => {
  let told = '';
  let moves = false;
  let spared: Sparing;
  const frames = (n: number): string => {
    told = '';
    for (let i = 0; i < n; i++) spared.frame(i * 16, 16);
    return told;
  };
  const drawn = 'd'.repeat(AFTER);
  beforeEach(() => {
    moves = false;
    const tell = (letter: string) => (): void => {
      told += letter;
    };
    const game = { step: tell('d'), headlessStep: tell('.') };
    spared = sparing(game, () => moves);
  });

  it('draws its first picture, and then lets time go on', () => {
    expect(frames(AFTER + 3)).toBe(`${drawn}...`);
  });

  it('draws every frame while something moves, and what the movement leaves behind', () => {
    frames(AFTER + 3);
    moves = true;
    expect(frames(5)).toBe('ddddd');
    moves = false;
    expect(frames(AFTER + 2)).toBe(`${'d'.repeat(AFTER - 1)}...`);
  });

  it('draws what has changed', () => {
    frames(AFTER + 3);
    spared.changed();
    expect(frames(AFTER + 2)).toBe(`${drawn}..`);
  });

  it('hands the time on, drawn or not', () => {
    const times: number[] = [];
    const game = { step: (t: number) => void times.push(t), headlessStep: (t: number) => void times.push(t) };
    const { frame } = sparing(game, () => false);
    for (let i = 0; i <= AFTER; i++) frame(i, 16);
    expect(times).toEqual(Array.from({ length: AFTER + 1 }, (_, i) => i));
  });
});
