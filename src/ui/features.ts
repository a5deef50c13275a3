/** Pieces of poster busts, drawn for a box of 100 by 120: face centred on x 50, eyes at y 54, chin near y 92. */

export const FACE_SHAPE = {
  oval: { head: 'M28 48Q28 22 50 22Q72 22 72 48Q72 66 67 76Q59 90 50 91Q41 90 33 76Q28 66 28 48Z', ears: ears(26.5) },
  long: { head: 'M30 46Q29 18 50 18Q71 18 70 46Q71 68 66 80Q58 96 50 97Q42 96 34 80Q29 68 30 46Z', ears: ears(28) },
  round: { head: 'M25 50Q25 22 50 22Q75 22 75 50Q76 70 67 81Q59 90 50 90Q41 90 33 81Q24 70 25 50Z', ears: ears(23.5) },
  square: {
    head: 'M27 44Q27 22 50 22Q73 22 73 44V68Q72 80 65 86Q58 91 50 91Q42 91 35 86Q28 80 27 68Z',
    ears: ears(25.5),
  },
  wedge: { head: 'M26 44Q26 19 50 19Q74 19 74 44Q74 62 66 76Q58 92 50 94Q42 92 34 76Q26 62 26 44Z', ears: ears(24.5) },
} as const;

function ears(x: number): string {
  return `<path d="M${x + 2} 50Q${x - 4} 49 ${x - 2} 58Q${x} 66 ${x + 5} 65Z" fill="#fbf5e6" stroke="#1c1a17" stroke-width="1.4"/><path d="M${98 - x} 50Q${104 - x} 49 ${102 - x} 58Q${100 - x} 66 ${95 - x} 65Z" fill="#c9a98a" stroke="#1c1a17" stroke-width="1.4"/>`;
}

interface Hair {
  readonly front: string;
  /** Behind the ears. */
  readonly back?: string;
}

export const HAIR: Readonly<
  Record<
    | 'bald'
    | 'shaven'
    | 'fringe'
    | 'receding'
    | 'swept'
    | 'brush'
    | 'mane'
    | 'curls'
    | 'parted'
    | 'crop'
    | 'quiff'
    | 'wavy'
    | 'bun',
    Hair
  >
> = {
  bald: { front: '' },
  shaven: { front: 'M27 46Q27 20 50 20Q73 20 73 46Q71 30 60 27Q50 24 40 27Q29 30 27 46Z' },
  fringe: { front: 'M26 56Q22 40 30 34Q31 44 30.5 54ZM74 56Q78 40 70 34Q69 44 69.5 54Z' },
  receding: {
    front:
      'M26 52Q22 30 36 21Q46 17 52 20Q44 24 40 30Q33 30 31 50ZM74 52Q78 30 64 21Q58 19 54 20Q60 24 62 30Q67 30 69 50Z',
  },
  swept: { front: 'M26 52Q20 20 44 14Q70 8 77 30Q79 42 74 54Q73 40 68 34Q54 34 42 27Q33 34 30 42Q28 48 26 52Z' },
  brush: {
    front:
      'M26 50Q24 30 27 24L30 12L35 17L40 7L45 14L51 5L56 14L62 8L65 17L71 13L73 25Q76 36 74 50Q72 38 67 34Q50 28 33 34Q28 38 26 50Z',
  },
  mane: {
    front:
      'M25 56Q16 44 20 28Q18 16 32 12Q40 3 52 6Q66 2 74 14Q85 22 80 36Q83 48 75 56Q74 42 67 33Q60 27 54 30Q44 24 38 32Q29 38 28 46Z',
    back: 'M24 60Q12 40 22 22Q50 4 78 22Q88 40 76 60Z',
  },
  curls: {
    front:
      'M25 50Q17 46 21 37Q16 29 24 24Q24 14 34 15Q39 6 48 11Q56 4 63 11Q73 9 74 20Q83 24 78 33Q83 42 75 50Q74 40 68 36Q64 29 56 33Q48 26 42 33Q32 32 30 40Z',
  },
  parted: { front: 'M26 52Q19 18 44 15Q72 10 76 34Q77 44 74 53Q73 40 69 34Q54 35 40 22Q33 28 31 38Q29 46 26 52Z' },
  crop: { front: 'M26 50Q22 20 50 18Q78 20 74 50Q72 40 69 34Q60 29 50 29Q40 29 31 34Q28 40 26 50Z' },
  quiff: {
    front: 'M26 52Q22 32 30 24Q28 10 48 11Q58 4 72 14Q80 26 74 53Q73 42 69 36Q68 24 52 26Q40 28 33 33Q29 42 26 52Z',
  },
  wavy: {
    front:
      'M25 54Q18 40 24 28Q22 16 36 15Q42 7 54 10Q68 7 74 19Q82 28 78 40Q79 48 75 54Q74 46 70 40Q66 32 58 33Q50 38 42 30Q36 31 34 38Q28 44 25 54Z',
  },
  bun: {
    front: 'M26 54Q20 22 50 18Q80 22 74 54Q73 42 66 34Q56 38 50 27Q44 38 34 34Q27 42 26 54Z',
    back: 'M40 18Q38 6 50 6Q62 6 60 18Z',
  },
};

