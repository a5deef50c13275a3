import { COHORTS, FACTIONS } from '../../engine/model/ids.ts';
import { at, type Place, type Report } from '../problems.ts';
import type { Parts, Placed } from '../read.ts';
import type { ScenarioFile } from '../schema/scenario.ts';
import { exists, officeExists } from './names.ts';

type PersonStart = NonNullable<ScenarioFile['start']['people'][keyof ScenarioFile['start']['people']]>;

/** Organisations, people and offices at the start. */
export function checkStart(parts: Parts, { value: s, place }: Placed<ScenarioFile>, report: Report): void {
  const start = at(place, 'start');
  checkOrgs(parts, s, at(start, 'orgs'), report);
  checkPeople(parts, s, at(start, 'people'), report);
  checkOffices(parts, s, at(start, 'offices'), report);
}

function checkOrgs(parts: Parts, s: ScenarioFile, place: Place, report: Report): void {
  for (const { value: org } of parts.orgs) {
    if (!(org.id in s.start.orgs)) {
      report.error(
        at(place, org.id),
        'missingEntry',
        `The organisation ${org.id} has no start; give it support and mood.`,
      );
    }
  }
  let full = 0;
  let candidates = 0;
  for (const [id, o] of Object.entries(s.start.orgs)) {
    const here = at(place, id);
    if (!exists(parts, 'org', id, here, report)) continue;
    const members = o.members ?? parts.orgs.find((p) => p.value.id === id)?.value.members;
    full += members?.full ?? 0;
    candidates += members?.candidates ?? 0;
    if (members !== undefined && members.full + members.candidates === 0) {
      report.error(here, 'wrongTotal', `${id} has no members at all; an organisation needs some.`);
    }
    for (const cohort of COHORTS) {
      const sum = FACTIONS.reduce((total, f) => total + (o.support[cohort][f] ?? 0), 0);
      // Shares are decimal fractions: 0.1 + 0.2 is not 0.3.
      if (sum > 1 + 1e-9) {
        report.error(
          at(here, 'support', cohort),
          'wrongTotal',
          `The shares of the factions add up to ${Math.round(sum * 1000) / 1000}; they can be at most 1, the rest are uncommitted.`,
        );
      }
      for (const f of FACTIONS) {
        if ((o.support[cohort][f] ?? 0) > 0 && !s.seats.includes(f)) {
          report.error(
            at(here, 'support', cohort, f),
            'wrongSeat',
            `${f} has support here, but no seat in this scenario.`,
          );
        }
      }
    }
    const enrolment = typeof o.enrolment === 'number' ? o.enrolment : o.enrolment.full + o.enrolment.candidates;
    if (enrolment === 0 && Object.keys(o.support.enrolment).length > 0) {
      report.warn(
        at(here, 'support', 'enrolment'),
        'wrongTotal',
        'Shares of the Enrolment are given, but it has no members here (enrolment is 0).',
      );
    }
  }
  checkTotal(parts, s, full, candidates, place, report);
}

function checkTotal(
  parts: Parts,
  s: ScenarioFile,
  full: number,
  candidates: number,
  place: Place,
  report: Report,
): void {
  const total = s.start.total;
  if (total === undefined || parts.orgs.length < parts.ids.org.size) return;
  if (total.full !== full || total.candidates !== candidates) {
    report.error(
      place,
      'wrongTotal',
      `The organisations add up to ${full} full members and ${candidates} candidates; start.total says ${total.full} and ${total.candidates}.`,
    );
  }
}

function checkPeople(parts: Parts, s: ScenarioFile, place: Place, report: Report): void {
  for (const { value: person } of parts.people) {
    if (!(person.id in s.start.people)) {
      report.error(
        at(place, person.id),
        'missingEntry',
        `${person.name} has no start; say at least on whose side he is, for example {"side": "none"}.`,
      );
    }
  }
  for (const [id, p] of Object.entries(s.start.people)) {
    const here = at(place, id);
    if (!exists(parts, 'person', id, here, report)) continue;
    if (p.side !== 'none' && !s.seats.includes(p.side)) {
      report.error(
        at(here, 'side'),
        'wrongSide',
        `${p.side} has no seat in this scenario; the side must be none or one of ${s.seats.join(', ')}.`,
      );
    }
    if (p.recanted !== undefined && (p.recanted >= s.start.turn || !['expelled', 'exiled'].includes(p.status))) {
      report.error(
        at(here, 'recanted'),
        'wrongDate',
        `${id} can have recanted only while expelled or exiled, and in a turn before the start (${s.start.turn}).`,
      );
    }
    if (p.side === 'none' && p.firmness > 0) {
      report.warn(at(here, 'firmness'), 'wrongSide', 'He is on nobody’s side; his firmness means nothing.');
    }
    if (p.side !== 'none' && p.firmness === 0) {
      report.warn(
        at(here, 'firmness'),
        'wrongSide',
        `He is on the side of ${p.side} with firmness 0: the first word will win him.`,
      );
    }
  }
  for (const { value: f } of parts.factions) {
    if (!s.seats.includes(f.id)) continue;
    for (const id of f.principals) {
      const p = startOf(s, id);
      if (p !== undefined && p.side !== f.id) {
        report.error(
          at(place, id, 'side'),
          'wrongSide',
          `${id} leads ${f.id}, but stands with ${p.side}; a leader is on his own side.`,
        );
      }
    }
  }
}

function checkOffices(parts: Parts, s: ScenarioFile, place: Place, report: Report): void {
  const secretaries = new Map<string, string>();
  for (const [office, person] of Object.entries(s.start.offices)) {
    const here = at(place, office);
    officeExists(parts, office, here, report);
    if (!exists(parts, 'person', person, here, report)) continue;
    canServe(s, person, here, report);
    const from = parts.people.find((p) => p.value.id === person)?.value.from ?? 1;
    if (from > s.start.turn) {
      report.error(
        here,
        'wrongHolder',
        `${person} takes office from turn ${from} on, but the scenario begins with turn ${s.start.turn}; name somebody else.`,
      );
    }
    if (!office.startsWith('secretary:')) continue;
    const other = secretaries.get(person);
    if (other !== undefined)
      report.error(here, 'wrongHolder', `${person} is also ${other}; nobody is secretary of two organisations.`);
    secretaries.set(person, office);
  }
  if (s.start.offices.generalSecretary === undefined) {
    report.error(place, 'wrongHolder', 'Nobody is General Secretary; the rules need one at the start.');
  }
}

/** Reports a person who is dead or no member of the Party. */
export function canServe(s: ScenarioFile, person: string, place: Place, report: Report): void {
  const p = startOf(s, person);
  if (p === undefined) return;
  if (p.health === 0)
    report.error(place, 'wrongHolder', `${person} is dead at the start (health 0); name somebody who lives.`);
  else if (p.status !== 'member') {
    report.error(place, 'wrongHolder', `${person} is ${p.status} at the start; only members of the Party serve here.`);
  }
}

export function startOf(s: ScenarioFile, person: string): PersonStart | undefined {
  return Object.entries(s.start.people).find(([id]) => id === person)?.[1];
}
