import { describe, expect, test } from 'vitest';
import type { CardDef } from '../../../src/engine/model/content.ts';
import type { Choice } from '../../../src/engine/model/effect.ts';
import type { FactionId } from '../../../src/engine/model/ids.ts';
import { alsoGivesInfluence, directorOf } from '../../../src/engine/rules/cards.ts';
import { directEvent } from '../../../src/engine/rules/commands/directEvent.ts';
import { holdBack } from '../../../src/engine/rules/commands/holdBack.ts';
import { playEvent } from '../../../src/engine/rules/commands/playEvent.ts';
import { playInfluence } from '../../../src/engine/rules/commands/playInfluence.ts';
import { shelve } from '../../../src/engine/rules/commands/shelve.ts';
import { lens } from '../../../src/engine/view.ts';
import { atTheDesk, disagreements, give, listed } from '../../language/act.ts';
import { card, org, person } from '../../language/names.ts';
import { type Party, smallParty, standsWith } from '../../language/party.ts';
import { aCard, holdsCards, withCards } from './support.ts';

const LEGACY: CardDef['effects'] = [{ type: 'legacy', faction: 'director', amount: 1 }];
const meeting = aCard('meeting', { effects: LEGACY });
const speech = aCard('speech', { kind: 'speech', owner: 'left', influence: 3, effects: LEGACY });
const article = aCard('article', { kind: 'article', owner: 'left', effects: LEGACY });
const circular = aCard('circular', { owner: 'apparatus', influence: 1, once: true, effects: LEGACY });
const tour = aCard('tour', {
  owner: 'apparatus',
  influence: 3,
  choose: [{ slot: 'org', among: 'capital' }],
  effects: [{ type: 'resentment', org: 'chosen', amount: 1 }],
});
const call = aCard('call', {
  choose: [
    { slot: 'person', among: 'own' },
    { slot: 'faction', among: 'rival' },
  ],
  effects: [{ type: 'standing', person: 'chosen', amount: 1 }],
});
const council = aCard('council', { owner: 'right', requires: [{ type: 'crisisAtLeast', amount: 5 }], effects: LEGACY });
const CARDS = [meeting, speech, article, circular, tour, call, council];

/** The Left at the desk with these cards in hand. */
function holding(...names: string[]): Party {
  const party = smallParty({ content: withCards(...CARDS) });
  holdsCards(party, 'left', ...names);
  atTheDesk(party, 'left');
  return party;
}

function event(party: Party, name: string, choice: Choice = {}, me: FactionId = 'left'): string {
  return give(playEvent, party, me, { type: 'playEvent', card: card(name), choice });
}

