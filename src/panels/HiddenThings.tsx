import type { JSX } from 'preact';
import type { OrgId, PersonId } from '../engine/model/ids.ts';
import type { Secrets } from '../match/viewer/everything.ts';
import { Emblem } from './bits.tsx';
import { language, Name, name, num, t, tn } from './language.ts';
import { content } from './live.ts';
import { film } from './watching.ts';

/** What each side kept to itself at this step. */
export function HiddenThings(): JSX.Element | null {
  const everything = film().everything();
  if (everything === null) return null;
  return (
    <>
      {content().seats.map((faction) => (
        <section class="section hidden-things" key={faction}>
          <h3>
            <Emblem side={faction} /> {Name({ faction })}
          </h3>
          <OneSide secrets={everything.secrets[faction]} />
        </section>
      ))}
    </>
  );
}

function OneSide({ secrets }: { secrets: Secrets }): JSX.Element {
  const { hand, networks, hiddenEvidence, pacts, files } = secrets;
  const nets = entriesOf(networks).map(([org, percent]) => `${Name({ org })} (${language.value.percent(percent)})`);
  const filed = entriesOf(files).map(([person, side]) => `${Name({ person })} (${tn(`side.${side}.people`)})`);
  return (
    <dl class="hidden-list">
      <dt>{t('watch.hidden.hand')}</dt>
      <dd>{hand.length === 0 ? '—' : hand.map((card) => name({ card })).join('; ')}</dd>
      <dt>{t('watch.hidden.evidence')}</dt>
      <dd>{num(hiddenEvidence)}</dd>
      {nets.length === 0 ? null : (
        <>
          <dt>{t('watch.hidden.networks')}</dt>
          <dd>{nets.join(', ')}</dd>
        </>
      )}
      {filed.length === 0 ? null : (
        <>
          <dt>{t('watch.hidden.files')}</dt>
          <dd>{filed.join(', ')}</dd>
        </>
      )}
      {pacts.length === 0 ? null : (
        <>
          <dt>{t('watch.hidden.pacts')}</dt>
          <dd>
            {pacts
              .map(({ a, b, kind }) => `${tn(`pact.${kind}.name`)}: ${Name({ faction: a })} – ${Name({ faction: b })}`)
              .join('; ')}
          </dd>
        </>
      )}
    </dl>
  );
}

function entriesOf<K extends OrgId | PersonId, V>(
  table: Readonly<Partial<Record<K, V>>>,
): readonly (readonly [K, V])[] {
  const list: (readonly [K, V])[] = [];
  for (const key in table) {
    const value = table[key];
    if (value !== undefined) list.push([key, value]);
  }
  return list;
}
