import { copyOffice, copyOrg, copyPerson } from '../copy.ts';
import type { OfficeId, OrgId, PersonId } from '../model/ids.ts';
import type { OfficeState, OpenState, OrgState, OwnState, PersonState } from '../model/state.ts';
import { copyShared, isShared } from '../shared.ts';
import { officeOf, orgOf, personOf } from './reading.ts';

/*
 * Organisations, people and offices are many, and a command changes few of them: states share them, and what is shared is frozen.
 * Whoever changes one asks for it here and gets one that his state alone holds. What was read before that is not what has been
 * changed since.
 *
 * A table is copied entry by entry and not spread: of a frozen one a spread takes three times as long, and what it makes is read more
 * slowly.
 */

/** An organisation to be changed. */
export function orgToChange(open: OpenState, org: OrgId): OrgState {
  const there = orgOf(open, org);
  if (!Object.isFrozen(there)) return there;
  if (isShared(open.orgs)) open.orgs = copyShared(open.orgs);
  const own = copyOrg(there);
  open.orgs[org] = own;
  return own;
}

/** A person to be changed. */
export function personToChange(open: OpenState, person: PersonId): PersonState {
  const there = personOf(open, person);
  if (!Object.isFrozen(there)) return there;
  if (isShared(open.people)) open.people = copyShared(open.people);
  const own = copyPerson(there);
  open.people[person] = own;
  return own;
}

/** An office to be changed. */
export function officeToChange(open: OpenState, office: OfficeId): OfficeState {
  const there = officeOf(open, office);
  if (!Object.isFrozen(there)) return there;
  if (isShared(open.offices)) open.offices = copyShared(open.offices);
  const own = copyOffice(there);
  open.offices[office] = own;
  return own;
}

/** What a faction keeps to itself of organisations or people, to be changed. */
export function ownToChange<N extends 'networks' | 'files' | 'firmness'>(own: OwnState, name: N): OwnState[N] {
  if (isShared(own[name])) own[name] = copyShared(own[name]);
  return own[name];
}
