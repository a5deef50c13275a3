import type { Content } from '../engine/model/content.ts';
import { given, record } from './records.ts';

/** Content without what says the same again. */
export type Listed = Omit<Content, 'org' | 'person' | 'card' | 'situation'>;

/**
 * Everything by its id beside the lists. What the rules ask for by names of their own (numbers, modules, factions) becomes an ordinary
 * object: one without a prototype is looked up in as in a dictionary, and the numbers are asked for all the time.
 */
export function indexed<T extends Omit<Listed, 'contentHash'>>(
  listed: T,
): T & Pick<Content, 'org' | 'person' | 'card' | 'situation'> {
  const { orgs, people, cards, situations } = listed;
  const named = { numbers: { ...listed.numbers }, modules: { ...listed.modules }, factions: { ...listed.factions } };
  return { ...listed, ...named, org: byId(orgs), person: byId(people), card: byId(cards), situation: byId(situations) };
}

function byId<T extends { readonly id: string }>(list: readonly T[]): Record<T['id'], T> {
  return record(
    list.map((entry): T['id'] => entry.id),
    (_, i) => given(list[i], 'entry'),
  );
}
