import { z } from 'zod';
import { text } from './basics.ts';

/** A number that balances the game, and why it has its value. */
export const balance = z.strictObject({ value: z.number().min(-1_000_000).max(1_000_000), reason: text(500) });
export type BalanceFile = z.infer<typeof balance>;

/** `scenarios/rules/numbers.json`: by name. Which names there must be is checked with the other names (`NUMBER_NAMES`). */
export const numbers = z.record(z.string(), balance);
