import type { Content } from '../model/content.ts';
import type { Out } from '../model/event.ts';
import type { Gathering, Tabled } from '../model/gathering.ts';
import type { FactionId } from '../model/ids.ts';
import type { Known, Open } from '../model/known.ts';
import type { State } from '../model/state.ts';
import { delegationsFor, voicesOn, votesOf } from './bodies.ts';
import { electCommittees } from './congress.ts';
import { ruleOf } from './motions/registry.ts';
import { leadingFaction } from './organs.ts';
import { must, officeFaction, officeOf, on, orgOf } from './reading.ts';
import { push } from './stack.ts';

type GatheringSeen = NonNullable<Known['open']['gathering']>;

function sittingOf(state: State): Gathering {
  return must(state.open.gathering ?? undefined, 'sitting');
}

/** Who orders the motions: the General Secretary's faction; where there is none, or a deputy withholds consent, the leading one. */
export function ordersAgenda(content: Content, open: Open): FactionId {
  const secretary = officeFaction(open, 'generalSecretary');
  const able = secretary !== null && open.factions[secretary].present && !officeOf(open, 'generalSecretary').blocked;
  return able ? secretary : leadingFaction(content, open);
}

/**
 * What the sitting hears next: votes of confidence first and outside the limit; then the motions, in the order of the General
 * Secretary, as many as the sitting hears; at last what it must decide anyway. When all is done it closes.
 */
export function goOnWithAgenda(content: Content, state: State, out: Out): void {
  const gathering = sittingOf(state);
  const confidence = gathering.tabled.findIndex((t) => t.motion.kind === 'confidence');
  if (confidence >= 0) {
    hear(content, state, out, confidence, false);
    return;
  }
  if (gathering.tabled.length > 0 && gathering.heard < gathering.limit) {
    if (gathering.kind === 'orgConference') hear(content, state, out, strongest(content, state.open, gathering), true);
    else if (gathering.tabled.length === 1) hear(content, state, out, 0, true);
    else push(state, { kind: 'agenda', faction: ordersAgenda(content, state.open) });
    return;
  }
  const due = dueItem(content, state.open, gathering);
  if (due !== null) {
    put(content, state, out, due);
    return;
  }
  if (gathering.kind === 'congress') {
    if (!decided(gathering, 'centralCommittee')) {
      const motion = { kind: 'centralCommittee', strike: [] } as const;
      push(state, { kind: 'list', faction: leadingFaction(content, state.open), motion, step: null });
      return;
    }
    electCommittees(content, state, out);
  }
  gathering.stage = 'closed';
}

/** Candidates for a secretaryship are put in the order of the delegates whom their factions have there. */
function strongest(content: Content, open: Open, gathering: GatheringSeen): number {
  const delegates = delegationsFor(content, open, gathering.kind, gathering.org, null);
  let best = 0;
  let most = -1;
  gathering.tabled.forEach(({ by }, i) => {
    const votes = votesOf(delegates, by);
    if (votes > most) {
      most = votes;
      best = i;
    }
  });
  return best;
}

function decided(gathering: GatheringSeen, kind: 'line' | 'centralCommittee'): boolean {
  return gathering.results.some((r) => r.motion.kind === kind);
}

/**
 * What a sitting decides though nobody has moved it: a plenum, emergency measures not yet confirmed; a congress, the line, by
 * its vote on the report of the Central Committee, which is the line that stands.
 */
function dueItem(content: Content, open: Open, gathering: GatheringSeen): Tabled | null {
  const by = leadingFaction(content, open);
  if (gathering.kind === 'congress' && !decided(gathering, 'line')) {
    return { motion: { kind: 'line', economy: open.line.economy, world: open.line.world }, by };
  }
  if ((gathering.kind === 'plenum' || gathering.kind === 'eve') && on(content, 'economy')) {
    const org = content.orgs.find((o) => orgOf(open, o.id).emergencyMeasures);
    if (org !== undefined) return { motion: { kind: 'measures', org: org.id, confirm: true }, by };
  }
  return null;
}

/** Hears the motion at this place of the list. `counts`: one of those that the sitting may hear. */
export function hear(content: Content, state: State, out: Out, index: number, counts: boolean): void {
  const gathering = sittingOf(state);
  const [tabled] = gathering.tabled.splice(index, 1);
  if (tabled === undefined) return;
  const barred = ruleOf(tabled.motion.kind).bar?.(content, state.open, tabled.motion) ?? null;
  if (barred !== null) return;
  if (counts) gathering.heard += 1;
  put(content, state, out, tabled);
}

/**
 * Puts a motion: everybody with a vote or a voice is asked to seal a stance. Where nobody but the mover has one, he is for it
 * and it passes.
 */
export function put(content: Content, state: State, out: Out, tabled: Tabled): void {
  const gathering = sittingOf(state);
  const { motion, by } = tabled;
  const delegations = delegationsFor(content, state.open, gathering.kind, gathering.org, motion);
  const voices = voicesOn(content, state.open, gathering.kind, delegations);
  gathering.current = tabled;
  gathering.stage = 'sealing';
  gathering.waiting = voices.some((f) => f !== by) ? voices : [];
  if (gathering.waiting.length === 0) state.own[by].sealed = { stance: 'for', speaker: null, lastWord: null };
  out.push({ type: 'motionHeard', motion, by });
}
