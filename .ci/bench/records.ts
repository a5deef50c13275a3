import { loadScenario } from '../../src/cli/load.ts';
import type { Command } from '../../src/engine/model/command.ts';
import type { Event } from '../../src/engine/model/event.ts';
import type { FactionId } from '../../src/engine/model/ids.ts';
import type { SeatPlayer } from '../../src/engine/model/record.ts';
import { Game } from '../../src/match/game.ts';
import { selfPlay } from '../../src/match/selfPlay.ts';
import { toFragment } from '../../src/match/share.ts';

const OPTIONS = { personalities: 'historical', roundsTogether: 1 } as const;

/** Everybody is a computer that draws lots, but for those named. */
function seats(persons: readonly FactionId[]): Record<FactionId, SeatPlayer> {
  const player = (faction: FactionId): SeatPlayer => (persons.includes(faction) ? 'person' : 'random');
  return {
    apparatus: player('apparatus'),
    left: player('left'),
    leningrad: player('leningrad'),
    right: player('right'),
  };
}

/** A fresh match as the fragment of an address: opened, it stands at the first decision. */
export function freshLink(seed: string): string {
  const content = loadScenario('succession');
  return toFragment(Game.start(content, { seed, options: OPTIONS, seats: seats(['left']) }).record());
}

function playedOn(head: Parameters<typeof Game.start>[1], commands: readonly Command[]): Game {
  const game = Game.start(loadScenario('succession'), head);
  for (const command of commands) {
    const given = game.give(command);
    if (!given.ok) throw new Error(`the match cannot be played again: ${given.refusal.code}`);
  }
  return game;
}

/** Votes and delegations of a contested roll call; null: the event is none. */
function callIn(event: Event): { readonly votes: number; readonly delegations: number } | null {
  if (event.type !== 'rollCall' || event.result.unopposed) return null;
  const { result } = event;
  return { votes: result.for + result.against + result.abstain, delegations: result.delegations.length };
}

export interface CallAhead {
  readonly fragment: string;
  readonly votes: number;
  readonly delegations: number;
}

/** How far from the size that was asked for a roll call may be, as a share of it: of two versions the same is measured. */
const NEAR = 0.01;

/**
 * A match at the moment before a contested roll call of some `size` votes, when one faction has still to seal its vote: a person's. The
 * first found, seed by seed, that is near enough to be measured beside that of another version, whose matches go otherwise; else
 * the nearest within a tenth. Null: none of the first hundred matches has such a call.
 */
export function beforeRollCall(size: number): CallAhead | null {
  const content = loadScenario('succession');
  const off = ({ votes }: { readonly votes: number }): number => Math.abs(votes - size) / size;
  let best: CallAhead | null = null;
  for (let i = 0; i < 100 && (best === null || off(best) > NEAR); i++) {
    const head = { seed: `bench-${i}`, options: OPTIONS, seats: seats([]) };
    const found: { at: number; votes: number; delegations: number }[] = [];
    const played = selfPlay(content, head, {
      watch: (_state, command, index, events) => {
        if (command.type !== 'seal') return;
        for (const call of events.map(callIn)) if (call !== null) found.push({ at: index, ...call });
      },
    });
    for (const { at, votes, delegations } of found) {
      if (off({ votes }) >= Math.min(0.1, best === null ? 1 : off(best))) continue;
      const before = played.commands.slice(0, at);
      const faction = playedOn(head, before).decider;
      if (faction === null) continue;
      const record = playedOn({ ...head, seats: seats([faction]) }, before).record();
      best = { fragment: toFragment(record), votes, delegations };
    }
  }
  return best;
}
