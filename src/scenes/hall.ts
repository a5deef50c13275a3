import type { Event, EventOf } from '../engine/model/event.ts';
import type { DelegationSource } from '../engine/model/gathering.ts';
import type { OrgId } from '../engine/model/ids.ts';
import { cue } from '../ui/cues.ts';
import { hallOpenedFrom, lookBack, seatOnShow, seatsBy, voteShown } from '../ui/focus.ts';
import { duration } from '../ui/settings.ts';
import { headFont, order, type Pen, widthOf } from './draw.ts';
import { heardAt, type Laid, told } from './hallAhead.ts';
import { Calls } from './hallCalls.ts';
import {
  drawCloth,
  drawPlate,
  drawTribune,
  drawVoices,
  plateBox,
  rimTexts,
  type Speaker,
  tribuneBox,
  voicesBox,
} from './hallFloor.ts';
import { countSoFar, drawOutlook, drawTally, drawTitle, drawVerdict, motionBoxes, tallyBox } from './hallHead.ts';
import { type HallLayout, type Label, layHall, layLabels, seatAt } from './hallLayout.ts';
import { type Block, type Hall, hallOf, isCalled, type Result, sentence } from './hallModel.ts';
import { moverOf, placeIn, speakersOf, voicesOf } from './hallPlaces.ts';
import { drawRim } from './hallRim.ts';
import { SeatField } from './hallSeats.ts';
import { Layer } from './layer.ts';
import type { Anchor, Move, Point } from './moves/move.ts';
import { perform } from './moves/perform.ts';
import { PaperScene, type Stage } from './paper.ts';
import type { Frame } from './seatFrames.ts';
import type { BoardView } from './source.ts';

/** The Hall: one seat for each vote, turning delegation by delegation in a roll call. */
export class HallScene extends PaperScene {
  private readonly field: SeatField;
  private readonly tally: Layer;
  private readonly plateLayer: Layer;
  private readonly tribune: Layer;
  /** What is shown as delegation after delegation is called. */
  private readonly calls: Calls;
  private labels: readonly Label[] = [];
  private hall: Hall | null = null;
  private layout: HallLayout | null = null;
  /** How many delegations have been called; null when no call is running. */
  private called: number | null = null;
  private last: Result | null = null;
  private speaker: Speaker | null = null;
  /** What the chairman says on the plate under the tribune. */
  private plate: string | null = null;
  private skip = false;
  /** The count lies on the board as a page, which names at the rim may reach under: then nothing stands below it. */
  private counted = false;
  private stalePlate = true;
  private staleTally = true;
  private staleTribune = true;

  constructor(key: string, stage: Stage) {
    super(key, stage);
    this.field = new SeatField(this);
    this.tally = new Layer(this, 'tally', -5);
    this.plateLayer = new Layer(this, 'plate', -5);
    this.tribune = new Layer(this, 'tribune', -6);
    this.calls = new Calls(this, () => this.laid());
  }

  /** Seats are to be taken as soon as the board is awake. */
  private unseated = false;

  override create(): void {
    super.create();
    const ends = [seatsBy.subscribe(() => this.seat()), lookBack.subscribe(() => this.seat())];
    this.events.once('destroy', () => {
      for (const end of ends) end();
    });
  }

  protected override laidOut(): void {
    const d = this.dpr;
    const box = tallyBox(this.w, this.h < 400);
    this.tally.resize((box.w + 22) * d, 124 * d, (box.x - 8) * d, 0);
    const plate = plateBox(this.w, this.h);
    this.plateLayer.resize(plate.w * d, plate.h * d, plate.x * d, plate.y * d);
    const tribune = tribuneBox(this.w, this.h);
    this.tribune.resize(tribune.w * d, tribune.h * d, tribune.x * d, tribune.y * d);
    this.seat();
  }

  override show(view: BoardView | null): void {
    // The last vote of a sitting stays to be read as long as the player has not been led away from it.
    const kept = hallOpenedFrom.value !== null && view !== null && view.known.open.gathering === null;
    if (!kept) this.last = null;
    this.called = null;
    this.plate = null;
    this.speaker = null;
    this.skip = true;
    // Whoever sat there may not be there any more.
    seatOnShow.value = null;
    lookBack.value = false;
    super.show(view);
    this.seat();
  }

  /** Lays the Hall out anew and seats everybody. */
  private seat(): void {
    this.unseated = !this.sys.isActive();
    if (this.unseated) return;
    const gone = lookBack.value ? (this.view?.known.open.gathering?.results.at(-1) ?? null) : null;
    this.hall = this.view === null ? null : hallOf(this.stage, this.view, this.last ?? gone);
    this.layout = this.hall === null ? null : layHall(this.hall.blocks, this.w, this.h);
    if (this.layout === null) this.field.clear();
    else this.field.seat(this.layout, this.dpr, (block, seat) => this.frame(block, seat));
    this.labels = this.layLabels();
    this.calls.clear();
    this.counted = false;
    this.stalePlate = true;
    voteShown.value = (this.hall?.calls.length ?? 0) > 0;
    this.staleTally = true;
    this.staleTribune = true;
    this.redraw();
  }

