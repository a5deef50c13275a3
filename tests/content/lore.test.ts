import { describe, expect, it } from 'vitest';
import { compileScenario } from '../../src/content/compile.ts';
import { epilogueOf } from '../../src/content/epilogueOf.ts';
import { fates } from '../../src/content/fates.ts';
import { READERS, WINNERS } from '../../src/content/schema/epilogues.ts';
import { FACTIONS } from '../../src/engine/model/ids.ts';
import { ENDINGS } from '../../src/engine/model/state.ts';
import { realFiles } from './files.ts';

const compiled = compileScenario(realFiles(), 'succession');
if (!compiled.ok) throw new Error('the scenario does not compile');
const { lore } = compiled;

/** A work with its year, or an encyclopaedia by its years. */
const WORK = /\(\d{4}|vol\. I|Izvestia, |Encyclopaedia of St Petersburg|dossiers of this game|Wikipedia/;

function sentences(text: string): number {
  return [...text.matchAll(/[.?!]["”’]?(?=\s|$)/g)].length;
}

describe('The epilogues', () => {
  it('tell every ending to every reader, won and not won, in three to six sentences, each in its own words', () => {
    const texts: string[] = [];
    for (const id of ENDINGS) {
      for (const seat of [...FACTIONS, null]) {
        for (const winner of [...WINNERS[id], null]) {
          if (winner === null && WINNERS[id].length > 0) continue;
          const { text } = epilogueOf(lore, { id, winner }, seat);
          expect(sentences(text), `${id} ${seat} ${winner}`).toBeGreaterThanOrEqual(3);
          expect(sentences(text), `${id} ${seat} ${winner}`).toBeLessThanOrEqual(6);
        }
      }
      texts.push(...lore.epilogues[id].tellings.map((telling) => telling.text));
    }
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('tell a winner something else than a loser', () => {
    const told = (winner: 'left' | 'right') => epilogueOf(lore, { id: 'master', winner }, 'left').text;
    expect(told('left')).not.toBe(told('right'));
  });

  it('ask, and do not promise', () => {
    for (const id of ENDINGS) {
      const { asks, tellings } = lore.epilogues[id];
      expect(asks, id).toMatch(/\?$/);
      for (const { text, seat } of tellings) {
        expect(text, `${id} ${seat}`).not.toMatch(/would have (saved|spared|prevented|been saved)|millions/i);
      }
    }
  });

  it('stand beside what happened, with its source', () => {
    for (const id of ENDINGS) {
      const { happened, source, badge } = lore.epilogues[id];
      expect(sentences(happened), id).toBeGreaterThanOrEqual(3);
      expect(source, id).toMatch(WORK);
      expect(badge, id).not.toBe('abstraction');
    }
  });

  it('know all their readers', () => {
    expect(READERS).toEqual([...FACTIONS, 'nobody']);
  });
});

describe('The roll of fates', () => {
  const roll = fates(lore);

  it('names everybody, in the order in which they died, with source and badge', () => {
    expect(roll.map(({ person }) => person).sort()).toEqual(Object.keys(lore.people).sort());
    expect(roll.map(({ died }) => died)).toEqual(roll.map(({ died }) => died).sort());
    expect([roll[0]?.person, roll.at(-1)?.person]).toEqual(['sklyansky', 'kaganovich']);
    for (const { person, fate, source, badge } of roll) {
      expect(fate, person).toMatch(/^\p{Lu}.*\.$/su);
      expect(source, person).toMatch(WORK);
      expect(badge, person).not.toBe('abstraction');
    }
  });

  it('tells of each when he died', () => {
    for (const { person, fate, died } of roll) expect(fate, person).toContain(died.slice(0, 4));
  });

  it('is summed up as it stands', () => {
    const how = { executed: 0, killedInPrison: 0, diedInCustody: 0, ownHand: 0, murdered: 0, otherwise: 0 };
    for (const { fate } of roll) {
      if (/shot himself/i.test(fate)) how.ownHand += 1;
      else if (/\bshot (in|on|with|after)\b/i.test(fate)) how.executed += 1;
      else if (/killed in prison/i.test(fate)) how.killedInPrison += 1;
      else if (/died in (prison|a camp)/i.test(fate)) how.diedInCustody += 1;
      else if (/\bkilled in\b/i.test(fate)) how.murdered += 1;
      else how.otherwise += 1;
    }
    expect(how).toEqual({ executed: 27, killedInPrison: 2, diedInCustody: 2, ownHand: 3, murdered: 2, otherwise: 18 });
    const all = lore.generation.find(({ id }) => String(id) === 'named')?.text;
    expect(all).toMatch(
      /^Fifty-four people .* Twenty-seven of them were shot .* two were killed in prison and two died/,
    );
    expect(roll).toHaveLength(54);
  });

  it('goes on to those who have no card, each note with its source', () => {
    expect(lore.generation.length).toBeGreaterThanOrEqual(5);
    for (const { id, source, text } of lore.generation) {
      expect(source, id).toMatch(WORK);
      expect(sentences(text), id).toBeGreaterThanOrEqual(3);
    }
  });
});
