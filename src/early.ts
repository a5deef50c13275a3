// What the page does before its program has come. Set into the document when the page is built, as the only script that stands in it
// (.ci/title.ts): it draws the title from what the document brought, in the language of the player and with the matches that he has,
// keeps what is pressed in it, and lets the program come when that has been painted. Whoever changes it reads it as what it is: the
// few lines for which everything else waits.
import { isRecordFragment } from './match/fragment.ts';
import { loadPreferences, matchesAtHand } from './match/preferences.ts';
import { codeOf, EARLY, POSTER, PRESSED, PROGRAM, sideId } from './ui/earlyMarks.ts';
import { chosenLanguage, languageOf } from './ui/languageChoice.ts';

/** Milliseconds after which the program comes although nobody has painted. */
const PATIENCE = 3000;

function template(id: string): DocumentFragment | null {
  const found = document.getElementById(id);
  return found instanceof HTMLTemplateElement ? found.content : null;
}

function drawTitle(box: HTMLElement): void {
  const there = Array.from(document.querySelectorAll('template'), ({ id }) => codeOf(id) ?? '');
  const code = languageOf(chosenLanguage(loadPreferences()), there);
  const poster = template(POSTER);
  const side = template(sideId(code, matchesAtHand()));
  const page = poster?.firstElementChild;
  if (poster === null || side === null || page == null) return;
  document.documentElement.lang = code;
  page.append(side);
  box.append(poster);
  box.classList.add(EARLY);
}

/** The press lasts until the program has come. A choice of files opens at once: a browser opens it only for a finger. */
function keepPress(box: HTMLElement): void {
  box.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button === null || !box.classList.contains(EARLY)) return;
    const file = button.nextElementSibling;
    if (file instanceof HTMLInputElement) {
      file.click();
      return;
    }
    box.querySelector(`.${PRESSED}`)?.classList.remove(PRESSED);
    button.classList.add(PRESSED);
  });
}

/** Fetched no sooner than this: to read it would take a processor from the first picture. */
function bringProgram(): void {
  const program = document.querySelector(`meta[name=${PROGRAM}]`)?.getAttribute('content');
  if (program) void import(/* @vite-ignore */ new URL(program, document.baseURI).href);
}

/** Calls once: when what stands in the page is on the screen, or will not be so soon, as in a window behind others. */
function oncePainted(call: () => void): void {
  let called = false;
  const once = (): void => {
    if (!called) call();
    called = true;
  };
  if (document.hidden) once();
  else requestAnimationFrame(() => requestAnimationFrame(once));
  setTimeout(once, PATIENCE);
}

const box = document.getElementById('app');
// By an address with a match, and in the gallery, no title is to be seen.
if (box === null || isRecordFragment(location.hash) || new URLSearchParams(location.search).has('gallery')) {
  bringProgram();
} else {
  drawTitle(box);
  keepPress(box);
  oncePainted(bringProgram);
}
