import { describe, expect, test } from 'vitest';
import type { Gathering } from '../../../src/engine/model/gathering.ts';
import type { FactionId, Side } from '../../../src/engine/model/ids.ts';
import type { State } from '../../../src/engine/model/state.ts';
import {
  checkEndings,
  endInBonaparte,
  endMatch,
  isAsItHappened,
  isMaster,
  isNewCourse,
} from '../../../src/engine/rules/endings.ts';
import { told } from '../../language/act.ts';
import { org, person } from '../../language/names.ts';
import { boxes, type Overrides, type Party, smallParty } from '../../language/party.ts';

function ended({ content, state }: Party) {
  checkEndings(content, state, []);
  return state.open.ending;
}

function seat(state: State, name: string): void {
  state.open.politburo = [...state.open.politburo, person(name)];
}

function congress(state: State, seats: Partial<Record<Side, number>>, total = 100): void {
  state.open.lastCongress = { turn: 1, seats: boxes(seats), total };
}

function sitting(changes: Partial<Gathering> = {}): Gathering {
  return {
    kind: 'plenum',
    org: null,
    stage: 'declarations',
    limit: 3,
    heard: 0,
    tabled: [],
    current: null,
    waiting: [],
    results: [],
    stepped: [],
    recanted: [],
    ...changes,
  };
}

describe('the split', () => {
  test('at crisis 10 nobody inherits, and each scores minus what he added', () => {
    const party = smallParty({
      state: (s) => {
        s.open.crisis = 10;
        s.open.factions.left.crisisAdded = 3;
        s.open.factions.apparatus.crisisAdded = 5;
        s.open.stack.push({ kind: 'play', faction: 'left' });
      },
    });
    expect(told((out) => checkEndings(party.content, party.state, out))).toBe(
      'ended ending={id:split winner:null scores:{apparatus:-5 left:-3 leningrad:0 right:0}}',
    );
    expect(party.state.open.step).toBe('over');
    expect(party.state.open.stack).toEqual([]);
    expect(told((out) => checkEndings(party.content, party.state, out))).toBe('');
  });

  test('below 10 the match goes on', () => {
    expect(
      ended(
        smallParty({
          state: (s) => {
            s.open.crisis = 9;
          },
        }),
      ),
    ).toBeNull();
  });
});

describe('master of the Party', () => {
  const master = (change: (s: State) => void = () => {}): Overrides => ({
    state: (s) => {
      s.open.politburo = ['stalin', 'molotov', 'kaganovich', 'dzerzhinsky'].map(person);
      congress(s, { apparatus: 60, none: 40 });
      change(s);
    },
  });

  test('General Secretary, majority in the Politburo, three fifths of the congress, no rival leader left in it', () => {
    expect(ended(smallParty(master()))).toMatchObject({ id: 'master', winner: 'apparatus' });
    const { content, state } = smallParty(master());
    expect(isMaster(content, state.open, 'apparatus')).toBe(true);
    expect(isMaster(content, state.open, 'left')).toBe(false);
  });

  test.each<[string, (s: State) => void]>([
    ['one leader of another faction still sits', (s) => seat(s, 'rykov')],
    [
      'half of the Politburo is no majority',
      (s) => {
        s.open.politburo = ['stalin', 'kirov'].map(person);
      },
    ],
    ['less than three fifths of the congress', (s) => congress(s, { apparatus: 59 })],
    [
      'no congress yet',
      (s) => {
        s.open.lastCongress = null;
      },
    ],
    [
      'another is General Secretary',
      (s) => {
        s.open.offices.generalSecretary.holder = person('kirov');
      },
    ],
  ])('not yet: %s', (_why, change) => {
    expect(ended(smallParty(master(change)))).toBeNull();
  });

  test('a scenario without early endings plays on', () => {
    const { content, state } = smallParty({
      ...master(),
      content: (c) => ({ ...c, victory: { early: false, count: 'mandate' } }),
    });
    checkEndings(content, state, []);
    expect(state.open.ending).toBeNull();
  });
});

describe('the New Course', () => {
  const course = (change: (s: State) => void = () => {}): Overrides => ({
    state: (s) => {
      s.open.generalSecretaryRemoved = 2;
      s.open.turn = 3;
      s.open.regime = 0;
      s.open.gathering = sitting();
      s.open.offices.generalSecretary.holder = person('rykov');
      change(s);
    },
  });

  test('both still standing when a sitting of a later turn opens: theirs who wanted democracy', () => {
    expect(ended(smallParty(course()))).toMatchObject({ id: 'newCourse', winner: 'left' });
  });

  test('the successor’s, where the Left is broken', () => {
    expect(
      ended(
        smallParty(
          course((s) => {
            s.open.factions.left.broken = true;
          }),
        ),
      ),
    ).toMatchObject({
      winner: 'right',
    });
  });

  test.each<[string, (s: State) => void]>([
    [
      'he was not removed',
      (s) => {
        s.open.generalSecretaryRemoved = null;
      },
    ],
    [
      'it was this turn',
      (s) => {
        s.open.generalSecretaryRemoved = 3;
      },
    ],
    [
      'the regime is not free',
      (s) => {
        s.open.regime = 1;
      },
    ],
    [
      'nobody sits',
      (s) => {
        s.open.gathering = null;
      },
    ],
    [
      'only an organisation sits',
      (s) => {
        s.open.gathering = sitting({ org: org('moscow') });
      },
    ],
    [
      'it may have changed at this very sitting',
      (s) => {
        s.open.gathering = sitting({ heard: 1 });
      },
    ],
    [
      'the chair is empty',
      (s) => {
        s.open.offices.generalSecretary.holder = null;
      },
    ],
  ])('not yet: %s', (_why, change) => {
    const party = smallParty(course(change));
    expect(ended(party)).toBeNull();
    if (_why !== 'the chair is empty') expect(isNewCourse(party.state.open)).toBe(false);
  });
});

