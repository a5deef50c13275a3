import { config } from 'zod/v4/core';

/**
 * The page's policy forbids code made from strings. Schemas read this setting when they are made, so this file is imported
 * before the first of them (by `basics.ts`, on which all others stand).
 */
config({ jitless: true });
