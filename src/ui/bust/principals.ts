import type { Face } from './face.ts';

const face = (given: Partial<Face> & Pick<Face, 'shape' | 'hair'>): Face => ({
  beard: 'none',
  moustache: 'none',
  glasses: 'none',
  cap: 'none',
  collar: 'tunic',
  age: 'middle',
  grey: false,
  ...given,
});

/** Who is on the title page, before any scenario has been fetched. As in the data, which replaces them. */
export const BUILT_IN: Readonly<Record<string, Face>> = {
  stalin: face({ shape: 'square', hair: 'quiff', moustache: 'walrus' }),
  trotsky: face({ shape: 'wedge', hair: 'mane', beard: 'goatee', moustache: 'goateeTop', glasses: 'pinceNez' }),
  zinoviev: face({ shape: 'round', hair: 'curls', collar: 'tie' }),
  bukharin: face({ shape: 'wedge', hair: 'fringe', beard: 'goatee', moustache: 'goateeTop', collar: 'shirt' }),
};
