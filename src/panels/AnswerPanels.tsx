import type { JSX } from 'preact';
import type { ForecastLine } from '../engine/model/forecast.ts';
import { commandText } from '../words/commandText.ts';
import { forecastText } from '../words/forecastText.ts';
import { Button, Emblem } from './bits.tsx';
import { ForecastView } from './ForecastView.tsx';
import { STANCES } from './fields.ts';
import { capital, language } from './language.ts';
import { give, match, view } from './live.ts';
import { SittingHead } from './SittingPanels.tsx';
import { Inline } from './Told.tsx';
import { sayMotion } from './telling.ts';
import { VoteBand } from './VoteBand.tsx';

/** Every motion that is tabled is an answer: who tabled it, what it says, and how it would go. */
export function AgendaPanel(): JSX.Element {
  const tabled = view().open.gathering?.tabled ?? [];
  return (
    <div class="whole">
      <SittingHead />
      {tabled.map(({ motion, by }, index) => {
        const forecast = match().forecast({ type: 'hear', index });
        return (
          <div key={index} class="whole-answer">
            <Button kind="wide" onPress={() => give({ type: 'hear', index })}>
              <Emblem side={by} size={1.5} />
              <b>{capital(sayMotion(motion))}</b>
            </Button>
            {forecast === null ? null : <VoteBand forecast={forecast} />}
          </div>
        );
      })}
    </div>
  );
}

const isVotes = ({ unit }: ForecastLine): boolean => unit === 'votes';

/** What the measure does stands once; each answer says how the votes stand with it. */
export function MeasurePanel(): JSX.Element {
  const answers = STANCES.map((stance) => {
    const command = { type: 'decideMeasure', stance } as const;
    return { command, forecast: match().forecast(command) };
  });
  const measure = answers.find(({ forecast }) => forecast !== null)?.forecast ?? null;
  return (
    <>
      {measure === null ? null : (
        <ForecastView forecast={{ ...measure, lines: measure.lines.filter((line) => !isVotes(line)) }} />
      )}
      <div class="whole">
        {answers.map(({ command, forecast }) => (
          <Button key={command.stance} kind="wide" onPress={() => give(command)}>
            <span>
              <b>{commandText(language.value, command)}</b>
              {forecast === null ? null : (
                <small>
                  <Inline
                    text={forecastText(language.value, { ...forecast, lines: forecast.lines.filter(isVotes) })
                      .lines.map(({ text }) => text)
                      .join(' · ')}
                  />
                </small>
              )}
            </span>
          </Button>
        ))}
      </div>
    </>
  );
}
