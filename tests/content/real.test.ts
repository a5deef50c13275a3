import { describe, expect, it } from 'vitest';
import { coverage } from '../../src/content/check/decks.ts';
import { compileScenario } from '../../src/content/compile.ts';
import { listScenarios, SCENARIO_FILES } from '../../src/content/files.ts';
import { signatureOf } from '../../src/content/signature.ts';
import { FACTIONS, type OrgId } from '../../src/engine/model/ids.ts';
import { NUMBER_NAMES } from '../../src/engine/model/numbers.ts';
import { realFiles } from './files.ts';

/** Rigby's totals on 1 January, full members and candidates. */
const RIGBY = {
  1925: [440_365, 361_439],
  1926: [639_652, 440_162],
  1927: [786_288, 426_217],
  1928: [914_307, 391_547],
  1929: [1_090_508, 444_854],
  1930: [1_184_651, 493_259],
} as const;

const files = realFiles();
const compiled = compileScenario(files, 'succession');

function succession() {
  if (!compiled.ok) throw new Error(compiled.problems.map((p) => `${p.file} ${p.path}: ${p.message}`).join('\n'));
  return compiled;
}

describe('the scenario files', () => {
  it('have nothing wrong with them', () => {
    expect(compiled.problems.filter((p) => p.severity === 'error')).toEqual([]);
  });

  it('are complete by name', () => {
    for (const name of SCENARIO_FILES.world) expect(files.map((f) => f.file)).toContain(`scenarios/${name}`);
  });

  it('list each scenario that can be chosen', () => {
    const heads = listScenarios(files);
    expect(heads.map((h) => h.id)).toContain('succession');
    for (const head of heads) expect(compileScenario(files, head.id).ok, head.id).toBe(true);
  });
});

describe('The Succession', () => {
  it('begins with the members of January 1924', () => {
    const { orgs } = succession().content.start;
    const all = Object.values(orgs);
    expect(all).toHaveLength(14);
    expect(all.reduce((sum, o) => sum + o.full, 0)).toBe(350_000);
    expect(all.reduce((sum, o) => sum + o.candidates, 0)).toBe(122_000);
  });

  it('begins as the table of the rule book has it', () => {
    const { content } = succession();
    const { start } = content;
    const top = (side: string) =>
      Object.values(start.people)
        .filter((p) => p.side === side)
        .map((p) => p.standing)
        .sort((a, b) => b - a)
        .slice(0, 3)
        .reduce((sum, s) => sum + s, 0) / 3;
    const line = (f: (typeof FACTIONS)[number]) => {
      const { legacy, exposure, trust } = start.factions[f];
      return [top(f), legacy, exposure, ...FACTIONS.map((other) => trust[other])];
    };
    expect(Object.fromEntries(FACTIONS.map((f) => [f, line(f)]))).toEqual({
      apparatus: [5, 4, 0, 0, -2, 2, 2],
      left: [7, 4, 3, -2, 0, -3, -1],
      leningrad: [7, 6, 0, 2, -3, 0, 1],
      right: [6, 6, 0, 2, -1, 1, 0],
    });
    expect([start.regime, start.crisis, start.testament]).toEqual([3, 2, 'few']);
    expect(start.majority).toEqual(['apparatus', 'leningrad', 'right']);
    expect(start.pacts).toEqual([{ kind: 'bloc', a: 'apparatus', b: 'leningrad' }]);
    expect(Object.values(content.modules)).not.toContain(false);
  });

  it('has the organs of April 1923 without Lenin', () => {
    const { start } = succession().content;
    const size = (c: (typeof start)['centralCommittee']) =>
      c.named.length + Object.values(c.unnamed).reduce((sum, n) => sum + n, 0);
    expect(start.politburo).toHaveLength(6);
    expect(start.politburoCandidates).toHaveLength(4);
    expect([start.centralCommittee, start.centralCommitteeCandidates, start.controlCommission].map(size)).toEqual([
      39, 17, 50,
    ]);
  });

  it('has people enough, each with reasons, side and source', () => {
    const { content, lore } = succession();
    expect(content.people.length).toBeGreaterThanOrEqual(45);
    for (const { id } of content.people) {
      const dossier = lore.people[id]!;
      expect(dossier.source, id).not.toBe('');
      expect(dossier.sides.length, id).toBeGreaterThan(0);
      expect(dossier.oratory.why, id).not.toBe('');
    }
  });

  it('has a reason for every number', () => {
    const { content, lore } = succession();
    for (const name of NUMBER_NAMES) {
      expect(Number.isFinite(content.numbers[name]), name).toBe(true);
      expect(lore.numbers[name], name).toMatch(/\S/);
    }
  });

  it('tells no card without note, source and badge, and asks the engine for none of it', () => {
    const { content, lore } = succession();
    for (const card of content.cards) {
      expect(Object.keys(card)).not.toContain('note');
      const told = lore.cards[card.id]!;
      expect(told.note.length, card.id).toBeGreaterThan(20);
      expect(told.source, card.id).toMatch(/\(\d{4}|\)$|edition|Pravda|Congress/);
    }
    for (const { id } of content.situations) expect(lore.situations[id]?.source).toMatch(/\S/);
  });

  it('knows nothing that its files do not say', () => {
    const { content } = succession();
    expect(content.org['toString' as OrgId]).toBeUndefined();
    expect(content.org['constructor' as OrgId]).toBeUndefined();
    expect(Object.isFrozen(content.start.orgs['moscow' as OrgId]?.mood)).toBe(true);
  });
});

