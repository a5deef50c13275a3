import { message } from '../../model/message.ts';
import { explain } from '../../model/tally.ts';
import { draw } from '../../rng.ts';
import { appealChance, armyOf, authorOf, cannotAppeal } from '../army.ts';
import { endInBonaparte } from '../endings.ts';
import { takeStep } from '../ladder.ts';
import type { CommandRule } from '../rule.ts';

/** Percent in a whole. */
const WHOLE = 100;

/**
 * The Appeal to the Army, at the desk: won, the match ends and nobody has inherited Lenin's party; lost, its author is out of the
 * Party at once. (Trotsky could have tried it in 1923 and 1924 and would not; the chance is the game's own.)
 */
export const appealToArmy: CommandRule<'appealToArmy'> = {
  check(content, known) {
    return cannotAppeal(content, known);
  },

  run(content, draft, me, _command, out) {
    const army = armyOf(content);
    const author = authorOf(content, draft.open, me);
    if (army === null) throw new Error('no army to appeal to');
    const chance = explain((tally) => appealChance(content, draft.open, army, me, tally));
    const won = draw(draft) * WHOLE < chance.total;
    out.push({ type: 'armyAppealed', faction: me, chance, won });
    if (won) endInBonaparte(content, draft, out, me);
    else if (author !== null) takeStep(content, draft, out, 'party', author, null);
  },

  families(content, known) {
    return cannotAppeal(content, known) === null ? [{ type: 'appealToArmy', fixed: {}, slots: [] }] : [];
  },

  forecast(content, known) {
    const army = armyOf(content);
    if (army === null) return { cost: 0, lines: [], inherits: null };
    const why = explain((tally) => appealChance(content, known.open, army, known.me, tally));
    const what = message('forecast.appealChance');
    return { cost: 0, lines: [{ what, low: why.total, high: why.total, unit: 'percent', why }], inherits: null };
  },
};
