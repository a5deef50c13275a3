import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { FactionId } from '../engine/model/ids.ts';
import type { SeatPlayer } from '../engine/model/record.ts';
import { turnMonths } from '../words/phrases.ts';
import { Button, Emblem } from './bits.tsx';
import { language, Name, t, tn } from './language.ts';
import { content, screen, show, view } from './live.ts';
import { overlay } from './overlay.ts';
import type { Ports } from './ports.ts';
import { Linked } from './Told.tsx';
import { film } from './watching.ts';

/** Stops the film here: a seat, a level, and one plays on. */
export function TakeOver({ ports }: { ports: Ports }): JSX.Element {
  const now = screen.value;
  const asked = now?.kind === 'table' ? now.thinking : null;
  const [seat, setSeat] = useState<FactionId>(asked ?? content().seats[0] ?? 'apparatus');
  const [level, setLevel] = useState<SeatPlayer>(ports.levels[0] ?? 'easy');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  // The step that is named here is the one from which one plays on.
  useEffect(() => film().play(false), []);
  const go = async (): Promise<void> => {
    // Taken over twice, the match that was laid aside first would be lost.
    if (busy) return;
    setBusy(true);
    const others = content().seats.map((f) => [f, f === seat ? 'person' : level] as const);
    const opened = await ports.takeOver(film(), Object.fromEntries(others)).finally(() => setBusy(false));
    if (opened.ok) {
      overlay.value = null;
      show(opened.session);
    } else setProblem(opened.why);
  };
  return (
    <div class="take-over">
      <Linked
        text={t('watch.takeOverText', { date: turnMonths(language.value, view().open.turn), place: film().place })}
      />
      {problem === null ? null : (
        <p class="refused" role="alert">
          {problem}
        </p>
      )}
      <fieldset>
        <legend>{t('watch.seat')}</legend>
        {content().seats.map((f) => (
          <Button key={f} kind="wide" pressed={seat === f} onPress={() => setSeat(f)}>
            <Emblem side={f} size={1.6} />
            <span>
              {Name({ faction: f })} <small>{tn(`faction.${f}.leaders`)}</small>
            </span>
          </Button>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('watch.against')}</legend>
        <div class="row">
          {ports.levels.map((l) => (
            <Button key={l} pressed={level === l} onPress={() => setLevel(l)}>
              {tn(`player.${l}`)}
            </Button>
          ))}
        </div>
      </fieldset>
      <Button kind="main" onPress={() => void go()}>
        {t('watch.playOn')}
      </Button>
    </div>
  );
}
