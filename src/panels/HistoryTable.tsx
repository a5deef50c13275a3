import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { type HistoryRow, nameOf } from '../match/history/rows/row.ts';
import type { TextKey } from '../words/types.ts';
import { Button } from './bits.tsx';
import { has, localText, name, num, t, tn } from './language.ts';
import { content } from './live.ts';
import { Inline, Linked, SourceLine } from './Told.tsx';
import { film } from './watching.ts';

const SHOWN = ['all', 'input', 'output', 'fails'] as const;
type Shown = (typeof SHOWN)[number];

/** The attested figures and the game's, side by side; each row with its tolerance, its source and how sure it is. */
export function HistoryTable(): JSX.Element | null {
  const { table } = film();
  const rows = useMemo(() => table?.() ?? [], [table]);
  const [shown, setShown] = useState<Shown>('all');
  if (rows.length === 0) return null;
  const held = rows.filter(({ holds }) => holds).length;
  const listed = rows.filter((row) => shown === 'all' || row.kind === shown || (shown === 'fails' && !row.holds));
  return (
    <div class="history-table">
      <Linked text={t('watch.table.text')} />
      <p>
        <b>{t('watch.table.held', { held: num(held), of: num(rows.length) })}</b>
      </p>
      <div class="row">
        {SHOWN.map((name) => (
          <Button key={name} pressed={shown === name} onPress={() => setShown(name)}>
            {t(`watch.table.${name}`)}
          </Button>
        ))}
      </div>
      <table class="figures">
        <thead>
          <tr>
            <th>{t('watch.table.what')}</th>
            <th>{t('watch.table.attested')}</th>
            <th>{t('watch.table.game')}</th>
          </tr>
        </thead>
        <tbody>
          {listed.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row }: { row: HistoryRow }): JSX.Element {
  const { id, what, kind, attested, game, tolerance, holds, certainty, source } = row;
  const own = localText('row', id, 'name', '');
  const room =
    tolerance === 'exact' || tolerance === 'below' ? t(`watch.table.${tolerance}`) : together(`± ${tolerance}`);
  return (
    <tr class={holds ? '' : 'fails'}>
      <th>
        <span lang={own === '' ? 'en' : undefined}>
          <Inline text={own === '' ? what : own} />
        </span>
        <span class="typed"> {t(`watch.table.${kind}`)}</span>
        <SourceLine source={source} badge={certainty} />
      </th>
      <td>{figure(attested)}</td>
      <td>
        {figure(game)}
        <span class="small">{t(holds ? 'watch.table.within' : 'watch.table.outside', { tolerance: room })}</span>
      </td>
    </tr>
  );
}

/** The words in which a row may say what happened, as the rows have them. */
const WORDS: Readonly<Record<string, TextKey>> = {
  never: 'watch.table.word.never',
  nobody: 'watch.table.word.nobody',
  'nobody against': 'watch.table.word.nobodyAgainst',
  yes: 'watch.table.word.yes',
  no: 'watch.table.word.no',
  lost: 'watch.table.word.lost',
  carried: 'watch.table.word.carried',
  'full member': 'watch.table.word.fullMember',
  candidate: 'watch.table.word.candidate',
  out: 'watch.table.word.out',
};

/** A number, or a list of people, half-years and words. */
function figure(value: number | string): string {
  return typeof value === 'number' ? num(value) : value.split(', ').map(word).join(', ');
}

function word(part: string): string {
  const key = WORDS[part];
  if (key !== undefined) return t(key);
  const person = content().people.find(({ id }) => nameOf(id) === part);
  if (person !== undefined) return name({ person: person.id });
  for (const path of [`testament.${part}`, `ending.${part}.name`]) if (has(path)) return tn(path);
  return part;
}

/** Never broken within: in its narrow column a tolerance stands on one line. */
function together(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}
