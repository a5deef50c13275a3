import { describe, expect, test } from 'vitest';
import { FACTIONS, PACT_KINDS } from '../../../src/engine/model/ids.ts';
import type { Pact } from '../../../src/engine/model/pact.ts';
import { lapsePacts } from '../../../src/engine/rules/bargains.ts';
import { answerOffer } from '../../../src/engine/rules/commands/answerOffer.ts';
import { breakPact } from '../../../src/engine/rules/commands/breakPact.ts';
import { endDiplomacy } from '../../../src/engine/rules/commands/endDiplomacy.ts';
import { offerPact } from '../../../src/engine/rules/commands/offerPact.ts';
import { openDiplomacy } from '../../../src/engine/rules/diplomacy.ts';
import {
  allPacts,
  arePartners,
  betrayAtCall,
  chargeOpenPacts,
  chargeSecretPacts,
  forbiddenByPact,
  leaveFor,
  owedBy,
  partnerIn,
  secrecy,
  settleTerm,
  useLeave,
} from '../../../src/engine/rules/pacts.ts';
import { lens } from '../../../src/engine/view.ts';
import { disagreements, foretold, give, told } from '../../language/act.ts';
import { type Party, smallParty } from '../../language/party.ts';

const bloc = (a: Pact['a'], b: Pact['b'], secret = false): Pact => ({
  kind: 'bloc',
  a,
  b,
  secret,
  since: 1,
  until: null,
  aOwes: null,
  bOwes: null,
});

/** The Left and the Leningraders have a bloc. */
function allied(secret = false): Party {
  return smallParty({
    state: (state) => {
      if (secret) {
        state.own.left.secretPacts.push(bloc('left', 'leningrad', true));
        state.own.leningrad.secretPacts.push(bloc('left', 'leningrad', true));
      } else state.open.pacts.push(bloc('left', 'leningrad'));
    },
  });
}

function atTheTable(party: Party, faction: 'left' | 'apparatus' = 'left'): Party {
  party.state.open.stack.push({ kind: 'diplomacy', faction });
  return party;
}

