import { forecast } from '../engine/forecast.ts';
import type { Command, CommandOf } from '../engine/model/command.ts';
import type { Content } from '../engine/model/content.ts';
import type { Forecast, ForecastLine } from '../engine/model/forecast.ts';
import { type OrgId, type PersonId, type Side, secretaryOf } from '../engine/model/ids.ts';
import type { Known } from '../engine/model/known.ts';
import { message } from '../engine/model/message.ts';
import { officeHeir } from '../engine/rules/appointments.ts';
import { delegateOutlook } from '../engine/rules/delegates.ts';
import { secretaryPostOf } from '../engine/rules/posts.ts';
import { officeOf, personOf, sideSeen } from '../engine/rules/reading.ts';

/**
 * What a person at the table is told before confirming: the forecast of the rule, and of an appointment also what it is made for,
 * the delegates. They are chosen later, by the same secretary; so they are counted as if they were chosen today.
 */
export function foreseen(content: Content, known: Known, command: Command): Forecast | null {
  const told = forecast(content, known, command);
  if (told === null || command.type !== 'appoint') return told;
  return { ...told, lines: [...delegatesWith(content, known, command), ...told.lines] };
}

/** By how many the knower's delegates grow or shrink, there and where the man has been secretary until now. */
function delegatesWith(content: Content, known: Known, { org, person }: CommandOf<'appoint'>): ForecastLine[] {
  const left = secretaryPostOf(content, known.open, person);
  const side = sideSeen(known, person);
  // One who stands with nobody may take his patron's side: then it is told for either case.
  const sides = side === 'none' ? (['none', known.me] as const) : [null];
  const lines: ForecastLine[] = [];
  for (const place of left === null || left === org ? [org] : [org, left]) {
    const is = delegatesOf(content, known, place);
    const after = sides.map((as) => delegatesOf(content, moved(content, known, org, left, person, as), place));
    const gains = after.flatMap(([low, high]) => [low - is[0], high - is[1]]);
    lines.push({
      what: message('forecast.delegates', { org: { org: place } }),
      low: Math.min(...gains),
      high: Math.max(...gains),
      unit: 'points',
      why: null,
    });
  }
  return lines;
}

function delegatesOf(content: Content, known: Known, org: OrgId): readonly [low: number, high: number] {
  const { low, high } = delegateOutlook(content, known, org);
  return [low[known.me], high[known.me]];
}

/** The same position with him in charge there, on a side (null: as he stands), and his deputy or nobody where he was. */
function moved(
  content: Content,
  known: Known,
  org: OrgId,
  left: OrgId | null,
  person: PersonId,
  side: Side | null,
): Known {
  const { open } = known;
  const offices = { ...open.offices };
  const seat = (place: OrgId, holder: PersonId | null): void => {
    offices[secretaryOf(place)] = { ...officeOf(open, secretaryOf(place)), holder };
  };
  if (left !== null && left !== org) seat(left, officeHeir(content, open, secretaryOf(left)));
  seat(org, person);
  const man = personOf(open, person);
  const people = { ...open.people, [person]: { ...man, side: side ?? man.side } };
  return { ...known, open: { ...open, offices, people } };
}
