import { z } from 'zod';
import { CENTRAL_OFFICES } from '../../engine/model/ids.ts';
import { text, told } from './basics.ts';
import { tenure } from './organisations.ts';

/** What a central office was and who held it. Its powers are rules. */
export const office = z.strictObject({
  id: z.enum(CENTRAL_OFFICES),
  title: text(60),
  text: text(1000),
  holders: z.array(tenure).min(1).max(10),
  ...told,
});
export type OfficeFile = z.infer<typeof office>;
export const offices = z.array(office).max(CENTRAL_OFFICES.length);
