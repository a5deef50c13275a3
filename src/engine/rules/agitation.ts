import type { Content } from '../model/content.ts';
import type { Out } from '../model/event.ts';
import type { Cohort, FactionId, OrgId, PersonId, Side } from '../model/ids.ts';
import { FACTIONS, secretaryOf } from '../model/ids.ts';
import type { Known, Open } from '../model/known.ts';
import type { Tally } from '../model/message.ts';
import type { State } from '../model/state.ts';
import { Recorder } from '../model/tally.ts';
import { lens } from '../view.ts';
import { apportion } from './apportion.ts';
import { moveMembers } from './change.ts';
import { cohortSide, cohortSize, orgSize, votingMembers } from './membership.ts';
import { knownPact } from './operations.ts';
import { leaveFor, useLeave } from './pacts.ts';
import { secretaryPostOf } from './posts.ts';
import { agreement } from './pull.ts';
import {
  canAct,
  factionDef,
  officeFaction,
  officeOf,
  officeTrueSide,
  orgDef,
  orgOf,
  personDef,
  personOf,
  sideSeen,
} from './reading.ts';
import { candidatesVote } from './representation.ts';

/** Abilities run from 1 to 5 and legacy from 0 to 10: at the middle they neither help nor hinder. */
const MIDDLE_ABILITY = 3;
const MIDDLE_LEGACY = 5;

/** Who would come over, counted. */
export interface Moves {
  readonly total: number;
  readonly list: readonly { readonly cohort: Cohort; readonly from: Side; readonly count: number }[];
}

/**
 * How many people `points` of agitation by a faction win in an organisation: a share of its voting members for each point,
 * by the speaker, the mood, the secretary, and what is left to win; the uncommitted first, then rivals' at half rate.
 * `secretarySide` is the side of the secretary: the true one in `run`, each possible one in a forecast.
 */
export function planAgitation(
  content: Content,
  known: Known,
  faction: FactionId,
  org: OrgId,
  points: number,
  enrolmentOnly: boolean,
  secretarySide: Side,
  tally: Tally,
): Moves {
  const { open } = known;
  const n = content.numbers;
  const size = orgSize(open, org);
  const base = (points * n['agitate.share'] * votingMembers(open, org, candidatesVote(content, open))) / 100;
  tally.base(base);
  if (size === 0 || base === 0) return { total: 0, list: [] };
  const prey = winnable(known, faction);
  let old = enrolmentOnly ? 0 : (base * cohortSize(open, org, 'old')) / size;
  let young = (base * cohortSize(open, org, 'enrolment')) / size;
  tally.times('enrolmentOnly', (old + young) / base);

  const common =
    oratoryFactor(content, open, faction, org, tally) *
    moodFactor(content, open, faction, org, tally) *
    secretaryFactor(content, known, faction, org, secretarySide, tally);
  old *= common;
  young *= common;
  const legacy = open.factions[faction].legacy;
  [old, young] = apart(tally, 'oldPartyHarder', old, young, n['agitate.oldRate'], 1);
  const inHisName = 1 + n['agitate.legacyStep'] * (legacy - MIDDLE_LEGACY);
  [old, young] = apart(tally, 'legacy', old, young, 1, inHisName, { faction: { faction } });
  const leftOld = leftToWin(open, org, 'old', prey);
  [old, young] = apart(tally, 'leftToWin', old, young, leftOld, leftToWin(open, org, 'enrolment', prey));

  const list: { cohort: Cohort; from: Side; count: number }[] = [];
  const lost =
    take(content, open, org, 'old', old, prey, list) + take(content, open, org, 'enrolment', young, prey, list);
  tally.add('rivalsAtHalfRate', -lost);
  let total = 0;
  for (const move of list) total += move.count;
  return { total, list };
}

/** Rivals whose supporters a faction may win over: not those of a partner or under a truce, but for leave given. */
function winnable(known: Known, faction: FactionId): FactionId[] {
  const list: FactionId[] = [];
  for (const other of FACTIONS) {
    if (other === faction) continue;
    const spared = knownPact(known, faction, other, 'bloc') || knownPact(known, faction, other, 'truce');
    if (!spared || (faction === known.me && leaveFor(known, other, 'agitate'))) list.push(other);
  }
  return list;
}

/** Whether there is anybody left to win. */
export function canWin(known: Known, faction: FactionId, org: OrgId, enrolmentOnly: boolean): boolean {
  const { open } = known;
  // The undecided are nearly always there: only without them is it worth asking who else could be won.
  if (cohortSide(open, org, 'enrolment', 'none') > 0) return true;
  if (!enrolmentOnly && cohortSide(open, org, 'old', 'none') > 0) return true;
  for (const side of winnable(known, faction)) {
    if (cohortSide(open, org, 'enrolment', side) > 0) return true;
    if (!enrolmentOnly && cohortSide(open, org, 'old', side) > 0) return true;
  }
  return false;
}

/** Share (0 to 1) of a cohort that is uncommitted or with a rival. */
function leftToWin(open: Open, org: OrgId, cohort: Cohort, prey: readonly FactionId[]): number {
  const size = cohortSize(open, org, cohort);
  if (size === 0) return 0;
  let reachable = cohortSide(open, org, cohort, 'none');
  for (const side of prey) reachable += cohortSide(open, org, cohort, side);
  return reachable / size;
}

/** A factor that differs between the cohorts, told as one: what it makes of the sum. */
function apart(
  tally: Tally,
  name: string,
  old: number,
  young: number,
  onOld: number,
  onYoung: number,
  args: Parameters<Tally['times']>[2] = {},
): [old: number, young: number] {
  const before = old + young;
  const a = old * Math.max(0, onOld);
  const b = young * Math.max(0, onYoung);
  if (before > 0) tally.times(name, (a + b) / before, args);
  return [a, b];
}

