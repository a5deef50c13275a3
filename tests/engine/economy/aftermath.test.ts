import { describe, expect, test } from 'vitest';
import { runAftermath } from '../../../src/engine/rules/aftermath.ts';
import { wantOfGrain } from '../../../src/engine/rules/economy.ts';
import { ageEvidence, chargeDeviations } from '../../../src/engine/rules/evidence.ts';
import { callers } from '../../../src/engine/rules/gatherings.ts';
import { ageHealth, changeHealth, die } from '../../../src/engine/rules/health.ts';
import { orgSize, peopleOn } from '../../../src/engine/rules/membership.ts';
import { ageResentment, closeRanks, driftMoods, fade, resetTurn } from '../../../src/engine/rules/upkeep.ts';
import { told } from '../../language/act.ts';
import { org, person } from '../../language/names.ts';
import { countParty, liesFaceDown, type Overrides, type Party, smallParty, standsWith } from '../../language/party.ts';

/** The Enrolment of Siberia has supporters of everybody, and no secretary who stands with anybody. */
function siberia(change: (party: Party) => void = () => {}): Party {
  const party = smallParty({
    state: (s) => {
      const o = s.open.orgs[org('siberia')];
      if (o) o.members.enrolment.full = { none: 0, apparatus: 100, left: 100, leningrad: 100, right: 100 };
    },
  });
  change(party);
  return party;
}

describe('what speeches won fades', () => {
  const faded = ({ content, state }: Party): string[] =>
    told((out) => fade(content, state, out))
      .split('\n')
      .filter((line) => line.includes('org=siberia'))
      .map((line) => `${/from=(\w+)/.exec(line)?.[1]} ${/count=(\d+)/.exec(line)?.[1]}`);

  test('a share of the Enrolment’s supporters each turn', () => {
    expect(faded(siberia())).toEqual(['apparatus 8', 'left 8', 'leningrad 8', 'right 8']);
  });

  test('not of those whose man is openly secretary', () => {
    expect(faded(siberia(({ state }) => standsWith(state, 'kosior', 'right')))).toEqual([
      'apparatus 8',
      'left 8',
      'leningrad 8',
    ]);
    expect(faded(siberia(({ state }) => liesFaceDown(state, 'kosior', 'right', 'right')))).toHaveLength(4);
  });

  test('nor whom a network holds together', () => {
    const held = (percent: number) =>
      faded(
        siberia(({ state }) => {
          state.own.left.networks = { [org('siberia')]: percent };
        }),
      );
    const { state } = siberia();
    const size = orgSize(state.open, org('siberia'));
    const supporters = peopleOn(state.open, org('siberia'), 'left');
    const half = (100 * supporters) / size / 2;
    expect(held(half)).toEqual(['apparatus 8', 'left 4', 'leningrad 8', 'right 8']);
    expect(held(2 * half)).toEqual(['apparatus 8', 'leningrad 8', 'right 8']);
  });

  test('nor of an opposition where resentment is high', () => {
    const resentful = siberia(({ state }) => {
      const o = state.open.orgs[org('siberia')];
      if (o) o.resentment = 3;
    });
    expect(faded(resentful)).toEqual(['apparatus 8', 'leningrad 8', 'right 8']);
  });
});

describe('a line of one’s own', () => {
  const charged = (change: (party: Party) => void): string => {
    const party = smallParty({});
    const { open } = party.state;
    open.majority = ['apparatus', 'right'];
    open.line = { economy: -1, world: 0 };
    open.factions.left.line = { economy: 1, world: 1 };
    open.factions.left.exposure = 1;
    open.factions.leningrad.line = { economy: 0, world: 1 };
    change(party);
    return told((out) => chargeDeviations(party.content, party.state, out));
  };

  test('is evidence outside the majority, three steps or more from the adopted one', () => {
    expect(charged(() => {})).toBe('exposureChanged faction=left by=1 to=2 why=deviation');
    expect(
      charged(({ state }) => {
        state.open.majority = [...state.open.majority, 'left'];
      }),
    ).toBe('');
    expect(
      charged(({ state }) => {
        state.open.line.world = 1;
      }),
    ).toBe('');
    expect(
      charged(({ state }) => {
        state.open.factions.left.broken = true;
      }),
    ).toBe('');
  });

  test('brings three at most, which do not age', () => {
    const after = (exposure: number): number => {
      let party: Party | null = null;
      charged((p) => {
        p.state.open.factions.left.exposure = exposure;
        party = p;
      });
      const { content, state } = party!;
      ageEvidence(content, state, []);
      return state.open.factions.left.exposure;
    };
    expect([0, 2, 3, 4, 5].map(after)).toEqual([1, 3, 3, 3, 4]);
  });
});

