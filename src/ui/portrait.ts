import type { PersonId, Side } from '../engine/model/ids.ts';
import { BEARD, MOUSTACHE } from './bust/beards.ts';
import { CAP, COLLAR, SHOULDERS } from './bust/dress.ts';
import { type Face, hashOf, plausibleFace } from './bust/face.ts';
import { HAIR, type Hair, UNDER_CAP } from './bust/hair.ts';
import { CHEEK, ears, HEADS, SHADOW } from './bust/heads.ts';
import { BUST } from './bust/inks.ts';
import { LIKENESS } from './bust/likeness.ts';
import { drawnLooks, GLASSES, type Looks } from './bust/looks.ts';
import { BUILT_IN } from './bust/principals.ts';
import { INK, MARKS } from './palette.ts';

const { light, half, dark, soft } = BUST;

let described: Readonly<Record<string, Face>> = BUILT_IN;

/** Takes the features of a scenario's people, from its data. Whoever is not among them keeps what was there before. */
export function bringFaces(faces: Readonly<Record<string, Face>>): void {
  described = { ...described, ...faces };
}

/** The features from which somebody is drawn. Of whom nothing is described gets a plausible face of his own. */
export function faceOf(id: PersonId | string): Face {
  return described[id] ?? plausibleFace(id);
}

