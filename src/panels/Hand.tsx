import type { JSX } from 'preact';
import { CardFace } from './CardFace.tsx';
import { t } from './language.ts';
import { cardInHand, clearWish, deciding, types, view } from './live.ts';
import { overlay } from './overlay.ts';

/** My cards. While I may play one, a tap takes it up; otherwise it opens to be read. */
export function Hand(): JSX.Element {
  const { own } = view();
  const mayPlay = deciding.value && (types().has('playInfluence') || types().has('shelve') || types().has('playEvent'));
  const taken = cardInHand.value;
  return (
    <section class="hand" aria-label={t('ui.hand')}>
      {own.hand.length === 0 ? <p class="quiet hand-empty">{t('page.noCards')}</p> : null}
      {own.hand.map((card) => (
        <button
          type="button"
          key={card}
          class="hand-card"
          aria-pressed={taken === card}
          onClick={() => {
            if (mayPlay) {
              clearWish();
              cardInHand.value = taken === card ? null : card;
            } else overlay.value = { kind: 'card', card };
          }}
        >
          <CardFace card={card} />
        </button>
      ))}
    </section>
  );
}
