import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { OrgRow, SideCounts } from '../match/board.ts';
import { orgOnShow } from '../ui/focus.ts';
import { SIDE_ORDER } from '../ui/palette.ts';
import { Emblem, Pips, SideBar } from './bits.tsx';
import { language, Name, name, num, t, tn } from './language.ts';
import { board } from './live.ts';

const COLUMNS = [
  'organisation',
  'members',
  'old',
  'enrolment',
  'secretary',
  'resentment',
  'mood',
  'delegates',
] as const;
type Column = (typeof COLUMNS)[number];

const sum = (counts: SideCounts): number => SIDE_ORDER.reduce((n, side) => n + counts[side], 0);

/** By what a column is sorted; names from A, numbers from the largest. */
function keyOfRow(row: OrgRow, column: Column): string | number {
  switch (column) {
    case 'organisation':
      return Name({ org: row.id });
    case 'members':
      return -row.members;
    case 'old':
      return -sum(row.old);
    case 'enrolment':
      return -sum(row.enrolment);
    case 'secretary':
      return `${row.secretarySide} ${row.secretary ?? ''}`;
    case 'resentment':
      return -row.resentment;
    case 'mood':
      return row.mood.economy * 10 + row.mood.world;
    case 'delegates':
      return -row.seats;
  }
}

function heading(column: Column): string {
  switch (column) {
    case 'old':
    case 'enrolment':
      return t(`cohort.${column}.short`);
    case 'resentment':
    case 'mood':
      return t(`gauge.${column}.name`);
    default:
      return t(`page.board.${column}`);
  }
}

/** Sides in figures, largest first: what the bar shows, for whoever cannot see it. */
function Figures({ counts }: { counts: SideCounts }): JSX.Element {
  const sides = SIDE_ORDER.filter((side) => counts[side] > 0).sort((a, b) => counts[b] - counts[a]);
  return (
    <span class="list-sides">
      {sides.map((side) => (
        <span key={side}>
          <Emblem side={side} size={0.95} />
          {num(Math.round(counts[side]))}
        </span>
      ))}
    </span>
  );
}

/** The organisations as a table: the same facts as on the map, to be sorted and read. */
export function UnionList(): JSX.Element {
  const [by, setBy] = useState<{ column: Column; turned: boolean }>({ column: 'delegates', turned: false });
  const rows = [...(board.value?.orgs ?? [])].sort((a, b) => {
    const [x, y] = [keyOfRow(a, by.column), keyOfRow(b, by.column)];
    const order =
      typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y), language.value.code);
    return by.turned ? -order : order;
  });
  const sort = (column: Column): void => setBy({ column, turned: by.column === column && !by.turned });
  return (
    <section class="union-list" aria-label={t('page.board.listTitle')}>
      <table class="figures">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                aria-sort={by.column !== column ? 'none' : by.turned ? 'descending' : 'ascending'}
              >
                <button type="button" class="sort" onClick={() => sort(column)}>
                  {heading(column)}
                  <i aria-hidden="true">{by.column !== column ? '' : by.turned ? ' ▴' : ' ▾'}</i>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <button type="button" class="list-org" onClick={() => (orgOnShow.value = row.id)}>
                  {Name({ org: row.id })}
                </button>
                <SideBar counts={row.sides} label={Name({ org: row.id })} />
              </th>
              <td>{num(row.members)}</td>
              <td>
                <Figures counts={row.old} />
              </td>
              <td>
                <Figures counts={row.enrolment} />
              </td>
              <td>
                {row.secretary === null ? (
                  t('ui.noHolder')
                ) : (
                  <>
                    {row.secretarySide === 'faceDown' ? '? ' : <Emblem side={row.secretarySide} size={0.95} />}{' '}
                    {name({ person: row.secretary })}
                  </>
                )}
              </td>
              <td>
                <Pips value={row.resentment} of={5} kind="crisis" label={num(row.resentment)} />
              </td>
              <td class="list-mood">
                {tn(`line.economy.${Math.round(row.mood.economy)}`)};<br />
                {tn(`line.world.${Math.round(row.mood.world)}`)}
              </td>
              <td>
                <b class="figure">{num(row.seats)}</b>
                <Figures counts={row.delegates} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