export const BEARD = {
  none: '',
  goatee: 'M44 80Q50 78 56 80Q58 92 50 100Q42 92 44 80Z',
  pointed: 'M36 76Q40 82 44 79Q50 76.5 56 79Q60 82 64 76Q64 92 50 109Q36 92 36 76Z',
  full: 'M27 58Q30 66 33 71Q38 70 42 73L44 80Q50 77.5 56 80L58 73Q62 70 67 71Q70 66 73 58Q77 82 66 95Q58 103 50 103Q42 103 34 95Q23 82 27 58Z',
  wedge: 'M30 66Q34 74 40 73L44 79.5Q50 77.5 56 79.5L60 73Q66 74 70 66Q70 86 60 98Q50 108 40 98Q30 86 30 66Z',
  chin: 'M40 80Q50 76 60 80Q62 92 50 95Q38 92 40 80Z',
} as const;

export const MOUSTACHE = {
  none: '',
  thick: 'M32 76Q34 68 44 68Q48 67 50 70Q52 67 56 68Q66 68 68 76Q62 80 56 77Q52 76 50 76Q48 76 44 77Q38 80 32 76Z',
  walrus: 'M29 80Q31 68 44 67Q48 66 50 69Q52 66 56 67Q69 68 71 80Q66 85 58 79Q53 77 50 77.5Q47 77 42 79Q34 85 29 80Z',
  trim: 'M39 74.5Q41 69.5 50 70Q59 69.5 61 74.5Q56 75.6 50 74.6Q44 75.6 39 74.5Z',
  brush: 'M38.5 76L42 69.6Q50 67.4 58 69.6L61.5 76Q50 73.6 38.5 76Z',
  waxed:
    'M26 70Q36 74 42 70Q47 67.6 50 70.4Q53 67.6 58 70Q64 74 74 70Q70 80 58 76.6Q53 75.4 50 75.4Q47 75.4 42 76.6Q30 80 26 70Z',
  goateeTop: 'M38 75Q42 69.6 50 71.4Q58 69.6 62 75L63 80Q59 76 54 76Q50 75.2 46 76Q41 76 37 80Z',
} as const;

type Draw = (dark: string) => string;
export const GLASSES: Readonly<Record<'none' | 'round' | 'pinceNez' | 'horn', Draw>> = {
  none: () => '',
  round: (dark) => lens(dark, 8.2, 2.2, `<path d="M31 53L25 51M69 53L75 51" stroke="${dark}" stroke-width="2"/>`),
  pinceNez: (dark) =>
    lens(dark, 7.6, 1.9, `<path d="M68 54Q74 64 72 84" stroke="${dark}" stroke-width=".9" fill="none"/>`),
  horn: (dark) => lens(dark, 8.8, 3.6, `<path d="M30 53L25 51M70 53L75 51" stroke="${dark}" stroke-width="3.4"/>`),
};

function lens(dark: string, r: number, width: number, arms: string): string {
  return `<g fill="#fff" fill-opacity=".28" stroke="${dark}" stroke-width="${width}"><circle cx="40" cy="54.5" r="${r}"/><circle cx="60" cy="54.5" r="${r}"/><path d="M${40 + r} 53Q50 49.5 ${60 - r} 53" fill="none"/></g>${arms}`;
}

