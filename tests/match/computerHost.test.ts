import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { decider } from '../../src/engine/apply.ts';
import { legalCommands } from '../../src/engine/legal.ts';
import { lens } from '../../src/engine/view.ts';
import { consider } from '../../src/match/computer.ts';
import {
  computerInWorker,
  type FromWorker,
  type Question,
  type ToWorker,
  type WorkerLike,
} from '../../src/match/computerHost.ts';
import { begin } from '../../src/match/replay.ts';
import { OPTIONS, succession } from './support.ts';

const state = begin(succession(), 'host', OPTIONS);
const faction = decider(state)!;
const question = (decision: number): Question => ({
  decision,
  faction,
  view: lens(state, faction),
  level: 'random',
  personalities: 'historical',
  stream: `stream ${decision}`,
  guard: null,
});

/** A worker that does what the test tells it. */
class Puppet implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  readonly heard: ToWorker[] = [];
  ended = false;
  postMessage(message: ToWorker): void {
    this.heard.push(structuredClone(message));
  }
  terminate(): void {
    this.ended = true;
  }
  say(data: FromWorker): void {
    this.onmessage?.({ data });
  }
}

function host() {
  const workers: Puppet[] = [];
  const computer = computerInWorker(succession(), () => {
    const worker = new Puppet();
    workers.push(worker);
    return worker;
  });
  return { workers, computer };
}

const answer = (decision: number): FromWorker => ({
  type: 'answer',
  decision,
  thoughts: [consider(succession(), question(decision))],
});

describe('the worker that hosts the computer', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is told the content once, and then views and never a state', async () => {
    const { workers, computer } = host();
    for (const decision of [1, 2]) {
      const asked = computer.ask(question(decision));
      workers[0]!.say(answer(decision));
      expect(await asked).toEqual([consider(succession(), question(decision))]);
    }
    expect(workers.length).toBe(1);
    expect(workers[0]!.heard.map((message) => message.type)).toEqual(['content', 'ask', 'ask']);
    const said = workers[0]!.heard[1]!;
    expect(said.type === 'ask' && Object.keys(said.question.view).sort()).toEqual(['me', 'open', 'own']);
    expect(JSON.stringify(said)).not.toContain('"shut"');
    expect(JSON.stringify(said)).not.toContain('"rng"');
  });

  it('is not heard when it answers a question of the past', async () => {
    const { workers, computer } = host();
    const first = computer.ask(question(1));
    const second = computer.ask(question(2));
    expect(await first).toBeNull();
    workers[0]!.say(answer(1));
    workers[0]!.say(answer(2));
    expect(await second).toEqual([consider(succession(), question(2))]);
  });

  it('is started once more when it dies, and then the page thinks for itself', async () => {
    const { workers, computer } = host();
    const asked = computer.ask(question(1));
    workers[0]!.onerror?.('died');
    expect(workers.length).toBe(2);
    expect(workers[1]!.heard.map((message) => message.type)).toEqual(['content', 'ask']);
    workers[1]!.onerror?.('died too');
    await vi.advanceTimersByTimeAsync(10);
    const command = (await asked)?.[0]?.command ?? null;
    expect(workers.map((worker) => worker.ended)).toEqual([true, true]);
    expect(command !== null && legalCommands(succession(), lens(state, faction)).contains(command)).toBe(true);
  });

  it('is taken for dead when it says nothing', async () => {
    const { workers, computer } = host();
    const asked = computer.ask(question(1));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(workers.length).toBe(2);
    expect(await asked).not.toBeNull();
  });

  it('is not needed where there can be none', async () => {
    const computer = computerInWorker(succession(), () => {
      throw new Error('no workers here');
    });
    const asked = computer.ask(question(1));
    await vi.advanceTimersByTimeAsync(10);
    expect(await asked).not.toBeNull();
  });

  it('forgets its question when the match is closed', async () => {
    const { workers, computer } = host();
    const asked = computer.ask(question(1));
    computer.close();
    expect(await asked).toBeNull();
    expect(workers[0]!.ended).toBe(true);
  });
});
