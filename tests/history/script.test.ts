import { describe, expect, it } from 'vitest';
import { loadHistory } from '../../src/cli/history.ts';
import { loadedFiles } from '../../src/cli/load.ts';
import { readHistory, strayHistories } from '../../src/content/history.ts';
import type { Deed } from '../../src/content/schema/history.ts';
import { perform } from '../../src/match/history/perform.ts';
import { HISTORY_OPTIONS } from '../../src/match/history/table.ts';

const { content, deeds } = loadHistory();
const HOW = { seed: '1924', options: HISTORY_OPTIONS };
const first = deeds[0];
if (first === undefined) throw new Error('no deeds');
const deed = (change: Partial<Deed>): Deed => ({ ...first, ...change });

describe('A script', () => {
  it('of nothing is a match of passes, to its end', () => {
    const { given, state } = perform(content, [], HOW);
    expect(state.open.ending).not.toBeNull();
    expect(given.every((g) => g.deed === null)).toBe(true);
  });

  it('passes over and counts what is illegal, with the engine’s reason', () => {
    const { passedOver } = perform(
      content,
      [deed({ turn: 1, at: 'round1', by: 'left', commands: [{ type: 'playEvent', card: 'theOath', choice: {} }] })],
      HOW,
    );
    expect(passedOver.map(({ command, reason }) => [command.type, reason?.code])).toEqual([
      ['playEvent', 'noSuchCard'],
    ]);
  });

  it('counts what was spent on a card that could not be played', () => {
    const commands = [
      { type: 'playInfluence', card: 'yesIAmRude' },
      { type: 'agitate', org: 'moscow', points: 2 },
    ];
    const { passedOver } = perform(content, [deed({ turn: 1, at: 'round1', by: 'apparatus', commands })], HOW);
    expect(passedOver.map(({ command }) => command.type)).toEqual(['playInfluence', 'agitate']);
  });

  it('loses nothing: whatever the seed, each command and each vote was given or is counted', () => {
    const wanted = deeds.flatMap(({ commands, votes }) => [...commands, ...Object.keys(votes ?? {})]).length;
    for (const seed of ['1924', 'k6', 'k13']) {
      const { given, passedOver } = perform(content, deeds, { ...HOW, seed });
      // A vote whose speaker is gone is told as passed over, and given without.
      const over = passedOver.filter(({ command, reason }) => command.type !== 'seal' || reason === null);
      expect([seed, given.filter((g) => g.deed !== null).length + over.length]).toEqual([seed, wanted]);
    }
  });

  it('counts what was left when the points of its card were spent, though no card is played after it', () => {
    const agitate = { type: 'agitate', org: 'moscow', points: 1 };
    const commands = [{ type: 'playInfluence', card: 'ourProgrammeTaken' }, ...Array(6).fill(agitate)];
    const { given, passedOver } = perform(
      content,
      [
        deed({ turn: 12, at: 'round4', by: 'left', commands }),
        deed({ turn: 12, at: 'closing', by: 'left', commands: [{ type: 'defy' }] }),
      ],
      HOW,
    );
    expect(given.filter((g) => g.deed === 0).length + passedOver.length).toBe(commands.length);
    expect(passedOver.every(({ command }) => command.type === 'agitate')).toBe(true);
    expect(passedOver.length).toBeGreaterThan(0);
  });

  it('counts what nobody was ever asked for', () => {
    const { passedOver } = perform(
      content,
      [deed({ turn: 1, at: 'plenum3', by: 'left', commands: [{ type: 'defy' }] })],
      HOW,
    );
    expect(passedOver).toMatchObject([{ command: { type: 'defy' }, reason: null }]);
  });
});

describe('A file of history with mistakes', () => {
  const broken = (change: (deeds: Record<string, unknown>[]) => void) => {
    const files = loadedFiles().map(({ file, json }) => {
      if (!file.endsWith('history/as-it-happened-1924-1.json')) return { file, json };
      const copy: { deeds: Record<string, unknown>[] } = JSON.parse(JSON.stringify(json));
      change(copy.deeds);
      return { file, json: copy };
    });
    const read = readHistory(files, content);
    return read.ok ? [] : read.problems.map(({ path, code }) => `${path} ${code}`);
  };

  it.each<[string, (deeds: Record<string, unknown>[]) => void, string]>([
    ['a turn out of order', (d) => Object.assign(d[1]!, { turn: 9 }), 'deeds[2].turn wrongTurns'],
    ['an unknown occasion', (d) => Object.assign(d[0]!, { at: 'breakfast' }), 'deeds[0].at wrongValue'],
    ['no source', (d) => delete d[0]!.source, 'deeds[0].source missingField'],
    [
      'a command that is none',
      (d) => Object.assign(d[0]!, { commands: [{ type: 'win' }] }),
      'deeds[0].commands[0] wrongForm',
    ],
    [
      'a card that is not there',
      (d) => Object.assign(d[0]!, { commands: [{ type: 'shelve', card: 'nothing' }] }),
      'deeds[0].commands[0] wrongForm',
    ],
    [
      'an unknown speaker',
      (d) => Object.assign(d[0]!, { votes: { left: { stance: 'for', speaker: 'nobody' } }, on: { kind: 'line' } }),
      'deeds[0].votes.left.speaker danglingId',
    ],
    [
      'a last word that is no card',
      (d) => Object.assign(d[0]!, { votes: { left: { stance: 'for', lastWord: 'theOaht' } }, on: { kind: 'line' } }),
      'deeds[0].votes.left.lastWord danglingId',
    ],
    [
      'votes about somebody unknown',
      (d) => Object.assign(d[0]!, { votes: {}, on: { kind: 'readmit', person: 'trotzky' } }),
      'deeds[0].on.person danglingId',
    ],
    [
      'votes about an office that there is not',
      (d) => Object.assign(d[0]!, { votes: {}, on: { kind: 'remove', office: 'secretary:moscov' } }),
      'deeds[0].on.office danglingId',
    ],
    ['votes on nothing', (d) => Object.assign(d[0]!, { votes: {} }), 'deeds[0].votes missingField'],
    ['neither commands nor votes', (d) => Object.assign(d[0]!, { commands: [] }), 'deeds[0] missingField'],
  ])('%s is told with its place', (_, change, problem) => {
    expect(broken(change)).toContain(problem);
  });

  it('whose scenario is not there would never be read, and says so', () => {
    const stray = (json: unknown) =>
      strayHistories([...loadedFiles(), { file: 'scenarios/history/mine.json', json }]).map(
        ({ file, path, code, message }) => `${file} ${path} ${code}: ${message}`,
      );
    expect(stray({ format: 'kartoteka-history', scenario: 'as-it-hapened', deeds: [] })).toEqual([
      'scenarios/history/mine.json scenario danglingId: There is no scenario called "as-it-hapened". Did you mean as-it-happened?',
    ]);
    expect(stray({ format: 'kartoteka-history', deeds: [] })).toEqual([
      'scenarios/history/mine.json scenario missingField: Say whose history this is: the id of a scenario.',
    ]);
    expect(strayHistories(loadedFiles())).toEqual([]);
  });
});
