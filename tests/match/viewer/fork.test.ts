import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hashJson } from '../../../src/engine/hash.ts';
import { legalCommands } from '../../../src/engine/legal.ts';
import type { Command } from '../../../src/engine/model/command.ts';
import type { MatchRecord } from '../../../src/engine/model/record.ts';
import { lens } from '../../../src/engine/view.ts';
import { Game } from '../../../src/match/game.ts';
import { parseRecord, type ReadRecord } from '../../../src/match/records.ts';
import { replay } from '../../../src/match/replay.ts';
import { fromFragment, toFragment } from '../../../src/match/share.ts';
import { type Film, filming } from '../../../src/match/viewer/film.ts';
import { forkAt, originOf, takeOverBarred } from '../../../src/match/viewer/fork.ts';
import { difference, officesApart, parted } from '../../../src/match/viewer/parted.ts';
import { succession } from '../support.ts';

const text = readFileSync(new URL('../../fixtures/records/succession-easy.json', import.meta.url), 'utf8');

function read(json: string): ReadRecord {
  const record = parseRecord(json);
  if (!record.ok) throw new Error(`${record.refusal.code} ${JSON.stringify(record.refusal.args)}`);
  return record.record;
}

function made(record: ReadRecord): Film {
  const run = filming(succession(), record);
  for (;;) {
    const next = run.next();
    if (next.done === true) return next.value;
  }
}

const golden = read(text);
const film = made(golden);
const AT = 400;
const SEATS = { apparatus: 'random', left: 'random', leningrad: 'person', right: 'random' } as const;
const fork = forkAt(film, AT, SEATS);

/** The fork, gone on with by other decisions: the last of the legal ones each time. */
function goneOn(commands: number): MatchRecord {
  const opened = Game.resume(succession(), read(JSON.stringify(fork)));
  if (!opened.ok) throw new Error(opened.refusal.code);
  const { game } = opened;
  for (let i = 0; i < commands && game.decider !== null; i++) {
    const legal = [...legalCommands(succession(), lens(game.state, game.decider)).expand()];
    const given = game.give(legal.at(-1) as Command);
    if (!given.ok) throw new Error(given.refusal.code);
  }
  return game.record();
}

describe('A match taken over', () => {
  it('is a record like any other, up to the place, with a person in the seat', () => {
    const record = read(JSON.stringify(fork));
    expect(record.commands).toEqual(golden.commands.slice(0, AT));
    expect(record.seats).toEqual(SEATS);
    const played = replay(succession(), record);
    if (!played.ok) throw new Error(played.refusal.code);
    expect(hashJson(played.state)).toBe(hashJson(film.stateAt(AT)));
  });

  it('remembers the one in which it began, through file, link and being gone on with', () => {
    const link = fromFragment(toFragment(goneOn(10)));
    if (!link.ok) throw new Error(link.refusal.code);
    for (const record of [read(JSON.stringify(fork)), goneOn(30), link.record]) {
      const origin = originOf(record);
      if (origin === null) throw new Error('it has forgotten');
      expect(origin.commands).toEqual(golden.commands);
      expect(origin.seats).toEqual(golden.seats);
      expect(made(origin).broken).toBeNull();
    }
    expect(originOf(golden)).toBeNull();
  });

  it('is not begun where the match is over, nor under other rules or with another scenario text', () => {
    expect(takeOverBarred(film, AT)).toBeNull();
    expect(takeOverBarred(film, film.length)?.code).toBe('matchOver');
    const older = { ...golden, rulesVersion: golden.rulesVersion - 1 };
    expect(takeOverBarred(made(older), AT)?.code).toBe('olderRules');
    const other = { ...golden, contentHash: '0'.repeat(32) };
    expect(takeOverBarred(made(other), AT)?.code).toBe('otherContent');
  });

  it('is refused where it parts behind its own end, or says of the other what is no form', () => {
    const spoilt = (forkOf: unknown): string => {
      const record = parseRecord(JSON.stringify({ ...fork, forkOf }));
      return record.ok ? 'opened' : record.refusal.code;
    };
    expect(spoilt({ ...fork.forkOf, at: AT + 1 })).toBe('truncated');
    expect(spoilt({ ...fork.forkOf, at: -1 })).toBe('notARecord');
    expect(spoilt({ ...fork.forkOf, rest: 'all' })).toBe('notARecord');
    expect(spoilt('yes')).toBe('notARecord');
  });
});

describe('Two courses side by side', () => {
  const other = goneOn(120);
  const both = parted(film, made(other), AT, 'everything');

  it('have the same figures where they part', () => {
    expect(both.first.figures(both.from)).toEqual(both.second.figures(both.from));
  });

  it('are compared at the same moment of the calendar, and differ there', () => {
    const later = both.second.until;
    const [first, second] = [both.first.figures(later), both.second.figures(later)];
    expect(first).not.toEqual(second);
    const politburo = difference(first.politburo, second.politburo);
    expect([...politburo.both, ...politburo.onlyFirst].sort()).toEqual([...first.politburo].sort());
    expect([...politburo.both, ...politburo.onlySecond].sort()).toEqual([...second.politburo].sort());
    const apart = new Set(officesApart(first, second).map(({ office }) => office));
    for (const { office, holder } of first.offices) {
      expect(apart.has(office)).toBe(second.offices.find((o) => o.office === office)?.holder !== holder);
    }
  });

  it('stand at the turn in which they stopped when the other goes further', () => {
    const stopped = both.second.figures(both.second.until);
    expect(both.second.until).toBeLessThan(both.first.until);
    expect(both.second.figures(both.first.until)).toEqual(stopped);
    expect(stopped.turn).toBeLessThan(12);
    // An ended match stands in its last half-year, not in the one after.
    expect(both.first.figures(both.first.until).turn).toBe(12);
  });

  it('mark only what came after', () => {
    for (const mark of [...both.first.marks, ...both.second.marks]) expect(mark.place).toBeGreaterThan(AT);
    expect(both.first.marks.length).toBeGreaterThan(20);
    expect(both.first.ending).not.toBeNull();
    expect(both.second.ending).toBeNull();
  });
});
