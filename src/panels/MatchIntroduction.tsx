import type { JSX } from 'preact';
import { Fold } from './bits.tsx';
import { Introduction } from './Introduction.tsx';
import { localPhrase, t } from './language.ts';
import { match } from './live.ts';
import { lore } from './lore.ts';
import { Linked } from './Told.tsx';

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
            <Linked key={i} text={localPhrase(text)} />
          ))}
        </Fold>
      )}
    </>
  );
}
