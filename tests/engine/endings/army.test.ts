import { describe, expect, test } from 'vitest';
import { explain, silent } from '../../../src/engine/model/tally.ts';
import { appealChance, armyOf, armyShare, authorOf, cannotAppeal } from '../../../src/engine/rules/army.ts';
import { appealToArmy } from '../../../src/engine/rules/commands/appealToArmy.ts';
import { lens } from '../../../src/engine/view.ts';
import { atTheDesk, disagreements, give } from '../../language/act.ts';
import { sum } from '../../language/log.ts';
import { org, person } from '../../language/names.ts';
import { type Overrides, type Party, smallParty } from '../../language/party.ts';

const army = org('army');

/** The Left at the desk; of the army's 2,400 committed members all are theirs. */
function desk(overrides: Overrides = {}): Party {
  const party = smallParty(overrides);
  atTheDesk(party, 'left');
  return party;
}

function appeal(party: Party): string {
  return give(appealToArmy, party, 'left', { type: 'appealToArmy' });
}

/** The rival Apparatus has so many supporters in the army. */
function rivals(count: number): Overrides {
  return {
    state: (s) => {
      const o = s.open.orgs[army];
      if (o) o.members.old.full.apparatus = count;
    },
  };
}

describe('the chance', () => {
  test('10 %, 8 % for each tenth of the army above half, 5 % for each point of crisis above 5', () => {
    const chance = (party: Party) =>
      sum(explain((tally) => appealChance(party.content, party.state.open, army, 'left', tally)));
    expect(chance(smallParty(rivals(2400)))).toBe('10 = 10');
    expect(chance(smallParty(rivals(600)))).toBe('10 + armyAboveHalf 24 = 34');
    const crisis = smallParty(rivals(1600));
    crisis.state.open.crisis = 7;
    expect(chance(crisis)).toBe('10 + armyAboveHalf 8 + crisisAboveFive 10 = 28');
  });

  test('never above 50 %, never below 5 %', () => {
    const most = smallParty();
    most.state.open.crisis = 9;
    expect(appealChance(most.content, most.state.open, army, 'left', silent)).toBe(50);
    const least = smallParty({ numbers: { 'army.base': 0 }, ...rivals(2400) });
    expect(appealChance(least.content, least.state.open, army, 'left', silent)).toBe(5);
  });

  test('share of the committed', () => {
    expect(armyOf(smallParty().content)).toBe('army');
    expect(armyShare(smallParty().state.open, army, 'left')).toBe(1);
    expect(armyShare(smallParty(rivals(2400)).state.open, army, 'left')).toBe(0.5);
    expect(armyShare(smallParty().state.open, org('siberia'), 'left')).toBe(0);
  });
});

describe('who may', () => {
  test('who holds War and has half of the army’s committed members', () => {
    expect(cannotAppeal(desk().content, lens(desk().state, 'left'))).toBeNull();
    expect(appeal(desk(rivals(2401)))).toBe('refused: noArmy');
    expect(
      appeal(
        desk({
          state: (s) => {
            s.open.offices.war.holder = person('frunze');
          },
        }),
      ),
    ).toBe('refused: notYourOffice');
    expect(
      appeal(
        desk({
          state: (s) => {
            s.open.offices.war.blocked = true;
          },
        }),
      ),
    ).toBe('refused: needsConsent');
    expect(
      appeal(
        desk({
          state: (s) => {
            s.open.factions.left.broken = true;
          },
        }),
      ),
    ).toBe('refused: factionBroken');
    expect(appeal(desk({ content: (c) => ({ ...c, orgs: c.orgs.filter((o) => o.id !== army) }) }))).toBe(
      'refused: noArmy',
    );
    for (const party of [desk(), desk(rivals(2401))]) {
      expect(disagreements(appealToArmy, party, 'left', [{ type: 'appealToArmy' }])).toEqual([]);
    }
  });

  test('the forecast shows the chance and its reasons', () => {
    const { content, state } = desk(rivals(2400));
    const line = appealToArmy.forecast?.(content, lens(state, 'left'), { type: 'appealToArmy' }).lines[0];
    expect([line?.low, line?.unit, line?.why?.base]).toEqual([10, 'percent', 10]);
    const none = smallParty({ content: (c) => ({ ...c, orgs: [] }) });
    expect(appealToArmy.forecast?.(none.content, lens(none.state, 'left'), { type: 'appealToArmy' }).lines).toEqual([]);
  });
});

describe('what comes of it', () => {
  const outcomes = Array.from({ length: 40 }, (_, i) => {
    const party = desk({ seed: `army ${i}` });
    return { party, log: appeal(party) };
  });
  const won = outcomes.find((o) => o.log.includes('won=true'));
  const lost = outcomes.find((o) => o.log.includes('won=false'));

  test('won: the match ends, nobody inherits, and its author ranks below the last', () => {
    expect(won?.log).toContain('armyAppealed faction=left chance=(10 + armyAboveHalf 40 = 50) won=true');
    const ending = won?.party.state.open.ending;
    expect([ending?.id, ending?.winner]).toEqual(['bonaparte', null]);
    const { left, ...others } = ending?.scores ?? { left: 0 };
    expect(left).toBeLessThan(Math.min(...Object.values(others)));
    expect(won?.party.state.open.stack).toEqual([]);
  });

  test('lost: he is out of the Party at once, and the match goes on', () => {
    expect(lost?.log).toContain('stepTaken step=party person=trotsky by=null');
    expect(lost?.log).toContain('officeVacated office=war person=trotsky why=expelled');
    expect(lost?.party.state.open.ending).toBeNull();
    expect(lost?.party.state.open.people[person('trotsky')]?.status).toBe('expelled');
  });

  test('who answers for it: the first leader who can act, else the man of highest standing', () => {
    const { content, state } = smallParty();
    expect(authorOf(content, state.open, 'left')).toBe('trotsky');
    for (const name of ['trotsky', 'preobrazhensky', 'rakovsky']) {
      const p = state.open.people[person(name)];
      if (p) p.status = 'expelled';
    }
    expect(authorOf(content, state.open, 'left')).toBeNull();
    const frunze = state.open.people[person('frunze')];
    if (frunze) frunze.side = 'left';
    expect(authorOf(content, state.open, 'left')).toBe('frunze');
  });
});
