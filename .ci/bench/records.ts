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

const votesIn = (event: Event): number => {
  if (event.type !== 'rollCall' || event.result.unopposed) return 0;
  return event.result.for + event.result.against + event.result.abstain;
};

/**
 * A match at the moment before a contested roll call of some `size` votes (within a tenth), when one faction has still to seal
 * its vote: a person's. Seeds are tried in order. Null: none of the first hundred has such a call.
 */
export function beforeRollCall(size: number): { readonly fragment: string; readonly votes: number } | null {
  const content = loadScenario('succession');
  for (let i = 0; i < 100; i++) {
    const head = { seed: `bench-${i}`, options: OPTIONS, seats: seats([]) };
    let found: { readonly at: number; readonly votes: number } | null = null;
    const played = selfPlay(content, head, {
      watch: (_state, command, index, events) => {
        const votes = Math.max(0, ...events.map(votesIn));
        if (found === null && command.type === 'seal' && Math.abs(votes - size) < size / 10)
          found = { at: index, votes };
      },
    });
    if (found === null) continue;
    const { at, votes }: { at: number; votes: number } = found;
    const before = played.commands.slice(0, at);
    const faction = playedOn(head, before).decider;
    if (faction === null) continue;
    return { fragment: toFragment(playedOn({ ...head, seats: seats([faction]) }, before).record()), votes };
  }
  return null;
}