/** How somebody stands in the Party, as his card shows it. */
export const STANDINGS = ['member', 'office', 'removed', 'expelled', 'dead'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface PortraitOptions {
  /** Ground behind the head: the side's colour, or the grey of nobody's. */
  readonly side?: Side | 'faceDown';
  /** Expelled or dead: the card is struck through. The same as the state `expelled`. */
  readonly struck?: boolean;
  /** Named in the drawing's own names, where it stands on a page among others. */
  readonly own?: string;
  /** In office: a star in the corner. Removed from it: the corner is cut. Expelled: struck through. Dead: a mourning border. */
  readonly state?: Standing;
}

/**
 * A poster bust as SVG text, 100 by 120: cut out of paper and laid on the ground of the side, light from the left, one half
 * tone. Made of constants and numbers alone: no text from outside gets into it.
 */
export function portraitSvg(id: PersonId | string, options: PortraitOptions = {}): string {
  const side = options.side ?? 'none';
  const state = options.state ?? (options.struck === true ? 'expelled' : 'member');
  const uid = `b${hashOf(`${id}${side}${state}`).toString(36)}${options.own ?? ''}`;
  const inside = `${ground(side)}${bust(id, faceOf(id), uid)}${marks(state)}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 120">${inside}</svg>`;
}

const area = (d: string, fill: string): string => (d === '' ? '' : `<path d="${d}" fill="${fill}"/>`);

/** The side's colour with a figure of its own on it, so that grounds differ without colour as well. */
function ground(side: Side | 'faceDown'): string {
  if (side === 'none' || side === 'faceDown') {
    const plain = `<rect width="100" height="120" fill="${INK.deep}"/>`;
    return `${plain}<circle cx="50" cy="52" r="45" fill="none" stroke="${INK.shade}" stroke-width="7"/>`;
  }
  const paint = `<rect width="100" height="120" fill="${MARKS[side].colour}"/>`;
  if (side === 'left') return `${paint}${area('M0 0L100 46V74L0 120Z', '#c73a30')}`;
  if (side === 'leningrad')
    return `${paint}${area('M8 0H22V120H8ZM36 0H50V120H36ZM64 0H78V120H64ZM92 0H100V120H92Z', '#4d7694')}`;
  if (side === 'right')
    return `${paint}${area('M-10 20L20 -10H36L-10 36ZM-10 70L70 -10H86L-10 86ZM-10 120L110 0V16L6 130ZM40 130L110 50V66L56 130Z', '#cbb077')}`;
  return `${paint}${area('M0 0H100V8H0ZM0 24H100V32H0ZM0 48H100V56H0ZM0 72H100V80H0Z', '#2f2b26')}`;
}

function looksOf(id: string, face: Face): Looks {
  const h = hashOf(`looks ${id}`);
  const pick = <T>(list: readonly [T, ...T[]], shift: number): T => list[(h >>> shift) % list.length] ?? list[0];
  const own = LIKENESS[id];
  return {
    eyes: own?.eyes ?? (face.glasses === 'none' ? pick(['open', 'narrow', 'heavy', 'bright'], 2) : 'open'),
    brows: own?.brows ?? (face.hair === 'bun' ? 'fair' : pick(['plain', 'thick', 'arched', 'slanted'], 6)),
    nose: own?.nose ?? pick(['straight', 'hooked', 'broad', 'short'], 10),
    mouth: own?.mouth ?? (face.hair === 'bun' ? 'firm' : pick(['firm', 'full', 'wry'], 14)),
  };
}

/** A cap hides what grows upwards. */
function hairOf(face: Face, own: Hair | undefined): Hair {
  if (face.cap === 'none') return own ?? HAIR[face.hair];
  return { front: face.hair === 'bald' || face.hair === 'shaven' ? '' : UNDER_CAP };
}

function bust(id: string, face: Face, uid: string): string {
  const own = LIKENESS[id];
  const head = own?.head ?? HEADS[face.shape];
  const hair = hairOf(face, own?.hair);
  const beard = own?.beard ?? BEARD[face.beard];
  const moustache = own?.moustache ?? MOUSTACHE[face.moustache];
  const cap = CAP[face.cap];
  const [leftEar, rightEar] = ears(face.shape);
  const strands = face.grey ? BUST.grey : dark;
  const cut = [SHOULDERS, hair.back ?? '', hair.front, head, leftEar, rightEar, beard, cap.shape].filter(
    (d) => d !== '',
  );
  const shorn = face.hair === 'shaven' ? half : strands;
  return [
    // The white edge of what was cut out with scissors, as in a photomontage.
    `<g fill="${light}" stroke="${light}" stroke-width="5" stroke-linejoin="round">${cut.map((d) => `<path d="${d}"/>`).join('')}</g>`,
    COLLAR[face.collar],
    area('M39 76V95C43 104 57 104 61 95V76Z', half),
    area('M39 82C43 99 57 99 61 82V91C56 102 44 99 39 90Z', soft),
    area(hair.back ?? '', strands),
    `<path d="${leftEar}" fill="${light}" stroke="${dark}" stroke-width="1.3"/><path d="${rightEar}" fill="${half}" stroke="${dark}" stroke-width="1.3"/>`,
    `<clipPath id="${uid}"><path d="${head}"/></clipPath>`,
    `<path d="${head}" fill="${light}" stroke="${dark}" stroke-width="1.5"/>`,
    `<g clip-path="url(#${uid})">${area(SHADOW, half)}${area(CHEEK[face.age], soft)}</g>`,
    own?.lines === undefined
      ? ''
      : `<path d="${own.lines}" fill="none" stroke="${dark}" stroke-width="1.1" stroke-linecap="round"/>`,
    drawnLooks(looksOf(id, face), moustache !== ''),
    area(beard, strands),
    area(moustache, strands),
    moustache === '' || beard === ''
      ? ''
      : `<path d="M44.6 79.6C48 81.4 52 81.4 55.4 79.6" stroke="${light}" stroke-width="1.4" fill="none"/>`,
    area(hair.front, shorn),
    hair.shine === undefined || face.cap !== 'none'
      ? ''
      : `<path d="${hair.shine}" fill="none" stroke="${face.grey ? light : '#7d7466'}" stroke-width="1.2" stroke-linecap="round"/>`,
    GLASSES[face.glasses],
    cap.drawn,
  ].join('');
}

const STAR = 'M11 2L13.4 8.4L20.2 8.7L14.8 12.9L16.7 19.4L11 15.7L5.3 19.4L7.2 12.9L1.8 8.7L8.6 8.4Z';

/** What was done to the card. */
function marks(state: Standing): string {
  switch (state) {
    case 'member':
      return '';
    case 'office':
      return `${area('M0 0H22.5V22.5H0Z', INK.card)}${area(STAR, INK.red)}<path d="M0 22.5H22.5V0" fill="none" stroke="${INK.black}" stroke-width="2"/>`;
    case 'removed':
      return `${area('M66 0H100V34Z', INK.card)}<path d="M66 0L100 34" stroke="${INK.black}" stroke-width="3"/>`;
    case 'expelled':
      return `<rect width="100" height="120" fill="${INK.paper}" opacity=".45"/><path d="M-4 116L104 4M-4 4L104 116" stroke="${INK.red}" stroke-width="8"/>`;
    case 'dead':
      return `<rect width="100" height="120" fill="${INK.paper}" opacity=".3"/><path d="M3.5 3.5H96.5V116.5H3.5Z" fill="none" stroke="${INK.black}" stroke-width="7"/>${area('M58 120L100 70V92L76 120Z', INK.black)}`;
  }
}

export function dataUrl(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
