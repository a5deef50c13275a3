import type { Content } from '../model/content.ts';
import type { FactionId, GatheringKind, OrgId, PersonId, Stance } from '../model/ids.ts';
import { type AXES, FACTIONS } from '../model/ids.ts';
import type { Open } from '../model/known.ts';
import type { Tally } from '../model/message.ts';
import type { Motion } from '../model/motion.ts';
import type { NumberName } from '../model/numbers.ts';
import type { Sealed } from '../model/state.ts';
import { logistic } from './curves.ts';
import { cardDef, clamp, inMajority, must, on, orgOf, personDef } from './reading.ts';

export type Stances = Readonly<Partial<Record<FactionId, Readonly<Sealed>>>>;

/** A motion at the moment of the call, with the stances laid open. */
export interface Call {
  readonly kind: GatheringKind;
  readonly org: OrgId | null;
  readonly motion: Motion;
  readonly by: FactionId;
  readonly stances: Stances;
  /** Factions that turn against their open bloc partner at this call. */
  readonly turned: readonly FactionId[];
}

/** The two sides of a call. */
export type CallSide = Exclude<Stance, 'abstain'>;

const FEAR: readonly NumberName[] = [
  'delegates.fear0',
  'delegates.fear1',
  'delegates.fear2',
  'delegates.fear3',
  'delegates.fear4',
];

/** Share (0 to 1) of those who would vote against the majority and abstain for fear. Abstraction of the game. */
export function fearOf(content: Content, open: Open): number {
  return content.numbers[must(FEAR[open.regime], 'fear')];
}

export function opposite(side: CallSide): CallSide {
  return side === 'for' ? 'against' : 'for';
}

/** Factions that have sealed this stance. */
export function factionsOn(call: Call, side: Stance): FactionId[] {
  return FACTIONS.filter((f) => call.stances[f]?.stance === side);
}

/**
 * The side on which the majority stands: that of its factions. Where they are divided, that of those of them who have more
 * of these votes (`votes`); null where that decides nothing either, or all abstain. Nobody fears a majority that is not there.
 */
export function majoritySide(open: Open, call: Call, votes: (faction: FactionId) => number): CallSide | null {
  let lead = 0;
  let present: CallSide | null = null;
  let divided = false;
  for (const f of open.majority) {
    const stance = call.stances[f]?.stance;
    if (stance === undefined || stance === 'abstain') continue;
    lead += stance === 'for' ? votes(f) : -votes(f);
    if (present !== null && present !== stance) divided = true;
    present = stance;
  }
  if (!divided) return present;
  return lead > 0 ? 'for' : lead < 0 ? 'against' : null;
}

/** The best speaker of a side, by oratory and his faction's legacy; the earlier faction breaks ties. */
export function bestSpeaker(
  content: Content,
  open: Open,
  call: Call,
  side: CallSide,
): { readonly faction: FactionId; readonly person: PersonId } | null {
  let best: { faction: FactionId; person: PersonId } | null = null;
  let worth = -1;
  for (const f of FACTIONS) {
    const sealed = call.stances[f];
    if (sealed?.stance !== side || sealed.speaker === null) continue;
    const value =
      personDef(content, sealed.speaker).oratory + content.numbers['vote.legacyShare'] * open.factions[f].legacy;
    if (value > worth) {
      worth = value;
      best = { faction: f, person: sealed.speaker };
    }
  }
  return best;
}

/**
 * The pull of a side on the free delegates of an organisation (null: of a committee). Section 7 of the rule book: the best
 * speaker's oratory, one last word, a third of the legacy of that speaker's faction, on the line the mood (-2 to +2), 2 for
 * the majority; with it what cards and platforms lend to a side this turn.
 */
export function pullOf(
  content: Content,
  open: Open,
  call: Call,
  side: CallSide,
  majority: CallSide | null,
  org: OrgId | null,
  tally: Tally,
): number {
  tally.base(0);
  let pull = 0;
  const speaker = bestSpeaker(content, open, call, side);
  if (speaker !== null) {
    const { oratory } = personDef(content, speaker.person);
    const legacy = content.numbers['vote.legacyShare'] * open.factions[speaker.faction].legacy;
    tally.add('oratory', oratory, { person: { person: speaker.person } });
    tally.add('legacy', legacy, { faction: { faction: speaker.faction } });
    pull += oratory + legacy;
  }
  let lastWord = 0;
  for (const f of FACTIONS) {
    const sealed = call.stances[f];
    if (sealed?.stance !== side) continue;
    if (sealed.lastWord !== null) lastWord = Math.max(lastWord, cardDef(content, sealed.lastWord).lastWord);
    if (open.factions[f].pull !== 0) {
      tally.add('lent', open.factions[f].pull, { faction: { faction: f } });
      pull += open.factions[f].pull;
    }
  }
  tally.add('lastWord', lastWord);
  pull += lastWord;
  if (call.motion.kind === 'line' && org !== null) {
    const line = side === 'for' ? call.motion : speaker === null ? open.line : open.factions[speaker.faction].line;
    const mood = agreement(content, orgOf(open, org).mood, line);
    tally.add('mood', mood, { org: { org } });
    pull += mood;
  }
  if (majority === side) {
    tally.add('majority', content.numbers['vote.majorityPull']);
    pull += content.numbers['vote.majorityPull'];
  }
  return pull;
}

type Point = Readonly<Record<(typeof AXES)[number], number>>;

/** How far a line and a mood agree: +2 where they are the same, -2 at opposite ends. */
export function agreement(content: Content, mood: Point, line: Point): number {
  const axes = on(content, 'secondAxis') ? 2 : 1;
  return 2 - distance(content, mood, line) / axes;
}

/** Steps between two lines, on both axes together (0 to 8), or on the economy alone where the scenario has one axis. */
export function distance(content: Content, a: Point, b: Point): number {
  const economy = Math.abs(a.economy - b.economy);
  return on(content, 'secondAxis') ? economy + Math.abs(a.world - b.world) : economy;
}

/**
 * How free delegates divide: shares for, against and abstaining, 1 together. By pull; each point of resentment turns some
 * against the majority; an opposition that comes to a congress without a platform gets half of what it would; and of those
 * who would vote against the majority fear keeps a share away.
 */
export function divide(
  content: Content,
  open: Open,
  call: Call,
  majority: CallSide | null,
  pulls: Readonly<Record<CallSide, number>>,
  resentment: number,
): readonly [yes: number, no: number, abstain: number] {
  const n = content.numbers;
  let yes = logistic((pulls.for - pulls.against) / n['vote.pullScale']);
  if (majority !== null) {
    const turn = majority === 'for' ? -resentment : resentment;
    yes = clamp(yes + turn * n['vote.resentmentTurn'], 0, 1);
  }
  if (unprepared(open, call, 'for')) yes *= n['vote.noPlatform'];
  if (unprepared(open, call, 'against')) yes = 1 - (1 - yes) * n['vote.noPlatform'];
  if (majority === null) return [yes, 1 - yes, 0];
  const opposed = majority === 'for' ? 1 - yes : yes;
  const afraid = opposed * fearOf(content, open);
  return majority === 'for' ? [yes, opposed - afraid, afraid] : [opposed - afraid, 1 - yes, afraid];
}

/** Whether a side of nobody but opposition stands before a congress and none of it has published a platform this turn. */
function unprepared(open: Open, call: Call, side: CallSide): boolean {
  if (call.kind !== 'congress') return false;
  const factions = factionsOn(call, side);
  if (factions.length === 0) return false;
  return factions.every((f) => !inMajority(open, f) && !open.factions[f].platformThisTurn);
}
