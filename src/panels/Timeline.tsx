import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { MARK_KINDS, type Mark, type MarkKind } from '../match/viewer/marks.ts';
import { turnName } from '../words/phrases.ts';
import { Button } from './bits.tsx';
import { language, num, t } from './language.ts';
import { content, view } from './live.ts';
import { sayEvent } from './telling.ts';
import { film } from './watching.ts';

const SPEEDS = [0.5, 1, 2, 4] as const;

/** The whole record from left to right, by the calendar: marks in four lanes, and a handle to draw along. */
export function Timeline(): JSX.Element {
  const now = film();
  const { at, from, to } = scale();
  return (
    <section class="timeline" aria-label={t('watch.timeline')}>
      <Transport />
      <div class="track">
        <Lanes marks={now.marks()} at={at} place={now.place} />
        <Handle from={from} to={to} />
        <ol class="track-turns" aria-hidden="true">
          {Array.from({ length: to - from }, (_, i) => (
            <li key={i}>{turnName(language.value, from + i + 1)}</li>
          ))}
        </ol>
      </div>
    </section>
  );
}

/** Turns from the first to the last, and a moment's place among them in percent. */
function scale(): { readonly from: number; readonly to: number; readonly at: (moment: number) => number } {
  const { start, lastTurn } = content();
  const from = start.turn - 1;
  return { from, to: lastTurn, at: (moment) => (100 * (moment - from)) / (lastTurn - from) };
}

function Transport(): JSX.Element {
  const now = film();
  const end = now.place >= now.length;
  return (
    <div class="transport">
      <div class="row">
        <Sign sign="markBack" label={t('watch.markBack')} onPress={() => now.jump(-1)} />
        <Sign sign="back" label={t('watch.back')} onPress={() => now.step(-1)} />
        <Button
          kind="main"
          label={t(now.playing ? 'watch.pause' : 'watch.play')}
          onPress={() => now.play(!now.playing)}
        >
          <Icon sign={now.playing ? 'pause' : 'play'} />
        </Button>
        <Sign sign="forward" label={t('watch.forward')} onPress={() => now.step(1)} off={end} />
        <Sign sign="markOn" label={t('watch.markOn')} onPress={() => now.jump(1)} off={end} />
      </div>
      <div class="row">
        <label class="speed">
          <span>{t('watch.speed')}</span>
          <select value={String(now.speed)} onChange={(event) => now.run(Number(event.currentTarget.value))}>
            {SPEEDS.map((speed) => (
              <option key={speed} value={String(speed)}>
                {num(speed)} ×
              </option>
            ))}
          </select>
        </label>
        <span class="typed">{t('watch.place', { place: now.place, of: now.length })}</span>
      </div>
    </div>
  );
}

/** Outlines on a sheet of 16 by 16. */
const ICONS = {
  markBack: 'M2 2h3v12H2zM14 2v12L6 8z',
  back: 'M11 3v10L4 8z',
  play: 'M4 2v12l10-6z',
  pause: 'M3 2h4v12H3zM9 2h4v12H9z',
  forward: 'M5 3v10l7-5z',
  markOn: 'M11 2h3v12h-3zM2 2v12l8-6z',
} as const;
type SignName = keyof typeof ICONS;

function Icon({ sign }: { sign: SignName }): JSX.Element {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={ICONS[sign]} fill="currentColor" />
    </svg>
  );
}

function Sign(props: { sign: SignName; label: string; onPress: () => void; off?: boolean }): JSX.Element {
  const { sign, label, onPress, off = false } = props;
  return (
    <Button label={label} onPress={onPress} off={off ? t('watch.atEnd') : null}>
      <Icon sign={sign} />
    </Button>
  );
}

/** Drawn along with the pointer, or moved by the arrow keys, a step at a time. */
function Handle({ from, to }: { from: number; to: number }): JSX.Element {
  const now = film();
  const wanted = useRef<number | null>(null);
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  const go = (moment: number): void => {
    // A pointer may report more often than the screen is drawn.
    if (wanted.current === null) {
      frame.current = requestAnimationFrame(() => {
        const to = wanted.current;
        wanted.current = null;
        if (to !== null) now.seekMoment(to);
      });
    }
    wanted.current = moment;
  };
  const { open } = view();
  return (
    <input
      type="range"
      class="track-handle"
      aria-label={t('watch.timeline')}
      aria-valuetext={`${turnName(language.value, open.turn)}, ${t('watch.place', { place: now.place, of: now.length })}`}
      min={from}
      max={to}
      step="any"
      value={now.moments[now.place] ?? from}
      onInput={(event) => go(Number(event.currentTarget.value))}
      onKeyDown={(event) => {
        const by = STEPS[event.key];
        if (by === undefined) return;
        event.preventDefault();
        by(now);
      }}
    />
  );
}

const STEPS: Readonly<Record<string, (now: ReturnType<typeof film>) => void>> = {
  ArrowRight: (now) => now.seek(now.place + 1),
  ArrowLeft: (now) => now.seek(now.place - 1),
  ArrowUp: (now) => now.seek(now.place + 1),
  ArrowDown: (now) => now.seek(now.place - 1),
  PageUp: (now) => now.jump(1),
  PageDown: (now) => now.jump(-1),
  Home: (now) => now.seek(0),
  End: (now) => now.seek(now.length),
};

/** The marks, for eye and pointer; the keyboard jumps from mark to mark. */
function Lanes({
  marks,
  at,
  place,
}: {
  marks: readonly Mark[];
  at: (moment: number) => number;
  place: number;
}): JSX.Element {
  const now = film();
  const lanes = useMemo(() => {
    const by = new Map<MarkKind, Mark[]>(MARK_KINDS.map((kind) => [kind, []]));
    for (const mark of marks) by.get(mark.kind)?.push(mark);
    return by;
  }, [marks]);
  return (
    <div class="lanes" aria-hidden="true">
      {MARK_KINDS.map((kind) => (
        <div class="lane" key={kind}>
          <span class="lane-name">{t(`watch.mark.${kind}`)}</span>
          <div class="lane-marks">
            {(lanes.get(kind) ?? []).map((mark) => (
              <button
                type="button"
                tabIndex={-1}
                key={mark.place}
                class={`mark ${kind} ${isGreat(mark) ? 'great' : ''} ${mark.place <= place ? 'past' : ''}`}
                style={{ left: `${at(now.moments[mark.place] ?? 0)}%` }}
                title={mark.events.map(sayEvent).join(' ')}
                onClick={() => now.seek(mark.place)}
              />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

/** Congresses and conferences stand out among the sittings. */
function isGreat(mark: Mark): boolean {
  return mark.events.some((event) => event.type === 'gatheringOpened' && /^(congress|conference)$/.test(event.kind));
}
