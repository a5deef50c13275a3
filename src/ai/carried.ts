import { copyHidden, copyOpen, type Hidden } from '../engine/copy.ts';
import type { Content } from '../engine/model/content.ts';
import type { VoteResult } from '../engine/model/gathering.ts';
import type { FactionId, Stance } from '../engine/model/ids.ts';
import type { Open } from '../engine/model/known.ts';
import type { Motion, MotionKind, MotionOf } from '../engine/model/motion.ts';
import type { State } from '../engine/model/state.ts';
import { ruleOf } from '../engine/rules/motions/registry.ts';
import { distance } from '../engine/rules/pull.ts';
import { inMajority } from '../engine/rules/reading.ts';
import { nowhere } from './nowhere.ts';

/** A position in which a motion has been carried. */
export interface Carried {
  /** Shares with the one it was made of what nobody but its owner knows, unless that had a part in it: to be looked at, not changed. */
  readonly state: State;
  /** Nothing that is hidden had a part in it: it would have come out alike in every world with the same open position. */
  readonly openly: boolean;
}

/**
 * A position in which a motion has been carried, by its mover and, where it is the line, by whoever can be guessed to be for it
 * (`known`: whose vote need not be guessed). The one it is made of stays as it is.
 */
export function ifCarried(
  content: Content,
  state: State,
  motion: Motion,
  by: FactionId,
  known: Readonly<Partial<Record<FactionId, Stance>>> = {},
): Carried {
  const after = new Trial(state);
  const stances: VoteResult['stances'] = {};
  for (const f of content.seats) {
    const isFor = f === by || (motion.kind === 'line' && onLine(content, after.open, motion, f) === 'for');
    stances[f] = { stance: known[f] ?? (isFor ? 'for' : 'abstain'), speaker: null, lastWord: null };
  }
  const count = { for: 1, against: 0, abstain: 0, needed: 1, carried: true, unopposed: true };
  carry(content, after, motion, { motion, by, ...count, stances, delegations: [] });
  return after.result();
}

/** A copy of a position to carry something out in, which copies what is hidden only when it is asked for, and knows whether it was. */
class Trial implements State {
  readonly open: State['open'];
  private readonly source: State;
  private hidden: Hidden | null = null;

  constructor(source: State) {
    this.open = copyOpen(source.open);
    this.source = source;
  }

  get own(): State['own'] {
    return this.copied().own;
  }

  get shut(): State['shut'] {
    return this.copied().shut;
  }

  result(): Carried {
    const { own, shut } = this.hidden ?? this.source;
    return { state: { open: this.open, own, shut }, openly: this.hidden === null };
  }

  private copied(): Hidden {
    this.hidden ??= copyHidden(this.source);
    return this.hidden;
  }
}

/** On the line each goes where its own declared line is nearer; where both are as near, with the majority that it belongs to. */
export function onLine(content: Content, open: Open, motion: MotionOf<'line'>, faction: FactionId): Stance {
  const own = open.factions[faction].line;
  const nearer = distance(content, own, open.line) - distance(content, own, motion);
  if (nearer !== 0) return nearer > 0 ? 'for' : 'against';
  return inMajority(open, faction) ? 'for' : 'abstain';
}

function carry<K extends MotionKind>(content: Content, state: State, motion: MotionOf<K>, result: VoteResult): void {
  ruleOf(motion.kind as K).carry(content, state, nowhere, motion, result);
}
