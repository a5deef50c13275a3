import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Side } from '../engine/model/ids.ts';
import type { Explanation, Spread, Worth } from '../match/why/explanation.ts';
import type { Progress, Question } from '../match/why/whyHost.ts';
import { SIDE_ORDER } from '../ui/palette.ts';
import { Button, Emblem } from './bits.tsx';
import { Sides } from './FiguresTable.tsx';
import { language, Name, num, t, tn } from './language.ts';
import { match } from './live.ts';
import type { Ports } from './ports.ts';
import { Linked } from './Told.tsx';

/** The match played again without one thing at a time. Begins when it is opened, ends when it is closed or stopped. */
export function WhyView({ ports }: { ports: Ports }): JSX.Element {
  const [progress, setProgress] = useState<Progress>({ done: 0, explanation: null, state: 'working' });
  const question = useRef<Question | null>(null);
  useEffect(() => {
    let there = true;
    ports
      .askWhy(match(), (now) => there && setProgress(now))
      .then(
        (asked) => {
          if (there) question.current = asked;
          else asked.stop();
        },
        () => there && setProgress((before) => ({ ...before, state: 'failed' })),
      );
    return () => {
      there = false;
      question.current?.stop();
    };
  }, []);
  const { done, explanation, state } = progress;
  return (
    <div class="why-view">
      <Linked text={t('watch.why.text')} />
      {state === 'working' ? (
        <div class="row">
          <progress value={done} max={1} aria-label={t('watch.why.progress')} />
          <span class="typed">{language.value.percent(Math.round(100 * done))}</span>
          <Button onPress={() => question.current?.stop()}>{t('watch.why.stop')}</Button>
        </div>
      ) : null}
      {state === 'stopped' || state === 'failed' ? <p role="status">{t(`watch.why.${state}`)}</p> : null}
      {explanation === null ? null : <Explained explanation={explanation} />}
      <h3>{t('watch.why.limits')}</h3>
      <Linked kind="why-limits" text={t('watch.why.limitsText')} />
    </div>
  );
}

function Explained({ explanation }: { explanation: Explanation }): JSX.Element {
  const { outcome, factors, luck } = explanation;
  const sides = SIDE_ORDER.filter((side) => side !== 'none');
  const most = sides.reduce(
    (best, side) => (outcome.delegates[side] > outcome.delegates[best] ? side : best),
    'apparatus',
  );
  const [side, setSide] = useState<Side>(outcome.winner ?? most);
  const worths = factors.map(({ worth }) => Math.abs(worth.delegates[side]));
  const chance =
    luck === null
      ? []
      : [outcome.delegates[side] - luck.delegates[side].low, luck.delegates[side].high - outcome.delegates[side]];
  const widest = Math.max(1, ...worths, ...chance.map(Math.abs));
  return (
    <>
      <h3>{t(explanation.counted === 'congress' ? 'watch.why.atCongress' : 'watch.why.atEnd')}</h3>
      <Sides counts={outcome.delegates} />
      <fieldset class="row why-sides">
        <legend>{t('watch.why.whose')}</legend>
        {sides.map((one) => (
          <Button key={one} pressed={side === one} label={tn(`faction.${one}.short`)} onPress={() => setSide(one)}>
            <Emblem side={one} size={1.5} />
          </Button>
        ))}
        <span>{t('watch.why.worthTo', { side: tn(`faction.${side}.short`) })}</span>
      </fieldset>
      <table class="figures why-table">
        <thead>
          <tr>
            <th>{t('watch.why.factor')}</th>
            <th>{t('watch.why.delegates')}</th>
            <th>{t('watch.why.seats')}</th>
            <th>{t('watch.why.fit')}</th>
          </tr>
        </thead>
        <tbody>
          {factors.map((factor) => (
            <Row key={`${factor.kind}-${factor.faction}`} factor={factor} side={side} widest={widest} />
          ))}
          {luck === null ? null : (
            <tr>
              <th>{t('watch.why.luck', {}, { count: luck.count })}</th>
              <td>
                <div class="measured">
                  <Range spread={luck.delegates[side]} played={outcome.delegates[side]} widest={widest} />
                </div>
              </td>
              <td>{said(luck.politburo[side], outcome.politburo[side])}</td>
              <td>{t('watch.why.passed', {}, { count: Math.round(luck.skipped) })}</td>
            </tr>
          )}
        </tbody>
      </table>
      {luck === null ? null : (
        <p>
          {t('watch.why.wins', { count: num(luck.count) })}{' '}
          {SIDE_ORDER.filter((one) => luck.wins[one] > 0)
            .map((one) => `${tn(one === 'none' ? 'watch.why.nobody' : `faction.${one}.short`)} ${num(luck.wins[one])}`)
            .join(', ')}
          .
        </p>
      )}
    </>
  );
}

function Row({ factor, side, widest }: { factor: Worth; side: Side; widest: number }): JSX.Element {
  const { kind, faction, worth, fit } = factor;
  const name = t(`watch.why.kind.${kind}`);
  const delegates = worth.delegates[side];
  return (
    <tr class={fit.dropped === 0 ? 'quiet' : ''}>
      <th>
        {faction === null ? null : <Emblem side={faction} size={1.1} />}{' '}
        {faction === null ? name : t('watch.why.of', { what: name, faction: Name({ faction }) })}
      </th>
      <td>
        <div class="measured">
          <span class="worth" aria-hidden="true">
            <i class={delegates < 0 ? 'loss' : 'gain'} style={extent(delegates, widest)} />
          </span>
          <b>{fit.dropped === 0 ? t('watch.why.none') : language.value.signed(delegates)}</b>
        </div>
      </td>
      <td>{fit.dropped === 0 ? '' : language.value.signed(worth.politburo[side])}</td>
      <td>{t('watch.why.fitText', { dropped: fit.dropped, skipped: fit.skipped, filled: fit.filled })}</td>
    </tr>
  );
}

/** From the middle of the bar, to the right what was won, to the left what was lost. */
function extent(value: number, widest: number): { left: string; width: string } {
  const width = (50 * Math.abs(value)) / widest;
  return { left: `${value < 0 ? 50 - width : 50}%`, width: `${width}%` };
}

/** What other chance made of it, as differences from what was played. */
function Range({ spread, played, widest }: { spread: Spread; played: number; widest: number }): JSX.Element {
  const at = (value: number): number => 50 + (50 * (value - played)) / widest;
  return (
    <>
      <span class="worth" aria-hidden="true">
        <i class="span" style={{ left: `${at(spread.low)}%`, width: `${at(spread.high) - at(spread.low)}%` }} />
        <i class="middle" style={{ left: `${at(spread.median)}%` }} />
      </span>
      <b>{said(spread, played)}</b>
    </>
  );
}

function said({ low, median, high }: Spread, played: number): string {
  const { signed } = language.value;
  return t('watch.why.range', {
    low: signed(low - played),
    median: signed(median - played),
    high: signed(high - played),
  });
}
