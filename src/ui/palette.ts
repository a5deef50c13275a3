import type { Side } from '../engine/model/ids.ts';

/** Printing inks of the 1920s: cream paper, black, one red, one cold grey-blue. */
export const INK = {
  paper: '#f4ead5',
  card: '#fbf5e6',
  shade: '#e4d8bd',
  deep: '#cfc0a0',
  black: '#1c1a17',
  grey: '#5b554b',
  red: '#b3261e',
  steel: '#3d6480',
  sea: '#c3ced2',
} as const;

export type Shape = 'square' | 'wedge' | 'towers' | 'disc' | 'ring';
export type Fill = 'solid' | 'hatch' | 'pales' | 'empty';

/** A side is told by colour, by shape and by letter, so that no meaning hangs on colour alone. */
export interface Mark {
  readonly colour: string;
  /** Ink on top of the colour. */
  readonly over: string;
  readonly letter: string;
  readonly shape: Shape;
  /** How a bar or a slice of the side is filled: without colour red and steel are the same grey. */
  readonly fill: Fill;
}

/**
 * The letters stand for Apparatus, Left, Zinoviev's Leningraders, Right, whatever the language: like the shapes they are a mark
 * and not a word, so that boards, records and pictures of different players can be compared. The name stands beside them in words.
 */
export const MARKS: Readonly<Record<Side, Mark>> = {
  none: { colour: '#e9dfc8', over: INK.black, letter: '–', shape: 'ring', fill: 'empty' },
  apparatus: { colour: INK.black, over: INK.paper, letter: 'A', shape: 'square', fill: 'solid' },
  left: { colour: INK.red, over: INK.paper, letter: 'L', shape: 'wedge', fill: 'solid' },
  leningrad: { colour: INK.steel, over: INK.paper, letter: 'Z', shape: 'towers', fill: 'pales' },
  right: { colour: '#b99a5b', over: INK.black, letter: 'R', shape: 'disc', fill: 'hatch' },
};

/** The sides in the order in which bars and hemicycles show them, from left to right. */
export const SIDE_ORDER: readonly Side[] = ['left', 'leningrad', 'none', 'right', 'apparatus'];

/** `#rrggbb` as the number that a canvas library wants. */
export function hex(colour: string): number {
  return Number.parseInt(colour.slice(1), 16);
}

/** Contrast of two colours as `#rrggbb`, from 1 to 21, as the Web Content Accessibility Guidelines reckon it. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour: string): number {
  const number = hex(colour);
  const part = (shift: number): number => {
    const value = ((number >> shift) & 255) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0);
}
