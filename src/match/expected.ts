import type { Thought } from '../ai/choose.ts';
import { Sampler } from '../ai/guess.ts';
import { personalityOf } from '../ai/judge.ts';
import { nowhere } from '../ai/nowhere.ts';
import { applyInPlace } from '../engine/apply.ts';
import type { Command } from '../engine/model/command.ts';
import type { Content } from '../engine/model/content.ts';
import type { Tabled } from '../engine/model/gathering.ts';
import type { Told } from '../engine/model/judgement.ts';
import type { Known } from '../engine/model/known.ts';
import type { MatchOptions } from '../engine/model/record.ts';
import type { Sealed, State } from '../engine/model/state.ts';
import { lens } from '../engine/view.ts';
import { type Deed, figureOf, figureOfDeed, type Sight, sightOf } from './figures.ts';
import { ownFigureOf } from './ownFigures.ts';
import { BY_NAME, gainsOf, inOnePlace, MOST, newMotion, ofMotion } from './reasons.ts';
import { streamOf } from './stream.ts';

/** Possible worlds in which an advised command is carried out. A figure is told only where all of them agree on it. */
const WORLDS = 5;

/** A command that is advised, and by which features it is better than what else there is. */
type Advised = Pick<Thought, 'command' | 'because'>;

/**
 * What an advised command can be expected to bring whoever asks: the features that decide, each with the figure that the command
 * itself moves, before others answer it; of a motion or a vote what it would move if it went that way, and the votes to be expected. It
 * is carried out in worlds that are possible for who asks, always the same ones: so nothing is told that he could not know, and what
 * hangs on a draw or on what others hide, by its name alone.
 */
export function expectedOf(
  content: Content,
  known: Known,
  advised: Advised,
  personalities: MatchOptions['personalities'],
): readonly Told[] {
  const { command } = advised;
  const { me } = known;
  const voted = votedOn(known, command);
  if (voted !== null) return ofMotion(content, known, voted.tabled, personalities, me, voted.mine);
  const before = sightOf(content, known);
  const sampler = new Sampler(content, known);
  const random = streamOf('hint');
  const lists: (readonly Told[])[] = [];
  for (let i = 0; i < WORLDS; i++) {
    const world = sampler.sample(random);
    if (applyInPlace(content, world, command, nowhere) !== null) return byName(advised);
    // What closes a turn, or the match, is nobody's doing.
    if (world.open.turn !== known.open.turn || world.open.ending !== null) return byName(advised);
    const tabled = newMotion(known.open, world.open, me);
    if (tabled !== null) return ofMotion(content, known, tabled, personalities, me, null);
    lists.push(movedIn(content, before, world, advised, personalities));
  }
  const sure = agreed(lists).slice(0, MOST);
  if (sure.length === 0) return byName(advised);
  // Some reasons lie further ahead than the command's own doing.
  const ahead = byName(advised).filter(({ feature }) => BY_NAME.has(feature) && !isTold(sure, feature));
  return [...inOnePlace(sure), ...ahead].slice(0, MOST);
}

function byName({ because }: Advised): Told[] {
  return because.map(({ feature }) => ({ feature, figure: null }));
}

function isTold(list: readonly Told[], feature: Told['feature']): boolean {
  return list.some((one) => one.feature === feature);
}

/** The motion that the command votes on, or that it composes, and one's own vote where that is what it says. */
function votedOn(
  { me, open }: Known,
  command: Command,
): { readonly tabled: Tabled; readonly mine: Sealed | null } | null {
  const current = open.gathering?.current ?? null;
  if (command.type === 'seal' && current !== null) {
    const { stance, speaker, lastWord } = command;
    return { tabled: current, mine: { stance, speaker, lastWord } };
  }
  const top = open.stack[open.stack.length - 1];
  if (command.type !== 'addName' || top?.kind !== 'list' || top.motion.kind !== 'discipline') return null;
  const motion = { ...top.motion, persons: [...top.motion.persons, command.person] };
  return { tabled: { motion, by: me }, mine: null };
}

/** The figures that a command has moved in one world. */
function movedIn(
  content: Content,
  before: Sight,
  world: State,
  { command, because }: Advised,
  personalities: MatchOptions['personalities'],
): readonly Told[] {
  const { me, open } = before.known;
  const known = lens(world, me);
  const deed: Deed = { content, faction: me, command, before, after: sightOf(content, known) };
  if (command.type === 'playInfluence') return [{ feature: 'points', figure: figureOfDeed(deed) }];
  const told: Told[] = [];
  for (const { feature } of because) {
    const figure = figureOf(feature, deed) ?? ownFigureOf(feature, deed);
    if (figure !== null) told.push({ feature, figure });
  }
  if (told.length > 0) return told;
  const { weights } = personalityOf(content, open, me, personalities);
  const gains = gainsOf(deed, { before: before.known, after: known }, weights, MOST);
  if (gains.length > 0) return gains;
  const figure = figureOfDeed(deed);
  return figure === null ? [] : [{ feature: because[0]?.feature ?? 'points', figure }];
}

/** What all worlds tell alike. */
function agreed([first = [], ...others]: readonly (readonly Told[])[]): readonly Told[] {
  const same = (a: Told, b: Told): boolean => JSON.stringify(a) === JSON.stringify(b);
  return first.filter((one) => others.every((list) => list.some((other) => same(one, other))));
}