  private layLabels(): readonly Label[] {
    const { hall, layout } = this;
    if (hall === null || layout === null || hall.blocks.length < 2) return [];
    const widths = this.rimTexts(hall, this.called).map((lines) =>
      Math.max(...lines.map((text) => widthOf(text, headFont(14)))),
    );
    const tally = tallyBox(this.w, layout.small);
    const taken = [
      { ...tally, h: tally.h - 12 },
      voicesBox(layout, voicesOf(hall).length),
      ...motionBoxes(hall, this.w, layout.small),
    ];
    return layLabels(layout, widths, 2, this.w, taken);
  }

  private rimTexts(hall: Hall, called: number | null): readonly (readonly string[])[] {
    return rimTexts(hall, called, (block) => this.short(block.source), this.stage.language());
  }

  private frame(block: number, seat: number): Frame {
    const row = this.hall?.blocks[block]?.seats[seat];
    if (row === undefined) return 'none';
    const { hall, called } = this;
    const open = called === null ? seatsBy.value === 'votes' : hall !== null && isCalled(hall, block, called);
    return open && row.stance !== null ? row.stance : row.side;
  }

  override update(): void {
    // Laid out while the board was being made or slept: nobody has been seated yet.
    if (this.unseated) this.seat();
    super.update();
    this.field.tick(performance.now());
    this.calls.tick(this.dpr);
    if (this.staleTally) this.tally.draw(this.dpr, (pen) => this.drawCount(pen));
    if (this.stalePlate)
      this.plateLayer.draw(this.dpr, (pen) => {
        if (this.plate !== null && this.layout !== null) drawPlate(pen, this.plate, this.layout, this.w, this.h);
      });
    if (this.staleTribune) this.tribune.draw(this.dpr, (pen) => this.drawSpeaker(pen));
    this.staleTally = false;
    this.stalePlate = false;
    this.staleTribune = false;
  }

  protected drawGround(pen: Pen): void {
    drawCloth(pen, this.w, this.h);
  }

  private drawCount(pen: Pen): void {
    const { hall, layout } = this;
    if (hall === null || layout === null || this.counted) return;
    const box = tallyBox(this.w, layout.small);
    const language = this.stage.language();
    if (hall.result !== null && hall.result.delegations.length > 0) {
      const n = this.called ?? hall.result.delegations.length;
      drawTally(pen, language, hall.result, countSoFar(hall.result, n), box);
    } else if (hall.outlook !== null) drawOutlook(pen, language, hall.outlook, box);
  }

  protected drawSheet(pen: Pen): void {
    const { hall, layout } = this;
    if (hall === null || layout === null) return;
    const language = this.stage.language();
    drawTitle(pen, hall, this.w, layout.small);
    drawRim(pen, layout, hall, this.called, this.labels, this.rimTexts(hall, this.called));
    drawVoices(pen, layout, voicesOf(hall), language);
    if (this.called === null && hall.result !== null) {
      drawVerdict(pen, language, hall.result, 14, this.h + 2, layout.small ? 18 : 22);
    }
  }

  private drawSpeaker(pen: Pen): void {
    const { hall, layout } = this;
    if (hall === null || layout === null) return;
    drawTribune(pen, layout, this.standing(hall), hall.by, () => {
      this.staleTribune = true;
      this.stage.stir();
    });
  }

  /** Nothing here is drawn on its way from one state to the next: seats turn, and what flies flies over the sheet. */
  protected override change(ms: number): Promise<void> {
    return this.move({ targets: { part: 0 }, part: 1, duration: ms });
  }

  /** Who stands at the tribune. */
  private standing(hall: Hall): Speaker | null {
    return this.speaker ?? moverOf(hall, this.view);
  }

  private short(source: DelegationSource): string {
    const path = `organ.${source}`;
    const language = this.stage.language();
    return language.has(path) ? sentence(language.sayNamed(path)) : this.stage.short(source as OrgId);
  }

  place(anchor: Anchor): Point | null {
    const { layout, hall } = this;
    if (layout === null || hall === null) return null;
    if (anchor.at === 'outside') return { x: this.w / 2, y: this.h + 40 };
    return placeIn(anchor, hall, layout, this.standing(hall)?.person ?? null);
  }

  override moves(): boolean {
    return super.moves() || this.field.busy;
  }

  override hurry(): void {
    this.skip = true;
    super.hurry();
  }

  protected touched(x: number, y: number): void {
    if (this.called !== null || this.layout === null || this.hall === null) {
      this.hurry();
      return;
    }
    const place = this.layout.seats[seatAt(this.layout, x, y)];
    const block = place === undefined ? undefined : this.hall.blocks[place.block];
    const seat = place === undefined ? undefined : block?.seats[place.seat];
    seatOnShow.value =
      place === undefined || block === undefined || seat === undefined
        ? null
        : { ...seat, source: block.source, number: place.seat + 1, of: block.seats.length };
  }

