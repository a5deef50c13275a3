// The page's fonts without their hinting: instructions for screens of twenty years ago, two thirds of each file of PT Serif and
// PT Mono. No letter is lost. And without the older form of each file, which no browser that runs the page asks for. Only the
// built page has it so.
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';

/** Ranges of what may be set: Latin with its accents, Cyrillic, punctuation, currencies, arrows and signs. */
const RANGES = [
  [0x20, 0x17f],
  [0x2c6, 0x2dd],
  [0x300, 0x304],
  [0x400, 0x4ff],
  [0x2000, 0x206f],
  [0x20a0, 0x20bf],
  [0x2116, 0x2122],
  [0x2190, 0x2193],
  [0x2200, 0x2265],
  [0x25a0, 0x25ff],
] as const;

const letters = RANGES.map(([from, to]) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i)),
).join('');

/** In a list of sources of a font: `, url(…woff) format("woff")`. */
const OLDER = /,\s*url\([^)]*\.woff\)\s*format\([^)]*\)/g;

export function lightFonts(): Plugin {
  return {
    name: 'kartoteka-light-fonts',
    apply: 'build',
    async generateBundle(_options, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (file.fileName.endsWith('.woff')) delete bundle[name];
        if (file.type === 'asset' && file.fileName.endsWith('.css'))
          file.source = String(file.source).replaceAll(OLDER, '');
        if (file.type !== 'asset' || !file.fileName.endsWith('.woff2')) continue;
        const light = await subsetFont(Buffer.from(file.source), letters, { targetFormat: 'woff2', noHinting: true });
        // Never for the worse.
        if (light.length < file.source.length) file.source = light;
      }
    },
  };
}
