import { type Board, placeOf, strengthOf, survey } from '../ai/board.ts';
import { personalityOf } from '../ai/judge.ts';
import { applyInPlace, decider } from '../engine/apply.ts';
import type { Content } from '../engine/model/content.ts';
import type { Event } from '../engine/model/event.ts';
import type { FactionId } from '../engine/model/ids.ts';
import type { FeatureName } from '../engine/model/judgement.ts';
import type { MatchRecord } from '../engine/model/record.ts';
import type { State } from '../engine/model/state.ts';
import { lens, viewOf } from '../engine/view.ts';
import { consider } from './computer.ts';
import { begin } from './replay.ts';
import { streamKey } from './stream.ts';

/** What a computer feared at the beginning of a turn. */
export type Fear =
  | { readonly kind: 'discipline' }
  | { readonly kind: 'split' }
  | { readonly kind: 'rival'; readonly faction: FactionId };

/** Where it was wrong. */
export type Mistake =
  /** Another had more mandate at the end of the turn than the one it watched. */
  | { readonly kind: 'watchedAnother'; readonly faction: FactionId }
  | { readonly kind: 'betrayed'; readonly faction: FactionId }
  /** A rival had hidden evidence of which it knew nothing. */
  | { readonly kind: 'evidence'; readonly faction: FactionId; readonly count: number };

/** One turn in the memoirs of a seat, from its own views alone; only the mistakes are judged by what was hidden. */
export interface Memoir {
  readonly turn: number;
  /** The rival that it held for the strongest. */
  readonly strongest: FactionId | null;
  /** Its place by mandate, 1 the first. */
  readonly place: number;
  readonly fears: readonly Fear[];
  /** What decided its first card of the turn. */
  readonly intended: readonly FeatureName[];
  readonly mistakes: readonly Mistake[];
}

/** Reach of discipline, and danger of a split, from which on they are feared. */
const FEARED = 0.3;
const CRISIS = 6;
/** Hidden evidence that surprises. */
const SURPRISE = 2;

/**
 * The memoirs of a computer seat: the record is played again, and at each turn it is asked once more, with the same view and
 * the same stream of chance, what it thought. Empty for a seat that a person played.
 */
export function memoirsOf(content: Content, record: MatchRecord, faction: FactionId): Memoir[] {
  const level = record.seats[faction];
  if (level === undefined || level === 'person') return [];
  const state = begin(content, record.seed, record.options);
  const list: Memoir[] = [];
  let open: Chapter | null = null;
  const events: Event[] = [];
  record.commands.forEach((command, index) => {
    if (state.open.ending !== null) return;
    if (open === null || open.turn !== state.open.turn) {
      if (open !== null) list.push(close(content, state, faction, open, events));
      events.length = 0;
      open = begun(content, state, faction, record);
    }
    const kind = state.open.stack[state.open.stack.length - 1]?.kind;
    if (open.intended === null && kind === 'play' && decider(state) === faction) {
      const { personalities } = record.options;
      const view = viewOf(state, faction);
      const stream = streamKey(record.seed, faction, index);
      const { because } = consider(content, { faction, view, level, personalities, stream, guard: null });
      open.intended = because.map(({ feature }) => feature);
    }
    applyInPlace(content, state, command, events);
  });
  if (open !== null) list.push(close(content, state, faction, open, events));
  return list;
}

interface Chapter {
  readonly turn: number;
  readonly strongest: FactionId | null;
  readonly place: number;
  readonly fears: readonly Fear[];
  intended: readonly FeatureName[] | null;
  /** Hidden evidence of rivals as it was, for the mistakes. */
  readonly hidden: readonly Mistake[];
}

function begun(content: Content, state: State, faction: FactionId, record: MatchRecord): Chapter {
  const known = lens(state, faction);
  const { open } = known;
  const board = survey(content, known);
  const rivals = content.seats.filter((f) => f !== faction && open.factions[f].present && !open.factions[f].broken);
  const strongest = best(rivals, (f) => strengthOf(board, f));
  const { weights } = personalityOf(content, open, faction, record.options.personalities);
  const fears: Fear[] = [];
  if (board.reach[placeOf(faction) as 0] > FEARED && weights.threat < 0) fears.push({ kind: 'discipline' });
  if (open.crisis >= CRISIS) fears.push({ kind: 'split' });
  if (strongest !== null && strengthOf(board, strongest) > strengthOf(board, faction)) {
    fears.push({ kind: 'rival', faction: strongest });
  }
  const hidden = rivals
    .filter((f) => state.own[f].hiddenEvidence >= SURPRISE)
    .map((f): Mistake => ({ kind: 'evidence', faction: f, count: state.own[f].hiddenEvidence }));
  return { turn: open.turn, strongest, place: placeAmong(content, board, faction), fears, intended: null, hidden };
}

function close(content: Content, state: State, faction: FactionId, chapter: Chapter, events: readonly Event[]): Memoir {
  const board = survey(content, lens(state, faction));
  const mistakes: Mistake[] = [];
  const first = best(
    content.seats.filter((f) => f !== faction),
    (f) => board.score[placeOf(f) as 0],
  );
  if (chapter.strongest !== null && first !== null && first !== chapter.strongest) {
    mistakes.push({ kind: 'watchedAnother', faction: first });
  }
  for (const event of events) {
    if (event.type !== 'pactEnded' || event.brokenBy === null || event.brokenBy === faction) continue;
    if (event.a === faction || event.b === faction) mistakes.push({ kind: 'betrayed', faction: event.brokenBy });
  }
  const { turn, strongest, place, fears, intended, hidden } = chapter;
  return { turn, strongest, place, fears, intended: intended ?? [], mistakes: [...mistakes, ...hidden] };
}

function best(factions: readonly FactionId[], worth: (faction: FactionId) => number): FactionId | null {
  let found: FactionId | null = null;
  for (const f of factions) if (found === null || worth(f) > worth(found)) found = f;
  return found;
}

function placeAmong(content: Content, board: Board, faction: FactionId): number {
  const own = board.score[placeOf(faction) as 0];
  return 1 + content.seats.filter((f) => board.score[placeOf(f) as 0] > own).length;
}
