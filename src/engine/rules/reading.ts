import type { CardDef, Content, FactionDef, OrgDef, PersonDef } from '../model/content.ts';
import type { OrgTag } from '../model/effect.ts';
import type { CardId, CentralOffice, FactionId, Module, OfficeId, OrgId, PersonId, Side } from '../model/ids.ts';
import { FACTIONS } from '../model/ids.ts';
import type { Known, Open } from '../model/known.ts';
import type { State } from '../model/state.ts';

/** For ids that checked content guarantees: a miss is a defect of the engine, never a player's fault. */
export function must<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`the state has no ${name}`);
  return value;
}

/** The same, its name put together only when it is needed: these readers are asked millions of times. */
function found<T>(value: T | undefined, kind: string, id: string): T {
  if (value === undefined) return must(value, `${kind} ${id}`);
  return value;
}

export function orgOf(open: Open, org: OrgId): Open['orgs'][OrgId] {
  return found(open.orgs[org], 'organisation', org);
}

export function personOf(open: Open, person: PersonId): Open['people'][PersonId] {
  return found(open.people[person], 'person', person);
}

export function officeOf(open: Open, office: OfficeId): Open['offices'][OfficeId] {
  return found(open.offices[office], 'office', office);
}

export function personDef(content: Content, person: PersonId): PersonDef {
  return found(content.person[person], 'definition of person', person);
}

export function orgDef(content: Content, org: OrgId): OrgDef {
  return found(content.org[org], 'definition of organisation', org);
}

const TAGGED = new WeakMap<Content, Map<OrgTag, readonly OrgId[]>>();

/** The organisations of a kind, in the order of the content. */
export function orgsTagged(content: Content, tag: OrgTag): readonly OrgId[] {
  let tables = TAGGED.get(content);
  if (tables === undefined) {
    tables = new Map();
    TAGGED.set(content, tables);
  }
  let list = tables.get(tag);
  if (list === undefined) {
    list = content.orgs.filter(({ tags }) => tags.includes(tag)).map(({ id }) => id);
    tables.set(tag, list);
  }
  return list;
}

export function cardDef(content: Content, card: CardId): CardDef {
  return found(content.card[card], 'definition of card', card);
}

export function factionDef(content: Content, faction: FactionId): FactionDef {
  return content.factions[faction];
}

export function on(content: Content, module: Module): boolean {
  return content.modules[module];
}

/** Factions that play and are not broken. */
export function activeFactions(open: Open): FactionId[] {
  return FACTIONS.filter((f) => open.factions[f].present && !open.factions[f].broken);
}

export function presentFactions(open: Open): FactionId[] {
  return FACTIONS.filter((f) => open.factions[f].present);
}

export function inMajority(open: Open, faction: FactionId): boolean {
  return open.majority.includes(faction);
}

/** The side of a person as `known.me` sees it. */
export function sideSeen(known: Known, person: PersonId): Side | 'faceDown' {
  const p = personOf(known.open, person);
  if (p.side !== 'faceDown') return p.side;
  return p.filedBy === known.me ? (known.own.files[person] ?? 'faceDown') : 'faceDown';
}

/** The side of a person as it is. For `run` alone: what is forecast or refused may not read it. */
export function trueSide(state: State, person: PersonId): Side {
  const p = personOf(state.open, person);
  if (p.side !== 'faceDown') return p.side;
  return p.filedBy === null ? 'none' : (state.own[p.filedBy].files[person] ?? 'none');
}

export function holderOf(open: Open, office: OfficeId): PersonId | null {
  return officeOf(open, office).holder;
}

/** The faction whose man holds the office, as `known.me` sees it. */
export function officeSideSeen(known: Known, office: OfficeId): Side | 'faceDown' {
  const holder = holderOf(known.open, office);
  return holder === null ? 'none' : sideSeen(known, holder);
}

export function officeTrueSide(state: State, office: OfficeId): Side {
  const holder = holderOf(state.open, office);
  return holder === null ? 'none' : trueSide(state, holder);
}

