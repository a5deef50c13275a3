import type { JSX } from 'preact';
import type { Forecast } from '../engine/model/forecast.ts';
import type { ReasonLine } from '../words/breakdownText.ts';
import { forecastText } from '../words/forecastText.ts';
import { Emblem, Fold } from './bits.tsx';
import { language, t } from './language.ts';
import { Inline } from './Told.tsx';

/** Base, named amounts and total of one number. */
export function Why({ lines }: { lines: readonly ReasonLine[] }): JSX.Element {
  return (
    <table class="why">
      <tbody>
        {lines.map((line, i) => (
          <tr key={i} class={line.kind}>
            <th>{line.name}</th>
            <td>{line.amount}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** With `event` what somebody inherits is the event of a card; `heading`: on what condition, instead of the usual one. */
export function ForecastView(props: { forecast: Forecast; event?: boolean; heading?: string }): JSX.Element | null {
  const { forecast, event = false, heading = t('page.forecast') } = props;
  const said = forecastText(language.value, forecast);
  const { inherits } = forecast;
  if (said.lines.length === 0 && forecast.cost <= 0 && inherits === null) return null;
  return (
    <div class="forecast">
      <h3 class="minor">{heading}</h3>
      <ul>
        {said.lines.map((line, i) => {
          const text = (
            <>
              <span>{line.what}</span> <b class="figure">{line.amount}</b>
            </>
          );
          return (
            <li key={i}>
              {line.why === null ? (
                text
              ) : (
                <Fold
                  title={
                    <>
                      {text} <em class="link">{t('ui.why')}</em>
                    </>
                  }
                >
                  <Why lines={line.why} />
                </Fold>
              )}
            </li>
          );
        })}
        {forecast.cost > 0 ? (
          <li>
            <Inline text={said.cost} />
          </li>
        ) : null}
        {inherits !== null ? (
          <li class="inherits">
            <Emblem side={inherits} size={1.3} />
            <b>
              <Inline text={event ? t('page.mode.rival', { faction: { faction: inherits } }) : (said.inherits ?? '')} />
            </b>
          </li>
        ) : null}
      </ul>
    </div>
  );
}
