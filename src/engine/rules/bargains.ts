import type { Content } from '../model/content.ts';
import type { Out } from '../model/event.ts';
import type { Family } from '../model/family.ts';
import type { VoteResult } from '../model/gathering.ts';
import type { FactionId, OrgId, PersonId } from '../model/ids.ts';
import { secretaryOf } from '../model/ids.ts';
import type { Known } from '../model/known.ts';
import type { MotionKind } from '../model/motion.ts';
import { MOTION_KINDS } from '../model/motion.ts';
import type { Pact, Term } from '../model/pact.ts';
import { LEAVE_ACTS } from '../model/pact.ts';
import type { State } from '../model/state.ts';
import { changeExposure, changeTrust } from './change.ts';
import { allPacts, endPact, owedBy, partnerIn, secrecy, settleTerm } from './pacts.ts';
import { secretaryPostOf } from './posts.ts';
import { isAvailable, officeSideSeen, on, pactBetween, sideSeen } from './reading.ts';
import { bindsPartners } from './turncoats.ts';

type Domain = Family['slots'][number]['domain'];

/**
 * What one side may promise another in a bargain, as the one who writes it sees it: the fixed part and the slots of `setTerm`.
 * A vote for, or an abstention from, the other's next motion of a kind; a secretaryship for one of his men where the giver
 * disposes of it; a leave where a bloc or a truce would forbid the act.
 */
export function termFamilies(content: Content, known: Known, giver: FactionId, taker: FactionId): Family[] {
  const families: Family[] = [];
  const motions = promisable(content);
  for (const stance of ['for', 'abstain'] as const) {
    families.push(family({ type: 'vote', stance }, [['term.motion', motions]]));
  }
  families.push(...posts(content, known, giver, taker));
  const other = giver === known.me ? taker : giver;
  if (pactBetween(known, other, 'bloc') || pactBetween(known, other, 'truce')) {
    const acts = LEAVE_ACTS.filter((act) => act !== 'verify' || on(content, 'verification'));
    families.push(family({ type: 'leave' }, [['term.act', acts]]));
  }
  return families;
}

function family(term: Readonly<Record<string, string>>, slots: readonly (readonly [string, Domain])[]): Family {
  return { type: 'setTerm', fixed: { term }, slots: slots.map(([name, domain]) => ({ name, domain })) };
}

/** Motions on which a vote can be promised: those that a faction tables of its own will. */
function promisable(content: Content): MotionKind[] {
  return MOTION_KINDS.filter((kind) => {
    switch (kind) {
      case 'centralCommittee':
      case 'politburo':
      case 'secretary':
        return false;
      case 'readTestament':
      case 'printTestament':
        return on(content, 'testament');
      case 'emergencyConference':
        return on(content, 'emergencyConferences');
      case 'measures':
        return on(content, 'economy');
      case 'ballot':
        return on(content, 'ballot');
      default:
        return true;
    }
  });
}

/** Organisations whose secretaryship a faction can promise: all for the General Secretary, else those that its men hold. */
function postsOf(content: Content, known: Known, giver: FactionId): OrgId[] {
  const list: OrgId[] = [];
  const all = officeSideSeen(known, 'generalSecretary') === giver;
  for (const { id } of content.orgs) if (all || officeSideSeen(known, secretaryOf(id)) === giver) list.push(id);
  return list;
}

/** Secretaryships for the taker's people: for those who have none, and for each who has one, any but his own. */
function posts(content: Content, known: Known, giver: FactionId, taker: FactionId): Family[] {
  const orgs = postsOf(content, known, giver);
  const free: PersonId[] = [];
  const families: Family[] = [];
  const offer = (men: PersonId[], where: OrgId[]) => {
    if (men.length === 0 || where.length === 0) return;
    const slots: [string, Domain][] = [
      ['term.org', where],
      ['term.person', men],
    ];
    families.push(family({ type: 'post' }, slots));
  };
  for (const { id } of content.people) {
    if (!isAvailable(content, known.open, id) || sideSeen(known, id) !== taker) continue;
    const post = secretaryPostOf(content, known.open, id);
    if (post === null) free.push(id);
    else
      offer(
        [id],
        orgs.filter((org) => org !== post),
      );
  }
  offer(free, orgs);
  return families;
}

