import { describe, expect, it } from 'vitest';
import { type Board, survey } from '../../src/ai/board.ts';
import { measure } from '../../src/ai/features.ts';
import { placeOf } from '../../src/ai/perFaction.ts';
import { FACTIONS, secretaryOf } from '../../src/engine/model/ids.ts';
import { FEATURES } from '../../src/engine/model/judgement.ts';
import { silent } from '../../src/engine/model/tally.ts';
import { mandateOf } from '../../src/engine/rules/mandate.ts';
import { officeSideSeen } from '../../src/engine/rules/reading.ts';
import { candidatesVote } from '../../src/engine/rules/representation.ts';
import { seatsByOrg, seatsBySide } from '../../src/engine/rules/slate.ts';
import { lens } from '../../src/engine/view.ts';
import { succession } from '../match/support.ts';
import { type Position, positions } from './positions.ts';

const content = succession();

describe('the board as the computer counts it', () => {
  const found: readonly (Position & { readonly board: Board })[] = positions('board', 67, 40).map((position) => ({
    ...position,
    board: survey(content, lens(position.state, position.faction)),
  }));

  it('has everybody’s mandate as the rules count it', () => {
    for (const { state, board } of found) {
      for (const f of FACTIONS) expect(board.score[placeOf(f) as 0]).toBe(mandateOf(content, state.open, f, silent));
    }
  });

  it('has the delegates to come as the slate gives them, but for the rounding', () => {
    for (const { state, faction, board } of found) {
      const { open } = state;
      const seats = seatsByOrg(content, open);
      const all = seats.reduce((sum, n) => sum + n, 0);
      const sums = FACTIONS.map(() => 0);
      content.orgs.forEach(({ id }, i) => {
        const side = officeSideSeen(lens(state, faction), secretaryOf(id));
        const how = {
          secretary: side === 'faceDown' ? 'none' : side,
          regime: open.regime,
          candidates: candidatesVote(content, open),
        } as const;
        const chosen = seatsBySide(content, open, id, seats[i] ?? 0, how, 'none', silent);
        FACTIONS.forEach((_, place) => {
          sums[place] = (sums[place] ?? 0) + (chosen[place + 1] ?? 0);
        });
      });
      FACTIONS.forEach((f, place) => {
        expect(board.delegates[placeOf(f) as 0]).toBeCloseTo((sums[place] ?? 0) / all, 1);
      });
    }
  });

  it('gives every feature a number of about its size', () => {
    for (const { state, faction } of found) {
      const values = measure(content, lens(state, faction));
      expect(values).toHaveLength(FEATURES.length);
      values.forEach((value, i) => {
        expect(Number.isFinite(value), FEATURES[i]).toBe(true);
        expect(Math.abs(value), FEATURES[i]).toBeLessThanOrEqual(2.5);
      });
    }
  });
});
