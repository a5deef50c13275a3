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
export type Fill = 'solid' | 'hatch' | 'empty';

/** A side is told by colour, by shape and by letter, so that no meaning hangs on colour alone. */
export interface Mark {
  readonly colour: string;
  /** Ink on top of the colour. */
  readonly over: string;
  readonly letter: string;
  readonly shape: Shape;
  readonly fill: Fill;
}

/** The letters are those of the language files: Apparatus, Left, Zinoviev's Leningraders, Right. */
export const MARKS: Readonly<Record<Side, Mark>> = {
  none: { colour: '#e9dfc8', over: INK.black, letter: '–', shape: 'ring', fill: 'empty' },
  apparatus: { colour: INK.black, over: INK.paper, letter: 'A', shape: 'square', fill: 'solid' },
  left: { colour: INK.red, over: INK.paper, letter: 'L', shape: 'wedge', fill: 'solid' },
  leningrad: { colour: INK.steel, over: INK.paper, letter: 'Z', shape: 'towers', fill: 'solid' },
  right: { colour: '#b99a5b', over: INK.black, letter: 'R', shape: 'disc', fill: 'hatch' },
};

/** The sides in the order in which bars and hemicycles show them, from left to right. */
export const SIDE_ORDER: readonly Side[] = ['left', 'leningrad', 'none', 'right', 'apparatus'];

/** `#rrggbb` as the number that a canvas library wants. */
export function hex(colour: string): number {
  return Number.parseInt(colour.slice(1), 16);
}
