import type Phaser from 'phaser';

/**
 * A canvas that has been drawn as a texture, handed to the graphics card. Phaser's own texture of a canvas first reads back every
 * point, which nobody here asks for and which takes as long as the drawing. Null: there is one of that name.
 */
export function canvasTexture(
  textures: Phaser.Textures.TextureManager,
  key: string,
  canvas: HTMLCanvasElement,
): Phaser.Textures.Texture | null {
  const { width, height } = canvas;
  const texture = textures.create(key, canvas, width, height);
  texture?.add('__BASE', 0, 0, 0, width, height);
  return texture;
}

/** Hands it over anew, when it has been drawn on. */
export function handOver(texture: Phaser.Textures.Texture): void {
  texture.source[0]?.update();
}
