import type {
  Content,
  FactionDef,
  FactionStart,
  OrgDef,
  OrgStart,
  PersonDef,
  PersonStart,
  StartDef,
  TurnDef,
} from '../engine/model/content.ts';
import { CENTRAL_OFFICES, FACTIONS, type FactionId, MODULES, type OfficeId } from '../engine/model/ids.ts';
import { NUMBER_NAMES } from '../engine/model/numbers.ts';
import { deckOf } from './check/decks.ts';
import { hashContent } from './contentHash.ts';
import { indexed } from './indexed.ts';
import type { Parts } from './read.ts';
import { freeze, given, record } from './records.ts';
import type { CalendarFile } from './schema/calendar.ts';
import type { CardFile } from './schema/cards.ts';
import type { ComputerFile } from './schema/computer.ts';
import type { ScenarioFile } from './schema/scenario.ts';

/** The content of a scenario from parts in which nothing is wrong (see `compile.ts`). */
export function buildContent(parts: Parts, s: ScenarioFile): Content {
  const orgs: OrgDef[] = parts.orgs.map(({ value: { id, tags, at } }) => ({ id, tags, at }));
  const people: PersonDef[] = parts.people.map(({ value: p }) => ({
    id: p.id,
    oratory: p.oratory.value,
    pen: p.pen.value,
    apparatus: p.apparatus.value,
    ambition: p.ambition.value,
    joined: p.joined,
    past: p.past,
    from: p.from,
  }));
  const cards = deckOf(parts, s).map(cardDef);
  const situations = parts.situations
    .map(({ value: { id, turn, fixed, requires, effects } }) => ({ id, turn, fixed, requires, effects }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const content: Omit<Content, 'contentHash'> = indexed({
    scenario: s.id,
    numbers: record(NUMBER_NAMES, (name) => s.numbers[name] ?? given(parts.numbers.get(name), name).value.value),
    modules: record(MODULES, (module) => s.modules.includes(module)),
    seats: FACTIONS.filter((f) => s.seats.includes(f)),
    playable: s.playable,
    factions: record(FACTIONS, (f) => factionDef(parts, f)),
    orgs,
    people,
    cards,
    situations,
    firstTurn: s.turns[0],
    lastTurn: s.turns[1],
    cardsDated: s.hand.dated,
    cardsEveryday: s.hand.everyday,
    rounds: s.rounds,
    calendar: parts.calendar.map(({ value }) => turnDef(value, s)),
    start: startDef(parts, s),
    victory: s.victory,
    deckOrder: s.deck.order,
    computer: computerDef(given(parts.computer?.value, 'computer')),
    lots: s.lots,
  });
  return freeze({ ...content, contentHash: hashContent(content) });
}

function cardDef(card: CardFile): Content['cards'][number] {
  const { id, deck, kind, owner, influence, window, once, requires, choose, effects, lastWord } = card;
  return { id, deck, kind, owner, influence, window, once, requires, choose, effects, lastWord };
}

function factionDef(parts: Parts, id: FactionId): FactionDef {
  const f = given(parts.factions.find((p) => p.value.id === id)?.value, id);
  return { id, ability: f.ability, leaders: f.leaders, principals: f.principals, conviction: f.conviction, aim: f.aim };
}

function computerDef({ plain, factions, leaders }: ComputerFile): Content['computer'] {
  const characterOf = ({ weights, dealing }: Omit<ComputerFile['leaders'][number], 'person'>) => ({ weights, dealing });
  const described = FACTIONS.filter((f) => factions[f] !== undefined);
  return {
    plain: { weights: plain.weights, dealing: plain.dealing },
    factions: record(described, (f) => characterOf(given(factions[f], f))),
    leaders: record(
      leaders.map(({ person }) => person),
      (person, i) => characterOf(given(leaders[i], person)),
    ),
  };
}

function turnDef(file: CalendarFile, s: ScenarioFile): TurnDef {
  const { turn, admissions, promotion, departures, gathering, plenums, discussion, drawn } = {
    ...file,
    ...s.calendar.find((c) => c.turn === file.turn),
  };
  return { turn, admissions, promotion, departures, gathering: gatheringDef(gathering), plenums, discussion, drawn };
}

function gatheringDef(file: CalendarFile['gathering']): TurnDef['gathering'] {
  if (file === null) return null;
  const { kind, number, norm, candidatesVote, politburo, politburoCandidates } = file;
  const { centralCommittee, centralCommitteeCandidates, controlCommission } = file;
  const organs = { centralCommittee, centralCommitteeCandidates, controlCommission, politburo, politburoCandidates };
  return { kind, number, norm, candidatesVote, ...organs };
}

function startDef(parts: Parts, s: ScenarioFile): StartDef {
  const { start } = s;
  return {
    turn: start.turn,
    regime: start.regime,
    crisis: start.crisis,
    line: start.line,
    majority: FACTIONS.filter((f) => start.majority.includes(f)),
    factions: record(FACTIONS, (f) => factionStart(start.factions[f])),
    orgs: record(
      parts.orgs.map((o) => o.value.id),
      (id, i) => orgStart(given(start.orgs[id], id), given(parts.orgs[i], id).value.members),
    ),
    people: record(
      parts.people.map((p) => p.value.id),
      (id, i) => personStart(given(start.people[id], id), given(parts.people[i], id).value),
    ),
    offices: officesOf(parts, s),
    politburo: start.politburo,
    politburoCandidates: start.politburoCandidates,
    centralCommittee: start.centralCommittee,
    centralCommitteeCandidates: start.centralCommitteeCandidates,
    controlCommission: start.controlCommission,
    pacts: start.pacts,
    precedents: start.precedents,
    testament: start.testament,
    ...(start.lastCongress === undefined ? {} : { lastCongress: start.lastCongress }),
  };
}

/** A faction without a seat stands at zero. */
function factionStart(file: ScenarioFile['start']['factions'][FactionId]): FactionStart {
  return {
    legacy: file?.legacy ?? 0,
    exposure: file?.exposure ?? 0,
    line: file?.line ?? { economy: 0, world: 0 },
    trust: record(FACTIONS, (f) => file?.trust[f] ?? 0),
  };
}

type OrgFile = ScenarioFile['start']['orgs'][keyof ScenarioFile['start']['orgs']];
function orgStart(file: OrgFile, january: { full: number; candidates: number }): OrgStart {
  const { full, candidates } = file.members ?? january;
  const { enrolment, mood, resentment } = file;
  const support = record(['old', 'enrolment'] as const, (cohort) => {
    const shares = file.support[cohort];
    return record(
      FACTIONS.filter((f) => shares[f] !== undefined),
      (f) => shares[f] ?? 0,
    );
  });
  return { full, candidates, enrolment, support, mood, resentment };
}

type PersonFile = ScenarioFile['start']['people'][keyof ScenarioFile['start']['people']];
function personStart(file: PersonFile, january: { standing: number; health: number }): PersonStart {
  const { side, firmness, status, recanted } = file;
  const { standing, health } = { ...january, ...file };
  return { side, firmness, standing, health, status, ...(recanted === undefined ? {} : { recantedTurn: recanted }) };
}

function officesOf(parts: Parts, s: ScenarioFile): StartDef['offices'] {
  const secretaries = parts.orgs.map(({ value }): OfficeId => `secretary:${value.id}`);
  const held = [...CENTRAL_OFFICES, ...secretaries].filter((office) => s.start.offices[office] !== undefined);
  return record(held, (office) => given(s.start.offices[office], office));
}