describe('for its event', () => {
  test('one’s own, or nobody’s: it happens and the card is discarded', () => {
    const party = holding('meeting');
    expect(event(party, 'meeting')).toBe(
      [
        'cardPlayed faction=left card=meeting mode=event',
        'eventHappened card=meeting director=left choice={}',
        'legacyChanged faction=left by=1 to=5 why=event',
      ].join('\n'),
    );
    expect(party.state.own.left.hand).toEqual([]);
    expect(party.state.open.factions.left.handSize.everyday).toBe(0);
    expect(party.state.open.discards.everyday).toEqual(['meeting']);
    expect(party.state.open.stack).toEqual([]);
  });

  test('marked once, it leaves the game', () => {
    const party = smallParty({ content: withCards(...CARDS) });
    holdsCards(party, 'apparatus', 'circular');
    atTheDesk(party, 'apparatus');
    event(party, 'circular', {}, 'apparatus');
    expect(party.state.open.discards.everyday).toEqual([]);
    expect(party.state.open.gone).toEqual(['circular']);
  });

  test('the pen and the tribune: once a turn a speech or article of one’s own gives its influence too', () => {
    const party = holding('speech', 'article', 'meeting');
    event(party, 'speech');
    expect(party.state.open.stack).toEqual([
      { kind: 'operations', faction: 'left', points: 3, card: 'speech', enrolmentOnly: false },
    ]);
    party.state.open.stack.pop();
    atTheDesk(party, 'left');
    event(party, 'article');
    expect(party.state.open.stack).toEqual([]);
    const { content, state } = holding();
    expect(alsoGivesInfluence(content, state.open, 'left', speech)).toBe(true);
    expect(alsoGivesInfluence(content, state.open, 'left', meeting)).toBe(false);
    expect(alsoGivesInfluence(content, state.open, 'apparatus', { ...speech, owner: 'apparatus' })).toBe(false);
  });

  test('what is refused', () => {
    const party = holding('circular', 'council', 'tour', 'call');
    expect(event(party, 'meeting')).toBe('refused: noSuchCard');
    expect(event(party, 'circular')).toBe('refused: cardNotYours');
    expect(event(party, 'call')).toBe('refused: badChoice');
    expect(event(party, 'call', { person: person('stalin'), faction: 'right' })).toBe('refused: badChoice');
    expect(event(party, 'call', { person: person('trotsky'), faction: 'right', option: 0 })).toBe('refused: badChoice');
    party.state.open.factions.left.broken = true;
    expect(event(party, 'call', { person: person('trotsky'), faction: 'right' })).toBe('refused: factionBroken');
    const right = smallParty({ content: withCards(...CARDS) });
    holdsCards(right, 'right', 'council');
    atTheDesk(right, 'right');
    expect(event(right, 'council', {}, 'right')).toBe('refused: cardCannotHappen');
  });

  test('the lists and the refusals agree', () => {
    const people = holding().content.people.map((p) => p.id);
    const factions = ['apparatus', 'left', 'leningrad', 'right'] as const;
    const choices: Choice[] = [{}, { option: 0 }];
    for (const o of ['leningrad', 'moscow', 'siberia']) choices.push({ org: org(o) });
    for (const p of people) for (const faction of factions) choices.push({ person: p, faction });
    const universe = CARDS.flatMap(({ id }) =>
      choices.map((choice) => ({ type: 'playEvent', card: id, choice }) as const),
    );
    const party = holding('meeting', 'speech', 'circular', 'call', 'council');
    expect(disagreements(playEvent, party, 'left', universe)).toEqual([]);
    party.state.open.factions.left.broken = true;
    expect(disagreements(playEvent, party, 'left', universe)).toEqual([]);
    const apparatus = smallParty({ content: withCards(...CARDS) });
    holdsCards(apparatus, 'apparatus', 'tour', 'circular');
    expect(disagreements(playEvent, apparatus, 'apparatus', universe)).toEqual([]);
    const alone = holding('call');
    for (const name of ['trotsky', 'preobrazhensky', 'rakovsky']) standsWith(alone.state, name, 'none');
    expect(listed(playEvent, alone, 'left')).toEqual([]);
  });

  test('the forecast tells the effects and the points', () => {
    const { content, state } = holding('speech');
    const command = { type: 'playEvent', card: card('speech'), choice: {} } as const;
    const forecast = playEvent.forecast?.(content, lens(state, 'left'), command);
    expect(forecast?.lines.map((l) => `${l.what.key} ${l.low}`)).toEqual(['forecast.legacy 1', 'forecast.points 3']);
  });
});

