import { expect, test } from 'vitest';
import { check } from '../../../src/engine/apply.ts';
import { legalCommands } from '../../../src/engine/legal.ts';
import type { Event } from '../../../src/engine/model/event.ts';
import { FACTIONS } from '../../../src/engine/model/ids.ts';
import { chooseDelegates } from '../../../src/engine/rules/delegates.ts';
import { openGathering, stepGathering } from '../../../src/engine/rules/gatherings.ts';
import { runRule } from '../../../src/engine/rules/run.ts';
import { lens } from '../../../src/engine/view.ts';
import { countParty, type Party, smallParty } from '../../language/party.ts';

/** A small generator of our own: what is drawn here is no part of the game. */
function lots(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Sits through a whole sitting with answers drawn by lot. */
function sitThrough(party: Party, kind: 'plenum' | 'eve' | 'congress' | 'closing', random: () => number): Event[] {
  const { content, state } = party;
  const out: Event[] = [];
  if (kind === 'congress') chooseDelegates(content, state, out);
  openGathering(content, state, out, kind, null);
  for (let i = 0; state.open.gathering !== null; i++) {
    expect(i).toBeLessThan(1000);
    const decision = state.open.stack.at(-1);
    if (decision === undefined) {
      stepGathering(content, state, out);
      continue;
    }
    const known = lens(state, decision.faction);
    const legal = legalCommands(content, known);
    expect(legal.count).toBeGreaterThan(0);
    expect(legal.families.length).toBeLessThanOrEqual(40);
    const command = legal.draw(random);
    expect(check(content, known, command)).toBeNull();
    runRule(content, state, decision.faction, command, out);
  }
  return out;
}

test('sittings always come to their end, votes add up, nobody is lost and nobody expelled holds an office', () => {
  const random = lots(1924);
  const decided = new Set<string>();
  for (let match = 0; match < 25; match++) {
    const party = smallParty({ state: (s) => (s.open.turn = 4) });
    const { state } = party;
    for (const f of FACTIONS) {
      state.open.factions[f].exposure = Math.floor(random() * 11);
      state.open.factions[f].motionsLeft = 4;
    }
    const members = countParty(state);
    for (const kind of ['plenum', 'eve', 'congress', 'closing'] as const) {
      for (const event of sitThrough(party, kind, random)) {
        if (event.type !== 'rollCall') continue;
        const { result } = event;
        decided.add(result.motion.kind);
        for (const d of result.delegations) {
          const sides = Object.values(d.bySide);
          expect(d.for).toBe(sides.reduce((n, s) => n + s.for, 0));
          expect(d.against).toBe(sides.reduce((n, s) => n + s.against, 0));
          expect(d.abstain).toBe(sides.reduce((n, s) => n + s.abstain, 0));
        }
      }
    }
    expect(countParty(state)).toBe(members);
    for (const { holder } of Object.values(state.open.offices)) {
      if (holder !== null) expect(state.open.people[holder]?.status).toBe('member');
    }
    for (const p of [...state.open.politburo, ...state.open.politburoCandidates]) {
      expect(state.open.people[p]?.status).toBe('member');
    }
    expect(state.open.politburo.filter((p) => state.open.politburoCandidates.includes(p))).toEqual([]);
  }
  expect(decided.size).toBeGreaterThan(12);
});
