import type { Command } from '../engine/model/command.ts';
import type { Content } from '../engine/model/content.ts';
import type { Event } from '../engine/model/event.ts';
import type { Family } from '../engine/model/family.ts';
import type { Forecast } from '../engine/model/forecast.ts';
import type { FactionId } from '../engine/model/ids.ts';
import type { Known } from '../engine/model/known.ts';
import type { ForkOf, MatchOptions, MatchRecord, SeatPlayer } from '../engine/model/record.ts';
import type { Refusal } from '../engine/model/refusal.ts';
import type { Ending } from '../engine/model/state.ts';
import type { Counsel } from './counsel.ts';

/** What stands on the screen now. */
export type Screen =
  /** The screen is to be handed to `next`: nothing of anybody is shown until `lift`. */
  | { readonly kind: 'curtain'; readonly next: FactionId }
  /** `viewer` sees what he may know. He decides (`deciding`), or another seat is thinking. */
  | {
      readonly kind: 'table';
      readonly viewer: FactionId;
      readonly view: Known;
      readonly deciding: boolean;
      /** The computer's faction that thinks; null when the viewer decides. */
      readonly thinking: FactionId | null;
      readonly canUndo: boolean;
    }
  | { readonly kind: 'over'; readonly viewer: FactionId; readonly view: Known; readonly ending: Ending };

/** What has changed: events in their order, only those that the viewer may learn, each told to him once. */
export interface News {
  readonly screen: Screen;
  readonly events: readonly Event[];
  /** The match was taken back or opened: what is drawn must be drawn anew, nothing moves. */
  readonly reset: boolean;
}

/** The legal commands of the decision on the screen. Empty while somebody else decides. */
export interface Choices {
  readonly families: readonly Family[];
  readonly count: number;
  contains(command: Command): boolean;
  /** Every one, lazily. */
  expand(): Iterable<Command>;
}

/** Whether the match is kept: the page says so when it is not. */
export type Saving = 'saved' | 'saving' | 'failed';

/** A match as the page sees it. Nothing here shows more than the viewer may know, but the record, which is for files and links. */
export interface Session {
  readonly content: Content;
  readonly seed: string;
  readonly options: MatchOptions;
  readonly seats: Readonly<Partial<Record<FactionId, SeatPlayer>>>;
  /** Of a match that began within another: the other one. */
  readonly forkOf: ForkOf | null;
  screen(): Screen;
  saving(): Saving;
  /** Commands given so far, the computer's included. */
  commandsGiven(): number;
  /** All that the viewer has learnt since the match began, for the stenographic report. */
  report(): readonly Event[];
  choices(): Choices;
  /** Null when it cannot be given now or has no numbers to foretell. */
  forecast(command: Command): Forecast | null;
  /** Why the viewer may not give it; null when he may. */
  check(command: Command): Refusal | null;
  /** Carries out the viewer's command. A refusal changes nothing. */
  give(command: Command): Refusal | null;
  /** The next person sits before the screen. */
  lift(): void;
  /** Takes back the viewer's last command. False at a barrier. */
  undo(): boolean;
  /** The computer waits while the page animates or a menu is open, and goes on afterwards. */
  pause(waiting: boolean): void;
  /**
   * Whoever waits has waited enough: until a person is asked again the computers answer with what they have found, and nothing of
   * it needs to be shown moving (`hurried`). What they answer is given and recorded like everything else.
   */
  hurry(): void;
  readonly hurried: boolean;
  record(): MatchRecord;
  /** The record, compressed, as the fragment of an address. */
  fragment(): string;
  /** Called at every change, from then on. Returns what ends it. */
  subscribe(listener: (news: News) => void): () => void;
  /** What the computer can tell; null where there is none at the table. */
  readonly counsel: Counsel | null;
  /** Ends the worker and all pending work; the saved match stays. */
  close(): void;
}
