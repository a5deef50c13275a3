import type { ForecastLine } from '../../model/forecast.ts';
import { type Message, message } from '../../model/message.ts';
import { declare, recantAll, recantBarred, recanters } from '../declarations.ts';
import { personOf } from '../reading.ts';
import type { CommandRule } from '../rule.ts';

/** To recant, for those in the Party and for those expelled from it: open to a broken faction too. */
export const recant: CommandRule<'recant'> = {
  check(content, known) {
    return recantBarred(content, known.open, known.me);
  },

  run(content, draft, me, _command, out) {
    declare(draft, out, me, 'recant');
    draft.open.gathering?.recanted.push(me);
    recantAll(content, draft, out, me);
  },

  families(content, known) {
    return recantBarred(content, known.open, known.me) === null ? [{ type: 'recant', fixed: {}, slots: [] }] : [];
  },

  forecast(content, known) {
    const { me, open } = known;
    const n = content.numbers;
    const { exposure, legacy } = open.factions[me];
    const less = (what: Message, amount: number, there: number): ForecastLine => {
      const by = -Math.min(amount, there);
      return { what, low: by, high: by, unit: 'points', why: null };
    };
    const losers = recanters(content, open, me);
    const lines = [
      less(message('forecast.exposure', { faction: { faction: me } }), n['declare.recantExposure'], exposure),
      less(message('forecast.legacy'), n['declare.recantLegacy'], legacy),
      ...[...new Set(losers)].map((person) => {
        const times = losers.filter((other) => other === person).length;
        const what = message('forecast.standing', { person: { person } });
        return less(what, times * n['declare.recantStanding'], personOf(open, person).standing);
      }),
    ];
    return { cost: 0, lines, inherits: null };
  },
};
