import { eventsFor } from '../../engine/eventsFor.ts';
import { Legal } from '../../engine/legal.ts';
import type { Command } from '../../engine/model/command.ts';
import type { Content } from '../../engine/model/content.ts';
import type { Event } from '../../engine/model/event.ts';
import type { FactionId } from '../../engine/model/ids.ts';
import type { Known } from '../../engine/model/known.ts';
import type { ForkOf, MatchOptions, MatchRecord, SeatPlayer } from '../../engine/model/record.ts';
import { type Refusal, refuse } from '../../engine/model/refusal.ts';
import type { Ending } from '../../engine/model/state.ts';
import { lens } from '../../engine/view.ts';
import type { HistoryRow } from '../history/rows/row.ts';
import type { RecordRefusal } from '../recordRefusal.ts';
import { headOf, makeRecord } from '../replay.ts';
import type { Choices, News, Saving, Screen, Session } from '../session.ts';
import { toFragment } from '../share.ts';
import { type Comment, commentAt } from './commentary.ts';
import { type Everything, everythingOf } from './everything.ts';
import type { Film } from './film.ts';
import { takeOverBarred } from './fork.ts';
import { type Mark, marksOf } from './marks.ts';
import { indexAt, type Moment } from './moment.ts';

/** Whose eyes one looks with. */
export type Eyes = FactionId | 'everything';

/** What comes with a record. */
export interface Beside {
  readonly eyes?: readonly Eyes[];
  readonly comments?: readonly Comment[];
  readonly table?: () => readonly HistoryRow[];
}

const NOTHING: Choices = new Legal([]);
/** Milliseconds a step takes at least while the film runs, and where there is nothing to see of it. */
const STEP = 700;
const UNSEEN = 40;

/**
 * A record being looked at: a session in which nobody decides. Boards, Hall and report follow it as they follow a match: a jump
 * draws them anew, a step forward shows what happened. As a side it shows what that side knew, by `lens` and `eventsFor` alone.
 */
export class Viewing implements Session {
  readonly counsel = null;
  /** Nobody thinks here: who wants to be further on jumps there. */
  readonly hurried = false;
  readonly film: Film;
  readonly comments: readonly Comment[];
  /** Of the historical record: the attested figures beside the game's. Made when it is asked for. */
  readonly table: (() => readonly HistoryRow[]) | null;
  /** With whose eyes one may look. */
  readonly allowed: readonly Eyes[];
  private at = 0;
  private as: Eyes;
  private running = false;
  private held = false;
  private rate = 1;
  private clock: ReturnType<typeof setTimeout> | null = null;
  private readonly listeners = new Set<(news: News) => void>();
  private seen: {
    readonly eyes: Eyes;
    readonly happened: readonly (readonly Event[])[];
    marks: readonly Mark[];
  } | null = null;

  constructor(film: Film, { eyes, comments = [], table }: Beside = {}) {
    this.film = film;
    this.allowed = eyes ?? ['everything', ...film.content.seats];
    this.as = this.allowed[0] ?? 'everything';
    this.comments = comments;
    this.table = table ?? null;
  }

  get content(): Content {
    return this.film.content;
  }
  get seed(): string {
    return this.film.record.seed;
  }
  get options(): MatchOptions {
    return this.film.record.options;
  }
  get seats(): Readonly<Partial<Record<FactionId, SeatPlayer>>> {
    return this.film.record.seats;
  }
  get forkOf(): ForkOf | null {
    return this.film.record.forkOf ?? null;
  }

  /** The number of commands carried out. */
  get place(): number {
    return this.at;
  }
  get length(): number {
    return this.film.length;
  }
  get eyes(): Eyes {
    return this.as;
  }
  get playing(): boolean {
    return this.running;
  }
  /** How fast the film runs: 1 is ordinary. */
  get speed(): number {
    return this.rate;
  }
  /** Why the record cannot be played to its end; null: it can. */
  get broken(): RecordRefusal | null {
    return this.film.broken;
  }
  /** Why nobody can play on from here; null: somebody can. */
  get barred(): RecordRefusal | null {
    return takeOverBarred(this.film, this.at);
  }
  /** Whether the record goes to the end of its match. */
  get finished(): boolean {
    return this.film.broken === null && this.film.deciders.at(-1) === null;
  }
  get moments(): readonly Moment[] {
    return this.film.moments;
  }
  get ending(): Ending | null {
    return this.film.stateAt(this.at).open.ending;
  }

  /** Only where `eyes` are everything's. */
  everything(): Everything | null {
    return this.as === 'everything' ? everythingOf(this.film.stateAt(this.at), this.lead()) : null;
  }

  /** Gatherings, appointments, pacts and falls of the whole record, as far as these eyes see them. */
  marks(): readonly Mark[] {
    return this.seeing().marks;
  }

  comment(): Comment | null {
    return commentAt(this.comments, this.at);
  }

