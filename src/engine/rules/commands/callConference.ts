import type { Content } from '../../model/content.ts';
import type { OrgId } from '../../model/ids.ts';
import { secretaryOf } from '../../model/ids.ts';
import type { Known } from '../../model/known.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import { changeCrisis } from '../change.ts';
import { callEmergencyConference, conferenceDate } from '../emergency.ts';
import { quarrelLine } from '../foretold.ts';
import { hasOwnMajority } from '../membership.ts';
import { cannotAct, markAct } from '../operations.ts';
import { officeSideSeen, on, orgOf, ranksClosed } from '../reading.ts';
import type { CommandRule } from '../rule.ts';

/**
 * An organisation's own majority calls its emergency conference, to have a secretary of its own: an open quarrel, of which the
 * Party has one in a turn. It meets two rounds later.
 */
export const callConference: CommandRule<'callConference'> = {
  check(content, known, { org }) {
    return cannot(content, known) ?? cannotIn(content, known, org);
  },

  run(content, draft, me, { org }, out) {
    markAct(draft, me, 'callConference');
    callEmergencyConference(content, draft, out, org, me);
    const n = content.numbers;
    changeCrisis(draft, out, n['crisis.brake'], n['conference.crisis'], 'conferenceCalled', me, false);
  },

  families(content, known) {
    if (cannot(content, known) !== null) return [];
    const orgs: OrgId[] = [];
    for (const { id } of content.orgs) if (cannotIn(content, known, id) === null) orgs.push(id);
    return [{ type: 'callConference', fixed: {}, slots: [{ name: 'org', domain: orgs }] }];
  },

  forecast(content, known) {
    const line = quarrelLine(content, known.open, content.numbers['conference.crisis'], 'conferenceCalled');
    return { cost: 0, lines: [line], inherits: null };
  },
};

function cannot(content: Content, known: Known): Refusal | null {
  if (!on(content, 'emergencyConferences')) return refuse('moduleOff');
  if (conferenceDate(content, known.open).turn > content.lastTurn) return refuse('tooLate');
  const own = cannotAct(known, 'callConference');
  if (own !== null) return own;
  if (ranksClosed(content, known.open)) return refuse('ranksClosed', { limit: content.numbers['crisis.quiet'] });
  const { factions, turn } = known.open;
  return content.seats.some((f) => factions[f].desk.callConference === turn) ? refuse('conferenceCalled') : null;
}

function cannotIn(content: Content, known: Known, org: OrgId): Refusal | null {
  const args = { org: { org } };
  if (orgOf(known.open, org).conference !== null) return refuse('alreadyDone', args);
  if (officeSideSeen(known, secretaryOf(org)) === known.me) return refuse('alreadyThere', args);
  return hasOwnMajority(content, known.open, org, known.me) ? null : refuse('noSupportThere', args);
}
