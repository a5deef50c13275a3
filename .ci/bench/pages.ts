import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const root = new URL('../..', import.meta.url).pathname;
const folder = join(root, 'test-results', 'bench');

export interface Pages {
  readonly game: string;
  readonly others: string;
}

/** Where they were built the last time. */
export function builtPages(): Pages {
  return { game: join(folder, 'game'), others: join(folder, 'others') };
}

/** Builds what is measured: the game, an empty page, and the smallest page that Phaser, whole and as it comes, can draw. */
export async function buildPages(): Promise<Pages> {
  const { game, others } = builtPages();
  await build({ root, logLevel: 'warn', build: { outDir: game, emptyOutDir: true } });

  const sources = join(folder, 'sources');
  mkdirSync(sources, { recursive: true });
  const page = (script: string): string =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>bench</title></head><body><p>Bench</p>${script}</body></html>`;
  writeFileSync(join(sources, 'empty.html'), page(''));
  writeFileSync(join(sources, 'smallest.html'), page('<script type="module" src="./smallest.js"></script>'));
  writeFileSync(
    join(sources, 'smallest.js'),
    `import Phaser from 'phaser';
class Scene extends Phaser.Scene {
  create() {
    this.game.events.once(Phaser.Core.Events.POST_RENDER, () => {
      requestAnimationFrame((at) => { globalThis.notes.seen.smallest = at; performance.mark('seen smallest'); });
    });
  }
}
new Phaser.Game({ type: Phaser.AUTO, width: 944, height: 460, banner: false, audio: { noAudio: true }, scene: new Scene('s') });
`,
  );
  await build({
    root: sources,
    configFile: false,
    logLevel: 'warn',
    base: './',
    build: {
      outDir: others,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: false,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: [join(sources, 'empty.html'), join(sources, 'smallest.html')] },
    },
  });
  return { game, others };
}