describe('offers', () => {
  test('each faction has its say in the order of standing, with two offers a turn', () => {
    const party = smallParty({
      state: (s) => {
        s.open.order = ['leningrad', 'left', 'right', 'apparatus'];
      },
    });
    party.state.open.factions.left.offersLeft = 0;
    openDiplomacy(party.content, party.state, []);
    expect(party.state.open.stack.map((d) => d.faction).reverse()).toEqual(['leningrad', 'left', 'right', 'apparatus']);
    expect(party.state.open.factions.left.offersLeft).toBe(2);
    expect(disagreements(endDiplomacy, party, 'leningrad', [{ type: 'endDiplomacy' }])).toEqual([]);
    give(endDiplomacy, party, 'leningrad', { type: 'endDiplomacy' });
    expect(party.state.open.stack.at(-1)).toEqual({ kind: 'diplomacy', faction: 'left' });
  });

  test('a bloc that is offered and accepted is known to all and raises trust', () => {
    const party = atTheTable(smallParty());
    expect(give(offerPact, party, 'left', { type: 'offerPact', to: 'leningrad', pact: 'bloc', secret: false })).toBe(
      'offerMade from=left to=leningrad pact=bloc gives=null takes=null secret=false only=[left leningrad]',
    );
    expect(party.state.open.stack.at(-1)).toEqual({ kind: 'answerOffer', faction: 'leningrad', from: 'left' });
    expect(party.state.open.factions.left.offersLeft).toBe(1);
    expect(party.state.own.leningrad.offer).toEqual(party.state.own.left.offer);
    const answers = [true, false].map((accept) => ({ type: 'answerOffer', accept }) as const);
    expect(disagreements(answerOffer, party, 'leningrad', answers)).toEqual([]);
    expect(answers.map((answer) => foretold(answerOffer, party, 'leningrad', answer))).toEqual([
      'cost 0\ntrust {faction:{faction:left}}: 1 points',
      'cost 0',
    ]);
    expect(give(answerOffer, party, 'leningrad', { type: 'answerOffer', accept: true })).toBe(
      [
        'offerAnswered from=left to=leningrad pact=bloc accepted=true only=[left leningrad]',
        'pactMade a=left b=leningrad pact=bloc secret=false',
        'trustChanged a=left b=leningrad by=1 to=1 why=pactMade',
      ].join('\n'),
    );
    expect(party.state.open.pacts).toEqual([bloc('left', 'leningrad')]);
    expect([party.state.own.left.offer, party.state.own.leningrad.offer]).toEqual([null, null]);
    expect(party.state.open.stack.at(-1)).toEqual({ kind: 'diplomacy', faction: 'left' });
  });

  test('an offer that is declined leaves nothing behind', () => {
    const party = atTheTable(smallParty());
    give(offerPact, party, 'left', { type: 'offerPact', to: 'right', pact: 'truce', secret: false });
    expect(give(answerOffer, party, 'right', { type: 'answerOffer', accept: false })).toBe(
      'offerAnswered from=left to=right pact=truce accepted=false only=[left right]',
    );
    expect(party.state.open.pacts).toEqual([]);
    expect(party.state.own.right.offer).toBeNull();
  });

  test('a secret bloc lies with its two sides alone, and no trust shows it', () => {
    const party = atTheTable(smallParty());
    give(offerPact, party, 'left', { type: 'offerPact', to: 'leningrad', pact: 'bloc', secret: true });
    expect(give(answerOffer, party, 'leningrad', { type: 'answerOffer', accept: true })).toBe(
      [
        'offerAnswered from=left to=leningrad pact=bloc accepted=true only=[left leningrad]',
        'pactMade a=left b=leningrad pact=bloc secret=true only=[left leningrad]',
      ].join('\n'),
    );
    const { state } = party;
    expect(state.open.pacts).toEqual([]);
    expect(state.own.left.secretPacts).toEqual(state.own.leningrad.secretPacts);
    expect(arePartners(lens(state, 'left'), 'leningrad')).toBe(true);
    expect(arePartners(lens(state, 'apparatus'), 'leningrad')).toBe(false);
    expect(allPacts(state)).toHaveLength(1);
  });

  test('a truce lasts this turn and the next', () => {
    const party = atTheTable(smallParty());
    give(offerPact, party, 'left', { type: 'offerPact', to: 'right', pact: 'truce', secret: false });
    give(answerOffer, party, 'right', { type: 'answerOffer', accept: true });
    expect(told((out) => lapsePacts(party.content, party.state, out))).toBe('');
    party.state.open.turn = 2;
    expect(told((out) => lapsePacts(party.content, party.state, out))).toBe(
      'pactEnded a=left b=right pact=truce brokenBy=null',
    );
  });

  test('a bloc takes the place of a truce', () => {
    const party = smallParty();
    party.state.open.pacts.push({ ...bloc('right', 'left'), kind: 'truce', until: 2 });
    atTheTable(party);
    give(offerPact, party, 'left', { type: 'offerPact', to: 'right', pact: 'bloc', secret: false });
    give(answerOffer, party, 'right', { type: 'answerOffer', accept: true });
    expect(party.state.open.pacts.map((p) => p.kind)).toEqual(['bloc']);
  });

  test('who may be offered what: the lists and the refusals agree', () => {
    const universe = PACT_KINDS.flatMap((pact) =>
      FACTIONS.flatMap((to) => [false, true].map((secret) => ({ type: 'offerPact', to, pact, secret }) as const)),
    );
    for (const party of [atTheTable(smallParty()), atTheTable(allied()), atTheTable(allied(true))]) {
      expect(disagreements(offerPact, party, 'left', universe)).toEqual([]);
      party.state.open.factions.right.broken = true;
      party.state.open.factions.apparatus.present = false;
      expect(disagreements(offerPact, party, 'left', universe)).toEqual([]);
      party.state.open.factions.left.broken = true;
      expect(disagreements(offerPact, party, 'left', universe)).toEqual([]);
    }
  });

  test('what is refused', () => {
    const party = atTheTable(allied());
    const offer = (to: Pact['a'], pact: Pact['kind']) =>
      give(offerPact, party, 'left', { type: 'offerPact', to, pact, secret: false });
    expect(offer('left', 'bloc')).toBe('refused: ownSide');
    expect(offer('leningrad', 'bloc')).toBe('refused: alreadyAllied');
    expect(offer('leningrad', 'truce')).toBe('refused: alreadyAllied');
    party.state.open.factions.right.present = false;
    expect(offer('right', 'bloc')).toBe('refused: factionAbsent');
    party.state.open.factions.apparatus.broken = true;
    expect(offer('apparatus', 'bloc')).toBe('refused: factionBroken');
    party.state.open.factions.left.offersLeft = 0;
    expect(offer('leningrad', 'bargain')).toBe('refused: noOffersLeft');
  });

  test('the forecast tells what an open pact and what a secret one costs', () => {
    const party = smallParty({
      state: (s) => {
        s.open.majority = ['apparatus', 'right'];
      },
    });
    const known = lens(party.state, 'left');
    const lines = (pact: Pact['kind'], secret: boolean) =>
      offerPact
        .forecast?.(party.content, known, { type: 'offerPact', to: 'leningrad', pact, secret })
        .lines.map((l) => `${l.what.key} ${l.low}`);
    expect(lines('bloc', false)).toEqual(['forecast.trust 1', 'forecast.exposureEachTurn 1']);
    expect(lines('truce', true)).toEqual(['forecast.hiddenEvidenceEachTurn 1', 'forecast.turns 2']);
  });
});

