import { z } from 'zod';
import { ORG_TAGS } from '../../engine/model/effect.ts';
import { count, date, orgId, text, told } from './basics.ts';

/** Somebody in a post, whether he has a card of his own or not. */
export const tenure = z.strictObject({
  who: text(80),
  from: date.nullable(),
  /** Null: to the end of these years or beyond. */
  until: date.nullable(),
});

/** A regional organisation, or the one in the army. */
export const organisation = z.strictObject({
  id: orgId,
  /** As it stands in the middle of a sentence: `Moscow`, `the Ukraine`. */
  name: text(40),
  /** For narrow places. */
  short: text(14),
  tags: z.array(z.enum(ORG_TAGS)),
  /** Where it lies on the map: degrees east and north. */
  at: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]),
  /** Members on 1 January 1924. A scenario that begins later gives its own. */
  members: z.strictObject({ full: count, candidates: count }),
  /** What it was. */
  text: text(1400),
  /** Who ran it. */
  incharge: z.array(tenure).max(12),
  /** Why its numbers are what they are. */
  why: text(700),
  ...told,
});
export type OrganisationFile = z.infer<typeof organisation>;
export const organisations = z.array(organisation).min(1).max(24);
