import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Watchable, WatchSource } from '../match/viewer/watch.ts';
import { Button } from './bits.tsx';
import { useFileChoice } from './chooseFile.tsx';
import { language, num, t } from './language.ts';
import type { Ports } from './ports.ts';

/** The scenario whose people did what they did. */
const HISTORY = 'as-it-happened';

/** What can be looked at: what happened, the matches that the browser keeps, and any file. */
export function WatchMenu({ ports, onWatch }: { ports: Ports; onWatch: (source: WatchSource) => void }): JSX.Element {
  const [kept, setKept] = useState<readonly Watchable[]>([]);
  const file = useFileChoice(t('watch.file'), (chosen) => onWatch({ kind: 'file', file: chosen }));
  useEffect(() => {
    let there = true;
    ports.watchables().then((list) => there && setKept(list));
    return () => {
      there = false;
    };
  }, []);
  return (
    <div class="menu">
      <p>{t('watch.openText')}</p>
      <Button kind="main wide" onPress={() => onWatch({ kind: 'history', scenario: HISTORY })}>
        <span>
          {t('watch.history')} <small>1924–1929</small>
        </span>
      </Button>
      {kept.map((match) => (
        <Button key={match.key} kind="wide" onPress={() => onWatch({ kind: 'save', key: match.key })}>
          <span>
            {nameOf(match)} <small class="typed">{about(match)}</small>
          </span>
        </Button>
      ))}
      <Button kind="wide" onPress={file.choose}>
        {t('watch.file')}
      </Button>
      {file.input}
    </div>
  );
}

/** A record that cannot be gone on with can still be looked at, up to the step that fails. */
export function LookAnyway({
  look,
  onLook,
}: {
  look: WatchSource;
  onLook: (source: WatchSource) => void;
}): JSX.Element {
  return <Button onPress={() => onLook(look)}>{t('watch.asFarAs')}</Button>;
}

function nameOf({ key, name }: Watchable): string {
  if (key === 'current') return t('watch.current');
  return key === 'previous' ? t('watch.previous') : name;
}

function about({ savedAt, commands }: Watchable): string {
  const steps = t('watch.steps', {}, { count: commands });
  if (savedAt === 0) return steps;
  const local = new Date(savedAt - new Date(savedAt).getTimezoneOffset() * 60_000);
  const when = language.value.date(local.toISOString().slice(0, 10));
  return `${when}, ${steps.replace(String(commands), num(commands))}`;
}
