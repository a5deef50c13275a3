import type { JSX } from 'preact';
import type { CardId } from '../engine/model/ids.ts';
import { Button, Emblem } from './bits.tsx';
import { CardFace } from './CardFace.tsx';
import { Questions, TypeButton } from './Composer.tsx';
import { Dateline } from './Dateline.tsx';
import { DESK } from './fields.ts';
import { Goals } from './Goals.tsx';
import { t } from './language.ts';
import { begin, cardInHand, clearWish, types, wishType } from './live.ts';
import { Mandate } from './MandateTable.tsx';
import { modesOf } from './modes.ts';
import { isInPlay, whyOff } from './probe.ts';
import { Linked } from './Told.tsx';

/** The card that was chosen from the hand, and the ways to play it. A rival's event that happens all the same is not to be overlooked. */
function Modes({ card }: { card: CardId }): JSX.Element {
  return (
    <div class="modes">
      {modesOf(card).map(({ mode, title, text, off, rival }) => (
        <Button
          key={mode}
          kind={`mode ${rival === null ? '' : `rival owner-${rival}`}`}
          pressed={wishType.value === mode}
          off={off}
          onPress={() => begin(mode, { card })}
        >
          {rival === null ? null : <Emblem side={rival} size={1.9} />}
          <span>
            <b>{title}</b>
            <small>{text}</small>
          </span>
        </Button>
      ))}
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
        <div class="taken">
          <CardFace card={card} large folded />
          <Modes card={card} />
        </div>
        <Questions fixed={['card']} confirm={t('page.playCard')} />
      </>
    );
  }
  const desk = DESK.filter((d) => types().has(d) || (SHOWN.has(d) && isInPlay(d)));
  return (
    <>
      <p class="call">{t('page.takeCard')}</p>
      {types().has('holdBack') ? <TypeButton type="holdBack" /> : null}
      <h3 class="section">{t('page.desk')}</h3>
      <Linked kind="hint" text={t('page.deskText')} />
      <div class="types">
        {desk.map((d) => (
          <TypeButton key={d} type={d} off={whyOff(d)} pressed={type === d} />
        ))}
      </div>
      {type === null || DESK.includes(type) ? <Questions /> : null}
      <Goals />
      <Mandate />
      <Dateline />
    </>
  );
}

/** Shown even while off, so that one learns of them. */
const SHOWN: ReadonlySet<string> = new Set(['admit', 'callConference', 'publishPlatform', 'demonstrate']);
