import { FACTIONS } from '../../engine/model/ids.ts';
import { NUMBER_NAMES } from '../../engine/model/numbers.ts';
import { at, type Place, type Report } from '../problems.ts';
import type { Parts, Placed } from '../read.ts';
import type { ScenarioFile } from '../schema/scenario.ts';
import { checkGoals } from './goals.ts';
import { noneTwice } from './names.ts';
import { checkOrgans } from './organs.ts';
import { checkStart } from './start.ts';

/** What must be right of the scenario, given the world. */
export function checkScenario(parts: Parts, scenario: Placed<ScenarioFile>, report: Report): void {
  const { value: s, place } = scenario;
  checkSeats(s, place, report);
  const [first, last] = s.turns;
  if (first > last) {
    report.error(
      at(place, 'turns'),
      'wrongTurns',
      `The scenario runs from turn ${first} to turn ${last}; name the earlier first.`,
    );
  }
  if (s.start.turn !== first) {
    report.error(
      at(place, 'start', 'turn'),
      'wrongTurns',
      `The start is turn ${s.start.turn}, but the scenario begins with turn ${first}; they must agree.`,
    );
  }
  for (const name of Object.keys(s.numbers)) {
    if (!NUMBER_NAMES.some((known) => known === name)) {
      report.error(
        at(place, 'numbers', name),
        'unknownNumber',
        `No rule reads a number called ${name}; remove it or correct its spelling.`,
      );
    }
  }
  const changed = s.calendar.map((c) => c.turn);
  for (const [i, turn] of changed.entries()) {
    if (changed.indexOf(turn) !== i) {
      report.error(
        at(place, 'calendar', i),
        'wrongTurns',
        `Turn ${turn} is changed twice; put all its changes in one entry.`,
      );
    }
  }
  if (s.victory.count === 'delegates' && !endsWithGathering(parts, s)) {
    report.error(
      at(place, 'victory', 'count'),
      'wrongTurns',
      `Delegates are to be counted, but turn ${last} does not end with a conference or congress; choose another last turn or count the mandate.`,
    );
  }
  checkGoals(parts, scenario, report);
  checkStart(parts, scenario, report);
  checkOrgans(parts, scenario, report);
}

function endsWithGathering(parts: Parts, s: ScenarioFile): boolean {
  const last = s.turns[1];
  const change = s.calendar.find((c) => c.turn === last)?.gathering;
  if (change !== undefined) return change !== null;
  const turn = parts.calendar.find((c) => c.value.turn === last);
  return turn === undefined || turn.value.gathering !== null;
}

function checkSeats(s: ScenarioFile, place: Place, report: Report): void {
  noneTwice(s.seats, at(place, 'seats'), report, 'wrongSeat');
  noneTwice(s.playable, at(place, 'playable'), report, 'wrongSeat');
  noneTwice(s.modules, at(place, 'modules'), report, 'wrongSeat');
  const seated = (faction: string, here: Place, what: string): boolean => {
    if (s.seats.some((f) => f === faction)) return true;
    report.error(
      here,
      'wrongSeat',
      `${faction} ${what}, but has no seat in this scenario; add it to seats or take it out here.`,
    );
    return false;
  };
  for (const [i, f] of s.playable.entries()) seated(f, at(place, 'playable', i), 'may be played');
  for (const [i, f] of s.start.majority.entries()) seated(f, at(place, 'start', 'majority', i), 'is in the majority');
  noneTwice(s.start.majority, at(place, 'start', 'majority'), report, 'wrongSeat');
  for (const [i, pact] of s.start.pacts.entries()) {
    const here = at(place, 'start', 'pacts', i);
    if (pact.a === pact.b)
      report.error(here, 'wrongPact', `${pact.a} cannot have a ${pact.kind} with itself; name two factions.`);
    seated(pact.a, at(here, 'a'), `has a ${pact.kind}`);
    seated(pact.b, at(here, 'b'), `has a ${pact.kind}`);
    const same = s.start.pacts.findIndex(
      (p) => p.kind === pact.kind && [p.a, p.b].sort().join() === [pact.a, pact.b].sort().join(),
    );
    if (same < i) report.error(here, 'wrongPact', `This ${pact.kind} stands twice; name it once.`);
  }
  checkTrust(s, place, report);
}

function checkTrust(s: ScenarioFile, place: Place, report: Report): void {
  for (const f of s.seats) {
    const here = at(place, 'start', 'factions', f);
    const own = s.start.factions[f];
    if (own === undefined) {
      report.error(
        here,
        'missingEntry',
        `The faction ${f} has a seat, but no start; give it legacy, exposure, line and trust.`,
      );
      continue;
    }
    for (const other of s.seats) {
      const there = own.trust[other];
      if (other === f) {
        if (there !== undefined)
          report.error(at(here, 'trust', other), 'wrongTrust', 'A faction has no trust in itself; remove it.');
        continue;
      }
      const back = s.start.factions[other]?.trust[f];
      if (there === undefined) {
        report.error(
          at(here, 'trust', other),
          'wrongTrust',
          `The trust between ${f} and ${other} is missing; it is a number from -5 to 5.`,
        );
      } else if (back !== undefined && there !== back && FACTIONS.indexOf(f) < FACTIONS.indexOf(other)) {
        report.error(
          at(here, 'trust', other),
          'wrongTrust',
          `Trust is the same both ways: ${f} has ${there} towards ${other}, ${other} has ${back} towards ${f}.`,
        );
      }
    }
  }
}
