import type { Decision } from './model/decision.ts';
import type { Gathering } from './model/gathering.ts';
import type { Pact } from './model/pact.ts';
import type {
  Boxes,
  FactionState,
  OfficeState,
  OpenState,
  OrgState,
  OwnState,
  PersonState,
  State,
} from './model/state.ts';
import { isShared } from './shared.ts';

/**
 * Copies of a state, for the search and wherever the rules are to run on something that nobody else holds. Written out field by
 * field, because the computer makes tens of thousands of them in a match: that is several times as fast as walking through JSON.
 * A field that is forgotten here does not compile, but an optional one would. Shared and not copied is what the rules never
 * change once it is made (lists that are `readonly`, committees, motions, terms, counted votes, dates of free acts), and the large tables, or of a table
 * that was changed the entries, where they are frozen: `rules/writing.ts` copies of those what is changed.
 */
export function copyState(state: State): State {
  const { own, shut } = copyHidden(state);
  return { open: copyOpen(state.open), own, shut };
}

/** What is not open to all. */
export type Hidden = Pick<State, 'own' | 'shut'>;

export function copyHidden({ own, shut }: Hidden): Hidden {
  return {
    own: {
      apparatus: copyOwn(own.apparatus),
      left: copyOwn(own.left),
      leningrad: copyOwn(own.leningrad),
      right: copyOwn(own.right),
    },
    shut: {
      rng: { c: shut.rng.c, s0: shut.rng.s0, s1: shut.rng.s1, s2: shut.rng.s2 },
      decks: { dated: shut.decks.dated, everyday: shut.decks.everyday },
    },
  };
}

export function copyOwn(own: OwnState): OwnState {
  const { sealed, offer } = own;
  return {
    hand: own.hand,
    networks: isShared(own.networks) ? own.networks : copyTable(own.networks),
    hiddenEvidence: own.hiddenEvidence,
    secretPacts: own.secretPacts.map(copyPact),
    files: isShared(own.files) ? own.files : copyTable(own.files),
    firmness: isShared(own.firmness) ? own.firmness : copyTable(own.firmness),
    sealed: sealed === null ? null : { stance: sealed.stance, speaker: sealed.speaker, lastWord: sealed.lastWord },
    offer: offer === null ? null : { ...offer },
  };
}

export function copyOpen(open: OpenState): OpenState {
  const { factions, trust, testament, admission, economy, discards, ending } = open;
  return {
    scenario: open.scenario,
    turn: open.turn,
    step: open.step,
    round: open.round,
    seat: open.seat,
    order: open.order,
    roundsTogether: open.roundsTogether,
    plenumAsked: open.plenumAsked,
    majority: open.majority,
    regime: open.regime,
    crisis: open.crisis,
    line: copyPoint(open.line),
    factions: {
      apparatus: copyFaction(factions.apparatus),
      left: copyFaction(factions.left),
      leningrad: copyFaction(factions.leningrad),
      right: copyFaction(factions.right),
    },
    orgs: isShared(open.orgs) ? open.orgs : copyEach(open.orgs, copyOrg),
    people: isShared(open.people) ? open.people : copyEach(open.people, copyPerson),
    offices: isShared(open.offices) ? open.offices : copyEach(open.offices, copyOffice),
    politburo: open.politburo,
    politburoCandidates: open.politburoCandidates,
    centralCommittee: open.centralCommittee,
    centralCommitteeCandidates: open.centralCommitteeCandidates,
    controlCommission: open.controlCommission,
    trust: {
      apparatus: copyPerFaction(trust.apparatus),
      left: copyPerFaction(trust.left),
      leningrad: copyPerFaction(trust.leningrad),
      right: copyPerFaction(trust.right),
    },
    pacts: open.pacts.map(copyPact),
    precedents: open.precedents,
    testament: { stage: testament.stage },
    admission: { done: admission.done, bend: admission.bend, org: admission.org },
    economy: { measure: economy.measure, due: economy.due.map((due) => ({ ...due })), harvest: economy.harvest },
    candidatesVote: open.candidatesVote,
    plenumsHeld: open.plenumsHeld,
    discards: { dated: discards.dated, everyday: discards.everyday },
    gone: open.gone,
    situations: open.situations,
    gathering: open.gathering === null ? null : copyGathering(open.gathering),
    delegations: open.delegations,
    lastCongress: open.lastCongress,
    ballot: open.ballot === null ? null : { ...open.ballot },
    sentences: open.sentences,
    generalSecretaryRemoved: open.generalSecretaryRemoved,
    mandate: copyPerFaction(open.mandate),
    stack: open.stack.map(copyDecision),
    ending: ending === null ? null : { id: ending.id, winner: ending.winner, scores: copyPerFaction(ending.scores) },
  };
}

