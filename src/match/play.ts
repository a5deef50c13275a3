import { check } from '../engine/apply.ts';
import { eventsFor } from '../engine/eventsFor.ts';
import { Legal, legalCommands } from '../engine/legal.ts';
import type { Command } from '../engine/model/command.ts';
import type { Content } from '../engine/model/content.ts';
import type { Event } from '../engine/model/event.ts';
import type { Forecast } from '../engine/model/forecast.ts';
import { FACTIONS, type FactionId } from '../engine/model/ids.ts';
import type { Known } from '../engine/model/known.ts';
import type { Memoir } from '../engine/model/memoir.ts';
import type { ForkOf, MatchOptions, MatchRecord, SeatPlayer } from '../engine/model/record.ts';
import { type Refusal, refuse } from '../engine/model/refusal.ts';
import type { State } from '../engine/model/state.ts';
import { lens } from '../engine/view.ts';
import { type Acted, type Advice, type Counsel, type Motive, motiveFor } from './counsel.ts';
import { foreseen } from './foreseen.ts';
import type { Game } from './game.ts';
import { memoirsOf } from './memoirs.ts';
import { Opponents, type Opposing } from './opponents.ts';
import { type Outlook, outlookFor, type Proposal } from './outlook.ts';
import type { Choices, News, Saving, Screen, Session } from './session.ts';
import { toFragment } from './share.ts';
import { streamKey } from './stream.ts';

/** What a match needs of the world around it. */
export interface Surroundings extends Opposing {
  /** Keeps the match; called after every command. Rejects where it cannot. */
  readonly keep: ((record: MatchRecord) => Promise<void>) | null;
}

interface Witness {
  readonly deed: Acted;
  motive: Motive | null | undefined;
}

const NOTHING: Choices = new Legal([]);

/** A match at one screen: whose turn it is to look, what he learns, and the computer's part. */
export class Match implements Session, Counsel {
  private readonly game: Game;
  private readonly around: Surroundings;
  private readonly listeners = new Set<(news: News) => void>();
  /** The person before the screen; null until the curtain was lifted for the first time. */
  private viewer: FactionId | null = null;
  private curtain: FactionId | null = null;
  /** The page is still showing what happened. */
  private showing = false;
  /** How much of the log each person has been told of. */
  private readonly told: Record<FactionId, number> = { apparatus: 0, left: 0, leningrad: 0, right: 0 };
  private readonly opponents: Opponents;
  private closed = false;
  /**
   * What computers did since each person's own last command, and why, as far as he saw it: what one saw and what he offered is
   * not another's to read. Undefined: not reckoned yet.
   */
  private readonly witnessed: Record<FactionId, Witness[]> = { apparatus: [], left: [], leningrad: [], right: [] };
  private kept: Saving = 'saved';
  private keeping = false;
  private unkept = false;
  private seen: { readonly state: State; readonly view: Known } | null = null;
  private listed: { readonly at: number; readonly viewer: FactionId; readonly legal: Legal } | null = null;

  constructor(game: Game, around: Surroundings) {
    this.game = game;
    this.around = around;
    this.opponents = new Opponents(game, around, (deed) => {
      for (const person of this.persons()) this.witnessed[person].push({ deed, motive: undefined });
      this.changed();
      this.opponents.goOn();
    });
    const [first, second] = this.persons();
    // One person needs no curtain; of several, none may see anything before he has said that he is there.
    if (second === undefined) this.viewer = first ?? this.content.seats[0] ?? 'apparatus';
    else this.curtain = this.personToDecide() ?? first ?? null;
    for (const person of FACTIONS) this.told[person] = game.log.length;
    this.keepIt();
    this.opponents.goOn();
  }

  get counsel(): Counsel {
    return this;
  }
  get content(): Content {
    return this.game.content;
  }
  get seed(): string {
    return this.game.head.seed;
  }
  get options(): MatchOptions {
    return this.game.head.options;
  }
  get seats(): Readonly<Partial<Record<FactionId, SeatPlayer>>> {
    return this.game.head.seats;
  }
  get forkOf(): ForkOf | null {
    return this.game.head.forkOf ?? null;
  }

