import { ABILITIES, FACTIONS } from '../../engine/model/ids.ts';
import { NUMBER_NAMES } from '../../engine/model/numbers.ts';
import { at, type Place, type Report, show } from '../problems.ts';
import type { Parts, Placed } from '../read.ts';
import { LAST_TURN } from '../schema/basics.ts';
import type { PersonFile } from '../schema/people.ts';
import { MOST_PEOPLE } from '../schema/people.ts';
import { exists, noneTwice } from './names.ts';

/** What must be right of the world whatever the scenario. */
export function checkWorld(parts: Parts, report: Report): void {
  for (const person of parts.people) checkPerson(person, report);
  if (parts.people.length > MOST_PEOPLE) {
    const place = parts.people[MOST_PEOPLE]?.place ?? { file: 'world/people.json', path: '' };
    report.error(
      place,
      'tooManyPeople',
      `There are ${parts.people.length} people; at most ${MOST_PEOPLE} are allowed.`,
    );
  }
  for (const { value, place } of parts.orgs) {
    for (const [i, { from, until }] of value.incharge.entries()) {
      checkSpan(from, until, at(place, 'incharge', i), report);
    }
  }
  for (const { value, place } of parts.offices) {
    for (const [i, { from, until }] of value.holders.entries()) checkSpan(from, until, at(place, 'holders', i), report);
  }
  checkFactions(parts, report);
  checkCalendar(parts, report);
  checkNumbers(parts, report);
}

function checkPerson({ value: p, place }: Placed<PersonFile>, report: Report): void {
  checkSpan(p.born, p.died, at(place, 'died'), report);
  const born = Number(p.born.slice(0, 4));
  const died = Number(p.died.slice(0, 4));
  if (p.joined < born + 10 || p.joined > died) {
    report.error(
      at(place, 'joined'),
      'wrongDate',
      `${p.name} joined in ${p.joined}, but was born in ${born} and died in ${died}; one of the years is wrong.`,
    );
  }
  for (const [i, { from, until }] of p.offices.entries()) {
    const here = at(place, 'offices', i);
    checkSpan(from, until, here, report);
    if (from !== null && (before(from, p.born) || before(p.died, from))) {
      report.error(
        here,
        'wrongDate',
        `${p.name} takes this office on ${from}, outside his life (${p.born} to ${p.died}).`,
      );
    }
  }
  for (const [i, { from }] of p.sides.entries()) {
    const last = p.sides[i - 1];
    if (last !== undefined && before(from, last.from)) {
      report.error(at(place, 'sides', i), 'wrongDate', `The sides are out of order: ${from} comes after ${last.from}.`);
    }
  }
  if (new Set(p.past).size < p.past.length) {
    report.error(at(place, 'past'), 'wrongValue', 'A mark stands twice here; name each once.');
  }
}

/** `1924` is neither before nor after `1924-05`: dates are compared as far as both are known. */
function before(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}

function checkSpan(from: string | null, until: string | null, place: Place, report: Report): void {
  if (from !== null && until !== null && before(until, from)) {
    report.error(place, 'wrongDate', `This ends on ${until}, before it begins on ${from}; one of the dates is wrong.`);
  }
}

function checkFactions(parts: Parts, report: Report): void {
  const file = 'world/factions.json';
  for (const id of FACTIONS) {
    if (!parts.ids.faction.has(id)) {
      report.error({ file, path: '' }, 'missingEntry', `The faction ${id} is missing; all four must be described.`);
    }
  }
  for (const { value: f, place } of parts.factions) {
    for (const [i, id] of f.leaders.entries()) exists(parts, 'person', id, at(place, 'leaders', i), report);
    noneTwice(f.leaders, at(place, 'leaders'), report, 'wrongMember');
    for (const [i, id] of f.principals.entries()) {
      const here = at(place, 'principals', i);
      if (exists(parts, 'person', id, here, report) && !f.leaders.includes(id)) {
        report.error(here, 'wrongMember', `${id} is no leader of ${f.name}; principals are taken from the leaders.`);
      }
    }
  }
  for (const ability of ABILITIES) {
    const with_ = parts.factions.filter((f) => f.value.ability === ability);
    const second = with_[1];
    if (second !== undefined) {
      report.error(
        at(second.place, 'ability'),
        'wrongValue',
        `Two factions have the ability ${ability}; each has its own.`,
      );
    }
  }
}

function checkCalendar(parts: Parts, report: Report): void {
  for (const [i, { value: t, place }] of parts.calendar.entries()) {
    if (t.turn !== i + 1) {
      report.error(
        at(place, 'turn'),
        'wrongTurns',
        `This is turn ${t.turn} at place ${i + 1}; the turns stand in order from 1 to 12.`,
      );
    }
    const g = t.gathering;
    if (g === null) continue;
    const here = at(place, 'gathering');
    if (g.politburo > g.centralCommittee) {
      report.error(
        at(here, 'politburo'),
        'wrongTotal',
        'The Politburo is larger than the Central Committee that elects it.',
      );
    }
    const last = parts.calendar
      .slice(0, i)
      .map((c) => c.value.gathering)
      .findLast((other) => other?.kind === g.kind);
    if (last !== undefined && last !== null && g.number <= last.number) {
      report.error(
        at(here, 'number'),
        'wrongValue',
        `The ${g.kind} before this has the number ${last.number}; this must have a higher one than ${g.number}.`,
      );
    }
  }
  if (parts.turns !== null && parts.turns !== LAST_TURN) {
    report.error(
      { file: 'world/calendar.json', path: '' },
      'wrongTurns',
      `The calendar has ${parts.turns} turns; it must have ${LAST_TURN}.`,
    );
  }
}

function checkNumbers(parts: Parts, report: Report): void {
  const file = 'rules/numbers.json';
  const known = new Set<string>(NUMBER_NAMES);
  for (const name of NUMBER_NAMES) {
    if (!parts.numbers.has(name)) {
      report.error(
        { file, path: name },
        'missingEntry',
        `The number ${name} is missing; the rules need its value and a reason.`,
      );
    }
  }
  for (const [name, { place }] of parts.numbers) {
    if (!known.has(name)) {
      report.error(
        place,
        'unknownNumber',
        `No rule reads a number called ${show(name)}; remove it or correct its spelling.`,
      );
    }
  }
}
