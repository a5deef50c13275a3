import type { Page } from 'playwright-core';

/** What the page's own script knows once `install` has run there. */
interface Room {
  /** What has no room on the screen, a line each. */
  readonly crowded: () => readonly string[];
  /** The same of everything that can be pressed open in the decision, without giving a command. */
  readonly explore: () => Promise<readonly string[]>;
  /** How often it has looked. */
  looks: number;
}
declare global {
  interface Window {
    room: Room;
  }
}

/** Lets the page measure itself: asking from outside for every text of every button would take minutes. */
export function measureRoom(page: Page): Promise<void> {
  return page.evaluate(install);
}

/** Runs in the page. */
function install(): void {
  const range = document.createRange();
  const isSeen = (element: Element): boolean =>
    element.getBoundingClientRect().width > 1 && element.checkVisibility({ visibilityProperty: true });
  const named = (element: Element): string =>
    `“${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 60)}”`;

  /** Pixels by which a text stands out of its button or is cut off in it. Letters may be drawn two pixels larger than their line. */
  const overflow = (button: Element, text: Text, parent: Element): number => {
    const box = button.getBoundingClientRect();
    range.selectNodeContents(text);
    const at = range.getBoundingClientRect();
    const out = Math.max(box.left - at.left, at.right - box.right, box.top - at.top, at.bottom - box.bottom) - 2;
    let cut = 0;
    for (let e: Element | null = parent; e !== null; e = e === button ? null : e.parentElement)
      if (getComputedStyle(e).overflowX !== 'visible') cut = Math.max(cut, e.scrollWidth - e.clientWidth - 1);
    return Math.max(out, cut);
  };
  const textsOf = function* (button: Element): Generator<readonly [Text, Element]> {
    const texts = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const parent = text.parentElement;
      // What only a screen reader is told is one pixel large.
      if (
        text instanceof Text &&
        parent !== null &&
        text.data.trim() !== '' &&
        parent.clientWidth !== 1 &&
        parent.tagName !== 'OPTION'
      )
        yield [text, parent];
    }
  };
  /** Whether something that is not part of it lies over the middle of an element that has not been scrolled away. */
  const covering = (element: Element): Element | null => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    for (let e = element.parentElement; e !== null; e = e.parentElement) {
      const box = e.getBoundingClientRect();
      if (getComputedStyle(e).overflowY !== 'visible' && (y < box.top || y > box.bottom)) return null;
    }
    const hit = document.elementFromPoint(x, y);
    if (hit === null || element.contains(hit) || hit.contains(element)) return null;
    // What sticks to an edge lies over what can be scrolled from under it.
    for (let e: Element | null = hit; e !== null; e = e.parentElement)
      if (getComputedStyle(e).position === 'sticky') return null;
    return hit;
  };

  const crowded = (): readonly string[] => {
    const top = document.querySelector('dialog[open]') ?? document.body;
    const said: string[] = [];
    window.room.looks++;
    for (const button of top.querySelectorAll('button, select, input, [role="tab"], summary')) {
      // A card in the hand shows its head; the whole of it is read when it is taken up.
      if (!isSeen(button) || button.closest('.hand, .lanes') !== null) continue;
      for (const [text, parent] of textsOf(button)) {
        const pixels = Math.round(overflow(button, text, parent));
        if (pixels > 0) said.push(`“${text.data.trim()}” has ${pixels} pixels too few`);
      }
      const over = covering(button);
      if (over !== null) said.push(`${named(button)} lies under ${named(over)}`);
    }
    for (const box of top.querySelectorAll('.panel, .panel-body, .sheet-body, .top, .title-side, .scales'))
      if (isSeen(box) && box.scrollWidth > box.clientWidth + 1)
        said.push(`${box.className} is ${box.scrollWidth - box.clientWidth} pixels too narrow`);
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth + 1) said.push(`the page is ${scrollWidth - innerWidth} pixels too narrow`);
    return said;
  };

  const usable = (selector: string): HTMLElement[] =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter(
      (e) => e.getAttribute('aria-disabled') !== 'true' && e.closest('.at-once, .whole, .confirm') === null,
    );
  const drawn = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

  const explore = async (): Promise<readonly string[]> => {
    const found = new Set<string>();
    const look = (): void => {
      for (const line of crowded()) found.add(line);
    };
    const press = async (button: HTMLElement | undefined): Promise<void> => {
      button?.click();
      await drawn();
      look();
    };
    /** Answers what is asked next, by the first answer each time, until there is something to confirm. */
    const answer = async (): Promise<void> => {
      for (let asked = 0; asked < 6 && document.querySelector('.confirm') === null; asked++) {
        const last = [...document.querySelectorAll('.questions fieldset')].at(-1);
        if (last === undefined || last.querySelector('[aria-pressed="true"]') !== null) return;
        await press(usable('.questions fieldset:last-of-type .button')[0]);
      }
    };
    const all = async (selector: string, then: () => Promise<void>): Promise<void> => {
      for (let n = 0; n < Math.min(usable(selector).length, 14); n++) {
        await press(usable(selector)[n]);
        await then();
      }
    };
    look();
    await all('.types .button, .operation, .relation > .row > .button', async () => {
      await answer();
      await all('.operations ~ .types .button', answer);
    });
    await all('.questions fieldset:first-of-type .button, .stances .button', answer);
    if (document.querySelector('.call') !== null) {
      await all('.hand-card', async () => {
        await all('.mode', answer);
        await press(usable('.link.back')[0]);
      });
    }
    return [...found];
  };
  window.room = { crowded, explore, looks: 0 };
}
