import { describe, expect, it } from 'vitest';
import { applyInPlace, decider } from '../../src/engine/apply.ts';
import { copyState } from '../../src/engine/copy.ts';
import { legalCommands } from '../../src/engine/legal.ts';
import { type Command, type CommandType, OPERATIONS } from '../../src/engine/model/command.ts';
import type { DecisionKind } from '../../src/engine/model/decision.ts';
import { FACTIONS, STANCES } from '../../src/engine/model/ids.ts';
import { FEATURES, type FeatureName, type Told } from '../../src/engine/model/judgement.ts';
import { message } from '../../src/engine/model/message.ts';
import type { State } from '../../src/engine/model/state.ts';
import { outlookOf } from '../../src/engine/rules/forecastVote.ts';
import { lens, viewOf } from '../../src/engine/view.ts';
import { boardOf } from '../../src/match/board.ts';
import { answer } from '../../src/match/computer.ts';
import { expectedOf } from '../../src/match/expected.ts';
import { begin } from '../../src/match/replay.ts';
import { streamOf } from '../../src/match/stream.ts';
import { expectedText } from '../../src/words/motiveText.ts';
import { org } from '../language/names.ts';
import { listening } from '../words/support.ts';
import { OPTIONS, succession } from './support.ts';

const content = succession();
const NOWHERE = { push() {} };

/** The positions of a random match in which something of this kind has to be decided, the first so many. */
function positions(seed: string, kind: DecisionKind, most: number): State[] {
  const state = begin(content, seed, OPTIONS);
  const random = streamOf(seed);
  const list: State[] = [];
  for (let f = decider(state); f !== null && list.length < most; f = decider(state)) {
    if (state.open.stack.at(-1)?.kind === kind) list.push(copyState(state));
    applyInPlace(content, state, legalCommands(content, lens(state, f)).draw(random), NOWHERE);
  }
  return list;
}

/** What is expected of a command that would be advised for these features. */
function told(state: State, command: Command, features: readonly FeatureName[] = []): readonly Told[] {
  const because = features.map((feature) => ({ feature, amount: 0.1 }));
  return expectedOf(content, lens(state, decider(state)!), { command, because }, 'free');
}

function legal(state: State, type: CommandType): Command[] {
  return [...legalCommands(content, lens(state, decider(state)!)).expand()].filter((command) => command.type === type);
}

const works = positions('expected', 'operations', 12);

