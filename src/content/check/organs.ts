import { at, type Place, type Report } from '../problems.ts';
import type { Parts, Placed } from '../read.ts';
import type { ScenarioFile } from '../schema/scenario.ts';
import { exists, noneTwice } from './names.ts';
import { canServe } from './start.ts';

/** Politburo, Central Committee with its candidates, Control Commission: real, living members, each where he may be. */
export function checkOrgans(parts: Parts, { value: s, place }: Placed<ScenarioFile>, report: Report): void {
  const { politburo, politburoCandidates, centralCommittee, centralCommitteeCandidates, controlCommission } = s.start;
  const organs: Readonly<Record<string, readonly string[]>> = {
    politburo,
    politburoCandidates,
    centralCommittee: centralCommittee.named,
    centralCommitteeCandidates: centralCommitteeCandidates.named,
    controlCommission: controlCommission.named,
  };
  const start = at(place, 'start');
  for (const [organ, named] of Object.entries(organs)) {
    const here = organ.startsWith('politburo') ? at(start, organ) : at(start, organ, 'named');
    noneTwice(named, here, report, 'wrongMember');
    for (const [i, id] of named.entries()) {
      if (exists(parts, 'person', id, at(here, i), report)) canServe(s, id, at(here, i), report);
    }
  }
  const apart = (a: string, b: string, why: string): void => {
    for (const id of organs[a] ?? []) {
      if (organs[b]?.includes(id))
        report.error(at(start, b), 'wrongMember', `${id} stands in ${a} and in ${b}; ${why}.`);
    }
  };
  apart('politburo', 'politburoCandidates', 'one is either full member or candidate');
  apart('centralCommittee', 'centralCommitteeCandidates', 'one is either full member or candidate');
  apart('centralCommittee', 'controlCommission', 'nobody may sit on both');
  apart('centralCommitteeCandidates', 'controlCommission', 'nobody may sit on both');
  const committee = [...centralCommittee.named, ...centralCommitteeCandidates.named];
  for (const [organ, named] of [
    ['politburo', politburo],
    ['politburoCandidates', politburoCandidates],
  ] as const) {
    for (const [i, id] of named.entries()) {
      if (committee.some((c) => c === id)) continue;
      report.error(
        at(start, organ, i),
        'wrongMember',
        `${id} is not in the Central Committee, which elects the Politburo from its own; add him there.`,
      );
    }
  }
  for (const organ of ['centralCommittee', 'centralCommitteeCandidates', 'controlCommission'] as const) {
    checkSides(s, at(start, organ, 'unnamed'), s.start[organ].unnamed, report);
  }
  const total = committeeSize(centralCommittee);
  if (total === 0) report.error(at(start, 'centralCommittee'), 'wrongTotal', 'The Central Committee has no members.');
  else if (total < politburo.length) {
    report.error(
      at(start, 'politburo'),
      'wrongTotal',
      `The Politburo (${politburo.length}) is larger than the Central Committee (${total}).`,
    );
  }
}

type CommitteeStart = ScenarioFile['start']['centralCommittee'];

function committeeSize({ named, unnamed }: CommitteeStart): number {
  return named.length + Object.values(unnamed).reduce((sum, n) => sum + n, 0);
}

function checkSides(s: ScenarioFile, place: Place, unnamed: CommitteeStart['unnamed'], report: Report): void {
  for (const [side, n] of Object.entries(unnamed)) {
    if (n > 0 && side !== 'none' && !s.seats.some((f) => f === side)) {
      report.error(
        at(place, side),
        'wrongSeat',
        `${n} members stand with ${side}, which has no seat in this scenario; count them as none.`,
      );
    }
  }
}
