import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Event } from '../engine/model/event.ts';
import type { Motive } from '../match/counsel.ts';
import { answerText, breachText, counteredText, toldText } from '../words/motiveText.ts';
import { turnName } from '../words/phrases.ts';
import { Fold } from './bits.tsx';
import { language, t } from './language.ts';
import { cardInHand, fresh, match, report, view } from './live.ts';
import { overlay } from './overlay.ts';
import { useLinked } from './Told.tsx';
import { sayEvent } from './telling.ts';

/** Events that have a sentence but only clutter a summary. */
const MINOR: ReadonlySet<Event['type']> = new Set([
  'stepBegan',
  'deckShuffled',
  'membersDeparted',
  'candidatesPromoted',
  'mandatePublished',
]);

/** Events that come in crowds. */
const CROWDS: readonly Event['type'][] = ['membersAdmitted', 'moodChanged', 'membersMoved'];

/** Why a computer did what an event tells, as a sentence; each deed is explained once, at the first of its events that is asked for. */
function reasons(): (event: Event) => string {
  const by = new Map<Event, Motive>();
  for (const motive of match().counsel?.motives() ?? []) for (const event of motive.events) by.set(event, motive);
  const said = new Set<Motive>();
  return (event) => {
    const motive = by.get(event);
    if (motive === undefined || said.has(motive) || sayEvent(event) === '') return '';
    said.add(motive);
    const { faction, command, told, grounds } = motive;
    // That a card played for its influence brings points needs no telling.
    if (command.type === 'playInfluence') return '';
    if (command.type === 'breakPact') return breachText(language.value, grounds);
    if (motive.events.some(({ type }) => type === 'offerCountered')) return counteredText(language.value, grounds);
    return command.type === 'answerOffer'
      ? answerText(language.value, faction, command.accept, grounds)
      : toldText(language.value, told);
  };
}

/** What happened since my last command. It steps back while a card is taken up: then the ways to play it have to be in sight. */
export function Feed({ tall = false }: { tall?: boolean }): JSX.Element | null {
  const busy = cardInHand.value !== null;
  // An admission all over the Union is some forty sentences, and a harvest moves the mood of every country organisation: the report has
  // them. What others drew says nothing.
  const crowded = new Set(CROWDS.filter((type) => fresh.value.filter((event) => event.type === type).length > 6));
  // The offer that is on the table stands below with all its terms; and what was tabled: there the report is folded, or it hides what is asked.
  const { me, open } = view();
  const asked = open.stack[open.stack.length - 1]?.kind;
  const isOnTable = (event: Event): boolean => asked === 'answerOffer' && event.type === 'offerMade' && event.to === me;
  const isTheirs = (event: Event): boolean => event.type === 'drew' && event.faction !== me;
  const why = reasons();
  const all = fresh.value
    .filter((event) => !MINOR.has(event.type) && !crowded.has(event.type) && !isOnTable(event) && !isTheirs(event))
    .map((event) => ({ text: sayEvent(event), why: why(event) }))
    .filter(({ text }) => text !== '');
  const count = all.length;
  const lines = all.slice(tall ? -40 : -24);
  const end = useRef<HTMLLIElement>(null);
  useEffect(() => end.current?.scrollIntoView({ block: 'nearest' }), [count]);
  const said = useLinked(lines.flatMap(({ text, why }) => [text, why]));
  if (busy && !tall) return null;
  if (lines.length === 0) return tall ? <p class="feed quiet">…</p> : null;
  const list = (
    <ol class="feed-list" start={count - lines.length + 1}>
      {lines.map(({ why }, i) => (
        <li key={i} ref={i === lines.length - 1 ? end : null}>
          {said[2 * i]}
          {why === '' ? null : <small class="why-done"> {said[2 * i + 1]}</small>}
        </li>
      ))}
    </ol>
  );
  if (tall) return <div class="feed tall">{list}</div>;
  return (
    <div class="feed">
      <Fold title={t('page.since', {}, { count })} open={asked !== 'table'}>
        {list}
      </Fold>
      {fresh.value.some((event) => event.type === 'rollCall') ? (
        <button type="button" class="link" onClick={() => (overlay.value = { kind: 'vote', seat: null })}>
          {t('told.whyResult')}
        </button>
      ) : null}
    </div>
  );
}

/** The stenographic report: all that I have learnt, turn by turn, latest turn first. */
export function Report(): JSX.Element {
  const turns: { turn: number; lines: string[] }[] = [];
  for (const event of report.value) {
    if (event.type === 'turnBegan') turns.push({ turn: event.turn, lines: [] });
    const text = sayEvent(event);
    if (text === '') continue;
    if (turns.length === 0) turns.push({ turn: 0, lines: [] });
    turns[turns.length - 1]?.lines.push(text);
  }
  return (
    <div class="report">
      {turns.reverse().map(({ turn, lines }) => (
        <ReportOfTurn key={turn} turn={turn} lines={lines} />
      ))}
    </div>
  );
}

function ReportOfTurn({ turn, lines }: { turn: number; lines: readonly string[] }): JSX.Element {
  const said = useLinked(lines);
  return (
    <section>
      <h3>{turn === 0 ? t('page.beforeFirst') : turnName(language.value, turn)}</h3>
      <ol>
        {said.map((line, i) => (
          <li key={i}>{line}</li>
        ))}
      </ol>
    </section>
  );
}
