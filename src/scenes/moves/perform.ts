import Phaser from 'phaser';
import type { Side } from '../../engine/model/ids.ts';
import { hex, INK, MARKS } from '../../ui/palette.ts';
import { duration } from '../../ui/settings.ts';
import type { Language } from '../../words/types.ts';
import type { Anchor, Move, Point } from './move.ts';
import { badge, floating, slip, stamp } from './pieces.ts';
import { said } from './said.ts';

/** A board on which things move. */
export interface Place extends Phaser.Scene {
  place(anchor: Anchor): Point | null;
  move(config: Phaser.Types.Tweens.TweenBuilderConfig & { duration: number }): Promise<void>;
  wait(ms: number): Promise<void>;
}

/** Milliseconds between the beginnings of two movements at normal speed. */
const STAGGER = 70;

/**
 * Performs what of these movements the board has a place for. Resolves when all have ended; everything that flew is gone then.
 * Returns how many it performed.
 */
export async function perform(scene: Place, dpr: number, moves: readonly Move[], language: Language): Promise<number> {
  const started: Promise<void>[] = [];
  for (const move of moves) {
    const running = one(scene, dpr, move, language, started.length * duration(STAGGER));
    if (running !== null) started.push(running);
  }
  await Promise.all(started);
  return started.length;
}

/** Null where the board has no place for it. */
function one(scene: Place, dpr: number, move: Move, language: Language, delay: number): Promise<void> | null {
  switch (move.kind) {
    case 'card':
    case 'seats':
      return null;
    case 'flow':
    case 'slip':
    case 'wedge': {
      const from = scene.place(move.from);
      const to = scene.place(move.to);
      if (from === null || to === null) return null;
      if (move.kind === 'flow') return flow(scene, dpr, from, to, move.side, move.count, move.thrown === true, delay);
      return move.kind === 'slip'
        ? carry(scene, dpr, from, to, move.side, delay)
        : strike(scene, dpr, from, to, move.side, delay);
    }
    case 'float': {
      const on = scene.place(move.on);
      return on === null ? null : rise(scene, dpr, on, said(language, move.said), move.side, move.bad, delay);
    }
    case 'stamp': {
      const on = scene.place(move.on);
      return on === null ? null : press(scene, dpr, on, said(language, move.said), move.red, delay);
    }
    case 'pulse': {
      const on = scene.place(move.on);
      return on === null ? null : ring(scene, dpr, on, move.red, delay);
    }
  }
}

/** Counters, one for each few hundred people, 14 at most, that go one behind the other. */
async function flow(
  scene: Place,
  dpr: number,
  from: Point,
  to: Point,
  side: Side,
  count: number,
  thrown: boolean,
  delay: number,
): Promise<void> {
  const n = Math.max(2, Math.min(14, Math.round(Math.sqrt(count) / 5)));
  const key = badge(scene, dpr, side, thrown);
  const size = 17 * dpr;
  const lift = Math.max(26, Math.hypot(to.x - from.x, to.y - from.y) * 0.3);
  await Promise.all(
    Array.from({ length: n }, async (_, i) => {
      const image = scene.add
        .image(from.x * dpr, from.y * dpr, key)
        .setDisplaySize(size, size)
        .setDepth(20)
        .setAlpha(0);
      const path = new Phaser.Curves.QuadraticBezier(
        new Phaser.Math.Vector2(from.x * dpr, from.y * dpr),
        new Phaser.Math.Vector2(((from.x + to.x) / 2) * dpr, (Math.min(from.y, to.y) - lift) * dpr),
        new Phaser.Math.Vector2(to.x * dpr, to.y * dpr),
      );
      const clock = { part: 0 };
      await scene.move({
        targets: clock,
        part: 1,
        delay: delay + duration(45) * i,
        duration: duration(560),
        ease: 'Cubic.easeInOut',
        onUpdate: () => {
          const at = path.getPoint(clock.part);
          image.setPosition(at.x, at.y).setAlpha(clock.part > 0.85 ? (1 - clock.part) / 0.15 : 1);
        },
      });
      image.destroy();
    }),
  );
}

