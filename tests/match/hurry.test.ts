import { describe, expect, it } from 'vitest';
import { applyInPlace, decider } from '../../src/engine/apply.ts';
import { legalCommands } from '../../src/engine/legal.ts';
import type { MatchRecord } from '../../src/engine/model/record.ts';
import { lens } from '../../src/engine/view.ts';
import { type Ask, answer } from '../../src/match/computer.ts';
import { type Computer, computerHere, computerInWorker, type ToWorker } from '../../src/match/computerHost.ts';
import { Game } from '../../src/match/game.ts';
import { Match } from '../../src/match/play.ts';
import { readRecord } from '../../src/match/records.ts';
import { begin, replay } from '../../src/match/replay.ts';
import { putUpSign, stopAt } from '../../src/match/stopSign.ts';
import { streamOf } from '../../src/match/stream.ts';
import { OPTIONS, type Seats, succession } from './support.ts';

const content = succession();
const SEATS: Seats = { apparatus: 'random', left: 'person', leningrad: 'random', right: 'random' };
const soon = (): Promise<void> => new Promise((done) => setTimeout(done));

function asked(level: Ask['level']): Ask {
  const state = begin(content, 'hurry', OPTIONS);
  // Dealings are reckoned, not tried out: the first card is.
  while (state.open.stack.at(-1)?.kind !== 'play') {
    const command = legalCommands(content, lens(state, decider(state)!)).draw(streamOf('hurry'));
    expect(applyInPlace(content, state, command, { push() {} })).toBeNull();
  }
  const faction = decider(state)!;
  return { faction, view: lens(state, faction), level, personalities: 'free', stream: 'hurry', guard: null };
}

describe('a computer that is stopped', () => {
  it('answers with what it has found: a legal command, for fewer simulations', () => {
    const ask = asked('hard');
    const [whole] = answer(content, ask);
    let looks = 0;
    const [hurried] = answer(content, ask, () => ++looks > 1);
    expect(legalCommands(content, ask.view).contains(hurried!.command)).toBe(true);
    expect(hurried!.simulations).toBeLessThan(whole!.simulations);
  });

  it('that nobody stops answers as if nobody could', () => {
    const ask = asked('medium');
    expect(answer(content, ask, () => false)).toEqual(answer(content, ask));
  });
});

describe('the sign that a worker looks at', () => {
  const address = { standing: 'standing', proof: 'proof' };

  it('stops it once it is taken down, and is looked at now and then only', () => {
    let now = 0;
    const there = new Set(['standing', 'proof']);
    const looked: string[] = [];
    const stop = stopAt(
      address,
      (one) => looked.push(one) > 0 && there.has(one),
      () => now,
    );
    for (now = 0; now < 200; now++) expect(stop()).toBe(false);
    expect(looked.length).toBe(2);
    there.delete('standing');
    expect(stop()).toBe(false);
    now += 100;
    expect(stop()).toBe(true);
    there.add('standing');
    expect(stop()).toBe(true);
  });

  it('stops nobody where no sign can be seen at all', () => {
    let now = 0;
    const stop = stopAt(
      address,
      () => false,
      () => (now += 100),
    );
    for (let i = 0; i < 20; i++) expect(stop()).toBe(false);
  });

  it('is put up for every question, and taken down when it is hurried, answered or dropped', async () => {
    const told: ToWorker[] = [];
    const computer = computerInWorker(content, () => ({
      onmessage: null,
      onerror: null,
      postMessage: (message) => void told.push(message),
      terminate() {},
    }));
    const stands = (at: number): Promise<boolean> => {
      const message = told[at];
      const sign = message?.type === 'ask' ? message.sign : null;
      if (sign === null) throw new Error('no sign');
      return fetch(sign.standing).then(
        () => true,
        () => false,
      );
    };
    const first = computer.ask({ ...asked('hard'), decision: 1 });
    expect(await stands(1)).toBe(true);
    computer.hurry();
    expect(await stands(1)).toBe(false);
    void computer.ask({ ...asked('hard'), decision: 2 });
    expect(await first).toBeNull();
    expect(await stands(2)).toBe(true);
    computer.close();
    expect(await stands(2)).toBe(false);
    const sign = putUpSign();
    expect(sign?.address.standing).not.toBe(sign?.address.proof);
    sign?.takeDown();
  });
});

/** Plays Trotsky's part by lot and hurries wherever `hurries` says so. */
async function play(
  seed: string,
  commands: number,
  hurries: boolean,
): Promise<{ match: Match; guards: (number | null)[] }> {
  const here = computerHere(content);
  const guards: (number | null)[] = [];
  const computer: Computer = {
    ...here,
    ask: (question) => {
      guards.push(question.guard);
      return here.ask({ ...question, guard: null });
    },
  };
  const game = Game.start(content, { seed, options: OPTIONS, seats: SEATS });
  const match = new Match(game, { computer, keep: null, pace: hurries ? 60_000 : 0 });
  const random = streamOf(seed);
  for (let i = 0; i < 20_000 && match.commandsGiven() < commands; i++) {
    const screen = match.screen();
    if (screen.kind !== 'table') break;
    if (screen.deciding) {
      expect(match.hurried).toBe(false);
      const all = [...match.choices().expand()];
      expect(match.give(all[Math.floor(random() * all.length)]!)).toBeNull();
      // A long pause on the page (a card is held up) changes nothing of what is decided.
      match.pause(i % 3 === 0);
    }
    if (hurries) match.hurry();
    match.pause(false);
    await soon();
  }
  match.close();
  return { match, guards };
}

describe('a match whose computers are hurried', () => {
  it('does not wait for its pace, asks for quick answers, and is a record like any other', async () => {
    const { match, guards } = await play('hurried', 60, true);
    expect(match.commandsGiven()).toBeGreaterThanOrEqual(60);
    // After each of the person's decisions one question may be under way already.
    expect(guards.filter((guard) => guard !== null).length).toBeGreaterThan(guards.length / 2);
    const read = readRecord(JSON.parse(JSON.stringify(match.record())));
    if (!read.ok) throw new Error(read.refusal.code);
    const replayed = replay(content, read.record);
    expect(replayed.ok).toBe(true);
    expect(Game.resume(content, read.record)).toMatchObject({ ok: true });
  });

  it('goes as it would have gone where every answer came within its time', async () => {
    const quick = await play('same', 40, true);
    const slow = await play('same', 40, false);
    const commands = (record: MatchRecord) => record.commands.slice(0, 40);
    expect(commands(quick.match.record())).toEqual(commands(slow.match.record()));
  });

  it('is not hurried while a person decides', () => {
    const game = Game.start(content, { seed: 'mine', options: OPTIONS, seats: { ...SEATS, left: 'person' } });
    while (game.decider !== 'left')
      game.give(legalCommands(content, lens(game.state, game.decider!)).draw(streamOf('x')));
    const match = new Match(game, { computer: computerHere(content), keep: null, pace: 0 });
    match.hurry();
    expect(match.hurried).toBe(false);
    match.close();
  });
});
