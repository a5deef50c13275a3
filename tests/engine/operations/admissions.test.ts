import { beforeEach, describe, expect, it } from 'vitest';
import calendar from '../../../scenarios/world/calendar.json';
import type { CommandOf } from '../../../src/engine/model/command.ts';
import { SIDES } from '../../../src/engine/model/ids.ts';
import {
  admitMembers,
  bentCall,
  closeCall,
  departures,
  nextCall,
  promoteCandidates,
  setAdmission,
  spreadCall,
} from '../../../src/engine/rules/admissions.ts';
import { admit } from '../../../src/engine/rules/commands/admit.ts';
import { partyFigures } from '../../../src/engine/rules/membership.ts';
import { atTheDesk, disagreements, foretold, give, listed, told } from '../../language/act.ts';
import { org } from '../../language/names.ts';
import { countParty, type Party, smallParty } from '../../language/party.ts';

const moscow = org('moscow');
const siberia = org('siberia');

let party: Party;
beforeEach(() => {
  party = smallParty();
});

const bend = (by: -1 | 0 | 1, where = moscow): CommandOf<'admit'> => ({ type: 'admit', bend: by, org: where });

describe('a call for members', () => {
  it('is spread by members, industry counting for more', () => {
    expect(spreadCall(party.content, party.state.open, 4000, null)).toEqual([1500, 1500, 500, 500]);
  });

  it('goes by a tenth more to a chosen organisation, and never loses anybody', () => {
    const shares = spreadCall(party.content, party.state.open, 4000, siberia);
    expect(shares).toEqual([1350, 1350, 850, 450]);
    for (const total of [1, 7, 999, 241_591]) {
      const all = spreadCall(party.content, party.state.open, total, moscow).reduce((a, b) => a + b, 0);
      expect(all).toBe(total);
    }
  });

  it('is bent by a fifth', () => {
    expect([-1, 0, 1].map((b) => bentCall(party.content, 3000, b))).toEqual([2400, 3000, 3600]);
  });

  it('closes with the dateline: candidates of the Enrolment, uncommitted but for those who follow their secretary', () => {
    expect(told((out) => closeCall(party.content, party.state, out))).toMatchInlineSnapshot(`
      "membersAdmitted org=leningrad grade=candidate count=1035 side=none
      membersAdmitted org=leningrad grade=candidate count=90 side=leningrad
      membersAdmitted org=moscow grade=candidate count=1035 side=none
      membersAdmitted org=moscow grade=candidate count=90 side=leningrad
      membersAdmitted org=siberia grade=candidate count=375 side=none
      membersAdmitted org=army grade=candidate count=375 side=none"
    `);
    expect(countParty(party.state)).toBe(33_000);
    expect(party.state.open.orgs[siberia]!.members.enrolment.candidate.none).toBe(1375);
  });

  it('takes effect bent, as was decided the turn before, and then the next is open', () => {
    const { content, state } = party;
    expect(told((out) => setAdmission(state, out, 'apparatus', 1, siberia))).toBe(
      'admissionSet by=apparatus bend=1 org=siberia',
    );
    expect(state.open.admission).toEqual({ done: true, bend: 1, org: 'siberia' });
    closeCall(content, state, []);
    expect(countParty(state)).toBe(33_600);
    expect(state.open.admission).toEqual({ done: false, bend: 0, org: null });
  });

  it('that admits nobody is no event', () => {
    expect(told((out) => admitMembers(party.state, out, moscow, 'none', 0))).toBe('');
    expect(told((out) => admitMembers(party.state, out, moscow, 'right', 5))).toBe(
      'membersAdmitted org=moscow grade=candidate count=5 side=right',
    );
  });
});

