import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isRecordFragment } from '../../src/match/fragment.ts';
import { fromFragment, toFragment } from '../../src/match/share.ts';
import { randomRecord } from './support.ts';

const record = randomRecord('share');

const code = (fragment: string): string => {
  const read = fromFragment(fragment);
  return read.ok ? 'ok' : read.refusal.code;
};

describe('the link to a match', () => {
  it('gives back the record', () => {
    const fragment = toFragment(record);
    expect(fragment).toMatch(/^record=[A-Za-z0-9_-]+$/);
    const read = fromFragment(`#${fragment}`);
    expect(read.ok && JSON.stringify(read.record)).toBe(JSON.stringify(record));
  });

  it('bears any seed', () => {
    const odd = { ...record, seed: '🃏 Ленин \ud800 "\\' };
    const read = fromFragment(toFragment(odd));
    expect(read.ok && read.record.seed).toBe(odd.seed);
  });

  it('is known by its beginning', () => {
    expect(isRecordFragment(`#${toFragment(record)}`)).toBe(true);
    expect(isRecordFragment('#settings')).toBe(false);
  });

  it('refuses what was cut off, changed or never was one', () => {
    const fragment = toFragment(record);
    expect(code(fragment.slice(0, fragment.length / 2))).toBe('truncated');
    expect(code('record=')).toBe('truncated');
    expect(code('record=%%%')).toBe('notJson');
    expect(code('something')).toBe('notJson');
    expect(code('record=AAAA')).not.toBe('ok');
  });

  it('does not unfold what unfolds into too much', () => {
    const bomb = deflateSync(new Uint8Array(64 * 1024 * 1024));
    expect(code(`record=${Buffer.from(bomb).toString('base64url')}`)).toBe('tooLarge');
  });
});
