import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FactionId } from '../engine/model/ids.ts';
import type { SeatPlayer } from '../engine/model/record.ts';
import type { ScenarioEntry } from '../match/scenarioFiles.ts';
import { Button, Emblem, Portrait } from './bits.tsx';
import { localText, Name, t, tn } from './language.ts';
import { show } from './live.ts';
import { Settings, Sheet } from './Overlays.tsx';
import type { Opened, Ports } from './ports.ts';

/** Who speaks for a faction on the title page. */
const FACES: Readonly<Record<FactionId, string>> = {
  apparatus: 'stalin',
  left: 'trotsky',
  leningrad: 'zinoviev',
  right: 'bukharin',
};

const PRINCIPALS: readonly FactionId[] = ['apparatus', 'left'];

export function Title({ ports }: { ports: Ports }): JSX.Element {
  const [page, setPage] = useState<'title' | 'setUp' | 'settings'>('title');
  const [canContinue, setCanContinue] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  useEffect(() => {
    let there = true;
    ports.canContinue().then((yes) => there && setCanContinue(yes));
    return () => {
      there = false;
    };
  }, []);
  const enter = async (opening: Promise<Opened>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const opened = await opening;
    setBusy(false);
    if (opened.ok) show(opened.session);
    else setProblem(opened.why);
  };
  return (
    <main class="title-page">
      <div class="poster" aria-hidden="true">
        <div class="poster-wedge" />
        <div class="poster-faces">
          {(['left', 'apparatus'] as const).map((f) => (
            <Portrait key={f} person={FACES[f] as never} side={f} width={null} />
          ))}
        </div>
        <p class="poster-cyrillic">КАРТОТЕКА</p>
        <p class="poster-years">1924 — 1929</p>
      </div>
      <div class="title-side">
        <h1>{t('ui.title')}</h1>
        <p class="subtitle">{t('ui.subtitle')}</p>
        {problem !== null ? (
          <p class="refused" role="alert">
            {problem}
          </p>
        ) : null}
        {page === 'setUp' ? (
          <SetUpForm
            ports={ports}
            busy={busy}
            onBack={() => setPage('title')}
            onStart={(opening) => void enter(opening)}
          />
        ) : (
          <nav class="title-menu">
            {canContinue ? (
              <Button kind="main wide" onPress={() => void enter(ports.resume())}>
                {t('ui.continue')}
              </Button>
            ) : null}
            <Button kind={canContinue ? 'wide' : 'main wide'} onPress={() => setPage('setUp')}>
              {t('ui.newMatch')}
            </Button>
            <Button kind="wide" onPress={() => file.current?.click()}>
              {t('ui.open')}
            </Button>
            <input
              ref={file}
              type="file"
              accept=".json,application/json"
              class="hidden"
              tabIndex={-1}
              aria-label={t('ui.open')}
              onChange={(event) => {
                const chosen = event.currentTarget.files?.[0];
                event.currentTarget.value = '';
                if (chosen !== undefined) void enter(ports.openFile(chosen));
              }}
            />
            <Button kind="wide" onPress={() => setPage('settings')}>
              {t('ui.settings')}
            </Button>
            <p class="hint">{t('page.pitch')}</p>
          </nav>
        )}
        {busy ? <p role="status">{t('ui.loading')}</p> : null}
      </div>
      {page === 'settings' ? (
        <Sheet title={t('ui.settings')} onClose={() => setPage('title')}>
          <Settings />
        </Sheet>
      ) : null}
    </main>
  );
}

