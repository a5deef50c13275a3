import type { JSX } from 'preact';
import type { CardId } from '../engine/model/ids.ts';
import { turnName } from '../words/phrases.ts';
import { Emblem } from './bits.tsx';
import { has, language, name, t, tn } from './language.ts';
import { cardDef, content, known } from './live.ts';
import { loreOf } from './lore.ts';
import { Linked, SourceLine } from './Told.tsx';
import { cardRules } from './telling.ts';

/** With what one answers the card: other cards, or what one can do without a card. */
function Answers({ answers }: { answers: readonly string[] }): JSX.Element | null {
  const { cards } = content();
  const said = answers.flatMap((id): string[] => {
    const card = cards.find((other) => other.id === id);
    if (card !== undefined) return [`“${name({ card: card.id })}”`];
    return has(`command.${id}.label`) ? [tn(`command.${id}.label`)] : [];
  });
  if (said.length === 0) return null;
  return (
    <p class="small answers">
      <b>{t('told.answers')}:</b> {language.value.list(said, 'or')}
    </p>
  );
}

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
        {cardRules(def, me).map((line, i) =>
          large ? (
            <div key={i} style={{ paddingLeft: `${line.depth * 0.8}em` }}>
              <Linked text={line.text} />
            </div>
          ) : (
            <p key={i} style={{ paddingLeft: `${line.depth * 0.8}em` }}>
              {line.text}
            </p>
          ),
        )}
      </div>
      {large ? (
        <div class="card-foot">
          <p class="small">
            {whose} · {tn(`deck.${def.deck}`)} · {turnName(language.value, def.window[0])}–
            {turnName(language.value, def.window[1])}
          </p>
          {lore === null ? null : (
            <>
              <Linked kind="card-note" text={lore.date === '' ? lore.note : `${lore.date}. ${lore.note}`} />
              <SourceLine source={lore.source} badge={lore.badge} />
              <Answers answers={lore.answeredBy ?? []} />
            </>
          )}
        </div>
      ) : null}
    </div>
  );
}