describe('the want of grain', () => {
  const begun = (turn: number, crisis: number): number => {
    const { content, state } = smallParty({});
    state.open.turn = turn;
    state.open.crisis = crisis;
    wantOfGrain(content, state, []);
    return state.open.crisis;
  };

  test('adds to the crisis from the second half of 1925 on, up to four', () => {
    expect([begun(3, 2), begun(4, 2), begun(9, 3), begun(9, 4), begun(9, 7)]).toEqual([2, 3, 4, 4, 7]);
  });
});

describe('moods and resentment', () => {
  test('by lot a mood comes a step nearer to the adopted line', () => {
    const certain = smallParty({
      numbers: { moodDrift: 1 },
      state: (s) => {
        s.open.line = { economy: -1, world: 2 };
      },
    });
    expect(
      told((out) => driftMoods(certain.content, certain.state, out))
        .split('\n')
        .slice(0, 2),
    ).toEqual(['moodChanged org=leningrad axis=economy by=-1 to=-1', 'moodChanged org=leningrad axis=world by=1 to=1']);
    const never = smallParty({ numbers: { moodDrift: 0 } });
    expect(told((out) => driftMoods(never.content, never.state, out))).toBe('');
  });

  test('not where resentment is high, and over one axis where there is one', () => {
    const { content, state } = smallParty({
      numbers: { moodDrift: 1 },
      modules: { secondAxis: false },
      state: (s) => {
        s.open.line = { economy: -1, world: 2 };
        for (const o of Object.values(s.open.orgs)) o.resentment = 3;
        const moscow = s.open.orgs[org('moscow')];
        if (moscow) moscow.resentment = 2;
      },
    });
    expect(told((out) => driftMoods(content, state, out))).toBe('moodChanged org=moscow axis=economy by=-1 to=-1');
  });

  test('resentment is forgotten, a point each turn', () => {
    const { content, state } = smallParty();
    const moscow = state.open.orgs[org('moscow')];
    if (moscow) moscow.resentment = 2;
    expect(told((out) => ageResentment(content, state, out))).toBe(
      'resentmentChanged org=moscow by=-1 to=1 why=ageing',
    );
  });
});

describe('health', () => {
  const ill = (health: number, name: string, chance = 1): Overrides => ({
    numbers: { 'health.chance': chance },
    state: (s) => {
      const p = s.open.people[person(name)];
      if (p) p.health = health;
    },
  });
  const age = (overrides: Overrides) => {
    const { content, state } = smallParty(overrides);
    return told((out) => ageHealth(content, state, out));
  };

  test('who is not sound may get worse; who is sound does not', () => {
    expect(age(ill(4, 'kirov'))).toBe('healthChanged person=kirov to=3');
    expect(age(ill(4, 'kirov', 0))).toBe('');
    expect(age({ ...ill(4, 'kirov'), modules: { health: false } })).toBe('');
  });

  test('he may die of it, but no leader of a faction does', () => {
    expect(age(ill(1, 'kirov'))).toContain('died person=kirov');
    expect(age(ill(1, 'trotsky'))).toBe('');
  });

  test('between 0 and 5; the dead stay dead', () => {
    const { content, state } = smallParty();
    expect(told((out) => changeHealth(content, state, out, person('kirov'), 1))).toBe('');
    expect(told((out) => changeHealth(content, state, out, person('kirov'), -1))).toBe(
      'healthChanged person=kirov to=4',
    );
    changeHealth(content, state, [], person('kirov'), -4);
    expect(state.open.people[person('kirov')]?.status).toBe('dead');
    expect(state.open.centralCommittee.named).not.toContain('kirov');
    expect(told((out) => changeHealth(content, state, out, person('kirov'), 5))).toBe('');
  });

  test('death ends what was pending, and may be the end of a faction', () => {
    const { content, state } = smallParty();
    state.open.sentences = [...state.open.sentences, { person: person('preobrazhensky'), step: 'exile', turn: 2 }];
    const trotsky = state.open.people[person('trotsky')];
    if (trotsky) trotsky.status = 'expelled';
    const log = told((out) => die(content, state, out, person('preobrazhensky')));
    expect(log).toContain('factionBroken faction=left');
    expect(state.open.sentences).toEqual([]);
    const kirov = told((out) => die(content, state, out, person('kirov')));
    expect(kirov).not.toContain('factionBroken');
  });
});