describe('the General Secretary’s word on the call', () => {
  const universe = (): CommandOf<'admit'>[] =>
    party.content.orgs.flatMap((o) => ([-1, 0, 1] as const).map((b) => bend(b, o.id)));

  it('moves the one that is open, once a turn for all, beside a card', () => {
    atTheDesk(party, 'apparatus');
    expect(nextCall(party.content, party.state.open)).toBe(3000);
    expect(foretold(admit, party, 'apparatus', bend(1, siberia))).toMatchInlineSnapshot(`
      "cost 0
      admitted: 3600 members
      admittedHere {org:{org:siberia}}: 765 members (375 + call 390 = 765)"
    `);
    expect(disagreements(admit, party, 'apparatus', universe())).toEqual([]);
    expect(give(admit, party, 'apparatus', bend(1, siberia))).toBe('admissionSet by=apparatus bend=1 org=siberia');
    expect(party.state.open.stack).toHaveLength(1);
    expect(give(admit, party, 'apparatus', bend(0))).toBe('refused: alreadyAdmitted');
    expect(listed(admit, party, 'apparatus')).toEqual([]);
  });

  it('is his alone, and worth something only while there is a call', () => {
    expect(give(admit, party, 'left', bend(1))).toBe('refused: notYourOffice');
    party.state.open.factions.apparatus.broken = true;
    expect(give(admit, party, 'apparatus', bend(1))).toBe('refused: factionBroken');
    party.state.open.factions.apparatus.broken = false;
    party.state.open.turn = 12;
    expect(nextCall(party.content, party.state.open)).toBe(0);
    expect(give(admit, party, 'apparatus', bend(1))).toBe('refused: tooLate');
  });
});

describe('in the aftermath', () => {
  it('candidates become full members', () => {
    expect(told((out) => promoteCandidates(party.content, party.state, out))).toMatchInlineSnapshot(`
      "candidatesPromoted org=leningrad count=200
      candidatesPromoted org=moscow count=200
      candidatesPromoted org=siberia count=100
      candidatesPromoted org=army count=100"
    `);
    expect(partyFigures(party.content, party.state.open)).toMatchObject({ full: 24_600, candidates: 5400 });
  });

  it('members die and leave', () => {
    expect(told((out) => departures(party.content, party.state, out))).toMatchInlineSnapshot(`
      "membersDeparted org=leningrad count=100
      membersDeparted org=moscow count=100
      membersDeparted org=siberia count=50
      membersDeparted org=army count=50"
    `);
    expect(countParty(party.state)).toBe(29_700);
  });

  it('nobody does where the calendar says so', () => {
    party = smallParty({
      content: (c) => ({ ...c, calendar: c.calendar.map((t) => ({ ...t, promotion: 0, departures: 0 })) }),
    });
    expect(told((out) => promoteCandidates(party.content, party.state, out))).toBe('');
    expect(told((out) => departures(party.content, party.state, out))).toBe('');
  });
});

describe('the attested membership', () => {
  /** Members and all, 1 January of 1925 to 1930: T. H. Rigby, Communist Party Membership in the U.S.S.R. 1917-1967 (1968). */
  const attested = [
    [440_365, 801_804],
    [639_652, 1_079_814],
    [786_288, 1_212_505],
    [914_307, 1_305_854],
    [1_090_508, 1_535_362],
    [1_184_651, 1_677_910],
  ] as const;

  it('comes out of the calendar by itself when nobody bends the calls, within one in a hundred', () => {
    const { content, state } = smallParty({
      content: (c) => ({
        ...c,
        calendar: c.calendar.map((turn, i) => {
          const { admissions, promotion, departures: leaving } = calendar[i]!;
          return { ...turn, admissions, promotion, departures: leaving };
        }),
      }),
    });
    // The small Party grown to the 350,000 members and 122,000 candidates of 1 January 1924.
    for (const o of Object.values(state.open.orgs)) {
      for (const grades of Object.values(o.members)) {
        for (const side of SIDES) {
          grades.full[side] = Math.round((grades.full[side] * 350_000) / 24_000);
          grades.candidate[side] = Math.round((grades.candidate[side] * 122_000) / 6000);
        }
      }
    }
    for (let turn = 1; turn <= 12; turn++) {
      state.open.turn = turn;
      closeCall(content, state, []);
      if (turn === 1) expect(countParty(state) / 735_881).toBeCloseTo(1, 2);
      promoteCandidates(content, state, []);
      departures(content, state, []);
      if (turn % 2 === 1) continue;
      const { full, total } = partyFigures(content, state.open);
      const [members, all] = attested[turn / 2 - 1]!;
      expect(Math.abs(total / all - 1)).toBeLessThan(0.01);
      expect(Math.abs(full / members - 1)).toBeLessThan(0.01);
    }
  });
});
