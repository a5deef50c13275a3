import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { CUES, type Cue } from '../../ui/cues.ts';
import { decibels, type Measured, measure } from '../../ui/sound/measure.ts';
import { mixer } from '../../ui/sound/mixer.ts';
import { LONGEST, musicBar, SOUNDS } from '../../ui/sound/synth.ts';
import { CHANNEL_OF, CHANNELS } from '../../ui/sound/volumes.ts';
import { Button } from '../bits.tsx';
import { Section } from './Section.tsx';

const RATE = 22_050;
const COLUMNS = 90;

interface Wave extends Measured {
  /** Loudest value of each column, 0 to 1 and above it where it would be cut off. */
  readonly columns: readonly number[];
}

async function render(begin: (context: BaseAudioContext) => void): Promise<Float32Array> {
  const context = new OfflineAudioContext(1, Math.round(LONGEST * RATE), RATE);
  begin(context);
  return (await context.startRendering()).getChannelData(0);
}

/** A sound as it is made, with so much of the hall joining in. */
async function waveOf(cue: Cue, strength: number): Promise<Wave> {
  const samples = await render((context) => SOUNDS[cue](context, { to: context.destination, at: 0, strength }));
  const width = Math.floor(samples.length / COLUMNS);
  const columns = Array.from({ length: COLUMNS }, (_, i) =>
    samples.subarray(i * width, (i + 1) * width).reduce((most, value) => Math.max(most, Math.abs(value)), 0),
  );
  return { columns, ...measure(samples, RATE) };
}

/** All sounds and the music at once, as they leave the page when every channel stands at this volume. */
async function together(volume: number): Promise<Measured> {
  const samples = await render((context) => {
    const out = mixer(context);
    for (const channel of CHANNELS) out[channel].gain.value = volume;
    for (const cue of CUES) SOUNDS[cue](context, { to: out[CHANNEL_OF[cue]], at: 0.05, strength: 1 });
    musicBar(context, out.music, 0.05, 0);
  });
  return measure(samples, RATE);
}

/** What the tests read. */
function attributes(of: Measured | null): Readonly<Record<string, number | undefined>> {
  return { 'data-peak': of?.peak, 'data-loudness': of?.loudness, 'data-seconds': of?.seconds, 'data-edge': of?.edge };
}

function Sound({ cue }: { cue: Cue }): JSX.Element {
  const [wave, setWave] = useState<Wave | null>(null);
  const [few, setFew] = useState<Wave | null>(null);
  useEffect(() => {
    void waveOf(cue, 1).then(setWave);
    void waveOf(cue, 0.2).then(setFew);
  }, []);
  const play = (): void => {
    const context = new AudioContext();
    SOUNDS[cue](context, { to: context.destination, at: context.currentTime + 0.02, strength: 1 });
    setTimeout(() => void context.close(), LONGEST * 1000 + 200);
  };
  return (
    <div class="sound" data-cue={cue} data-few={few?.loudness} {...attributes(wave)}>
      <Button onPress={play}>{cue}</Button>
      <svg viewBox={`0 -50 ${COLUMNS} 100`} preserveAspectRatio="none" role="img" aria-label={`Wave of ${cue}`}>
        {(wave?.columns ?? []).map((value, i) => (
          <path key={i} d={`M${i + 0.5} ${-48 * value}V${48 * value}`} stroke="#b3261e" stroke-width=".8" />
        ))}
      </svg>
      <span class="typed">
        {wave === null ? '' : `${wave.seconds.toFixed(1)} s, ${Math.round(decibels(wave.loudness))} dB`}
      </span>
    </div>
  );
}

/** The mixer at a volume, for the tests: it has nothing to be seen. */
function Mixed({ volume }: { volume: number }): JSX.Element {
  const [all, setAll] = useState<Measured | null>(null);
  useEffect(() => {
    void together(volume).then(setAll);
  }, []);
  return <i hidden class="mixed" data-volume={volume} {...attributes(all)} />;
}

/** Every sound as it would be heard with all the hall joining in. */
export function Sounds(): JSX.Element {
  return (
    <Section
      id="sounds"
      title="Sound"
      text="Made by the browser itself, in src/ui/sound/synth.ts. Silent until it is switched on in the settings."
    >
      <div class="gallery-sounds">
        {CUES.map((cue) => (
          <Sound key={cue} cue={cue} />
        ))}
        <Mixed volume={1} />
        <Mixed volume={0} />
      </div>
    </Section>
  );
}