describe('a hint', () => {
  it('tells the delegates that the advised agitation wins, as the board shows them before and after it', () => {
    let seen = 0;
    for (const state of works) {
      const me = decider(state)!;
      for (const command of legal(state, 'agitate').slice(-3)) {
        if (command.type !== 'agitate') continue;
        const [first] = told(state, command, ['delegates']);
        if (first?.figure?.key !== 'motive.figure.delegates' || !('org' in first.figure.args)) continue;
        const after = copyState(state);
        applyInPlace(content, after, command, NOWHERE);
        const row = (at: State) =>
          boardOf(content, lens(at, me)).orgs.find(({ id }) => id === command.org)!.delegates[me];
        expect(first.figure.args).toMatchObject({ before: row(state), after: row(after), org: { org: command.org } });
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(0);
  });

  it('of an appointment or an agitation tells what then comes, whatever others hide', () => {
    const sure: readonly CommandType[] = ['agitate', 'appoint', 'deputise'];
    let seen = 0;
    for (const state of works) {
      const me = decider(state)!;
      for (const type of sure) {
        const [command] = legal(state, type);
        if (command === undefined) continue;
        const after = copyState(state);
        applyInPlace(content, after, command, NOWHERE);
        const own = lens(after, me);
        for (const { figure } of told(state, command, ['secretaries', 'resentment', 'exposure', 'standing'])) {
          if (figure === null) continue;
          seen += 1;
          if (figure.key === 'motive.figure.exposure') expect(figure.args.after).toBe(own.open.factions[me].exposure);
          if (figure.key === 'motive.figure.resentment') {
            const org = content.orgs.find(
              ({ id }) => JSON.stringify(figure.args.org) === JSON.stringify({ org: id }),
            )!.id;
            expect(figure.args.after).toBe(own.open.orgs[org]?.resentment);
          }
        }
      }
    }
    expect(seen).toBeGreaterThan(0);
  });

  it('of a network in hiding tells the percent of members whom it holds: it is the asker’s own', () => {
    const [state] = works.filter((one) => legal(one, 'organise').length > 0);
    const [command] = legal(state!, 'organise');
    const [first] = told(state!, command!, ['networks']);
    const after = copyState(state!);
    const me = decider(state!)!;
    applyInPlace(content, after, command!, NOWHERE);
    if (command?.type !== 'organise') throw new Error('no such operation');
    const percent = (at: State) => at.own[me].networks[command.org] ?? 0;
    expect(first?.figure).toEqual(
      message('motive.figure.networks', { org: { org: command.org }, before: percent(state!), after: percent(after) }),
    );
  });

  it('of a motion ends with the votes that it can expect, from the least to the most', () => {
    const [state] = positions('expected motion', 'table', 1);
    const me = decider(state!)!;
    const motions = legal(state!, 'table').slice(0, 12);
    let seen = 0;
    for (const command of motions) {
      if (command.type !== 'table') continue;
      const after = copyState(state!);
      applyInPlace(content, after, command, NOWHERE);
      // Lists and slates are composed before they are tabled.
      if (after.open.gathering?.tabled.length === state!.open.gathering?.tabled.length) continue;
      seen += 1;
      const { low, high } = outlookOf(content, lens(state!, me), command.motion, me, null);
      expect(told(state!, command).at(-1)?.figure).toMatchObject(votes(low.for, high.for));
    }
    expect(seen).toBeGreaterThan(0);
  });

  it('of a vote counts it as it would be cast', () => {
    const [state] = positions('expected vote', 'seal', 1);
    const me = decider(state!)!;
    const { motion, by } = state!.open.gathering!.current!;
    for (const stance of STANCES) {
      const mine = { stance, speaker: null, lastWord: null };
      const { low, high } = outlookOf(content, lens(state!, me), motion, by, mine);
      const list = told(state!, { type: 'seal', ...mine });
      expect(list.at(-1)?.figure).toMatchObject(votes(low.for, high.for));
      if (stance === 'abstain') expect(list).toHaveLength(1);
    }
  });

  it('is the same whatever its asker cannot know', () => {
    for (const state of works.slice(0, 4)) {
      const me = decider(state)!;
      const other = copyState(state);
      other.shut.rng = { ...other.shut.rng, s0: 0.5, s1: 0.25 };
      other.shut.decks.everyday = [...other.shut.decks.everyday].reverse();
      for (const f of FACTIONS) {
        if (f === me) continue;
        other.own[f].hand = [];
        other.own[f].hiddenEvidence += 3;
        other.own[f].secretPacts = [];
        for (const { id } of content.orgs) other.own[f].networks[id] = 4;
        for (const { id } of content.people) other.own[f].firmness[id] = 0;
      }
      for (const type of OPERATIONS) {
        const [command] = legal(state, type);
        if (command !== undefined) expect(told(other, command, FEATURES)).toEqual(told(state, command, FEATURES));
      }
    }
  });

  it('tells by name alone what hangs on what others hide', () => {
    // Evidence lies face down in some of the possible worlds and not in others.
    for (const state of works) {
      for (const command of legal(state, 'inquire')) {
        for (const { feature, figure } of told(state, command, ['rivalReach', 'exposure'])) {
          if (feature === 'rivalReach' && figure !== null) expect(figure.key).not.toBe('motive.figure.rivalReach');
        }
      }
    }
  });

  it('is made where the computer thinks, from a view, and only where it was asked for', () => {
    const state = works[0]!;
    const faction = decider(state)!;
    const question = {
      faction,
      view: viewOf(state, faction),
      level: 'easy',
      personalities: 'free',
      stream: 'hint',
      most: 3,
      guard: null,
    } as const;
    const plain = answer(content, question);
    expect(plain.every(({ expected }) => expected === undefined)).toBe(true);
    const advised = answer(content, { ...question, expect: true });
    expect(advised.map(({ command }) => command)).toEqual(plain.map(({ command }) => command));
    for (const one of advised) expect(one.expected).toEqual(expectedOf(content, question.view, one, 'free'));
  });

  it('is said in figures that can be checked on the screen', () => {
    const { language, missing } = listening();
    const seats = message('motive.figure.politburo', { before: 2, after: 3, all: 7 });
    const expected = message('motive.votes.between', { low: 4, high: 9, all: 12, needed: 7 });
    const network = message('motive.figure.networks', { org: { org: org('moscow') }, before: 2, after: 6 });
    const list: Told[] = [
      { feature: 'politburo', figure: seats },
      { feature: 'networks', figure: network },
      { feature: 'control', figure: expected },
    ];
    expect(expectedText(language, list, [])).toBe(
      'To be expected: 3 of 7 seats in the Politburo instead of 2 and 6\u00a0% of the members in Moscow in one’s own network instead of 2\u00a0%. ' +
        'It can expect 4 to 9 of 12 votes; 7 are needed.',
    );
    const grounds = [
      { ground: 'trust', amount: 0.3 },
      { ground: 'caution', amount: -0.18 },
    ] as const;
    expect(expectedText(language, [], grounds)).toBe(
      'What was offered is worth +12 to you. For it: trust (+30). Against it: caution before any tie (−18).',
    );
    expect(expectedText(language, [], [])).toBe('');
    expect(missing).toEqual([]);
  });
});

function votes(least: number, most: number): object {
  if (least === most) return { key: 'motive.votes.sure', args: { votes: least } };
  return { key: 'motive.votes.between', args: { low: Math.min(least, most), high: Math.max(least, most) } };
}
