import type { JSX } from 'preact';
import type { Told } from '../match/names.ts';
import { Fold } from './bits.tsx';
import { localText, t } from './language.ts';
import { match } from './live.ts';
import { lore } from './lore.ts';
import { Linked, SourceLine } from './Told.tsx';

/** What one reads before the first turn. */
export function Introduction(props: {
  id: string;
  title: string;
  text: string;
  source: string;
  badge: Told['badge'];
  minutes?: string;
}): JSX.Element {
  const { id, title, text, source, badge, minutes = '' } = props;
  return (
    <article class="introduction">
      <h2>{localText('scenario', id, 'title', title)}</h2>
      {minutes === '' ? null : <p class="typed">{minutes}</p>}
      <Linked text={localText('scenario', id, 'introduction', text)} />
      <SourceLine source={source} badge={badge} />
    </article>
  );
}

/** The introduction of the match that is being played, and what is estimated in it. */
export function MatchIntroduction(): JSX.Element | null {
  const { scenario } = lore.value;
  if (scenario === null) return null;
  const { title, introduction, source, badge, estimates } = scenario;
  return (
    <>
      <Introduction id={match().content.scenario} title={title} text={introduction} source={source} badge={badge} />
      {estimates.length === 0 ? null : (
        <Fold title={<b>{t('told.estimates')}</b>}>
          {estimates.map((text, i) => (
            <Linked key={i} text={text} />
          ))}
        </Fold>
      )}
    </>
  );
}
