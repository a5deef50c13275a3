import type { JSX } from 'preact';
import type { Forecast, ForecastLine } from '../engine/model/forecast.ts';
import { Fold } from './bits.tsx';
import { ForecastView } from './ForecastView.tsx';
import { num, t, tn } from './language.ts';

/** For, against and needed as ranges on one scale; the sums behind them under a fold. */
export function VoteBand({ forecast }: { forecast: Forecast }): JSX.Element {
  const votes = forecast.lines.filter((line) => line.unit === 'votes');
  const others = forecast.lines.filter((line) => line.unit !== 'votes');
  const [pro, contra, needed] = votes;
  if (pro === undefined || contra === undefined || needed === undefined) return <ForecastView forecast={forecast} />;
  const most = Math.max(pro.high, contra.high, needed.high, 1) * 1.04;
  const at = (n: number): string => `${(100 * n) / most}%`;
  const range = (line: ForecastLine): string =>
    line.low === line.high ? num(line.low) : `${num(line.low)}–${num(line.high)}`;
  const need = (
    <i class="band-need" style={{ left: at(needed.low), width: `max(3px, ${at(needed.high - needed.low)})` }} />
  );
  return (
    <div class="vote-band">
      {(
        [
          ['for', pro],
          ['against', contra],
        ] as const
      ).map(([side, line]) => (
        <div class={`band-row ${side}`} key={side}>
          <span class="band-name">{tn(`page.hall.${side}`)}</span>
          <span class="band-scale">
            <i class="band-sure" style={{ width: at(line.low) }} />
            <i class="band-open" style={{ left: at(line.low), width: at(line.high - line.low) }} />
            {side === 'for' ? need : null}
          </span>
          <b class="figure">{range(line)}</b>
        </div>
      ))}
      <Fold
        title={
          <span>
            <i class="band-key" aria-hidden="true" />
            {t('page.hall.needed', { count: range(needed) })} <em class="link">{t('ui.why')}</em>
          </span>
        }
      >
        <ForecastView forecast={{ ...forecast, cost: 0, lines: others }} />
      </Fold>
    </div>
  );
}
