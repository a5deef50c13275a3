import type { Content } from '../../model/content.ts';
import type { CardId, PersonId } from '../../model/ids.ts';
import { STANCES } from '../../model/ids.ts';
import type { Known } from '../../model/known.ts';
import { refuse } from '../../model/refusal.ts';
import { maySpeak, speakersOf } from '../bodies.ts';
import { forecastVote } from '../forecastVote.ts';
import { cardDef } from '../reading.ts';
import type { CommandRule } from '../rule.ts';
import { pop } from '../stack.ts';

/** Cards in hand that can be a last word. */
function lastWords(content: Content, known: Known): CardId[] {
  return known.own.hand.filter((card) => cardDef(content, card).lastWord > 0);
}

function speakers(content: Content, known: Known): PersonId[] {
  const { gathering } = known.open;
  return gathering === null ? [] : speakersOf(content, known.open, gathering.kind, known.me);
}

/** To seal a stance on the motion, a speaker, and perhaps a card that was kept back as the last word. Opened when all have. */
export const seal: CommandRule<'seal'> = {
  check(content, known, { stance, speaker, lastWord }) {
    const { gathering } = known.open;
    if (gathering === null || !STANCES.includes(stance)) return refuse('malformed');
    if (speaker !== null && !maySpeak(known.open, gathering.kind, known.me, speaker)) {
      return refuse('speakerUnavailable', { person: { person: speaker } });
    }
    return lastWord === null || lastWords(content, known).includes(lastWord) ? null : refuse('noSuchCard');
  },

  run(_content, draft, me, { stance, speaker, lastWord }, out) {
    pop(draft);
    draft.own[me].sealed = { stance, speaker, lastWord };
    out.push({ type: 'sealed', faction: me });
  },

  families(content, known) {
    const slots = [
      { name: 'speaker', domain: [null, ...speakers(content, known)] },
      { name: 'lastWord', domain: [null, ...lastWords(content, known)] },
    ];
    return STANCES.map((stance) => ({ type: 'seal', fixed: { stance }, slots }) as const);
  },

  // Three stances, and each without a speaker.
  several: true,

  forecast(content, known, { stance, speaker, lastWord }) {
    const current = known.open.gathering?.current ?? null;
    const mine = { stance, speaker, lastWord };
    const lines = current === null ? [] : forecastVote(content, known, current.motion, current.by, mine);
    return { cost: 0, lines, inherits: null };
  },
};
