import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { FactionId } from '../engine/model/ids.ts';
import type { MatchOptions, SeatPlayer } from '../engine/model/record.ts';
import type { ScenarioEntry } from '../match/scenarioFiles.ts';
import { Button, Emblem, Portrait } from './bits.tsx';
import { speakerOf } from './faces.ts';
import { GoalsAhead } from './GoalList.tsx';
import { localText, Name, num, t, tn } from './language.ts';
import { ownGlossary } from './lore.ts';
import { OpenScenario } from './OpenScenario.tsx';
import type { Opened, Ports } from './ports.ts';
import { inOrder } from './scenarioOrder.ts';
import { Inline, Linked } from './Told.tsx';

const PRINCIPALS: readonly FactionId[] = ['apparatus', 'left'];

export function minutesText(scenario: ScenarioEntry): string {
  return scenario.minutes.alone === 0 ? '' : t('page.minutes', scenario.minutes);
}

/** In the list: title and, where they are known, minutes; one's own files say that they are. */
function titleOf(scenario: ScenarioEntry): string {
  const title = localText('scenario', scenario.id, 'title', scenario.title);
  if (scenario.own) return t('told.ownScenario', { title });
  const { alone } = scenario.minutes;
  return alone === 0 ? title : t('told.listed', { title, minutes: num(alone) });
}

/** What is proposed to who has not chosen: the whole game. */
const FIRST = 'succession';

/** What is to be played, by whom, against whom. */
export function SetUpForm(props: {
  ports: Ports;
  busy: boolean;
  /** The scenario that stands chosen at first; null: the whole game. */
  proposed: string | null;
  onBack: () => void;
  onScenario: (scenario: ScenarioEntry) => void;
  onStart: (opening: Promise<Opened>) => void;
}): JSX.Element {
  const { ports, busy, onScenario } = props;
  const [scenarios, setScenarios] = useState<readonly ScenarioEntry[] | null>(null);
  const [listed, setListed] = useState(0);
  useEffect(() => {
    let there = true;
    ports.scenarios().then(
      (list) => there && setScenarios(inOrder(list)),
      () => there && setScenarios([]),
    );
    return () => {
      there = false;
    };
  }, [listed]);
  useEffect(() => {
    // Whoever sets a match up is going to play it. What cannot be fetched now is asked for again at the beginning.
    ports.fetchAhead().catch(() => undefined);
    ports.glossary().then(
      (terms) => {
        ownGlossary.value = terms;
      },
      () => undefined,
    );
  }, []);
  const [scenarioId, setScenario] = useState(props.proposed ?? '');
  const scenario =
    scenarios?.find((s) => s.id === scenarioId) ?? scenarios?.find((s) => s.id === FIRST) ?? scenarios?.[0];
  useEffect(() => {
    if (scenario !== undefined) onScenario(scenario);
  }, [scenario]);
  const [wanted, setPeople] = useState<readonly FactionId[]>(['left']);
  const [level, setLevel] = useState<SeatPlayer>(ports.levels[0] ?? 'random');
  const [personalities, setPersonalities] = useState<MatchOptions['personalities']>('historical');
  const [seed, setSeed] = useState(ports.freshSeed);
  if (scenarios === null) return <p role="status">{t('ui.loading')}</p>;
  if (scenario === undefined) return <p>{t('page.noScenario')}</p>;
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
            ports.start({
              scenario: scenario.id,
              seats: seats(),
              personalities,
              seed: seed.trim() === '' ? ports.freshSeed() : seed,
            }),
          );
      }}
    >
      {scenarios.length > 1 ? (
        <label class="seed scenario">
          <span>{t('ui.scenario')}</span>
          <select value={scenario.id} onChange={(event) => setScenario(event.currentTarget.value)}>
            {scenarios.map((s) => (
              <option key={s.id} value={s.id}>
                {titleOf(s)}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <h2>{localText('scenario', scenario.id, 'title', scenario.title)}</h2>
      )}
      <p>
        <Inline text={localText('scenario', scenario.id, 'summary', scenario.text)} />{' '}
        <span class="quiet">{minutesText(scenario)}</span>
      </p>
      <OpenScenario
        ports={ports}
        onOpened={(id) => {
          setListed(listed + 1);
          setScenario(id);
        }}
      />
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
                <Portrait key={f} person={speakerOf(f)} side={f} width={3.4} />
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
      <fieldset>
        <legend>{t('counsel.characters.title')}</legend>
        <div class="row">
          {(['historical', 'free'] as const).map((which) => (
            <Button key={which} pressed={which === personalities} onPress={() => setPersonalities(which)}>
              {t(`counsel.characters.${which}`)}
            </Button>
          ))}
        </div>
        <Linked kind="hint" text={t('counsel.characters.text')} />
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
      <GoalsAhead ports={ports} scenario={scenario.id} people={people} />
      <div class="row">
        <Button onPress={props.onBack}>{t('ui.back')}</Button>
        <button type="submit" class="button main grow">
          {t('ui.start')}
        </button>
      </div>
    </form>
  );
}