  /** The command that led to this place and who gave it, where these eyes may see it; null also before the first. */
  command(): { readonly faction: FactionId; readonly command: Command } | null {
    const command = this.film.commands[this.at - 1];
    const faction = this.film.deciders[this.at - 1];
    if (command === undefined || faction == null) return null;
    return this.as === 'everything' || this.as === faction ? { faction, command } : null;
  }

  /** What these eyes see happen at a command: 1 for the first. */
  events(place: number): readonly Event[] {
    return this.seeing().happened[place] ?? [];
  }

  /** Goes to a place, forward or back, at once. */
  seek(place: number): void {
    const to = Math.max(0, Math.min(this.length, Math.round(place)));
    if (to === this.at) return;
    this.at = to;
    this.tell(true);
  }

  seekMoment(moment: Moment): void {
    this.seek(indexAt(this.film.moments, moment));
  }

  /** One command on, shown as it happens; one back, at once. */
  step(by: 1 | -1): void {
    if (by < 0) {
      this.seek(this.at - 1);
      return;
    }
    if (this.at >= this.length) return;
    this.at += 1;
    this.tell(false);
  }

  /** To the next or last step that is commented. */
  turnPage(by: 1 | -1): void {
    const places = this.comments.map(({ command }) => command + 1);
    const next = by > 0 ? places.find((p) => p > this.at) : places.findLast((p) => p < this.at);
    if (next !== undefined) this.seek(next);
  }

  /** To the next or last place where something is marked. */
  jump(by: 1 | -1): void {
    const places = this.marks().map((mark) => mark.place);
    const next = by > 0 ? places.find((p) => p > this.at) : places.findLast((p) => p < this.at);
    this.seek(next ?? (by > 0 ? this.length : 0));
  }

  look(eyes: Eyes): void {
    if (eyes === this.as || !this.allowed.includes(eyes)) return;
    this.as = eyes;
    this.tell(true);
  }

  play(running: boolean): void {
    if (running === this.running) return;
    if (running && this.at >= this.length) this.at = 0;
    this.running = running;
    this.tell(true);
    this.goOn();
  }

  run(speed: number): void {
    this.rate = speed;
    this.tell(true);
  }

  screen(): Screen {
    const viewer = this.as === 'everything' ? this.lead() : this.as;
    const thinking = this.film.deciders[this.at] ?? null;
    return { kind: 'table', viewer, view: this.view(viewer), deciding: false, thinking, canUndo: false };
  }

  report(): readonly Event[] {
    return this.seeing()
      .happened.slice(0, this.at + 1)
      .flat();
  }

  saving(): Saving {
    return 'saved';
  }
  commandsGiven(): number {
    return this.at;
  }
  choices(): Choices {
    return NOTHING;
  }
  forecast(): null {
    return null;
  }
  check(): Refusal {
    return refuse('notYourDecision');
  }
  give(): Refusal {
    return refuse('notYourDecision');
  }
  lift(): void {}
  undo(): boolean {
    return false;
  }

  /** The boards are showing something: the film waits for them. */
  pause(waiting: boolean): void {
    if (this.held === waiting) return;
    this.held = waiting;
    if (!waiting) this.goOn();
  }

  hurry(): void {}

  /** The record up to its end, or as far as it could be played. */
  record(): MatchRecord {
    const { film } = this;
    return makeRecord(film.content, headOf(film.record), film.commands, [], film.stateAt(film.length));
  }

  fragment(): string {
    return toFragment(this.record());
  }

  subscribe(listener: (news: News) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): void {
    this.running = false;
    this.stopClock();
    this.listeners.clear();
  }

  private view(viewer: FactionId): Known {
    const state = this.film.stateAt(this.at);
    return this.as === 'everything' ? everythingOf(state, viewer).known : lens(state, viewer);
  }

  private lead(): FactionId {
    return this.content.seats[0] ?? 'apparatus';
  }

  private seeing(): NonNullable<Viewing['seen']> {
    const eyes = this.as;
    if (this.seen?.eyes === eyes) return this.seen;
    const { happened } = this.film;
    const known = eyes === 'everything' ? happened : happened.map((events) => eventsFor(events, eyes));
    this.seen = { eyes, happened: known, marks: marksOf(known) };
    return this.seen;
  }

  /** `reset`: what is drawn must be drawn anew; else it may move. */
  private tell(reset: boolean): void {
    const news: News = { screen: this.screen(), events: this.events(this.at), reset };
    for (const listener of [...this.listeners]) listener(news);
  }

  private stopClock(): void {
    if (this.clock !== null) clearTimeout(this.clock);
    this.clock = null;
  }

  /** The next step of the running film, when its time has come and the boards have shown the last. */
  private goOn(): void {
    this.stopClock();
    if (!this.running || this.held) return;
    const shown = this.events(this.at).length > 0;
    this.clock = setTimeout(
      () => {
        if (!this.running || this.held) return;
        this.step(1);
        if (this.at >= this.length) this.play(false);
        else this.goOn();
      },
      (shown ? STEP : UNSEEN) / this.rate,
    );
  }
}
