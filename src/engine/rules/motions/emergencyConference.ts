import { refuse } from '../../model/refusal.ts';
import { callEmergencyConference } from '../emergency.ts';
import { on, orgOf } from '../reading.ts';
import { type MotionRule, SITTINGS } from './motionRule.ts';

/** To call an emergency conference of an organisation, which elects its secretary two rounds later. */
export const emergencyConference: MotionRule<'emergencyConference'> = {
  sittings: SITTINGS,

  bar(content, open, { org }) {
    if (!on(content, 'emergencyConferences')) return refuse('moduleOff');
    return orgOf(open, org).conference === null ? null : refuse('alreadyDone', { org: { org } });
  },

  shapes(content, known) {
    if (!on(content, 'emergencyConferences')) return [];
    const domain = content.orgs.map((o) => o.id).filter((org) => orgOf(known.open, org).conference === null);
    return [{ fixed: { kind: 'emergencyConference' }, slots: [{ name: 'org', domain }] }];
  },

  carry(content, state, out, { org }, { by }) {
    callEmergencyConference(content, state, out, org, by);
  },
};