describe('what is given out anew', () => {
  test('to everybody, and more to the General Secretary', () => {
    const { content, state } = smallParty();
    const { apparatus, left, right } = state.open.factions;
    Object.assign(left, {
      offersLeft: 0,
      shelvesLeft: 0,
      motionsLeft: 0,
      imposedLeft: 0,
      abilityUsed: true,
      pravdaUsed: true,
      declared: true,
      actedThisTurn: true,
      platformThisTurn: true,
      pull: 3,
    });
    state.open.plenumsHeld = 2;
    state.open.offices.war.blocked = true;
    resetTurn(content, state);
    expect([apparatus.shelvesLeft, apparatus.motionsLeft, apparatus.assignmentsLeft]).toEqual([2, 4, 2]);
    expect(left).toMatchObject({
      offersLeft: 2,
      shelvesLeft: 1,
      motionsLeft: 2,
      assignmentsLeft: 0,
      imposedLeft: 1,
      abilityUsed: false,
      pravdaUsed: false,
      declared: false,
      actedThisTurn: false,
      platformThisTurn: false,
      pull: 0,
    });
    expect([state.open.plenumsHeld, state.open.offices.war.blocked]).toEqual([0, false]);
    right.broken = true;
    resetTurn(content, state);
    expect(right.motionsLeft).toBe(0);
  });
});

describe('the aftermath', () => {
  test('everything in its order, and nobody is lost but those who depart', () => {
    const { content, state } = smallParty({ numbers: { moodDrift: 0 } });
    const { open } = state;
    open.pacts.push(
      { kind: 'truce', a: 'left', b: 'right', secret: false, since: 1, until: 1, aOwes: null, bOwes: null },
      { kind: 'bloc', a: 'left', b: 'leningrad', secret: false, since: 1, until: null, aOwes: null, bOwes: null },
    );
    open.majority = ['apparatus', 'right'];
    open.factions.right.exposure = 2;
    open.sentences = [...open.sentences, { person: person('rakovsky'), step: 'exile', turn: 1 }];
    const rakovsky = open.people[person('rakovsky')];
    if (rakovsky) rakovsky.status = 'expelled';
    const moscow = open.orgs[org('moscow')];
    if (moscow) moscow.resentment = 1;
    for (const faction of ['left', 'right'] as const) {
      state.own[faction].secretPacts.push({
        kind: 'bargain',
        a: 'left',
        b: 'right',
        secret: true,
        since: 1,
        until: 1,
        aOwes: null,
        bOwes: null,
      });
    }
    open.factions.left.pull = 2;
    const before = countParty(state);
    const log = told((out) => runAftermath(content, state, out));
    const order = [
      'why=patronage',
      'why=decay',
      'candidatesPromoted',
      'membersDeparted',
      'stepTaken step=exile person=rakovsky',
      'exposureChanged faction=left by=1 to=4 why=oppositionPact',
      'exposureChanged faction=right by=-1 to=1 why=ageing',
      'hiddenEvidenceMade faction=left',
      'pactEnded a=left b=right pact=truce',
      'resentmentChanged org=moscow by=-1 to=0 why=ageing',
      'mandatePublished',
    ].map((text) => log.indexOf(text));
    expect(order.every((at) => at >= 0)).toBe(true);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    const gone = [...log.matchAll(/membersDeparted org=\w+ count=(\d+)/g)].reduce((n, m) => n + Number(m[1]), 0);
    expect(countParty(state)).toBe(before - gone);
    expect(open.factions.left.pull).toBe(0);
    expect(open.pacts.map((p) => p.kind)).toEqual(['bloc']);
  });

  test('the sick get worse in it', () => {
    const { content, state } = smallParty({ numbers: { 'health.chance': 1 } });
    const kirov = state.open.people[person('kirov')];
    if (kirov) kirov.health = 4;
    expect(told((out) => runAftermath(content, state, out))).toContain('healthChanged person=kirov to=3');
  });
});

describe('in danger ranks close', () => {
  const after = (crisis: number): number => {
    const { content, state } = smallParty({
      state: (s) => {
        s.open.crisis = crisis;
      },
    });
    told((out) => closeRanks(content, state, out));
    return state.open.crisis;
  };

  test('a crisis of seven or more falls by one; a smaller one stays', () => {
    expect([4, 5, 6, 7, 9].map(after)).toEqual([4, 5, 6, 6, 8]);
  });

  test('and from six on nobody calls a plenum outside the calendar', () => {
    const { content, state } = smallParty();
    state.open.crisis = 5;
    expect(callers(content, state.open, 2)).not.toEqual([]);
    state.open.crisis = 6;
    expect(callers(content, state.open, 2)).toEqual([]);
  });
});
