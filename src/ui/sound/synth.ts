import type { Cue } from '../cues.ts';

/** Where a sound goes, when it begins (seconds of the context), and how much of the hall joins in (0 to 1). */
export interface Strike {
  readonly to: AudioNode;
  readonly at: number;
  readonly strength: number;
}

type Make = (context: BaseAudioContext, strike: Strike) => void;

/** Seconds after which even the longest sound is over. */
export const LONGEST = 3.2;

const noises = new WeakMap<BaseAudioContext, AudioBuffer>();

/** Two seconds of white noise, the same every time. */
function noise(context: BaseAudioContext): AudioBuffer {
  const made = noises.get(context);
  if (made !== undefined) return made;
  const buffer = context.createBuffer(1, context.sampleRate * 2, context.sampleRate);
  const data = buffer.getChannelData(0);
  const lot = lots(1924);
  for (let i = 0; i < data.length; i++) data[i] = lot() * 2 - 1;
  noises.set(context, buffer);
  return buffer;
}

/** Chance that is the same every time: a sound can be compared with itself. */
function lots(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

interface Burst {
  readonly at: number;
  /** Seconds. */
  readonly length: number;
  readonly loud: number;
  readonly filter: BiquadFilterType;
  /** Hertz. */
  readonly around: number;
  readonly q?: number;
  /** Seconds until it is loudest. */
  readonly rise?: number;
  /** Where in the noise it begins, so that no two sound alike. */
  readonly from?: number;
}

function burst(context: BaseAudioContext, to: AudioNode, given: Burst): void {
  const { at, length, loud, filter, around, q = 0.8, rise = 0.002, from = 0 } = given;
  const source = new AudioBufferSourceNode(context, { buffer: noise(context), loop: true });
  const band = new BiquadFilterNode(context, { type: filter, frequency: around, Q: q });
  const gain = fade(context, at, rise, length, loud);
  source.connect(band).connect(gain).connect(to);
  source.start(at, from % 2);
  source.stop(at + length + 0.02);
}

interface Tone {
  readonly at: number;
  readonly length: number;
  readonly loud: number;
  readonly type: OscillatorType;
  /** Hertz at the beginning and at the end. */
  readonly pitch: readonly [from: number, to: number];
  readonly rise?: number;
}

function tone(context: BaseAudioContext, to: AudioNode, given: Tone): void {
  const { at, length, loud, type, pitch, rise = 0.003 } = given;
  const source = new OscillatorNode(context, { type, frequency: pitch[0] });
  source.frequency.setValueAtTime(pitch[0], at);
  source.frequency.exponentialRampToValueAtTime(pitch[1], at + length);
  source.connect(fade(context, at, rise, length, loud)).connect(to);
  source.start(at);
  source.stop(at + length + 0.02);
}

function fade(context: BaseAudioContext, at: number, rise: number, length: number, loud: number): GainNode {
  const gain = new GainNode(context, { gain: 0 });
  gain.gain.setValueAtTime(0.0001, at);
  gain.gain.exponentialRampToValueAtTime(Math.max(0.0002, loud), at + rise);
  gain.gain.exponentialRampToValueAtTime(0.0001, at + length);
  return gain;
}

const stamp: Make = (context, { to, at, strength }) => {
  tone(context, to, { at, length: 0.16, loud: 0.7 * strength, type: 'sine', pitch: [130, 48] });
  burst(context, to, { at, length: 0.06, loud: 0.5 * strength, filter: 'lowpass', around: 1600 });
  burst(context, to, { at: at + 0.11, length: 0.05, loud: 0.12 * strength, filter: 'bandpass', around: 900 });
};

const typewriter: Make = (context, { to, at, strength }) => {
  const lot = lots(7);
  let now = at;
  for (let i = 0; i < 4; i++) {
    burst(context, to, {
      at: now,
      length: 0.028,
      loud: 1.1 * strength,
      filter: 'bandpass',
      around: 2600 + 500 * lot(),
      q: 2,
      from: lot(),
    });
    tone(context, to, { at: now, length: 0.03, loud: 0.12 * strength, type: 'triangle', pitch: [320, 190] });
    now += 0.07 + 0.05 * lot();
  }
};

const card: Make = (context, { to, at, strength }) => {
  burst(context, to, { at, length: 0.16, loud: 0.2 * strength, filter: 'highpass', around: 1900, rise: 0.05 });
  burst(context, to, { at: at + 0.14, length: 0.04, loud: 0.3 * strength, filter: 'lowpass', around: 1200 });
};

const drawer: Make = (context, { to, at, strength }) => {
  burst(context, to, { at, length: 0.42, loud: 0.4 * strength, filter: 'bandpass', around: 260, q: 1.2, rise: 0.26 });
  tone(context, to, { at: at + 0.4, length: 0.22, loud: 0.75 * strength, type: 'sine', pitch: [110, 40] });
  burst(context, to, { at: at + 0.4, length: 0.09, loud: 0.4 * strength, filter: 'lowpass', around: 900 });
};

/** A hand bell, swung three times. */
const bell: Make = (context, { to, at, strength }) => {
  const partials = [
    [1318, 0.2],
    [2655, 0.11],
    [3990, 0.06],
    [5410, 0.03],
  ] as const;
  for (const swing of [0, 0.2, 0.43]) {
    for (const [pitch, loud] of partials) {
      tone(context, to, {
        at: at + swing,
        length: 1.3,
        loud: loud * strength,
        type: 'sine',
        pitch: [pitch, pitch * 0.998],
      });
    }
    burst(context, to, { at: at + swing, length: 0.02, loud: 0.12 * strength, filter: 'highpass', around: 4000 });
  }
};

/** Voices far away: bands of noise that swell by themselves. */
const murmur: Make = (context, { to, at, strength }) => {
  const lot = lots(13);
  for (let voice = 0; voice < 9; voice++) {
    const begins = at + 1.5 * lot();
    burst(context, to, {
      at: begins,
      length: 0.9 + 0.6 * lot(),
      loud: 1.1 * strength,
      filter: 'bandpass',
      around: 240 + 520 * lot(),
      q: 3.5,
      rise: 0.35,
      from: 2 * lot(),
    });
  }
};

/** Hands, thick at first and thinning out. */
const applause: Make = (context, { to, at, strength }) => {
  const lot = lots(29);
  const hands = Math.round(24 + 90 * strength);
  for (let i = 0; i < hands; i++) {
    const when = 2.1 * lot() ** 1.3;
    burst(context, to, {
      at: at + when,
      length: 0.03 + 0.02 * lot(),
      loud: (0.5 + 0.5 * lot()) * (1 - when / 2.8),
      filter: 'bandpass',
      around: 900 + 1700 * lot(),
      q: 1.4,
      from: 2 * lot(),
    });
  }
};

/** Shouts from the benches: a rough voice through two vowels. */
const heckling: Make = (context, { to, at, strength }) => {
  const lot = lots(41);
  const shouts = Math.round(3 + 5 * strength);
  for (let i = 0; i < shouts; i++) {
    const begins = at + 1.3 * lot();
    const length = 0.22 + 0.25 * lot();
    const pitch = 120 + 90 * lot();
    const mouth = new BiquadFilterNode(context, { type: 'bandpass', frequency: 600 + 500 * lot(), Q: 4 });
    const nose = new BiquadFilterNode(context, { type: 'peaking', frequency: 1900, Q: 3, gain: 9 });
    mouth.connect(nose).connect(to);
    tone(context, mouth, {
      at: begins,
      length,
      loud: 0.8,
      type: 'sawtooth',
      pitch: [pitch, pitch * (0.7 + 0.2 * lot())],
      rise: 0.05,
    });
    burst(context, mouth, {
      at: begins,
      length,
      loud: 0.16,
      filter: 'bandpass',
      around: 1200,
      rise: 0.04,
      from: 2 * lot(),
    });
  }
};

/** Wood on wood, a row at a time. */
const seats: Make = (context, { to, at, strength }) => {
  const lot = lots(53);
  const number = Math.round(3 + 9 * strength);
  for (let i = 0; i < number; i++) {
    const when = at + 0.35 * lot();
    burst(context, to, {
      at: when,
      length: 0.035,
      loud: 2.1,
      filter: 'bandpass',
      around: 420 + 500 * lot(),
      q: 5,
      from: 2 * lot(),
    });
  }
};

export const SOUNDS: Readonly<Record<Cue, Make>> = {
  stamp,
  typewriter,
  bell,
  murmur,
  applause,
  heckling,
  card,
  drawer,
  seats,
};

/** Seconds of a bar of the music. */
export const BAR = 4.8;

/** A bar of machine music: a hammer, a wheel, a whistle far off, now and then a fifth. `bar` counts from 0. */
export function musicBar(context: BaseAudioContext, to: AudioNode, at: number, bar: number): void {
  const beat = BAR / 8;
  const root = [55, 55, 65.4, 49][bar % 4] ?? 55;
  for (let i = 0; i < 8; i++) {
    const now = at + i * beat;
    tone(context, to, {
      at: now,
      length: beat * 0.9,
      loud: i % 4 === 0 ? 0.3 : 0.16,
      type: 'triangle',
      pitch: [root, root * 0.995],
    });
    if (i % 2 === 1)
      burst(context, to, { at: now, length: 0.05, loud: 0.07, filter: 'bandpass', around: 2400, q: 6, from: i / 7 });
    if (i === 0 || i === 5) burst(context, to, { at: now, length: 0.12, loud: 0.16, filter: 'lowpass', around: 240 });
  }
  if (bar % 2 === 1) {
    for (const step of [3, 4.498]) {
      tone(context, to, {
        at: at + beat * 2,
        length: beat * 5,
        loud: 0.045,
        type: 'sine',
        pitch: [root * step, root * step * 1.002],
        rise: 0.8,
      });
    }
  }
}
