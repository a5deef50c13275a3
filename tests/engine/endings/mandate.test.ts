import { describe, expect, test } from 'vitest';
import type { FactionId } from '../../../src/engine/model/ids.ts';
import { Recorder, silent } from '../../../src/engine/model/tally.ts';
import { aimPoints } from '../../../src/engine/rules/aims.ts';
import { mandateOf, publishMandate } from '../../../src/engine/rules/mandate.ts';
import { told } from '../../language/act.ts';
import { sum } from '../../language/log.ts';
import { org, person } from '../../language/names.ts';
import { type Overrides, type Party, smallParty } from '../../language/party.ts';

/** Round numbers: what is shown here is the rule, whatever the balance makes of it. */
const ROUND: NonNullable<Overrides['numbers']> = {
  'mandate.politburo': 3,
  'mandate.generalSecretary': 3,
  'mandate.office': 2,
  'mandate.lineStep': 2,
  'mandate.aimRivalsRemoved': 15,
  'mandate.aimDemocracy': 15,
  'mandate.aimCollective': 15,
  'mandate.aimNep': 15,
  'aim.regime': 0.3,
  'aim.committee': 0.3,
  'aim.heard': 0.2,
};

function roundParty(overrides: Overrides = {}): Party {
  return smallParty({ numbers: ROUND, ...overrides });
}

function aim(faction: FactionId, overrides: Overrides = {}): string {
  const { content, state } = roundParty(overrides);
  const recorder = new Recorder();
  const total = aimPoints(content, state.open, faction, recorder);
  return sum(recorder.breakdown(total));
}

function mandate({ content, state }: Party, faction: FactionId): string {
  const recorder = new Recorder();
  return sum(recorder.breakdown(mandateOf(content, state.open, faction, recorder)));
}

const NOBODY = { none: 0, apparatus: 0, left: 0, leningrad: 0, right: 0 };

function fate(name: string, status: 'expelled' | 'dead'): (s: Party['state']) => void {
  return (s) => {
    const p = s.open.people[person(name)];
    if (p) p.status = status;
    s.open.politburo = s.open.politburo.filter((id) => id !== name);
  };
}

describe('the aims, here 0 to 15', () => {
  test('rivals removed: each faction’s principals, most of it for the seat, the rest for the Party card', () => {
    // Of the Left, Preobrazhensky never sat in the Politburo: 0.3 of one faction in three.
    expect(aim('apparatus')).toBe('0 + aimRivalsRemoved 1.5 = 1.5');
    expect(aim('apparatus', { state: fate('trotsky', 'expelled') })).toBe('0 + aimRivalsRemoved 4 = 4');
    expect(aim('apparatus', { state: fate('trotsky', 'dead') })).toBe('0 + aimRivalsRemoved 4 = 4');
    expect(
      aim('apparatus', {
        state: (s) => {
          s.open.politburo = [];
        },
      }),
    ).toBe('0 + aimRivalsRemoved 9 = 9');
    const absent: Overrides = {
      state: (s) => {
        s.open.factions.left.present = false;
      },
    };
    expect(aim('apparatus', absent)).toBe('0 = 0');
  });

  test('democracy: the regime, one’s people in the Central Committee, and being heard at congresses', () => {
    // Two of its three leaders sit in the committee, and no congress has met.
    expect(aim('left')).toBe('0 + aimRegime 1.125 + aimPeopleInCommittee 3 = 4.125');
    const congress = (left: number) => ({ turn: 1, total: 100, seats: { ...NOBODY, left, apparatus: 100 - left } });
    const free: Overrides = {
      state: (s) => {
        s.open.regime = 0;
        s.open.lastCongress = congress(10);
        fate('rakovsky', 'expelled')(s);
        const { centralCommittee } = s.open;
        s.open.centralCommittee = {
          ...centralCommittee,
          named: centralCommittee.named.filter((id) => id !== 'rakovsky'),
        };
      },
    };
    expect(aim('left', free)).toBe('0 + aimRegime 4.5 + aimPeopleInCommittee 1.5 + aimHeard 3 = 9');
    const heard: Overrides = {
      state: (s) => {
        s.open.lastCongress = congress(45);
      },
    };
    expect(aim('left', heard)).toBe('0 + aimRegime 1.125 + aimPeopleInCommittee 3 + aimHeard 6 = 10.125');
  });

  test('collective leadership: nobody owns the Politburo, and the two fortresses', () => {
    expect(aim('leningrad')).toBe('0 + aimCollective 6 + aimFortresses 9 = 15');
    const owned: Overrides = {
      state: (s) => {
        s.open.politburo = ['stalin', 'molotov', 'kuibyshev', 'zinoviev'].map(person);
        s.open.offices[`secretary:${org('moscow')}`] = {
          holder: person('kirov'),
          deputy: null,
          failed: false,
          blocked: false,
        };
      },
    };
    expect(aim('leningrad', owned)).toBe('0 + aimCollective 3 + aimFortresses 4.5 = 7.5');
    expect(
      aim('leningrad', {
        state: (s) => {
          s.open.politburo = [];
        },
      }),
    ).toBe('0 + aimFortresses 9 = 9');
  });

  test('the NEP alive, and the peasant at peace', () => {
    expect(aim('right')).toBe('0 + aimNep 6.75 + aimPeace 5.4 = 12.15');
    const worse: Overrides = {
      state: (s) => {
        s.open.line.economy = 2;
        s.open.crisis = 6;
        const siberia = s.open.orgs[org('siberia')];
        if (siberia) siberia.resentment = 5;
      },
    };
    expect(aim('right', worse)).toBe('0 + aimPeace 1.2 = 1.2');
  });
});

describe('mandate points', () => {
  test('seats, offices, the last congress, the line, the aim', () => {
    const party = roundParty({
      state: (s) => {
        s.open.lastCongress = {
          turn: 1,
          seats: { none: 10, apparatus: 60, left: 4, leningrad: 16, right: 10 },
          total: 100,
        };
        s.open.line = { economy: 1, world: -2 };
        fate('trotsky', 'expelled')(s);
      },
    });
    expect(mandate(party, 'apparatus')).toBe(
      '0 + politburoSeats 3 + generalSecretary 3 + otherOffices 2 + lastCongress 7 + lineAtConviction 10 + ownAim 4 = 29',
    );
    expect(mandate(party, 'leningrad')).toBe(
      '0 + politburoSeats 6 + otherOffices 2 + lastCongress 2 + lineAtConviction 2 + ownAim 15 = 27',
    );
    expect(mandateOf(party.content, party.state.open, 'left', silent)).toBe(7);
  });

  test('a line next to the conviction is worth less by so much a step; one axis counts where there is one', () => {
    const near = roundParty({
      state: (s) => {
        s.open.line = { economy: -2, world: 0 };
      },
    });
    expect(mandate(near, 'right')).toContain('lineAtConviction 8');
    const one = roundParty({
      modules: { secondAxis: false },
      state: (s) => {
        s.open.line = { economy: -2, world: 2 };
      },
    });
    expect(mandate(one, 'right')).toContain('lineAtConviction 10');
  });

  test('everybody’s is published; who does not take part has none', () => {
    const { content, state } = roundParty({
      state: (s) => {
        s.open.factions.leningrad.present = false;
      },
    });
    expect(told((out) => publishMandate(content, state, out))).toMatch(
      /^mandatePublished mandate=\{apparatus:\d+ left:\d+ leningrad:0 right:\d+\}$/,
    );
    expect(state.open.mandate.apparatus).toBe(mandateOf(content, state.open, 'apparatus', silent));
  });
});
