import { describe, expect, test } from 'vitest';
import type { PactKind } from '../../../src/engine/model/ids.ts';
import { PACT_KINDS } from '../../../src/engine/model/ids.ts';
import type { Term } from '../../../src/engine/model/pact.ts';
import { answerOffer } from '../../../src/engine/rules/commands/answerOffer.ts';
import { counterOffer } from '../../../src/engine/rules/commands/counterOffer.ts';
import { offerPact } from '../../../src/engine/rules/commands/offerPact.ts';
import { setTerm } from '../../../src/engine/rules/commands/setTerm.ts';
import { withdrawOffer } from '../../../src/engine/rules/commands/withdrawOffer.ts';
import { lens } from '../../../src/engine/view.ts';
import { disagreements, give } from '../../language/act.ts';
import { type Overrides, type Party, smallParty } from '../../language/party.ts';

const VOTE: Term = { type: 'vote', motion: 'line', stance: 'for' };
const ABSTENTION: Term = { type: 'vote', motion: 'regime', stance: 'abstain' };

/** The Left has offered the Right a pact, and the Right is asked. */
function offered(pact: PactKind, secret = false, overrides: Overrides = {}): Party {
  const party = smallParty(overrides);
  party.state.open.stack.push({ kind: 'diplomacy', faction: 'left' });
  give(offerPact, party, 'left', { type: 'offerPact', to: 'right', pact, secret });
  if (pact !== 'bargain') return party;
  give(setTerm, party, 'left', { type: 'setTerm', term: ABSTENTION });
  give(setTerm, party, 'left', { type: 'setTerm', term: VOTE });
  return party;
}

const counter = (party: Party, pact: PactKind, secret = false): string =>
  give(counterOffer, party, 'right', { type: 'counterOffer', pact, secret });

const every = PACT_KINDS.flatMap((pact) =>
  [false, true].map((secret) => ({ type: 'counterOffer', pact, secret }) as const),
);
const legal = (party: Party): string[] =>
  every
    .filter((command) => counterOffer.check(party.content, lens(party.state, 'right'), command) === null)
    .map(({ pact, secret }) => (secret ? `secret ${pact}` : pact));