describe('the calendar', () => {
  /** What the calendar alone makes of a Party: admissions in the dateline, promotions and departures in the aftermath. */
  function grow() {
    let [full, candidates] = [350_000, 122_000];
    const year: Record<number, readonly [number, number]> = {};
    const gatherings: { name: string; delegates: number; attested: number }[] = [];
    const { content, lore } = succession();
    for (const [i, t] of content.calendar.entries()) {
      candidates += t.admissions;
      if (t.gathering !== null) {
        gatherings.push({
          name: `${t.gathering.number} ${t.gathering.kind}`,
          delegates: Math.round((full + (t.gathering.candidatesVote ? candidates : 0)) / t.gathering.norm),
          attested: lore.calendar[i]?.gathering?.attested ?? 0,
        });
      }
      full += candidates * t.promotion;
      candidates -= candidates * t.promotion;
      full -= full * t.departures;
      candidates -= candidates * t.departures;
      if (t.turn % 2 === 0) year[1924 + t.turn / 2] = [full, candidates];
    }
    return { year, gatherings };
  }

  it.each(Object.entries(RIGBY))('comes within three per cent of the members of 1 January %s', (name, attested) => {
    const reached = grow().year[Number(name)]!;
    for (const [i, value] of attested.entries()) {
      expect(Math.abs(reached[i]! - value) / value, i === 0 ? 'full' : 'candidates').toBeLessThan(0.03);
    }
  });

  it('yields the attested delegates of each congress and conference', () => {
    const { gatherings } = grow();
    expect(gatherings.map((g) => `${g.name}: ${g.delegates} (${g.attested})`)).toEqual([
      '13 congress: 748 (748)',
      '14 conference: 178 (178)',
      '14 congress: 665 (665)',
      '15 conference: 194 (194)',
      '15 congress: 898 (898)',
      '16 conference: 254 (254)',
    ]);
  });

  it('lets candidates vote for the 13th Congress alone', () => {
    const voting = succession().content.calendar.filter((t) => t.gathering?.candidatesVote === true);
    expect(voting.map((t) => t.turn)).toEqual([1]);
  });
});

describe('the decks', () => {
  it('cover all hands and a quarter more in each turn', () => {
    const { content } = succession();
    const lines = coverage(content.cards, {
      turns: [content.firstTurn, content.lastTurn],
      hand: { dated: content.cardsDated, everyday: content.cardsEveryday },
      seats: content.seats,
    });
    expect(lines).toHaveLength(12 * 2 * 4);
    expect(lines.filter((l) => l.alive < l.needed)).toEqual([]);
  });

  it('count what covers: a quarter more than all hands, for each number of seats', () => {
    const lines = coverage([{ deck: 'dated', window: [1, 1] }], {
      turns: [1, 2],
      hand: { dated: 2, everyday: 3 },
      seats: ['left', 'right'],
    });
    const dated = lines.filter((l) => l.deck === 'dated');
    expect(dated.map((l) => [l.turn, l.seats, l.alive, l.needed])).toEqual([
      [1, 1, 1, 3],
      [1, 2, 1, 5],
      [2, 1, 0, 3],
      [2, 2, 0, 5],
    ]);
    expect(lines.filter((l) => l.deck === 'everyday').map((l) => l.needed)).toEqual([4, 8, 4, 8]);
  });

  it('tell cards apart by what they do, not by how much', () => {
    const one = signatureOf([
      { type: 'crisis', amount: 1 },
      { type: 'legacy', faction: 'director', amount: 2 },
    ]);
    const two = signatureOf([
      { type: 'legacy', faction: 'director', amount: 1 },
      { type: 'crisis', amount: -1 },
    ]);
    const three = signatureOf([
      { type: 'legacy', faction: 'rivals', amount: 1 },
      { type: 'crisis', amount: -1 },
    ]);
    expect(one).toBe(two);
    expect(one).not.toBe(three);
  });
});
