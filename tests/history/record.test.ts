import { describe, expect, it } from 'vitest';
import { loadHistory } from '../../src/cli/history.ts';
import { historicalRecord } from '../../src/match/history/record.ts';
import { readRecord } from '../../src/match/records.ts';
import { replay } from '../../src/match/replay.ts';

const { content, deeds } = loadHistory();
const made = historicalRecord(content, deeds);

describe('The historical record as a record', () => {
  it('is read and replayed like any other, to its own end', () => {
    const read = readRecord(JSON.parse(JSON.stringify(made.record)));
    if (!read.ok) throw new Error(read.refusal.code);
    const played = replay(content, read.record);
    if (!played.ok) throw new Error(JSON.stringify(played.refusal));
    expect(played.state.open.ending?.id).toBe('asItHappened');
    expect(played.commands.length).toBeGreaterThan(600);
  });

  it('has a note at each deed, in its order', () => {
    expect(made.notes.length).toBe(deeds.length);
    const places = made.notes.map(({ at }) => at);
    expect(places).toEqual(places.slice().sort((a, b) => a - b));
    for (const { at } of made.notes) expect(at).toBeLessThan(made.record.commands.length);
  });
});
