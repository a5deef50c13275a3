import type { BallotPaper, Deed, MotionRef, Occasion } from '../../content/schema/history.ts';
import type { Command, CommandType } from '../../engine/model/command.ts';
import type { Content } from '../../engine/model/content.ts';
import type { DecisionKind } from '../../engine/model/decision.ts';
import { type CardId, FACTIONS, type FactionId } from '../../engine/model/ids.ts';
import type { Open } from '../../engine/model/known.ts';
import type { Motion } from '../../engine/model/motion.ts';
import { ANSWERS } from '../../engine/rules/registry.ts';
import { isCommand } from '../../engine/shape.ts';

/** A command that stands at the head of its own matter, with what belongs to it: a card and what its points are spent on. */
export interface Unit {
  /** Place of its deed in the script. */
  readonly deed: number;
  readonly head: Command;
  readonly rest: readonly Command[];
}

/** The votes of a deed on its motion. */
interface Votes {
  readonly deed: number;
  readonly on: MotionRef;
  readonly papers: NonNullable<Deed['votes']>;
  /** Who has been asked for its vote. */
  readonly asked: Set<FactionId>;
}

const KINDS = Object.entries(ANSWERS).map(([kind, types]): readonly [string, readonly CommandType[]] => [kind, types]);

/** The decision that a command answers. */
export function answers(type: CommandType): string {
  return KINDS.find(([, types]) => types.includes(type))?.[0] ?? '';
}

/** Commands that are spent on what another has opened: operations on a card, names on a list, changes of a slate. */
const FOLLOWERS: ReadonlySet<string> = new Set<DecisionKind>(['operations', 'list', 'slate', 'terms']);
/** Commands that open something to be followed. */
export const OPENERS: ReadonlySet<CommandType> = new Set<CommandType>([
  'playEvent',
  'playInfluence',
  'table',
  'offerPact',
  'counterOffer',
]);

/** The script, sorted by where each command is given. */
export class Script {
  private readonly queues = new Map<string, Unit[]>();
  private readonly votes = new Map<string, Votes[]>();

  /** Of deeds that have been read: a command that is none throws. */
  constructor(content: Content, deeds: readonly Deed[]) {
    deeds.forEach((deed, index) => {
      const commands = deed.commands.map((wish) => {
        if (isCommand(content, wish)) return wish;
        throw new Error(`deed ${index}: ${JSON.stringify(wish)} is no command`);
      });
      for (const unit of unitsOf(commands, index)) this.add(deed, unit);
      const on = deed.on ?? motionOf(commands);
      if (deed.votes !== undefined && on !== null) {
        const key = `${deed.turn} ${deed.at}`;
        this.votes.set(key, [
          ...(this.votes.get(key) ?? []),
          { on, papers: deed.votes, deed: index, asked: new Set() },
        ]);
      }
    });
  }

  private add(deed: Deed, unit: Unit): void {
    const key = queueKey(deed.turn, deed.at, deed.by, answers(unit.head.type));
    this.queues.set(key, [...(this.queues.get(key) ?? []), unit]);
  }

  /** Units that the faction still has for a decision of this kind, here and now. */
  queue(turn: number, at: Occasion, faction: FactionId, kind: DecisionKind): Unit[] {
    return this.queues.get(queueKey(turn, at, faction, kind)) ?? [];
  }

  /** How a faction votes on the motion that is heard; null: the script says nothing of it. */
  paper(
    turn: number,
    at: Occasion,
    motion: Motion,
    faction: FactionId,
  ): { readonly paper: BallotPaper; readonly deed: number } | null {
    const found = this.votes.get(`${turn} ${at}`)?.find(({ on }) => isMeant(on, motion));
    const paper = found?.papers[faction];
    if (found === undefined || paper === undefined) return null;
    found.asked.add(faction);
    return { paper, deed: found.deed };
  }

  /** Whether a faction still has a use for this card. */
  needs(faction: FactionId, card: CardId): boolean {
    for (const [key, units] of this.queues) {
      if (key.split(' ')[2] === faction && units.some(({ head }) => 'card' in head && head.card === card)) return true;
    }
    return false;
  }

  /** Everything that has not been taken, in the order of the script: commands, and votes that nobody was asked for. */
  left(): Unit[] {
    const votes = [...this.votes.values()].flat().flatMap(({ deed, papers, asked }) =>
      FACTIONS.flatMap((faction): Unit[] => {
        const paper = papers[faction];
        return paper === undefined || asked.has(faction) ? [] : [{ deed, head: { type: 'seal', ...paper }, rest: [] }];
      }),
    );
    return [...[...this.queues.values()].flat(), ...votes].sort((a, b) => a.deed - b.deed);
  }
}

function queueKey(turn: number, at: Occasion, faction: FactionId, kind: string): string {
  return `${turn} ${at} ${faction} ${kind}`;
}

/** Heads with their followers; a follower without a head stands by itself. */
function unitsOf(commands: readonly Command[], deed: number): Unit[] {
  const units: { deed: number; head: Command; rest: Command[] }[] = [];
  for (const command of commands) {
    const last = units.at(-1);
    if (last !== undefined && FOLLOWERS.has(answers(command.type)) && OPENERS.has(last.head.type))
      last.rest.push(command);
    else units.push({ deed, head: command, rest: [] });
  }
  return units;
}

/** The motion that these commands table, as far as it is needed to know it again. */
function motionOf(commands: readonly Command[]): MotionRef | null {
  const tabled = commands.find((c) => c.type === 'table');
  if (tabled === undefined) return null;
  const { motion } = tabled;
  const first = commands.find((c) => c.type === 'addName');
  if ('office' in motion) return { kind: motion.kind, office: motion.office };
  if (first !== undefined) return { kind: motion.kind, person: first.person };
  return 'person' in motion ? { kind: motion.kind, person: motion.person } : { kind: motion.kind };
}

function isMeant(on: MotionRef, motion: Motion): boolean {
  if (on.kind !== motion.kind) return false;
  if (on.office !== undefined && !('office' in motion && motion.office === on.office)) return false;
  if (on.person === undefined) return true;
  const people = 'persons' in motion ? motion.persons : 'person' in motion ? [motion.person] : [];
  return people.includes(on.person);
}

/** Where in the turn this decision is taken. */
export function occasionOf(open: Open, decision: Open['stack'][number]): Occasion {
  if (open.gathering?.kind === 'orgConference') return 'orgConference';
  switch (open.step) {
    case 'eve':
    case 'gathering':
    case 'closing':
      return open.step;
    case 'rounds':
      break;
    default:
      return 'diplomacy';
  }
  if (open.gathering !== null || decision.kind === 'callPlenum') return open.round === 2 ? 'plenum2' : 'plenum3';
  if (decision.kind === 'operations' && decision.card === null && decision.enrolmentOnly) return 'unions';
  return ROUNDS[open.round - 1] ?? 'round4';
}

const ROUNDS = ['round1', 'round2', 'round3', 'round4'] as const;
