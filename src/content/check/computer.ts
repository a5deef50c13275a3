import { at, type Report } from '../problems.ts';
import type { Parts } from '../read.ts';
import { exists, noneTwice } from './names.ts';

/** The characters of `rules/computer.json` belong to people who lead a faction, and nobody has two. */
export function checkComputer(parts: Parts, report: Report): void {
  const { computer } = parts;
  if (computer === null) return;
  const place = at(computer.place, 'leaders');
  const leading = new Set(parts.factions.flatMap(({ value }) => value.leaders));
  const named = computer.value.leaders.map(({ person }) => person);
  noneTwice(named, place, report, 'wrongMember');
  for (const [i, person] of named.entries()) {
    const here = at(place, i, 'person');
    exists(parts, 'person', person, here, report);
    if (parts.factions.length > 0 && parts.ids.person.has(person) && !leading.has(person)) {
      report.error(here, 'danglingId', `${person} leads no faction; the computer never plays by this character.`);
    }
  }
}
