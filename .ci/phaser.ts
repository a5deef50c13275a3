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

export function slimPhaser(): Plugin {
  return {
    name: 'kartoteka-slim-phaser',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === 'phaser' ? MODULE : null),
    load: (id) => (id === MODULE ? moduleText() : null),
    transform(code, id) {
      // The switches of Phaser's own build (config/webpack.config.js there): no sound manager, no debugger for WebGL.
      if (!id.includes('/phaser/src/')) return null;
      const switched = code
        .replaceAll(/typeof (FEATURE_SOUND|WEBGL_DEBUG|PLUGIN_CAMERA3D|PLUGIN_FBINSTANT)/g, 'false')
        // The stage brings its own canvas with its own context (scenes/stage.ts): nobody asks whether there might be one.
        .replace('Features.webGL = testWebGL();', 'Features.webGL = true;')
        // Whether a canvas can multiply is of the year 2015, and is asked of the graphics card's process.
        .replace('supportNewBlendModes = checkBlendMode();', 'supportNewBlendModes = true;')
        .replace('supportInverseAlpha = checkInverseAlpha();', 'supportInverseAlpha = true;')
        // Listened for through the page's whole life, whichever of its games has ended.
        .replace(
          'document.addEventListener(hiddenVar, onChange, false);',
          `document.addEventListener(hiddenVar, onChange, false);
        eventEmitter.once(Events.DESTROY, function () { document.removeEventListener(hiddenVar, onChange, false); });`,
        )
        // No texture comes compressed, and each kind of them is asked of the card by several names.
        .replace('this.compression = this.getCompressedTextures();', 'this.compression = {};');
      return switched === code ? null : { code: switched, map: null };
    },
  };
}
