import type { Content } from '../engine/model/content.ts';
import type { Event } from '../engine/model/event.ts';
import { type CardId, FACTIONS, type FactionId } from '../engine/model/ids.ts';
import type { State } from '../engine/model/state.ts';

/** What became of a card in the hands of computers. Counts of draws and plays over all matches. */
export interface Usage {
  readonly card: CardId;
  readonly owner: FactionId | null;
  /** Drawn into any hand. */
  draws: number;
  /** Of these, into the hand of somebody whose event it is: its owner, or for nobody's card anybody. */
  own: number;
  event: number;
  influence: number;
  shelved: number;
  lastWord: number;
}

/** `never`: nobody would play it for its event. `always`: whoever may, does. */
export type Flag = 'never' | 'always' | null;

/** Draws below which nothing is said of a card. */
const TOO_FEW = 10;
const NEVER = 0.02;
const ALWAYS = 0.95;

/** Counts draws and plays of cards, match after match. */
export class CardUsage {
  private readonly cards: ReadonlyMap<CardId, Usage>;

  constructor(content: Content) {
    const none = { draws: 0, own: 0, event: 0, influence: 0, shelved: 0, lastWord: 0 };
    this.cards = new Map(content.cards.map(({ id, owner }) => [id, { card: id, owner, ...none }]));
  }

  /** The first hands are dealt before anybody gives a command, and no card can be played by the first, which is diplomacy's. */
  firstHands(state: State): void {
    for (const f of FACTIONS) for (const id of state.own[f].hand) this.drawn(id, f);
  }

  count(events: readonly Event[]): void {
    for (const event of events) {
      if (event.type === 'drew') for (const id of event.cards ?? []) this.drawn(id, event.faction);
      if (event.type === 'cardPlayed') {
        const card = this.cards.get(event.card);
        if (card !== undefined) card[event.mode] += 1;
      }
    }
  }

  list(): readonly Usage[] {
    return [...this.cards.values()];
  }

  private drawn(id: CardId, by: FactionId): void {
    const card = this.cards.get(id);
    if (card === undefined) return;
    card.draws += 1;
    if (card.owner === null || card.owner === by) card.own += 1;
  }
}

/** Only draws by those who may play the event count: a rival's card is played for its influence or not at all. */
export function flagOf({ own, event }: Usage): Flag {
  if (own < TOO_FEW) return null;
  const share = event / own;
  return share < NEVER ? 'never' : share > ALWAYS ? 'always' : null;
}

/**
 * One line a card: draws, the share of them in which it was played for its event, for influence, shelved, kept as a last word (the
 * rest stayed in hand or went out of date), then the share of event among draws by those whose event it is; the extremes last.
 */
export function usageTable(cards: readonly Usage[]): string {
  const flagged = (flag: Flag) => cards.filter((card) => flagOf(card) === flag).map(({ card }) => card);
  const few = cards.filter(({ own }) => own < TOO_FEW).length;
  return [
    `${'card'.padEnd(30)} ${'owner'.padEnd(10)} draws  event  infl. shelv.   last |  own  event`,
    ...cards.map(lineOf),
    `Always for the event (over ${100 * ALWAYS} % of ${TOO_FEW} or more own draws): ${named(flagged('always'))}`,
    `Never for the event (under ${100 * NEVER} %): ${named(flagged('never'))}`,
    `Fewer than ${TOO_FEW} own draws, nothing said: ${few}`,
  ].join('\n');
}

function lineOf(usage: Usage): string {
  const { card, owner, draws, own, event, influence, shelved, lastWord } = usage;
  const share = (n: number, of: number): string => (of === 0 ? '–' : `${Math.round((100 * n) / of)} %`).padStart(6);
  const shares = [event, influence, shelved, lastWord].map((n) => share(n, draws)).join(' ');
  const flag = flagOf(usage);
  const end = flag === null ? '' : `  ${flag}`;
  return `${card.padEnd(30)} ${(owner ?? 'nobody').padEnd(10)} ${String(draws).padStart(5)} ${shares} | ${String(own).padStart(4)} ${share(event, own)}${end}`;
}

function named(cards: readonly CardId[]): string {
  return cards.length === 0 ? 'none' : `${cards.length}: ${cards.join(', ')}`;
}