/** A table with the same entries: of such as are no objects, or are shared. */
export function copyTable<T extends object>(table: Readonly<T>): T {
  const copy = {} as T;
  for (const key in table) copy[key] = table[key];
  return copy;
}

/** Of a table that has been changed, the entries that were not are still frozen, and go on being shared. */
function copyEach<K extends string, V>(table: Readonly<Record<K, V>>, copyOf: (value: V) => V): Record<K, V> {
  const copy = {} as Record<K, V>;
  for (const key in table) {
    const entry = table[key];
    copy[key] = Object.isFrozen(entry) ? entry : copyOf(entry);
  }
  return copy;
}

function copyPerFaction(table: OpenState['mandate']): OpenState['mandate'] {
  return { apparatus: table.apparatus, left: table.left, leningrad: table.leningrad, right: table.right };
}

function copyPoint(line: OpenState['line']): OpenState['line'] {
  return { economy: line.economy, world: line.world };
}

function copyBoxes(b: Boxes): Boxes {
  return { none: b.none, apparatus: b.apparatus, left: b.left, leningrad: b.leningrad, right: b.right };
}

function copyPact(pact: Pact): Pact {
  const { kind, a, b, secret, since, until, aOwes, bOwes } = pact;
  return { kind, a, b, secret, since, until, aOwes, bOwes };
}

function copyFaction(f: FactionState): FactionState {
  return {
    present: f.present,
    broken: f.broken,
    legacy: f.legacy,
    exposure: f.exposure,
    line: copyPoint(f.line),
    lineChanges: f.lineChanges,
    offersLeft: f.offersLeft,
    shelvesLeft: f.shelvesLeft,
    motionsLeft: f.motionsLeft,
    assignmentsLeft: f.assignmentsLeft,
    polemicsLeft: f.polemicsLeft,
    imposedLeft: f.imposedLeft,
    abilityUsed: f.abilityUsed,
    pravdaUsed: f.pravdaUsed,
    declared: f.declared,
    exposureFromPact: f.exposureFromPact,
    actedThisTurn: f.actedThisTurn,
    platformThisTurn: f.platformThisTurn,
    desk: f.desk,
    pull: f.pull,
    handSize: { dated: f.handSize.dated, everyday: f.handSize.everyday },
    expulsionsVoted: f.expulsionsVoted,
    confidence: f.confidence,
    crisisAdded: f.crisisAdded,
  };
}

export function copyOrg(org: OrgState): OrgState {
  const { old, enrolment } = org.members;
  return {
    members: {
      old: { full: copyBoxes(old.full), candidate: copyBoxes(old.candidate) },
      enrolment: { full: copyBoxes(enrolment.full), candidate: copyBoxes(enrolment.candidate) },
    },
    resentment: org.resentment,
    mood: copyPoint(org.mood),
    conference: org.conference === null ? null : { turn: org.conference.turn, round: org.conference.round },
    emergencyMeasures: org.emergencyMeasures,
    foundNetworks: copyTable(org.foundNetworks),
  };
}

export function copyPerson(p: PersonState): PersonState {
  return {
    side: p.side,
    filedBy: p.filedBy,
    band: p.band,
    standing: p.standing,
    health: p.health,
    status: p.status,
    reprimands: p.reprimands,
    recantedTurn: p.recantedTurn,
    fellTurn: p.fellTurn,
    courtedBy: copyTable(p.courtedBy),
  };
}

export function copyOffice(office: OfficeState): OfficeState {
  return { holder: office.holder, deputy: office.deputy, failed: office.failed, blocked: office.blocked };
}

function copyGathering(g: Gathering): Gathering {
  return {
    kind: g.kind,
    org: g.org,
    stage: g.stage,
    limit: g.limit,
    heard: g.heard,
    tabled: g.tabled.map(({ motion, by }) => ({ motion, by })),
    current: g.current === null ? null : { motion: g.current.motion, by: g.current.by },
    waiting: g.waiting.slice(),
    results: g.results.slice(),
    stepped: g.stepped.slice(),
    recanted: g.recanted.slice(),
  };
}

/** Of the decisions only these two are changed while they are being answered. */
function copyDecision(decision: Decision): Decision {
  if (decision.kind === 'operations') return { ...decision };
  if (decision.kind !== 'slate') return decision;
  const { kind, faction, full, candidates, edits } = decision;
  return { kind, faction, full: full.slice(), candidates: candidates.slice(), edits };
}
