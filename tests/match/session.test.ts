import { describe, expect, it } from 'vitest';
import { hashJson } from '../../src/engine/hash.ts';
import type { Command } from '../../src/engine/model/command.ts';
import type { Event } from '../../src/engine/model/event.ts';
import { FACTIONS, type FactionId } from '../../src/engine/model/ids.ts';
import type { MatchRecord } from '../../src/engine/model/record.ts';
import { computerHere } from '../../src/match/computerHost.ts';
import { Game } from '../../src/match/game.ts';
import { Match } from '../../src/match/play.ts';
import { readRecord } from '../../src/match/records.ts';
import { replay } from '../../src/match/replay.ts';
import type { News, Session } from '../../src/match/session.ts';
import { streamOf } from '../../src/match/stream.ts';
import { ALL_RANDOM, OPTIONS, type Seats, succession } from './support.ts';

interface Table {
  readonly session: Match;
  readonly news: News[];
  readonly kept: MatchRecord[];
}

function sitDown(seed: string, seats: Seats, options = OPTIONS): Table {
  const kept: MatchRecord[] = [];
  const session = new Match(Game.start(succession(), { seed, options, seats }), {
    computer: computerHere(succession()),
    keep: (record) => Promise.resolve(void kept.push(record)),
    pace: 0,
  });
  const news: News[] = [];
  session.subscribe((n) => news.push(n));
  return { session, news, kept };
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Plays the persons' part by lot until the match is over or `enough` says so. */
async function playOn(session: Session, random: () => number, enough: () => boolean = () => false): Promise<void> {
  for (let idle = 0; idle < 5000; ) {
    const screen = session.screen();
    if (screen.kind === 'over' || enough()) return;
    if (screen.kind === 'curtain') session.lift();
    else if (screen.deciding) {
      expect(session.give(drawn(session, random))).toBeNull();
      idle = 0;
    } else {
      idle += 1;
      await settle();
    }
  }
  throw new Error('the match does not go on');
}

function drawn(session: Session, random: () => number): Command {
  const { families, count } = session.choices();
  const type = families[Math.floor(random() * families.length)]?.type;
  const of = [...session.choices().expand()].filter((command) => command.type === type);
  const command = of[Math.floor(random() * of.length)];
  if (command === undefined) throw new Error(`nothing among ${count}`);
  return command;
}

const SOLO: Seats = { ...ALL_RANDOM, left: 'person' };
const TWO: Seats = { ...ALL_RANDOM, apparatus: 'person', left: 'person' };
const TOGETHER = { ...OPTIONS, roundsTogether: 2 } as const;

describe('a match against the computer', () => {
  it('is played to its end without a curtain, and its record replays', async () => {
    const { session, news, kept } = sitDown('solo', SOLO);
    await playOn(session, streamOf('solo'));
    expect(session.screen().kind).toBe('over');
    expect(news.every(({ screen }) => screen.kind !== 'curtain' && screen.viewer === 'left')).toBe(true);
    const read = readRecord(JSON.parse(JSON.stringify(session.record())));
    expect(read.ok && replay(succession(), read.record).ok).toBe(true);
    await settle();
    expect(kept.at(-1)?.finalHash).toBe(session.record().finalHash);
  });

  it('tells the person every event he may learn, once', async () => {
    const { session, news } = sitDown('told', SOLO);
    const before = session.report().length;
    await playOn(session, streamOf('told'), () => session.commandsGiven() > 150);
    const told = news.flatMap(({ events }) => events);
    expect(session.report().slice(before)).toEqual(told);
    expect(told.filter(hiddenFrom('left'))).toEqual([]);
  });

  it('refuses the person what is not his to decide, and changes nothing', () => {
    const { session } = sitDown('refused', SOLO);
    const before = session.record().finalHash;
    expect(session.give({ type: 'agitate', org: succession().orgs[0]!.id, points: 1 })).not.toBeNull();
    expect(session.record().finalHash).toBe(before);
  });

  it('takes a command back, to the very state before it', async () => {
    const { session } = sitDown('undo', SOLO);
    const random = streamOf('undo');
    let undone = 0;
    for (let i = 0; i < 400 && undone < 12; i++) {
      await playOn(session, random, () => deciding(session));
      if (session.screen().kind === 'over') break;
      const before = session.record();
      expect(session.give(drawn(session, random))).toBeNull();
      const screen = session.screen();
      if (screen.kind !== 'table' || !screen.canUndo) continue;
      expect(session.undo()).toBe(true);
      expect(session.record()).toEqual(before);
      undone += 1;
    }
    expect(undone).toBeGreaterThan(3);
  });

  it('does not take back what another has seen', async () => {
    const { session } = sitDown('barrier', SOLO);
    await playOn(session, streamOf('barrier'), () => deciding(session) && session.commandsGiven() > 30);
    const given = session.commandsGiven();
    while (session.undo());
    expect(session.commandsGiven()).toBeGreaterThan(given - 30);
    expect(deciding(session)).toBe(true);
  });

  it('goes on from its record as if it had never been closed', async () => {
    const { session } = sitDown('resumed', SOLO);
    await playOn(session, streamOf('resumed'), () => deciding(session) && session.commandsGiven() > 100);
    const read = readRecord(JSON.parse(JSON.stringify(session.record())));
    const resumed = read.ok ? Game.resume(succession(), read.record) : read;
    if (!resumed.ok) throw new Error(resumed.refusal.code);
    expect(hashJson(resumed.game.state)).toBe(session.record().finalHash);
    expect(resumed.game.record()).toEqual(session.record());
    const screen = session.screen();
    expect(resumed.game.canUndo).toBe(screen.kind === 'table' && screen.canUndo);
    const again = new Match(resumed.game, { computer: computerHere(succession()), keep: null, pace: 0 });
    expect(again.report()).toEqual(session.report());
  });

  it('waits while it is paused', async () => {
    const { session } = sitDown('paused', { ...SOLO, left: 'random', right: 'person' });
    session.pause(true);
    const given = session.commandsGiven();
    for (let i = 0; i < 20; i++) await settle();
    expect(session.commandsGiven()).toBe(given);
    session.pause(false);
    await playOn(session, streamOf('paused'), () => session.commandsGiven() > given + 20);
  });
});

function deciding(session: Session): boolean {
  const screen = session.screen();
  return screen.kind === 'table' && screen.deciding;
}

describe('a match of two at one screen', () => {
  it('shows nothing to anybody until he has lifted the curtain', async () => {
    const { session, news } = sitDown('two', TWO, TOGETHER);
    expect(session.screen()).toMatchObject({ kind: 'curtain' });
    expect([session.report(), session.choices().count]).toEqual([[], 0]);
    const random = streamOf('two');
    const told: Record<FactionId, Event[]> = { apparatus: [], left: [], leningrad: [], right: [] };
    let looking: FactionId | null = null;
    let seen = 0;
    await playOn(session, random, () => {
      for (const { screen, events } of news.slice(seen)) {
        // He who looked on is told to the last; from the curtain on nothing is told until it is lifted.
        if (screen.kind === 'curtain') {
          expect(events).toEqual([]);
          looking = null;
        } else {
          if (looking !== null) expect(screen.viewer).toBe(looking);
          looking = screen.viewer;
          expect(screen.view.me).toBe(looking);
          told[looking].push(...events);
        }
      }
      seen = news.length;
      return session.commandsGiven() > 300;
    });
    for (const faction of ['apparatus', 'left'] as const) expect(told[faction].filter(hiddenFrom(faction))).toEqual([]);
    expect(told.apparatus.length).toBeGreaterThan(50);
    expect(told.left.length).toBeGreaterThan(50);
    expect(told.right).toEqual([]);
  });

  it('is handed over when the page has shown what was done, and not before', async () => {
    const { session } = sitDown('two', TWO, TOGETHER);
    const viewer = (): FactionId | null => {
      const screen = session.screen();
      return screen.kind === 'table' ? screen.viewer : null;
    };
    let shown = 0;
    // As boards do that move after each command.
    const stop = session.subscribe(({ events }) => {
      if (events.length > 0) session.pause(true);
    });
    const random = streamOf('two');
    for (let i = 0; i < 400 && shown < 4; i++) {
      await playOn(session, random, () => deciding(session));
      const before = viewer();
      expect(session.give(drawn(session, random))).toBeNull();
      await settle();
      const screen = session.screen();
      const handed = screen.kind === 'table' && screen.thinking !== null && screen.thinking !== before;
      const next = handed && screen.thinking !== null ? session.seats[screen.thinking] : null;
      session.pause(false);
      if (next !== 'person') continue;
      expect(viewer()).toBeNull();
      expect(session.screen()).toMatchObject({ kind: 'curtain', next: handed ? screen.thinking : null });
      shown += 1;
    }
    expect(shown).toBe(4);
    stop();
  });

  it('is played to its end', async () => {
    const { session } = sitDown('two to the end', TWO, TOGETHER);
    await playOn(session, streamOf('two to the end'));
    const read = readRecord(JSON.parse(JSON.stringify(session.record())));
    expect(read.ok && replay(succession(), read.record).ok).toBe(true);
  });
});

describe('a match whose saving fails', () => {
  it('says so and goes on', async () => {
    const session = new Match(Game.start(succession(), { seed: 'full', options: OPTIONS, seats: SOLO }), {
      computer: computerHere(succession()),
      keep: () => Promise.reject(new Error('no room')),
      pace: 0,
    });
    const random = streamOf('full');
    await playOn(session, random, () => session.commandsGiven() > 20);
    await settle();
    expect(session.saving()).toBe('failed');
  });
});

/** Whether an event is another's secret. */
function hiddenFrom(faction: FactionId): (event: Event) => boolean {
  return (event) => {
    const only = 'only' in event ? event.only : undefined;
    return only !== undefined && FACTIONS.includes(faction) && !only.includes(faction);
  };
}
