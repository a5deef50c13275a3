import type { Hair } from './hair.ts';
import type { Looks } from './looks.ts';

/** What the lists of features cannot say of a man whom people know from photographs: pieces drawn for him alone. */
export interface Likeness extends Partial<Looks> {
  readonly head?: string;
  readonly hair?: Hair;
  readonly beard?: string;
  readonly moustache?: string;
  /** Lines of the face, pockmarks, folds: drawn in black over the face. */
  readonly lines?: string;
}

export const LIKENESS: Readonly<Record<string, Likeness>> = {
  // Low brow, thick hair brushed straight up and back, eyes narrow under brows that rise outwards, a drooping moustache.
  stalin: {
    head: 'M28 44C27 30 38 24 50 24C62 24 73 30 72 44L72 66C72 77 68 84 62 89C58 92.5 54 93.5 50 93.5C46 93.5 42 92.5 38 89C32 84 28 77 28 66Z',
    hair: {
      front:
        'M27 55C23 44 23 33 27 27C27 15 38 7 50 8.5C62 6 75 13 75 26C78 33 77 45 73 55C72.6 47 71 41 68 37.5C66 33 62.5 32.6 58 33C54 30 48 29.5 44 32C38 31.6 34.6 34 32.4 38C29.4 42 28 48 27 55Z',
      shine:
        'M32 31C33 22 39 15 45 13M41 29C42 21 46 15 51 12.5M51 28C52.5 21 56 16 61 14.5M60 30.5C62.5 24 66 20 69.5 20',
    },
    moustache:
      'M29.5 81C31 72.5 39 68.4 45.6 69C48.2 69.2 49.4 70.6 50 71.4C50.6 70.6 51.8 69.2 54.4 69C61 68.4 69 72.5 70.5 81C66.5 84.6 59 82.6 54.4 79C51.2 77.8 48.8 77.8 45.6 79C41 82.6 33.5 84.6 29.5 81Z',
    eyes: 'narrow',
    brows: 'arched',
    nose: 'broad',
    lines: 'M33 61C35 63.6 38 64.4 41 64M67 61C65 63.6 62 64.4 59 64M45 45.5L45.6 41.5',
  },
  // High swept shock of hair, pince-nez, cheekbones, moustache turned up, pointed beard.
  trotsky: {
    head: 'M28 44C27 29 38 21 50 21C62 21 73 29 72 44C73 56 71 64 67 71C62 84 56 94 50 94C44 94 38 84 33 71C29 64 27 56 28 44Z',
    hair: {
      front:
        'M27.5 53C19 48 15 38 19 29C16 18 26 8 36 8C42 0 54 1 58 4C66 -1 78 5 79 14C87 20 88 34 82 42C80 48 76 52 72.5 53C73 44 71 37 66 32C60 29 56 31 52 27C47 30 43 27.5 39 30C32 34 29 43 27.5 53Z',
      back: 'M24 58C12 48 12 30 18 22C24 6 44 0 60 2C80 4 90 20 87 36C86 48 80 55 76 58Z',
      shine: 'M24 34C25 24 31 16 38 14M36 25C39 17 45 11 52 10M52 22C57 14 64 10 70 13M67 27C71 21 76 19 80 23',
    },
    moustache:
      'M33.5 73C37 75.4 41 73.4 44.4 71C47 69.4 49.2 70.4 50 71.8C50.8 70.4 53 69.4 55.6 71C59 73.4 63 75.4 66.5 73C65 79.6 58.6 80.4 54 77.4C51 76.4 49 76.4 46 77.4C41.4 80.4 35 79.6 33.5 73Z',
    beard: 'M42.6 83C46 81 54 81 57.4 83C59 90 55 98 50 106C45 98 41 90 42.6 83Z',
    eyes: 'bright',
    brows: 'slanted',
    nose: 'hooked',
    lines: 'M34 66C36 70 37 73 36.6 77M66 66C64 70 63 73 63.4 77',
  },
  // Fleshy and clean-shaven, a soft chin, full lips, unruly dark curls standing off to the sides.
  zinoviev: {
    head: 'M26 48C25 31 36 23 50 23C64 23 75 31 74 48C75 62 74 73 68 82C63 89.5 57 93 50 93C43 93 37 89.5 32 82C26 73 25 62 26 48Z',
    hair: {
      front:
        'M27 54C16 53 12 44 16 38C10 31 15 21 22 22C21 12 32 7 38 12C43 4 55 4 58 10C66 4 78 9 78 18C86 18 90 30 84 36C90 44 84 53 73 54C74 46 72 41 68 39C68 32 60 31 56 35C53 29 46 31 44 36C39 31 33 34 32 40C29 43 27.6 48 27 54Z',
      back: 'M24 58C12 56 10 44 14 38C10 20 26 8 40 8C62 0 86 12 86 34C92 46 86 57 76 58Z',
      shine:
        'M20 38C21 32 25 29 29 31M27 24C30 19 35 18 38 21M43 21C46 15 52 15 54 20M62 20C66 15 72 17 72 23M76 30C80 31 81 37 78 41',
    },
    eyes: 'heavy',
    brows: 'arched',
    nose: 'short',
    mouth: 'full',
    lines: 'M40 88.4C44 91 56 91 60 88.4M38 70C36.6 73 36.6 76 37.6 79M62 70C63.4 73 63.4 76 62.4 79',
  },
  // Pince-nez, hair combed back from a high brow, a full greying beard cut to a blunt wedge: a professor.
  kamenev: {
    hair: {
      front:
        'M27 56C20 41 23 26 33 21C38 12 52 11 58 15C69 15 77 25 76 38C76 46 74 52 73 56C72.6 47 71 41 68.4 37C66 30 60 25.6 53 26.4C46 25 39 27.6 35 33C30.6 39 29 47 27 56Z',
      shine: 'M33 32C36 24 43 19.6 50 19.4M60 21C66 23 70 28 71 34',
    },
    beard:
      'M28.4 62C30.4 70 34 73.6 38 73.4C41.6 73 42.6 76 43 80.4C46 78.8 54 78.8 57 80.4C57.4 76 58.4 73 62 73.4C66 73.6 69.6 70 71.6 62C75 80 70 95 60 102C54 106 46 106 40 102C30 95 25 80 28.4 62Z',
    eyes: 'open',
    brows: 'plain',
    nose: 'straight',
  },
  // A great bald dome, reddish hair at the sides only, a small pointed beard, quick bright eyes.
  bukharin: {
    head: 'M27 43C25 24 37 13.5 50 13.5C63 13.5 75 24 73 43C73 56 70 66 66 74C61 86 56 94 50 94C44 94 39 86 34 74C30 66 27 56 27 43Z',
    hair: {
      front:
        'M27.4 59C21 49 22 37 29 30C31 28.4 32.6 30 31.8 33C30.4 41 31.4 49 30.4 59ZM72.6 59C79 49 78 37 71 30C69 28.4 67.4 30 68.2 33C69.6 41 68.6 49 69.6 59Z',
    },
    moustache:
      'M36 77.6C38 71.8 43 69.8 47 70.4C48.8 70.6 49.6 71.4 50 72C50.4 71.4 51.2 70.6 53 70.4C57 69.8 62 71.8 64 77.6C60 78.6 57 77.6 54 76.4C51 75.6 49 75.6 46 76.4C43 77.6 40 78.6 36 77.6Z',
    beard: 'M41 81C45 79.8 55 79.8 59 81C60.6 89 56 97 50 104C44 97 39.4 89 41 81Z',
    eyes: 'bright',
    brows: 'fair',
    nose: 'short',
    lines: 'M37 35C41 33.4 59 33.4 63 35M39 40C43 38.6 57 38.6 61 40M32.4 52.6L29.6 51.6M67.6 52.6L70.4 51.6',
  },
  // A long face, wavy hair brushed back and receding at the temples, slanting eyes, moustache and a pointed beard.
  rykov: {
    hair: {
      front:
        'M29 56C21 40 24 27 33 20C36 10 50 6 57 11C68 8 78 19 76 32C78 42 74 51 71 56C71.4 47 70 41 67.4 36C68 29 62 26.4 56 30C51 25 44 26 41 31C37 28.6 33.4 33 33 39C30.6 44 29.8 50 29 56Z',
      shine: 'M33 30C34 22 40 17 46 17M48 22C53 16 60 15 65 18M63 25C67 22 71 23 73 28',
    },
    beard:
      'M34.4 77C37 82.6 40.6 83 43 80.6C46 79 54 79 57 80.6C59.4 83 63 82.6 65.6 77C66.6 89 60.6 101 50 113C39.4 101 33.4 89 34.4 77Z',
    eyes: 'heavy',
    brows: 'slanted',
    nose: 'straight',
  },
  // Square and short: cropped hair, jug ears, a heavy moustache, a printer's collar.
  tomsky: {
    head: 'M27 45C26 29 37 22 50 22C63 22 74 29 73 45L73.4 68C73.4 79 69 86 63 90C58 93 54 93.6 50 93.6C46 93.6 42 93 37 90C31 86 26.6 79 26.6 68Z',
    moustache:
      'M35.4 79.4L40 70.6C43.6 68.6 48.6 68.6 50 71C51.4 68.6 56.4 68.6 60 70.6L64.6 79.4C59 80.6 55 79 50 77.4C45 79 41 80.6 35.4 79.4Z',
    eyes: 'heavy',
    brows: 'thick',
    nose: 'broad',
    lines: 'M36 66C34.6 70 34.4 74 35.4 77M64 66C65.4 70 65.6 74 64.6 77M40 40.6C45 39 55 39 60 40.6',
  },
};
