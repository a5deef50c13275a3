import type { CommitteeStart, Content, OrgStart, PersonStart } from './model/content.ts';
import type { Cohort, FactionId, OfficeId, PersonId, Side } from './model/ids.ts';
import { type AXES, CENTRAL_OFFICES, FACTIONS, SIDES, secretaryOf } from './model/ids.ts';
import type {
  Boxes,
  Committee,
  FactionState,
  OfficeState,
  OpenState,
  OrgState,
  OwnState,
  State,
} from './model/state.ts';
import { seedState } from './rng.ts';
import { apportion } from './rules/apportion.ts';
import { isLeaderless } from './rules/broken.ts';
import { bandOf } from './rules/change.ts';
import { createDecks } from './rules/decks.ts';
import { must, standingOf } from './rules/reading.ts';
import { resetTurn } from './rules/upkeep.ts';

export interface SetupOptions {
  /** 2 when people share a screen: the rounds are taken two at a time. */
  readonly roundsTogether?: 1 | 2;
}

/**
 * The state before the first dateline: the same for the same content, seed and options. The seed may be any text. Members are
 * divided into their boxes by largest remainders, so that each organisation has exactly the members that the scenario gives it.
 */
export function createState(content: Content, seed: string, options: SetupOptions = {}): State {
  const state: State = {
    open: openState(content, options.roundsTogether ?? 1),
    own: forFactions((f) => ownState(content, f)),
    shut: { rng: seedState(seed), decks: { dated: [], everyday: [] } },
  };
  for (const f of content.seats) state.open.factions[f].broken = isLeaderless(content, state.open, f);
  createDecks(content, state);
  resetTurn(content, state);
  const standing = (f: FactionId) => standingOf(content, state.open, f);
  state.open.order = [...state.open.order].sort((a, b) => standing(b) - standing(a));
  return state;
}

function openState(content: Content, roundsTogether: 1 | 2): OpenState {
  const { start } = content;
  return {
    scenario: content.scenario,
    turn: start.turn,
    step: 'dateline',
    round: 0,
    seat: 0,
    order: content.seats.slice(),
    roundsTogether,
    plenumAsked: false,
    majority: start.majority.slice(),
    regime: start.regime,
    crisis: start.crisis,
    line: onAxes((axis) => start.line[axis]),
    factions: forFactions((f) => factionState(content, f)),
    orgs: fromEntries(content.orgs.map(({ id }) => [id, orgState(must(start.orgs[id], `start of ${id}`))])),
    people: fromEntries(content.people.map(({ id }) => [id, personState(startOf(content, id))])),
    offices: officesOf(content),
    politburo: start.politburo.slice(),
    politburoCandidates: start.politburoCandidates.slice(),
    centralCommittee: committee(start.centralCommittee),
    centralCommitteeCandidates: committee(start.centralCommitteeCandidates),
    controlCommission: committee(start.controlCommission),
    trust: forFactions((a) => forFactions((b) => (a === b ? 0 : start.factions[a].trust[b]))),
    pacts: start.pacts.map(({ kind, a, b }) => ({
      ...{ kind, a, b, secret: false, since: start.turn, until: kind === 'bloc' ? null : truceEnd(content) },
      ...{ aOwes: null, bOwes: null },
    })),
    precedents: start.precedents.map((kind) => ({ kind, turn: start.turn, by: null })),
    testament: { stage: start.testament },
    admission: { done: false, bend: 0, org: null },
    economy: { measure: 'steady', due: [], harvest: 0 },
    candidatesVote: null,
    plenumsHeld: 0,
    discards: { dated: [], everyday: [] },
    gone: [],
    situations: [],
    gathering: null,
    delegations: [],
    lastCongress: lastCongress(content),
    ballot: null,
    sentences: [],
    generalSecretaryRemoved: null,
    mandate: forFactions(() => 0),
    stack: [],
    ending: null,
  };
}

function lastCongress({ start }: Content): OpenState['lastCongress'] {
  if (start.lastCongress === undefined) return null;
  const { turn, seats } = start.lastCongress;
  return {
    turn,
    seats: sides((side) => seats[side]),
    total: SIDES.reduce((sum, side) => sum + seats[side], 0),
  };
}

function truceEnd(content: Content): number {
  return content.start.turn + content.numbers['pact.truceTurns'] - 1;
}

