import type { JSX } from 'preact';
import type { CardId } from '../engine/model/ids.ts';
import { turnName } from '../words/phrases.ts';
import { Emblem } from './bits.tsx';
import { language, name, t, tn } from './language.ts';
import { cardDef, known } from './live.ts';
import { loreOf } from './lore.ts';
import { cardRules } from './telling.ts';

/** An index card: whose event it is, its influence, its title, and the rule text made from its effects. */
export function CardFace(props: { card: CardId; large?: boolean }): JSX.Element {
  const { card, large = false } = props;
  const def = cardDef(card);
  const me = known.value?.me ?? null;
  const lore = large ? loreOf('card', card) : null;
  const whose = def.owner === null ? t('ui.eventOfAll') : t('ui.eventOf', { faction: { faction: def.owner } });
  return (
    <div class={`card ${large ? 'large' : ''} owner-${def.owner ?? 'none'}`}>
      <div class="card-head">
        <Emblem side={def.owner ?? 'none'} size={large ? 1.7 : 1.45} />
        {large ? (
          <span class="card-kind">{tn(`cardKind.${def.kind}`)}</span>
        ) : (
          <b class="card-title">{name({ card })}</b>
        )}
        <span class="card-influence" title={t('ui.influence', {}, { count: def.influence })}>
          {def.influence}
          <span class="hidden">{t('ui.influence', {}, { count: def.influence })}</span>
        </span>
      </div>
      {large ? <h3 class="minor card-title">{name({ card })}</h3> : null}
      <div class="card-rules">
        {cardRules(def, me).map((line, i) => (
          <p key={i} style={{ paddingLeft: `${line.depth * 0.8}em` }}>
            {line.text}
          </p>
        ))}
      </div>
      {large ? (
        <div class="card-foot">
          <p class="small">
            {whose} · {tn(`deck.${def.deck}`)} · {turnName(language.value, def.window[0])}–
            {turnName(language.value, def.window[1])}
          </p>
          {lore === null ? null : (
            <p class="card-note">
              {lore.date === '' ? null : <b>{lore.date}. </b>}
              {lore.note} {lore.source === '' ? null : <span class="quiet">({lore.source})</span>}
            </p>
          )}
        </div>
      ) : null}
    </div>
  );
}
