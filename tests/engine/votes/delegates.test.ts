import { beforeEach, describe, expect, it } from 'vitest';
import type { Content } from '../../../src/engine/model/content.ts';
import type { Delegation } from '../../../src/engine/model/gathering.ts';
import type { OrgId, Side } from '../../../src/engine/model/ids.ts';
import { FACTIONS, secretaryOf } from '../../../src/engine/model/ids.ts';
import { explain } from '../../../src/engine/model/tally.ts';
import {
  chooseDelegates,
  conferenceDelegation,
  delegateOutlook,
  delegatesIfChosenToday,
} from '../../../src/engine/rules/delegates.ts';
import { representation } from '../../../src/engine/rules/representation.ts';
import { chosenBy, delegatesOf, seatsByOrg, seatsIn } from '../../../src/engine/rules/slate.ts';
import { lens } from '../../../src/engine/view.ts';
import { told } from '../../language/act.ts';
import { sum } from '../../language/log.ts';
import { org, person } from '../../language/names.ts';
import { liesFaceDown, type Party, smallParty, standsWith } from '../../language/party.ts';

const leningrad = org('leningrad');
const moscow = org('moscow');
const siberia = org('siberia');
const army = org('army');

let party: Party;
beforeEach(() => {
  // Shares of these tests' own: the formula is meant, not its balance.
  party = smallParty({ numbers: { 'delegates.d3': 0.75, 'delegates.d4': 0.9 } });
});

/** `free 2, left 1, leningrad 13 (1 loose, 2 wavering, 10 firm)` with the classes of each faction. */
function text(d: Delegation): string {
  const sides = FACTIONS.filter((f) => delegatesOf(d, f) > 0).map((f) => `${f} ${d.bound[f].join('/')}`);
  return [`free ${d.free}`, ...sides].join(', ');
}

const today = (where: OrgId, secretary: Side = 'none', regime = party.state.open.regime) =>
  text(delegatesIfChosenToday(party.content, party.state.open, where, secretary, regime));

describe('seats', () => {
  it('go to organisations by voting members and the norm: one for 500 of 24,000 full members', () => {
    expect(seatsByOrg(party.content, party.state.open)).toEqual([16, 16, 8, 8]);
  });

  it('count candidates for membership where they vote, by the calendar or by a motion', () => {
    expect(representation(party.content, party.state.open)).toEqual({ norm: 500, candidates: false });
    party.state.open.candidatesVote = true;
    expect(representation(party.content, party.state.open)).toEqual({ norm: 500, candidates: true });
    expect(seatsByOrg(party.content, party.state.open)).toEqual([20, 20, 10, 10]);
  });

  it('are those of the next conference or congress, or when none is to come of the last', () => {
    party = smallParty({ content: (c) => lastTurnNorm(c, 1000) });
    party.state.open.turn = 9;
    expect(representation(party.content, party.state.open)?.norm).toBe(1000);
    party = smallParty({ content: (c) => ({ ...c, calendar: c.calendar.map((t) => ({ ...t, gathering: null })) }) });
    expect(representation(party.content, party.state.open)).toBeNull();
    expect(seatsByOrg(party.content, party.state.open)).toEqual([0, 0, 0, 0]);
  });
});

function lastTurnNorm(content: Content, norm: number): Content {
  const calendar = content.calendar.map((t) =>
    t.turn === 12 && t.gathering !== null ? { ...t, gathering: { ...t.gathering, norm } } : t,
  );
  return { ...content, calendar };
}

