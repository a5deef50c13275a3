import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/cli/load.ts';
import { parseRecord } from '../../src/match/records.ts';
import { replay } from '../../src/match/replay.ts';

const folder = new URL('../fixtures/records/', import.meta.url);

/**
 * Whole matches of computers, kept. They replay to the same hashes for ever: where a change of rules or numbers makes that
 * impossible, the commit that makes it raises RULES_VERSION, names the rule, and writes them anew with `simulate --record`.
 */
describe('A golden record', () => {
  const names = readdirSync(folder);

  it('is there at all', () => {
    expect(names).toEqual(['lesson-45-easy.json', 'succession-easy.json']);
  });

  it.each(names)('%s replays to its own hashes and its own end', (name) => {
    const read = parseRecord(readFileSync(new URL(name, folder), 'utf8'));
    if (!read.ok) throw new Error(read.refusal.code);
    expect(read.record.commands.length).toBeGreaterThan(250);
    const played = replay(loadScenario(read.record.scenario), read.record);
    if (!played.ok) throw new Error(JSON.stringify(played.refusal));
    expect(played.state.open.ending).not.toBeNull();
  });
});
