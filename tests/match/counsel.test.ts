import { describe, expect, it } from 'vitest';
import type { Thought } from '../../src/ai/choose.ts';
import { Legal } from '../../src/engine/legal.ts';
import type { Command } from '../../src/engine/model/command.ts';
import type { Event } from '../../src/engine/model/event.ts';
import { FACTIONS, type FactionId } from '../../src/engine/model/ids.ts';
import { type Computer, computerHere } from '../../src/match/computerHost.ts';
import { motiveFor } from '../../src/match/counsel.ts';
import { Game } from '../../src/match/game.ts';
import { memoirsOf } from '../../src/match/memoirs.ts';
import { Match } from '../../src/match/play.ts';
import { selfPlay } from '../../src/match/selfPlay.ts';
import { streamOf } from '../../src/match/stream.ts';
import { OPTIONS, type Seats, succession } from './support.ts';

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
const seen: Event = { type: 'somethingDone', faction: 'right' };

describe('why a computer has acted', () => {
  const because = [
    { feature: 'hand', amount: 0.5 },
    { feature: 'delegates', amount: 0.2 },
  ] as const;

  it('is told by what everybody can see', () => {
    const agitate = thought({ type: 'agitate', org: content.orgs[0]!.id, points: 2 }, because);
    expect(motiveFor('left', 'right', agitate, [seen])?.because).toEqual([{ feature: 'delegates', amount: 0.2 }]);
  });

  it('is not told of what nobody saw', () => {
    const organise = thought({ type: 'organise', org: content.orgs[0]!.id }, because);
    expect(motiveFor('left', 'right', organise, [seen])).toBeNull();
    const agitate = thought({ type: 'agitate', org: content.orgs[0]!.id, points: 2 }, because);
    const unseen: Event = { type: 'hiddenEvidenceMade', faction: 'right', count: 1, only: ['right'] };
    expect(motiveFor('left', 'right', agitate, [unseen])).toBeNull();
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
    expect(motiveFor('left', 'right', answer, [answered])?.grounds).toEqual([{ ground: 'trust', amount: 0.3 }]);
    expect(motiveFor('leningrad', 'right', answer, [answered])).toBeNull();
  });
});

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
        return [{ ...first, because: [{ feature: 'delegates', amount: 1 }] }];
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
  const record = selfPlay(content, { seed: 'memoirs', options: OPTIONS, seats: EASY }).record();

  it('have a chapter for each turn, the same whenever they are read, and watch a rival', () => {
    for (const faction of FACTIONS) {
      const memoirs = memoirsOf(content, record, faction);
      expect(memoirs.map(({ turn }) => turn)).toEqual([...new Set(memoirs.map(({ turn }) => turn))]);
      expect(memoirs.length).toBeGreaterThan(1);
      for (const { strongest, place, mistakes } of memoirs) {
        expect(strongest).not.toBe(faction);
        expect(place).toBeGreaterThanOrEqual(1);
        expect(place).toBeLessThanOrEqual(4);
        for (const mistake of mistakes) expect(mistake.faction).not.toBe(faction);
      }
      expect(memoirs.some(({ intended }) => intended.length > 0)).toBe(true);
      expect(memoirsOf(content, record, faction)).toEqual(memoirs);
    }
  });

  it('are not written for a person', () => {
    expect(memoirsOf(content, { ...record, seats: { ...EASY, left: 'person' } }, 'left')).toEqual([]);
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
