import type { Command } from './command.ts';
import type { FactionId, ScenarioId } from './ids.ts';

/** Raised whenever a change of rules or numbers makes old records replay differently. */
export const RULES_VERSION = 10;

export const SEAT_PLAYERS = ['person', 'random', 'easy', 'medium', 'hard'] as const;
/** Who plays a seat. */
export type SeatPlayer = (typeof SEAT_PLAYERS)[number];

export interface MatchOptions {
  readonly personalities: 'historical' | 'free';
  /** 2 where people share a screen: each plays both cards of a pair of rounds in succession. The rules read it. */
  readonly roundsTogether: 1 | 2;
}

/** Of a match that began within another: where they part, and how the other one went on. */
export interface ForkOf {
  /** So many commands they have in common. */
  readonly at: number;
  readonly seats: Readonly<Partial<Record<FactionId, SeatPlayer>>>;
  /** The commands of the other match from there on. From outside like all commands: tested before they are played. */
  readonly rest: readonly unknown[];
  /** Of the other match. */
  readonly finalHash: string;
}

/** A match as plain JSON: a save, a replay, a share link, a bug report and a test fixture are all records. */
export interface MatchRecord {
  readonly format: 'kartoteka-record';
  readonly rulesVersion: number;
  readonly scenario: ScenarioId;
  readonly contentHash: string;
  readonly seed: string;
  readonly options: MatchOptions;
  readonly seats: Readonly<Partial<Record<FactionId, SeatPlayer>>>;
  readonly commands: readonly Command[];
  /** Hash of the state after so many commands. */
  readonly hashes: readonly (readonly [index: number, hash: string])[];
  readonly finalHash: string;
  readonly forkOf?: ForkOf;
}