function isPost(term: Term | null, org: OrgId, person: PersonId): boolean {
  return term !== null && term.type === 'post' && term.org === org && term.person === person;
}

/** Somebody has been put in charge of an organisation: who had promised him the post has kept his word. */
export function settlePost(content: Content, state: State, out: Out, org: OrgId, person: PersonId): void {
  for (const pact of allPacts(state)) {
    for (const side of [pact.a, pact.b])
      if (isPost(owedBy(pact, side), org, person)) keep(content, state, out, pact, side);
  }
}

/**
 * A vote has been counted. Promised votes are kept or broken; a bloc partner who abstained on the line or on discipline loses
 * trust; who voted against a line that was carried has voted against the adopted line, which is evidence.
 */
export function settleVote(content: Content, state: State, out: Out, result: VoteResult): void {
  const { motion } = result;
  for (const pact of allPacts(state)) {
    for (const side of [pact.a, pact.b]) {
      const term = owedBy(pact, side);
      if (term === null || term.type !== 'vote' || term.motion !== motion.kind) continue;
      if (result.by !== partnerIn(pact, side)) continue;
      if (stanceIn(result, side) === term.stance) keep(content, state, out, pact, side);
      else breakPromise(content, state, out, pact, side);
    }
    if (pact.kind === 'bloc' && !result.unopposed && bindsPartners(state.open, motion)) {
      const a = stanceIn(result, pact.a) === 'abstain';
      const b = stanceIn(result, pact.b) === 'abstain';
      if (a !== b)
        changeTrust(
          state,
          out,
          pact.a,
          pact.b,
          -content.numbers['pact.abstainTrust'],
          pact.secret ? 'quarrel' : 'abstained',
        );
    }
  }
  if (motion.kind !== 'line' || !result.carried) return;
  for (const f of content.seats) {
    if (result.stances[f]?.stance === 'against') {
      changeExposure(state, out, f, content.numbers['exposure.voteAgainstLine'], 'votedAgainstLine');
    }
  }
}

/** Where nobody opposed a motion all have let it pass; who was not asked has abstained. */
function stanceIn(result: VoteResult, faction: FactionId): 'for' | 'against' | 'abstain' {
  return result.stances[faction]?.stance ?? (result.unopposed ? 'for' : 'abstain');
}

/** At the turn's end a post that was promised and not given is a broken promise; what was not called for just lapses. */
export function lapsePacts(content: Content, state: State, out: Out): void {
  for (const pact of allPacts(state)) {
    for (const side of [pact.a, pact.b]) {
      if (owedBy(pact, side)?.type === 'post') breakPromise(content, state, out, pact, side);
    }
    if (pact.until !== null && pact.until <= state.open.turn) endPact(state, out, pact, null);
  }
}

/** A promise kept in the open raises trust; of a secret one nobody else may see a trace. */
function keep(content: Content, state: State, out: Out, pact: Pact, side: FactionId): void {
  const to = partnerIn(pact, side);
  settleTerm(state, pact, side);
  out.push({ type: 'promiseKept', by: side, to, ...secrecy(pact) });
  if (!pact.secret) changeTrust(state, out, side, to, content.numbers['pact.keepTrust'], 'promiseKept');
}

/** A broken promise costs trust, open or secret, and frees the other side of what it owes. */
function breakPromise(content: Content, state: State, out: Out, pact: Pact, side: FactionId): void {
  const to = partnerIn(pact, side);
  settleTerm(state, pact, side);
  settleTerm(state, pact, to);
  out.push({ type: 'promiseBroken', by: side, to, ...secrecy(pact) });
  changeTrust(state, out, side, to, -content.numbers['pact.breakTrust'], pact.secret ? 'quarrel' : 'promiseBroken');
}
