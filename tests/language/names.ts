import type { CardId, Id, OrgId, PersonId, SituationId } from '../../src/engine/model/ids.ts';

/** Tests name things by plain words; the brand is put on here and nowhere else in them. */
function named<K extends string>(name: string): Id<K> {
  return name as Id<K>;
}

export const org = (name: string): OrgId => named<'org'>(name);
export const person = (name: string): PersonId => named<'person'>(name);
export const card = (name: string): CardId => named<'card'>(name);
export const situation = (name: string): SituationId => named<'situation'>(name);
