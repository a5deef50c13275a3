import type { JSX } from 'preact';
import type { Command, CommandOf } from '../engine/model/command.ts';
import type { Forecast } from '../engine/model/forecast.ts';
import { OutlookWith, wouldBeAccepted } from './Counsel.tsx';
import { ForecastView } from './ForecastView.tsx';
import { t } from './language.ts';
import { view } from './live.ts';
import { Linked } from './Told.tsx';

type Offering = CommandOf<'offerPact'> | CommandOf<'counterOffer'>;

export function isOffer(command: Command): command is Offering {
  return command.type === 'offerPact' || command.type === 'counterOffer';
}

/** What the other side would probably say to an offer, then what comes of either answer: first of the likelier one. */
export function OfferForecast(props: { command: Offering; forecast: Forecast | null }): JSX.Element {
  const { command, forecast } = props;
  const left = view().open.factions[view().me].offersLeft - 1;
  const accepted =
    forecast === null || forecast.lines.length === 0 ? null : (
      <ForecastView forecast={forecast} heading={t('page.ifAccepted')} />
    );
  const declined = (
    <div class="forecast">
      <h3 class="minor">{t('page.ifDeclined')}</h3>
      <Linked
        text={command.type === 'offerPact' ? t('page.declined', {}, { count: left }) : t('page.counterDeclined')}
      />
    </div>
  );
  return (
    <>
      <OutlookWith command={command} />
      {wouldBeAccepted(command) === false ? [declined, accepted] : [accepted, declined]}
    </>
  );
}
