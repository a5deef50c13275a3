import type { Content } from '../model/content.ts';
import type { Out } from '../model/event.ts';
import type { Cohort, FactionId, OrgId } from '../model/ids.ts';
import { COHORTS } from '../model/ids.ts';
import type { Open } from '../model/known.ts';
import type { Committee, State } from '../model/state.ts';
import { moveMembers } from './change.ts';
import { factionDef, orgOf, personOf } from './reading.ts';

/** Whether all of a faction's principals have lost their party card, or their lives. Deaths alone break nobody. */
export function isLeaderless(content: Content, open: Open, faction: FactionId): boolean {
  const { principals } = factionDef(content, faction);
  let expelled = false;
  for (const person of principals) {
    const { status } = personOf(open, person);
    if (status === 'member') return false;
    if (status !== 'dead') expelled = true;
  }
  return expelled;
}

/** Breaks the faction if it is leaderless and not broken yet. To be asked after each expulsion. */
export function breakIfLeaderless(content: Content, state: State, out: Out, faction: FactionId): void {
  const { broken, present } = state.open.factions[faction];
  if (present && !broken && isLeaderless(content, state.open, faction)) breakFaction(content, state, out, faction);
}

/**
 * A faction without leaders is broken: half its members become uncommitted, a quarter go to its bloc partner (to nobody where
 * it has none), a quarter stay; its unnamed seats in the committees likewise. It has no motions left and no place in the
 * majority.
 */
export function breakFaction(content: Content, state: State, out: Out, faction: FactionId): void {
  const { open } = state;
  const f = open.factions[faction];
  const partner = partnerOf(open, faction);
  f.broken = true;
  f.motionsLeft = 0;
  open.majority = open.majority.filter((m) => m !== faction);
  out.push({ type: 'factionBroken', faction, partner });
  for (const { id } of content.orgs) {
    for (const cohort of COHORTS) scatter(content, state, out, id, cohort, faction, partner);
  }
  for (const name of ['centralCommittee', 'centralCommitteeCandidates', 'controlCommission'] as const) {
    open[name] = scattered(content, open[name], faction, partner);
  }
}

/** The first partner in an open bloc who is not broken himself. */
function partnerOf(open: Open, faction: FactionId): FactionId | null {
  for (const pact of open.pacts) {
    if (pact.kind !== 'bloc' || (pact.a !== faction && pact.b !== faction)) continue;
    const other = pact.a === faction ? pact.b : pact.a;
    if (!open.factions[other].broken) return other;
  }
  return null;
}

/** How many of `count` become uncommitted and how many go over to the partner. */
function parts(content: Content, count: number, partner: FactionId | null): readonly [none: number, over: number] {
  const none = Math.floor(count * content.numbers['broken.uncommitted']);
  const over = Math.floor(count * content.numbers['broken.partner']);
  return partner === null ? [none + over, 0] : [none, over];
}

function scatter(
  content: Content,
  state: State,
  out: Out,
  org: OrgId,
  cohort: Cohort,
  faction: FactionId,
  partner: FactionId | null,
): void {
  const { full, candidate } = orgOf(state.open, org).members[cohort];
  const [none, over] = parts(content, full[faction] + candidate[faction], partner);
  moveMembers(state, out, org, cohort, faction, 'none', none, 'broken');
  if (partner !== null) moveMembers(state, out, org, cohort, faction, partner, over, 'broken');
}

function scattered(content: Content, committee: Committee, faction: FactionId, partner: FactionId | null): Committee {
  const [none, over] = parts(content, committee.unnamed[faction], partner);
  const unnamed = { ...committee.unnamed };
  unnamed[faction] -= none + over;
  unnamed.none += none;
  if (partner !== null) unnamed[partner] += over;
  return { named: committee.named, unnamed };
}
