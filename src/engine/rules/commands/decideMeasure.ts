import { STANCES } from '../../model/ids.ts';
import { message } from '../../model/message.ts';
import { countMeasure, goOnDeciding } from '../diplomacy.ts';
import { measureLines } from '../economy.ts';
import { officeFaction } from '../reading.ts';
import type { CommandRule } from '../rule.ts';
import { pop, topIs, topOf } from '../stack.ts';

/** A faction with full members of the Politburo speaks on the measure that the chair of the government proposes. */
export const decideMeasure: CommandRule<'decideMeasure'> = {
  check() {
    return null;
  },

  run(content, draft, me, { stance }, out) {
    const { measure, stances } = topOf(draft, 'decideMeasure');
    const spoken = { ...stances, [me]: stance };
    pop(draft);
    const proposer = officeFaction(draft.open, 'government');
    if (proposer === null) throw new Error('a measure that nobody has proposed');
    goOnDeciding(content, draft, out, proposer, measure, spoken);
  },

  families() {
    return [{ type: 'decideMeasure', fixed: {}, slots: [{ name: 'stance', domain: STANCES }] }];
  },

  /** The votes as they stand with this one, and what the measure would do. */
  forecast(content, known, { stance }) {
    const decision = topIs(known, 'decideMeasure');
    const proposer = officeFaction(known.open, 'government');
    if (decision === null || proposer === null) return { cost: 0, lines: [], inherits: null };
    const votes = countMeasure(known.open, proposer, { ...decision.stances, [known.me]: stance });
    const tell = (name: string, n: number) =>
      ({ what: message(`forecast.${name}`), low: n, high: n, unit: 'votes', why: null }) as const;
    return {
      cost: 0,
      lines: [
        tell('votesFor', votes.for),
        tell('votesAgainst', votes.against),
        ...measureLines(content, known.open, decision.measure),
      ],
      inherits: null,
    };
  },
};
