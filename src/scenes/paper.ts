import Phaser from 'phaser';
import type { Event } from '../engine/model/event.ts';
import type { OrgId, Side } from '../engine/model/ids.ts';
import type { Known } from '../engine/model/known.ts';
import type { Board } from '../match/board.ts';
import type { Session } from '../match/session.ts';
import { INK } from '../ui/palette.ts';
import { duration } from '../ui/settings.ts';
import type { Language } from '../words/types.ts';
import { emblem, fillOf, headFont, line, type Pen, readFont } from './draw.ts';

/** What the boards draw from: what the viewer may know, and nothing else. */
export interface Source {
  readonly session: Session;
  language(): Language;
  /** An organisation's name for a small place. */
  short(org: OrgId): string;
  /** Called when something is to be drawn: the boards' loop may be asleep. */
  stir(): void;
  /** Null while the curtain is drawn. */
  view(): { readonly known: Known; readonly board: Board } | null;
}

/** A board that is drawn on a sheet of the canvas's size; what moves lies above it. */
export abstract class PaperScene extends Phaser.Scene {
  protected readonly source: Source;
  /** Device pixels a CSS pixel. */
  protected dpr = 1;
  /** Size in CSS pixels. */
  protected w = 1;
  protected h = 1;
  private sheet: Phaser.Textures.CanvasTexture | null = null;
  private picture: Phaser.GameObjects.Image | null = null;
  private stale = true;

  constructor(key: string, source: Source) {
    super({ key, active: false });
    this.source = source;
  }

  /** Draws everything that stands still. Coordinates are CSS pixels. */
  protected abstract draw(pen: Pen): void;
  /** A touch or click, in CSS pixels. */
  protected abstract touched(x: number, y: number): void;
  /** Shows what happened. Resolves when it has been seen. */
  abstract show(events: readonly Event[]): Promise<void>;
  /** Whether the board has something to show of these events. */
  abstract shows(event: Event): boolean;

  create(): void {
    this.input.on(Phaser.Input.Events.POINTER_UP, (pointer: Phaser.Input.Pointer) => {
      if (pointer.getDistance() < 12 * this.dpr) this.touched(pointer.x / this.dpr, pointer.y / this.dpr);
    });
    this.scale.on(Phaser.Scale.Events.RESIZE, this.fit, this);
    this.events.on(Phaser.Scenes.Events.WAKE, () => this.redraw());
    this.events.on(Phaser.Scenes.Events.SHUTDOWN, () => this.scale.off(Phaser.Scale.Events.RESIZE, this.fit, this));
    this.fit();
  }

  override update(): void {
    if (!this.stale || this.sheet === null) return;
    this.stale = false;
    const pen = this.sheet.context;
    pen.setTransform(this.dpr, 0, 0, this.dpr, 0, 0);
    pen.clearRect(0, 0, this.w, this.h);
    this.draw(pen);
    this.sheet.refresh();
  }

  /** The next frame draws the sheet anew. */
  redraw(): void {
    this.stale = true;
    this.source.stir();
  }

  /** The player wants to see the end of what is being shown. */
  hurry(): void {}

  protected laidOut(): void {}

  private fit(): void {
    const { width, height } = this.scale.gameSize;
    this.dpr = globalThis.devicePixelRatio || 1;
    this.w = width / this.dpr;
    this.h = height / this.dpr;
    const key = `sheet-${this.sys.settings.key}`;
    this.picture?.destroy();
    if (this.textures.exists(key)) this.textures.remove(key);
    this.sheet = this.textures.createCanvas(key, Math.max(1, width), Math.max(1, height));
    this.picture = this.add.image(0, 0, key).setOrigin(0, 0).setDepth(-10);
    this.laidOut();
    this.redraw();
  }

  /** Holds a card up over the board: who played it, how, and its title. */
  async announce(side: Side, how: string, title: string): Promise<void> {
    const ms = duration(900);
    if (ms === 0) return;
    const d = this.dpr;
    const width = 430;
    const height = 92;
    const key = 'announcement';
    if (this.textures.exists(key)) this.textures.remove(key);
    const sheet = this.textures.createCanvas(key, width * d, height * d);
    if (sheet === null) return;
    const pen = sheet.context;
    pen.scale(d, d);
    pen.fillStyle = '#00000055';
    pen.fillRect(5, 6, width - 5, height - 6);
    pen.fillStyle = INK.card;
    pen.fillRect(0, 0, width - 6, height - 7);
    pen.strokeStyle = INK.black;
    pen.lineWidth = 2;
    pen.strokeRect(1, 1, width - 8, height - 9);
    pen.fillStyle = fillOf(pen, side);
    pen.fillRect(1, 1, width - 8, 9);
    emblem(pen, side, 14, 26, 42);
    pen.fillStyle = INK.black;
    pen.textBaseline = 'alphabetic';
    pen.font = readFont(15);
    line(pen, how, 70, 36, width - 92);
    pen.font = headFont(19);
    line(pen, title, 70, 62, width - 92);
    sheet.refresh();
    const card = this.add.image((this.w / 2) * d, -60 * d, key).setDepth(50);
    await this.move({ targets: card, y: 66 * d, duration: ms * 0.28, ease: 'Cubic.easeOut' });
    await this.wait(ms);
    await this.move({ targets: card, y: -60 * d, alpha: 0, duration: ms * 0.22, ease: 'Cubic.easeIn' });
    card.destroy();
  }

  /** Waits so many milliseconds by the clock on the wall: on a slow machine the board's own time runs late. */
  protected wait(ms: number): Promise<void> {
    return ms <= 0 ? Promise.resolve() : new Promise((done) => setTimeout(done, ms));
  }

  /** Moves something and resolves when it has arrived, or has had its time. */
  protected move(config: Phaser.Types.Tweens.TweenBuilderConfig & { duration: number }): Promise<void> {
    const delay = typeof config.delay === 'number' ? config.delay : 0;
    return new Promise((done) => {
      const tween = this.tweens.add({ ...config, onComplete: () => done(), onStop: () => done() });
      setTimeout(
        () => {
          if (tween.isPlaying() || tween.isPending()) tween.complete();
          done();
        },
        delay + config.duration + 120,
      );
    });
  }
}
