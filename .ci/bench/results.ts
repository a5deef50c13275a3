import { round } from './statistics.ts';

export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** The most that is allowed; nothing is demanded of the others. */
  readonly most?: number;
  readonly more?: string;
}

/** What was measured, said as it comes. */
export class Results {
  readonly rows: Row[] = [];

  add(what: string, value: number, unit: string, { most, more }: Pick<Row, 'most' | 'more'> = {}): void {
    const row: Row = {
      ...{ what, value: round(value), unit },
      ...(most === undefined ? {} : { most: round(most) }),
      ...(more === undefined ? {} : { more }),
    };
    this.rows.push(row);
    const allowed =
      row.most === undefined ? '' : `at most ${row.most} ${unit}: ${value <= row.most ? 'holds' : 'DOES NOT HOLD'}`;
    console.log(
      `${what.padEnd(60)} ${`${row.value} ${unit}`.padEnd(12)} ${(more ?? '').padEnd(30)} ${allowed}`.trimEnd(),
    );
  }
}