  override async play(events: readonly Event[], after: BoardView): Promise<void> {
    this.skip = false;
    seatOnShow.value = null;
    lookBack.value = false;
    const opened = events.some((event) => event.type === 'gatheringOpened');
    const calls = events.filter((event): event is EventOf<'rollCall'> => event.type === 'rollCall');
    if (opened || calls.length === 0) this.last = null;
    if (calls.length > 0) this.last = calls[0]?.result ?? null;
    if (calls.length > 0) this.called = 0;
    const closes = events.some((event) => event.type === 'gatheringClosed') && calls.length === 0;
    if (closes && duration(1) > 0) {
      const mine = this.showing;
      this.field.come(performance.now(), duration(420), true);
      await this.wait(duration(460));
      // Something else is to be shown by now.
      if (mine !== this.showing) return;
    }
    const moving = super.play(events, after);
    this.seat();
    if (opened && calls.length === 0 && duration(1) > 0) {
      cue('murmur', 0.7);
      this.field.come(performance.now(), duration(900));
      await this.wait(duration(900));
    }
    await moving;
    if (this.view !== after) return;
    for (const call of calls) await this.rollCall(call.result, after);
    if (this.view !== after) return;
    this.called = null;
    this.plate = null;
    this.speaker = null;
    // The next motion is on the floor already: its seats are shown before it is called.
    if (calls.length > 0 && after.known.open.gathering?.current != null) this.last = null;
    this.seat();
  }

  /** Speakers, then delegation after delegation, then the verdict. Stops at once when something else is to be shown. */
  private async rollCall(result: Result, after: BoardView): Promise<void> {
    const current = (): boolean => this.view === after && !this.skip;
    const n = result.delegations.length;
    this.last = result;
    this.called = n > 0 ? 0 : null;
    this.seat();
    if (duration(1) > 0 && n > 0 && !result.unopposed) {
      this.calls.prepare(n);
      this.stage.stir();
      await this.speeches(result, current);
      const each = duration(Math.max(180, Math.min(520, 5600 / n)));
      for (let i = 1; i <= n && current(); i++) await this.callOne(i, each);
    }
    if (this.view !== after) return;
    this.called = null;
    this.plate = null;
    this.seat();
    cue('stamp', 1);
    const path = result.unopposed ? 'unopposed' : result.carried ? 'carried' : 'lost';
    const verdict: Move = {
      kind: 'stamp',
      on: { at: 'verdict' },
      said: { path: `page.hall.${path}` },
      red: !result.carried,
    };
    if (duration(1) > 0) void perform(this, this.dpr, [verdict], this.stage.language());
    cue(result.carried ? 'applause' : 'heckling', 0.9);
    await this.wait(this.skip ? 0 : duration(1600));
  }

  /** The Hall as it is laid out, for drawing what calls will show. */
  private laid(): Laid | null {
    const { hall, layout, labels, w, h } = this;
    if (hall === null || layout === null) return null;
    const name = (block: Block): string => this.short(block.source);
    const texts = this.rimTexts(hall, hall.calls.length);
    return { hall, layout, labels, w, h, name, texts, language: this.stage.language() };
  }

  private async speeches(result: Result, current: () => boolean): Promise<void> {
    const language = this.stage.language();
    const speakers = speakersOf(result);
    // On one sheet, and not each when he stands there.
    for (const { person, side } of speakers) order(person, side, false);
    for (const speaker of speakers) {
      if (!current()) return;
      this.speaker = speaker;
      const who = language.arg({ person: speaker.person });
      const said = language.sayNamed(`page.hall.${speaker.stance}`);
      this.plate = language.sayNamed('format.pair', { a: who, b: said });
      this.stalePlate = true;
      this.staleTribune = true;
      this.stage.stir();
      cue(speaker.stance === 'for' ? 'applause' : 'heckling', 0.4);
      await this.wait(duration(750));
    }
  }

  private async callOne(i: number, ms: number): Promise<void> {
    const { hall, layout } = this;
    const at = hall?.calls[i - 1] ?? -1;
    const block = hall?.blocks[at];
    if (hall === null || layout === null || block === undefined) return;
    this.called = i;
    this.field.turn(at, hall.blocks, layout, performance.now(), ms * 0.6);
    const heard = heardAt(block, hall);
    cue(heard === 'noise' ? 'heckling' : 'applause', Math.min(1, block.seats.length / 120));
    const laid = this.calls.show(i, this.dpr);
    this.plate = laid.plate ? null : told(block, hall, this.short(block.source), this.stage.language());
    // What is stale already stays so: where frames take long the next delegation is called before anything was drawn.
    this.staleTally ||= !laid.tally || !this.counted;
    this.counted = laid.tally;
    this.stalePlate ||= !laid.plate || i === 1;
    cue('seats', Math.min(1, block.seats.length / 60));
    this.stage.stir();
    await this.wait(ms);
  }
}
