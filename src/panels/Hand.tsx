import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { CardId } from '../engine/model/ids.ts';
import { CardFace } from './CardFace.tsx';
import { DropZones, zoneAt } from './DropZones.tsx';
import { t } from './language.ts';
import { cardInHand, view } from './live.ts';
import { mayPlay, playAs, takeUp } from './modes.ts';
import { overlay } from './overlay.ts';

/** CSS pixels that a finger may wander before a tap is a drag. */
const SLACK = 10;

/** A card on its way: where the pointer is, and where in the card it holds it. */
interface Drag {
  readonly card: CardId;
  readonly x: number;
  readonly y: number;
}

/**
 * My cards, as a fan. One that is pointed at, focused or taken up rises and can be read whole. While I may play one, a tap takes
 * it up, and it can be drawn onto one of the ways to play it; otherwise a tap opens it to be read.
 */
export function Hand(): JSX.Element {
  const { own } = view();
  const may = mayPlay();
  const taken = cardInHand.value;
  const [drag, setDrag] = useState<Drag | null>(null);
  const start = useRef<{ card: CardId; x: number; y: number; pointer: number } | null>(null);
  const dragged = useRef(false);

  const move = (event: PointerEvent): void => {
    const from = start.current;
    if (from === null || event.pointerId !== from.pointer) return;
    const far = Math.hypot(event.clientX - from.x, event.clientY - from.y) > SLACK;
    if (!dragged.current && !far) return;
    if (!dragged.current && event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(from.pointer);
    dragged.current = true;
    setDrag({ card: from.card, x: event.clientX, y: event.clientY });
  };
  const end = (event: PointerEvent, drop: boolean): void => {
    const from = start.current;
    start.current = null;
    if (from === null || drag === null) return;
    setDrag(null);
    if (!drop) return;
    const mode = zoneAt(event.clientX, event.clientY);
    if (mode !== null) playAs(from.card, mode);
  };
  return (
    <section class={`hand ${drag === null ? '' : 'dragging'}`} aria-label={t('ui.hand')}>
      {own.hand.length === 0 ? <p class="quiet hand-empty">{t('page.noCards')}</p> : null}
      {own.hand.map((card, i) => (
        <button
          type="button"
          key={card}
          class={`hand-card ${drag?.card === card ? 'drawn' : ''}`}
          style={{ '--turn': String(i - (own.hand.length - 1) / 2) }}
          aria-pressed={taken === card}
          onPointerDown={(event) => {
            dragged.current = false;
            if (may && event.isPrimary && event.button === 0)
              start.current = { card, x: event.clientX, y: event.clientY, pointer: event.pointerId };
          }}
          onPointerMove={move}
          onPointerUp={(event) => end(event, true)}
          onPointerCancel={(event) => end(event, false)}
          onClick={() => {
            // The click that ends a drag is none.
            if (dragged.current) dragged.current = false;
            else if (may) takeUp(taken === card ? null : card);
            else overlay.value = { kind: 'card', card };
          }}
        >
          <CardFace card={card} />
        </button>
      ))}
      {drag === null ? null : (
        <>
          <DropZones card={drag.card} x={drag.x} y={drag.y} />
          <div class="ghost" style={{ transform: `translate(${drag.x}px, ${drag.y}px)` }} aria-hidden="true">
            <CardFace card={drag.card} />
          </div>
        </>
      )}
    </section>
  );
}
