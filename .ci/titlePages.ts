// The title as text, drawn when the page is built (title.ts): by the very parts that draw it in the page.
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { speak } from '../src/panels/language.ts';
import { type TitleDeeds, TitleMenu, TitlePage } from '../src/panels/TitlePage.tsx';
import { sideId } from '../src/ui/earlyMarks.ts';
import type { Resource } from '../src/words/types.ts';

const nothing = (): void => undefined;
/** Nobody presses a text. */
const deeds: TitleDeeds = {
  resume: nothing,
  setUp: nothing,
  firstSteps: nothing,
  goBack: nothing,
  openFile: nothing,
  watch: nothing,
  settings: nothing,
};

const SIDE = '<div class="title-side';
const END = '</main>';

/** The page but for its side, and the side by language and matches at hand, each by the id of its template. */
export interface Titles {
  readonly page: string;
  readonly sides: ReadonlyMap<string, string>;
}

/** `languages`: code and texts of each; null for those that are always there. Throws where two of them differ beside their sides. */
export function titlesIn(languages: ReadonlyMap<string, Resource | null>): Titles {
  const pages = new Set<string>();
  const sides = new Map<string, string>();
  for (const [code, texts] of languages) {
    speak(code, texts);
    for (const current of [false, true])
      for (const previous of [false, true]) {
        const atHand = { current, previous };
        const whole = renderToString(h(TitlePage, null, h(TitleMenu, { atHand, deeds })));
        const at = whole.indexOf(SIDE);
        if (at < 0 || !whole.endsWith(END)) throw new Error('the title has no side, or something after it');
        pages.add(whole.slice(0, at) + END);
        sides.set(sideId(code, atHand), whole.slice(at, -END.length));
      }
  }
  const [page, other] = pages;
  if (page === undefined || other !== undefined) throw new Error('the title differs by language beside its side');
  return { page, sides };
}
