import type { JSX } from 'preact';
import type { CardId } from '../engine/model/ids.ts';
import { Emblem } from './bits.tsx';
import { MODES, type Mode, modesOf } from './modes.ts';

/** The way to play a card that lies under a point of the window and is open; null: none. */
export function zoneAt(x: number, y: number): Mode | null {
  const zone = document.elementsFromPoint(x, y).find((element) => element.classList.contains('drop-zone'));
  if (!(zone instanceof HTMLElement) || zone.dataset.off !== undefined) return null;
  return MODES.find((mode) => mode === zone.dataset.mode) ?? null;
}

/** While a card is drawn over the board: where it can be let go, and why not where it cannot. */
export function DropZones({ card, x, y }: { card: CardId; x: number; y: number }): JSX.Element {
  const over = zoneAt(x, y);
  return (
    <div class="drop-zones">
      {modesOf(card).map(({ mode, title, text, off, rival }) => (
        <div
          key={mode}
          class={`drop-zone ${over === mode ? 'over' : ''}`}
          data-mode={mode}
          data-off={off === null ? undefined : ''}
        >
          {rival === null ? null : <Emblem side={rival} size={2} />}
          <b>{title}</b>
          <small>{off ?? text}</small>
        </div>
      ))}
    </div>
  );
}
