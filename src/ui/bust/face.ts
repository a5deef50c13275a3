/** What a bust is put together from: one name out of each list. The lists are those of the people's schema (content/schema/people.ts). */
export const SHAPES_OF_HEAD = ['oval', 'long', 'round', 'square', 'wedge'] as const;
export const HAIRS = [
  'bald',
  'shaven',
  'fringe',
  'receding',
  'swept',
  'brush',
  'mane',
  'curls',
  'parted',
  'crop',
  'quiff',
  'wavy',
  'bun',
] as const;
export const BEARDS = ['none', 'goatee', 'pointed', 'full', 'wedge', 'chin'] as const;
export const MOUSTACHES = ['none', 'thick', 'walrus', 'trim', 'brush', 'waxed', 'goateeTop'] as const;
export const GLASSES = ['none', 'round', 'pinceNez', 'horn'] as const;
export const CAPS = ['none', 'peaked', 'worker', 'army', 'fur'] as const;
export const COLLARS = ['tunic', 'tie', 'bow', 'blouse', 'greatcoat', 'shirt'] as const;
export const AGES = ['young', 'middle', 'old'] as const;

export interface Face {
  readonly shape: (typeof SHAPES_OF_HEAD)[number];
  readonly hair: (typeof HAIRS)[number];
  readonly beard: (typeof BEARDS)[number];
  readonly moustache: (typeof MOUSTACHES)[number];
  readonly glasses: (typeof GLASSES)[number];
  readonly cap: (typeof CAPS)[number];
  readonly collar: (typeof COLLARS)[number];
  readonly age: (typeof AGES)[number];
  /** Hair already grey: drawn in the half tone. */
  readonly grey: boolean;
}

function oneOf<T extends string>(list: readonly T[], number: number): T {
  const found = list[number % list.length] ?? list[0];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
}

/** A number of 32 bits that is always the same for the same text, and its bits well mixed. */
export function hashOf(text: string): number {
  let h = 2166136261;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  h = Math.imul(h ^ (h >>> 16), 2246822507);
  return (h ^ (h >>> 13)) >>> 0;
}

/** The features of somebody of whom no picture was described: plausible, and always the same for the same name. */
export function plausibleFace(id: string): Face {
  const h = hashOf(id);
  const men = HAIRS.filter((name) => name !== 'bun');
  return {
    shape: oneOf(SHAPES_OF_HEAD, h),
    hair: oneOf(men, h >>> 3),
    beard: (h >>> 7) % 3 === 0 ? oneOf(BEARDS, h >>> 9) : 'none',
    moustache: oneOf(MOUSTACHES, h >>> 12),
    glasses: (h >>> 20) % 4 === 0 ? 'round' : 'none',
    cap: (h >>> 23) % 5 === 0 ? 'worker' : 'none',
    collar: oneOf(COLLARS, h >>> 16),
    age: oneOf(AGES, h >>> 18),
    grey: (h >>> 26) % 4 === 0,
  };
}