describe('what a pact forbids', () => {
  test('a bloc forbids operations and discipline, a truce operations alone', () => {
    const known = lens(allied().state, 'left');
    expect(forbiddenByPact(known, 'leningrad', 'polemic')?.code).toBe('partner');
    expect(forbiddenByPact(known, 'leningrad', 'discipline')?.code).toBe('partner');
    expect(forbiddenByPact(known, 'right', 'polemic')).toBeNull();
    const truce = smallParty({
      state: (s) => void s.open.pacts.push({ ...bloc('left', 'leningrad'), kind: 'truce', until: 2 }),
    });
    expect(forbiddenByPact(lens(truce.state, 'left'), 'leningrad', 'court')?.code).toBe('truce');
    expect(forbiddenByPact(lens(truce.state, 'left'), 'leningrad', 'discipline')).toBeNull();
  });

  test('a leave allows one act, once', () => {
    for (const secret of [false, true]) {
      const party = allied(secret);
      const bargain = (): Pact => ({
        ...bloc('leningrad', 'left', secret),
        kind: 'bargain',
        aOwes: { type: 'leave', act: 'polemic' },
        until: 1,
      });
      if (secret) {
        party.state.own.left.secretPacts.push(bargain());
        party.state.own.leningrad.secretPacts.push(bargain());
      } else party.state.open.pacts.push(bargain());
      const known = lens(party.state, 'left');
      expect(leaveFor(known, 'leningrad', 'polemic')).toBe(true);
      expect(leaveFor(known, 'leningrad', 'court')).toBe(false);
      expect(leaveFor(lens(party.state, 'leningrad'), 'left', 'polemic')).toBe(false);
      expect(forbiddenByPact(known, 'leningrad', 'polemic')).toBeNull();
      expect(told((out) => useLeave(party.state, out, 'left', 'leningrad', 'polemic'))).toBe(
        `promiseKept by=leningrad to=left${secret ? ' only=[leningrad left]' : ''}`,
      );
      expect(told((out) => useLeave(party.state, out, 'left', 'leningrad', 'polemic'))).toBe('');
      expect(forbiddenByPact(known, 'leningrad', 'polemic')?.code).toBe('partner');
      expect(party.state.own.left.secretPacts).toEqual(party.state.own.leningrad.secretPacts);
    }
  });

  test('the two sides of a pact', () => {
    const pact: Pact = { ...bloc('left', 'right'), kind: 'bargain', aOwes: { type: 'leave', act: 'court' } };
    expect([partnerIn(pact, 'left'), partnerIn(pact, 'right')]).toEqual(['right', 'left']);
    expect([owedBy(pact, 'left'), owedBy(pact, 'right'), owedBy(pact, 'apparatus')]).toEqual([
      { type: 'leave', act: 'court' },
      null,
      null,
    ]);
    expect(secrecy(pact)).toEqual({});
    const { state } = smallParty();
    state.open.pacts.push(pact);
    settleTerm(state, pact, 'left');
    expect(state.open.pacts[0]?.aOwes).toBeNull();
  });
});

