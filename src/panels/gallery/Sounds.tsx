import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { CUES, type Cue } from '../../ui/cues.ts';
import { LONGEST, SOUNDS } from '../../ui/sound/synth.ts';
import { Button } from '../bits.tsx';
import { Section } from './Section.tsx';

const RATE = 22_050;
const COLUMNS = 90;

interface Wave {
  /** Loudest value of each column, 0 to 1 and above it where it would be cut off. */
  readonly columns: readonly number[];
  /** Seconds until nothing more is heard. */
  readonly seconds: number;
}

async function waveOf(cue: Cue): Promise<Wave> {
  const context = new OfflineAudioContext(1, Math.round(LONGEST * RATE), RATE);
  SOUNDS[cue](context, { to: context.destination, at: 0, strength: 1 });
  const samples = (await context.startRendering()).getChannelData(0);
  const width = Math.floor(samples.length / COLUMNS);
  const columns = Array.from({ length: COLUMNS }, (_, i) =>
    samples.subarray(i * width, (i + 1) * width).reduce((most, value) => Math.max(most, Math.abs(value)), 0),
  );
  const last = columns.reduce((found, value, i) => (value > 0.003 ? i : found), -1);
  return { columns, seconds: ((last + 1) * width) / RATE };
}

function Sound({ cue }: { cue: Cue }): JSX.Element {
  const [wave, setWave] = useState<Wave | null>(null);
  useEffect(() => {
    void waveOf(cue).then(setWave);
  }, []);
  const play = (): void => {
    const context = new AudioContext();
    SOUNDS[cue](context, { to: context.destination, at: context.currentTime + 0.02, strength: 1 });
    setTimeout(() => void context.close(), LONGEST * 1000 + 200);
  };
  const most = Math.max(0, ...(wave?.columns ?? []));
  return (
    <div class="sound" data-cue={cue} data-most={wave === null ? undefined : most} data-seconds={wave?.seconds}>
      <Button onPress={play}>{cue}</Button>
      <svg viewBox={`0 -50 ${COLUMNS} 100`} preserveAspectRatio="none" role="img" aria-label={`Wave of ${cue}`}>
        {(wave?.columns ?? []).map((value, i) => (
          <path key={i} d={`M${i + 0.5} ${-48 * value}V${48 * value}`} stroke="#b3261e" stroke-width=".8" />
        ))}
      </svg>
      <span class="typed">{wave === null ? '' : `${wave.seconds.toFixed(1)} s`}</span>
    </div>
  );
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
      </div>
    </Section>
  );
}
