import { INK } from '../palette.ts';

/** Four inks and no more: paper light, half tone, hair's grey, black. The ground is the side's. */
export const BUST = {
  light: INK.card,
  half: '#cdb28c',
  grey: '#9a9385',
  dark: INK.black,
  /** Where black lies on black. */
  soft: '#4a443b',
} as const;
