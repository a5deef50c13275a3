import type { Content } from '../engine/model/content.ts';
import { CENTRAL_OFFICES, secretaryOf } from '../engine/model/ids.ts';
import { checkShape, isCommand } from '../engine/shape.ts';
import { thereIsNo } from './check/names.ts';
import { kindOf, type SourceFile, scenarioIdOf } from './files.ts';
import { at, type Place, type Problem, Report, show } from './problems.ts';
import { type Deed, history } from './schema/history.ts';
import { findings } from './sentences.ts';
import { isTame } from './tame.ts';

export type HistoryRead =
  | { readonly ok: true; readonly deeds: readonly Deed[]; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Files that hold the history of some scenario, by name. */
function historyFiles(files: readonly SourceFile[], scenario: string): SourceFile[] {
  return files
    .filter((source) => kindOf(source) === 'history' && scenarioOf(source.json) === scenario)
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

function scenarioOf(json: unknown): string | null {
  return typeof json === 'object' && json !== null && 'scenario' in json && typeof json.scenario === 'string'
    ? json.scenario
    : null;
}

/** Histories of scenarios that are not among these files: nobody would ever read them. */
export function strayHistories(files: readonly SourceFile[]): Problem[] {
  const report = new Report();
  const scenarios = files.map(({ json }) => scenarioIdOf(json)).filter((id) => id !== null);
  for (const source of files) {
    if (kindOf(source) !== 'history') continue;
    const id = scenarioOf(source.json);
    const place: Place = { file: source.file, path: 'scenario' };
    if (id === null) report.error(place, 'missingField', 'Say whose history this is: the id of a scenario.');
    else if (!scenarios.includes(id)) report.error(place, 'danglingId', thereIsNo('scenario', id, scenarios));
  }
  return report.problems;
}

/**
 * The deeds of a scenario's history, in the order of its files, or all that is wrong with them: form, order of time, commands that
 * are no commands of this content. Whether a command is legal when its time comes is seen when the script is performed.
 */
export function readHistory(files: readonly SourceFile[], content: Content): HistoryRead {
  const report = new Report();
  const deeds: Deed[] = [];
  for (const { file, json } of historyFiles(files, content.scenario)) {
    const place: Place = { file, path: '' };
    if (!isTame(file, json, report)) continue;
    const read = history.safeParse(json);
    if (!read.success) {
      for (const { steps, code, message } of findings(read.error.issues, json)) {
        report.error(at(place, ...steps), code, message);
      }
      continue;
    }
    read.data.deeds.forEach((deed, i) => {
      checkDeed(content, deed, at(place, 'deeds', i), deeds.at(-1), report);
      deeds.push(deed);
    });
  }
  return report.failed ? { ok: false, problems: report.problems } : { ok: true, deeds, problems: report.problems };
}

function checkDeed(content: Content, deed: Deed, place: Place, before: Deed | undefined, report: Report): void {
  if (before !== undefined && deed.turn < before.turn) {
    report.error(
      at(place, 'turn'),
      'wrongTurns',
      `Turn ${deed.turn} stands after turn ${before.turn}; put it in order of time.`,
    );
  }
  if (deed.turn < content.firstTurn || deed.turn > content.lastTurn) {
    report.error(
      at(place, 'turn'),
      'wrongTurns',
      `The scenario runs from turn ${content.firstTurn} to ${content.lastTurn}; turn ${deed.turn} is outside it.`,
    );
  }
  if (!content.seats.includes(deed.by)) {
    report.error(at(place, 'by'), 'wrongSeat', `${deed.by} has no seat in this scenario.`);
  }
  if (deed.commands.length === 0 && deed.votes === undefined) {
    report.error(place, 'missingField', 'A deed needs commands, or votes on a motion that comes by itself.');
  }
  if (deed.votes !== undefined && deed.on === undefined && !deed.commands.some(({ type }) => type === 'table')) {
    report.error(at(place, 'votes'), 'missingField', 'No motion is tabled here: say in "on" which one is voted.');
  }
  deed.commands.forEach((command, i) => {
    if (isCommand(content, command)) return;
    const refusal = checkShape(content, command);
    const why = refusal === null ? '' : ` (${refusal.code} ${show(JSON.stringify(refusal.args))})`;
    report.error(at(place, 'commands', i), 'wrongForm', `This is no command of this scenario${why}.`);
  });
  checkNames(content, deed, place, report);
}

/** Whether the people, cards and offices that a deed's votes name exist. Its commands were tested with their form. */
function checkNames(content: Content, { votes, on }: Deed, place: Place, report: Report): void {
  const named = (noun: string, id: string | null | undefined, known: readonly string[], where: Place): void => {
    if (id === null || id === undefined || known.includes(id)) return;
    report.error(where, 'danglingId', thereIsNo(noun, id, known));
  };
  const people = content.people.map(({ id }) => id);
  const cards = content.cards.map(({ id }) => id);
  const offices = [...CENTRAL_OFFICES, ...content.orgs.map(({ id }) => secretaryOf(id))];
  for (const [faction, paper] of Object.entries(votes ?? {})) {
    named('person', paper?.speaker, people, at(place, 'votes', faction, 'speaker'));
    named('card', paper?.lastWord, cards, at(place, 'votes', faction, 'lastWord'));
  }
  named('person', on?.person, people, at(place, 'on', 'person'));
  named('office', on?.office, offices, at(place, 'on', 'office'));
}
