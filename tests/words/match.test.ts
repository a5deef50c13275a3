import { describe, expect, it } from 'vitest';
import { compileScenario } from '../../src/content/compile.ts';
import { applyInPlace, check, decider } from '../../src/engine/apply.ts';
import { forecast } from '../../src/engine/forecast.ts';
import { legalCommands } from '../../src/engine/legal.ts';
import type { Command } from '../../src/engine/model/command.ts';
import type { Out } from '../../src/engine/model/event.ts';
import type { Breakdown } from '../../src/engine/model/message.ts';
import { lens } from '../../src/engine/view.ts';
import { namesOf } from '../../src/match/names.ts';
import { begin } from '../../src/match/replay.ts';
import { streamOf } from '../../src/match/stream.ts';
import { breakdownText } from '../../src/words/breakdownText.ts';
import { commandReport, commandText } from '../../src/words/commandText.ts';
import { eventText } from '../../src/words/eventText.ts';
import { forecastText } from '../../src/words/forecastText.ts';
import { createLanguage } from '../../src/words/language.ts';
import { refusalText } from '../../src/words/refusalText.ts';
import { realFiles } from '../content/files.ts';
import { OTHERS, resourceOf } from './files.ts';
import { BROKEN } from './support.ts';

/** Of one kind of event so many are read in a match; the aftermath alone moves members by the thousand. */
const ENOUGH = 30;

/** Whole matches by lot, all put into words: what the scanner of the source cannot see, names made while it runs, shows here. */
describe('A match in words', () => {
  const compiled = compileScenario(realFiles(), 'succession');
  if (!compiled.ok) throw new Error('the scenario does not compile');
  const { content, lore } = compiled;

  it.each([['en', 'a'], ['en', 'b'], ...OTHERS.map((code) => [code, 'c'] as const)] as const)(
    'in %s has no text missing, seed %s',
    (code, seed) => {
      const missing = new Set<string>();
      const onMissing = (what: string): void => void missing.add(what);
      const language = createLanguage({ code, resource: resourceOf(code), names: namesOf(lore), onMissing });
      const random = streamOf(`words ${seed}`);
      const broken = new Set<string>();
      const see = (text: string): void => {
        if (BROKEN.test(text) || text === '') broken.add(text);
      };
      const seen = new Map<string, number>();
      const out: Out = {
        push(event) {
          const kind = `${event.type} ${'why' in event ? event.why : ''}`;
          const times = seen.get(kind) ?? 0;
          seen.set(kind, times + 1);
          if (times >= ENOUGH) return;
          see(eventText(language, event));
          for (const part of Object.values(event)) if (isBreakdown(part)) see(breakdownText(language, part));
          if (event.type !== 'rollCall') return;
          for (const pull of event.pulls)
            see(breakdownText(language, pull.for) + breakdownText(language, pull.against));
        },
      };
      const state = begin(content, seed, { personalities: 'historical', roundsTogether: 1 }, out);
      let last: Command | null = null;
      for (let faction = decider(state); faction !== null; faction = decider(state)) {
        const known = lens(state, faction);
        const command = legalCommands(content, known).draw(random);
        see(commandText(language, command));
        see(commandReport(language, faction, command));
        const foreseen = forecast(content, known, command);
        if (foreseen !== null) {
          const { cost, lines } = forecastText(language, foreseen);
          for (const text of [cost, ...lines.map((line) => line.text)]) see(text);
          for (const { why } of foreseen.lines) if (why !== null) see(breakdownText(language, why));
        }
        const refusal = last === null ? null : check(content, known, last);
        if (refusal !== null) see(refusalText(language, refusal));
        last = command;
        applyInPlace(content, state, command, out);
      }
      expect(state.open.ending).not.toBeNull();
      expect([...missing]).toEqual([]);
      expect([...broken]).toEqual([]);
    },
  );
});

function isBreakdown(value: unknown): value is Breakdown {
  return typeof value === 'object' && value !== null && 'reasons' in value && 'total' in value;
}
