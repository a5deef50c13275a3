import type { ScenarioEntry } from '../match/scenarioFiles.ts';

/** As they are chosen from: the shortest first, with which one learns the game, and one's own files, of which nobody knows how long they take, last. */
export function inOrder(scenarios: readonly ScenarioEntry[]): readonly ScenarioEntry[] {
  const length = ({ minutes: { alone, together } }: ScenarioEntry): number =>
    alone === 0 ? Number.MAX_SAFE_INTEGER : alone + together;
  return scenarios.toSorted((a, b) => Number(a.own) - Number(b.own) || length(a) - length(b));
}
