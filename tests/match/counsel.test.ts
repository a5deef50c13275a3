import { describe, expect, it } from 'vitest';
import type { Thought } from '../../src/ai/choose.ts';
import { applyInPlace, decider } from '../../src/engine/apply.ts';
import { copyState } from '../../src/engine/copy.ts';
import { Legal, legalCommands } from '../../src/engine/legal.ts';
import type { Command } from '../../src/engine/model/command.ts';
import type { Event } from '../../src/engine/model/event.ts';
import { CENTRAL_OFFICES, FACTIONS, type FactionId } from '../../src/engine/model/ids.ts';
import type { Motion } from '../../src/engine/model/motion.ts';
import type { State } from '../../src/engine/model/state.ts';
import { outlookOf } from '../../src/engine/rules/forecastVote.ts';
import { officeFaction } from '../../src/engine/rules/reading.ts';
import { lens } from '../../src/engine/view.ts';
import { boardOf } from '../../src/match/board.ts';
import { type Computer, computerHere } from '../../src/match/computerHost.ts';
import { motiveFor } from '../../src/match/counsel.ts';
import { Game } from '../../src/match/game.ts';
import { memoirsOf } from '../../src/match/memoirs.ts';
import { Match } from '../../src/match/play.ts';
import { begin } from '../../src/match/replay.ts';
import { selfPlay } from '../../src/match/selfPlay.ts';
import { streamOf } from '../../src/match/stream.ts';
import { ALL_RANDOM, OPTIONS, type Seats, succession } from './support.ts';

const content = succession();
/** A card played is seen by everybody. */
const isCard = ({ type }: Command): boolean => type === 'playEvent' || type === 'playInfluence';
const EASY: Seats = { apparatus: 'easy', left: 'easy', leningrad: 'easy', right: 'easy' };
const thought = (command: Thought['command'], because: Thought['because'] = []): Thought => ({
  command,
  because,
  grounds: [{ ground: 'trust', amount: 0.3 }],
  worth: 1,
  simulations: 1,
});
const start = begin(content, 'counsel', OPTIONS);
const seen: Event = { type: 'somethingDone', faction: 'right' };
/** What a computer did, with the match before and after it. */
const deed = (one: Thought, events: readonly Event[], after: State = start) => ({
  faction: 'right' as const,
  thought: one,
  events,
  before: start,
  after,
});
const told = (viewer: FactionId, one: ReturnType<typeof deed>) => motiveFor(content, viewer, one, 'free');

