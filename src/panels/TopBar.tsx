import type { JSX } from 'preact';
import { BOARDS, board as boardOnShow, front, hallOpenedFrom } from '../ui/focus.ts';
import { MARKS } from '../ui/palette.ts';
import { gatheringName, turnMonths } from '../words/phrases.ts';
import { Button, Emblem, Pips, tell } from './bits.tsx';
import { capital, language, Name, num, t, tn } from './language.ts';
import { board, content, saving, view } from './live.ts';
import { overlay } from './overlay.ts';

const OVERLAYS = ['report', 'people', 'deck', 'menu'] as const;

/** Date, step, order of play, the boards and the books. */
export function TopBar(): JSX.Element {
  const { open } = view();
  const last = content().lastTurn;
  const playing = open.stack[open.stack.length - 1]?.faction;
  return (
    <header class="top">
      <div class="top-date">
        <h1>{turnMonths(language.value, open.turn)}</h1>
        <span>
          {open.step === 'gathering' && open.gathering !== null
            ? capital(gatheringName(language.value, open.gathering.kind))
            : tn(`step.${open.step}`, { round: open.round })}{' '}
          · {t('ui.turn', { turn: open.turn, last })}
        </span>
      </div>
      <ol class="order" aria-label={t('page.order')}>
        {open.order.map((f) => (
          <li key={f} aria-current={f === playing ? 'step' : undefined}>
            <Emblem side={f} size={1.5} />
          </li>
        ))}
      </ol>
      <nav class="boards" aria-label={t('page.boards')}>
        {BOARDS.map((b) => (
          <Button
            key={b}
            kind="plain"
            pressed={boardOnShow.value === b}
            onPress={() => {
              boardOnShow.value = b;
              // Outside a sitting he is where he wants to be.
              if (open.gathering === null) hallOpenedFrom.value = null;
              front.value = 'board';
            }}
          >
            {t(`ui.board.${b}`)}
          </Button>
        ))}
      </nav>
      <nav class="books" aria-label={t('page.books')}>
        {OVERLAYS.map((o) => (
          <Button key={o} kind="plain" onPress={() => (overlay.value = { kind: o })}>
            {t(`page.book.${o}`)}
          </Button>
        ))}
      </nav>
      {saving.value === 'failed' ? (
        <button type="button" class="link warn" onClick={() => tell(t('page.notSavedText'))}>
          {t('page.notSaved')}
        </button>
      ) : null}
    </header>
  );
}

/** The four scales: delegates, exposure, crisis, regime; and the line that was adopted. */
export function Scales(): JSX.Element | null {
  const { open, me } = view();
  const now = board.value;
  if (now === null) return null;
  const seats = Math.max(1, now.seats);
  return (
    <div class="scales">
      <Scale name="delegates" wide>
        <span class="bar tall" role="img" aria-label={t('page.delegatesBar')}>
          {([...now.factions.map((f) => f.id), 'none'] as const).map((side) => {
            const n = now.delegates[side];
            return n === 0 ? null : (
              <i key={side} class={`side-${side}`} style={{ width: `${(100 * n) / seats}%` }}>
                {n / seats > 0.06 ? (
                  <b>
                    {side === 'none' ? null : <span class="bar-letter">{MARKS[side].letter}</span>}
                    {num(n)}
                  </b>
                ) : null}
              </i>
            );
          })}
        </span>
      </Scale>
      <Scale name="exposure">
        <span class="exposures">
          {now.factions.map((f) => (
            <span key={f.id} class={f.id === me ? 'mine' : ''} title={`${Name({ faction: f.id })}: ${num(f.exposure)}`}>
              <Emblem side={f.id} size={1.1} />
              <b class="figure">{num(f.exposure)}</b>
            </span>
          ))}
        </span>
      </Scale>
      <Scale name="crisis" value={num(open.crisis)}>
        <Pips value={open.crisis} of={10} kind="crisis" label={num(open.crisis)} />
      </Scale>
      <Scale name="regime" value={tn(`regime.${open.regime}.name`)} text={tn(`regime.${open.regime}.text`)}>
        <Pips value={open.regime} of={4} kind="regime" label={num(open.regime)} />
      </Scale>
    </div>
  );
}

function Scale(props: {
  name: 'delegates' | 'exposure' | 'crisis' | 'regime';
  value?: string;
  text?: string;
  wide?: boolean;
  children: JSX.Element;
}): JSX.Element {
  const { name, value, text, wide = false } = props;
  const meaning = `${t(`gauge.${name}.text`)}${text === undefined ? '' : ` ${text}`}`;
  return (
    <button type="button" class={`scale ${wide ? 'wide' : ''}`} title={meaning} onClick={() => tell(meaning)}>
      <span class="scale-name">
        {t(`gauge.${name}.name`)}
        {value === undefined ? null : <b>{value}</b>}
      </span>
      {props.children}
    </button>
  );
}
