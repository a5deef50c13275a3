import type { Content } from '../model/content.ts';
import type { OfficeId, OrgId, PersonId } from '../model/ids.ts';
import { CENTRAL_OFFICES, secretaryOf } from '../model/ids.ts';
import type { Open } from '../model/known.ts';
import { officeOf } from './reading.ts';

const OFFICES = new WeakMap<Content, readonly OfficeId[]>();

/** Every office there is, the central ones first, then the secretaryships in the order of the content. */
export function allOffices(content: Content): readonly OfficeId[] {
  const known = OFFICES.get(content);
  if (known !== undefined) return known;
  const list: OfficeId[] = [...CENTRAL_OFFICES];
  for (const { id } of content.orgs) list.push(secretaryOf(id));
  OFFICES.set(content, list);
  return list;
}

/** The organisation whose secretaryship this office is; null for a central office. */
export function orgOfOffice(content: Content, office: OfficeId): OrgId | null {
  for (const { id } of content.orgs) if (secretaryOf(id) === office) return id;
  return null;
}

/** The organisation of which a person is secretary, or null. */
export function secretaryPostOf(content: Content, open: Open, person: PersonId): OrgId | null {
  for (const { id } of content.orgs) if (officeOf(open, secretaryOf(id)).holder === person) return id;
  return null;
}

/** Whether a person holds a central office. */
export function holdsCentralOffice(open: Open, person: PersonId): boolean {
  for (const office of CENTRAL_OFFICES) if (officeOf(open, office).holder === person) return true;
  return false;
}

/** Whether a person is deputy under somebody. */
export function isDeputy(content: Content, open: Open, person: PersonId): boolean {
  for (const office of allOffices(content)) if (officeOf(open, office).deputy === person) return true;
  return false;
}
