import type { Content } from '../engine/model/content.ts';
import { given, record } from './records.ts';

/** Content without what says the same again. */
export type Listed = Omit<Content, 'org' | 'person' | 'card' | 'situation'>;

/** Everything by its id beside the lists. */
export function indexed<T extends Omit<Listed, 'contentHash'>>(
  listed: T,
): T & Pick<Content, 'org' | 'person' | 'card' | 'situation'> {
  const { orgs, people, cards, situations } = listed;
  return { ...listed, org: byId(orgs), person: byId(people), card: byId(cards), situation: byId(situations) };
}

function byId<T extends { readonly id: string }>(list: readonly T[]): Record<T['id'], T> {
  return record(
    list.map((entry): T['id'] => entry.id),
    (_, i) => given(list[i], 'entry'),
  );
}