describe('December 1929', () => {
  // Alike for all, so that no change of balance decides what is asked here.
  const alike = {
    'mandate.aimRivalsRemoved': 15,
    'mandate.aimDemocracy': 15,
    'mandate.aimCollective': 15,
    'mandate.aimNep': 15,
  };
  const scores = (change: (s: State) => void = () => {}) => smallParty({ numbers: alike, state: change });
  const end = (party: Party) => {
    endMatch(party.content, party.state, []);
    return party.state.open.ending;
  };

  test('the highest mandate has it, under the name of the aim that was reached', () => {
    const party = scores((s) => congress(s, { leningrad: 60 }));
    expect(end(party)).toMatchObject({ id: 'collectiveLeadership', winner: 'leningrad' });
  });

  test('without the aim the victory is called by the faction', () => {
    const party = scores((s) => {
      s.open.offices[`secretary:${org('moscow')}`] = {
        holder: person('kirov'),
        deputy: null,
        failed: false,
        blocked: false,
      };
      congress(s, { leningrad: 100 });
      s.open.line = { economy: 1, world: 2 };
    });
    expect(end(party)).toMatchObject({ id: 'leningradMandate', winner: 'leningrad' });
  });

  test('the NEP alive; democracy in the Party', () => {
    const right = scores((s) => {
      congress(s, { right: 90 });
      s.open.line.economy = -2;
    });
    expect(end(right)).toMatchObject({ id: 'nepAlive', winner: 'right' });
    const left = scores((s) => {
      congress(s, { left: 100 });
      s.open.regime = 0;
    });
    expect(end(left)).toMatchObject({ id: 'partyDemocracy', winner: 'left' });
    const strict = scores((s) => {
      congress(s, { left: 100 });
      s.open.regime = 4;
      s.open.line = { economy: 2, world: 2 };
    });
    expect(end(strict)).toMatchObject({ id: 'leftMandate' });
    const hungry = scores((s) => {
      congress(s, { right: 100 });
      s.open.line.economy = 1;
    });
    expect(end(hungry)).toMatchObject({ id: 'rightMandate' });
  });

  test('as it happened: Bukharin out, Rykov and Tomsky still sitting', () => {
    const party = scores((s) => {
      congress(s, { apparatus: 100 });
      s.open.politburo = ['stalin', 'molotov', 'kuibyshev', 'rykov', 'tomsky'].map(person);
    });
    expect(isAsItHappened(party.content, party.state.open)).toBe(true);
    expect(end(party)).toMatchObject({ id: 'asItHappened', winner: 'apparatus' });
    const further = scores((s) => {
      congress(s, { apparatus: 100 });
      s.open.politburo = ['stalin', 'molotov', 'rykov'].map(person);
    });
    expect(end(further)).toMatchObject({ id: 'apparatusMandate' });
    const not = scores((s) => seat(s, 'kirov'));
    expect(isAsItHappened(not.content, not.state.open)).toBe(false);
  });

  test('a tie goes to who voted for fewer expulsions, then to who had more of the last congress; else it is shared', () => {
    const tie = (change: (s: State) => void = () => {}): Party => {
      const content: Overrides['content'] = (c) => ({
        ...c,
        seats: ['apparatus', 'left'],
        victory: { early: true, count: 'delegates' },
      });
      return smallParty({
        content,
        state: (s) => {
          for (const f of ['leningrad', 'right'] as const) s.open.factions[f].present = false;
          s.open.delegations = [
            {
              source: org('moscow'),
              free: 3,
              bound: { apparatus: [1, 2, 3], left: [2, 2, 2], leningrad: [0, 0, 0], right: [0, 0, 0] },
            },
          ];
          change(s);
        },
      });
    };
    expect(end(tie())).toMatchObject({ id: 'shared', winner: null });
    const winner = (f: FactionId) =>
      end(
        tie((s) => {
          s.open.factions[f].expulsionsVoted = 2;
        }),
      )?.winner;
    expect([winner('apparatus'), winner('left')]).toEqual(['left', 'apparatus']);
    expect(end(tie((s) => congress(s, { apparatus: 3, left: 4 })))?.winner).toBe('left');
  });

  test('a lesson counts the delegates of the last gathering', () => {
    const party = smallParty({
      content: (c) => ({ ...c, victory: { early: false, count: 'delegates' } }),
      state: (s) => {
        s.open.delegations = [
          {
            source: org('moscow'),
            free: 3,
            bound: { apparatus: [1, 2, 3], left: [0, 0, 1], leningrad: [0, 2, 2], right: [0, 0, 0] },
          },
          {
            source: org('leningrad'),
            free: 0,
            bound: { apparatus: [0, 0, 0], left: [0, 0, 0], leningrad: [0, 0, 5], right: [0, 0, 0] },
          },
        ];
      },
    });
    expect(end(party)).toMatchObject({
      winner: 'leningrad',
      scores: { apparatus: 6, left: 1, leningrad: 9, right: 0 },
    });
  });

  test('who does not take part wins nothing, and an end stands', () => {
    const party = scores((s) => {
      s.open.factions.leningrad.present = false;
    });
    const ending = end(party);
    expect(ending?.winner).toBe('right');
    endInBonaparte(party.content, party.state, [], 'right');
    expect(party.state.open.ending?.id).toBe('bonaparte');
    endMatch(party.content, party.state, []);
    expect(party.state.open.ending?.id).toBe('bonaparte');
  });
});
