import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FactionId } from '../engine/model/ids.ts';
import type { FactionRow } from '../match/board.ts';
import type { Screen } from '../match/session.ts';
import { Button, Emblem, Portrait } from './bits.tsx';
import { Memoirs } from './Counsel.tsx';
import { Goals } from './Goals.tsx';
import { localText, Name, num, t, tn } from './language.ts';
import { board, leave, match, screen } from './live.ts';
import { lore } from './lore.ts';
import { MandateTable } from './MandateTable.tsx';
import { overlay } from './overlay.ts';
import type { Ports } from './ports.ts';
import { Sheet } from './Sheet.tsx';
import { Linked, SourceLine } from './Told.tsx';
import { lookAt } from './watching.ts';

type Ending = Extract<Screen, { kind: 'over' }>['ending'];

/** What became of each named person, in the order in which they died: shown before any result. */
function Fates(): JSX.Element {
  const rows = board.value?.people ?? [];
  return (
    <>
      <ol class="fates">
        {lore.value.fates.map((fate) => (
          <li key={fate.person}>
            <Portrait
              person={fate.person}
              side={rows.find((row) => row.id === fate.person)?.side ?? 'none'}
              width={2.4}
            />
            <div>
              <b>{localText('person', fate.person, 'full', fate.fullName)}</b>{' '}
              <span class="typed">
                {fate.born.slice(0, 4)}–{fate.died.slice(0, 4)}
              </span>
              <Linked text={localText('person', fate.person, 'fate', fate.fate)} />
              <SourceLine source={fate.source} badge={fate.badge} />
            </div>
          </li>
        ))}
      </ol>
      <h3>{t('told.generation')}</h3>
      {lore.value.generation.map((note) => (
        <section class="generation" key={note.id}>
          <h4>{localText('generation', note.id, 'title', note.title)}</h4>
          <Linked text={localText('generation', note.id, 'text', note.text)} />
          <SourceLine source={note.source} badge={note.badge} />
        </section>
      ))}
    </>
  );
}

/** What the outcome would have meant, what happened, and what one may ask. */
function Epilogue({ ending }: { ending: Ending }): JSX.Element | null {
  const now = screen.value;
  if (now === null || now.kind === 'curtain') return null;
  const seat = match().seats[now.viewer] === 'person' ? now.viewer : null;
  const told = lore.value.epilogue(ending, seat);
  const scenario = lore.value.scenario;
  if (told === null) return null;
  const part = (name: string, text: string): string => localText('ending', ending.id, name, text);
  return (
    <div class="epilogue">
      {told.text === '' ? null : (
        <section>
          <h3>{t('told.supposition')}</h3>
          <Linked text={part(`${seat ?? 'nobody'}${seat === ending.winner ? 'Won' : ''}`, told.text)} />
          <p class="hint">{t('told.suppositionText')}</p>
        </section>
      )}
      <section>
        <h3>{t('told.happened')}</h3>
        {scenario?.happened === undefined ? null : (
          <Linked text={localText('scenario', match().content.scenario, 'happened', scenario.happened)} />
        )}
        <Linked text={part('happened', told.happened)} />
        <SourceLine source={told.source} badge={told.badge} />
      </section>
      <section>
        <h3>{t('told.asks')}</h3>
        <Linked text={part('asks', told.asks)} />
      </section>
    </div>
  );
}

/** Whether the scores are mandate and nothing else. */
function isMandate(): boolean {
  const { count, goals = [] } = match().content.victory;
  return count === 'mandate' && goals.length === 0;
}

/** Whether the scores are what everybody's mandate comes to now, with the goals that hold: an ending before its time may count otherwise. */
function isTold(rows: readonly FactionRow[], ending: Ending): boolean {
  const { count } = match().content.victory;
  const goals = (faction: FactionId): number =>
    (board.value?.goals ?? []).reduce(
      (n, { goal, reached }) => n + (reached && goal.faction === faction ? goal.points : 0),
      0,
    );
  return count === 'mandate' && rows.every(({ id, mandate }) => mandate.total + goals(id) === ending.scores[id]);
}

function Scores({ ending }: { ending: Ending }): JSX.Element {
  const viewer = screen.value?.kind === 'over' ? screen.value.viewer : null;
  const rows = [...(board.value?.factions ?? [])].sort((a, b) => ending.scores[b.id] - ending.scores[a.id]);
  return (
    <>
      <table class="figures">
        <thead>
          <tr>
            <th>{t('page.faction')}</th>
            <th>{t(isMandate() ? 'gauge.mandate.name' : 'told.points')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} class={row.id === viewer ? 'mine' : ''}>
              <th>
                <Emblem side={row.id} /> {Name({ faction: row.id })}
              </th>
              <td>{num(Math.round(ending.scores[row.id] * 10) / 10)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Linked kind="hint" text={t(isMandate() ? 'page.mandateText' : 'told.pointsText')} />
      {isTold(rows, ending) ? <MandateTable rows={rows} me={viewer} /> : null}
      <Goals over />
    </>
  );
}

/** First the roll of fates, then the ending, the mandate of each faction, and what is told of it. */
export function EndingView({ ports }: { ports: Ports }): JSX.Element | null {
  const now = screen.value;
  const [seen, setSeen] = useState(false);
  if (now === null || now.kind !== 'over') return null;
  const { ending } = now;
  if (!seen) {
    return (
      <>
        <section class="panel" />
        <Sheet title={t('ui.rollOfFates')} wide onClose={() => setSeen(true)}>
          <Linked text={t('page.fatesText')} />
          <Fates />
          <Button kind="main" onPress={() => setSeen(true)}>
            {t('ui.next')}
          </Button>
        </Sheet>
      </>
    );
  }
  return (
    <section class="panel ending" aria-label={t('ui.theEnd')}>
      <header class="panel-head">
        {ending.winner === null ? null : <Emblem side={ending.winner} size={2.8} />}
        <div>
          <h2>{tn(`ending.${ending.id}.name`)}</h2>
          {ending.winner === null ? null : (
            <p>
              <b>{Name({ faction: ending.winner })}</b>
            </p>
          )}
          <Linked text={tn(`ending.${ending.id}.text`)} />
        </div>
      </header>
      <div class="panel-body">
        <Scores ending={ending} />
        <Epilogue ending={ending} />
        <Memoirs />
        <div class="types">
          <Button kind="wide" onPress={() => setSeen(false)}>
            {t('ui.rollOfFates')}
          </Button>
          <Button kind="wide" onPress={() => (overlay.value = { kind: 'report' })}>
            {t('ui.board.report')}
          </Button>
          <Button kind="wide" onPress={() => (overlay.value = { kind: 'why' })}>
            {t('watch.why.title')}
          </Button>
          {match().forkOf === null ? null : (
            <Button kind="wide" onPress={() => (overlay.value = { kind: 'compare' })}>
              {t('watch.compare')}
            </Button>
          )}
          <Button kind="wide" onPress={() => void lookAt(ports, { kind: 'session', session: match() })}>
            {t('watch.fromHere')}
          </Button>
          <Button kind="main wide" onPress={leave}>
            {t('page.toTitle')}
          </Button>
        </div>
      </div>
    </section>
  );
}
