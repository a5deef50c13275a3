import { beforeAll, describe, expect, it } from 'vitest';
import { loadHistory } from '../../../src/cli/history.ts';
import { historicalRecord } from '../../../src/match/history/record.ts';
import { historyTable } from '../../../src/match/history/table.ts';
import { type Comment, commentAt, commentsOf } from '../../../src/match/viewer/commentary.ts';
import { type Film, filming } from '../../../src/match/viewer/film.ts';
import { Viewing } from '../../../src/match/viewer/viewing.ts';

const { content, deeds } = loadHistory();
let made: Film;
let comments: readonly Comment[];

beforeAll(() => {
  const { record, notes } = historicalRecord(content, deeds);
  comments = commentsOf(notes);
  const run = filming(content, record);
  for (let next = run.next(); ; next = run.next()) {
    if (next.done !== true) continue;
    made = next.value;
    return;
  }
}, 60_000);

describe('The historical record, looked at', () => {
  it('can be played to its end', () => {
    expect(made.broken).toBeNull();
    expect(made.deciders.at(-1)).toBeNull();
  });

  it('has a comment with date and source at each deed, in order, at a command of whoever did it', () => {
    expect(comments.length).toBeGreaterThan(100);
    for (const [i, { command, date, text, source }] of comments.entries()) {
      expect(command).toBeGreaterThanOrEqual(comments[i - 1]?.command ?? 0);
      expect(command).toBeLessThan(made.length);
      for (const said of [date, text, source]) expect(said).not.toBe('');
    }
  });

  it('tells a comment from its command on until the next', () => {
    const [first, second] = comments;
    if (first === undefined || second === undefined) throw new Error('no comments');
    expect(commentAt(comments, first.command)).toBeNull();
    expect(commentAt(comments, first.command + 1)?.text).toBe(first.text);
    expect(commentAt(comments, second.command)?.command).toBe(first.command);
    expect(commentAt(comments, made.length)).toBe(comments.at(-1));
  });

  it('turns from comment to comment, in both directions', () => {
    const viewing = new Viewing(made, { comments, table: () => historyTable(content, deeds) });
    const dates: string[] = [];
    for (let i = 0; i < 8; i++) {
      viewing.turnPage(1);
      dates.push(`${viewing.place} ${viewing.comment()?.date}`);
    }
    expect(new Set(dates).size).toBe(8);
    for (const seen of dates.slice(0, -1).reverse()) {
      viewing.turnPage(-1);
      expect(`${viewing.place} ${viewing.comment()?.date}`).toBe(seen);
    }
    expect(viewing.table?.().length).toBeGreaterThanOrEqual(60);
  });
});
