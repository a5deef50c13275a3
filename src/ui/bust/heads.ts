import type { Face } from './face.ts';

/** Outline of the face, in a box of 100 by 120: centred on x 50, eyes at y 55, chin near y 93. */
export const HEADS: Readonly<Record<Face['shape'], string>> = {
  oval: 'M29 46C29 27 38 20 50 20C62 20 71 27 71 46C71 62 69 72 65 79C61 87 56 92 50 92C44 92 39 87 35 79C31 72 29 62 29 46Z',
  long: 'M31 44C30 26 39 17 50 17C61 17 70 26 69 44C70 62 69 74 66 81C62 91 57 97 50 97C43 97 38 91 34 81C31 74 30 62 31 44Z',
  round:
    'M26 50C25 30 36 21 50 21C64 21 75 30 74 50C75 65 72 76 66 83C61 89 56 91.5 50 91.5C44 91.5 39 89 34 83C28 76 25 65 26 50Z',
  square:
    'M28 45C27 28 37 20.5 50 20.5C63 20.5 73 28 72 45L72 67C72 77 69 83 64 87.5C59 91.5 55 92.5 50 92.5C45 92.5 41 91.5 36 87.5C31 83 28 77 28 67Z',
  wedge:
    'M27 44C26 27 37 19 50 19C63 19 74 27 73 44C73 57 70 67 66 75C61 87 56 94 50 94C44 94 39 87 34 75C30 67 27 57 27 44Z',
};

/** Half the width of the face at the ears, and where the ears begin. */
export const EAR_AT: Readonly<Record<Face['shape'], number>> = { oval: 29, long: 31, round: 26, square: 28, wedge: 28 };

export function ears(shape: Face['shape']): readonly [left: string, right: string] {
  const x = EAR_AT[shape];
  const one = (m: (n: number) => number): string =>
    `M${m(x + 2)} 50C${m(x - 5)} 46 ${m(x - 7)} 55 ${m(x - 4)} 62C${m(x - 2)} 68 ${m(x + 1)} 69 ${m(x + 3)} 66Z`;
  return [one((n) => n), one((n) => 100 - n)];
}

/** The side that the light does not reach, over nose and cheek; laid over the face and cut to it. */
export const SHADOW =
  'M56 14H104V124H52C57 112 60 104 58 97C55 92 52.5 88 54 84.5C56.5 81 58 80 55.5 77.5C53.5 75 56 73.5 57 71C57.5 68.5 56 65 54.5 61C53 57 53.5 53 56 50.5C59 47.5 58 44 56 40C54 34 55 24 56 14Z';

/** Hollow of the cheek and the side of the jaw, deeper with the years. */
export const CHEEK: Readonly<Record<Face['age'], string>> = {
  young: '',
  middle: 'M66 66C63 73 62 78 63.5 84C68 79 70.5 73 71 66C70 64 67.5 64 66 66Z',
  old: 'M66 63C61 71 60 78 63 86C68.5 80 71 73 71.5 64C70 61 67.5 61 66 63ZM33 66C35 71 36.5 75 36 80C32.5 76 30.5 71 31 66Z',
};
