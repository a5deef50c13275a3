import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../../src/cli/load.ts';
import { hashJson } from '../../../src/engine/hash.ts';
import type { CommandType } from '../../../src/engine/model/command.ts';
import type { Content } from '../../../src/engine/model/content.ts';
import type { Event } from '../../../src/engine/model/event.ts';
import { FACTIONS } from '../../../src/engine/model/ids.ts';
import { type LoosePlay, playLoosely } from '../../../src/match/loosely/playLoosely.ts';
import { type Entry, type Transcript, transcribe } from '../../../src/match/loosely/transcript.ts';
import { parseRecord, type ReadRecord } from '../../../src/match/records.ts';
import { org, person } from '../../language/names.ts';
import { randomRecord, succession } from '../support.ts';

function golden(name: string): ReadRecord {
  const read = parseRecord(readFileSync(new URL(`../../fixtures/records/${name}`, import.meta.url), 'utf8'));
  if (!read.ok) throw new Error(read.refusal.code);
  return read.record;
}

function transcriptOf(content: Content, record: ReadRecord): Transcript {
  const read = transcribe(content, record);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.transcript;
}

const easy = golden('succession-easy.json');
const transcript = transcriptOf(succession(), easy);
const nothingLeft = { followed: easy.commands.length, adapted: 0, dropped: 0, skipped: 0, filled: 0, refused: [] };

const kindsOf = (played: LoosePlay) => new Set(played.commands.map(({ type }) => type));
const of =
  (type: CommandType) =>
  ({ command }: Entry) =>
    command.type === type;

describe('A record played loosely', () => {
  it.each(['succession-easy.json', 'lesson-45-easy.json'])('%s is itself when nothing is left out', (name) => {
    const record = golden(name);
    const content = loadScenario(record.scenario);
    const played = playLoosely(content, transcriptOf(content, record));
    expect(played).toMatchObject({ ...nothingLeft, finished: true, followed: record.commands.length });
    expect(played.commands).toEqual(record.commands);
    expect(hashJson(played.state)).toBe(record.finalHash);
  });

  it.each(['a', 'b', 'c', 'd', 'e', 'f'])('is itself for the wildest match too: %s', (seed) => {
    const record = randomRecord(seed);
    const played = playLoosely(succession(), transcriptOf(succession(), record));
    expect(played).toMatchObject({ skipped: 0, filled: 0, refused: [] });
    expect(hashJson(played.state)).toBe(record.finalHash);
  });

  it('leaves out what it is told to, and never more than that of its own accord', () => {
    const played = playLoosely(succession(), transcript, { drop: of('agitate') });
    const agitations = transcript.entries.filter(of('agitate')).length;
    expect(agitations).toBeGreaterThan(15);
    expect(played.dropped).toBe(agitations);
    expect(kindsOf(played)).not.toContain('agitate');
    expect(played.followed + played.dropped + played.skipped).toBe(transcript.entries.length);
    expect(played.finished).toBe(true);
  });

  it('passes over one illegal command, counts it and goes on with the rest', () => {
    const at = transcript.entries.findIndex(of('appoint'));
    const entries = transcript.entries.map((entry, i): Entry => {
      if (i !== at || entry.command.type !== 'appoint') return entry;
      // Nobody may put a leader of another faction in charge of the Far East.
      return { ...entry, command: { ...entry.command, person: person('trotsky'), org: org('farEast') } };
    });
    const played = playLoosely(succession(), { ...transcript, entries });
    expect(played.refused[0]?.index).toBe(at);
    expect(played.commands.slice(0, at)).toEqual(easy.commands.slice(0, at));
    // It is among the first commands: were the rest not found again, less than the share below would be followed.
    expect(at).toBeLessThan(0.3 * transcript.entries.length);
    expect(played.followed).toBeGreaterThan(0.4 * transcript.entries.length);
    expect(played.followed + played.skipped).toBe(transcript.entries.length);
  });

  it('plays events dropped as cards laid for nothing', () => {
    const played = playLoosely(succession(), transcript, { drop: of('playEvent') });
    expect(kindsOf(played)).not.toContain('playEvent');
    const first = transcript.entries.find(of('playEvent'));
    if (first?.command.type !== 'playEvent') throw new Error('no event in the record');
    expect(played.commands[first.index]).toEqual({ type: 'playInfluence', card: first.command.card });
  });

  it('ends, and nobody wins anything by it, when everything is left out', () => {
    const played = playLoosely(succession(), transcript, { drop: () => true });
    expect(played).toMatchObject({ finished: true, followed: 0, skipped: 0, dropped: transcript.entries.length });
    for (const type of ['appoint', 'agitate', 'table', 'playEvent']) expect(kindsOf(played)).not.toContain(type);
  });

  it('keeps chance as it was: the calendar still brings what it brought', () => {
    const situations = (drop: (entry: Entry) => boolean) => {
      const out: Event[] = [];
      playLoosely(succession(), transcript, { drop, out });
      return out.filter(({ type }) => type === 'situation');
    };
    const recorded = situations(() => false);
    expect(recorded.length).toBeGreaterThan(10);
    // In the end another match has other situations: some wait for what happened. Were chance another, the first would be.
    const without = situations(of('agitate'));
    const same = recorded.findIndex((event, i) => JSON.stringify(event) !== JSON.stringify(without[i]));
    expect(same === -1 ? recorded.length : same).toBeGreaterThan(recorded.length / 2);
  });

  it.each(FACTIONS)('most of it still fits without the appointments of one faction: %s', (faction) => {
    const drop = ({ command, asked }: Entry) => command.type === 'appoint' && asked.faction === faction;
    const played = playLoosely(succession(), transcript, { drop });
    // One faction may have appointed nobody.
    expect(played.dropped).toBe(transcript.entries.filter(drop).length);
    expect(played.followed).toBeGreaterThan(0.4 * transcript.entries.length);
  });

  it('gives up when it is told to', () => {
    let asked = 0;
    const played = playLoosely(succession(), transcript, { stop: () => ++asked > 100 });
    expect(played.finished).toBe(false);
    expect(played.commands).toHaveLength(100);
  });
});

