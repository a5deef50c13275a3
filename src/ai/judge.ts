import type { Content } from '../engine/model/content.ts';
import { FACTIONS, type FactionId } from '../engine/model/ids.ts';
import {
  type Character,
  DEALINGS,
  type Dealing,
  type DealingName,
  FEATURES,
  type FeatureName,
  type Personality,
  type Weights,
} from '../engine/model/judgement.ts';
import type { Known, Open } from '../engine/model/known.ts';
import { pointsBehind, survey } from './board.ts';
import { despair, measure, type Values } from './features.ts';
import { placeOf } from './perFaction.ts';

/** How one faction judges, ready to be counted with: weights in the order of FEATURES. */
export interface Judge {
  readonly weights: readonly number[];
  readonly dealing: Dealing;
}

/** Whether leaders judge by their characters, or all by the plain judgement. */
export type Personalities = 'historical' | 'free';

/** How a faction judges now: the plain judgement, and in a historical match times its own and its leader's character. */
export function personalityOf(content: Content, open: Open, faction: FactionId, which: Personalities): Personality {
  const { plain, factions, leaders } = content.computer;
  if (which === 'free') return plain;
  const spokesman = content.factions[faction].leaders.find((person) => open.people[person]?.status === 'member');
  return times(times(plain, factions[faction]), spokesman === undefined ? undefined : leaders[spokesman]);
}

/** Everybody's judgement: of the others a faction knows their character, as everybody does. */
export type Judges = Readonly<Record<FactionId, Judge>>;

export function judgesOf(content: Content, open: Open, which: Personalities): Judges {
  return table(FACTIONS, (f) => judgeBy(personalityOf(content, open, f, which)));
}

function times(personality: Personality, character: Character | undefined): Personality {
  if (character === undefined) return personality;
  const weight = (name: FeatureName) => personality.weights[name] * (character.weights[name] ?? 1);
  const deal = (name: DealingName) => personality.dealing[name] * (character.dealing[name] ?? 1);
  return { weights: table(FEATURES, weight), dealing: table(DEALINGS, deal) };
}

function table<K extends string, V>(names: readonly K[], value: (name: K) => V): Readonly<Record<K, V>> {
  const made = {} as Record<K, V>;
  for (const name of names) made[name] = value(name);
  return made;
}

export function judgeBy({ weights, dealing }: Personality): Judge {
  return { weights: weightList(weights), dealing };
}

export function weightList(weights: Weights): number[] {
  return FEATURES.map((name) => weights[name]);
}

/** A match that is over is worth more than any hope: won, lost, or nobody's. */
const WON = 30;
const NOBODYS = -16;
const LOST = -14;
/** By so much of what an end before its time weighs, whoever despairs minds a Party that nobody inherits less. */
const CONSOLED = 6;
const ENDING = FEATURES.indexOf('ending');

/** What a position is worth to whoever knows it. */
export function worthOf(content: Content, known: Known, judge: Judge): number {
  const { ending } = known.open;
  if (ending !== null)
    return ending.winner === known.me ? WON : ending.winner === null ? nobodys(content, known, judge) : LOST;
  return weigh(measure(content, known), judge);
}

/** The same judge who does not think of an end before its time. */
export function shortSighted(judge: Judge): Judge {
  return { ...judge, weights: judge.weights.map((weight, i) => (i === ENDING ? 0 : weight)) };
}

/** What a Party that nobody inherits is worth: next to nothing but for those who would have lost it to another. */
function nobodys(content: Content, known: Known, judge: Judge): number {
  const behind = pointsBehind(survey(content, known), placeOf(known.me) as 0);
  return NOBODYS + CONSOLED * (judge.weights[ENDING] ?? 0) * despair(content, known.open, behind);
}

export function weigh(values: Values, { weights }: Judge): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (values[i] ?? 0) * (weights[i] ?? 0);
  return sum;
}
