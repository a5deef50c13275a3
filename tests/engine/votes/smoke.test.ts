import { expect, test } from 'vitest';
import { check } from '../../../src/engine/apply.ts';
import { legalCommands } from '../../../src/engine/legal.ts';
import type { Event } from '../../../src/engine/model/event.ts';
import { chooseDelegates } from '../../../src/engine/rules/delegates.ts';
import { openGathering, stepGathering } from '../../../src/engine/rules/gatherings.ts';
import { runRule } from '../../../src/engine/rules/run.ts';
import { lens } from '../../../src/engine/view.ts';
import { smallParty } from '../../language/party.ts';

test('smoke', () => {
  let seed = 1;
  const random = () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  const counts: Record<string, number> = {};
  for (let game = 0; game < 60; game++) {
    const { content, state } = smallParty();
    state.open.turn = 4;
    for (const f of ['apparatus', 'left', 'leningrad', 'right'] as const) {
      state.open.factions[f].exposure = Math.floor(random() * 11);
      state.open.factions[f].motionsLeft = 4;
    }
    for (const kind of ['plenum', 'eve', 'congress', 'closing'] as const) {
      const out: Event[] = [];
      if (kind === 'congress') chooseDelegates(content, state, out);
      openGathering(content, state, out, kind, null);
      let steps = 0;
      while (state.open.gathering !== null) {
        if (++steps > 2000) throw new Error('endless');
        const decision = state.open.stack.at(-1);
        if (decision === undefined) {
          stepGathering(content, state, out);
          continue;
        }
        const known = lens(state, decision.faction);
        const legal = legalCommands(content, known);
        expect(legal.count).toBeGreaterThan(0);
        expect(legal.families.length).toBeLessThanOrEqual(40);
        const c = legal.draw(random);
        expect(check(content, known, c)).toBe(null);
        runRule(content, state, decision.faction, c, out);
      }
      for (const e of out) counts[e.type] = (counts[e.type] ?? 0) + 1;
      for (const e of out)
        if (e.type === 'rollCall') {
          const k = `${e.result.motion.kind}${e.result.unopposed ? ' unopposed' : e.result.carried ? ' carried' : ' lost'}`;
          counts[k] = (counts[k] ?? 0) + 1;
        }
    }
  }
  console.log(counts);
});
