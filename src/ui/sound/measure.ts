/** What can be said of a sound without hearing it. */
export interface Measured {
  /** The highest sample; above 1 it would be cut off. */
  readonly peak: number;
  /** Root mean square of the loudest tenth of a second: what the ear takes for loudness, roughly. */
  readonly loudness: number;
  /** Seconds until nothing more is heard. */
  readonly seconds: number;
  /** The highest sample of the first and of the last millisecond: where it is not near 0 the sound clicks. */
  readonly edge: number;
}

/** Below this nothing is heard. */
const HEARD = 0.003;

/** Measures samples of one channel, so many a second. */
export function measure(samples: Float32Array, rate: number): Measured {
  const window = Math.round(rate / 10);
  const millisecond = Math.round(rate / 1000);
  let peak = 0;
  let last = 0;
  let running = 0;
  let loudest = 0;
  samples.forEach((value, i) => {
    const height = Math.abs(value);
    peak = Math.max(peak, height);
    if (height > HEARD) last = i + 1;
    const gone = samples[i - window] ?? 0;
    running += value * value - gone * gone;
    loudest = Math.max(loudest, running);
  });
  const highest = (part: Float32Array): number => part.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return {
    peak,
    loudness: Math.sqrt(loudest / window),
    seconds: last / rate,
    edge: Math.max(highest(samples.subarray(0, millisecond)), highest(samples.subarray(-millisecond))),
  };
}

/** Of a value between 0 and 1 how many decibels it lies below 1, as a negative number. */
export function decibels(value: number): number {
  return 20 * Math.log10(Math.max(1e-6, value));
}
