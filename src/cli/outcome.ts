import type { Command, CommandType } from '../engine/model/command.ts';
import type { Content } from '../engine/model/content.ts';
import type { Event } from '../engine/model/event.ts';
import { FACTIONS, type FactionId, type PactKind } from '../engine/model/ids.ts';
import type { EndingId, State } from '../engine/model/state.ts';

/** A pact as it went. Turns; `ended` null: it stood at the end. */
export interface PactTold {
  readonly a: FactionId;
  readonly b: FactionId;
  readonly kind: PactKind;
  readonly secret: boolean;
  readonly made: number;
  ended: number | null;
  brokenBy: FactionId | null;
}

/** What balance and ladder want to know of a match. Plain JSON. */
export interface Outcome {
  readonly ending: EndingId;
  readonly winner: FactionId | null;
  readonly scores: Readonly<Record<FactionId, number>>;
  readonly turns: number;
  readonly commands: number;
  /** Who led by published mandate after each turn; null where two did. */
  readonly leaders: readonly (FactionId | null)[];
  readonly pacts: readonly PactTold[];
  /** Steps of the ladder that were carried: who by, against whom, in which turn. */
  readonly falls: readonly {
    readonly by: FactionId | null;
    readonly of: FactionId;
    readonly step: string;
    readonly turn: number;
  }[];
  /** Commands by their type. */
  readonly used: Readonly<Partial<Record<CommandType, number>>>;
  /** Offers by their kind. */
  readonly offered: Readonly<Record<PactKind, number>>;
  /** Each seat's first card of the match and how it was played. */
  readonly firstMoves: Readonly<Partial<Record<FactionId, string>>>;
}

/** Watches a match from its first command on. */
export class Watch {
  private readonly content: Content;
  private readonly leaders: (FactionId | null)[] = [];
  private readonly pacts: PactTold[] = [];
  private readonly falls: { by: FactionId | null; of: FactionId; step: string; turn: number }[] = [];
  private readonly used: Partial<Record<CommandType, number>> = {};
  private readonly offered: Record<PactKind, number> = { bloc: 0, truce: 0, bargain: 0 };
  private readonly firstMoves: Partial<Record<FactionId, string>> = {};
  private commands = 0;

  constructor(content: Content) {
    this.content = content;
    for (const { kind, a, b } of content.start.pacts) {
      this.pacts.push({ a, b, kind, secret: false, made: content.firstTurn, ended: null, brokenBy: null });
    }
  }

  after(state: State, command: Command, events: readonly Event[]): void {
    this.commands += 1;
    this.used[command.type] = (this.used[command.type] ?? 0) + 1;
    if (command.type === 'offerPact') this.offered[command.pact] += 1;
    for (const event of events) this.note(state, event);
  }

  private note(state: State, event: Event): void {
    const { turn } = state.open;
    switch (event.type) {
      case 'pactMade':
        this.pacts.push({
          ...pairOf(event),
          kind: event.pact,
          secret: event.secret,
          made: turn,
          ended: null,
          brokenBy: null,
        });
        return;
      case 'pactEnded': {
        const told = this.pacts.find((p) => p.ended === null && p.kind === event.pact && isPair(p, event.a, event.b));
        if (told === undefined) return;
        told.ended = turn;
        told.brokenBy = event.brokenBy;
        return;
      }
      case 'stepTaken': {
        const side = state.open.people[event.person]?.side;
        if (side !== undefined && side !== 'none' && side !== 'faceDown')
          this.falls.push({ by: event.by, of: side, step: event.step, turn });
        return;
      }
      case 'cardPlayed':
        this.firstMoves[event.faction] ??= `${event.mode} ${event.card}`;
        return;
      case 'mandatePublished':
        this.leaders.push(leaderOf(this.content, event.mandate));
        return;
      default:
    }
  }

  outcome(state: State): Outcome {
    const { ending, turn } = state.open;
    if (ending === null) throw new Error('the match is not over');
    return {
      ending: ending.id,
      winner: ending.winner,
      scores: ending.scores,
      turns: turn - this.content.firstTurn + 1,
      commands: this.commands,
      leaders: this.leaders,
      pacts: this.pacts,
      falls: this.falls,
      used: this.used,
      offered: this.offered,
      firstMoves: this.firstMoves,
    };
  }
}

function pairOf({ a, b }: { readonly a: FactionId; readonly b: FactionId }): { a: FactionId; b: FactionId } {
  return FACTIONS.indexOf(a) < FACTIONS.indexOf(b) ? { a, b } : { a: b, b: a };
}

export function isPair(pact: { readonly a: FactionId; readonly b: FactionId }, x: FactionId, y: FactionId): boolean {
  return (pact.a === x && pact.b === y) || (pact.a === y && pact.b === x);
}

function leaderOf(content: Content, mandate: Readonly<Record<FactionId, number>>): FactionId | null {
  const most = Math.max(...content.seats.map((f) => mandate[f]));
  const first = content.seats.filter((f) => mandate[f] === most);
  return first.length === 1 ? (first[0] ?? null) : null;
}
