import { describe, expect, it } from 'vitest';
import { acceptance } from '../../src/ai/diplomacy.ts';
import { sampleWorld } from '../../src/ai/guess.ts';
import { personalityOf } from '../../src/ai/judge.ts';
import { applyInPlace, decider } from '../../src/engine/apply.ts';
import { copyState } from '../../src/engine/copy.ts';
import { legalCommands } from '../../src/engine/legal.ts';
import type { Command } from '../../src/engine/model/command.ts';
import { FACTIONS, type FactionId, type PactKind } from '../../src/engine/model/ids.ts';
import type { State } from '../../src/engine/model/state.ts';
import { lens } from '../../src/engine/view.ts';
import { outlookFor, type Proposal } from '../../src/match/outlook.ts';
import { begin } from '../../src/match/replay.ts';
import { streamOf } from '../../src/match/stream.ts';
import { OPTIONS, succession } from './support.ts';

const content = succession();

function give(state: State, command: Command): void {
  expect(applyInPlace(content, state, command, { push() {} })).toBeNull();
}

/** Positions in which somebody may make offers, in matches played by lot. Nobody lies face down in charge of an organisation. */
function* dealings(seed: string): Generator<State> {
  const state = begin(content, seed, OPTIONS);
  const random = streamOf(seed);
  for (let faction = decider(state); faction !== null; faction = decider(state)) {
    const hidden = content.orgs.some(({ id }) => {
      const holder = state.open.offices[`secretary:${id}`]?.holder;
      return holder != null && state.open.people[holder]?.side === 'faceDown';
    });
    if (state.open.stack.at(-1)?.kind === 'diplomacy' && !hidden) yield copyState(state);
    give(state, legalCommands(content, lens(state, faction)).draw(random));
  }
}

const PACTS: readonly PactKind[] = ['bloc', 'truce'];

/** Every bloc and truce that may be offered there, with the outlook and the answer that the other side would really give. */
function offers(state: State): { proposal: Proposal; me: FactionId; state: State }[] {
  const me = decider(state)!;
  return FACTIONS.flatMap((to) =>
    PACTS.map((pact) => ({ proposal: { to, pact, gives: null, takes: null }, me, state })),
  ).filter(({ proposal: { to, pact } }) =>
    legalCommands(content, lens(state, me)).contains({ type: 'offerPact', to, pact, secret: false }),
  );
}

const outlook = (state: State, me: FactionId, proposal: Proposal) =>
  outlookFor(content, lens(state, me), OPTIONS.personalities, proposal);

describe('what an offer would need', () => {
  const found = [...dealings('outlook')].flatMap(offers);

  it('is the sum with which the other side answers it', () => {
    expect(found.length).toBeGreaterThan(40);
    for (const { proposal, me, state } of found) {
      const { worth, parts } = outlook(state, me, proposal);
      const after = copyState(state);
      give(after, { type: 'offerPact', to: proposal.to, pact: proposal.pact, secret: false });
      const { dealing } = personalityOf(content, after.open, proposal.to, OPTIONS.personalities);
      const answer = acceptance(content, lens(after, proposal.to), dealing);
      expect(worth).toBeCloseTo(answer.worth, 9);
      expect(parts).toEqual(answer.parts);
    }
  });

  it('of trust is the least with which it would be accepted', () => {
    let lacking = 0;
    for (const { proposal, me, state } of found) {
      const { worth, trust } = outlook(state, me, proposal);
      if (trust === null) continue;
      lacking += 1;
      expect(worth).toBeLessThanOrEqual(0);
      const trusting = (value: number): State => {
        const other = copyState(state);
        other.open.trust[me][proposal.to] = value;
        other.open.trust[proposal.to][me] = value;
        return other;
      };
      expect(outlook(trusting(trust), me, proposal).worth).toBeGreaterThan(0);
      expect(outlook(trusting(trust - 1), me, proposal).worth).toBeLessThanOrEqual(0);
    }
    expect(lacking).toBeGreaterThan(5);
  });

  it('names another pact only where that one would be accepted', () => {
    let named = 0;
    for (const { proposal, me, state } of found) {
      for (const pact of outlook(state, me, proposal).instead) {
        named += 1;
        expect(outlook(state, me, { ...proposal, pact }).worth).toBeGreaterThan(0);
      }
    }
    expect(named).toBeGreaterThan(0);
  });

  it('does not name a truce where one stands already', () => {
    const named = found.filter(({ proposal, me, state }) => outlook(state, me, proposal).instead.includes('truce'));
    expect(named.length).toBeGreaterThan(0);
    for (const { proposal, me, state } of named) {
      const at = copyState(state);
      const pact = { a: me, b: proposal.to, kind: 'truce', secret: false, aOwes: null, bOwes: null } as const;
      at.open.pacts.push({ ...pact, since: at.open.turn, until: at.open.turn + 1 });
      expect(outlook(at, me, proposal).instead).not.toContain('truce');
    }
  });

  it('is the same in every world that is possible for who asks', () => {
    const random = streamOf('possible');
    for (const { proposal, me, state } of found.filter((_, i) => i % 5 === 0)) {
      const other = sampleWorld(content, lens(state, me), random);
      expect(other.own).not.toEqual(state.own);
      expect(outlook(other, me, proposal)).toEqual(outlook(state, me, proposal));
    }
  });

  it('changes with the terms of a bargain: to give is worth more to the other, to take less', () => {
    const { state, me, proposal } = found[0]!;
    const bargain = { to: proposal.to, pact: 'bargain' as const };
    const term = { type: 'vote', motion: 'line', stance: 'for' } as const;
    const bare = outlook(state, me, { ...bargain, gives: null, takes: null }).worth;
    expect(outlook(state, me, { ...bargain, gives: term, takes: null }).worth).toBeGreaterThan(bare);
    expect(outlook(state, me, { ...bargain, gives: null, takes: term }).worth).toBeLessThan(bare);
  });
});
