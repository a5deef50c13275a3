import { describe, expect, it } from 'vitest';
import { decibels, measure } from '../../src/ui/sound/measure.ts';

const RATE = 8000;

/** A second of a tone at half the height, and a second of silence. */
const tone = Float32Array.from({ length: 2 * RATE }, (_, i) =>
  i < RATE ? 0.5 * Math.sin((2 * Math.PI * 200 * i) / RATE) : 0,
);

describe('a sound that is measured', () => {
  it('has the height and the loudness of its tone, and is as long as it is heard', () => {
    const { peak, loudness, seconds } = measure(tone, RATE);
    expect(peak).toBeCloseTo(0.5);
    expect(decibels(loudness)).toBeCloseTo(-9, 0);
    expect(seconds).toBeCloseTo(1, 2);
  });

  it('clicks when it begins or ends loud', () => {
    expect(
      measure(
        tone.map((value) => value + (value === 0 ? 0 : 0.3)),
        RATE,
      ).edge,
    ).toBeGreaterThan(0.3);
    const sudden = new Float32Array(RATE);
    expect(measure(sudden, RATE).edge).toBe(0);
    sudden[RATE - 2] = 0.4;
    expect(measure(sudden, RATE).edge).toBeCloseTo(0.4);
  });
});
