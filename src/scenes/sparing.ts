import type Phaser from 'phaser';

/** Frames that are drawn after the last change: what a movement leaves behind is taken away when it has ended. */
export const AFTER = 3;

export interface Sparing {
  /** What the game's loop is to do in each frame. */
  frame(time: number, delta: number): void;
  /** Something is to be drawn. */
  changed(): void;
}

/**
 * Draws a game only when its picture changes; in all other frames its time goes on, and the picture stays as it is. `moving` is asked
 * before each frame whether something is on its way. Of what is drawn the renderer tells: the game tells the same of other frames.
 */
export function sparing(game: Pick<Phaser.Game, 'step' | 'headlessStep'>, moving: () => boolean): Sparing {
  let left = AFTER;
  return {
    frame(time, delta) {
      if (moving()) left = AFTER;
      if (left <= 0) game.headlessStep(time, delta);
      else {
        left--;
        game.step(time, delta);
      }
    },
    changed() {
      left = AFTER;
    },
  };
}
