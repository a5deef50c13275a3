import { at, type Report } from '../problems.ts';
import type { Parts, Placed } from '../read.ts';
import type { ScenarioFile } from '../schema/scenario.ts';
import { nothingSpoken, walk } from './refs.ts';

/** The scenario's own goals: for factions that have a seat, naming things that exist; and some, where nothing else is counted. */
export function checkGoals(parts: Parts, { value: s, place }: Placed<ScenarioFile>, report: Report): void {
  const { count, goals = [] } = s.victory;
  const here = at(place, 'victory', 'goals');
  if (count === 'goals' && goals.length === 0) {
    report.error(
      here,
      'missingEntry',
      'Nothing but goals is counted, and there are none; add some or count the mandate.',
    );
  }
  for (const [i, { faction, when }] of goals.entries()) {
    if (!s.seats.includes(faction)) {
      report.error(
        at(here, i, 'faction'),
        'wrongSeat',
        `${faction} has a goal, but no seat in this scenario; add it to seats or take the goal out.`,
      );
    }
    const spoken = nothingSpoken();
    walk(when, at(here, i, 'when'), parts, spoken, report);
    for (const slot of spoken.slots) {
      report.error(at(here, i), 'wrongSlot', `A goal has nobody who chooses a ${slot}; name which is meant.`);
    }
    if (spoken.director !== null) {
      report.error(spoken.director, 'wrongSlot', 'A goal has no director; name the faction that is meant.');
    }
  }
}