describe('a counter-offer', () => {
  test('declines what was offered and puts another pact before the one who had offered it', () => {
    const party = offered('bloc');
    expect(counter(party, 'truce')).toBe(
      'offerCountered from=right to=left pact=truce gives=null takes=null secret=false only=[right left] instead=bloc',
    );
    expect(party.state.open.stack).toEqual([
      { kind: 'diplomacy', faction: 'left' },
      { kind: 'answerOffer', faction: 'left', from: 'right' },
    ]);
    expect(party.state.own.left.offer).toEqual(party.state.own.right.offer);
    expect(party.state.own.left.offer?.counters).toEqual({ kind: 'bloc', secret: false, gives: null, takes: null });
    give(answerOffer, party, 'left', { type: 'answerOffer', accept: true });
    expect(party.state.open.pacts.map(({ kind, a, b }) => [kind, a, b])).toEqual([['truce', 'right', 'left']]);
    expect([party.state.own.left.offer, party.state.own.right.offer]).toEqual([null, null]);
  });

  test('that is declined leaves nothing on the table, and the talks go on with who was speaking', () => {
    const party = offered('bloc');
    counter(party, 'truce');
    expect(give(answerOffer, party, 'left', { type: 'answerOffer', accept: false })).toBe(
      'offerAnswered from=right to=left pact=truce accepted=false only=[right left]',
    );
    expect(party.state.open.pacts).toEqual([]);
    expect(party.state.open.stack).toEqual([{ kind: 'diplomacy', faction: 'left' }]);
    expect([party.state.own.left.offer, party.state.own.right.offer]).toEqual([null, null]);
  });

  test('costs none of the two offers of the turn, and can be made by who has none left', () => {
    const party = offered('bloc');
    party.state.open.factions.right.offersLeft = 0;
    counter(party, 'truce');
    expect(party.state.open.factions.right.offersLeft).toBe(0);
    expect(party.state.open.factions.left.offersLeft).toBe(1);
  });

  test('is no answer to a counter-offer', () => {
    const party = offered('bloc');
    counter(party, 'truce');
    const known = lens(party.state, 'left');
    expect(counterOffer.families(party.content, known)).toEqual([]);
    for (const command of every)
      expect(counterOffer.check(party.content, known, command)?.code).toBe('alreadyCountered');
  });

  test('offers something else: another kind of pact, the same in secret or in the open, or a bargain on other terms', () => {
    expect(legal(offered('bloc'))).toEqual(['secret bloc', 'truce', 'secret truce', 'bargain', 'secret bargain']);
    expect(legal(offered('truce', true))).toEqual(['bloc', 'secret bloc', 'truce', 'bargain', 'secret bargain']);
    expect(legal(offered('bargain'))).toEqual([
      'bloc',
      'secret bloc',
      'truce',
      'secret truce',
      'bargain',
      'secret bargain',
    ]);
    const same = { type: 'counterOffer', pact: 'bloc', secret: false } as const;
    const party = offered('bloc');
    expect(counterOffer.check(party.content, lens(party.state, 'right'), same)?.code).toBe('sameOffer');
  });

  test('keeps to what could be offered: nothing that stands already, and no more than a bargain with a broken faction', () => {
    const truce = (state: Party['state']): void => {
      const since = { since: 1, until: 2, aOwes: null, bOwes: null };
      state.open.pacts.push({ kind: 'truce', a: 'left', b: 'right', secret: false, ...since });
    };
    expect(legal(offered('bloc', false, { state: truce }))).toEqual(['secret bloc', 'bargain', 'secret bargain']);
    const broken = (state: Party['state']): void => {
      state.open.factions.left.broken = true;
    };
    expect(legal(offered('bargain', false, { state: broken }))).toEqual(['bargain', 'secret bargain']);
    for (const party of [
      offered('bloc'),
      offered('truce', true),
      offered('bargain'),
      offered('bloc', false, { state: truce }),
    ])
      expect(disagreements(counterOffer, party, 'right', every)).toEqual([]);
  });

  test('of a bargain is written like any bargain, while the other side still sees its own offer', () => {
    const party = offered('bargain');
    expect(counter(party, 'bargain', true)).toBe('');
    expect(party.state.open.stack.at(-1)).toEqual({ kind: 'terms', faction: 'right', side: 'gives' });
    expect(party.state.own.left.offer?.counters).toBeNull();
    give(setTerm, party, 'right', { type: 'setTerm', term: ABSTENTION });
    expect(give(setTerm, party, 'right', { type: 'setTerm', term: ABSTENTION })).toBe(
      'offerCountered from=right to=left pact=bargain gives={type:vote motion:regime stance:abstain} ' +
        'takes={type:vote motion:regime stance:abstain} secret=true only=[right left] instead=bargain',
    );
    give(answerOffer, party, 'left', { type: 'answerOffer', accept: true });
    expect(party.state.open.pacts).toEqual([]);
    expect(party.state.own.left.secretPacts).toEqual(party.state.own.right.secretPacts);
    expect(party.state.own.left.secretPacts).toHaveLength(1);
  });

  test('given up while it is being written is the offer declined', () => {
    const party = offered('truce');
    counter(party, 'bargain');
    expect(give(withdrawOffer, party, 'right', { type: 'withdrawOffer' })).toBe(
      'offerAnswered from=left to=right pact=truce accepted=false only=[left right]',
    );
    expect(party.state.open.stack).toEqual([{ kind: 'diplomacy', faction: 'left' }]);
    expect([party.state.own.left.offer, party.state.own.right.offer]).toEqual([null, null]);
  });

  test('foretells what the pact would bring and cost', () => {
    const party = offered('bloc');
    const lines = (pact: PactKind, secret: boolean) =>
      counterOffer
        .forecast?.(party.content, lens(party.state, 'right'), { type: 'counterOffer', pact, secret })
        .lines.map(({ what }) => what.key);
    expect(lines('truce', true)).toEqual(['forecast.hiddenEvidenceEachTurn', 'forecast.turns']);
    expect(lines('truce', false)).toContain('forecast.trust');
  });
});
