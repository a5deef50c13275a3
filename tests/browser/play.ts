import type { Page } from 'playwright-core';

/** Where the page stands: what it asks, or what lies over it. */
export type Standing =
  | { readonly kind: 'title' | 'curtain' | 'waiting' | 'fates' }
  | { readonly kind: 'asked'; readonly title: string; readonly date: string }
  | { readonly kind: 'ended'; readonly ending: string };

export async function standing(page: Page): Promise<Standing> {
  return page.evaluate(() => {
    const text = (selector: string): string => document.querySelector(selector)?.textContent ?? '';
    if (document.querySelector('.title-page')) return { kind: 'title' };
    if (document.querySelector('.curtain')) return { kind: 'curtain' };
    if (document.querySelector('dialog .fates')) return { kind: 'fates' };
    if (document.querySelector('.panel.ending')) return { kind: 'ended', ending: text('.panel.ending h2') };
    const title = text('.panel-head:not(.waiting) h2');
    return title === '' ? { kind: 'waiting' } : { kind: 'asked', title, date: text('.top-date') };
  });
}

/** A lot of its own, so that a test plays alike every time. */
export function lots(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

/**
 * Presses one thing that a player might press now. Says what, or null where nothing can be pressed. By touch it is tapped where
 * it stands: it must be in sight, and nothing may lie over it.
 */
export async function press(page: Page, lot: number, touch = false): Promise<string | null> {
  const said = await pick(page, lot, touch);
  if (touch && said !== null) await page.tap('[data-picked]', { timeout: 10_000 });
  return said;
}

function pick(page: Page, lot: number, touch: boolean): Promise<string | null> {
  return page.evaluate(
    ([r, marks]) => {
      const usable = (e: Element): e is HTMLElement =>
        e instanceof HTMLElement &&
        e.getAttribute('aria-disabled') !== 'true' &&
        e.getAttribute('aria-pressed') !== 'true';
      const all = (selector: string): HTMLElement[] => [...document.querySelectorAll(selector)].filter(usable);
      const hit = (e: HTMLElement): string => {
        const said = e.textContent ?? '';
        document.querySelector('[data-picked]')?.removeAttribute('data-picked');
        if (marks) e.setAttribute('data-picked', '');
        else e.click();
        return said;
      };
      const confirm = all('.panel-body .confirm .button.main')[0];
      if (confirm) return hit(confirm);
      const cards = all('.hand-card');
      const taken = document.querySelector('.hand-card[aria-pressed="true"]');
      const card = cards[Math.floor(r * 7919) % Math.max(1, cards.length)];
      if (document.querySelector('.call') && !taken && card && r < 0.9) return hit(card);
      const question = [...document.querySelectorAll('.questions fieldset')].at(-1);
      const open = question && !question.querySelector('[aria-pressed="true"]');
      const answers = open ? [...question.querySelectorAll('.button')].filter(usable) : [];
      const buttons = answers.length > 0 ? answers : all('.panel-body .button');
      const button = buttons[Math.floor(r * 104729) % Math.max(1, buttons.length)];
      // Where no button can be pressed a card can.
      return button ? hit(button) : card && !taken ? hit(card) : null;
    },
    [lot, touch] as const,
  );
}

export interface Playing {
  /** Presses at most. */
  readonly presses: number;
  readonly seed: number;
  /** So many of them by touch, the first ones. */
  readonly taps?: number;
  /** Told what is asked before each press. */
  readonly watch?: (now: Standing) => Promise<void> | void;
  /** Whether enough has been seen before so many presses. */
  readonly enough?: () => boolean;
}

/** Plays on by lot until the match has ended or enough has been pressed; curtains are drawn, fates are read. */
export async function playOn(
  page: Page,
  { presses, seed, taps = 0, watch, enough = () => false }: Playing,
): Promise<Standing> {
  const lot = lots(seed);
  for (let pressed = 0; pressed < presses && !enough(); ) {
    const now = await standing(page);
    await watch?.(now);
    if (now.kind === 'ended' || now.kind === 'title') return now;
    if (now.kind === 'waiting') await page.waitForTimeout(30);
    else if (now.kind === 'curtain') await page.click('.curtain .button');
    else if (now.kind === 'fates') await page.keyboard.press('Escape');
    else {
      const said = await press(page, lot(), pressed < taps);
      if (said === null) throw new Error(`Nothing can be pressed: ${JSON.stringify(now)}`);
      pressed++;
    }
  }
  return standing(page);
}

/** From the title page to the first decision, with no movement on the boards. */
export async function begin(page: Page, who: RegExp, seed: string, level: RegExp = /by lot/): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'None', exact: true }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'New match' }).click();
  await page.getByRole('button', { name: who }).first().click();
  await page.getByRole('button', { name: level }).click();
  await page.getByLabel('Seed').fill(seed);
  await page.getByRole('button', { name: 'Begin' }).click();
  // Not `waitForSelector`: it hands out what it found, and as long as that is held the page keeps all that hangs together with it.
  await page.locator('.curtain, .panel-head').first().waitFor();
}