describe('the slate', () => {
  it("mirrors the voters under workers' democracy, the Old Party counted twice", () => {
    // Leningrad: 3,000 of 8,000 uncommitted, nine tenths of them free: 5.4 of 16 seats. Left 2,000, Leningraders 7,000.
    expect(today(leningrad, 'none', 0)).toBe('free 6, left 0/0/2, leningrad 0/2/6');
  });

  it('takes over the free and crushes the weaker side as the regime hardens', () => {
    expect(today(leningrad, 'none', 2)).toBe('free 3, left 0/0/1, leningrad 1/3/8');
    expect(today(leningrad, 'none', 4)).toBe('free 1, leningrad 1/4/10');
  });

  it('favours the faction of the secretary by a quarter', () => {
    // Moscow: apparatus 2,500, the three others 2,000 each.
    expect(today(moscow, 'none', 1)).toBe('free 5, apparatus 0/1/3, left 0/1/2, leningrad 0/0/2, right 0/0/2');
    expect(today(moscow, 'leningrad', 4)).toContain('leningrad 0/1/4');
    expect(today(moscow, 'apparatus', 4)).toBe('free 0, apparatus 1/3/6, left 0/0/2, leningrad 0/0/2, right 0/0/2');
  });

  it('leaves all seats free where nobody has taken a side', () => {
    party.state.open.orgs[siberia]!.members.old.full = { none: 3000, apparatus: 0, left: 0, leningrad: 0, right: 0 };
    expect(today(siberia, 'apparatus')).toBe('free 8');
  });

  it('is looser under a secretary who is for sale or whose organisation follows another', () => {
    const enrolment = party.state.open.orgs[army]!.members.enrolment.full;
    party.state.open.orgs[army]!.members.old.full.left = 0;
    enrolment.left = 8000;
    enrolment.right = 6000;
    const loose = (side: Side) => chosenBy(party.content, party.state.open, army, 100, how(side), 'none', quiet).bound;
    // The Left is the stronger: its slate is as loose as elsewhere; with a man of the Right for secretary his is twice as loose.
    const share = (side: 'left' | 'right', under: Side) => {
      const [free, wavering] = loose(under)[side];
      return Math.round((10 * free) / (free + wavering));
    };
    expect(share('left', 'left')).toBe(3);
    expect(share('right', 'none')).toBe(3);
    expect(share('right', 'right')).toBe(6);
    party.state.open.offices[secretaryOf(army)]!.holder = person('preobrazhensky');
    standsWith(party.state, 'preobrazhensky', 'left', 1);
    expect(share('left', 'left')).toBe(6);
  });

  it('tells in seats why a side has its delegates', () => {
    const { content, state } = party;
    const why = (of: Side) =>
      sum(
        explain((tally) =>
          delegatesOf(delegatesIfChosenToday(content, state.open, leningrad, 'leningrad', 3, tally, of), of),
        ),
      );
    expect(why('leningrad')).toBe('8 - oldParty 0.222 + secretary 0.362 + slate 6.189 = 14');
    expect(why('left')).toBe('2 + oldParty 0.222 - secretary 0.362 - slate 1.689 = 0');
    expect(why('none')).toBe('6 - freeSeats 4.5 = 2');
  });
});

const quiet = { base() {}, add() {}, times() {} };
function how(secretary: Side) {
  return { secretary, regime: 0, candidates: false };
}

describe('choosing delegates', () => {
  it('turns up who lies face down, and the slate is drawn up by his true side', () => {
    party.state.open.turn = 4;
    liesFaceDown(party.state, 'kosior', 'apparatus', 'apparatus');
    const log = told((out) => chooseDelegates(party.content, party.state, out));
    expect(log.split('\n')).toEqual([
      'allegianceShown person=kosior side=apparatus',
      'delegatesChosen org=leningrad seats=16 free=2 bySide={apparatus:0 left:0 leningrad:14 right:0}',
      // The secretary of Moscow is a Leningrader: his 2,000 weigh as the Apparatus's 2,500.
      'delegatesChosen org=moscow seats=16 free=2 bySide={apparatus:5 left:2 leningrad:5 right:2}',
      'delegatesChosen org=siberia seats=8 free=2 bySide={apparatus:4 left:0 leningrad:0 right:2}',
      'delegatesChosen org=army seats=8 free=1 bySide={apparatus:0 left:7 leningrad:0 right:0}',
    ]);
    expect(party.state.open.delegations.map(seatsIn)).toEqual([16, 16, 8, 8]);
    expect(party.state.open.delegations.map((d) => d.source)).toEqual([leningrad, moscow, siberia, army]);
  });

  it('is foretold as a range while the secretary lies face down, and exactly to whose file he is in', () => {
    liesFaceDown(party.state, 'kosior', 'apparatus', 'apparatus');
    const rival = delegateOutlook(party.content, lens(party.state, 'left'), siberia);
    expect([rival.seats, rival.low.apparatus, rival.high.apparatus]).toEqual([8, 2, 4]);
    const own = delegateOutlook(party.content, lens(party.state, 'apparatus'), siberia);
    expect([own.low.apparatus, own.high.apparatus, own.low.right, own.low.none]).toEqual([4, 4, 2, 2]);
  });
});

describe("an organisation's emergency conference", () => {
  it("has a hundred seats, chosen without the secretary's hand and without a slate from above", () => {
    expect(party.state.open.regime).toBe(3);
    expect(text(conferenceDelegation(party.content, party.state.open, moscow))).toBe(
      text(chosenBy(party.content, party.state.open, moscow, 100, { ...how('none'), regime: 0 }, 'none', quiet)),
    );
    expect(seatsIn(conferenceDelegation(party.content, party.state.open, moscow))).toBe(100);
  });
});