type Cap = (dark: string, red: string) => string;
export const CAP: Readonly<Record<'none' | 'peaked' | 'worker' | 'army' | 'fur', Cap>> = {
  none: () => '',
  peaked: (dark) =>
    `<path d="M20 28Q24 8 50 7Q76 8 80 28Q66 22 50 22Q34 22 20 28Z" fill="${dark}"/><path d="M26 30Q50 20 74 30L72 38Q50 28 28 38Z" fill="${dark}" stroke="#f4ead5" stroke-width="1.2"/>`,
  worker: (dark) =>
    `<path d="M19 34Q16 10 48 8Q82 8 81 32Q50 22 19 34Z" fill="${dark}"/><path d="M24 36Q46 24 70 33L60 38Q42 32 22 42Z" fill="${dark}" stroke="#f4ead5" stroke-width="1.2"/>`,
  army: (dark, red) =>
    `<path d="M20 30Q22 12 50 9Q78 12 80 30L74 33Q50 24 26 33Z" fill="${dark}"/><path d="M27 35Q50 25 73 35L70 40Q50 31 30 40Z" fill="#5b554b"/><path d="M50 13L52 19L58 19L53.4 22.6L55 28.4L50 25L45 28.4L46.6 22.6L42 19L48 19Z" fill="${red}"/>`,
  fur: (dark) =>
    `<path d="M20 36Q14 20 24 12Q36 2 50 3Q64 2 76 12Q86 20 80 36Q66 30 50 30Q34 30 20 36Z" fill="${dark}"/>`,
};

type Collar = (dark: string, light: string) => string;
export const COLLAR: Readonly<Record<'tunic' | 'tie' | 'bow' | 'blouse' | 'greatcoat' | 'shirt', Collar>> = {
  tunic: (dark) =>
    `<path d="M2 120Q8 98 38 92L50 102L62 92Q92 98 98 120Z" fill="${dark}"/><path d="M37 90L50 104L63 90L66 99L52 112H48L34 99Z" fill="${dark}" stroke="#f4ead5" stroke-width="1.3"/><path d="M50 108V120" stroke="#f4ead5" stroke-width="1.2"/>`,
  tie: (dark, light) =>
    `<path d="M4 120Q10 99 38 93L50 116L62 93Q90 99 96 120Z" fill="${dark}"/><path d="M38 92L50 112L62 92L60 89H40Z" fill="${light}"/><path d="M47 102H53L52 107L55 120H45L48 107Z" fill="${dark}"/>`,
  bow: (dark, light) =>
    `<path d="M4 120Q10 99 38 93L50 118L62 93Q90 99 96 120Z" fill="${dark}"/><path d="M38 92L50 114L62 92L60 89H40Z" fill="${light}"/><path d="M40 99L50 104L40 109ZM60 99L50 104L60 109Z" fill="${dark}"/>`,
  blouse: (dark, light) =>
    `<path d="M4 120Q10 99 38 93H62Q90 99 96 120Z" fill="${light}" stroke="${dark}" stroke-width="1.6"/><path d="M38 91Q50 103 62 91L64 97Q50 110 36 97Z" fill="${light}" stroke="${dark}" stroke-width="1.6"/><path d="M44 103V120" stroke="${dark}" stroke-width="1.6"/>`,
  greatcoat: (dark, light) =>
    `<path d="M0 120Q6 95 34 90L50 110L66 90Q94 95 100 120Z" fill="${dark}"/><path d="M34 88L22 104L44 120L50 110ZM66 88L78 104L56 120L50 110Z" fill="#5b554b" stroke="${light}" stroke-width="1.2"/>`,
  shirt: (dark, light) =>
    `<path d="M4 120Q10 99 38 93L50 108L62 93Q90 99 96 120Z" fill="${dark}"/><path d="M38 91L50 106L44 112L33 96ZM62 91L50 106L56 112L67 96Z" fill="${light}" stroke="${dark}" stroke-width="1.2"/>`,
};

/** What a bust is put together from. Every name is one of the tables above. */
export interface Face {
  readonly shape: keyof typeof FACE_SHAPE;
  readonly hair: keyof typeof HAIR;
  readonly beard: keyof typeof BEARD;
  readonly moustache: keyof typeof MOUSTACHE;
  readonly glasses: keyof typeof GLASSES;
  readonly cap: keyof typeof CAP;
  readonly collar: keyof typeof COLLAR;
  /** Hair already grey: drawn in the half tone. */
  readonly grey?: boolean;
}
