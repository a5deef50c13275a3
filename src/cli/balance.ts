import type { Content } from '../engine/model/content.ts';
import type { Event } from '../engine/model/event.ts';
import { type CardId, FACTIONS, type FactionId } from '../engine/model/ids.ts';
import { RULES_VERSION } from '../engine/model/record.ts';
import type { State } from '../engine/model/state.ts';
import { type SelfPlayOptions, selfPlay } from '../match/selfPlay.ts';
import { loadScenario } from './load.ts';
import { seatsOf } from './seats.ts';
import { seedOf } from './seeds.ts';
import { OPTIONS } from './simulate.ts';
import { type Flags, numberFlag, textFlag } from './verbs.ts';

/** What became of a card in the hands of computers. Counts of draws and plays over all matches. */
interface Usage {
  readonly card: CardId;
  readonly owner: FactionId | null;
  draws: number;
  event: number;
  influence: number;
  shelved: number;
  lastWord: number;
}

/** Who wins, how matches end, and with --cards what became of each card, over matches of computers. */
export async function balance(flags: Flags): Promise<number> {
  const content = loadScenario(textFlag(flags, 'scenario', 'succession'));
  const first = textFlag(flags, 'seed', '1');
  const games = numberFlag(flags, 'games', 10, 1, 1_000_000);
  const seats = seatsOf(content, textFlag(flags, 'seats', ''), (line) => console.error(line));
  const winners: Record<string, number> = {};
  const endings: Record<string, number> = {};
  const usage = emptyUsage(content);
  for (let i = 0; i < games; i++) {
    const head = { seed: String(seedOf(first, i)), options: OPTIONS, seats };
    const watch: SelfPlayOptions['watch'] = (now, _command, index, events) => {
      if (index === 0) countFirstHands(usage, now);
      count(usage, events);
    };
    const { state } = selfPlay(content, head, { watch });
    const { id = 'none', winner = null } = state.open.ending ?? {};
    winners[winner ?? 'nobody'] = (winners[winner ?? 'nobody'] ?? 0) + 1;
    endings[id] = (endings[id] ?? 0) + 1;
  }
  const cards = flags.cards === true ? [...usage.values()] : null;
  if (flags.json === true) {
    const head = { scenario: content.scenario, rulesVersion: RULES_VERSION, seed: first, games, winners, endings };
    console.log(JSON.stringify(cards === null ? head : { ...head, cards }));
    return 0;
  }
  console.log(`${games} matches of ${content.scenario} from seed ${first}`);
  console.log(`Winners: ${listed(winners)}\nEndings: ${listed(endings)}`);
  if (cards !== null) console.log(table(cards));
  return 0;
}

function emptyUsage(content: Content): Map<CardId, Usage> {
  const none = { draws: 0, event: 0, influence: 0, shelved: 0, lastWord: 0 };
  return new Map(content.cards.map(({ id, owner }) => [id, { card: id, owner, ...none }]));
}

/** The first hands are dealt before anybody gives a command, and no card can be played by the first, which is diplomacy's. */
function countFirstHands(usage: Map<CardId, Usage>, state: State): void {
  for (const f of FACTIONS) {
    for (const id of state.own[f].hand) {
      const card = usage.get(id);
      if (card !== undefined) card.draws += 1;
    }
  }
}

function count(usage: Map<CardId, Usage>, events: readonly Event[]): void {
  for (const event of events) {
    if (event.type === 'drew') {
      for (const id of event.cards ?? []) {
        const card = usage.get(id);
        if (card !== undefined) card.draws += 1;
      }
    }
    if (event.type === 'cardPlayed') {
      const card = usage.get(event.card);
      if (card !== undefined) card[event.mode] += 1;
    }
  }
}

function listed(counts: Readonly<Record<string, number>>): string {
  const sorted = Object.entries(counts).sort(([, a], [, b]) => b - a);
  return sorted.map(([name, n]) => `${name} ${n}`).join(', ');
}

/** One line a card: draws, and the share of them in which it was played for its event, for influence, shelved, as a last word. */
function table(cards: readonly Usage[]): string {
  const share = (n: number, of: number): string => (of === 0 ? '–' : `${Math.round((100 * n) / of)} %`).padStart(6);
  const line = ({ card, owner, draws, event, influence, shelved, lastWord }: Usage): string =>
    `${card.padEnd(30)} ${(owner ?? 'nobody').padEnd(10)} ${String(draws).padStart(5)} ${[
      event,
      influence,
      shelved,
      lastWord,
    ]
      .map((n) => share(n, draws))
      .join(' ')}`;
  return [`${'card'.padEnd(30)} ${'owner'.padEnd(10)} draws  event  infl. shelv.   last`, ...cards.map(line)].join(
    '\n',
  );
}
