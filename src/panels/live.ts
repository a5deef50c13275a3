import { computed, signal } from '@preact/signals';
import type { Command, CommandType } from '../engine/model/command.ts';
import type { CardDef, Content, PersonDef } from '../engine/model/content.ts';
import type { Event } from '../engine/model/event.ts';
import type { Family } from '../engine/model/family.ts';
import type { CardId, FactionId, PersonId } from '../engine/model/ids.ts';
import type { Known } from '../engine/model/known.ts';
import type { Refusal } from '../engine/model/refusal.ts';
import { type Board, boardSeen } from '../match/board.ts';
import type { News, Saving, Screen, Session } from '../match/session.ts';
import { type Choices, keyOf, type Value, type Wish, wish } from '../match/wish.ts';
import { board as boardOnShow, front, hallOpenedFrom } from '../ui/focus.ts';
import { FIELD_ORDER } from './fields.ts';

/** The match on the screen, as signals. One match at a time. */
export const session = signal<Session | null>(null);
export const screen = signal<Screen | null>(null);
export const families = signal<readonly Family[]>([]);
export const report = signal<readonly Event[]>([]);
export const saving = signal<Saving>('saved');
/** What I learnt since my own last command: shown so that nothing happens behind one's back. */
export const fresh = signal<readonly Event[]>([]);
/** Why the last command was refused, should that ever happen. */
export const refused = signal<Refusal | null>(null);
/** Who has gone on from where his goals are told, since the match was put on the screen. */
export const begun = signal<ReadonlySet<FactionId>>(new Set());

/** The card that was taken from the hand to be played. */
export const cardInHand = signal<CardId | null>(null);
/** The command being put together, and the answers given so far. */
export const wishType = signal<CommandType | null>(null);
export const wishChoices = signal<Choices>(new Map());

export const known = computed<Known | null>(() => {
  const now = screen.value;
  return now === null || now.kind === 'curtain' ? null : now.view;
});
export const deciding = computed(() => screen.value?.kind === 'table' && screen.value.deciding);
export const board = computed<Board | null>(() => {
  const match = session.value;
  const view = known.value;
  return match === null || view === null ? null : boardSeen(match.content, view);
});
export const currentWish = computed<Wish | null>(() => {
  const type = wishType.value;
  return type === null ? null : wish(families.value, type, FIELD_ORDER[type] ?? [], wishChoices.value);
});

/** For what is drawn only while a match is on the screen. */
export function match(): Session {
  const now = session.value;
  if (now === null) throw new Error('no match is on the screen');
  return now;
}

export function view(): Known {
  const now = known.value;
  if (now === null) throw new Error('the curtain is drawn');
  return now;
}

export function content(): Content {
  return match().content;
}

/** Things of the scenario that the state names: a miss is a defect of the game. */
export function cardDef(id: CardId): CardDef {
  return found(content().card[id], id);
}

export function personDef(id: PersonId): PersonDef {
  return found(content().person[id], id);
}

function found<T>(thing: T | undefined, id: string): T {
  if (thing === undefined) throw new Error(`the scenario has no ${id}`);
  return thing;
}

export function types(): ReadonlySet<CommandType> {
  return new Set(families.value.map((family) => family.type));
}

let stop: (() => void) | null = null;

/** Puts a match on the screen; the one before it is closed. */
export function show(next: Session): void {
  leave();
  session.value = next;
  boardOnShow.value = 'union';
  hallOpenedFrom.value = null;
  front.value = 'panel';
  report.value = next.report();
  fresh.value = [];
  begun.value = new Set();
  unseen = true;
  take(next, next.screen());
  stop = next.subscribe((news) => hear(next, news));
}

export function leave(): void {
  stop?.();
  stop = null;
  session.value?.close();
  session.value = null;
  screen.value = null;
  families.value = [];
  clearWish();
}

function hear(from: Session, news: News): void {
  report.value = from.report();
  if (news.reset || (news.screen.kind === 'table' && news.screen.viewer !== lastViewer)) fresh.value = [];
  fresh.value = [...fresh.value, ...news.events];
  take(from, news.screen);
}

let lastViewer: FactionId | null = null;
/** Whether nothing of the match has been on the screen yet: it opens, or its first curtain is down. */
let unseen = false;

function take(from: Session, next: Screen): void {
  if (next.kind !== 'curtain') {
    lastViewer = next.viewer;
    // Taken up in the middle of a sitting, it is the Hall that shows what it is about.
    if (unseen && next.view.open.gathering !== null) {
      boardOnShow.value = 'hall';
      hallOpenedFrom.value = 'union';
    }
    unseen = false;
  }
  screen.value = next;
  saving.value = from.saving();
  families.value = next.kind === 'table' && next.deciding ? from.choices().families : [];
  const kept = wishType.value;
  const card = cardInHand.value;
  clearWish();
  if (kept !== null && next.kind === 'table' && next.deciding && STAYS.has(kept) && types().has(kept))
    wishType.value = kept;
  if (card !== null && next.kind === 'table' && next.view.own.hand.includes(card) && types().has('playInfluence'))
    cardInHand.value = card;
}

/** After one of these the same button stays pressed: one often does it again. */
const STAYS: ReadonlySet<CommandType> = new Set(['agitate', 'court', 'editSlate', 'addName']);

export function clearWish(): void {
  wishType.value = null;
  wishChoices.value = new Map();
  cardInHand.value = null;
  refused.value = null;
}

/** Begins to put a command together, with answers that are already clear. */
export function begin(type: CommandType | null, given: Readonly<Record<string, Value>> = {}): void {
  refused.value = null;
  wishType.value = type;
  wishChoices.value = new Map(Object.entries(given).map(([path, value]) => [path, keyOf(value)]));
}

/** Answers a question; what was answered after it is asked again. */
export function answer(path: string, key: string): void {
  const now = currentWish.value;
  const before = now?.facets.findIndex((facet) => facet.path === path) ?? -1;
  const kept = new Map<string, string>();
  now?.facets.slice(0, Math.max(0, before)).forEach((facet) => {
    const given = wishChoices.value.get(facet.path);
    if (given !== undefined) kept.set(facet.path, given);
  });
  kept.set(path, key);
  wishChoices.value = kept;
}

/** Takes an answer back. */
export function reopen(path: string): void {
  const kept = new Map<string, string>();
  for (const facet of currentWish.value?.facets ?? []) {
    if (facet.path === path) break;
    const given = wishChoices.value.get(facet.path);
    if (given !== undefined) kept.set(facet.path, given);
  }
  wishChoices.value = kept;
}

/** Decisions whose panels tell the goals of a scenario. */
const TELLS_GOALS: ReadonlySet<string> = new Set(['diplomacy', 'play']);

export function give(command: Command): void {
  fresh.value = [];
  const { me, open } = view();
  if (TELLS_GOALS.has(open.stack[open.stack.length - 1]?.kind ?? '')) begun.value = new Set([...begun.value, me]);
  refused.value = match().give(command);
}