describe('why a computer has acted', () => {
  const because = [
    { feature: 'hand', amount: 0.5 },
    { feature: 'majority', amount: 0.2 },
  ] as const;
  const org = content.orgs[0]!.id;

  it('is told by what everybody can see', () => {
    const resign = thought({ type: 'resign', office: 'war' }, [because[1], because[0]]);
    expect(told('left', deed(resign, [seen]))?.told).toEqual([{ feature: 'majority', figure: null }]);
    expect(told('left', deed(thought({ type: 'resign', office: 'war' }, [because[0]]), [seen]))).toBeNull();
  });

  it('and not by its networks, which nobody else sees, though the deed can be told by a figure', () => {
    const inquire = thought({ type: 'inquire', target: 'left' }, [{ feature: 'networks', amount: 0.5 }, because[1]]);
    const found = told('left', deed(inquire, [seen]))?.told;
    expect(found?.map(({ feature, figure }) => [feature, figure === null])).toEqual([['majority', false]]);
  });

  it('is told with the figures that the deed has moved, as whoever is told can count them', () => {
    const after = copyState(start);
    after.open.orgs[org]!.members.enrolment.full.right += 20_000;
    after.open.factions.right.exposure = 0;
    const exposed = { ...start, open: { ...start.open, factions: { ...start.open.factions } } };
    exposed.open.factions.right = { ...start.open.factions.right, exposure: 2 };
    const agitate = thought({ type: 'agitate', org, points: 2 }, [
      { feature: 'delegates', amount: 0.4 },
      { feature: 'exposure', amount: 0.3 },
      { feature: 'fallen', amount: 0.2 },
    ]);
    const motive = told('left', { ...deed(agitate, [seen], after), before: exposed });
    const [delegates, exposure, ...rest] = motive?.told ?? [];
    expect(delegates?.figure).toMatchObject({ key: 'motive.figure.delegates', args: { org: { org } } });
    const { before: was, after: is } = delegates!.figure!.args;
    expect(was).toBe(boardOf(content, lens(exposed, 'left')).orgs.find(({ id }) => id === org)?.delegates.right);
    expect(is).toBe(boardOf(content, lens(after, 'left')).orgs.find(({ id }) => id === org)?.delegates.right);
    expect(Number(is)).toBeGreaterThan(Number(was));
    expect(exposure?.figure).toEqual({ key: 'motive.figure.exposure', args: { before: 2, after: 0 } });
    // What it left as it was is not told, however much worse something else would have been.
    expect(rest).toEqual([]);
  });

  it('is told by the points that a card brings where it was played for them', () => {
    const card = content.cards[0]!;
    const influence = thought({ type: 'playInfluence', card: card.id }, [{ feature: 'fallen', amount: 0.4 }]);
    expect(told('left', deed(influence, [seen]))?.told).toEqual([
      { feature: 'points', figure: { key: 'motive.figure.points', args: { count: card.influence } } },
    ]);
  });

  it('of a motion is what it would move, and the votes that it can expect', () => {
    const before = atTabling('motion');
    const by = decider(before)!;
    const office = CENTRAL_OFFICES.find((one) => officeFaction(before.open, one) !== by)!;
    const motion: Motion = { kind: 'elect', office, person: content.factions[by].leaders[0]! };
    const after = copyState(before);
    after.open.gathering!.tabled.push({ motion, by });
    const viewer = FACTIONS.find((f) => f !== by)!;
    const one = { faction: by, thought: thought({ type: 'table', motion }), events: [seen], before, after };
    const motive = motiveFor(content, viewer, one, 'free');
    const figures = motive?.told.map(({ figure }) => figure) ?? [];
    expect(figures).toContainEqual({ key: 'motive.figure.offices', args: { office: { office } } });
    const { low, high } = outlookOf(content, lens(after, viewer), motion, by, null);
    const votes = figures.at(-1);
    if (low.for === high.for) expect(votes).toMatchObject({ key: 'motive.votes.sure', args: { votes: low.for } });
    else expect(votes?.args).toMatchObject({ low: Math.min(low.for, high.for), high: Math.max(low.for, high.for) });
  });

  it('is the same whatever he who is told cannot know', () => {
    const after = copyState(start);
    after.open.orgs[org]!.members.enrolment.full.right += 20_000;
    const agitate = thought({ type: 'agitate', org, points: 2 }, [{ feature: 'delegates', amount: 0.4 }]);
    const plain = told('left', deed(agitate, [seen], after));
    const hidden = (state: State): State => {
      const other = copyState(state);
      for (const f of FACTIONS) {
        if (f === 'left') continue;
        other.own[f].hand = [];
        other.own[f].hiddenEvidence += 3;
        other.own[f].networks[org] = 4;
        other.own[f].secretPacts = [];
        for (const { id } of content.people) other.own[f].firmness[id] = 0;
      }
      return other;
    };
    expect(told('left', { ...deed(agitate, [seen], hidden(after)), before: hidden(start) })).toEqual(plain);
  });

  it('is not told of what nobody saw, nor of what a turn brings when it closes', () => {
    const organise = thought({ type: 'organise', org }, because);
    expect(told('left', deed(organise, [seen]))).toBeNull();
    const agitate = thought({ type: 'agitate', org, points: 2 }, [{ feature: 'majority', amount: 1 }]);
    const unseen: Event = { type: 'hiddenEvidenceMade', faction: 'right', count: 1, only: ['right'] };
    expect(told('left', deed(agitate, [unseen]))).toBeNull();
    const next = copyState(start);
    next.open.turn += 1;
    expect(told('left', deed(agitate, [seen], next))).toBeNull();
    expect(told('left', deed(agitate, [seen]))).not.toBeNull();
  });

  it('of a pact that was broken is what spoke against it, to whoever saw it broken', () => {
    const breach = thought({ type: 'breakPact', partner: 'apparatus', pact: 'bloc' });
    const ended: Event = { type: 'pactEnded', a: 'apparatus', b: 'right', pact: 'bloc', brokenBy: 'right' };
    const motive = told('left', deed(breach, [ended]));
    expect(motive?.grounds.some(({ ground, amount }) => ground === 'caution' && amount < 0)).toBe(true);
    const secret: Event = { ...ended, only: ['apparatus', 'right'] };
    expect(told('left', deed(breach, [secret]))).toBeNull();
  });

  it('is told to whoever made the offer that it answered, and to nobody else', () => {
    const answer = thought({ type: 'answerOffer', accept: true });
    const answered: Event = {
      type: 'offerAnswered',
      from: 'left',
      to: 'right',
      pact: 'truce',
      accepted: true,
      only: ['left', 'right'],
    };
    expect(told('left', deed(answer, [answered]))?.grounds).toEqual([{ ground: 'trust', amount: 0.3 }]);
    expect(told('leningrad', deed(answer, [answered]))).toBeNull();
  });

  it('with a counter-offer is told to whoever gets it, when its terms are complete, and to nobody else', () => {
    const offered = { from: 'right', to: 'left', gives: null, takes: null, secret: false } as const;
    const laid: Event = { type: 'offerCountered', ...offered, pact: 'truce', instead: 'bloc', only: ['right', 'left'] };
    const counter = thought({ type: 'counterOffer', pact: 'truce', secret: false });
    expect(told('left', deed(counter, [laid]))?.grounds).toEqual([{ ground: 'trust', amount: 0.3 }]);
    expect(told('leningrad', deed(counter, [laid]))).toBeNull();
    // Of a bargain nothing is seen until its second term is written.
    expect(told('left', deed(thought({ type: 'counterOffer', pact: 'bargain', secret: false }), []))).toBeNull();
    const term = { type: 'vote', motion: 'line', stance: 'for' } as const;
    const written: Event = { ...laid, pact: 'bargain', gives: term, takes: term };
    expect(told('left', deed(thought({ type: 'setTerm', term }), [written]))?.grounds).toHaveLength(1);
  });
});

