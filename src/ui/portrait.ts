import type { PersonId, Side } from '../engine/model/ids.ts';
import { FACES } from './faces.ts';
import { BEARD, CAP, COLLAR, FACE_SHAPE, type Face, GLASSES, HAIR, MOUSTACHE } from './features.ts';
import { INK, MARKS } from './palette.ts';

const KEYS = {
  shape: Object.keys(FACE_SHAPE),
  hair: Object.keys(HAIR).filter((name) => name !== 'bun'),
  beard: Object.keys(BEARD),
  moustache: Object.keys(MOUSTACHE),
  collar: Object.keys(COLLAR),
};

function hash(text: string): number {
  let h = 2166136261;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return h >>> 0;
}

function has<T extends object>(table: T, key: string | undefined): key is keyof T & string {
  return key !== undefined && key in table;
}

/** The features of somebody of whom no picture was described: plausible, and always the same for the same name. */
export function plausibleFace(id: string): Face {
  const h = hash(id);
  const pick = (list: readonly string[], shift: number): string | undefined => list[(h >>> shift) % list.length];
  const shape = pick(KEYS.shape, 0);
  const hair = pick(KEYS.hair, 3);
  const beard = (h >>> 7) % 3 === 0 ? pick(KEYS.beard, 9) : 'none';
  const moustache = pick(KEYS.moustache, 12);
  const collar = pick(KEYS.collar, 16);
  return {
    shape: has(FACE_SHAPE, shape) ? shape : 'oval',
    hair: has(HAIR, hair) ? hair : 'swept',
    beard: has(BEARD, beard) ? beard : 'none',
    moustache: has(MOUSTACHE, moustache) ? moustache : 'none',
    glasses: (h >>> 20) % 4 === 0 ? 'round' : 'none',
    cap: (h >>> 23) % 5 === 0 ? 'worker' : 'none',
    collar: has(COLLAR, collar) ? collar : 'tunic',
    grey: (h >>> 26) % 4 === 0,
  };
}

export function faceOf(id: PersonId | string): Face {
  return FACES[id] ?? plausibleFace(id);
}

export interface PortraitOptions {
  /** Ground behind the head: the side's colour, or the grey of nobody's. */
  readonly side?: Side | 'faceDown';
  /** Expelled or dead: the card is struck through. */
  readonly struck?: boolean;
}

/**
 * A two-tone poster bust as SVG text, 100 by 120. Made of constants and numbers alone: no text from outside gets into it.
 * The half tone is the shadow side; the light comes from the left.
 */
export function portraitSvg(id: PersonId | string, options: PortraitOptions = {}): string {
  const face = faceOf(id);
  const side = options.side ?? 'none';
  const ground = side === 'none' || side === 'faceDown' ? INK.deep : MARKS[side].colour;
  const dark = side === 'apparatus' ? '#3a3631' : INK.black;
  const hairInk = face.grey === true ? '#8d8576' : dark;
  const skin = INK.card;
  const shade = '#c9a98a';
  const shape = FACE_SHAPE[face.shape];
  const uid = `p${hash(id).toString(36)}`;
  const parts = [
    `<rect width="100" height="120" fill="${ground}"/>`,
    `<path d="M0 120L100 20V120Z" fill="#000" opacity=".12"/>`,
    COLLAR[face.collar](dark, skin),
    `<path d="M40 78V100Q50 108 60 100V78Z" fill="${shade}"/>`,
    HAIR[face.hair].back === undefined ? '' : `<path d="${HAIR[face.hair].back}" fill="${hairInk}"/>`,
    shape.ears,
    `<clipPath id="${uid}"><path d="${shape.head}"/></clipPath>`,
    `<path d="${shape.head}" fill="${skin}" stroke="${dark}" stroke-width="1.6"/>`,
    `<g clip-path="url(#${uid})"><path d="M54 0H110V120H50L56 88Q50 80 58 72L52 66L60 58L53 44Q60 30 54 0Z" fill="${shade}"/></g>`,
    features(dark),
    BEARD[face.beard] === '' ? '' : `<g clip-path="none"><path d="${BEARD[face.beard]}" fill="${hairInk}"/></g>`,
    MOUSTACHE[face.moustache] === '' ? '' : `<path d="${MOUSTACHE[face.moustache]}" fill="${hairInk}"/>`,
    HAIR[face.hair].front === '' ? '' : `<path d="${HAIR[face.hair].front}" fill="${hairInk}"/>`,
    GLASSES[face.glasses](dark),
    CAP[face.cap](dark, INK.red),
    options.struck === true
      ? `<path d="M-5 112L105 8" stroke="${INK.red}" stroke-width="7"/><path d="M-5 8L105 112" stroke="${INK.red}" stroke-width="7"/>`
      : '',
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 120">${parts.join('')}</svg>`;
}

/** Brows, eyes, nose and mouth: heavy shadows, as a cut in linoleum gives them. */
function features(dark: string): string {
  return [
    `<path d="M33 49Q40 44.5 46.5 48.5L46 50.6Q40 47.6 33.6 51.4Z" fill="${dark}"/>`,
    `<path d="M54 48.5Q61 44.5 67 49L66.6 51.4Q60 47.6 54.4 50.6Z" fill="${dark}"/>`,
    `<path d="M35.5 54.5Q40 51.4 45 54.6Q40 57 35.5 54.5Z" fill="${dark}"/>`,
    `<path d="M55.5 54.6Q60 51.4 64.8 54.5Q60 57 55.5 54.6Z" fill="${dark}"/>`,
    `<path d="M50 53L53.4 66Q54 69 50 69.2Q47.4 69.2 46.6 67.6" fill="none" stroke="${dark}" stroke-width="1.8" stroke-linecap="round"/>`,
    `<path d="M42.5 76Q50 79.4 57.5 76Q50 78 42.5 76Z" fill="${dark}" stroke="${dark}" stroke-width="1.2"/>`,
  ].join('');
}

export function dataUrl(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
