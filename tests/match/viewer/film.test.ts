import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hashJson } from '../../../src/engine/hash.ts';
import { FACTIONS } from '../../../src/engine/model/ids.ts';
import { trueSide } from '../../../src/engine/rules/reading.ts';
import { boardOf } from '../../../src/match/board.ts';
import { parseRecord, type ReadRecord } from '../../../src/match/records.ts';
import { replay } from '../../../src/match/replay.ts';
import { type Film, filming } from '../../../src/match/viewer/film.ts';
import { indexAt } from '../../../src/match/viewer/moment.ts';
import { Viewing } from '../../../src/match/viewer/viewing.ts';
import { randomRecord, succession } from '../support.ts';

const text = readFileSync(new URL('../../fixtures/records/succession-easy.json', import.meta.url), 'utf8');

function recorded(spoil: (json: Record<string, unknown>) => void = () => {}): ReadRecord {
  const json = JSON.parse(text);
  spoil(json);
  const read = parseRecord(JSON.stringify(json), { anyRules: true });
  if (!read.ok) throw new Error(read.refusal.code);
  return read.record;
}

function made(record: ReadRecord): Film {
  const run = filming(succession(), record);
  for (;;) {
    const next = run.next();
    if (next.done === true) return next.value;
  }
}

const film = made(recorded());

function stateAfter(commands: number): string {
  const played = replay(succession(), recorded(), { until: commands });
  if (!played.ok) throw new Error(played.refusal.code);
  return hashJson(played.state);
}

describe('A film', () => {
  it('has at every place the state that replay comes to, in whatever order they are asked for', () => {
    for (const place of [0, 1, 700, 15, 16, 17, film.length, 600, 599, 33]) {
      expect(hashJson(film.stateAt(place)), String(place)).toBe(stateAfter(place));
    }
  });

  it('lies in the calendar without ever going back', () => {
    expect(film.moments).toHaveLength(film.length + 1);
    for (let i = 1; i < film.moments.length; i++) {
      expect(film.moments[i]).toBeGreaterThanOrEqual(film.moments[i - 1] ?? 0);
    }
    expect(film.moments[0]).toBeLessThan(0.2);
    expect(film.moments.at(-1)).toBe(12);
    for (const place of [3, 500, film.length - 40]) expect(indexAt(film.moments, film.moments[place] ?? 0)).toBe(place);
  });

  it('jumps anywhere in less than a twentieth of a second', () => {
    const times: number[] = [];
    for (let i = 0; i < 60; i++) {
      const place = (i * 467) % (film.length + 1);
      const began = performance.now();
      film.stateAt(place);
      times.push(performance.now() - began);
    }
    times.sort((a, b) => a - b);
    expect(times[Math.floor(times.length * 0.9)]).toBeLessThan(50);
  });

  it('of a record with a command that is not possible goes up to it, and says which it is', () => {
    const bad = made(recorded((json) => (json.commands as unknown[]).splice(100, 1, { type: 'holdBack' })));
    expect(bad.length).toBe(100);
    expect(bad.broken).toMatchObject({ code: 'badCommand', index: 100 });
    expect(hashJson(bad.stateAt(100))).toBe(stateAfter(100));
  });

  it('of a record of another version or scenario text goes as far as the states agree', () => {
    expect(made(recorded((json) => (json.rulesVersion = 99))).broken).toBeNull();
    expect(made(recorded((json) => (json.contentHash = '0'.repeat(32)))).broken).toBeNull();
    const parted = made(
      recorded(
        (json) =>
          (json.hashes = (json.hashes as [number, string][]).map(([at, hash]) => [
            at,
            at < 50 ? hash : '0'.repeat(32),
          ])),
      ),
    );
    expect(parted.broken).toMatchObject({ code: 'hashMismatch', index: 50 });
    expect(parted.length).toBe(50);
  });
});

function isAppointment(command: unknown): boolean {
  return typeof command === 'object' && command !== null && 'type' in command && command.type === 'appoint';
}

/** A match in which somebody lies face down, and where: an uncommitted man whom the Apparatus has just appointed. */
function somebodyFaceDown(): { readonly shot: Film; readonly hidden: number } {
  for (const record of [recorded(), ...[...'abcdefghij'].map(randomRecord)]) {
    const after = record.commands.flatMap((command: unknown, i) => (isAppointment(command) ? [i + 1] : []));
    const shot = made(record);
    for (const place of after) {
      const { people } = shot.stateAt(place).open;
      if (Object.values(people).some(({ side }) => side === 'faceDown')) return { shot, hidden: place };
    }
  }
  throw new Error('nobody lies face down anywhere');
}

describe('Whoever looks', () => {
  const looked = (eyes: 'everything' | (typeof FACTIONS)[number], place: number): Viewing => {
    const viewing = new Viewing(film, { eyes: [eyes] });
    viewing.seek(place);
    return viewing;
  };

  it.each(FACTIONS)('as one side learns what that side knew and no more: %s', (faction) => {
    for (const place of [40, 400, 900]) {
      const screen = looked(faction, place).screen();
      if (screen.kind !== 'table') throw new Error('no table');
      expect(screen.view.me).toBe(faction);
      expect(screen.view.own).toEqual(film.stateAt(place).own[faction]);
    }
    const viewing = looked(faction, film.length);
    for (const event of viewing.report()) if ('only' in event) expect(event.only).toContain(faction);
    expect(viewing.everything()).toBeNull();
  });

  it('as a side is not told the commands of the others', () => {
    const viewing = looked('left', 0);
    const givers = new Set<string>();
    for (let place = 1; place <= film.length; place += 7) {
      viewing.seek(place);
      const given = viewing.command();
      if (given !== null) givers.add(given.faction);
    }
    expect([...givers]).toEqual(['left']);
  });

  it('at everything finds nobody face down, and each hand where it belongs', () => {
    const { shot, hidden } = somebodyFaceDown();
    const state = shot.stateAt(hidden);
    const before = hashJson(state);
    const viewing = new Viewing(shot);
    viewing.seek(hidden);
    const screen = viewing.screen();
    if (screen.kind !== 'table') throw new Error('no table');
    for (const { id, side } of boardOf(shot.content, screen.view).people) {
      expect(side, id).not.toBe('faceDown');
      expect(side, id).toBe(trueSide(state, id));
    }
    for (const faction of FACTIONS)
      expect(viewing.everything()?.secrets[faction].hand).toEqual(state.own[faction].hand);
    // Looking changes nothing.
    expect(hashJson(state)).toBe(before);
  });

  it('is shown a step as it happens, and a jump at once', () => {
    const viewing = new Viewing(film);
    viewing.seek(200);
    const resets: boolean[] = [];
    viewing.subscribe((news) => resets.push(news.reset));
    viewing.step(1);
    viewing.step(-1);
    viewing.seek(900);
    viewing.look('left');
    expect(resets).toEqual([false, true, true, true]);
  });

  it('jumps from mark to mark, in both directions', () => {
    const viewing = looked('everything', 0);
    const there: number[] = [];
    for (let i = 0; i < 20; i++) {
      viewing.jump(1);
      there.push(viewing.place);
    }
    const back: number[] = [];
    for (let i = 0; i < 20; i++) {
      back.push(viewing.place);
      viewing.jump(-1);
    }
    expect(back.reverse()).toEqual(there);
  });
});
