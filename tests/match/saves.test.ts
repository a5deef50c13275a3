import { describe, expect, it } from 'vitest';
import { memoryStore, Saves } from '../../src/match/saves.ts';
import { copyOf, randomRecord } from './support.ts';

const record = randomRecord('saves');
const another = { ...copyOf(record), seed: 'another' };

function desk() {
  const store = memoryStore();
  let clock = 0;
  return { store, saves: new Saves(store, () => ++clock) };
}

describe('saved matches', () => {
  it('are found again', async () => {
    const { saves } = desk();
    expect(await saves.current()).toBeNull();
    await saves.keepCurrent(record);
    expect(await saves.current()).toEqual({ ok: true, record });
  });

  it('are kept by name, the latest first', async () => {
    const { saves } = desk();
    await saves.keepCurrent(record);
    await saves.save('Before the congress', record);
    await saves.save('<b>bold</b>', another);
    const list = await saves.list();
    expect(list.map(({ name }) => name)).toEqual(['<b>bold</b>', 'Before the congress']);
    expect(list[1]).toMatchObject({ commands: record.commands.length, scenario: 'succession' });
    const first = list[0]!;
    expect(await saves.load(first.key)).toEqual({ ok: true, record: another });
    await saves.remove(first.key);
    expect(await saves.load(first.key)).toBeNull();
  });

  it('are laid aside when another match begins', async () => {
    const { saves } = desk();
    await saves.layAside();
    await saves.keepCurrent(record);
    await saves.layAside();
    await saves.keepCurrent(another);
    const list = await saves.list();
    expect(list.length).toBe(1);
    expect(await saves.load(list[0]!.key)).toEqual({ ok: true, record });
  });

  it('are refused where they were spoilt, and listed all the same', async () => {
    const { saves, store } = desk();
    await store.write([['save:spoilt', { record: { format: 'something' } }]]);
    await store.write([['save:nothing', 7]]);
    expect((await saves.list()).length).toBe(2);
    expect(await saves.load('save:spoilt')).toMatchObject({ ok: false, refusal: { code: 'foreignFormat' } });
    expect(await saves.load('save:nothing')).toMatchObject({ ok: false, refusal: { code: 'notARecord' } });
  });
});
