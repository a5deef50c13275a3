import type { Slot } from '../../model/family.ts';
import { AXES } from '../../model/ids.ts';
import { message } from '../../model/message.ts';
import { changeLineBarred, declare, lineCost, moveLine } from '../declarations.ts';
import type { CommandRule } from '../rule.ts';

const STEPS = [-1, 1] as const;

/** To declare another line, one step on one axis. */
export const changeLine: CommandRule<'changeLine'> = {
  check(content, known, { axis, by }) {
    return changeLineBarred(content, known, axis, by);
  },

  run(content, draft, me, { axis, by }, out) {
    declare(draft, out, me, 'changeLine');
    moveLine(content, draft, out, me, axis, by);
  },

  families(content, known) {
    return AXES.map((axis) => {
      const domain = STEPS.filter((by) => changeLineBarred(content, known, axis, by) === null);
      const slots: Slot[] = [{ name: 'by', domain }];
      return { type: 'changeLine', fixed: { axis }, slots } as const;
    });
  },

  forecast(content, known, { axis, by }) {
    const { legacy, believers } = lineCost(content, known.open, known.me, axis, by);
    const line = (name: string, amount: number) =>
      ({ what: message(`forecast.${name}`), low: amount, high: amount, unit: 'points', why: null }) as const;
    return { cost: 0, lines: [line('legacy', -legacy), line('firmnessLost', -believers.length)], inherits: null };
  },
};
