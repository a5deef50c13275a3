import { hashJson } from '../engine/hash.ts';
import type { Content } from '../engine/model/content.ts';

/**
 * Hash of what the rules read, whatever the order of keys in the files. The index records (`org`, `person`, `card`,
 * `situation`) say nothing new; places on the map are for the page; how the computer judges is no rule.
 */
export function hashContent(content: Omit<Content, 'contentHash'>): string {
  const {
    org: _org,
    person: _person,
    card: _card,
    situation: _situation,
    computer: _computer,
    orgs,
    ...rest
  } = content;
  return hashJson({ ...rest, orgs: orgs.map(({ id, tags }) => ({ id, tags })) });
}
