import { compileScenario } from '../content/compile.ts';
import type { SourceFile } from '../content/files.ts';
import { readHistory } from '../content/history.ts';
import { perform } from '../match/history/perform.ts';
import { HISTORY_OPTIONS, HISTORY_SEED } from '../match/history/table.ts';
import { sayReason } from './say.ts';

/** One thing that is wrong with a scenario or with its history. */
export interface Fault {
  readonly file: string;
  readonly path: string;
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** All that is wrong with a scenario, and where it has a history with that: form, and commands that the rules refuse. */
export function faultsOf(files: readonly SourceFile[], scenario: string): Fault[] {
  const compiled = compileScenario(files, scenario);
  if (!compiled.ok) return [...compiled.problems];
  const read = readHistory(files, compiled.content);
  if (!read.ok) return [...compiled.problems, ...read.problems];
  if (read.deeds.length === 0) return [...compiled.problems];
  const { passedOver } = perform(compiled.content, read.deeds, { seed: HISTORY_SEED, options: HISTORY_OPTIONS });
  return [
    ...compiled.problems,
    ...passedOver.map(({ deed, command, reason }): Fault => {
      const { turn, at, by, date } = read.deeds[deed] ?? { turn: 0, at: '', by: '', date: '' };
      const why = reason === null ? 'Nobody was asked for it then.' : sayReason(reason);
      return {
        file: `the history of ${scenario}`,
        path: `turn ${turn}, ${at}, ${by} (${date})`,
        code: 'commandRefused',
        severity: 'warning',
        message: `${JSON.stringify(command)} could not be given. ${why}`,
      };
    }),
  ];
}
