// The parts of Phaser that the boards use, and no others: physics, sound, loader, tile maps, particles and meshes stay away.
// Phaser's own file has everything in it and nothing that a bundler could leave out: 355 kB compressed against some 190.
// Only the built page takes these parts; `npm run dev` takes Phaser whole. tests/architecture/phaser.test.ts reads the scenes
// and says what is missing here.
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const source = fileURLToPath(new URL('../node_modules/phaser/src', import.meta.url));

/** `Phaser.<name>` and the module that it is. */
export const PARTS: Readonly<Record<string, string>> = {
  BlendModes: 'renderer/BlendModes',
  'Cameras.Scene2D.Events': 'cameras/2d/events',
  'Core.Events': 'core/events',
  Game: 'core/Game',
  'Curves.QuadraticBezier': 'curves/QuadraticBezierCurve',
  'GameObjects.Blitter': 'gameobjects/blitter/Blitter',
  'GameObjects.Container': 'gameobjects/container/Container',
  'GameObjects.Events': 'gameobjects/events',
  'GameObjects.Graphics': 'gameobjects/graphics/Graphics',
  'GameObjects.Image': 'gameobjects/image/Image',
  'GameObjects.Text': 'gameobjects/text/Text',
  'Input.Events': 'input/events',
  'Math.Clamp': 'math/Clamp',
  'Math.Easing': 'math/easing',
  'Math.Vector2': 'math/Vector2',
  'Renderer.Events': 'renderer/events',
  Scale: 'scale',
  Scene: 'scene/Scene',
  'Scenes.Events': 'scene/events',
  'Textures.CanvasTexture': 'textures/CanvasTexture',
  'Textures.Events': 'textures/events',
  'Textures.FilterMode': 'textures/const',
  'Tweens.Events': 'tweens/events',
};

/** Constants that stand in `Phaser` itself. */
export const CONSTANTS = ['VERSION', 'AUTO', 'CANVAS', 'WEBGL', 'HEADLESS', 'FOREVER', 'NONE'] as const;

/** What a scene finds as `this.add.<name>()`. */
export const FACTORIES: Readonly<Record<string, string>> = {
  blitter: 'gameobjects/blitter/BlitterFactory',
  container: 'gameobjects/container/ContainerFactory',
  graphics: 'gameobjects/graphics/GraphicsFactory',
  image: 'gameobjects/image/ImageFactory',
  text: 'gameobjects/text/TextFactory',
};

/** What a scene finds as `this.<name>`, beside what every scene has. */
export const PLUGINS: Readonly<Record<string, string>> = {
  cameras: 'cameras/2d/CameraManager',
  input: 'input/InputPlugin',
  time: 'time/Clock',
  tweens: 'tweens/TweenManager',
};

/** Parts of every scene, without which Phaser does not start. */
const CORE = [
  // First: the renderer and its batches need one another, and from this side the circle closes.
  'renderer',
  'core/Game',
  'events/EventEmitter',
  'gameobjects/DisplayList',
  'gameobjects/GameObjectCreator',
  'gameobjects/GameObjectFactory',
  'gameobjects/UpdateList',
  'scene/ScenePlugin',
];

const MODULE = '\0phaser-parts';

/** As Phaser's own entries are written, with `require`: a bundler may move imports about, and then its circles break. */
function moduleText(): string {
  const part = (path: string | undefined): string => `require(${JSON.stringify(`${source}/${path}`)})`;
  const lines = [...CORE, ...Object.values(PLUGINS), ...Object.values(FACTORIES)].map((path) => `${part(path)};`);
  lines.push(`const Phaser = { ...${part('const')} };`);
  for (const [name, path] of Object.entries(PARTS)) {
    const steps = name.split('.').slice(0, -1);
    steps.forEach((_, n) => {
      lines.push(`Phaser.${steps.slice(0, n + 1).join('.')} ??= {};`);
    });
    lines.push(`Phaser.${name} = ${part(path)};`);
  }
  lines.push('module.exports = Phaser;');
  return lines.join('\n');
}

/** A change of Phaser's own text: in one of its files, so many times and no other number. */
export interface Change {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly times: number;
}

