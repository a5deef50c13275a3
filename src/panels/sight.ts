/**
 * Whether the window is so low that a long list of answers and what comes of one of them are not seen together. How low that is the style
 * sheet says, for it lays out the confirmation by it.
 */
export function isLow(): boolean {
  return getComputedStyle(document.documentElement).getPropertyValue('--low-window').trim() === 'yes';
}

/** Where the room above what sticks to the lower edge of a decision ends, in pixels from the top of the window. */
function edgeOf(body: Element): number {
  const sticks = [...body.querySelectorAll('.confirm, .confirm > .button, .at-once')].filter(
    (element) => getComputedStyle(element).position === 'sticky' && element.getBoundingClientRect().height > 0,
  );
  const bottoms = [
    body.getBoundingClientRect().bottom,
    ...sticks.map((element) => element.getBoundingClientRect().top),
  ];
  return Math.min(...bottoms);
}

/**
 * By how many pixels to scroll down so that what lies from `top` to `bottom` is seen between `from` and `to`; where it is too long,
 * what is chosen in it, and before anything is, its beginning.
 */
export function shift(
  question: { readonly top: number; readonly bottom: number },
  chosen: { readonly top: number; readonly bottom: number } | null,
  from: number,
  to: number,
): number {
  const long = question.bottom - question.top > to - from;
  const { top, bottom } = long && chosen !== null ? chosen : question;
  if (top < from || (long && chosen === null)) return top - from;
  return bottom > to ? Math.min(bottom - to, top - from) : 0;
}

/** What the confirmation says above its button, where it is no strip of its own: in a low window. */
function sayings(body: Element): readonly Element[] {
  const confirm = body.querySelector('.confirm');
  if (confirm === null || getComputedStyle(confirm).display !== 'contents') return [];
  return [...confirm.children].filter((element) => !element.matches('.button, .hidden'));
}

/** Scrolls a question of a decision into sight, where the confirmation does not cover it, with what its answer would do if there is room. */
export function intoSight(question: Element | null): void {
  const body = question?.closest('.panel-body');
  if (question == null || body == null) return;
  const [from, to] = [body.getBoundingClientRect().top, edgeOf(body)];
  for (const element of [...sayings(body), question]) {
    const chosen = element.querySelector('[aria-pressed="true"]')?.getBoundingClientRect() ?? null;
    body.scrollTop += shift(element.getBoundingClientRect(), chosen, from, to);
  }
}