describe('A transcript', () => {
  it('refuses what replay refuses', () => {
    const wrong = {
      ...easy,
      commands: [...easy.commands.slice(0, 40), { type: 'nonsense' }, ...easy.commands.slice(41)],
    };
    expect(transcribe(succession(), wrong)).toMatchObject({ ok: false, refusal: { code: 'badCommand', index: 40 } });
    expect(transcribe(loadScenario('lesson-45'), easy)).toMatchObject({ ok: false, refusal: { code: 'otherContent' } });
  });
});

describe('Other chance', () => {
  it('keeps set-up and decks, and is the same for the same seed', () => {
    const dealt = (reseed: string) => {
      const out: Event[] = [];
      const played = playLoosely(succession(), transcript, { reseed, out });
      return { played, firstHands: out.filter((e) => e.type === 'drew').slice(0, 8) };
    };
    const once = dealt('one');
    const again = dealt('one');
    const other = dealt('two');
    expect(hashJson(again.played.state)).toBe(hashJson(once.played.state));
    expect(again.played.commands).toEqual(once.played.commands);
    expect(hashJson(other.played.state)).not.toBe(hashJson(once.played.state));
    expect(other.firstHands).toEqual(once.firstHands);
  });

  it('two fifths of the record still fit', () => {
    for (const reseed of ['1', '2', '3', '4']) {
      const played = playLoosely(succession(), transcript, { reseed });
      expect(played.finished).toBe(true);
      expect(played.followed).toBeGreaterThan(0.4 * transcript.entries.length);
      expect(played.followed + played.skipped).toBe(transcript.entries.length);
    }
  });
});
