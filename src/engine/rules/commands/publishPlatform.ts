import type { Known } from '../../model/known.ts';
import { message } from '../../model/message.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import { inDiscussion, platform, pressIsStopped } from '../openActs.ts';
import { cannotAct, markAct } from '../operations.ts';
import type { CommandRule } from '../rule.ts';

/** An open platform: once a turn; free of evidence in the month of discussion. */
export const publishPlatform: CommandRule<'publishPlatform'> = {
  check: (_content, known) => cannot(known),

  run(content, draft, me, _command, out) {
    markAct(draft, me, 'publishPlatform');
    platform(content, draft, out, me);
  },

  families(_content, known) {
    return cannot(known) === null ? [{ type: 'publishPlatform', fixed: {}, slots: [] }] : [];
  },

  forecast(content, known) {
    const exposure = inDiscussion(content, known.open) ? 0 : content.numbers['exposure.platform'];
    const pull = pressIsStopped(content, known) ? 0 : content.numbers['platform.pull'];
    const faction = { faction: { faction: known.me } };
    return {
      cost: 0,
      lines: [
        { what: message('forecast.exposure', faction), low: exposure, high: exposure, unit: 'points', why: null },
        { what: message('forecast.pull', faction), low: pull, high: pull, unit: 'points', why: null },
      ],
      inherits: null,
    };
  },
};

function cannot(known: Known): Refusal | null {
  const barred = cannotAct(known, 'publishPlatform');
  if (barred !== null) return barred;
  return known.open.factions[known.me].platformThisTurn ? refuse('alreadyDone') : null;
}
