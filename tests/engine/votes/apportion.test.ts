import { describe, expect, it } from 'vitest';
import { apportion } from '../../../src/engine/rules/apportion.ts';
import { logistic, power } from '../../../src/engine/rules/curves.ts';

describe('largest remainders', () => {
  it('gives each the whole part of its due, and the rest to the largest fractions', () => {
    expect(apportion(10, [5, 3, 1.6])).toEqual([5, 3, 2]);
    expect(apportion(7, [1, 1, 1])).toEqual([3, 2, 2]);
  });

  it('breaks ties for the earlier', () => {
    expect(apportion(1, [1, 1])).toEqual([1, 0]);
    expect(apportion(3, [2, 2, 2, 2])).toEqual([1, 1, 1, 0]);
    // 1.2, 2.4 and 6.4: the last digits of a division do not decide.
    expect(apportion(10, [300, 600, 1600])).toEqual([1, 3, 6]);
  });

  it('always gives out the whole, and nothing where there is nothing to give or nobody to give it to', () => {
    for (let total = 0; total < 60; total++) {
      const parts = apportion(total, [0.3, 17, 2.2, 0, 5.05]);
      expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
      expect(parts[3]).toBe(0);
    }
    expect(apportion(5, [0, 0])).toEqual([0, 0]);
    expect(apportion(0, [1, 2])).toEqual([0, 0]);
  });
});

describe('the curves', () => {
  it('raise to wholes and halves exactly', () => {
    expect(power(0.5, 3)).toBe(0.125);
    expect(power(0.25, 1.5)).toBe(0.125);
    expect(power(7, 0)).toBe(1);
    expect(power(2, 0.75)).toBeCloseTo(2 ** 0.75, 3);
  });

  it('divide evenly at no difference, and about 73 to 27 at one', () => {
    expect(logistic(0)).toBe(0.5);
    expect(logistic(1)).toBeCloseTo(0.731, 3);
    expect(logistic(-1) + logistic(1)).toBeCloseTo(1, 9);
    expect(logistic(5)).toBeCloseTo(1 / (1 + Math.exp(-5)), 6);
    expect(logistic(-30)).toBeCloseTo(0, 9);
  });
});
