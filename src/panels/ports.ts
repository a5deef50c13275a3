import type { GoalDef } from '../engine/model/content.ts';
import type { FactionId } from '../engine/model/ids.ts';
import type { MatchOptions, SeatPlayer } from '../engine/model/record.ts';
import type { Term } from '../match/names.ts';
import type { AtHand } from '../match/preferences.ts';
import type { OpenedScenario, ScenarioEntry } from '../match/scenarioFiles.ts';
import type { Session } from '../match/session.ts';
import type { Parted } from '../match/viewer/parted.ts';
import type { Eyes, Viewing } from '../match/viewer/viewing.ts';
import type { Watchable, WatchSource } from '../match/viewer/watch.ts';
import type { Progress, Question } from '../match/why/whyHost.ts';

export interface SetUp {
  readonly scenario: string;
  readonly seats: Readonly<Partial<Record<FactionId, SeatPlayer>>>;
  readonly seed: string;
  readonly personalities?: MatchOptions['personalities'];
}

/** A board that draws itself into a box of the page. */
export interface BoardHandle {
  /** Settles when its first picture is drawn. */
  readonly drawn: Promise<void>;
  close(): void;
}

/** A match or, in words, why there is none. */
export type Opened =
  | { readonly ok: true; readonly session: Session }
  | {
      readonly ok: false;
      readonly why: string;
      /** The record can at least be looked at, as far as it goes. */
      readonly look?: WatchSource;
    };

/** What the page needs of the world around it; knitted together in `main.ts`. */
export interface Ports {
  scenarios(): Promise<readonly ScenarioEntry[]>;
  /** Kinds of computer player that can be chosen. */
  readonly levels: readonly SeatPlayer[];
  /** Which matches there were when somebody last looked, or kept one. */
  readonly atHand: AtHand;
  /** Whether there is a match to go on with. */
  canContinue(): Promise<boolean>;
  start(setUp: SetUp): Promise<Opened>;
  resume(): Promise<Opened>;
  openFile(file: Blob): Promise<Opened>;
  /** Whether a match was laid aside when the current one began, and that match. */
  canGoBack(): Promise<boolean>;
  goBack(): Promise<Opened>;
  /** Why the match that came with the address was not opened. */
  readonly problem: { readonly why: string; readonly look?: WatchSource } | null;
  /** The matches that the browser keeps. */
  watchables(): Promise<readonly Watchable[]>;
  /** Opens a record to be looked at. `progress`: 0 to 1. */
  watch(source: WatchSource, progress: (done: number) => void): Promise<Opened>;
  /** Plays on from where a record is being looked at, with these in the seats. */
  takeOver(viewing: Viewing, seats: SetUp['seats']): Promise<Opened>;
  /** A match beside the one in which it began. `progress`: 0 to 1. */
  compare(
    session: Session,
    eyes: Eyes,
    progress: (done: number) => void,
  ): Promise<{ readonly ok: true; readonly parted: Parted } | { readonly ok: false; readonly why: string }>;
  /** Plays a finished match again without one thing at a time, in threads of their own. */
  askWhy(session: Session, tell: (progress: Progress) => void): Promise<Question>;
  /** What a scenario counts of its own; the names that it speaks of come with it. Empty where it cannot be played. */
  goals(scenario: string): Promise<readonly GoalDef[]>;
  /** Terms for the texts that stand before a match. */
  glossary(): Promise<readonly Term[]>;
  openScenario(file: Blob, name: string): Promise<OpenedScenario>;
  saveToFile(session: Session): Promise<void>;
  freshSeed(): string;
  /** Fetches the parts of the program that a match needs; asked for while it is being set up. Rejects where that fails. */
  fetchAhead(): Promise<void>;
  /** Loads the boards (a part of the program of its own), tells that they have come, and draws them into the box. */
  openBoard(host: HTMLElement, session: Session, come: () => void): Promise<BoardHandle>;
}
