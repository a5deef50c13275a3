import { CHANNELS, type Channel } from './volumes.ts';

/** Where the sounds of each channel go. Silent at first: `volume` opens them. */
export type Mixer = Readonly<Record<Channel, GainNode>>;

/** What all sounds pass before they are heard: a gain for each channel, and a limiter, so that a loud hall is not cut off. */
export function mixer(context: BaseAudioContext): Mixer {
  const limiter = new DynamicsCompressorNode(context, { threshold: -14, ratio: 8, attack: 0.003, release: 0.2 });
  limiter.connect(context.destination);
  const gain = (): GainNode => {
    const node = new GainNode(context, { gain: 0 });
    node.connect(limiter);
    return node;
  };
  return { desk: gain(), hall: gain(), music: gain() };
}

/** Sets every channel to its volume, 0 to 1, without a crackle. */
export function setVolumes(out: Mixer, volumes: Readonly<Record<Channel, number>>, now: number): void {
  for (const channel of CHANNELS) out[channel].gain.setTargetAtTime(volumes[channel], now, 0.03);
}
