import { describe, expect, it } from 'vitest';
import { countFamily } from '../../../src/engine/family.ts';
import type { CommandType } from '../../../src/engine/model/command.ts';
import { ANSWERS, RULES } from '../../../src/engine/rules/registry.ts';
import { top } from '../../../src/engine/rules/stack.ts';
import { lens } from '../../../src/engine/view.ts';
import { positions } from '../../ai/positions.ts';
import { succession } from '../../match/support.ts';

const content = succession();

describe('whether there is anything to do at all', () => {
  it('is answered without listing as the list would answer it, in matches by lot', () => {
    const seen = new Map<CommandType, Set<boolean>>();
    for (const { state, faction } of positions('any', 2, 500)) {
      const known = lens(state, faction);
      const decision = top(state.open);
      if (decision === null) continue;
      for (const type of ANSWERS[decision.kind]) {
        const rule = RULES[type];
        const listed = rule.families(content, known).reduce((sum, family) => sum + countFamily(family), 0);
        if (rule.several) expect([type, listed > 1]).toEqual([type, true]);
        if (rule.any === undefined) continue;
        expect([type, rule.any(content, known)]).toEqual([type, listed > 0]);
        seen.set(type, (seen.get(type) ?? new Set()).add(listed > 0));
      }
    }
    for (const type of ['agitate', 'organise', 'table', 'editSlate'] as const)
      expect([...(seen.get(type) ?? [])]).toContain(true);
  });
});