describe('breaking', () => {
  test('a bloc broken in the time of diplomacy costs two trust with the partner', () => {
    const party = atTheTable(allied());
    expect(give(breakPact, party, 'left', { type: 'breakPact', partner: 'leningrad', pact: 'bloc' })).toBe(
      [
        'pactEnded a=left b=leningrad pact=bloc brokenBy=left',
        'trustChanged a=left b=leningrad by=-2 to=-2 why=pactBroken',
      ].join('\n'),
    );
    expect(party.state.open.pacts).toEqual([]);
  });

  test('a secret one ends in both its copies', () => {
    const party = atTheTable(allied(true));
    expect(give(breakPact, party, 'left', { type: 'breakPact', partner: 'leningrad', pact: 'bloc' })).toBe(
      [
        'pactEnded a=left b=leningrad pact=bloc brokenBy=left only=[left leningrad]',
        'trustChanged a=left b=leningrad by=-2 to=-2 why=quarrel',
      ].join('\n'),
    );
    expect(allPacts(party.state)).toEqual([]);
    expect(party.state.own.leningrad.secretPacts).toEqual([]);
  });

  test('only what stands can be broken, and bargains are broken by not keeping them', () => {
    const universe = PACT_KINDS.flatMap((pact) =>
      FACTIONS.map((partner) => ({ type: 'breakPact', partner, pact }) as const),
    );
    for (const party of [smallParty(), allied(), allied(true)]) {
      expect(disagreements(breakPact, atTheTable(party), 'left', universe)).toEqual([]);
    }
    expect(give(breakPact, allied(), 'left', { type: 'breakPact', partner: 'right', pact: 'bloc' })).toBe(
      'refused: noSuchPact',
    );
    const { content, state } = allied();
    const command = { type: 'breakPact', partner: 'leningrad', pact: 'bloc' } as const;
    expect(breakPact.forecast?.(content, lens(state, 'left'), command).lines[0]?.low).toBe(-2);
  });

  test('at the roll call it costs four, and one with each of the rest', () => {
    const { content, state } = allied();
    expect(told((out) => betrayAtCall(content, state, out, 'leningrad', 'left'))).toBe(
      [
        'pactEnded a=left b=leningrad pact=bloc brokenBy=leningrad',
        'trustChanged a=leningrad b=left by=-4 to=-4 why=betrayal',
        'trustChanged a=leningrad b=apparatus by=-1 to=-1 why=betrayal',
        'trustChanged a=leningrad b=right by=-1 to=-1 why=betrayal',
      ].join('\n'),
    );
    expect(told((out) => betrayAtCall(content, state, out, 'leningrad', 'left'))).toBe('');
  });

  test('of a secret bloc the rest see only that two have quarrelled', () => {
    const { content, state } = allied(true);
    expect(told((out) => betrayAtCall(content, state, out, 'leningrad', 'left'))).toBe(
      [
        'pactEnded a=left b=leningrad pact=bloc brokenBy=leningrad only=[left leningrad]',
        'trustChanged a=leningrad b=left by=-4 to=-4 why=quarrel',
      ].join('\n'),
    );
  });
});

describe('what pacts cost in the aftermath', () => {
  test('an open pact outside the majority: exposure each turn, six in all from this source', () => {
    const { content, state } = allied();
    state.open.majority = ['apparatus', 'right'];
    expect(told((out) => chargeOpenPacts(content, state, out))).toBe(
      [
        'exposureChanged faction=left by=1 to=4 why=oppositionPact',
        'exposureChanged faction=leningrad by=1 to=1 why=oppositionPact',
      ].join('\n'),
    );
    for (let turn = 0; turn < 8; turn++) chargeOpenPacts(content, state, []);
    expect(state.open.factions.leningrad.exposure).toBe(6);
    expect(state.open.factions.leningrad.exposureFromPact).toBe(6);
  });

  test('no exposure while one of the two is of the majority, and one charge for two pacts', () => {
    const { content, state } = allied();
    expect(told((out) => chargeOpenPacts(content, state, out))).toBe('');
    state.open.majority = ['apparatus', 'right'];
    state.open.pacts.push({ ...bloc('left', 'leningrad'), kind: 'bargain', until: 1 });
    chargeOpenPacts(content, state, []);
    expect(state.open.factions.leningrad.exposure).toBe(1);
  });

  test('a secret pact: one hidden evidence each, which nobody else learns of', () => {
    const { content, state } = allied(true);
    state.open.majority = ['apparatus', 'right'];
    expect(told((out) => chargeOpenPacts(content, state, out))).toBe('');
    expect(told((out) => chargeSecretPacts(content, state, out))).toBe(
      [
        'hiddenEvidenceMade faction=left count=1 only=[left]',
        'hiddenEvidenceMade faction=leningrad count=1 only=[leningrad]',
      ].join('\n'),
    );
    const open = allied();
    expect(told((out) => chargeSecretPacts(open.content, open.state, out))).toBe('');
  });
});
