import type { JSX } from 'preact';
import type { CommandType } from '../engine/model/command.ts';
import type { FactionId } from '../engine/model/ids.ts';
import { keyOf } from '../match/wish.ts';
import { commandLabel } from '../words/commandText.ts';
import { turnName } from '../words/phrases.ts';
import { Button, Emblem, Portrait } from './bits.tsx';
import { Questions, TypeButton } from './Composer.tsx';
import { Outlooks } from './Counsel.tsx';
import { Dateline } from './Dateline.tsx';
import { Goals } from './Goals.tsx';
import { capital, language, Name, name, num, t, tn } from './language.ts';
import { begin, board, currentWish, families, types, view, wishChoices, wishType } from './live.ts';
import { Mandate } from './MandateTable.tsx';
import { Inline } from './Told.tsx';

/** Whether a command of the type can be aimed at the faction. */
function can(type: CommandType, field: string, faction: FactionId): boolean {
  return families.value.some(
    (family) =>
      family.type === type &&
      (family.fixed[field] === faction ||
        family.slots.some((slot) => slot.name === field && slot.domain.includes(faction))),
  );
}

function Relation({ faction }: { faction: FactionId }): JSX.Element {
  const { me, open, own } = view();
  const row = board.value?.factions.find((f) => f.id === faction);
  const trust = open.trust[me][faction];
  const pacts = [...open.pacts, ...own.secretPacts].filter(
    (p) => (p.a === me && p.b === faction) || (p.b === me && p.a === faction),
  );
  const type = wishType.value;
  const toHim = wishChoices.value.get(type === 'breakPact' ? 'partner' : 'to') === keyOf(faction);
  return (
    <section class={`relation ${toHim ? 'chosen' : ''}`}>
      <header>
        {row?.leader != null ? (
          <Portrait person={row.leader} side={faction} width={2.6} />
        ) : (
          <Emblem side={faction} size={2.4} />
        )}
        <div>
          <h3 class="minor">
            <Emblem side={faction} size={1.1} /> {Name({ faction })}
          </h3>
          <p class="small">
            {t('page.trust', { trust: language.value.signed(trust) })} ·{' '}
            {t('page.standing', { standing: num(Math.round((row?.standing ?? 0) * 10) / 10) })} ·{' '}
            {row?.majority === true ? t('page.inMajority') : t('page.inOpposition')}
          </p>
          {pacts.map((p) => (
            <p class="small pact" key={`${p.kind}${p.since}`}>
              ⚭ {Name({ word: p.kind })}
              {p.secret ? ` (${t('page.secret')})` : ''}
              {p.until !== null ? ` ${t('page.untilTurn', { turn: turnName(language.value, p.until) })}` : ''}
            </p>
          ))}
          <Outlooks faction={faction} />
        </div>
      </header>
      <div class="row">
        <Button
          pressed={toHim && type === 'offerPact'}
          off={can('offerPact', 'to', faction) ? null : t('page.noOffer')}
          onPress={() => begin('offerPact', { to: faction })}
        >
          {commandLabel(language.value, { type: 'offerPact' })}
        </Button>
        {can('breakPact', 'partner', faction) ? (
          <Button pressed={toHim && type === 'breakPact'} onPress={() => begin('breakPact', { partner: faction })}>
            {commandLabel(language.value, { type: 'breakPact' })}
          </Button>
        ) : null}
      </div>
      {toHim && currentWish.value !== null ? <Questions fixed={['to', 'partner']} /> : null}
    </section>
  );
}

/** The other factions, what they think of us, and what can be offered to each. */
export function DiplomacyPanel(): JSX.Element {
  const { me, open } = view();
  const others = board.value?.factions.filter((f) => f.id !== me) ?? [];
  return (
    <>
      <Goals />
      <Mandate />
      <p class="hint">{t('page.offersLeft', {}, { count: open.factions[me].offersLeft })}</p>
      {others.map((f) => (
        <Relation key={f.id} faction={f.id} />
      ))}
      <dl class="meanings">
        {(['bloc', 'truce', 'bargain'] as const).map((kind) => (
          <div key={kind}>
            <dt>{capital(name({ word: kind }))}</dt>
            <dd>
              <Inline text={tn(`pact.${kind}.text`)} />
            </dd>
          </div>
        ))}
      </dl>
      <Dateline />
      {types().has('endDiplomacy') ? (
        <div class="at-once">
          <TypeButton type="endDiplomacy" />
        </div>
      ) : null}
    </>
  );
}
