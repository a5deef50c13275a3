import { beforeEach, describe, expect, it } from 'vitest';
import type { Motion } from '../../../src/engine/model/motion.ts';
import { lossBarred } from '../../../src/engine/rules/motions/offices.ts';
import { person } from '../../language/names.ts';
import { type Party, smallParty } from '../../language/party.ts';
import { Hall } from './hall.ts';
import { ALL, carried, moved } from './moved.ts';

let party: Party;
beforeEach(() => {
  party = smallParty();
});

describe('to elect to an office', () => {
  it('fills a vacant one', () => {
    expect(carried(party, 'right', { kind: 'elect', office: 'industry', person: person('dzerzhinsky') })).toBe(
      'appointed office=industry person=dzerzhinsky by=right imposed=false displaced=null',
    );
  });

  it('replaces a holder whose faction is exposed, or whose office has failed', () => {
    const war: Motion = { kind: 'elect', office: 'war', person: person('frunze') };
    const gosplan: Motion = { kind: 'elect', office: 'pravda', person: person('kamenev') };
    expect(carried(party, 'leningrad', war).split('\n')).toEqual([
      'stepTaken step=office person=trotsky by=leningrad',
      'precedentSet kind=office by=leningrad',
      'appointed office=war person=frunze by=leningrad imposed=false displaced=trotsky',
    ]);
    expect(moved(party, 'leningrad', gosplan)[1]).toBe('refused: exposureTooLow');
    party.state.open.offices.pravda!.failed = true;
    expect(moved(party, 'leningrad', gosplan)[1]).toMatch(/^seal/);
    expect(lossBarred(party.content, party.state.open, 'comintern', person('zinoviev'))?.code).toBe('exposureTooLow');
  });

  it('removes the General Secretary for a named successor from the Central Committee', () => {
    party.state.open.factions.apparatus.exposure = 3;
    const elect = (name: string): Motion => ({ kind: 'elect', office: 'generalSecretary', person: person(name) });
    expect(moved(party, 'left', elect('preobrazhensky'))[1]).toBe('refused: personUnavailable');
    expect(moved(party, 'left', elect('stalin'))[1]).toBe('refused: alreadyThere');
    party.state.open.factions.left.motionsLeft = 2;
    expect(carried(party, 'left', elect('rykov'))).toContain('appointed office=generalSecretary person=rykov by=left');
    expect(party.state.open.generalSecretaryRemoved).toBe(1);
  });

  it("can rest on Lenin's letter, once a congress has heard it, against the man it names", () => {
    party = smallParty({
      content: (c) => ({ ...c, start: { ...c.start, offices: { generalSecretary: person('stalin') } } }),
    });
    const { content, state } = party;
    const can = () => lossBarred(content, state.open, 'generalSecretary', person('stalin'))?.code ?? 'can';
    expect(can()).toBe('exposureTooLow');
    state.open.testament.stage = 'congress';
    expect(can()).toBe('can');
    state.open.factions.apparatus.confidence = true;
    expect(can()).toBe('confidenceVoted');
    state.open.factions.apparatus.confidence = false;
    state.open.offices.generalSecretary!.holder = person('molotov');
    expect(lossBarred(content, state.open, 'generalSecretary', person('molotov'))?.code).toBe('exposureTooLow');
  });

  it('takes who comes to chair the Control Commission out of the Central Committee', () => {
    party.state.open.offices.controlCommission!.holder = null;
    const log = carried(party, 'right', { kind: 'elect', office: 'controlCommission', person: person('tomsky') });
    expect(log.split('\n').slice(1)).toEqual([
      'organChanged organ=politburo person=tomsky joined=false',
      'organChanged organ=centralCommittee person=tomsky joined=false',
      'organChanged organ=controlCommission person=tomsky joined=true',
    ]);
    party = smallParty({ state: (s) => (s.open.offices.controlCommission!.holder = null) });
    const control: Motion = { kind: 'elect', office: 'controlCommission', person: person('stalin') };
    expect(moved(party, 'right', control)[1]).toBe('refused: personUnavailable');
    const own: Motion = { kind: 'elect', office: 'secretary:moscow', person: person('kirov') };
    expect(moved(party, 'right', own)[1]).toBe('refused: officeBarred');
  });
});

describe('loss of an office', () => {
  it('needs exposure 3, and spares one’s own people', () => {
    expect(moved(party, 'left', { kind: 'remove', office: 'war' })[1]).toBe('refused: ownSide');
    expect(moved(party, 'left', { kind: 'remove', office: 'comintern' })[1]).toBe('refused: exposureTooLow');
    expect(moved(party, 'left', { kind: 'remove', office: 'industry' })[1]).toBe('refused: alreadyDone');
    expect(moved(party, 'left', { kind: 'remove', office: 'secretary:moscow' })[1]).toBe('refused: officeBarred');
    expect(carried(party, 'apparatus', { kind: 'remove', office: 'war' })).toContain(
      'officeVacated office=war person=trotsky why=removed',
    );
  });

  it('of a bloc partner needs his leave, which it uses', () => {
    party.state.open.pacts = [
      { kind: 'bloc', a: 'apparatus', b: 'left', secret: false, since: 1, until: null, aOwes: null, bOwes: null },
    ];
    expect(moved(party, 'apparatus', { kind: 'remove', office: 'war' })[1]).toBe('refused: partner');
    party.state.open.pacts[0]!.bOwes = { type: 'leave', act: 'discipline' };
    const [hall] = moved(party, 'apparatus', { kind: 'remove', office: 'war' });
    expect(hall.course()).toContain('promiseKept');
    expect(party.state.open.pacts[0]!.bOwes).toBeNull();
  });
});

describe('a vote of confidence', () => {
  const offered = () => {
    const hall = new Hall(party, 'plenum');
    while (hall.asked() !== 'declare right') hall.say({ type: 'sayNothing' });
    hall.say({ type: 'offerResignation', person: person('rykov') });
    hall.pass('table');
    return hall;
  };

  it('is heard first, beside the ordinary motions; won, it gives two standing and closes the matter', () => {
    const hall = offered();
    expect(hall.asked()).toBe('seal apparatus');
    expect(party.state.open.gathering?.heard).toBe(0);
    hall.vote(ALL);
    expect(hall.last('standingChanged')).toMatchObject({ person: 'rykov', by: 2 });
    expect(party.state.open.factions.right.confidence).toBe(true);
    expect(lossBarred(party.content, party.state.open, 'government', person('rykov'))?.code).toBe('confidenceVoted');
    new Hall(party, 'congress');
    expect(party.state.open.factions.right.confidence).toBe(false);
  });

  it('lost, it costs him his office', () => {
    const hall = offered();
    hall.vote({ apparatus: 'against', leningrad: 'against', left: 'against', right: ['for', 'bukharin'] });
    expect(hall.last('officeVacated')).toMatchObject({ office: 'government', person: 'rykov', why: 'resigned' });
  });
});