/** What a faction may do so often a turn is given out by `resetTurn`. */
function factionState(content: Content, faction: FactionId): FactionState {
  const { legacy, exposure, line } = content.start.factions[faction];
  return {
    present: content.seats.includes(faction),
    broken: false,
    legacy,
    exposure,
    line: onAxes((axis) => line[axis]),
    lineChanges: 0,
    offersLeft: 0,
    shelvesLeft: 0,
    motionsLeft: 0,
    assignmentsLeft: 0,
    polemicsLeft: 0,
    imposedLeft: 0,
    abilityUsed: false,
    pravdaUsed: false,
    declared: false,
    exposureFromPact: 0,
    actedThisTurn: false,
    platformThisTurn: false,
    desk: {},
    pull: 0,
    handSize: { dated: 0, everyday: 0 },
    expulsionsVoted: 0,
    confidence: false,
    crisisAdded: 0,
  };
}

function ownState(content: Content, faction: FactionId): OwnState {
  const firmness: Record<PersonId, number> = {};
  for (const { id } of content.people) {
    const person = startOf(content, id);
    if (person.side === faction) firmness[id] = person.firmness;
  }
  return { hand: [], networks: {}, hiddenEvidence: 0, secretPacts: [], files: {}, firmness, sealed: null, offer: null };
}

function orgState(org: OrgStart): OrgState {
  return {
    members: {
      old: cohortBoxes(org, 'old'),
      enrolment: cohortBoxes(org, 'enrolment'),
    },
    resentment: org.resentment,
    mood: onAxes((axis) => org.mood[axis]),
    conference: null,
    emergencyMeasures: false,
    foundNetworks: {},
  };
}

function cohortBoxes(org: OrgStart, cohort: Cohort): { full: Boxes; candidate: Boxes } {
  const { enrolment } = org;
  const share = typeof enrolment === 'number' ? { full: enrolment, candidates: enrolment } : enrolment;
  return {
    full: boxes(org, cohort, org.full, share.full),
    candidate: boxes(org, cohort, org.candidates, share.candidates),
  };
}

/** Members of one grade, of whom a share is of the Enrolment: first divided between the cohorts, then among the sides. */
function boxes(org: OrgStart, cohort: Cohort, grade: number, share: number): Boxes {
  const [old = 0, enrolment = 0] = apportion(grade, [1 - share, share]);
  const shares = org.support[cohort];
  const committed = FACTIONS.map((f) => shares[f] ?? 0);
  const none = Math.max(0, 1 - committed.reduce((sum, share) => sum + share, 0));
  const counts = apportion(cohort === 'old' ? old : enrolment, [none, ...committed]);
  return sides((_, i) => counts[i] ?? 0);
}

function personState(person: PersonStart): OpenState['people'][PersonId] {
  const { side, firmness, standing, health } = person;
  return {
    side,
    filedBy: null,
    band: side === 'none' ? null : bandOf(firmness),
    courtedBy: {},
    standing,
    health,
    status: health === 0 ? 'dead' : person.status,
    reprimands: 0,
    recantedTurn: person.recantedTurn ?? null,
    fellTurn: null,
  };
}

function officesOf(content: Content): Record<OfficeId, OfficeState> {
  const offices: OfficeId[] = [...CENTRAL_OFFICES, ...content.orgs.map(({ id }) => secretaryOf(id))];
  return fromEntries(
    offices.map((office) => [
      office,
      { holder: content.start.offices[office] ?? null, deputy: null, failed: false, blocked: false },
    ]),
  );
}

function committee({ named, unnamed }: CommitteeStart): Committee {
  return { named: named.slice(), unnamed: sides((side) => unnamed[side]) };
}

function startOf(content: Content, person: PersonId): PersonStart {
  return must(content.start.people[person], `start of ${person}`);
}

function forFactions<V>(value: (faction: FactionId) => V): Record<FactionId, V> {
  return {
    apparatus: value('apparatus'),
    left: value('left'),
    leningrad: value('leningrad'),
    right: value('right'),
  };
}

/** In the order of SIDES. */
function sides(value: (side: Side, index: number) => number): Boxes {
  return {
    none: value('none', 0),
    apparatus: value('apparatus', 1),
    left: value('left', 2),
    leningrad: value('leningrad', 3),
    right: value('right', 4),
  };
}

function onAxes(value: (axis: (typeof AXES)[number]) => number): Record<(typeof AXES)[number], number> {
  return { economy: value('economy'), world: value('world') };
}

function fromEntries<K extends string, V>(entries: readonly (readonly [K, V])[]): Record<K, V> {
  const made: Partial<Record<K, V>> = {};
  for (const [key, value] of entries) made[key] = value;
  return made as Record<K, V>;
}
