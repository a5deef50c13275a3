import type { Face } from './face.ts';
import { BUST } from './inks.ts';

const { light, dark } = BUST;

/** Kinds of eyes, brows, noses and mouths: drawn once for the left, mirrored for the right. */
export type Eyes = 'open' | 'narrow' | 'heavy' | 'bright';
export type Brows = 'plain' | 'thick' | 'arched' | 'slanted' | 'fair';
export type Nose = 'straight' | 'hooked' | 'broad' | 'short';
export type Mouth = 'firm' | 'full' | 'wry' | 'hidden';

export interface Looks {
  readonly eyes: Eyes;
  readonly brows: Brows;
  readonly nose: Nose;
  readonly mouth: Mouth;
}

const EYE: Readonly<
  Record<Eyes, { readonly white: string; readonly iris: number; readonly y: number; readonly lids: string }>
> = {
  open: {
    white: 'M34.6 55.6C37 52 42.6 51.8 45.6 55.8C42.6 58.2 37.6 58.2 34.6 55.6Z',
    iris: 2.5,
    y: 55,
    lids: 'M33.8 56C36.6 51 43 50.8 46.2 56.2',
  },
  narrow: {
    white: 'M34.6 55.8C37.4 53.6 42.4 53.6 45.6 56C42.4 57.4 37.8 57.4 34.6 55.8Z',
    iris: 2,
    y: 55.5,
    lids: 'M33.4 55.2C37 52.4 43 52.4 46.4 56.2',
  },
  heavy: {
    white: 'M34.6 56C37.4 54 42.4 54 45.6 56.4C42.4 58.4 37.8 58.4 34.6 56Z',
    iris: 2.2,
    y: 56,
    lids: 'M33.6 55.4C37 52.2 43 52.2 46.4 56.4',
  },
  bright: {
    white: 'M34.4 55.8C37 51.2 42.8 51 45.8 55.8C42.6 58.8 37.4 58.8 34.4 55.8Z',
    iris: 2.8,
    y: 55,
    lids: 'M33.6 56.2C36.4 50.2 43.2 50 46.4 56',
  },
};

const BROW: Readonly<Record<Brows, string>> = {
  plain: 'M32.8 50.4C37 46.4 43 46.6 46.8 49.6L46.4 51.4C42.6 49.2 37.6 49.2 33.4 52Z',
  thick: 'M31.8 50.6C36 44.8 43.6 45 47.4 49L46.8 52C42.8 49.8 37 49.8 32.4 53Z',
  arched: 'M32.6 50C36.6 43.8 43.4 44.6 46.8 49.4L46 50.8C42.4 47.4 37.4 47.2 33.4 51.4Z',
  slanted: 'M32 46.4C37 45.6 43.6 48 47.2 51.8L46 53.4C42.4 50.8 37 48.8 32.2 48.8Z',
  fair: 'M33.4 50C37.4 47.4 42.8 47.6 46.2 49.8L46 50.8C42.6 49.2 37.6 49.2 33.8 51.2Z',
};

const NOSE: Readonly<Record<Nose, string>> = {
  straight: 'M52.4 50.5L55 64.5C55.8 68 54 69.6 50.4 69.6C48.4 69.6 46.8 69 46.2 67.6',
  hooked: 'M52 50C54.6 54 56.8 60 56.4 65C56.4 69 53.6 71 50.6 70.6C48.6 70.4 47 69.6 46.2 67.8',
  broad: 'M52.4 51L54.6 63C58.2 66 57 70 53.4 69.4C51.4 70.4 48.6 70.4 47 69.4C44.6 69.6 43.8 67.8 44.6 66.2',
  short: 'M52.4 53L54.4 63.6C55.2 66.8 53.4 68.4 50.2 68.4C48.2 68.4 46.8 67.8 46.4 66.6',
};

const MOUTH: Readonly<Record<Mouth, string>> = {
  firm: `<path d="M42 78C46 76.6 54 76.6 58.4 77.8C54 79.6 46 79.8 42 78Z" fill="${dark}"/><path d="M45 83.4C48 84.8 52 84.8 55 83.4" fill="none" stroke="${dark}" stroke-width="1"/>`,
  full: `<path d="M41.6 77.4C45 75 48.4 74.8 50 76C51.6 74.8 55 75 58.4 77.4C55 81.8 45 81.8 41.6 77.4Z" fill="${dark}"/><path d="M44 78C48 79 52 79 56 78" stroke="${light}" stroke-width=".8" fill="none"/>`,
  wry: `<path d="M42.4 79C47 77 53 76.6 58.6 75.6C55 79.4 47 80.6 42.4 79Z" fill="${dark}"/>`,
  hidden: `<path d="M45 79C48 80.2 52 80.2 55 79" stroke="${dark}" stroke-width="1.5" fill="none"/>`,
};

function both(drawn: string): string {
  return `${drawn}<g transform="matrix(-1 0 0 1 100 0)">${drawn}</g>`;
}

export function drawnLooks({ eyes, brows, nose, mouth }: Looks, hasMoustache: boolean): string {
  const eye = EYE[eyes];
  const socket = `<path d="${eye.white}" fill="${light}"/><circle cx="40.4" cy="${eye.y}" r="${eye.iris}" fill="${dark}"/>`;
  const lids = `<path d="${eye.lids}" fill="none" stroke="${dark}" stroke-width="1.9" stroke-linecap="round"/>`;
  const under = `<path d="M36 59.4C39 60.8 42.6 60.6 45 59" fill="none" stroke="${dark}" stroke-width=".8" opacity=".7"/>`;
  return [
    both(`${socket}${lids}${under}<path d="${BROW[brows]}" fill="${dark}"/>`),
    `<circle cx="41.4" cy="${eye.y - 0.9}" r=".7" fill="${light}"/><circle cx="60.6" cy="${eye.y - 0.9}" r=".7" fill="${light}"/>`,
    `<path d="${NOSE[nose]}" fill="none" stroke="${dark}" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/>`,
    MOUTH[hasMoustache ? 'hidden' : mouth],
  ].join('');
}

export const GLASSES: Readonly<Record<Face['glasses'], string>> = {
  none: '',
  round: lenses(8.4, 1.9, 'M31.6 53L26.5 51.4M68.4 53L73.5 51.4'),
  pinceNez: lenses(7.6, 1.7, 'M67.4 57C73 64 72.6 76 69 90'),
  horn: lenses(9, 3.3, 'M31 53L26 51M69 53L74 51'),
};

function lenses(r: number, width: number, arms: string): string {
  const glass = `<circle cx="40" cy="55.4" r="${r}"/><circle cx="60" cy="55.4" r="${r}"/>`;
  const glint = `<path d="M36 58.6L41.6 49.8M56 58.6L61.6 49.8" stroke="#fff" stroke-width="1.5" opacity=".75"/>`;
  return `<g fill="#fff" fill-opacity=".3" stroke="${dark}" stroke-width="${width}">${glass}<path d="M${40 + r} 54C${47.5} 51.2 ${52.5} 51.2 ${60 - r} 54" fill="none"/></g>${glint}<path d="${arms}" fill="none" stroke="${dark}" stroke-width="${Math.max(0.8, width * 0.5)}"/>`;
}
