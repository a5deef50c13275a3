import type { Stance } from '../engine/model/ids.ts';
import type { Language } from '../words/types.ts';
import type { Page } from './book.ts';
import { drawPlate, leaning, plateBox } from './hallFloor.ts';
import { countSoFar, drawTally, rowOf, tallyBox } from './hallHead.ts';
import type { HallLayout, Label } from './hallLayout.ts';
import type { Block, Hall } from './hallModel.ts';
import { rimPage } from './hallRim.ts';

/** The Hall as it is laid out when the calling begins. */
export interface Laid {
  readonly hall: Hall;
  readonly layout: HallLayout;
  readonly labels: readonly Label[];
  readonly w: number;
  readonly h: number;
  readonly language: Language;
  /** What a delegation is called at the rim. */
  name(block: Block): string;
  /** The texts beside the rim when all have been called. */
  readonly texts: readonly (readonly string[])[];
}

/** What changes with a call. */
export const PARTS = ['tally', 'plate', 'rim'] as const;
export type Part = (typeof PARTS)[number];

/** Room below the rows of the count for the number to cross. */
const FLAG = 16;

/** Room of the count: with the marks that stand out of its bars and the number below. Nothing is put under it, so that names show through. */
export function countBox(w: number, small: boolean): Page['box'] {
  const box = tallyBox(w, small);
  return { x: box.x - 8, y: 0, w: box.w + 22, h: box.y + 3 * rowOf(box) + FLAG };
}

/** A part of the Hall as it is after the `i`th call, counted from 1; null: there is nothing of the kind. */
export function pageOf(laid: Laid, part: Part, i: number): Page | null {
  const { hall, layout, labels, w, h, language, name, texts } = laid;
  const { result } = hall;
  if (result === null) return null;
  if (part === 'tally') {
    const box = countBox(w, layout.small);
    return { box, draw: (pen) => drawTally(pen, language, result, countSoFar(result, i), tallyBox(w, layout.small)) };
  }
  const at = hall.calls[i - 1] ?? -1;
  const block = hall.blocks[at];
  const wedge = layout.wedges[at];
  if (block === undefined || wedge === undefined) return null;
  if (part === 'rim') {
    const label = labels.find((one) => one.block === at) ?? null;
    return rimPage(block, wedge, layout, label, texts[at] ?? []);
  }
  const said = told(block, hall, name(block), language);
  return { box: plateBox(w, h), draw: (pen) => drawPlate(pen, said, layout, w, h) };
}

function count(block: Block, stance: Stance): number {
  return block.seats.filter((seat) => seat.stance === stance).length;
}

/** The delegation's name and votes, and what the stenographer hears. */
export function told(block: Block, hall: Hall, name: string, language: Language): string {
  const heard = language.sayNamed(`page.hall.${heardAt(block, hall)}`);
  return `${name}  ${language.number(count(block, 'for'))} : ${language.number(count(block, 'against'))}  ${heard}`;
}

/** Noise where a delegation votes against what the sitting decides, or is divided. */
export function heardAt(block: Block, hall: Hall): 'noise' | 'applause' {
  const split = Math.min(count(block, 'for'), count(block, 'against')) / Math.max(1, block.seats.length);
  const against = hall.result?.carried === (leaning(block) === 'against');
  return against || split > 0.15 ? 'noise' : 'applause';
}
