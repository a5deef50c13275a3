import type { Stance } from '../engine/model/ids.ts';
import { INK } from '../ui/palette.ts';
import type { Language } from '../words/types.ts';
import type { Page } from './book.ts';
import { labelPage } from './hallCalls.ts';
import { drawPlate, leaning, plateBox } from './hallFloor.ts';
import { countSoFar, drawTally, rowOf, tallyBox } from './hallHead.ts';
import type { HallLayout, Label } from './hallLayout.ts';
import type { Block, Hall, Result } from './hallModel.ts';

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
}

/** Room of the three rows of the count: with the marks that stand out of its bars, and without the number below, which stays. */
export function countBox(w: number, small: boolean): Page['box'] {
  const box = tallyBox(w, small);
  return { x: box.x - 8, y: 0, w: box.w + 22, h: box.y + 3 * rowOf(box) };
}

const NOTHING: Page = { box: { x: 0, y: 0, w: 1, h: 1 }, draw: () => undefined };

/** The count, the plate and the label at the rim as they are after the `i`th call, counted from 1; `texts` are the rim's after all. */
export function pagesOf(
  { hall, layout, labels, w, h, language, name }: Laid,
  result: Result,
  texts: readonly (readonly string[])[],
  i: number,
): Readonly<Record<'tally' | 'plate' | 'label', Page>> {
  const at = hall.calls[i - 1] ?? -1;
  const block = hall.blocks[at];
  const box = countBox(w, layout.small);
  const tally: Page = {
    box,
    draw(pen) {
      pen.fillStyle = INK.paper;
      pen.fillRect(box.x, box.y, box.w, box.h);
      drawTally(pen, language, result, countSoFar(result, i), tallyBox(w, layout.small));
    },
  };
  if (block === undefined) return { tally, plate: NOTHING, label: NOTHING };
  const said = told(block, hall, name(block), language);
  const plate: Page = { box: plateBox(w, h), draw: (pen) => drawPlate(pen, said, layout, w, h) };
  const label = labels.find((one) => one.block === at);
  return { tally, plate, label: label === undefined ? NOTHING : labelPage(block, label, texts[at] ?? []) };
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