describe('for its influence', () => {
  const lay = (party: Party, name: string) =>
    give(playInfluence, party, 'left', { type: 'playInfluence', card: card(name) });

  test('one’s own or nobody’s gives points and nothing happens', () => {
    const party = holding('speech');
    expect(lay(party, 'speech')).toBe('cardPlayed faction=left card=speech mode=influence');
    expect(party.state.open.stack).toEqual([
      { kind: 'operations', faction: 'left', points: 3, card: 'speech', enrolmentOnly: false },
    ]);
    expect(party.state.open.factions.left.abilityUsed).toBe(false);
  });

  test('a rival’s event happens too, and first', () => {
    const party = holding('circular');
    expect(lay(party, 'circular')).toBe(
      [
        'cardPlayed faction=left card=circular mode=influence',
        'eventHappened card=circular director=apparatus choice={}',
        'legacyChanged faction=apparatus by=1 to=5 why=event',
      ].join('\n'),
    );
    expect(party.state.open.gone).toEqual(['circular']);
    expect(party.state.open.stack).toHaveLength(1);
  });

  test('where it asks for a choice, the rival makes it before the points are spent', () => {
    const party = holding('tour');
    lay(party, 'tour');
    expect(party.state.open.stack.map((d) => `${d.kind} ${d.faction}`)).toEqual([
      'operations left',
      'directEvent apparatus',
    ]);
    const direct = (choice: Choice) => give(directEvent, party, 'apparatus', { type: 'directEvent', choice });
    expect(direct({ org: org('siberia') })).toBe('refused: badChoice');
    const universe = ['leningrad', 'moscow', 'siberia', 'army'].map(
      (name) => ({ type: 'directEvent', choice: { org: org(name) } }) as const,
    );
    expect(disagreements(directEvent, party, 'apparatus', universe)).toEqual([]);
    const known = lens(party.state, 'apparatus');
    const command = { type: 'directEvent', choice: { org: org('moscow') } } as const;
    expect(directEvent.forecast?.(party.content, known, command).lines.map((l) => l.what.key)).toEqual([
      'forecast.resentment',
    ]);
    expect(direct({ org: org('moscow') })).toBe(
      [
        'eventHappened card=tour director=apparatus choice={org:moscow}',
        'resentmentChanged org=moscow by=1 to=1 why=event',
      ].join('\n'),
    );
    expect(party.state.open.stack.map((d) => d.kind)).toEqual(['operations']);
    expect(directEvent.families(party.content, known)).toEqual([]);
    expect(directEvent.check(party.content, known, command)?.code).toBe('wrongDecision');
    expect(directEvent.forecast?.(party.content, known, command).lines).toEqual([]);
  });

  test('an event that cannot happen comes to nothing', () => {
    expect(lay(holding('council'), 'council')).toBe(
      ['cardPlayed faction=left card=council mode=influence', 'eventCameToNothing card=council'].join('\n'),
    );
  });

  test('where the rival is broken or absent, his heir by trust directs it', () => {
    const { state } = holding();
    const heir = () => directorOf(state.open, circular, 'left');
    expect(heir()).toBe('apparatus');
    state.open.factions.apparatus.broken = true;
    state.open.trust.apparatus.leningrad = 1;
    state.open.trust.apparatus.right = 2;
    state.open.trust.apparatus.left = 5;
    expect(heir()).toBe('right');
    state.open.factions.right.broken = true;
    expect(heir()).toBe('leningrad');
    state.open.factions.leningrad.present = false;
    expect(heir()).toBeNull();
    expect(directorOf(state.open, speech, 'left')).toBeNull();
    expect(directorOf(state.open, meeting, 'left')).toBeNull();
  });

  test('who inherits the event is foretold', () => {
    const { content, state } = holding('circular', 'tour', 'council', 'meeting');
    const forecast = (name: string) =>
      playInfluence.forecast?.(content, lens(state, 'left'), { type: 'playInfluence', card: card(name) });
    expect(forecast('circular')?.inherits).toBe('apparatus');
    expect(forecast('circular')?.lines.map((l) => `${l.what.key} ${l.low}`)).toEqual([
      'forecast.points 1',
      'forecast.legacy 1',
    ]);
    expect(forecast('tour')?.lines).toHaveLength(1);
    expect(forecast('tour')?.inherits).toBe('apparatus');
    expect(forecast('council')?.inherits).toBeNull();
    expect(forecast('meeting')?.inherits).toBeNull();
  });

  test('only cards in hand', () => {
    const universe = CARDS.map(({ id }) => ({ type: 'playInfluence', card: id }) as const);
    expect(disagreements(playInfluence, holding('speech', 'tour'), 'left', universe)).toEqual([]);
    expect(disagreements(playInfluence, holding(), 'left', universe)).toEqual([]);
    expect(lay(holding(), 'tour')).toBe('refused: noSuchCard');
  });
});

describe('put away or kept back', () => {
  test('once a turn a card is shelved: nothing happens', () => {
    const party = holding('circular', 'tour');
    const away = (name: string) => give(shelve, party, 'left', { type: 'shelve', card: card(name) });
    const universe = CARDS.map(({ id }) => ({ type: 'shelve', card: id }) as const);
    expect(disagreements(shelve, party, 'left', universe)).toEqual([]);
    expect(away('circular')).toBe('cardPlayed faction=left card=circular mode=shelved');
    expect(party.state.open.discards.everyday).toEqual(['circular']);
    expect(party.state.open.stack).toEqual([]);
    atTheDesk(party, 'left');
    expect(away('tour')).toBe('refused: noShelvesLeft');
    expect(away('speech')).toBe('refused: noSuchCard');
    expect(disagreements(shelve, party, 'left', universe)).toEqual([]);
  });

  test('the last card may be kept back', () => {
    const party = holding('tour');
    const keep = (p: Party) => give(holdBack, p, 'left', { type: 'holdBack' });
    expect(disagreements(holdBack, party, 'left', [{ type: 'holdBack' }])).toEqual([]);
    expect(keep(party)).toBe('heldBack faction=left');
    expect(party.state.own.left.hand).toEqual(['tour']);
    expect(party.state.open.stack).toEqual([]);
    expect(keep(holding('tour', 'speech'))).toBe('refused: tooEarly');
    expect(disagreements(holdBack, holding('tour', 'speech'), 'left', [{ type: 'holdBack' }])).toEqual([]);
  });
});
