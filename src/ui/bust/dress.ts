import type { Face } from './face.ts';
import { BUST } from './inks.ts';

const { light, half, dark, soft } = BUST;

/** Shoulders, as one outline: what is cut out of the paper. */
export const SHOULDERS = 'M0 121C3 103 14 97 36 92C42 90 58 90 64 92C86 97 97 103 100 121Z';

const coat = (fill: string): string => `<path d="${SHOULDERS}" fill="${fill}"/>`;
const line = (d: string, ink: string, width = 1.3): string =>
  `<path d="${d}" fill="none" stroke="${ink}" stroke-width="${width}" stroke-linejoin="round"/>`;
const area = (d: string, fill: string): string => `<path d="${d}" fill="${fill}"/>`;

export const COLLAR: Readonly<Record<Face['collar'], string>> = {
  tunic:
    coat(dark) +
    area('M35.5 89L50 101L64.5 89L68 98.5L53 112H47L32 98.5Z', soft) +
    line('M35.5 89L50 101L64.5 89L68 98.5L53 112H47L32 98.5Z', light, 1.1) +
    line('M50 112V121M50 101V112', light, 1.1) +
    area('M47.8 114.5H52.2V118.9H47.8Z', half),
  tie:
    coat(dark) +
    area('M37 90L50 121L63 90L60 88H40Z', light) +
    line('M36 91L30 104L42 121M64 91L70 104L58 121', soft, 1.6) +
    area('M46.4 99.5H53.6L52.4 105L56 121H44L47.6 105Z', dark) +
    line('M38 90L46 101L50 98M62 90L54 101L50 98', dark, 1.1),
  bow:
    coat(dark) +
    area('M37 90L50 119L63 90L60 88H40Z', light) +
    area('M38 98.5L48 102.4V105.4L38 110ZM62 98.5L52 102.4V105.4L62 110Z', dark) +
    area('M47.4 101.4H52.6V106.6H47.4Z', dark),
  blouse:
    coat(light) +
    line('M1 121C4 103 15 97 37 92M99 121C96 103 85 97 63 92', dark, 1.4) +
    area('M36 88C42 100 58 100 64 88L66.4 95C60 108 40 108 33.6 95Z', light) +
    line('M36 88C42 100 58 100 64 88L66.4 95C60 108 40 108 33.6 95Z', dark, 1.4) +
    line('M43 104V121M47 105.6V121', dark, 1.1) +
    area('M43.8 109H46.2V111.4H43.8ZM43.8 115H46.2V117.4H43.8Z', dark),
  greatcoat:
    coat(dark) +
    area('M33 88L18 103L42 121L50 108ZM67 88L82 103L58 121L50 108Z', soft) +
    line('M33 88L18 103L42 121M67 88L82 103L58 121', light, 1.2) +
    area('M26 101.5L34 97L36 101L28 106ZM74 101.5L66 97L64 101L72 106Z', half),
  shirt:
    coat(dark) +
    area('M38 91L50 114L62 91L59 89H41Z', half) +
    area('M37 89L50 105L42 114L31 96ZM63 89L50 105L58 114L69 96Z', light) +
    line('M37 89L50 105L42 114L31 96ZM63 89L50 105L58 114L69 96Z', dark, 1.2),
};

interface Cap {
  /** Outline, for cutting out. */
  readonly shape: string;
  readonly drawn: string;
}

export const CAP: Readonly<Record<Face['cap'], Cap>> = {
  none: { shape: '', drawn: '' },
  peaked: {
    shape: 'M19 31C20 12 36 6 50 6C64 6 80 12 81 31L74 41C58 33 42 33 26 41Z',
    drawn:
      area('M19 31C20 12 36 6 50 6C64 6 80 12 81 31C62 22 38 22 19 31Z', dark) +
      area('M24 30C41 22.5 59 22.5 76 30L75 36C59 29 41 29 25 36Z', soft) +
      area('M25 36C41 28.5 59 28.5 75 36L71 42C57 35.5 43 35.5 29 42Z', dark) +
      line('M25 36C41 28.5 59 28.5 75 36', light, 1.1),
  },
  worker: {
    shape: 'M17 36C11 16 31 6 52 7C76 8 90 19 83 34L66 40C50 32 34 36 24 44Z',
    drawn:
      area('M17 36C11 16 31 6 52 7C76 8 90 19 83 34C62 24 38 24 17 36Z', dark) +
      area('M22 35C42 24.5 60 26 78 32.5L72 38.5C56 32 40 33 24 43Z', dark) +
      line('M21 35.6C41 25 60 26 79 33', light, 1.2) +
      line('M52 7C48 12 46 18 46 24', soft, 1.4),
  },
  army: {
    shape: 'M22 33C20 16 38 12 47 10L50 2L53 10C62 12 80 16 78 33L74 42C58 34 42 34 26 42Z',
    drawn:
      area('M22 33C20 16 38 12 47 10L50 2L53 10C62 12 80 16 78 33C60 26 40 26 22 33Z', soft) +
      area('M24 33C41 26.5 59 26.5 76 33L74 38C58 31.5 42 31.5 26 38Z', dark) +
      area('M26 38C42 31 58 31 74 38L70 43.4C57 37 43 37 30 43.4Z', dark) +
      line('M26 38C42 31 58 31 74 38', light, 1) +
      area(
        'M50 12.6L52.3 18.4L58.4 18.8L53.7 22.7L55.2 28.7L50 25.4L44.8 28.7L46.3 22.7L41.6 18.8L47.7 18.4Z',
        '#b3261e',
      ) +
      line(
        'M50 12.6L52.3 18.4L58.4 18.8L53.7 22.7L55.2 28.7L50 25.4L44.8 28.7L46.3 22.7L41.6 18.8L47.7 18.4Z',
        light,
        0.9,
      ),
  },
  fur: {
    shape: 'M20 40C12 26 16 12 28 7C42 2 58 2 72 7C84 12 88 26 80 40C62 33 38 33 20 40Z',
    drawn:
      area('M20 40C12 26 16 12 28 7C42 2 58 2 72 7C84 12 88 26 80 40C62 33 38 33 20 40Z', dark) +
      line('M22 36L26 28M30 33L33 24M40 31L42 21M50 30V20M60 31L58 21M70 33L67 24M78 36L74 28', soft, 1.6),
  },
};
