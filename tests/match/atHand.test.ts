import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepPreferences, loadPreferences, matchesAtHand, noteAtHand } from '../../src/match/preferences.ts';

/** A browser’s store, and how often something was written into it. */
function store() {
  const kept = new Map<string, string>();
  const writes: string[] = [];
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      writes.push(key);
      kept.set(key, value);
    },
  });
  return { kept, writes };
}

afterEach(() => vi.unstubAllGlobals());

describe('what the page keeps at hand', () => {
  beforeEach(() => void store());

  it('is nothing on the first visit', () => {
    expect(loadPreferences()).toBeNull();
    expect(matchesAtHand()).toEqual({ current: false, previous: false });
  });

  it('are the settings as they were kept', () => {
    keepPreferences({ language: 'es', speed: 'slow' });
    expect(loadPreferences()).toEqual({ language: 'es', speed: 'slow' });
  });

  it('are the matches that somebody kept or looked for, each for itself', () => {
    noteAtHand({ current: true });
    expect(matchesAtHand()).toEqual({ current: true, previous: false });
    noteAtHand({ previous: true });
    noteAtHand({ current: false });
    expect(matchesAtHand()).toEqual({ current: false, previous: true });
  });

  it('is written only where it changes: a match is kept at every command', () => {
    const { writes } = store();
    for (let n = 0; n < 5; n++) noteAtHand({ current: true });
    expect(writes).toHaveLength(1);
  });

  it.each(['', '{', '7', 'null', '[]', '{"current":"yes"}'])('is nothing where the store holds %j', (text) => {
    store().kept.set('kartoteka-matches', text);
    expect(matchesAtHand()).toEqual({ current: false, previous: false });
  });

  it('is nothing, and no fault, in a browser that keeps nothing', () => {
    vi.stubGlobal('localStorage', undefined);
    keepPreferences({ language: 'es' });
    noteAtHand({ current: true });
    expect(loadPreferences()).toBeNull();
    expect(matchesAtHand()).toEqual({ current: false, previous: false });
  });
});
