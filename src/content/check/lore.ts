import { ENDINGS } from '../../engine/model/state.ts';
import { at, type Place, type Report } from '../problems.ts';
import type { Parts, Placed } from '../read.ts';
import { type EpilogueFile, READERS, type Reader, WINNERS } from '../schema/epilogues.ts';
import { exists } from './names.ts';

/** What is told whatever the scenario: an epilogue for each ending and each reader, a glossary without two words for one. */
export function checkLore(parts: Parts, report: Report): void {
  checkEpilogues(parts, report);
  checkGlossary(parts, report);
}

function checkEpilogues(parts: Parts, report: Report): void {
  for (const ending of ENDINGS) {
    if (parts.ids.ending.has(ending)) continue;
    const place = { file: 'lore/epilogues.json', path: '' };
    report.error(place, 'missingEntry', `The ending ${ending} has no epilogue; every ending needs one.`);
  }
  for (const epilogue of parts.epilogues) checkTellings(epilogue, report);
}

function checkTellings({ value, place }: Placed<EpilogueFile>, report: Report): void {
  const winners = WINNERS[value.id];
  const told = new Map<string, Place>();
  for (const [i, { seat, won }] of value.tellings.entries()) {
    const here = at(place, 'tellings', i);
    const other = told.get(`${seat} ${won}`);
    told.set(`${seat} ${won}`, here);
    if (other !== undefined)
      report.error(here, 'duplicateId', `${name(seat, won)} is told twice, also at ${other.path}.`);
    if (!possible(winners, seat).includes(won)) {
      report.error(
        at(here, 'won'),
        'wrongSeat',
        `The ending ${value.id} cannot be ${won ? 'won' : 'lost'} by ${seat}.`,
      );
    }
  }
  for (const seat of READERS) {
    for (const won of possible(winners, seat)) {
      if (told.has(`${seat} ${won}`)) continue;
      report.error(at(place, 'tellings'), 'missingEntry', `${name(seat, won)} is missing from the ending ${value.id}.`);
    }
  }
}

/** How a reader may have come out of an ending. */
function possible(winners: readonly string[], seat: Reader): readonly boolean[] {
  if (!winners.includes(seat)) return [false];
  return winners.length === 1 ? [true] : [true, false];
}

function name(seat: Reader, won: boolean): string {
  return `The text for ${seat}, who has ${won ? 'won' : 'not won'},`;
}

function checkGlossary(parts: Parts, report: Report): void {
  const claimed = new Map<string, string>();
  for (const { value: term, place } of parts.glossary) {
    for (const [i, form] of term.forms.entries()) {
      const owner = claimed.get(form);
      claimed.set(form, term.id);
      if (owner === undefined) continue;
      const here = at(place, 'forms', i);
      report.error(
        here,
        'duplicateId',
        `The word ${form} already leads to the term ${owner}; it can lead to one only.`,
      );
    }
    for (const [i, id] of term.see.entries()) {
      const here = at(place, 'see', i);
      if (id === term.id) report.error(here, 'danglingId', 'A term does not refer to itself; remove this.');
      else exists(parts, 'term', id, here, report);
    }
  }
}
