import type Phaser from 'phaser';
import type { HallLayout } from './hallLayout.ts';
import type { Block } from './hallModel.ts';
import { type Frame, makeSeatFrames, thin } from './seatFrames.ts';

/** Milliseconds for one seat to turn half. */
const HALF = 70;

interface Turning {
  readonly bob: Phaser.GameObjects.Bob;
  readonly from: Frame;
  readonly to: Frame;
  /** By the clock of the page, in milliseconds. */
  readonly start: number;
}

/** All seats of the Hall, drawn in one go: no seat is an object of the scene, none listens. */
export class SeatField {
  private readonly scene: Phaser.Scene;
  private blitter: Phaser.GameObjects.Blitter | null = null;
  private bobs: Phaser.GameObjects.Bob[] = [];
  /** Device pixels of a seat as it was drawn last. */
  private px = 0;
  private shown: Frame[] = [];
  private turning: Turning[] = [];
  private coming: { readonly start: number; readonly ms: number; readonly away: boolean } | null = null;

  constructor(scene: Phaser.Scene) {
    this.scene = scene;
  }

  /** Seats everybody anew. `frame` says what each seat shows. */
  seat(layout: HallLayout, dpr: number, frame: (block: number, seat: number) => Frame): void {
    this.blitter?.destroy();
    this.turning = [];
    this.coming = null;
    const px = Math.round(Math.max(5, layout.size * 0.86) * dpr);
    if (px !== this.px || !this.scene.textures.exists('seats')) makeSeatFrames(this.scene.textures, px);
    this.px = px;
    const blitter = this.scene.add.blitter(0, 0, 'seats');
    this.blitter = blitter;
    this.shown = layout.seats.map(({ block, seat }) => frame(block, seat));
    this.bobs = layout.seats.map(({ x, y }, i) =>
      blitter.create(Math.round(x * dpr - px / 2), Math.round(y * dpr - px / 2), this.shown[i]),
    );
  }

  clear(): void {
    this.blitter?.destroy();
    this.blitter = null;
    this.bobs = [];
  }

  /** Everybody comes in, from left to right, or goes. */
  come(now: number, ms: number, away = false): void {
    this.coming = { start: now, ms, away };
    if (!away) for (const bob of this.bobs) bob.setAlpha(0);
  }

  /** The seats of a block turn to show what they voted, one after another within `ms`. */
  turn(block: number, blocks: readonly Block[], layout: HallLayout, now: number, ms: number): void {
    const seats = blocks[block]?.seats ?? [];
    const each = ms / Math.max(1, seats.length);
    layout.seats.forEach((place, i) => {
      const to = place.block === block ? seats[place.seat]?.stance : null;
      if (to == null) return;
      const bob = this.bobs[i];
      const from = this.shown[i];
      this.shown[i] = to;
      if (bob !== undefined && from !== undefined) this.turning.push({ bob, from, to, start: now + each * place.seat });
    });
  }

  /** Whether somebody is turning, coming or going. */
  get busy(): boolean {
    return this.turning.length > 0 || this.coming !== null;
  }

  /** Called at each frame. */
  tick(now: number): void {
    if (this.coming !== null) {
      const { start, ms, away } = this.coming;
      const part = Math.min(1, (now - start) / Math.max(1, ms));
      const n = Math.ceil(part * this.bobs.length);
      this.bobs.forEach((bob, i) => {
        bob.setAlpha(i < n === away ? 0 : 1);
      });
      if (part >= 1) this.coming = null;
    }
    if (this.turning.length === 0) return;
    this.turning = this.turning.filter(({ bob, from, to, start }) => {
      const age = now - start;
      if (age < 0) return true;
      if (age < HALF) bob.setFrame(thin(from));
      else if (age < 2 * HALF) bob.setFrame(thin(to));
      else bob.setFrame(to);
      return age < 2 * HALF;
    });
  }

  /** All that are turning have turned. */
  settle(): void {
    for (const { bob, to } of this.turning) bob.setFrame(to);
    this.turning = [];
    if (this.coming !== null) for (const bob of this.bobs) bob.setAlpha(1);
    this.coming = null;
  }
}
