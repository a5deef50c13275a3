import { ifCarried } from '../ai/carried.ts';
import type { Thought } from '../ai/choose.ts';
import { measure } from '../ai/features.ts';
import { sampleWorld } from '../ai/guess.ts';
import { personalityOf } from '../ai/judge.ts';
import type { Content } from '../engine/model/content.ts';
import type { Tabled } from '../engine/model/gathering.ts';
import type { FactionId } from '../engine/model/ids.ts';
import { FEATURES, type FeatureName, type Told, type Weights } from '../engine/model/judgement.ts';
import type { Known, Open } from '../engine/model/known.ts';
import { type Message, message } from '../engine/model/message.ts';
import type { MatchOptions } from '../engine/model/record.ts';
import type { Sealed } from '../engine/model/state.ts';
import { outlookOf } from '../engine/rules/forecastVote.ts';
import { lens } from '../engine/view.ts';
import { type Deed, figureOf, figureOfDeed, sightOf } from './figures.ts';
import { streamOf } from './stream.ts';

/** What only the faction itself can know of. */
const PRIVATE: ReadonlySet<FeatureName> = new Set([
  'hand',
  'points',
  'hiddenEvidence',
  'networks',
  'firmness',
  'motions',
]);
/**
 * Told by name where no figure has moved: they look ahead. A deed that leaves the others as they were is better in them than what else
 * there was only because something else would have been foolish.
 */
export const BY_NAME: ReadonlySet<FeatureName> = new Set([
  'aim',
  'control',
  'crisis',
  'majority',
  'allies',
  'trust',
  'ending',
]);
/** Reasons told at most. */
export const MOST = 3;

/** A computer's deed as somebody knows it who looked on: before it and after it. */
export interface Witnessed {
  readonly faction: FactionId;
  readonly thought: Thought;
  readonly before: Known;
  readonly after: Known;
}

/**
 * Why a computer has acted, for somebody who looked on: the features that decided, each with the figure that the deed has moved. Of a
 * motion that was tabled: what it would move if it were carried, and how many votes it can expect.
 */
export function reasonsOf(
  content: Content,
  { faction, thought, before, after }: Witnessed,
  personalities: MatchOptions['personalities'],
): readonly Told[] {
  const tabled = newMotion(before.open, after.open, faction);
  if (tabled !== null) return ofMotion(content, after, tabled, personalities, faction, null);
  const { command } = thought;
  // The last command of a turn brings all that closes it: that is nobody's deed.
  if (before.open.turn !== after.open.turn || command.type === 'hear') return [];
  const deed: Deed = { content, faction, command, before: sightOf(content, before), after: sightOf(content, after) };
  const because = thought.because.filter(({ feature }) => !PRIVATE.has(feature));
  const told = because.map(({ feature }): Told => ({ feature, figure: figureOf(feature, deed) }));
  if (command.type === 'playInfluence') return [{ feature: 'points', figure: figureOfDeed(deed) }];
  const moved = told.filter(({ figure }) => figure !== null).slice(0, MOST);
  if (moved.length > 0) return inOnePlace(moved);
  const figure = figureOfDeed(deed);
  if (figure !== null) return [{ feature: because[0]?.feature ?? 'points', figure }];
  return told.slice(0, 1).filter(({ feature }) => BY_NAME.has(feature));
}

/** At whose expense delegates were won is told after them, and the place not twice. */
export function inOnePlace(told: readonly Told[]): readonly Told[] {
  const won = told.find(({ feature }) => feature === 'delegates')?.figure?.args.org;
  const lost = told.find(({ feature }) => feature === 'rivalDelegates');
  const from = lost?.figure?.args.org;
  if (lost === undefined || lost.figure === null || won === undefined || JSON.stringify(won) !== JSON.stringify(from))
    return told;
  const there: Told = { feature: 'rivalDelegates', figure: message('motive.figure.rivalThere', lost.figure.args) };
  const list: Told[] = [];
  for (const one of told) {
    if (one !== lost) list.push(one);
    if (one.feature === 'delegates') list.push(there);
  }
  return list;
}

/** The motion that has just been laid on the table. */
export function newMotion(before: Open, after: Open, by: FactionId): Tabled | null {
  const old = before.gathering?.tabled ?? [];
  const now = after.gathering?.tabled ?? [];
  const last = now[now.length - 1];
  return now.length > old.length && last?.by === by ? last : null;
}

/**
 * What a motion would move for a faction if it were carried, and the votes that it can expect. `mine`: the vote of whoever is told; one
 * against it brings what it saves.
 */
export function ofMotion(
  content: Content,
  known: Known,
  tabled: Tabled,
  personalities: MatchOptions['personalities'],
  faction: FactionId,
  mine: Sealed | null,
): Told[] {
  const { motion, by } = tabled;
  // One of the worlds that are possible for who is told, always the same.
  const world = sampleWorld(content, known, streamOf('reasons'));
  const carried = ifCarried(content, world, motion, by).state;
  const [before, after] = mine?.stance === 'against' ? [carried, world] : [world, carried];
  const deed: Deed = {
    content,
    faction,
    command: { type: 'table', motion },
    before: sightOf(content, lens(before, known.me)),
    after: sightOf(content, lens(after, known.me)),
  };
  const { weights } = personalityOf(content, known.open, faction, personalities);
  const own = { before: lens(before, faction), after: lens(after, faction) };
  const told = mine?.stance === 'abstain' ? [] : gainsOf(deed, own, weights, MOST - 1);
  return [...told, { feature: 'control', figure: votesFor(content, known, tabled, mine) }];
}

/** What a position is worth to who knows it, but for his means: that points were spent is not what a deed brings. */
export function worthOf(content: Content, own: Known, weights: Weights): number {
  const values = measure(content, own);
  return FEATURES.reduce((sum, name, i) => (PRIVATE.has(name) ? sum : sum + weights[name] * (values[i] ?? 0)), 0);
}

/**
 * The features that gained most by a deed in the eyes of who did it, as far as there are figures of them. `own` is his knowledge, by
 * which he judges; the deed's sights are those of who is told.
 */
export function gainsOf(
  deed: Deed,
  own: { readonly before: Known; readonly after: Known },
  weights: Weights,
  most: number,
): readonly Told[] {
  const was = measure(deed.content, own.before);
  const is = measure(deed.content, own.after);
  const gains = FEATURES.map((feature, i) => ({
    feature,
    amount: weights[feature] * ((is[i] ?? 0) - (was[i] ?? 0)),
  })).sort((a, b) => b.amount - a.amount);
  const told: Told[] = [];
  for (const { feature, amount } of gains) {
    if (amount <= 0 || told.length === most) break;
    const figure = PRIVATE.has(feature) ? null : figureOf(feature, deed);
    if (figure !== null) told.push({ feature, figure });
  }
  return inOnePlace(told);
}

/** The votes that who is told can count, from the least to the most. */
function votesFor(content: Content, known: Known, { motion, by }: Tabled, mine: Sealed | null): Message {
  const { low, high } = outlookOf(content, known, motion, by, mine);
  const [least, most] = [Math.min(low.for, high.for), Math.max(low.for, high.for)];
  const all = Math.max(low.for + low.against + low.abstain, high.for + high.against + high.abstain);
  const needed = Math.max(low.needed, high.needed);
  return least === most
    ? message('motive.votes.sure', { votes: most, all, needed })
    : message('motive.votes.between', { low: least, high: most, all, needed });
}
