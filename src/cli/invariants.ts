import { canonical } from '../engine/hash.ts';
import type { Content } from '../engine/model/content.ts';
import type { Event } from '../engine/model/event.ts';
import { COHORTS, FACTIONS, GRADES, type PersonId, SIDES } from '../engine/model/ids.ts';
import type { OrgState, State } from '../engine/model/state.ts';

/** What must hold in every state, whatever was played. Each function returns plain sentences, none when all is well. */

/** The largest state there may be, in characters of JSON. */
export const STATE_LIMIT = 64 * 1024;

export function countOrg(org: OrgState): number {
  let sum = 0;
  for (const cohort of COHORTS) {
    for (const grade of GRADES) for (const side of SIDES) sum += org.members[cohort][grade][side];
  }
  return sum;
}

export function countParty(state: State): number {
  let sum = 0;
  for (const org of Object.values(state.open.orgs)) sum += countOrg(org);
  return sum;
}

/** Members of the whole Party that these events added or took away. */
export function comeAndGone(events: readonly Event[]): number {
  let sum = 0;
  for (const event of events) {
    if (event.type === 'membersAdmitted') sum += event.count;
    else if (event.type === 'membersDeparted' || event.type === 'membersExpelled') sum -= event.count;
  }
  return sum;
}

/** Members are conserved but for those whom the events admitted, expelled or saw go. */
export function membersConserved(before: number, after: number, events: readonly Event[]): string[] {
  const expected = before + comeAndGone(events);
  return after === expected ? [] : [`the Party has ${after} members and should have ${expected} (before: ${before})`];
}

/** Boxes hold whole people, none fewer than nobody; gauges keep to their scales; nobody expelled or dead holds anything. */
export function stateIsSound(content: Content, state: State): string[] {
  return [
    ...boxesAreSound(state),
    ...gaugesAreSound(state),
    ...peopleAreSound(content, state),
    ...votesAreSound(state),
  ];
}

function boxesAreSound(state: State): string[] {
  const wrong: string[] = [];
  for (const [id, org] of Object.entries(state.open.orgs)) {
    for (const cohort of COHORTS) {
      for (const grade of GRADES) {
        for (const side of SIDES) {
          const n = org.members[cohort][grade][side];
          if (!Number.isInteger(n) || n < 0) wrong.push(`${id}: ${n} members in ${cohort}/${grade}/${side}`);
        }
      }
    }
  }
  return wrong;
}

function within(wrong: string[], name: string, value: number, low: number, high: number): void {
  if (!(value >= low && value <= high)) wrong.push(`${name} is ${value}, outside ${low} to ${high}`);
}

function gaugesAreSound(state: State): string[] {
  const { open } = state;
  const wrong: string[] = [];
  within(wrong, 'crisis', open.crisis, 0, 10);
  within(wrong, 'regime', open.regime, 0, 4);
  for (const axis of ['economy', 'world'] as const) within(wrong, `line ${axis}`, open.line[axis], -2, 2);
  for (const f of FACTIONS) {
    const faction = open.factions[f];
    within(wrong, `${f} legacy`, faction.legacy, 0, 10);
    within(wrong, `${f} exposure`, faction.exposure, 0, 10);
    within(wrong, `${f} hidden evidence`, state.own[f].hiddenEvidence, 0, 1000);
    for (const axis of ['economy', 'world'] as const) within(wrong, `${f} line ${axis}`, faction.line[axis], -2, 2);
    for (const g of FACTIONS) {
      if (f === g) continue;
      within(wrong, `trust ${f} ${g}`, open.trust[f][g], -5, 5);
      if (open.trust[f][g] !== open.trust[g][f]) wrong.push(`trust between ${f} and ${g} differs by direction`);
    }
  }
  for (const [id, org] of Object.entries(open.orgs)) {
    within(wrong, `${id} resentment`, org.resentment, 0, 5);
    for (const axis of ['economy', 'world'] as const) within(wrong, `${id} mood ${axis}`, org.mood[axis], -2, 2);
  }
  return wrong;
}

function peopleAreSound(content: Content, state: State): string[] {
  const { open, own } = state;
  const wrong: string[] = [];
  const inParty = (id: PersonId): boolean => open.people[id]?.status === 'member';
  for (const [office, { holder, deputy }] of Object.entries(open.offices)) {
    if (holder !== null && !inParty(holder)) wrong.push(`${office} is held by ${holder}, who is no member`);
    if (deputy !== null && !inParty(deputy)) wrong.push(`${deputy}, who is no member, is deputy at ${office}`);
    if (deputy !== null && deputy === holder) wrong.push(`${holder} is his own deputy at ${office}`);
  }
  const organs = [
    ['politburo', open.politburo],
    ['politburoCandidates', open.politburoCandidates],
    ['centralCommittee', open.centralCommittee.named],
    ['centralCommitteeCandidates', open.centralCommitteeCandidates.named],
    ['controlCommission', open.controlCommission.named],
  ] as const;
  for (const [name, list] of organs) {
    for (const id of list) if (!inParty(id)) wrong.push(`${id}, who is no member, sits in ${name}`);
    if (new Set(list).size !== list.length) wrong.push(`somebody sits twice in ${name}`);
  }
  for (const [name, committee] of [
    ['centralCommittee', open.centralCommittee],
    ['centralCommitteeCandidates', open.centralCommitteeCandidates],
    ['controlCommission', open.controlCommission],
  ] as const) {
    for (const side of SIDES) {
      const n = committee.unnamed[side];
      if (!Number.isInteger(n) || n < 0) wrong.push(`${n} unnamed of ${side} in ${name}`);
    }
  }
  for (const { id } of content.people) {
    const person = open.people[id];
    if (person === undefined) {
      wrong.push(`${id} is missing`);
      continue;
    }
    within(wrong, `${id} standing`, person.standing, 0, 10);
    within(wrong, `${id} health`, person.health, 0, 5);
    if ((person.side === 'faceDown') !== (person.filedBy !== null)) wrong.push(`${id} is filed by halves`);
    for (const f of FACTIONS) {
      const filed = own[f].files[id] !== undefined;
      if (filed !== (person.side === 'faceDown' && person.filedBy === f))
        wrong.push(`${id} lies wrongly in the files of ${f}`);
      const kept = own[f].firmness[id] !== undefined;
      const mine = person.side === f || (person.side === 'faceDown' && person.filedBy === f);
      if (kept !== mine) wrong.push(`the firmness of ${id} is ${kept ? '' : 'not '}kept by ${f}`);
      if (kept) within(wrong, `${id} firmness`, own[f].firmness[id] ?? -1, 0, 5);
    }
    if ((person.side === 'none' || person.side === 'faceDown') !== (person.band === null)) {
      wrong.push(`the band of ${id} (${person.side}) is ${person.band}`);
    }
  }
  return wrong;
}