/**
 * What is changed in the parts that are taken. Each is looked for in the file that had it when it was written: where Phaser's text has
 * changed since, the build stops and says which (`changed`), and somebody reads that file again.
 */
export const CHANGES: readonly Change[] = [
  // The switches of Phaser's own build (config/webpack.config.js there): no sound manager, no debugger for WebGL.
  ...[
    { file: 'core/Game.js', flag: 'FEATURE_SOUND', times: 2 },
    { file: 'core/Game.js', flag: 'WEBGL_DEBUG', times: 1 },
    { file: 'gameobjects/text/Text.js', flag: 'WEBGL_DEBUG', times: 1 },
    { file: 'plugins/DefaultPlugins.js', flag: 'PLUGIN_CAMERA3D', times: 1 },
    { file: 'plugins/DefaultPlugins.js', flag: 'PLUGIN_FBINSTANT', times: 1 },
    { file: 'renderer/webgl/WebGLRenderer.js', flag: 'WEBGL_DEBUG', times: 1 },
    { file: 'textures/TextureSource.js', flag: 'WEBGL_DEBUG', times: 1 },
  ].map(({ file, flag, times }) => ({ file, from: `typeof ${flag}`, to: 'false', times })),
  // The stage brings its own canvas with its own context (scenes/stage.ts): nobody asks whether there might be one.
  { file: 'device/Features.js', from: 'Features.webGL = testWebGL();', to: 'Features.webGL = true;', times: 1 },
  // Whether a canvas can multiply is of the year 2015, and is asked of the graphics card's process.
  {
    file: 'device/CanvasFeatures.js',
    from: 'supportNewBlendModes = checkBlendMode();',
    to: 'supportNewBlendModes = true;',
    times: 1,
  },
  {
    file: 'device/CanvasFeatures.js',
    from: 'supportInverseAlpha = checkInverseAlpha();',
    to: 'supportInverseAlpha = true;',
    times: 1,
  },
  // Listened for through the page's whole life, whichever of its games has ended.
  {
    file: 'core/VisibilityHandler.js',
    from: 'document.addEventListener(hiddenVar, onChange, false);',
    to: `document.addEventListener(hiddenVar, onChange, false);
        eventEmitter.once(Events.DESTROY, function () { document.removeEventListener(hiddenVar, onChange, false); });`,
    times: 1,
  },
  // No texture comes compressed, and each kind of them is asked of the card by several names: at the start and after a lost context.
  {
    file: 'renderer/webgl/WebGLRenderer.js',
    from: 'this.compression = this.getCompressedTextures();',
    to: 'this.compression = {};',
    times: 2,
  },
];

/** A file of Phaser (its path below `src`) as the built page takes it. Throws where a text is not found as often as it should be. */
export function changed(file: string, text: string): string {
  return CHANGES.filter((change) => change.file === file).reduce((now, { from, to, times }) => {
    const parts = now.split(from);
    if (parts.length - 1 === times) return parts.join(to);
    throw new Error(
      `Phaser's ${file} has changed: ${JSON.stringify(from)} is in it ${parts.length - 1} times and not ${times}. See .ci/phaser.ts.`,
    );
  }, text);
}

/** Throws where a file that is to be changed was not among those that were read: it is called otherwise now, or not taken. */
export function allRead(read: ReadonlySet<string>): void {
  const missing = new Set(CHANGES.map(({ file }) => file).filter((file) => !read.has(file)));
  if (missing.size > 0)
    throw new Error(
      `Files of Phaser to be changed are not in the page: ${[...missing].join(', ')}. See .ci/phaser.ts.`,
    );
}

export function slimPhaser(): Plugin {
  /** Files of Phaser that went by, by their paths below `src`. */
  const read = new Set<string>();
  return {
    name: 'kartoteka-slim-phaser',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === 'phaser' ? MODULE : null),
    load: (id) => (id === MODULE ? moduleText() : null),
    transform(code, id) {
      const [, file] = id.replaceAll('\\', '/').split('/phaser/src/');
      if (file === undefined) return null;
      read.add(file);
      const text = changed(file, code);
      return text === code ? null : { code: text, map: null };
    },
    buildEnd(fault) {
      // Builds in which Phaser has no part (a worker's) have nothing to change.
      if (fault === undefined && read.size > 0) allRead(read);
    },
  };
}
