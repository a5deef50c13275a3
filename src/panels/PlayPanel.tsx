import type { JSX } from 'preact';
import type { CardId } from '../engine/model/ids.ts';
import { Button, Emblem } from './bits.tsx';
import { CardFace } from './CardFace.tsx';
import { Questions, TypeButton } from './Composer.tsx';
import { Dateline } from './Dateline.tsx';
import { DESK } from './fields.ts';
import { Goals } from './Goals.tsx';
import { t } from './language.ts';
import { begin, cardDef, cardInHand, clearWish, match, types, view, wishType } from './live.ts';
import { whyOff } from './probe.ts';
import { sayRefusal } from './telling.ts';

/** The card that was chosen from the hand, and the three ways to play it. */
function Modes({ card }: { card: CardId }): JSX.Element {
  const def = cardDef(card);
  const { me } = view();
  const type = wishType.value;
  const event = match().check({ type: 'playEvent', card, choice: {} });
  // Without its choices a card's command is never complete: that alone is no reason to refuse the mode.
  const eventOff =
    event === null || event.code === 'badChoice' || event.code === 'malformed' ? null : sayRefusal(event);
  const influence = match().check({ type: 'playInfluence', card });
  const shelve = match().check({ type: 'shelve', card });
  const rival = def.owner !== null && def.owner !== me;
  return (
    <div class="modes">
      <Button kind="mode" pressed={type === 'playEvent'} off={eventOff} onPress={() => begin('playEvent', { card })}>
        <span>
          <b>{t('page.mode.event')}</b>
          <small>{t('page.mode.eventText')}</small>
        </span>
      </Button>
      <Button
        kind="mode"
        pressed={type === 'playInfluence'}
        off={influence === null ? null : sayRefusal(influence)}
        onPress={() => begin('playInfluence', { card })}
      >
        <span>
          <b>{t('page.mode.influence', {}, { count: def.influence })}</b>
          <small>
            {rival && def.owner !== null ? (
              <>
                <Emblem side={def.owner} size={1} /> {t('page.mode.rival', { faction: { faction: def.owner } })}
              </>
            ) : (
              t('page.mode.influenceText')
            )}
          </small>
        </span>
      </Button>
      <Button
        kind="mode"
        pressed={type === 'shelve'}
        off={shelve === null ? null : sayRefusal(shelve)}
        onPress={() => begin('shelve', { card })}
      >
        <span>
          <b>{t('page.mode.shelve')}</b>
          <small>{t('page.mode.shelveText')}</small>
        </span>
      </Button>
    </div>
  );
}

export function PlayPanel(): JSX.Element {
  const card = cardInHand.value;
  const type = wishType.value;
  if (card !== null) {
    return (
      <>
        <button type="button" class="link back" onClick={clearWish}>
          ← {t('page.otherCard')}
        </button>
        <CardFace card={card} large />
        <Modes card={card} />
        <Questions fixed={['card']} confirm={t('page.playCard')} />
      </>
    );
  }
  const desk = DESK.filter((d) => types().has(d) || SHOWN.has(d));
  return (
    <>
      <p class="call">{t('page.takeCard')}</p>
      {types().has('holdBack') ? <TypeButton type="holdBack" /> : null}
      <h3 class="section">{t('page.desk')}</h3>
      <p class="hint">{t('page.deskText')}</p>
      <div class="types">
        {desk.map((d) => (
          <TypeButton key={d} type={d} off={whyOff(d)} pressed={type === d} />
        ))}
      </div>
      {type !== null && DESK.includes(type) ? <Questions /> : null}
      <Goals />
      <Dateline />
    </>
  );
}

/** Shown even while off, so that one learns of them. */
const SHOWN: ReadonlySet<string> = new Set(['admit', 'callConference', 'publishPlatform', 'demonstrate']);