  screen(): Screen {
    const { viewer, curtain } = this;
    if (curtain !== null || viewer === null) return { kind: 'curtain', next: curtain ?? 'apparatus' };
    const view = this.lensOf(viewer);
    const { ending } = view.open;
    if (ending !== null) return { kind: 'over', viewer, view, ending };
    const decider = this.game.decider;
    const deciding = decider === viewer && this.isPerson(viewer);
    return {
      kind: 'table',
      viewer,
      view,
      deciding,
      thinking: deciding ? null : decider,
      canUndo: deciding && this.game.canUndo,
    };
  }

  /** One and the same as long as the state is: what is summed up of it need not be summed up again. */
  private lensOf(viewer: FactionId): Known {
    const { state } = this.game;
    if (this.seen?.state !== state || this.seen.view.me !== viewer) this.seen = { state, view: lens(state, viewer) };
    return this.seen.view;
  }

  saving(): Saving {
    return this.kept;
  }

  commandsGiven(): number {
    return this.game.length;
  }

  report(): readonly Event[] {
    const viewer = this.looking();
    if (viewer === null) return [];
    return this.game.log.slice(0, this.told[viewer]).flatMap((events) => eventsFor(events, viewer));
  }

  choices(): Choices {
    const viewer = this.looking();
    if (viewer === null || !this.isPerson(viewer)) return NOTHING;
    if (this.listed?.at !== this.game.length || this.listed.viewer !== viewer) {
      const legal = legalCommands(this.content, lens(this.game.state, viewer));
      this.listed = { at: this.game.length, viewer, legal };
    }
    return this.listed.legal;
  }

  forecast(command: Command): Forecast | null {
    const viewer = this.looking();
    return viewer === null ? null : foreseen(this.content, lens(this.game.state, viewer), command);
  }

  check(command: Command): Refusal | null {
    const viewer = this.looking();
    if (viewer === null || !this.isPerson(viewer)) return refuse('notYourDecision');
    return check(this.content, lens(this.game.state, viewer), command);
  }

  give(command: Command): Refusal | null {
    const refusal = this.check(command);
    if (refusal !== null) return refusal;
    const by = this.game.decider;
    const given = this.game.give(command);
    if (!given.ok) return given.refusal;
    if (by !== null) this.witnessed[by] = [];
    this.changed();
    this.opponents.goOn();
    return null;
  }

  lift(): void {
    if (this.curtain === null) return;
    this.viewer = this.curtain;
    this.curtain = null;
    this.tell(false);
    this.opponents.goOn();
  }

  undo(): boolean {
    const screen = this.screen();
    if (screen.kind !== 'table' || !screen.canUndo || !this.game.undo()) return false;
    for (const person of FACTIONS) this.told[person] = Math.min(this.told[person], this.game.log.length);
    this.listed = null;
    this.opponents.forget();
    this.keepIt();
    this.tell(true);
    return true;
  }

  pause(waiting: boolean): void {
    this.showing = waiting;
    this.opponents.pause(waiting);
    if (!waiting) this.handOver();
  }

  get hurried(): boolean {
    return this.opponents.hurried;
  }

  hurry(): void {
    this.opponents.hurry();
  }

  record(): MatchRecord {
    return this.game.record();
  }

  fragment(): string {
    return toFragment(this.record());
  }

  subscribe(listener: (news: News) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): void {
    this.closed = true;
    this.listeners.clear();
    this.opponents.close();
  }

  private persons(): readonly FactionId[] {
    return this.content.seats.filter((faction) => this.isPerson(faction));
  }

  private isPerson(faction: FactionId): boolean {
    return this.seats[faction] === 'person';
  }

  private personToDecide(): FactionId | null {
    const decider = this.game.decider;
    return decider !== null && this.isPerson(decider) ? decider : null;
  }

