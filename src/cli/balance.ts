import { RULES_VERSION } from '../engine/model/record.ts';
import { type SelfPlayOptions, selfPlay } from '../match/selfPlay.ts';
import { CardUsage, flagOf, usageTable } from './cardUsage.ts';
import { loadScenario } from './load.ts';
import { levelOf, seatsOf } from './seats.ts';
import { seedOf } from './seeds.ts';
import { OPTIONS } from './simulate.ts';
import { type Flags, numberFlag, textFlag } from './verbs.ts';

/** Who wins, how matches end, and with --cards what became of each card, over matches of computers. */
export async function balance(flags: Flags): Promise<number> {
  const content = loadScenario(textFlag(flags, 'scenario', 'succession'));
  const first = textFlag(flags, 'seed', '1');
  const games = numberFlag(flags, 'games', 10, 1, 1_000_000);
  const seats = seatsOf(content, textFlag(flags, 'seats', ''), (line) => console.error(line), levelOf(flags));
  const winners: Record<string, number> = {};
  const endings: Record<string, number> = {};
  const usage = new CardUsage(content);
  for (let i = 0; i < games; i++) {
    const head = { seed: String(seedOf(first, i)), options: OPTIONS, seats };
    const watch: SelfPlayOptions['watch'] = (now, _command, index, events) => {
      if (index === 0) usage.firstHands(now);
      usage.count(events);
    };
    const { state } = selfPlay(content, head, { watch });
    const { id = 'none', winner = null } = state.open.ending ?? {};
    winners[winner ?? 'nobody'] = (winners[winner ?? 'nobody'] ?? 0) + 1;
    endings[id] = (endings[id] ?? 0) + 1;
  }
  const cards = flags.cards === true ? usage.list() : null;
  if (flags.json === true) {
    const head = { scenario: content.scenario, rulesVersion: RULES_VERSION, seed: first, games, winners, endings };
    console.log(
      JSON.stringify(
        cards === null ? head : { ...head, cards: cards.map((card) => ({ ...card, flag: flagOf(card) })) },
      ),
    );
    return 0;
  }
  console.log(`${games} matches of ${content.scenario} from seed ${first}`);
  console.log(`Winners: ${listed(winners)}\nEndings: ${listed(endings)}`);
  if (cards !== null) console.log(usageTable(cards));
  return 0;
}

function listed(counts: Readonly<Record<string, number>>): string {
  const sorted = Object.entries(counts).sort(([, a], [, b]) => b - a);
  return sorted.map(([name, n]) => `${name} ${n}`).join(', ');
}