/** Delegates are whole. */
function votesAreSound(state: State): string[] {
  const wrong: string[] = [];
  const whole = (n: number, what: string): void => {
    if (!Number.isInteger(n) || n < 0) wrong.push(`${what}: ${n}`);
  };
  for (const delegation of state.open.delegations) {
    whole(delegation.free, `free delegates of ${delegation.source}`);
    for (const f of FACTIONS)
      for (const n of delegation.bound[f]) whole(n, `delegates of ${f} from ${delegation.source}`);
  }
  return wrong;
}

/** Delegates add up to the rule: one for `norm` voting members of the whole Party, no organisation more than one off its due. */
export function delegatesAddUp(content: Content, state: State, events: readonly Event[]): string[] {
  const chosen = events.filter((event) => event.type === 'delegatesChosen');
  if (chosen.length === 0) return [];
  const wrong: string[] = [];
  const { open } = state;
  const rule = content.calendar[open.turn - 1]?.gathering;
  if (!rule) return ['delegates were chosen to no gathering'];
  const grades = (open.candidatesVote ?? rule.candidatesVote) ? GRADES : (['full'] as const);
  const voters = (org: OrgState): number =>
    COHORTS.reduce(
      (n, c) => n + grades.reduce((m, g) => m + SIDES.reduce((k, s) => k + org.members[c][g][s], 0), 0),
      0,
    );
  const all = Object.values(open.orgs).reduce((n, org) => n + voters(org), 0);
  const total = Math.round(all / rule.norm);
  const sum = chosen.reduce((n, { seats }) => n + seats, 0);
  if (sum !== total) wrong.push(`${sum} delegates were chosen; ${all} voters at ${rule.norm} to one have ${total}`);
  for (const { org, seats, free, bySide } of chosen) {
    const parts = FACTIONS.reduce((n, f) => n + bySide[f], free);
    if (parts !== seats) wrong.push(`${org} has ${seats} delegates, by sides ${parts}`);
    const state = open.orgs[org];
    const due = state === undefined ? 0 : (total * voters(state)) / all;
    if (Math.abs(seats - due) >= 1) wrong.push(`${org} has ${seats} delegates and should have ${due}`);
  }
  return wrong;
}

/** What was told of a roll call adds up: by delegation, by side, and in all. */
export function rollCallsAddUp(events: readonly Event[]): string[] {
  const wrong: string[] = [];
  for (const event of events) {
    if (event.type !== 'rollCall') continue;
    const { result } = event;
    const total = { for: 0, against: 0, abstain: 0 };
    for (const vote of result.delegations) {
      for (const key of ['for', 'against', 'abstain'] as const) {
        const sum = Object.values(vote.bySide).reduce((all, side) => all + side[key], 0);
        if (sum !== vote[key]) wrong.push(`${vote.source}: ${vote[key]} votes ${key}, by sides ${sum}`);
        if (!Number.isInteger(vote[key]) || vote[key] < 0) wrong.push(`${vote.source}: ${vote[key]} votes ${key}`);
        total[key] += vote[key];
      }
    }
    const called = `${result.for}:${result.against}:${result.abstain}`;
    const counted = `${total.for}:${total.against}:${total.abstain}`;
    if (!result.unopposed && called !== counted) wrong.push(`a vote of ${called} adds up to ${counted}`);
    if (result.carried && result.for < result.needed)
      wrong.push(`a vote of ${called} carried that needs ${result.needed}`);
  }
  return wrong;
}

/** A state is JSON and nothing else: it survives being written and read, and it is not too large. */
export function stateIsJson(state: State): string[] {
  const wrong: string[] = [];
  const text = JSON.stringify(state);
  if (canonical(JSON.parse(text)) !== canonical(state)) wrong.push('the state is not what its JSON says');
  odd(state, 'state', wrong);
  if (text.length >= STATE_LIMIT) wrong.push(`the state has ${text.length} characters of JSON`);
  return wrong;
}

/** What JSON would drop or change in silence. */
function odd(value: unknown, path: string, wrong: string[]): void {
  if (value === undefined) wrong.push(`${path} is undefined`);
  else if (typeof value === 'number') {
    if (!Number.isFinite(value)) wrong.push(`${path} is ${value}`);
  } else if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) odd(item, `${path}[${i}]`, wrong);
  } else if (typeof value === 'object' && value !== null) {
    if (Object.getPrototypeOf(value) !== Object.prototype) wrong.push(`${path} is no plain object`);
    for (const key of Object.keys(value)) odd(Reflect.get(value, key), `${path}.${key}`, wrong);
  } else if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
    wrong.push(`${path} is a ${typeof value}`);
  }
}
