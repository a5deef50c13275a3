import type { Content } from '../../model/content.ts';
import type { Out } from '../../model/event.ts';
import type { OrgId } from '../../model/ids.ts';
import { refuse } from '../../model/refusal.ts';
import type { State } from '../../model/state.ts';
import { changeCrisis, changeResentment } from '../change.ts';
import { on, orgOf } from '../reading.ts';
import { orgToChange } from '../writing.ts';
import { type MotionRule, WORKING_PLENUMS } from './motionRule.ts';

/** The measures stand: the question is closed. */
function confirmMeasures(state: State, out: Out, org: OrgId): void {
  orgToChange(state.open, org).emergencyMeasures = false;
  out.push({ type: 'emergencyMeasures', org, state: 'confirmed' });
}

/** They are taken back: some resentment goes, and the grain stays in the village. */
function repealMeasures(content: Content, state: State, out: Out, org: OrgId): void {
  const n = content.numbers;
  orgToChange(state.open, org).emergencyMeasures = false;
  out.push({ type: 'emergencyMeasures', org, state: 'repealed' });
  changeResentment(state, out, org, -n['measures.repealResentment'], 'repeal');
  changeCrisis(state, out, n['crisis.brake'], n['measures.repealCrisis'], 'repeal', null, true);
}

/**
 * The next plenum confirms emergency measures or repeals them, as that of July 1928 did. Whoever moves it, the vote decides
 * either way: to vote confirmation down is to repeal. Where nobody moves it the plenum puts it by itself.
 */
export const measures: MotionRule<'measures'> = {
  sittings: WORKING_PLENUMS,

  bar(content, open, { org }) {
    if (!on(content, 'economy')) return refuse('moduleOff');
    return orgOf(open, org).emergencyMeasures ? null : refuse('alreadyDone', { org: { org } });
  },

  shapes(content, known) {
    if (!on(content, 'economy')) return [];
    const domain = content.orgs.map((o) => o.id).filter((org) => orgOf(known.open, org).emergencyMeasures);
    return [
      {
        fixed: { kind: 'measures' },
        slots: [
          { name: 'org', domain },
          { name: 'confirm', domain: [true, false] },
        ],
      },
    ];
  },

  carry(content, state, out, { org, confirm }) {
    if (confirm) confirmMeasures(state, out, org);
    else repealMeasures(content, state, out, org);
  },

  reject(content, state, out, { org, confirm }) {
    if (confirm) repealMeasures(content, state, out, org);
    else confirmMeasures(state, out, org);
  },
};
