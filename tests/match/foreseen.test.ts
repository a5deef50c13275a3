import { describe, expect, it } from 'vitest';
import { applyInPlace, decider } from '../../src/engine/apply.ts';
import { copyState } from '../../src/engine/copy.ts';
import { forecast } from '../../src/engine/forecast.ts';
import { legalCommands } from '../../src/engine/legal.ts';
import type { Command } from '../../src/engine/model/command.ts';
import type { Forecast } from '../../src/engine/model/forecast.ts';
import type { FactionId, OrgId } from '../../src/engine/model/ids.ts';
import type { State } from '../../src/engine/model/state.ts';
import { secretaryPostOf } from '../../src/engine/rules/posts.ts';
import { sideSeen } from '../../src/engine/rules/reading.ts';
import { lens } from '../../src/engine/view.ts';
import { boardOf } from '../../src/match/board.ts';
import { foreseen } from '../../src/match/foreseen.ts';
import { begin } from '../../src/match/replay.ts';
import { streamOf } from '../../src/match/stream.ts';
import { OPTIONS, succession } from './support.ts';

const content = succession();

/** Positions in which the General Secretary has points to spend on an appointment, in matches played by lot. */
function works(seed: string): State[] {
  const state = begin(content, seed, OPTIONS);
  const random = streamOf(seed);
  const found: State[] = [];
  for (let me = decider(state); me !== null && found.length < 6; me = decider(state)) {
    const legal = legalCommands(content, lens(state, me));
    if (me === 'apparatus' && legal.families.some(({ type }) => type === 'appoint')) found.push(copyState(state));
    expect(applyInPlace(content, state, legal.draw(random), { push() {} })).toBeNull();
  }
  return found;
}

function appointments(state: State, me: FactionId): Extract<Command, { type: 'appoint' }>[] {
  return [...legalCommands(content, lens(state, me)).expand()].flatMap((c) => (c.type === 'appoint' ? [c] : []));
}

/** What is told of an organisation's delegates; nothing told is no change. */
function told(forecast: Forecast | null, org: OrgId): readonly [low: number, high: number] {
  const line = forecast?.lines.find(
    ({ what }) => what.key === 'forecast.delegates' && JSON.stringify(what.args) === JSON.stringify({ org: { org } }),
  );
  return line === undefined ? [0, 0] : [line.low, line.high];
}

const delegates = (state: State, me: FactionId, org: OrgId): number =>
  boardOf(content, lens(state, me)).orgs.find(({ id }) => id === org)?.delegates[me] ?? Number.NaN;

describe('what a person is told of an appointment', () => {
  const positions = works('foreseen');
  const me = 'apparatus';

  it('is how many delegates it wins there, and loses where the man has been', () => {
    let won = 0;
    let lost = 0;
    for (const state of positions) {
      for (const command of appointments(state, me)) {
        const { org, person } = command;
        const known = lens(state, me);
        const left = secretaryPostOf(content, state.open, person);
        const after = copyState(state);
        applyInPlace(content, after, command, { push() {} });
        const sure = sideSeen(known, person) !== 'none' && sideSeen(known, person) !== 'faceDown';
        for (const place of left === null || left === org ? [org] : [org, left]) {
          const [low, high] = told(foreseen(content, known, command), place);
          if (sideSeen(lens(after, me), person) === 'faceDown') continue;
          const change = delegates(after, me, place) - delegates(state, me, place);
          expect(change).toBeGreaterThanOrEqual(low);
          expect(change).toBeLessThanOrEqual(high);
          if (sure) expect([low, high]).toEqual([change, change]);
          if (change > 0) won += 1;
          if (change < 0 && place === left) lost += 1;
        }
      }
    }
    expect(won).toBeGreaterThan(20);
    expect(lost).toBeGreaterThan(0);
  });

  it('stands before what the rule itself foretells, and nothing is added to other commands', () => {
    for (const state of positions) {
      const known = lens(state, me);
      for (const command of [...legalCommands(content, known).expand()].slice(0, 60)) {
        const rule = forecast(content, known, command);
        const lines = foreseen(content, known, command)?.lines.filter(({ what }) => what.key !== 'forecast.delegates');
        expect(lines).toEqual(rule?.lines);
      }
    }
  });
});
