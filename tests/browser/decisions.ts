import type { Content } from '../../src/engine/model/content.ts';
import type { DecisionKind } from '../../src/engine/model/decision.ts';
import { FACTIONS, type FactionId } from '../../src/engine/model/ids.ts';
import type { MatchRecord } from '../../src/engine/model/record.ts';
import { Game } from '../../src/match/game.ts';
import { selfPlay } from '../../src/match/selfPlay.ts';

const OPTIONS = { personalities: 'historical', roundsTogether: 1 } as const;
const LOT = { apparatus: 'random', left: 'random', leningrad: 'random', right: 'random' } as const;

/**
 * For each kind of decision that comes up in a match played by lot, a record that stops where it is first asked, with a person in
 * the seat that is asked.
 */
export function recordsOfDecisions(content: Content, seed: string): ReadonlyMap<DecisionKind, MatchRecord> {
  const first = new Map<DecisionKind, { readonly at: number; readonly faction: FactionId }>();
  const { commands } = selfPlay(
    content,
    { seed, options: OPTIONS, seats: LOT },
    {
      watch: ({ open }, _command, index) => {
        const top = open.stack.at(-1);
        if (top !== undefined && !first.has(top.kind)) first.set(top.kind, { at: index + 1, faction: top.faction });
      },
    },
  );
  const records = new Map<DecisionKind, MatchRecord>();
  for (const faction of FACTIONS) {
    const stops = [...first].filter(([, stop]) => stop.faction === faction);
    if (stops.length === 0) continue;
    const game = Game.start(content, { seed, options: OPTIONS, seats: { ...LOT, [faction]: 'person' } });
    const last = Math.max(...stops.map(([, { at }]) => at));
    commands.slice(0, last).forEach((command, index) => {
      game.give(command);
      for (const [kind, { at }] of stops) if (at === index + 1) records.set(kind, game.record());
    });
  }
  return records;
}