/** A random match up to where somebody may table a motion. */
function atTabling(seed: string): State {
  const state = begin(content, seed, OPTIONS);
  const random = streamOf(seed);
  while (state.open.stack.at(-1)?.kind !== 'table') {
    const faction = decider(state);
    if (faction === null) throw new Error('the match is over');
    applyInPlace(content, state, legalCommands(content, lens(state, faction)).draw(random), { push() {} });
  }
  return state;
}

describe('two persons at one screen', () => {
  it('are each told why computers played their cards since their own last command, and of nothing before it', async () => {
    const seats: Seats = { apparatus: 'person', left: 'person', leningrad: 'random', right: 'random' };
    const game = Game.start(content, { seed: 'between people', options: { ...OPTIONS, roundsTogether: 2 }, seats });
    const played: { readonly at: number; readonly command: Command }[] = [];
    const here = computerHere(content);
    const computer: Computer = {
      ...here,
      ask: async (question) => {
        const [first] = (await here.ask(question)) ?? [];
        if (first === undefined) return null;
        if (isCard(first.command)) played.push({ at: question.decision, command: first.command });
        return [{ ...first, because: [{ feature: 'majority', amount: 1 }] }];
      },
    };
    const match = new Match(game, { computer, keep: null, pace: 0 });
    const random = streamOf('between people');
    const last: Record<FactionId, number> = { apparatus: -1, left: -1, leningrad: -1, right: -1 };
    let told = 0;
    for (let i = 0; i < 5000 && match.commandsGiven() < 300; i++) {
      const screen = match.screen();
      if (screen.kind === 'curtain') match.lift();
      else if (screen.kind === 'table' && screen.deciding) {
        const { viewer } = screen;
        const since = played.filter(({ at }) => at > last[viewer]).map(({ command }) => command);
        const cards = match.motives().map(({ command }) => command);
        expect(cards.filter(isCard)).toEqual(since);
        told += since.length;
        last[viewer] = match.commandsGiven();
        const { families } = match.choices();
        expect(match.give(new Legal(families).draw(random))).toBeNull();
      } else await new Promise((done) => setTimeout(done));
    }
    match.close();
    expect(told).toBeGreaterThan(10);
  });
});

