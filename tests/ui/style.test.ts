import { describe, expect, it } from 'vitest';
import { SIDES } from '../../src/engine/model/ids.ts';
import { CUES } from '../../src/ui/cues.ts';
import { contrast, INK, MARKS } from '../../src/ui/palette.ts';
import { CHANNEL_OF, CHANNELS, soundOn, storedSound, takeStoredSound, volumes } from '../../src/ui/sound/volumes.ts';

describe('the palette', () => {
  it('has inks that can be read on every paper', () => {
    for (const ink of [INK.black, INK.grey, INK.red, INK.steel]) {
      for (const paper of [INK.paper, INK.card]) expect(contrast(ink, paper)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('reckons contrast as the guidelines do', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('tells sides by letter and shape as well as by colour', () => {
    for (const part of ['letter', 'shape', 'colour'] as const) {
      expect(new Set(SIDES.map((side) => MARKS[side][part])).size).toBe(SIDES.length);
    }
    for (const side of SIDES) expect(contrast(MARKS[side].colour, MARKS[side].over)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('sound', () => {
  it('is off until somebody switches it on, and music even then', () => {
    expect(soundOn.value).toBe(false);
    expect(volumes.value.music).toBe(0);
  });

  it('comes from a place whose volume can be set', () => {
    for (const cue of CUES) expect(CHANNELS).toContain(CHANNEL_OF[cue]);
  });

  it('is remembered, and not believed where it makes no sense', () => {
    takeStoredSound({ on: true, volumes: { desk: 0.2, hall: 7, music: 'loud' } });
    expect(storedSound()).toEqual({ on: true, volumes: { desk: 0.2, hall: 0.6, music: 0 } });
    for (const nonsense of [null, 3, 'on', { on: 'yes' }, { volumes: null }]) takeStoredSound(nonsense);
    expect(soundOn.value).toBe(false);
    expect(volumes.value.desk).toBe(0.2);
  });
});
