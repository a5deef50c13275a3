import type { Content } from '../model/content.ts';
import type { Out } from '../model/event.ts';
import type { PullReport, Tabled, VoteResult } from '../model/gathering.ts';
import type { FactionId } from '../model/ids.ts';
import { FACTIONS } from '../model/ids.ts';
import type { Sealed, State } from '../model/state.ts';
import { settleVote } from './bargains.ts';
import { delegationsFor } from './bodies.ts';
import { changeStanding } from './change.ts';
import { discard } from './decks.ts';
import { ruleOf } from './motions/registry.ts';
import { allPacts, betrayAtCall, useLeave } from './pacts.ts';
import { bestSpeaker, type Call, type Stances } from './pull.ts';
import { factionDef, must } from './reading.ts';
import { countCall, desertersAmong, passUnopposed } from './rollCall.ts';
import { type Turncoat, turncoats } from './turncoats.ts';

/**
 * The stances are laid open and the motion is decided: what nobody opposes passes without a call. Then promises are settled, and
 * what was carried takes effect.
 */
export function decide(content: Content, state: State, out: Out, { motion, by }: Tabled): VoteResult {
  const { kind, org } = must(state.open.gathering ?? undefined, 'sitting');
  const stances = layOpen(content, state, out);
  const opposed = FACTIONS.some((f) => stances[f]?.stance === 'against');
  const turned = opposed ? turncoats(state.open, allPacts(state), motion, by, stances) : [];
  const open = turned.filter((t) => !t.leave && !t.secret);
  const call: Call = { kind, org, motion, by, stances, turned: open.map((t) => t.by) };
  const pulls: PullReport[] = [];
  const result = opposed ? countCall(content, state.open, call, pulls) : passUnopposed(content, state.open, call);
  for (const t of open) {
    const lost = desertersAmong(content, delegationsFor(content, state.open, kind, org, motion), t.by);
    out.push({ type: 'betrayed', by: t.by, partner: t.partner, lost });
  }
  for (const d of result.delegations) {
    out.push({ type: 'delegationVoted', source: d.source, for: d.for, against: d.against, abstain: d.abstain });
  }
  out.push({ type: 'rollCall', result, pulls });
  settleVote(content, state, out, result);
  answerForIt(content, state, out, turned);
  if (opposed) loseFace(content, state, out, call, result);
  const rule = ruleOf(motion.kind);
  if (result.carried) rule.carry(content, state, out, motion, result);
  else rule.reject?.(content, state, out, motion, result);
  // The election of a congress asks who voted on the line; of the rest the event alone keeps the delegations.
  state.open.gathering?.results.push(motion.kind === 'line' ? result : { ...result, delegations: [] });
  return result;
}

/** Takes the sealed stances and spends the last words. */
function layOpen(content: Content, state: State, out: Out): Stances {
  const stances: Partial<Record<FactionId, Sealed>> = {};
  for (const f of FACTIONS) {
    const { sealed } = state.own[f];
    if (sealed === null) continue;
    stances[f] = { stance: sealed.stance, speaker: sealed.speaker, lastWord: sealed.lastWord };
    state.own[f].sealed = null;
    if (sealed.lastWord === null) continue;
    out.push({ type: 'cardPlayed', faction: f, card: sealed.lastWord, mode: 'lastWord' });
    discard(content, state, f, sealed.lastWord);
  }
  return stances;
}

/** Who turned against his partner has broken the bloc, or has used the leave that he had. */
function answerForIt(content: Content, state: State, out: Out, turned: readonly Turncoat[]): void {
  for (const { by, partner, leave } of turned) {
    if (leave) useLeave(state, out, by, partner, 'discipline');
    else betrayAtCall(content, state, out, by, partner);
  }
}

/** The best speaker of the side that is voted down loses standing; the favourite of the Party does not. */
function loseFace(content: Content, state: State, out: Out, call: Call, result: VoteResult): void {
  const loser = bestSpeaker(content, state.open, call, result.carried ? 'against' : 'for');
  if (loser === null || factionDef(content, loser.faction).ability === 'favourite') return;
  changeStanding(state, out, loser.person, -content.numbers['vote.defeatStanding'], 'lostVote');
}