async function carry(scene: Place, dpr: number, from: Point, to: Point, side: Side, delay: number): Promise<void> {
  const image = scene.add
    .image(from.x * dpr, from.y * dpr, slip(scene, dpr, side))
    .setDepth(30)
    .setScale(0.4)
    .setAngle(-14);
  image.setAlpha(0);
  await scene.move({
    targets: image,
    x: to.x * dpr,
    y: to.y * dpr,
    angle: 6,
    scale: 1,
    alpha: { from: 1, to: 1 },
    delay,
    duration: duration(520),
    ease: 'Cubic.easeInOut',
  });
  await scene.move({ targets: image, alpha: 0, scale: 0.8, duration: duration(160) });
  image.destroy();
}

/** A wedge of his colour grows from him to the one he works on. */
async function strike(scene: Place, dpr: number, from: Point, to: Point, side: Side, delay: number): Promise<void> {
  const wedge = scene.add.graphics().setDepth(18);
  const colour = hex(side === 'none' ? INK.black : MARKS[side].colour);
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const nx = (-(to.y - from.y) / length) * 15 * dpr;
  const ny = ((to.x - from.x) / length) * 15 * dpr;
  const clock = { part: 0 };
  await scene.move({
    targets: clock,
    part: 1,
    delay,
    duration: duration(380),
    ease: 'Cubic.easeIn',
    onUpdate: () => {
      const x = (from.x + (to.x - from.x) * clock.part) * dpr;
      const y = (from.y + (to.y - from.y) * clock.part) * dpr;
      wedge.clear().fillStyle(colour, 0.78);
      wedge.fillTriangle(from.x * dpr + nx, from.y * dpr + ny, from.x * dpr - nx, from.y * dpr - ny, x, y);
    },
  });
  await scene.move({ targets: wedge, alpha: 0, duration: duration(260) });
  wedge.destroy();
}

async function rise(
  scene: Place,
  dpr: number,
  on: Point,
  text: string,
  side: Side,
  bad: boolean,
  delay: number,
): Promise<void> {
  const image = floating(scene, dpr, text, side, bad);
  const half = image.displayWidth / 2;
  const x = Math.min(scene.scale.width - half - 4, Math.max(half + 4, on.x * dpr));
  const y = Math.max(60 * dpr, on.y * dpr);
  image.setPosition(x, y).setAlpha(0).setDepth(40);
  await scene.move({
    targets: image,
    alpha: 1,
    y: y - 20 * dpr,
    delay,
    duration: duration(260),
    ease: 'Cubic.easeOut',
  });
  await scene.wait(duration(520));
  await scene.move({ targets: image, alpha: 0, y: y - 38 * dpr, duration: duration(300), ease: 'Cubic.easeIn' });
  image.destroy();
}

async function press(scene: Place, dpr: number, on: Point, text: string, red: boolean, delay: number): Promise<void> {
  const image = stamp(scene, dpr, text, red);
  const half = image.displayWidth / 2;
  const x = Math.min(scene.scale.width - half - 4, Math.max(half + 4, on.x * dpr));
  image
    .setPosition(x, Math.max(24 * dpr, on.y * dpr))
    .setDepth(45)
    .setAngle(-7)
    .setAlpha(0)
    .setScale(2.1);
  await scene.move({ targets: image, alpha: 1, scale: 1, delay, duration: duration(190), ease: 'Cubic.easeIn' });
  await scene.wait(duration(900));
  await scene.move({ targets: image, alpha: 0, duration: duration(260) });
  image.destroy();
}

async function ring(scene: Place, dpr: number, on: Point, red: boolean, delay: number): Promise<void> {
  const circle = scene.add.graphics().setDepth(19);
  const colour = hex(red ? INK.red : INK.black);
  const clock = { part: 0 };
  await scene.move({
    targets: clock,
    part: 1,
    delay,
    duration: duration(520),
    ease: 'Cubic.easeOut',
    onUpdate: () => {
      circle.clear().lineStyle(4 * dpr * (1 - clock.part) + 1, colour, 1 - clock.part * 0.9);
      circle.strokeCircle(on.x * dpr, on.y * dpr, (12 + 38 * clock.part) * dpr);
    },
  });
  circle.destroy();
}
