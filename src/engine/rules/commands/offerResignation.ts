import { refuse } from '../../model/refusal.ts';
import { declare } from '../declarations.ts';
import { canOffer } from '../motions/confidence.ts';
import { ownPeople, sideSeen } from '../reading.ts';
import type { CommandRule } from '../rule.ts';
import { layOnTable } from '../sittings.ts';

/** A leader puts his office at the sitting's disposal: a vote of confidence, heard first and beside the ordinary motions. */
export const offerResignation: CommandRule<'offerResignation'> = {
  check(content, known, { person }) {
    const f = known.open.factions[known.me];
    if (f.broken) return refuse('factionBroken');
    if (f.confidence) return refuse('alreadyDone');
    const can = sideSeen(known, person) === known.me && canOffer(content, known.open, person);
    return can ? null : refuse('personUnavailable', { person: { person } });
  },

  run(_content, draft, me, { person }, out) {
    declare(draft, out, me, 'offerResignation');
    layOnTable(draft, out, { kind: 'confidence', person }, me);
  },

  families(content, known) {
    const { broken, confidence } = known.open.factions[known.me];
    if (broken || confidence) return [];
    const domain = ownPeople(content, known).filter((person) => canOffer(content, known.open, person));
    return [{ type: 'offerResignation', fixed: {}, slots: [{ name: 'person', domain }] }];
  },
};
