import type { Content } from '../model/content.ts';
import type { FactionId, OrgId, PersonId, Side } from '../model/ids.ts';
import { FACTIONS, secretaryOf } from '../model/ids.ts';
import type { Known } from '../model/known.ts';
import type { Term } from '../model/pact.ts';
import { type Refusal, refuse } from '../model/refusal.ts';
import { hasOwnMajority, votersOf } from './membership.ts';
import { cannotHarm, cannotUse } from './operations.ts';
import { holdsCentralOffice, secretaryPostOf } from './posts.ts';
import { isAvailable, isLeader, officeOf, pactBetween, personOf, sideSeen } from './reading.ts';
import { candidatesVote } from './representation.ts';

/** By which right somebody is appointed: the General Secretary's assignment, or the organisation's own majority. */
export type Right = 'assignment' | 'organisation';

/** Why the knower has not got this right, in this organisation, now; null where he has. */
export function lacksRight(content: Content, known: Known, right: Right, org: OrgId): Refusal | null {
  if (right === 'organisation') {
    return hasOwnMajority(content, known.open, org, known.me) ? null : refuse('noSupportThere', { org: { org } });
  }
  const barred = cannotUse(known, 'generalSecretary');
  if (barred !== null) return barred;
  return known.open.factions[known.me].assignmentsLeft > 0 ? null : refuse('noAssignmentsLeft');
}

/** How an organisation takes a secretary. */
export type Reception = 'wanted' | 'imposed' | 'refused';

/**
 * How an organisation would take a secretary of this side from the knower. It looks at who stands behind him: the faction that
 * appoints him, or his own, whichever has more voters there. Where another has more than twice as many
 * (`place.refusalRatio`) it refuses, but not on behalf of the appointer's bloc partner; where another has more at all, he is imposed.
 */
export function receptionOf(content: Content, known: Known, org: OrgId, side: Side | 'faceDown'): Reception {
  const { open, me } = known;
  const candidates = candidatesVote(content, open);
  const his = side === 'none' || side === 'faceDown' ? 0 : votersOf(open, org, side, candidates);
  const backing = Math.max(his, votersOf(open, org, me, candidates));
  let reception: Reception = 'wanted';
  for (const rival of FACTIONS) {
    if (rival === me || rival === side) continue;
    const against = votersOf(open, org, rival, candidates);
    if (against > backing * content.numbers['place.refusalRatio'] && !pactBetween(known, rival, 'bloc')) {
      return 'refused';
    }
    if (against > backing) reception = 'imposed';
  }
  return reception;
}

/** The same as a refusal; an organisation that appoints by its own majority wants whom it appoints. */
export function isRefused(
  content: Content,
  known: Known,
  right: Right,
  org: OrgId,
  side: Side | 'faceDown',
): Refusal | null {
  if (right === 'organisation') return null;
  const reception = receptionOf(content, known, org, side);
  if (reception === 'refused') return refuse('organisationRefuses', { org: { org } });
  if (reception === 'imposed' && known.open.factions[known.me].imposedLeft <= 0) return refuse('alreadyImposed');
  return null;
}

/** A secretary of a bloc partner's, or of one with whom there is a truce, may not be pushed out. */
export function seatProtected(known: Known, org: OrgId): Refusal | null {
  const { holder } = officeOf(known.open, secretaryOf(org));
  const owner = holder === null ? null : patronSeen(known, holder);
  return owner === null || owner === known.me ? null : cannotHarm(known, owner);
}

/** The faction to which somebody belongs as far as the knower sees: openly, or because he lies in its files. */
export function patronSeen(known: Known, person: PersonId): FactionId | null {
  const side = sideSeen(known, person);
  if (side === 'faceDown') return personOf(known.open, person).filedBy;
  return side === 'none' ? null : side;
}

/**
 * Why the knower cannot put this person in charge anywhere. Others' leaders, full members of the Politburo and office-holders
 * are out of reach, and people of those with whom there is a pact; the rest of a rival's people may be sent away to a post.
 */
export function unplaceable(content: Content, known: Known, person: PersonId): Refusal | null {
  const args = { person: { person } };
  if (!isAvailable(content, known.open, person)) return refuse('personUnavailable', args);
  const patron = patronSeen(known, person);
  if (patron === known.me) return null;
  if (holdsCentralOffice(known.open, person)) return refuse('holdsOffice', args);
  if (patron === null) return null;
  if (isLeader(content, person)) return refuse('personIsLeader', args);
  if (known.open.politburo.includes(person)) return refuse('sitsInPolitburo', args);
  if (secretaryPostOf(content, known.open, person) !== null) return refuse('holdsOffice', args);
  return cannotHarm(known, patron);
}

/** Posts that a bargain of the knower's promises: nobody has to want the man but he who promised. */
export function promisedPosts(known: Known): { readonly org: OrgId; readonly person: PersonId }[] {
  const list: { org: OrgId; person: PersonId }[] = [];
  const add = (term: Term | null) => {
    if (term === null || term.type !== 'post') return;
    const { org, person } = term;
    if (!list.some((post) => post.org === org && post.person === person)) list.push({ org, person });
  };
  for (const pacts of [known.open.pacts, known.own.secretPacts]) {
    for (const pact of pacts) {
      if (pact.a !== known.me && pact.b !== known.me) continue;
      add(pact.aOwes);
      add(pact.bOwes);
    }
  }
  return list;
}

export function isPromised(known: Known, org: OrgId, person: PersonId): boolean {
  return promisedPosts(known).some((post) => post.org === org && post.person === person);
}

/** Who cannot be appointed by any bargain: he is not available, or sits there already. */
export function promiseVoid(content: Content, known: Known, org: OrgId, person: PersonId): Refusal | null {
  const args = { person: { person } };
  if (!isAvailable(content, known.open, person)) return refuse('personUnavailable', args);
  return officeOf(known.open, secretaryOf(org)).holder === person ? refuse('alreadyThere', args) : null;
}
