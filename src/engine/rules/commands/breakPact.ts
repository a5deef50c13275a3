import type { Family } from '../../model/family.ts';
import type { FactionId } from '../../model/ids.ts';
import { FACTIONS } from '../../model/ids.ts';
import { message } from '../../model/message.ts';
import { refuse } from '../../model/refusal.ts';
import { breakOff } from '../pacts.ts';
import { pactBetween } from '../reading.ts';
import type { CommandRule } from '../rule.ts';

const BREAKABLE = ['bloc', 'truce'] as const;

/** Ends a bloc or a truce in the time of diplomacy. A bargain is broken by not keeping it. */
export const breakPact: CommandRule<'breakPact'> = {
  check(_content, known, { partner, pact }) {
    if (pact !== 'bargain' && partner !== known.me && pactBetween(known, partner, pact)) return null;
    return refuse('noSuchPact', { faction: { faction: partner } });
  },

  run(content, draft, me, { partner, pact }, out) {
    breakOff(content, draft, out, me, partner, pact);
  },

  families(_content, known) {
    const families: Family[] = [];
    for (const pact of BREAKABLE) {
      const domain: FactionId[] = [];
      for (const f of FACTIONS) if (f !== known.me && pactBetween(known, f, pact)) domain.push(f);
      if (domain.length > 0)
        families.push({ type: 'breakPact', fixed: { pact }, slots: [{ name: 'partner', domain }] });
    }
    return families;
  },

  forecast(content, _known, { partner }) {
    const loss = -content.numbers['pact.breakTrust'];
    const what = message('forecast.trust', { faction: { faction: partner } });
    return { cost: 0, lines: [{ what, low: loss, high: loss, unit: 'points', why: null }], inherits: null };
  },
};
