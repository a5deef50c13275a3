import type { Content } from '../../model/content.ts';
import { TESTAMENT_STAGES } from '../../model/ids.ts';
import type { Known } from '../../model/known.ts';
import { message } from '../../model/message.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import { explain } from '../../model/tally.ts';
import { changeExposure } from '../change.ts';
import { holderOf, iHold, on } from '../reading.ts';
import type { CommandRule } from '../rule.ts';
import { harmTestament, moveTestament, testamentHarm } from '../testament.ts';

/** Lenin's letter gets abroad and comes back in a foreign newspaper: it harms the General Secretary, and is evidence. */
export const leakTestament: CommandRule<'leakTestament'> = {
  check: (content, known) => cannot(content, known),

  run(content, draft, me, _command, out) {
    moveTestament(content, draft, out, 'leaked', me);
    harmTestament(content, draft, out, 'rival', me);
    changeExposure(draft, out, me, content.numbers['exposure.leak'], 'leak');
  },

  families(content, known) {
    return cannot(content, known) === null ? [{ type: 'leakTestament', fixed: {}, slots: [] }] : [];
  },

  forecast(content, known) {
    const why = explain((tally) => testamentHarm(content, known.open.turn, 'rival', tally));
    const holder = holderOf(known.open, 'generalSecretary');
    const exposure = Math.min(content.numbers['exposure.leak'], 10 - known.open.factions[known.me].exposure);
    const lines = [
      {
        what: message('forecast.exposure', { faction: { faction: known.me } }),
        low: exposure,
        high: exposure,
        unit: 'points' as const,
        why: null,
      },
    ];
    if (holder === null) return { cost: 0, lines, inherits: null };
    const what = message('forecast.standing', { person: { person: holder } });
    return {
      cost: 0,
      lines: [{ what, low: -why.total, high: -why.total, unit: 'points', why }, ...lines],
      inherits: null,
    };
  },
};

/** Before it has been leaked or read to a congress, by anybody but the General Secretary's own side. */
function cannot(content: Content, known: Known): Refusal | null {
  if (!on(content, 'testament')) return refuse('moduleOff');
  if (known.open.factions[known.me].broken) return refuse('factionBroken');
  if (iHold(known, 'generalSecretary')) return refuse('ownSide');
  const { stage } = known.open.testament;
  return TESTAMENT_STAGES.indexOf(stage) < TESTAMENT_STAGES.indexOf('leaked') ? null : refuse('tooLate');
}
