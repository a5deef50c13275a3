import type { HistoryRow } from '../match/history/rows/row.ts';
import type { Sensitivity, Spread } from '../match/history/sensitivity.ts';

/** `docs/history.md`: the table, and how sensitive it is to chance. */
export function historyDoc(rows: readonly HistoryRow[], other: Sensitivity): string {
  const outputs = rows.filter(({ kind }) => kind === 'output').length;
  const held = new Map(other.rows.map(({ id, held }) => [id, held]));
  return `# As it happened: the record and its figures

Made by \`npm run -s kartoteka -- history --doc\`; a test compares the two. The scenario \`as-it-happened\` is *The Succession* with the
dateline and the order of the decks fixed. What the leaders decided is a script of ordinary commands
([\`scenarios/history/\`](../scenarios/history)), each deed with its date, a sentence and its source. The rules perform it; where it is
silent the factions pass. No result is written down anywhere.

An *input* follows from set-up and calendar alone; an *output* was made by commands and rules. ${rows.length} rows, ${outputs} of them
outputs; ${rows.filter(({ holds }) => holds).length} hold. The last column: over ${other.seeds} other seeds (same set-up, dateline and decks, every other draw
different; commands that have become illegal are passed over), how many of the matches held the row.

| | row | attested | the game | tolerance | kind | how sure | of ${other.seeds} seeds |
|---|---|---|---|---|---|---|---|
${rows.map((row) => lineOf(row, held.get(row.id) ?? 0)).join('\n')}

## Other chance

| | least | lower quarter | middle | upper quarter | most |
|---|---|---|---|---|---|
${spreadLine('Fourteenth Congress: for', other.congress14.for)}
${spreadLine('Fourteenth Congress: against', other.congress14.against)}
${spreadLine('Fourteenth Congress: abstaining or not voting', other.congress14.abstaining)}
${spreadLine('commands passed over', other.passedOver)}

Endings: ${Object.entries(other.endings)
    .sort(([, a], [, b]) => b - a)
    .map(([id, n]) => `${id} ${n}`)
    .join(', ')}.

## What this does not show

The record was written with the rules at hand: it shows that the rules can carry the decisions to the outcomes, not that they would
have to. Its cards were dealt so that each leader holds what he played; what a faction does with its other cards, and some moves of
members, are the game's own and marked *abstraction*. Two sittings meet in the game that did not meet in the record (a plenum in January
1926, which stands for Politburo and Orgburo, and the second half of the plenum of July 1926). The successor of Kharitonov in the Urals
and the board of *Pravda* after April 1929 have no cards: others stand in their places.

## Sources of the rows

${[...new Set(rows.flatMap(({ source }) => source.split('; ')))]
  .sort()
  .map((source) => `- ${source}`)
  .join('\n')}
`;
}

function lineOf(row: HistoryRow, held: number): string {
  return `${rowCells(row)} ${held} |`;
}

/** A row of the document, but for its last column. */
export function rowCells({ what, attested, game, tolerance, kind, certainty, holds }: HistoryRow): string {
  return `| ${holds ? '✓' : '✗'} | ${what} | ${said(attested)} | ${said(game)} | ${tolerance} | ${kind} | ${certainty} |`;
}

function said(value: number | string): string {
  return typeof value === 'number' ? value.toLocaleString('en-GB') : value;
}

function spreadLine(name: string, { least, lower, median, upper, most }: Spread): string {
  return `| ${name} | ${least} | ${lower} | ${median} | ${upper} | ${most} |`;
}
