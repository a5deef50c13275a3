import type { JSX } from 'preact';
import type { CardDef } from '../engine/model/content.ts';
import type { CardId } from '../engine/model/ids.ts';
import type { Told } from '../match/names.ts';
import { turnName } from '../words/phrases.ts';
import { Emblem, Fold, Pictogram } from './bits.tsx';
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
    if (card !== undefined) return [t('format.quote', { text: name({ card: card.id }) })];
    return has(`command.${id}.label`) ? [tn(`command.${id}.label`)] : [];
  });
  if (said.length === 0) return null;
  return (
    <p class="small answers">
      <b>{t('told.answers')}:</b> {language.value.list(said, 'or')}
    </p>
  );
}

/** Whose event it is: colour, shape, letter and words on the tab of the card. */
function Tab({ def, large }: { def: CardDef; large: boolean }): JSX.Element {
  const { owner } = def;
  const short = owner === null ? t('ui.anybody') : tn(`faction.${owner}.short`);
  const whole = owner === null ? t('ui.eventOfAll') : t('ui.eventOf', { faction: { faction: owner } });
  return (
    <div class="card-tab">
      <Emblem side={owner ?? 'none'} size={1.3} />
      <span title={whole}>{large ? whole : short}</span>
    </div>
  );
}

function Influence({ count }: { count: number }): JSX.Element {
  return (
    <span class="card-influence" title={t('ui.influence', {}, { count })}>
      {count}
      <span class="hidden">{t('ui.influence', {}, { count })}</span>
    </span>
  );
}

/** What a card is rooted in, whence that is known, and what can answer it. */
function Story({ lore }: { lore: Told }): JSX.Element {
  return (
    <>
      <Linked kind="card-note" text={lore.date === '' ? lore.note : `${lore.date}. ${lore.note}`} />
      <SourceLine source={lore.source} badge={lore.badge} />
      <Answers answers={lore.answeredBy ?? []} />
    </>
  );
}

/**
 * An index card: tab, picture, title, influence, the rule text made from its effects, and when it can turn up. A large one also
 * tells its story; `folded` behind a heading, where what can be done with the card has to stand in sight below it.
 */
export function CardFace(props: { card: CardId; large?: boolean; folded?: boolean }): JSX.Element {
  const { card, large = false, folded = false } = props;
  const def = cardDef(card);
  const me = known.value?.me ?? null;
  const lore = large ? loreOf('card', card) : null;
  const [from, to] = def.window;
  return (
    <div class={`card ${large ? 'large' : ''} owner-${def.owner ?? 'none'}`}>
      <Tab def={def} large={large} />
      <div class="card-head">
        <Pictogram kind={def.kind} />
        {large ? <h3 class="minor card-title">{name({ card })}</h3> : <b class="card-title">{name({ card })}</b>}
        <Influence count={def.influence} />
      </div>
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
      <div class="card-foot">
        <p class="card-stamp">
          <span>{tn(`cardKind.${def.kind}`)} ·</span> <span>{tn(`deck.${def.deck}`)} ·</span>{' '}
          <span>
            {turnName(language.value, from)}–{turnName(language.value, to)}
          </span>
        </p>
        {lore === null ? null : folded ? (
          <Fold title={t('told.moreOfCard')}>
            <Story lore={lore} />
          </Fold>
        ) : (
          <Story lore={lore} />
        )}
      </div>
    </div>
  );
}