/** Whether I hold the office through one of my people. */
export function iHold(known: Known, office: OfficeId): boolean {
  return officeSideSeen(known, office) === known.me;
}

/** The faction that holds a central office openly (central offices never lie face down), or null. */
export function officeFaction(open: Open, office: CentralOffice): FactionId | null {
  const holder = holderOf(open, office);
  if (holder === null) return null;
  const side = personOf(open, holder).side;
  return side === 'none' || side === 'faceDown' ? null : side;
}

/** In the Party, alive and able to act. */
export function canAct(open: Open, person: PersonId): boolean {
  const p = personOf(open, person);
  return p.status === 'member' && p.health > 0;
}

/** May be given an office or be elected now. */
export function isAvailable(content: Content, open: Open, person: PersonId): boolean {
  return canAct(open, person) && personDef(content, person).from <= open.turn;
}

/** Everybody who may be given an office or be elected now, in the content's order. */
export function availablePeople(content: Content, open: Open): PersonId[] {
  const list: PersonId[] = [];
  for (const def of content.people) if (def.from <= open.turn && canAct(open, def.id)) list.push(def.id);
  return list;
}

/** One of the first two leaders of a faction, whether it has a seat in this scenario or not. */
export function isLeader(content: Content, person: PersonId): boolean {
  for (const f of FACTIONS) {
    const { leaders } = content.factions[f];
    if (leaders[0] === person || leaders[1] === person) return true;
  }
  return false;
}

/** The faction's own people who can act, in the order of the content. */
export function ownPeople(content: Content, known: Known): PersonId[] {
  const list: PersonId[] = [];
  for (const def of content.people) {
    if (canAct(known.open, def.id) && sideSeen(known, def.id) === known.me) list.push(def.id);
  }
  return list;
}

/** People openly of a faction who can act. */
export function peopleOf(content: Content, open: Open, faction: FactionId): PersonId[] {
  const list: PersonId[] = [];
  for (const def of content.people) {
    const p = personOf(open, def.id);
    if (p.side === faction && p.status === 'member' && p.health > 0) list.push(def.id);
  }
  return list;
}

/** Standing of a faction: the mean of its three best people who can act, 0 to 10 (fewer than three count as zeros). */
export function standingOf(content: Content, open: Open, faction: FactionId): number {
  let a = 0;
  let b = 0;
  let c = 0;
  for (const def of content.people) {
    const p = personOf(open, def.id);
    if (p.side !== faction || p.status !== 'member' || p.health <= 0) continue;
    const s = p.standing;
    if (s > a) {
      c = b;
      b = a;
      a = s;
    } else if (s > b) {
      c = b;
      b = s;
    } else if (s > c) c = s;
  }
  return (a + b + c) / 3;
}

/** The faction's person of highest standing who can act; the content's order breaks ties. */
export function leaderOf(content: Content, open: Open, faction: FactionId): PersonId | null {
  let best: PersonId | null = null;
  let standing = -1;
  for (const def of content.people) {
    const p = personOf(open, def.id);
    if (p.side !== faction || p.status !== 'member' || p.health <= 0) continue;
    if (p.standing > standing) {
      standing = p.standing;
      best = def.id;
    }
  }
  return best;
}

/** Whether a bloc or truce holds between me and another, open or secret. */
export function pactBetween(known: Known, other: FactionId, kind: 'bloc' | 'truce'): boolean {
  const { open, own, me } = known;
  for (const p of open.pacts) if (p.kind === kind && touches(p, me, other)) return true;
  for (const p of own.secretPacts) if (p.kind === kind && touches(p, me, other)) return true;
  return false;
}

export function touches(pact: { readonly a: FactionId; readonly b: FactionId }, x: FactionId, y: FactionId): boolean {
  return (pact.a === x && pact.b === y) || (pact.a === y && pact.b === x);
}

export function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}

/** Whether the crisis is so great that ranks close: nobody calls a plenum outside the calendar or an emergency conference. */
export function ranksClosed(content: Content, open: Open): boolean {
  return open.crisis >= content.numbers['crisis.quiet'];
}
