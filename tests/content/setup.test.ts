import { describe, expect, it } from 'vitest';
import { compileScenario } from '../../src/content/compile.ts';
import type { Content } from '../../src/engine/model/content.ts';
import { FACTIONS, type OrgId, type PersonId, SIDES } from '../../src/engine/model/ids.ts';
import { createState } from '../../src/engine/setup.ts';
import { CARDS, type Json, plainFiles } from './files.ts';

function content(change: (files: ReturnType<typeof plainFiles>) => void = () => {}): Content {
  const files = plainFiles();
  change(files);
  const compiled = compileScenario(files, 'succession');
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return compiled.content;
}
const given = content();
const moscow = 'moscow' as OrgId;

describe('the start of a match', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(createState(given, 'Горки')).toEqual(createState(given, 'Горки'));
    expect(createState(given, '1').shut.rng).not.toEqual(createState(given, '2').shut.rng);
    expect(createState(given, '1').shut.decks.dated).not.toEqual(createState(given, '2').shut.decks.dated);
  });

  it('leaves the content as it was: nothing in the state belongs to it', () => {
    const before = JSON.stringify(given);
    const state = createState(given, '1');
    state.open.politburo = [];
    state.open.orgs[moscow]!.mood.economy = 2;
    state.open.factions.left.line.world = -2;
    state.open.centralCommittee = { named: [], unnamed: { ...state.open.centralCommittee.unnamed, none: 99 } };
    state.open.trust.left.right = 5;
    expect(JSON.stringify(given)).toBe(before);
    expect(createState(given, '1').open.politburo).not.toEqual([]);
  });

  it('is JSON and nothing else, below 64 kB', () => {
    const state = createState(given, 'x'.repeat(1000));
    const text = JSON.stringify(state);
    expect(JSON.parse(text)).toEqual(state);
    expect(text).not.toContain('null,null,null');
    expect(new TextEncoder().encode(text).length).toBeLessThan(64 * 1024);
  });

  it('counts exactly the members that the scenario gives', () => {
    const state = createState(given, '1');
    for (const { id } of given.orgs) {
      const { old, enrolment } = state.open.orgs[id]!.members;
      const sum = (boxes: Record<string, number>) => SIDES.reduce((total, side) => total + boxes[side]!, 0);
      expect(sum(old.full) + sum(enrolment.full), id).toBe(given.start.orgs[id]!.full);
      expect(sum(old.candidate) + sum(enrolment.candidate), id).toBe(given.start.orgs[id]!.candidates);
    }
    const { full } = state.open.orgs['leningrad' as OrgId]!.members.old;
    expect(full.leningrad).toBe(Math.round(0.58 * given.start.orgs['leningrad' as OrgId]!.full));
  });

  it('divides cohorts where there is an Enrolment already', () => {
    const later = content((files) => {
      const s: Json = files.find((f) => f.file.endsWith('succession.json'))!.json;
      s.start.orgs.moscow.enrolment = 0.6;
      s.start.orgs.moscow.members = { full: 1001, candidates: 7 };
      s.start.orgs.moscow.support.enrolment = { apparatus: 0.5 };
      delete s.start.total;
    });
    const { old, enrolment } = createState(later, '1').open.orgs[moscow]!.members;
    const sum = (boxes: Record<string, number>) => SIDES.reduce((total, side) => total + boxes[side]!, 0);
    expect([sum(old.full), sum(enrolment.full)]).toEqual([400, 601]);
    expect(sum(old.candidate) + sum(enrolment.candidate)).toBe(7);
    expect(enrolment.full).toEqual({ none: 301, apparatus: 300, left: 0, leningrad: 0, right: 0 });
  });

  it('gives each his firmness, known to his own side alone', () => {
    const state = createState(given, '1');
    const firm = (f: (typeof FACTIONS)[number], id: string) => state.own[f].firmness[id as PersonId];
    expect(firm('apparatus', 'stalin')).toBe(5);
    expect(firm('left', 'stalin')).toBeUndefined();
    expect(state.open.people['stalin' as PersonId]!.band).toBe('firm');
    expect(state.open.people['krupskaya' as PersonId]!).toMatchObject({ side: 'none', band: null });
  });

  it('puts the highest standing first and gives out what a turn allows', () => {
    const { open } = createState(given, '1');
    expect(open.order).toEqual(['left', 'leningrad', 'right', 'apparatus']);
    const n = given.numbers;
    expect(open.factions.apparatus.assignmentsLeft).toBe(n['place.assignments']);
    expect(open.factions.left.assignmentsLeft).toBe(0);
    expect(open.factions.left.shelvesLeft).toBe(n['shelves.base']);
    expect([open.step, open.turn, open.round]).toEqual(['dateline', 1, 0]);
    expect(open.offices['secretary:volga']!.holder).toBeNull();
    expect(open.offices.war!.holder).toBe('trotsky');
  });

  it('seats only the factions of the scenario', () => {
    const duel = content((files) => {
      const s: Json = files.find((f) => f.file.endsWith('succession.json'))!.json;
      s.seats = ['apparatus', 'left'];
      s.playable = ['apparatus', 'left'];
      s.start.majority = ['apparatus'];
      s.start.pacts = [];
      for (const p of Object.values<Json>(s.start.people)) {
        if (p.side === 'leningrad' || p.side === 'right') Object.assign(p, { side: 'none', firmness: 0 });
      }
      for (const o of Object.values<Json>(s.start.orgs)) {
        delete o.support.old.leningrad;
        delete o.support.old.right;
      }
      for (const c of ['centralCommittee', 'centralCommitteeCandidates', 'controlCommission']) {
        Object.assign(s.start[c].unnamed, { leningrad: 0, right: 0 });
      }
      for (const f of Object.values<Json>(s.start.factions)) delete f.trust.leningrad;
      s.start.factions = { apparatus: s.start.factions.apparatus, left: s.start.factions.left };
      for (const f of Object.values<Json>(s.start.factions)) f.trust = pick(f.trust, ['apparatus', 'left']);
    });
    const { open } = createState(duel, '1');
    expect(FACTIONS.filter((f) => open.factions[f].present)).toEqual(['apparatus', 'left']);
    expect(open.order).toEqual(['left', 'apparatus']);
  });

  it('lays the ordered cards on top', () => {
    const ordered = content((files) => {
      const s: Json = files.find((f) => f.file.endsWith('succession.json'))!.json;
      s.deck = { order: ['card4', 'card3', 'card2'] };
      expect(files.some((f) => f.file === CARDS)).toBe(true);
    });
    const { decks } = createState(ordered, '1').shut;
    expect(decks.dated.slice(0, 2)).toEqual(['card4', 'card2']);
    expect(decks.everyday[0]).toBe('card3');
    expect(decks.dated.length + decks.everyday.length).toBe(32);
  });

  it('remembers that two people share the screen', () => {
    expect(createState(given, '1', { roundsTogether: 2 }).open.roundsTogether).toBe(2);
  });
});

function pick(from: Record<string, number>, keys: readonly string[]): Record<string, number> {
  return Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)));
}