function SetUpForm(props: {
  ports: Ports;
  busy: boolean;
  onBack: () => void;
  onStart: (opening: Promise<Opened>) => void;
}): JSX.Element {
  const { ports, busy } = props;
  const [scenarios, setScenarios] = useState<readonly ScenarioEntry[] | null>(null);
  useEffect(() => {
    let there = true;
    ports.scenarios().then(
      (list) => there && setScenarios([...list].sort((a, b) => b.minutes.alone - a.minutes.alone)),
      () => there && setScenarios([]),
    );
    return () => {
      there = false;
    };
  }, []);
  const [scenarioId, setScenario] = useState('');
  const scenario = scenarios?.find((s) => s.id === scenarioId) ?? scenarios?.[0];
  const [wanted, setPeople] = useState<readonly FactionId[]>(['left']);
  const [level, setLevel] = useState<SeatPlayer>(ports.levels[0] ?? 'random');
  const [seed, setSeed] = useState(ports.freshSeed);
  if (scenarios === null) return <p role="status">{t('ui.loading')}</p>;
  if (scenario === undefined) return <p>{t('page.noScenario')}</p>;
  const minutes = (s: ScenarioEntry): string => (s.minutes.alone === 0 ? '' : t('page.minutes', s.minutes));
  const sides = scenario.playable;
  const pair = PRINCIPALS.every((f) => sides.includes(f)) ? PRINCIPALS : sides.slice(0, 2);
  const choices: readonly (readonly FactionId[])[] = [...sides.map((f) => [f]), ...(sides.length > 1 ? [pair] : [])];
  const same = (a: readonly FactionId[], b: readonly FactionId[]): boolean => a.join() === b.join();
  // Another scenario may not have the seat that was chosen before.
  const people = choices.find((who) => same(who, wanted)) ?? choices[0] ?? [];
  const seats = (): Partial<Record<FactionId, SeatPlayer>> =>
    Object.fromEntries(scenario.seats.map((f) => [f, people.includes(f) ? 'person' : level]));
  return (
    <form
      class="set-up"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy)
          props.onStart(
            ports.start({ scenario: scenario.id, seats: seats(), seed: seed.trim() === '' ? ports.freshSeed() : seed }),
          );
      }}
    >
      {scenarios.length > 1 ? (
        <label class="seed scenario">
          <span>{t('ui.scenario')}</span>
          <select value={scenario.id} onChange={(event) => setScenario(event.currentTarget.value)}>
            {scenarios.map((s) => (
              <option key={s.id} value={s.id}>
                {localText('scenario', s.id, 'title', s.title)}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <h2>{localText('scenario', scenario.id, 'title', scenario.title)}</h2>
      )}
      <p>
        {localText('scenario', scenario.id, 'summary', scenario.text)} <span class="quiet">{minutes(scenario)}</span>
      </p>
      <fieldset>
        <legend>{t('page.whoPlays')}</legend>
        <div class="seats">
          {choices.map((who) => (
            <Button
              key={who.join()}
              kind={`seat ${who.length > 1 ? 'both' : ''}`}
              pressed={same(people, who)}
              onPress={() => setPeople(who)}
            >
              {who.map((f) => (
                <Portrait key={f} person={FACES[f] as never} side={f} width={3.4} />
              ))}
              <span>
                <b>{who.length > 1 ? t('page.twoPlayers') : Name({ faction: who[0] ?? 'left' })}</b>
                <small>{who.length > 1 ? t('page.twoPlayersText') : tn(`page.seatText.${who[0]}`)}</small>
              </span>
            </Button>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('ui.opponents')}</legend>
        <div class="row">
          {ports.levels.map((l) => (
            <Button key={l} pressed={l === level} onPress={() => setLevel(l)}>
              {tn(`player.${l}`)}
            </Button>
          ))}
        </div>
        <p class="hint">
          {scenario.seats
            .filter((f) => !people.includes(f))
            .map((f) => (
              <span key={f}>
                <Emblem side={f} size={1} /> {Name({ faction: f })}{' '}
              </span>
            ))}
        </p>
      </fieldset>
      <label class="seed">
        <span>{t('ui.seed')}</span>
        <input
          value={seed}
          maxLength={80}
          spellcheck={false}
          autocomplete="off"
          onInput={(event) => setSeed(event.currentTarget.value)}
        />
        <small>{t('ui.seedHelp')}</small>
      </label>
      <div class="row">
        <Button onPress={props.onBack}>{t('ui.back')}</Button>
        <button type="submit" class="button main grow">
          {t('ui.start')}
        </button>
      </div>
    </form>
  );
}
