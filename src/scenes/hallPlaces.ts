import type { PersonId, Stance } from '../engine/model/ids.ts';
import { SIDE_ORDER } from '../ui/palette.ts';
import { type Speaker, type Voice, voiceAt } from './hallFloor.ts';
import type { HallLayout } from './hallLayout.ts';
import type { Hall, Result } from './hallModel.ts';
import type { Anchor, Point } from './moves/move.ts';
import type { BoardView } from './source.ts';

/** Who moved what is on the floor. Before anybody has sealed it is not known who speaks for it: the mover's first man stands there. */
export function moverOf(hall: Hall, view: BoardView | null): Speaker | null {
  const { by, result } = hall;
  if (by === null) return null;
  const spoke = result?.stances[by]?.speaker;
  if (spoke != null) return { person: spoke, side: by, stance: 'for' };
  const leader = view?.board.factions.find((row) => row.id === by)?.leader;
  return leader == null ? null : { person: leader, side: by, stance: null };
}

/** Who speaks before a vote is called, for his side and what it sealed. */
export function speakersOf(result: Result): readonly (Speaker & { readonly stance: Stance })[] {
  return SIDE_ORDER.flatMap((side) => {
    const sealed = side === 'none' ? undefined : result.stances[side];
    return sealed?.speaker == null ? [] : [{ person: sealed.speaker, side, stance: sealed.stance }];
  });
}

/** Whoever has votes here or sealed a stance. */
export function voicesOf(hall: Hall): readonly Voice[] {
  return SIDE_ORDER.map((side): Voice => {
    const votes = hall.blocks.reduce((n, block) => n + block.seats.filter((seat) => seat.side === side).length, 0);
    const stance = side === 'none' ? null : (hall.result?.stances[side]?.stance ?? null);
    return { faction: side, votes, stance };
  }).filter(({ votes, stance }) => votes > 0 || stance !== null);
}

/** Where in the Hall something is that an event tells of; null: it is not in it. `speaks`: who stands at the tribune. */
export function placeIn(anchor: Anchor, hall: Hall, layout: HallLayout, speaks: PersonId | null): Point | null {
  const { cx, cy, r } = layout;
  switch (anchor.at) {
    case 'faction': {
      const i = voicesOf(hall).findIndex(({ faction }) => faction === anchor.faction);
      const { x, y } = voiceAt(layout, Math.max(0, i));
      return { x: x + 14, y: y + 14 };
    }
    case 'seats':
    case 'org': {
      const source = anchor.at === 'seats' ? anchor.source : anchor.org;
      const at = hall.blocks.findIndex((block) => block.source === source);
      return layout.wedges[at]?.middle ?? null;
    }
    case 'table':
      return { x: cx - r * 0.25, y: cy - 14 };
    case 'verdict':
      return { x: cx, y: cy - r * 0.66 };
    case 'tribune':
      return { x: cx, y: cy - 36 };
    case 'person':
      return speaks === anchor.person ? { x: cx, y: cy - 60 } : seatOf(anchor.person, hall, layout);
    default:
      return null;
  }
}

function seatOf(person: PersonId, hall: Hall, layout: HallLayout): Point | null {
  const seat = layout.seats.find(({ block, seat: s }) => hall.blocks[block]?.seats[s]?.person === person);
  return seat === undefined ? null : { x: seat.x, y: seat.y };
}
