import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../src/content/files.ts';
import { Game } from '../../src/match/game.ts';
import { memoryStore, Saves, type Store } from '../../src/match/saves.ts';
import { type OpenedScenario, ScenarioShelf } from '../../src/match/scenarioShelf.ts';
import { type Json, realFiles } from '../content/files.ts';
import { ALL_RANDOM, OPTIONS } from './support.ts';

const shipped = realFiles((file) => !/scenarios\/(?!succession)[^/]*\.json$/.test(file));

function shelf(store: Store = memoryStore(), files: readonly SourceFile[] = shipped): ScenarioShelf {
  return new ScenarioShelf(() => Promise.resolve(files), store);
}

/** A teacher's copy of the succession. */
function mine(change: (json: Json) => void = () => {}): Json {
  const json: Json = realFiles((file) => file.endsWith('/succession.json'))[0]!.json;
  Object.assign(json, { id: 'my-class', title: 'My class', turns: [1, 4] });
  change(json);
  return json;
}

function codes(opened: OpenedScenario): readonly string[] {
  return opened.problems.map(({ code, path }) => `${code} ${path}`.trim());
}

describe('A scenario file of one’s own', () => {
  it('is put beside the scenarios of the game', async () => {
    const on = shelf();
    expect((await on.entries()).map(({ id, own }) => [id, own])).toEqual([['succession', false]]);
    const opened = await on.open(mine(), 'C:\\school\\my-class.json');
    expect(opened).toMatchObject({ ok: true, problems: [], entry: { id: 'my-class', title: 'My class', own: true } });
    expect((await on.entries()).map(({ id, own }) => [id, own])).toEqual([
      ['succession', false],
      ['my-class', true],
    ]);
    const found = await on.find('my-class');
    expect(found?.ok && [found.content.scenario, found.content.lastTurn]).toEqual(['my-class', 4]);
  });

  it('stays in the browser, and what stays is checked again', async () => {
    const store = memoryStore();
    await shelf(store).open(mine(), 'my-class.json');
    const later = shelf(store);
    expect((await later.entries()).map(({ id }) => id)).toContain('my-class');
    expect((await later.find('my-class'))?.ok).toBe(true);
    await store.write([['scenario:my-class', { file: 'x.json', json: { ...mine(), turns: [9, 3] } }]]);
    expect((await shelf(store).find('my-class'))?.ok).toBe(false);
  });

  it('can be played, saved and gone on with', async () => {
    const store = memoryStore();
    const on = shelf(store);
    await on.open(mine(), 'my-class.json');
    const found = await on.find('my-class');
    if (found?.ok !== true) throw new Error('not found');
    const game = Game.start(found.content, { seed: '1', options: OPTIONS, seats: ALL_RANDOM });
    const record = game.record();
    const saves = new Saves(store, () => 0);
    await saves.keepCurrent(record);
    const again = await saves.current();
    const content = await shelf(store).find('my-class');
    if (again?.ok !== true || content?.ok !== true) throw new Error('not kept');
    expect(Game.resume(content.content, again.record).ok).toBe(true);
    // It does not stand among the saved matches.
    expect(await saves.list()).toEqual([]);
  });

  it('takes the place of the one opened before under its id', async () => {
    const on = shelf();
    await on.open(mine(), 'a.json');
    const second = await on.open(
      mine((json) => (json.title = 'Better')),
      'b.json',
    );
    expect(second.ok).toBe(true);
    expect((await on.entries()).map(({ title }) => title)).toEqual(['The Succession', 'Better']);
    const found = await on.find('my-class');
    expect(found?.ok && found.opening.scenario.title).toBe('Better');
  });

  it('is told all that is wrong with it, each thing with its place, and changes nothing', async () => {
    const on = shelf();
    const opened = await on.open(
      mine((json) => {
        json.start.crisis = 10;
        json.minutes.alone = 'long';
        json.colour = 'red';
      }),
      'my-class.json',
    );
    expect(opened.ok).toBe(false);
    expect(codes(opened)).toEqual(['wrongType minutes.alone', 'outOfRange start.crisis', 'unknownField colour']);
    expect(new Set(opened.problems.map(({ file }) => file))).toEqual(new Set(['my-class.json']));
    expect((await on.entries()).map(({ id }) => id)).toEqual(['succession']);
    expect(await on.find('my-class')).toBeNull();
  });

  it('needs an id of its own', async () => {
    const opened = await shelf().open(
      mine((json) => (json.id = 'succession')),
      'succession.json',
    );
    expect(codes(opened)).toEqual(['duplicateId id']);
  });

  it('may be anything at all', async () => {
    const on = shelf();
    const anything: readonly unknown[] = [
      null,
      3,
      'x',
      [],
      {},
      { format: 'kartoteka-record' },
      { format: 'kartoteka-scenario' },
    ];
    for (const json of anything) {
      const opened = await on.open(json, '');
      expect(opened.ok, JSON.stringify(json)).toBe(false);
      expect(opened.problems.length).toBeGreaterThan(0);
      for (const { message } of opened.problems) expect(message).toMatch(/[.?]$/);
    }
    expect(codes(await on.open({ format: 'kartoteka-record' }, 'r.json'))).toEqual(['badFileName']);
    expect((await on.open({ format: 'kartoteka-record' }, 'r.json')).problems[0]?.message).toContain('saved match');
  });

  it('is read from a file: where it is no JSON, by line and column', async () => {
    const on = shelf();
    const text = JSON.stringify(mine(), null, 2);
    expect((await on.openFile(new Blob([`\uFEFF${text}`]), 'my-class.json')).ok).toBe(true);
    const broken = await on.openFile(new Blob([text.replace('"turns": [', '"turns" [')]), 'my-class.json');
    expect(codes(broken)[0]).toMatch(/^notJson line \d+, column 11$/);
    const twice = await on.openText(text.replace('{', '{\n  "id": "other",'), 'my-class.json');
    expect(twice.problems[0]?.message).toContain('"id" stands twice');
    const huge = await on.openFile(new Blob(['x'.repeat(6_000_001)]), 'huge.json');
    expect(codes(huge)).toEqual(['tooLarge']);
  });

  it('can be taken away again; those of the game cannot', async () => {
    const store = memoryStore();
    const on = shelf(store);
    await on.open(mine(), 'my-class.json');
    await on.forget('my-class');
    await on.forget('succession');
    expect((await on.entries()).map(({ id }) => id)).toEqual(['succession']);
    expect(await store.all()).toEqual([]);
  });

  it('yields to a later scenario of the game with its name', async () => {
    const store = memoryStore();
    await shelf(store).open(mine(), 'my-class.json');
    const files = [...shipped, { file: 'scenarios/my-class.json', json: mine((json) => (json.title = 'Shipped')) }];
    const later = shelf(store, files);
    expect((await later.entries()).map(({ title, own }) => [title, own])).toContainEqual(['Shipped', false]);
    expect(await later.entries()).toHaveLength(2);
    const found = await later.find('my-class');
    expect(found?.ok && found.opening.scenario.title).toBe('Shipped');
  });

  it('can be played where the browser keeps nothing', async () => {
    const never = (): Promise<never> => Promise.reject(new Error('forbidden'));
    const on = shelf({ read: never, write: never, remove: never, all: never });
    expect((await on.open(mine(), 'my-class.json')).ok).toBe(true);
    expect((await on.find('my-class'))?.ok).toBe(true);
  });
});
