import type { Content } from '../engine/model/content.ts';
import type { FactionId } from '../engine/model/ids.ts';
import type { MatchOptions, SeatPlayer } from '../engine/model/record.ts';
import { selfPlay } from '../match/selfPlay.ts';
import { findings, findingsText } from './balanceTable.ts';
import { CardUsage, flagOf, type Usage, usageTable } from './cardUsage.ts';
import { loadScenario } from './load.ts';
import { type Outcome, Watch } from './outcome.ts';
import { Problem } from './problem.ts';
import { basisOf, type Measured, Results } from './results.ts';
import { levelOf, seatsOf } from './seats.ts';
import { seedOf } from './seeds.ts';
import { type Flags, numberFlag, textFlag } from './verbs.ts';

interface Game extends Measured {
  readonly outcome: Outcome;
}

/** All that can be said of the balance over matches of computers; with --cards what became of each card. */
export async function balance(flags: Flags): Promise<number> {
  const content = loadScenario(textFlag(flags, 'scenario', 'succession'));
  const first = textFlag(flags, 'seed', '1');
  const games = numberFlag(flags, 'games', 10, 1, 1_000_000);
  const level = levelOf(flags);
  const seats = seatsOf(content, textFlag(flags, 'seats', ''), (line) => console.error(line), level);
  const personalities = personalitiesOf(flags);
  const usage = new CardUsage(content);
  const named = textFlag(flags, 'results', '');
  if (named !== '' && flags.cards === true) throw new Problem('--cards needs every match anew: leave --results away.');
  const what = `balance ${seatsText(content, seats)} ${personalities}`;
  const results = new Results<Game>(named, basisOf(content, what));
  const outcomes: Outcome[] = [];
  for (let i = 0; i < games; i++) {
    const key = String(seedOf(first, i));
    outcomes.push(results.get(key, () => ({ key, outcome: play(content, key, seats, personalities, usage) })).outcome);
    if (named !== '') console.error(`${i + 1} of ${games}: ${key} ${outcomes.at(-1)?.ending}`);
  }
  const found = findings(content, outcomes, first);
  const cards = flags.cards === true ? usage.list() : null;
  const head = { ...basisOf(content, what), personalities, seats, seed: first, games };
  if (flags.json === true) console.log(JSON.stringify({ ...head, ...found, ...cardsPart(cards) }));
  else {
    console.log(
      `${games} matches of ${content.scenario} from seed ${first}, ${seatsText(content, seats)}, ${personalities}`,
    );
    console.log(findingsText(found));
    if (cards !== null) console.log(usageTable(cards));
  }
  return 0;
}

function cardsPart(cards: readonly Usage[] | null): object {
  return cards === null ? {} : { cards: cards.map((card) => ({ ...card, flag: flagOf(card) })) };
}

export function personalitiesOf(flags: Flags): MatchOptions['personalities'] {
  const text = textFlag(flags, 'personalities', 'historical');
  if (text !== 'historical' && text !== 'free') {
    throw new Problem(`--personalities: “${text}” should be historical or free.`);
  }
  return text;
}

/** `all hard`, or who plays what. */
function seatsText(content: Content, seats: Readonly<Record<FactionId, SeatPlayer>>): string {
  const levels = new Set(content.seats.map((f) => seats[f]));
  const [only] = levels;
  return levels.size === 1 ? `all ${only}` : content.seats.map((f) => `${f}=${seats[f]}`).join(',');
}

function play(
  content: Content,
  seed: string,
  seats: Readonly<Record<FactionId, SeatPlayer>>,
  personalities: MatchOptions['personalities'],
  usage: CardUsage,
): Outcome {
  const watch = new Watch(content);
  const { state } = selfPlay(
    content,
    { seed, options: { personalities, roundsTogether: 1 }, seats },
    {
      watch: (now, command, index, events) => {
        if (index === 0) usage.firstHands(now);
        usage.count(events);
        watch.after(now, command, events);
      },
    },
  );
  return watch.outcome(state);
}
