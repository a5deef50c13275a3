import type { Page } from 'playwright-core';
import { compileScenario } from '../../src/content/compile.ts';
import { linkTerms } from '../../src/words/glossary.ts';
import { realFiles } from '../content/files.ts';

const compiled = compileScenario(realFiles(), 'succession');
if (!compiled.ok) throw new Error('the scenario does not compile');
const { glossary } = compiled.lore;

/** A panel or a sheet: the sentences that one can read there, and the terms that can be touched. */
interface Read {
  readonly sentences: readonly string[];
  readonly terms: readonly string[];
}

/**
 * Terms of the glossary that stand in a sentence of a panel or a sheet of the page, and nowhere in it can be touched. Names,
 * headings, figures and what stands on a button are no sentences.
 */
export async function untouchableTerms(page: Page): Promise<readonly string[]> {
  const read = await page.evaluate((): Read[] => {
    const sentences = (within: Element): string[] =>
      [...within.querySelectorAll('p, li, dd, td, small, span')]
        .filter((e) => e.closest('button, .source, .hidden, .card:not(.large), [role="alert"] .button') === null)
        .filter((e) => ![...e.children].some((child) => /^(P|LI|UL|OL|DIV|DL|TABLE)$/.test(child.tagName)))
        .map((e) => e.textContent?.trim() ?? '')
        .filter((text) => /\s.*[.?!:]$/s.test(text));
    return [...document.querySelectorAll('.panel, .sheet, .seat-card, .set-up, .poster-sheet')].map((within) => ({
      sentences: sentences(within),
      terms: [...within.querySelectorAll<HTMLElement>('.term')].map((term) => term.dataset['term'] ?? ''),
    }));
  });
  return read.flatMap(({ sentences, terms }) =>
    sentences.flatMap((text) =>
      linkTerms(text, glossary)
        .flatMap((part) => (typeof part === 'string' || terms.includes(part.term) ? [] : [part.term]))
        .map((term) => `${term}: ${text}`),
    ),
  );
}
