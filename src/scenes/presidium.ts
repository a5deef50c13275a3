import Phaser from 'phaser';
import type { PersonId } from '../engine/model/ids.ts';
import { personOnShow } from '../ui/focus.ts';
import { INK } from '../ui/palette.ts';
import { onPan } from '../ui/pan.ts';
import { inside, type Pen } from './draw.ts';
import { glide } from './glide.ts';
import type { Anchor, Point } from './moves/move.ts';
import { PaperScene } from './paper.ts';
import { drawLine, drawTrust, onPlane } from './presidiumDiagrams.ts';
import { drawGauges, gaugeBox } from './presidiumGauges.ts';
import { layPresidium, type PresidiumLayout } from './presidiumLayout.ts';
import type { Plate } from './presidiumPairs.ts';
import {
  drawCommittee,
  drawFigure,
  drawHeadings,
  drawLadder,
  drawOffices,
  type Look,
  sideIn,
} from './presidiumParts.ts';

/** The Presidium: Politburo, Central Committee, offices, the ladder of discipline, trust and pacts, the line, the scales. */
export class PresidiumScene extends PaperScene {
  private layout: PresidiumLayout | null = null;
  /** What stands on the lines between factions, as last drawn. */
  private plates: readonly Plate[] = [];
  /** How far it is pushed up where the window is too small for all of it, in CSS pixels. */
  private pushed = 0;

  override create(): void {
    super.create();
    this.input.on(Phaser.Input.Events.POINTER_MOVE, (pointer: Phaser.Input.Pointer) => {
      if (pointer.isDown) this.push((pointer.prevPosition.y - pointer.y) / this.dpr);
    });
    this.input.on(Phaser.Input.Events.POINTER_WHEEL, (_pointer: unknown, _over: unknown, _dx: number, dy: number) =>
      this.push(dy),
    );
    const stop = onPan((by) => {
      if (this.sys.isActive() && by !== 'whole' && 'dy' in by) this.push(by.dy * this.h);
    });
    this.events.once(Phaser.Scenes.Events.DESTROY, stop);
  }

  private push(by: number): void {
    const most = Math.max(0, (this.layout?.height ?? 0) - this.h);
    const next = Math.max(0, Math.min(most, this.pushed + by));
    if (next === this.pushed) return;
    this.pushed = next;
    this.redraw();
  }

  protected override laidOut(): void {
    this.pushed = 0;
  }

  protected drawGround(pen: Pen): void {
    const { w, h } = this;
    pen.fillStyle = INK.paper;
    pen.fillRect(0, 0, w, h);
    pen.fillStyle = '#b3261e14';
    pen.beginPath();
    pen.moveTo(0, 0);
    pen.lineTo(w * 0.56, 0);
    pen.lineTo(0, h * 0.9);
    pen.fill();
  }

  protected drawSheet(pen: Pen): void {
    const { view } = this;
    if (view === null) return;
    const before = this.before ?? view;
    const { content } = this.stage;
    const layout = layPresidium(content, view, this.w, this.h);
    this.layout = layout;
    const look: Look = {
      language: this.stage.language(),
      view,
      before,
      part: this.part,
      ready: () => this.redraw(),
    };
    pen.save();
    pen.translate(0, -this.pushed);
    const last = layout.figures.findLast((figure) => figure.key.startsWith('politburo:'));
    drawHeadings(pen, layout.parts, last?.box.y ?? 0, look);
    drawCommittee(pen, layout.parts.committee, look);
    drawOffices(pen, layout.offices, look);
    drawLadder(pen, layout.rungs, look);
    this.plates = drawTrust(pen, layout.parts.trust, layout.factions, look);
    drawLine(pen, layout.parts.line, look);
    drawGauges(pen, layout.parts.gauges, look);
    const old = this.part >= 1 ? layout : layPresidium(content, before, this.w, this.h);
    for (const figure of glide(old.figures, layout.figures, this.part)) drawFigure(pen, figure, look);
    pen.restore();
    if (layout.height - this.h - this.pushed > 4) this.more(pen);
  }

  /** There is more below. */
  private more(pen: Pen): void {
    // In the corner, where least is written.
    const [x, y] = [this.w - 28, this.h - 19];
    pen.beginPath();
    pen.arc(x, y, 15, 0, 7);
    pen.fillStyle = INK.card;
    pen.fill();
    pen.strokeStyle = INK.black;
    pen.lineWidth = 2;
    pen.stroke();
    pen.fillStyle = INK.red;
    pen.beginPath();
    pen.moveTo(x - 8, y - 4);
    pen.lineTo(x + 8, y - 4);
    pen.lineTo(x, y + 8);
    pen.fill();
  }

  place(anchor: Anchor): Point | null {
    const at = this.find(anchor);
    return at === null ? null : { x: at.x, y: at.y - this.pushed };
  }

  private find(anchor: Anchor): Point | null {
    const { layout, view } = this;
    if (layout === null || view === null) return null;
    switch (anchor.at) {
      case 'person':
        return this.figure(anchor.person);
      case 'office': {
        const box = layout.offices.find((office) => office.office === anchor.office);
        return box === undefined ? null : { x: box.x + box.w * 0.5, y: box.y + box.h * 0.5 };
      }
      case 'faction':
        return point(layout.factions[anchor.faction]);
      case 'exposure': {
        const at = point(layout.factions[anchor.faction]);
        return at === null ? null : { x: at.x, y: at.y + 27 };
      }
      case 'pair':
        return this.plates.find(({ a, b }) => [a, b].includes(anchor.a) && [a, b].includes(anchor.b)) ?? null;
      case 'declared': {
        const { economy, world } = view.known.open.factions[anchor.faction].line;
        return point(onPlane(layout.parts.line, economy, world));
      }
      case 'gauge': {
        if (anchor.gauge === 'line') {
          const { economy, world } = view.known.open.line;
          return point(onPlane(layout.parts.line, economy, world));
        }
        if (anchor.gauge === 'precedents') {
          const { ladder } = layout.parts;
          return { x: ladder.x + ladder.w / 2, y: ladder.y + ladder.h / 2 };
        }
        const box = anchor.gauge === 'committee' ? layout.parts.committee : gaugeBox(layout.parts.gauges, anchor.gauge);
        return box === null ? null : { x: box.x + box.w / 2, y: box.y + box.h / 2 };
      }
      case 'outside':
        return { x: this.w / 2, y: this.h + this.pushed + 40 };
      default:
        return null;
    }
  }

  /** Where somebody stands; who is on no part of the board is found at his faction’s badge. */
  private figure(person: PersonId): Point | null {
    const { layout, view } = this;
    if (layout === null || view === null) return null;
    const found = layout.figures.find((figure) => figure.person === person);
    if (found !== undefined) return { x: found.box.x + found.box.w / 2, y: found.box.y + found.box.h / 2 };
    const side = sideIn(view, person);
    return side === 'none' || side === 'faceDown' ? null : point(layout.factions[side]);
  }

  protected touched(x: number, y: number): void {
    const found = this.layout?.figures.find((figure) => inside(figure.box, x, y + this.pushed));
    if (found !== undefined) personOnShow.value = found.person;
  }
}

function point(at: readonly [number, number] | undefined): Point | null {
  return at === undefined ? null : { x: at[0], y: at[1] };
}
