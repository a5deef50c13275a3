import seedrandom from 'seedrandom';

/** A share with the interval in which it lies, 0 to 1. */
export interface Share {
  readonly share: number;
  readonly of: number;
  readonly low: number;
  readonly high: number;
}

/** 95 %. */
const Z = 1.959964;

/** A share of `count` in `of`, with Wilson's interval of 95 %: sound for small samples and for shares near 0 and 1. */
export function wilson(count: number, of: number): Share {
  if (of === 0) return { share: 0, of: 0, low: 0, high: 1 };
  const p = count / of;
  const z2 = (Z * Z) / of;
  const middle = (p + z2 / 2) / (1 + z2);
  const half = (Z * Math.sqrt((p * (1 - p)) / of + z2 / (4 * of))) / (1 + z2);
  return { share: rounded(p), of, low: rounded(Math.max(0, middle - half)), high: rounded(Math.min(1, middle + half)) };
}

const RESAMPLED = 2000;

/** Mean of values, with the interval of 95 % of 2,000 samples drawn from them: where values are not just yes and no. */
export function bootstrap(values: readonly number[], seed: string): Share {
  if (values.length === 0) return { share: 0, of: 0, low: 0, high: 1 };
  const random = seedrandom.alea(seed);
  const means: number[] = [];
  for (let i = 0; i < RESAMPLED; i++) {
    let sum = 0;
    for (let j = 0; j < values.length; j++) sum += values[Math.floor(random() * values.length)] ?? 0;
    means.push(sum / values.length);
  }
  means.sort((a, b) => a - b);
  const at = (p: number) => rounded(means[Math.floor(p * (RESAMPLED - 1))] ?? 0);
  return { share: rounded(mean(values)), of: values.length, low: at(0.025), high: at(0.975) };
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, v) => sum + v, 0) / values.length;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length === 0
    ? 0
    : ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? sorted[Math.ceil(half) - 1] ?? 0)) / 2;
}

export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** `62 % (51 to 72, of 80)`. */
export function shareText({ share, of, low, high }: Share): string {
  const percent = (x: number) => Math.round(100 * x);
  return `${percent(share)} % (${percent(low)} to ${percent(high)}, of ${of})`;
}
