import { describe, expect, it } from 'vitest';
import { RULES_VERSION } from '../../src/engine/model/record.ts';
import { COMMAND_LIMIT, parseRecord, RECORD_LIMIT, readRecord } from '../../src/match/records.ts';
import { replay } from '../../src/match/replay.ts';
import { copyOf, randomRecord, succession } from './support.ts';

const good = randomRecord('records');

/** What becomes of a record: `ok`, or the code of the refusal, with where it happened. */
function verdict(json: unknown): string {
  const read = parseRecord(JSON.stringify(json));
  if (!read.ok) return read.refusal.code;
  const played = replay(succession(), read.record);
  if (played.ok) return 'ok';
  const { code, index, reason } = played.refusal;
  return [code, index, reason?.code].filter((part) => part !== undefined).join(' ');
}

describe('a record', () => {
  it('replays to its own hashes', () => {
    expect(verdict(good)).toBe('ok');
    expect(good.hashes.length).toBe(Math.floor(good.commands.length / 25));
  });

  it('replays with its keys in any other order', () => {
    expect(verdict(Object.fromEntries(Object.entries(good).reverse()))).toBe('ok');
  });

  it.each(['', '{', 'null', '[]', '7', '"kartoteka-record"', '<script>', '\u0000'])('is not this text: %j', (text) => {
    expect(parseRecord(text)).toMatchObject({ ok: false });
  });

  it('tells what is no JSON from what is cut off and from what is something else', () => {
    const text = JSON.stringify(good);
    const code = (of: string): unknown => {
      const read = parseRecord(of);
      return read.ok ? 'ok' : read.refusal.code;
    };
    expect(code('hello')).toBe('notJson');
    expect(code(text.slice(0, text.length / 2))).toBe('truncated');
    expect(code('[]')).toBe('notARecord');
    expect(code('{}')).toBe('notARecord');
    expect(code(`\uFEFF${text}`)).toBe('ok');
    expect(code(`{"a":"${'x'.repeat(RECORD_LIMIT)}"}`)).toBe('tooLarge');
  });

  it.each([
    ['foreignFormat', { format: 'chess' }],
    ['notARecord', { format: 7 }],
    ['newerRules', { rulesVersion: RULES_VERSION + 1, commands: 'whatever rules will want' }],
    ['olderRules', { rulesVersion: RULES_VERSION - 1 }],
    ['notARecord', { rulesVersion: '1' }],
    ['notARecord', { seed: 5 }],
    ['notARecord', { seats: { tsar: 'person' } }],
    ['notARecord', { seats: { left: 'genius' } }],
    ['notARecord', { commands: {} }],
    ['notARecord', { hashes: [[25]] }],
    ['notARecord', { finalHash: '<img>' }],
    ['otherContent', { contentHash: '0'.repeat(32) }],
    ['tooLarge', { commands: new Array(COMMAND_LIMIT + 1).fill(null) }],
    ['truncated', { commands: good.commands.slice(0, 30) }],
    ['hashMismatch 25', { hashes: [[25, '0'.repeat(32)]] }],
    ['hashMismatch 30', { commands: good.commands.slice(0, 30), hashes: good.hashes.slice(0, 1) }],
    [`hashMismatch ${good.commands.length}`, { finalHash: '0'.repeat(32) }],
  ])('is refused: %s', (code, change) => {
    expect(verdict({ ...good, ...change })).toBe(code);
  });

  it('belongs to its seed', () => {
    expect(verdict({ ...good, seed: 'another' })).not.toBe('ok');
  });

  it('names the command that is none, and leaves the rest unplayed', () => {
    const spoil = (command: unknown): string => {
      const record = copyOf(good);
      record.commands = good.commands.map((c, i) => (i === 40 ? command : c)) as typeof record.commands;
      return verdict(record);
    };
    expect(spoil({ type: 'winTheGame' })).toBe('badCommand 40 malformed');
    expect(spoil(null)).toBe('badCommand 40 malformed');
    expect(spoil('recant')).toBe('badCommand 40 malformed');
    expect(spoil({ type: 'constructor' })).toBe('badCommand 40 malformed');
    expect(spoil({ ...good.commands[40], extra: 1 })).toBe('badCommand 40 malformed');
    expect(spoil({ type: 'agitate', org: '__proto__', points: 1 })).toBe('badCommand 40 unknownName');
    expect(spoil({ type: 'agitate', org: 'atlantis', points: 1 })).toBe('badCommand 40 unknownName');
    expect(spoil({ type: 'agitate', org: 'moscow', points: 1e300 })).toBe('badCommand 40 malformed');
    expect(spoil(JSON.parse('{"type":"stop","__proto__":{"polluted":1}}'))).toBe('badCommand 40 malformed');
    expect('polluted' in {}).toBe(false);
  });

  it('names a command too many', () => {
    const record = { ...good, commands: [...good.commands, { type: 'stop' }] };
    expect(verdict(record)).toBe(`badCommand ${good.commands.length} matchOver`);
  });

  it('is not fooled by a command left out', () => {
    const record = { ...good, commands: good.commands.filter((_, i) => i !== 10) };
    expect(verdict(record)).not.toBe('ok');
  });

  it('does not touch what every object inherits', () => {
    const text = JSON.stringify(good).replace(
      '{',
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
    );
    const read = readRecord(JSON.parse(text));
    expect(read.ok && replay(succession(), read.record).ok).toBe(true);
    expect('polluted' in {}).toBe(false);
  });

  it.each(['', ' ', 'Ленин', '遺言', '🃏'.repeat(400), '\ud800', '"\\\n\u0000', '-1', '1e9', 'x'.repeat(5000)])(
    'keeps the seed %j',
    (seed) => {
      const read = parseRecord(JSON.stringify({ ...good, seed }));
      expect(read.ok && read.record.seed).toBe(seed);
    },
  );
});