/** Fills the list with whom `wish` people of a cohort would be. Returns how many are lost because rivals move slower. */
function take(
  content: Content,
  open: Open,
  org: OrgId,
  cohort: Cohort,
  wish: number,
  prey: readonly FactionId[],
  list: { cohort: Cohort; from: Side; count: number }[],
): number {
  const whole = Math.floor(wish);
  const free = Math.min(whole, cohortSide(open, org, cohort, 'none'));
  if (free > 0) list.push({ cohort, from: 'none', count: free });
  const rest = whole - free;
  if (rest === 0) return 0;
  const weights = prey.map((side) => cohortSide(open, org, cohort, side));
  let committed = 0;
  for (const w of weights) committed += w;
  const won = Math.min(Math.floor(rest * content.numbers['agitate.rivalRate']), committed);
  apportion(won, weights).forEach((count, i) => {
    const from = prey[i];
    if (from !== undefined && count > 0) list.push({ cohort, from, count });
  });
  return rest - won;
}

/**
 * The best speaker whom a faction can send: its openly known people who can act and are not tied to another organisation as its
 * secretary. Null where it has none: then somebody unknown speaks, as well as the worst.
 */
export function freeSpeaker(content: Content, open: Open, faction: FactionId, org: OrgId): PersonId | null {
  let best: PersonId | null = null;
  let oratory = 0;
  for (const def of content.people) {
    if (def.oratory <= oratory || personOf(open, def.id).side !== faction || !canAct(open, def.id)) continue;
    const post = secretaryPostOf(content, open, def.id);
    if (post !== null && post !== org) continue;
    best = def.id;
    oratory = def.oratory;
  }
  return best;
}

function oratoryFactor(content: Content, open: Open, faction: FactionId, org: OrgId, tally: Tally): number {
  const speaker = freeSpeaker(content, open, faction, org);
  const oratory = speaker === null ? 1 : personDef(content, speaker).oratory;
  const factor = 1 + content.numbers['agitate.oratoryStep'] * (oratory - MIDDLE_ABILITY);
  if (speaker === null) tally.times('noSpeaker', factor);
  else tally.times('oratory', factor, { person: { person: speaker } });
  return factor;
}

function moodFactor(content: Content, open: Open, faction: FactionId, org: OrgId, tally: Tally): number {
  const agreed = agreement(content, orgOf(open, org).mood, open.factions[faction].line);
  const factor = 1 + content.numbers['agitate.moodStep'] * agreed;
  tally.times('mood', factor);
  return factor;
}

/** Resentment, or an emergency conference that has been called, opens a fortress: hostile agitation counts in full. */
export function isOpenFortress(content: Content, open: Open, org: OrgId): boolean {
  const o = orgOf(open, org);
  return o.conference !== null || o.resentment >= content.numbers['agitate.openFortress'];
}

function secretaryFactor(
  content: Content,
  known: Known,
  faction: FactionId,
  org: OrgId,
  side: Side,
  tally: Tally,
): number {
  const { open } = known;
  const n = content.numbers;
  if (side === 'none' || side === faction || knownPact(known, faction, side, 'bloc')) return 1;
  if (isOpenFortress(content, open, org)) return 1;
  const { tags } = orgDef(content, org);
  if (tags.includes('army') && officeFaction(open, 'war') === faction && !officeOf(open, 'war').blocked) {
    tally.times('warOffice', n['agitate.warOffice']);
    return n['agitate.warOffice'];
  }
  tally.times('rivalSecretary', n['agitate.rivalSecretary'], { faction: { faction: side } });
  if (!tags.includes('capital') || factionDef(content, side).ability !== 'twoFortresses') {
    return n['agitate.rivalSecretary'];
  }
  tally.times('twoFortresses', n['agitate.twoFortresses'], { faction: { faction: side } });
  return n['agitate.rivalSecretary'] * n['agitate.twoFortresses'];
}

/** The sides on which the secretary of an organisation may stand, as far as the knower can tell. */
export function secretarySides(known: Known, org: OrgId): Side[] {
  const { holder } = officeOf(known.open, secretaryOf(org));
  if (holder === null) return ['none'];
  const side = sideSeen(known, holder);
  if (side !== 'faceDown') return [side];
  const by = personOf(known.open, holder).filedBy;
  return by === null ? ['none'] : ['none', by];
}

/**
 * Agitation takes place, by the command or by a card: people come over. Returns how many. A leave that was given for it is
 * used up where it was made use of.
 */
export function agitate(
  content: Content,
  state: State,
  out: Out,
  faction: FactionId,
  org: OrgId,
  points: number,
  options: { readonly enrolmentOnly: boolean },
): number {
  const recorder = new Recorder();
  const known = lens(state, faction);
  const secretary = officeTrueSide(state, secretaryOf(org));
  const moves = planAgitation(content, known, faction, org, points, options.enrolmentOnly, secretary, recorder);
  out.push({ type: 'agitated', faction, org, count: moves.total, reasons: recorder.breakdown(moves.total) });
  const robbed: FactionId[] = [];
  for (const { cohort, from, count } of moves.list) {
    moveMembers(state, out, org, cohort, from, faction, count, 'agitation');
    if (from !== 'none' && !robbed.includes(from)) robbed.push(from);
  }
  for (const other of robbed) useLeave(state, out, faction, other, 'agitate');
  return moves.total;
}
