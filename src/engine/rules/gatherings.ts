import type { Content } from '../model/content.ts';
import type { Out } from '../model/event.ts';
import type { Gathering } from '../model/gathering.ts';
import type { FactionId, GatheringKind, OrgId } from '../model/ids.ts';
import { FACTIONS } from '../model/ids.ts';
import type { Open } from '../model/known.ts';
import type { State } from '../model/state.ts';
import { goOnWithAgenda } from './agenda.ts';
import { delegationsFor, seated, votesIn, votesOf } from './bodies.ts';
import { committeeSeats, committeeSize, leadingFaction } from './organs.ts';
import { hasPolitburoMajority } from './politburo.ts';
import { electsAnew, hasVacancy, sittingSlate } from './politburoSlate.ts';
import { activeFactions, must, officeFaction, officeOf, orgOf, ranksClosed } from './reading.ts';
import { push } from './stack.ts';
import { decide } from './votes.ts';
import { orgToChange } from './writing.ts';

/**
 * A sitting opens. Plenums, conferences and congresses begin with declarations; the closing plenum of a congress with the slate
 * of the Politburo; an organisation's emergency conference with the candidates for its secretary.
 */
export function openGathering(content: Content, state: State, out: Out, kind: GatheringKind, org: OrgId | null): void {
  const { open } = state;
  open.gathering = {
    kind,
    org,
    stage: 'declarations',
    limit: limitOf(content, kind),
    heard: 0,
    tabled: [],
    current: null,
    waiting: [],
    results: [],
    stepped: [],
    recanted: [],
  };
  if (kind === 'plenum' && open.step === 'rounds') open.plenumsHeld += 1;
  if (kind === 'orgConference' && org !== null) orgToChange(open, org).conference = null;
  for (const f of FACTIONS) {
    open.factions[f].declared = false;
    state.own[f].sealed = null;
    if (kind === 'congress') open.factions[f].confidence = false;
  }
  out.push({ type: 'gatheringOpened', kind, org, votes: votesIn(delegationsFor(content, open, kind, org, null)) });
  if (kind === 'orgConference') beginTabling(content, state);
  else if (electsAnew(open)) open.gathering.stage = 'slate';
  else if (kind === 'closing') beginTabling(content, state);
  else open.gathering.waiting = seated(content, open);
}

function limitOf(content: Content, kind: GatheringKind): number {
  switch (kind) {
    case 'conference':
    case 'congress':
      return content.numbers['sitting.congressMotions'];
    case 'orgConference':
      return FACTIONS.length;
    default:
      return content.numbers['sitting.plenumMotions'];
  }
}

/**
 * Goes on with the sitting that is open: to be called when nobody is asked anything. Each call asks the next faction, passes to the
 * next stage, counts a vote or closes the sitting; it always gets further.
 */
export function stepGathering(content: Content, state: State, out: Out): void {
  const gathering = sittingOf(state);
  const next = gathering.waiting.shift();
  switch (gathering.stage) {
    case 'declarations':
      if (next !== undefined) push(state, { kind: 'declare', faction: next });
      else beginTabling(content, state);
      return;
    case 'tabling':
      if (next !== undefined) push(state, { kind: 'table', faction: next });
      else gathering.stage = 'agenda';
      return;
    case 'sealing':
      if (next !== undefined) push(state, { kind: 'seal', faction: next });
      else callVote(content, state, out);
      return;
    case 'slate':
      compose(content, state);
      return;
    case 'agenda':
      goOnWithAgenda(content, state, out);
      return;
    case 'closed':
      close(state, out);
  }
}

function sittingOf(state: State): Gathering {
  return must(state.open.gathering ?? undefined, 'sitting');
}

/** The factions that may are asked for motions, one after the other. */
export function beginTabling(content: Content, state: State): void {
  const gathering = sittingOf(state);
  gathering.stage = 'tabling';
  gathering.waiting = tablers(content, state.open);
}

/** Who may table: with motions left this turn; to fill the Politburo, or at the closing plenum the Secretaryship, everybody. */
function tablers(content: Content, open: Open): FactionId[] {
  const { kind, org } = must(open.gathering ?? undefined, 'sitting');
  const able = seated(content, open).filter((f) => !open.factions[f].broken);
  if (kind === 'orgConference') {
    const delegates = delegationsFor(content, open, kind, org, null);
    return able.filter((f) => votesOf(delegates, f) > 0);
  }
  if (kind === 'closing' && officeOf(open, 'generalSecretary').holder === null) return able;
  if ((kind === 'plenum' || kind === 'eve' || kind === 'closing') && hasVacancy(content, open)) return able;
  return able.filter((f) => open.factions[f].motionsLeft > 0);
}

function callVote(content: Content, state: State, out: Out): void {
  const gathering = sittingOf(state);
  const { current } = gathering;
  gathering.current = null;
  gathering.stage = 'agenda';
  const slate = electsAnew(state.open);
  if (current !== null) decide(content, state, out, current);
  if (slate) beginTabling(content, state);
}

/** The Politburo slate of a closing plenum: by the faction of the General Secretary, or else the leading one. */
function compose(content: Content, state: State): void {
  const { open } = state;
  const chair = officeFaction(open, 'generalSecretary');
  const able = chair !== null && open.factions[chair].present && !open.factions[chair].broken;
  push(state, {
    kind: 'slate',
    faction: able ? chair : leadingFaction(content, open),
    ...sittingSlate(open),
    edits: 0,
  });
}

function close(state: State, out: Out): void {
  const { kind } = sittingOf(state);
  out.push({ type: 'gatheringClosed', kind });
  if (kind === 'conference' || kind === 'congress') state.open.candidatesVote = null;
  state.open.gathering = null;
}

/** Factions of one open bloc with this one, itself first. */
function withPartners(open: Open, faction: FactionId): FactionId[] {
  const list = [faction];
  for (const { kind, a, b } of open.pacts) {
    if (kind !== 'bloc' || (a !== faction && b !== faction)) continue;
    list.push(a === faction ? b : a);
  }
  return list;
}

/**
 * Who may call a plenum now, outside the calendar, in the order of play: the General Secretary, who has a majority of the
 * Politburo with his partners in open blocs, who has with them a third of the Central Committee. Nobody when two have met this
 * turn. `round` is 2 or 3.
 */
export function callers(content: Content, open: Open, round: number): FactionId[] {
  if ((round !== 2 && round !== 3) || open.plenumsHeld >= content.numbers['sitting.plenumsPerTurn']) return [];
  if (ranksClosed(content, open)) return [];
  const secretary = officeOf(open, 'generalSecretary').blocked ? null : officeFaction(open, 'generalSecretary');
  const active = activeFactions(open);
  return seated(content, open).filter((f) => {
    if (!active.includes(f)) return false;
    if (f === secretary) return true;
    const friends = withPartners(open, f);
    if (hasPolitburoMajority(open, friends)) return true;
    let seats = 0;
    for (const friend of friends) seats += committeeSeats(open, friend);
    return seats > 0 && seats >= committeeSize(open) * content.numbers['plenum.callShare'];
  });
}

/** Organisations whose emergency conference is due after the round that was just played (of a pair of rounds, the second). */
export function dueConferences(content: Content, open: Open): OrgId[] {
  const played = Math.min(content.rounds, open.round + open.roundsTogether - 1);
  const list: OrgId[] = [];
  for (const { id } of content.orgs) {
    const date = orgOf(open, id).conference;
    if (date === null) continue;
    if (date.turn < open.turn || (date.turn === open.turn && date.round <= played)) list.push(id);
  }
  return list;
}
