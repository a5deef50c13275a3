import { effect } from '@preact/signals';
import { type Cue, onCue } from '../cues.ts';
import { mixer, setVolumes } from './mixer.ts';
import { BAR, musicBar, SOUNDS } from './synth.ts';
import { CHANNEL_OF, SILENT, soundOn, volumes } from './volumes.ts';

/** Milliseconds in which the same sound is not begun twice. */
const APART = 70;

/**
 * Listens to what happens and makes it heard, as long as sound is on. Browsers let nothing sound before the page has been
 * touched: until then the first touch or key is waited for.
 */
export function listen(): () => void {
  const context = new AudioContext({ latencyHint: 'interactive' });
  const outputs = mixer(context);
  const last = new Map<Cue, number>();
  let bars = 0;
  let nextBar = 0;

  const wake = (): void => {
    if (soundOn.value && context.state === 'suspended') void context.resume();
  };
  const ends = [
    effect(() => {
      setVolumes(outputs, soundOn.value ? volumes.value : SILENT, context.currentTime);
      if (soundOn.value) wake();
      else void context.suspend();
    }),
    onCue((cue, strength) => {
      const channel = CHANNEL_OF[cue];
      const now = performance.now();
      if (!soundOn.value || volumes.value[channel] === 0 || context.state !== 'running') return;
      if (now - (last.get(cue) ?? Number.NEGATIVE_INFINITY) < APART) return;
      last.set(cue, now);
      SOUNDS[cue](context, { to: outputs[channel], at: context.currentTime + 0.01, strength });
    }),
  ];
  // Bars are written a little ahead, so that a busy page does not make the machine stumble.
  const clock = setInterval(() => {
    if (!soundOn.value || volumes.value.music === 0 || context.state !== 'running') return;
    if (nextBar < context.currentTime) nextBar = context.currentTime + 0.1;
    if (nextBar - context.currentTime > 1) return;
    musicBar(context, outputs.music, nextBar, bars);
    bars += 1;
    nextBar += BAR;
  }, 400);
  addEventListener('pointerdown', wake, true);
  addEventListener('keydown', wake, true);
  return () => {
    for (const end of ends) end();
    clearInterval(clock);
    removeEventListener('pointerdown', wake, true);
    removeEventListener('keydown', wake, true);
    void context.close();
  };
}