describe('the memoirs of a seat', () => {
  const record = selfPlay(content, { seed: 'memoirs', options: OPTIONS, seats: ALL_RANDOM }).record();

  it('have a chapter for each turn, and watch a rival', () => {
    for (const faction of ['apparatus', 'leningrad'] as const) {
      const memoirs = memoirsOf(content, record, faction);
      expect(memoirs.map(({ turn }) => turn)).toEqual([...new Set(memoirs.map(({ turn }) => turn))]);
      expect(memoirs.length).toBeGreaterThan(1);
      for (const { own, all, strongest, place, mistakes } of memoirs) {
        expect(own.faction).toBe(faction);
        expect(own.delegates).toBeLessThanOrEqual(all);
        expect(strongest?.faction).not.toBe(faction);
        expect(place).toBeGreaterThanOrEqual(1);
        expect(place).toBeLessThanOrEqual(4);
        for (const mistake of mistakes) if ('faction' in mistake) expect(mistake.faction).not.toBe(faction);
      }
      expect(memoirs.some(({ worked }) => worked.some(({ told }) => told.length > 0))).toBe(true);
      expect(memoirs.some(({ mistakes }) => mistakes.length > 0)).toBe(true);
    }
  });

  it('are the same whenever they are read, and tell of deeds that were done', () => {
    const memoirs = memoirsOf(content, record, 'right');
    expect(memoirsOf(content, record, 'right')).toEqual(memoirs);
    const given = record.commands.map((command) => JSON.stringify(command));
    for (const { worked } of memoirs)
      for (const { command } of worked) expect(given).toContain(JSON.stringify(command));
  });

  it('count at the beginning of a turn what the board shows that seat then', () => {
    const state = begin(content, record.seed, OPTIONS);
    const memoirs = memoirsOf(content, record, 'left');
    let turn = 0;
    for (const command of record.commands) {
      if (state.open.turn !== turn) {
        turn = state.open.turn;
        const told = memoirs.find((one) => one.turn === turn);
        const board = boardOf(content, lens(state, 'left'));
        expect(Math.abs((told?.own.delegates ?? 0) - board.delegates.left)).toBeLessThanOrEqual(2);
        expect(told?.all).toBe(board.seats);
      }
      applyInPlace(content, state, command, { push() {} });
    }
    expect(memoirs.length).toBe(turn - memoirs[0]!.turn + 1);
  });

  it('are not written for a person', () => {
    expect(memoirsOf(content, { ...record, seats: { ...ALL_RANDOM, left: 'person' } }, 'left')).toEqual([]);
  });
});

describe('a hint', () => {
  it('names three legal commands at most, best first, and gives none of them', async () => {
    const seats: Seats = { ...EASY, left: 'person' };
    const game = Game.start(content, { seed: 'hint', options: OPTIONS, seats });
    const match = new Match(game, { computer: computerHere(content), keep: null, pace: 0 });
    for (let i = 0; i < 200 && match.choices().count === 0; i++) await new Promise((done) => setTimeout(done, 5));
    const before = match.commandsGiven();
    const advice = await match.advise();
    expect(advice.length).toBeGreaterThan(0);
    expect(advice.length).toBeLessThanOrEqual(3);
    for (const { command } of advice) expect(match.choices().contains(command)).toBe(true);
    expect(match.commandsGiven()).toBe(before);
    match.close();
  });
});
