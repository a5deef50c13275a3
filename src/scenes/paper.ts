import Phaser from 'phaser';
import type { Event } from '../engine/model/event.ts';
import type { Side } from '../engine/model/ids.ts';
import { duration } from '../ui/settings.ts';
import { announcement } from './announcement.ts';
import type { Pen } from './draw.ts';
import { Layer } from './layer.ts';
import type { Anchor, Point } from './moves/move.ts';
import { perform } from './moves/perform.ts';
import { movesOf } from './moves/score.ts';
import type { BoardView, Source } from './source.ts';

/** What a board asks of the stage that it stands on. */
export interface Stage extends Source {
  /** Called when something is to be drawn: the loop may be asleep. */
  stir(): void;
}

/** The window for which boards are laid out, in CSS pixels: a larger one shows the same, enlarged up to so many times. */
const BASE = { w: 943, h: 478 };
const LARGEST = 1.6;
/** What lies higher than this flies: it belongs to a movement. */
const FLYING = 10;

/**
 * A board: a ground that seldom changes, a sheet above it with all that has numbers, and above that what flies. A board is handed
 * the state to draw; between two states it draws every number on its way (`part` from `before` to `view`).
 */
export abstract class PaperScene extends Phaser.Scene {
  protected readonly stage: Stage;
  protected view: BoardView | null = null;
  /** What was drawn before the change that is being shown; the same as `view` when nothing changes. */
  protected before: BoardView | null = null;
  /** 0 to 1: how far the change is. */
  protected part = 1;
  /** Device pixels a unit. A unit is a CSS pixel; in a large window more, so that all grows with it. */
  protected dpr = 1;
  /** Size in units. */
  protected w = 1;
  protected h = 1;
  private readonly ground: Layer;
  private readonly sheet: Layer;
  private staleGround = true;
  private staleSheet = true;
  /** Counts what is shown: a movement that belongs to an older one stops. */
  protected showing = 0;

  constructor(key: string, stage: Stage) {
    super({ key, active: false });
    this.stage = stage;
    this.ground = new Layer(this, `ground-${key}`, -20);
    this.sheet = new Layer(this, `sheet-${key}`, -10);
  }

  /** What stands still through a match. Coordinates are units. */
  protected abstract drawGround(pen: Pen): void;
  protected abstract drawSheet(pen: Pen): void;
  /** A touch or click, in units. */
  protected abstract touched(x: number, y: number): void;
  /** Where something stands on this board as it is drawn now, in units; null where it is not on it. */
  abstract place(anchor: Anchor): Point | null;

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
    if (this.staleGround) this.ground.draw(this.dpr, (pen) => this.drawGround(pen));
    if (this.staleSheet) this.sheet.draw(this.dpr, (pen) => this.drawSheet(pen));
    this.staleGround = false;
    this.staleSheet = false;
  }

  /** Draws this state at once; what was moving is dropped. */
  show(view: BoardView | null): void {
    this.showing++;
    this.drop();
    this.view = view;
    this.before = view;
    this.part = 1;
    this.redraw();
  }

  /** Shows a change, and the state in which it ended. Resolves when it has been seen. */
  async play(events: readonly Event[], after: BoardView): Promise<void> {
    const mine = ++this.showing;
    this.before = this.view ?? after;
    this.view = after;
    this.part = 0;
    const ms = duration(600);
    if (ms === 0 || !this.sys.isActive()) this.part = 1;
    else {
      const flying = perform(this, this.dpr, movesOf(events), this.stage.language());
      await Promise.all([
        flying,
        this.change(ms, (part) => {
          if (mine === this.showing) this.part = part;
        }),
      ]);
    }
    if (mine !== this.showing) return;
    this.before = after;
    this.part = 1;
    this.redraw();
  }

  /** What flies over the board is gone; what waits for it resolves in its time. */
  private drop(): void {
    if (!this.sys.isActive()) return;
    this.tweens.killAll();
    for (const child of [...this.children.list])
      if ('depth' in child && typeof child.depth === 'number' && child.depth > FLYING) child.destroy();
  }

  /** After the graphics card has lost everything: every sheet is drawn and handed to it anew. */
  renew(): void {
    if (this.sys.isActive() || this.sys.isSleeping()) this.fit();
  }

  /** The next frame draws the sheet anew. */
  redraw(): void {
    this.staleSheet = true;
    this.stage.stir();
  }

  protected redrawGround(): void {
    this.staleGround = true;
    this.redraw();
  }

  /** The player wants to see the end of what is being shown. */
  hurry(): void {
    this.tweens?.getTweens().forEach((tween) => {
      tween.complete();
    });
  }

  /** How many things lay on the board when that was last asked. */
  private lying = 0;

  /** Whether the picture is another one with each frame, or something was put on the board or taken away since this was last asked. */
  moves(): boolean {
    if (!this.sys.isActive()) return false;
    const { length } = this.children;
    const changed = length !== this.lying;
    this.lying = length;
    return changed || this.tweens.getTweens().length > 0;
  }

  /** Called when the size has changed. */
  protected laidOut(): void {}

  private fit(): void {
    const { width, height } = this.scale.gameSize;
    const ratio = globalThis.devicePixelRatio || 1;
    this.dpr = ratio * Math.max(1, Math.min(width / ratio / BASE.w, height / ratio / BASE.h, LARGEST));
    this.w = width / this.dpr;
    this.h = height / this.dpr;
    this.ground.resize(width, height);
    this.sheet.resize(width, height);
    this.laidOut();
    this.redrawGround();
  }

  /** Holds a card up over the board: who played it, how, and its title. */
  async announce(side: Side, how: string, title: string): Promise<void> {
    const ms = duration(900);
    if (ms === 0) return;
    const card = announcement(this, this.dpr, side, how, title);
    if (card === null) return;
    const d = this.dpr;
    card.setPosition((this.w / 2) * d, -60 * d);
    const shown = this.showing;
    await this.move({ targets: card, y: 66 * d, duration: ms * 0.28, ease: 'Cubic.easeOut' });
    await this.wait(ms);
    // Something else is shown already: the card went with what was there before.
    if (shown !== this.showing) return;
    await this.move({ targets: card, y: -60 * d, alpha: 0, duration: ms * 0.22, ease: 'Cubic.easeIn' });
    card.destroy();
  }

  /** Lets a number run from 0 to 1 and draws the sheet at each step. */
  protected async change(ms: number, step: (part: number) => void): Promise<void> {
    const clock = { part: 0 };
    await this.move({
      targets: clock,
      part: 1,
      duration: ms,
      ease: 'Cubic.easeInOut',
      onUpdate: () => {
        step(clock.part);
        this.redraw();
      },
    });
    step(1);
  }

  /** Waits so many milliseconds by the clock on the wall: on a slow machine the board's own time runs late. */
  wait(ms: number): Promise<void> {
    return ms <= 0 ? Promise.resolve() : new Promise((done) => setTimeout(done, ms));
  }

  /** Moves something and resolves when it has arrived, or has had its time. */
  move(config: Phaser.Types.Tweens.TweenBuilderConfig & { duration: number }): Promise<void> {
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
