import type { Content } from '../engine/model/content.ts';
import { buildContent } from './build.ts';
import { buildLore } from './buildLore.ts';
import { checkCards, checkDeckNames, checkSituations } from './check/cards.ts';
import { checkComputer } from './check/computer.ts';
import { checkDecks } from './check/decks.ts';
import { checkLore } from './check/lore.ts';
import { checkScenario } from './check/scenario.ts';
import { checkWorld } from './check/world.ts';
import type { SourceFile } from './files.ts';
import type { Lore } from './lore.ts';
import { type Problem, Report } from './problems.ts';
import { readParts } from './read.ts';

/** `problems` of a scenario that can be played are warnings. */
export type Compiled =
  | { readonly ok: true; readonly content: Content; readonly lore: Lore; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Makes a scenario of parsed files, or says all that is wrong with them. Takes whatever it is handed and never throws; files
 * of other scenarios may be among them. `SCENARIO_FILES` says what belongs to one.
 */
export function compileScenario(files: readonly SourceFile[], scenarioId: string): Compiled {
  const report = new Report();
  const parts = readParts(files, scenarioId, report);
  checkWorld(parts, report);
  checkComputer(parts, report);
  checkCards(parts, report);
  checkSituations(parts, report);
  checkLore(parts, report);
  const { scenario } = parts;
  if (scenario !== null) {
    checkDeckNames(parts, report);
    checkScenario(parts, scenario, report);
    checkDecks(parts, scenario, report);
  }
  const { problems } = report;
  if (scenario === null || report.failed) return { ok: false, problems };
  return { ok: true, content: buildContent(parts, scenario.value), lore: buildLore(parts, scenario.value), problems };
}