  /** Who looks at the screen; nobody does while the curtain is down. */
  private looking(): FactionId | null {
    return this.curtain === null ? this.viewer : null;
  }

  /** Tells the screen what its person has not been told yet. Behind a curtain nothing is told. */
  private tell(reset: boolean): void {
    const viewer = this.looking();
    const events: Event[] = [];
    if (viewer !== null) {
      for (const happened of this.game.log.slice(this.told[viewer])) events.push(...eventsFor(happened, viewer));
      this.told[viewer] = this.game.log.length;
    }
    const news: News = { screen: this.screen(), events, reset };
    for (const listener of [...this.listeners]) listener(news);
  }

  /** After a command: who looked on learns of it, then the screen may have to be handed over. */
  private changed(): void {
    this.keepIt();
    const next = this.personToDecide();
    if (this.curtain === null && next !== null && next !== this.viewer) {
      this.tell(false);
      this.handOver();
    } else {
      if (this.curtain !== null && next !== null) this.curtain = next;
      else if (this.curtain !== null && this.game.decider === null) this.uncover();
      this.tell(false);
    }
  }

  /** Down with the curtain where another person is to decide: not before all has been seen of what led there, a roll call above all. */
  private handOver(): void {
    const next = this.personToDecide();
    if (this.showing || this.curtain !== null || next === null || next === this.viewer) return;
    this.curtain = next;
    this.tell(false);
  }

  /** The match is over: nothing is left to hide from whoever comes to look first. */
  private uncover(): void {
    this.viewer = this.viewer ?? this.curtain;
    this.curtain = null;
  }

  /** Reckoned when somebody reads them, and once. */
  motives(): readonly Motive[] {
    const viewer = this.looking();
    if (viewer === null) return [];
    const list: Motive[] = [];
    for (const one of this.witnessed[viewer]) {
      if (one.motive === undefined) one.motive = motiveFor(this.content, viewer, one.deed, this.options.personalities);
      if (one.motive !== null) list.push(one.motive);
    }
    return list;
  }

  async advise(): Promise<readonly Advice[]> {
    const viewer = this.looking();
    if (viewer === null || this.game.decider !== viewer || !this.isPerson(viewer)) return [];
    const decision = this.game.length;
    const thoughts = await this.around.computer.ask({
      faction: viewer,
      view: lens(this.game.state, viewer),
      level: 'medium',
      personalities: 'free',
      stream: streamKey(this.seed, viewer, decision),
      most: 3,
      expect: true,
      guard: null,
      decision,
    });
    // The match may have gone on meanwhile.
    if (this.closed || thoughts === null || decision !== this.game.length) return [];
    return thoughts.map(({ command, because, expected, grounds }) => ({
      command,
      told: expected ?? because.map(({ feature }) => ({ feature, figure: null })),
      grounds,
    }));
  }

  outlook(offer: Proposal): Outlook {
    const known = lens(this.game.state, this.looking() ?? offer.to);
    return outlookFor(this.content, known, this.options.personalities, offer);
  }

  memoirs(faction: FactionId): readonly Memoir[] {
    return this.game.decider === null ? memoirsOf(this.content, this.record(), faction) : [];
  }

  /** One save at a time; what changes meanwhile is saved next. */
  private keepIt(): void {
    const { keep } = this.around;
    if (keep === null) return;
    if (this.keeping) {
      this.unkept = true;
      return;
    }
    this.keeping = true;
    this.unkept = false;
    this.kept = this.kept === 'failed' ? 'failed' : 'saving';
    keep(this.game.record()).then(
      () => this.keptIt('saved'),
      () => this.keptIt('failed'),
    );
  }

  private keptIt(saving: Saving): void {
    this.keeping = false;
    const before = this.kept;
    this.kept = saving;
    if (this.closed && !this.unkept) return;
    if (this.unkept) this.keepIt();
    else if (before === 'failed' || saving === 'failed') this.tell(false);
  }
}
