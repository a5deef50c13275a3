import type { JSX } from 'preact';
import type { FactionId } from '../engine/model/ids.ts';
import type { FactionRow } from '../match/board.ts';
import { Emblem, Fold } from './bits.tsx';
import { num, t, tn } from './language.ts';
import { begun, board, content, view } from './live.ts';
import { Inline } from './Told.tsx';

/** What brings mandate, in the order in which it is counted. */
const PARTS = [
  'politburoSeats',
  'generalSecretary',
  'otherOffices',
  'lastCongress',
  'lineAtConviction',
  'ownAim',
] as const;

function pointsFor({ mandate }: FactionRow, part: (typeof PARTS)[number]): number {
  return mandate.reasons.reduce((sum, { name, amount }) => (name === part ? sum + amount : sum), 0);
}

/**
 * What everybody has of the mandate as things stand, and for what; nothing in a scenario that does not count it. Open at my first
 * decision: it is what the match is about.
 */
export function Mandate(): JSX.Element | null {
  const { me, open } = view();
  const rows = board.value?.factions ?? [];
  if (content().victory.count !== 'mandate' || rows.length === 0) return null;
  return (
    <section class="dateline goals">
      <Fold
        key={me}
        title={
          <span class="mandate-title">
            <b>{t('page.mandate.title')}</b>{' '}
            {rows.map((row) => (
              <span key={row.id} class="held">
                <Emblem side={row.id} size={1} /> {num(row.mandate.total)}
              </span>
            ))}
          </span>
        }
        open={open.turn === content().firstTurn && !begun.value.has(me)}
      >
        <MandateTable rows={rows} me={me} />
        <OwnAim me={me} rows={rows} />
      </Fold>
    </section>
  );
}

/** Each part of everybody's mandate, a column for each side. */
export function MandateTable({ rows, me }: { rows: readonly FactionRow[]; me: FactionId | null }): JSX.Element {
  const mine = (row: FactionRow): string => (row.id === me ? 'mine' : '');
  return (
    <table class="figures mandate">
      <thead>
        <tr>
          <th>{t('gauge.mandate.name')}</th>
          {rows.map((row) => (
            <th key={row.id} class={mine(row)}>
              <Emblem side={row.id} size={1.1} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {PARTS.map((part) => (
          <tr key={part}>
            <th>{t(`page.mandate.parts.${part}`)}</th>
            {rows.map((row) => (
              <td key={row.id} class={mine(row)}>
                {num(pointsFor(row, part))}
              </td>
            ))}
          </tr>
        ))}
        <tr class="total">
          <th>{t('page.mandate.total')}</th>
          {rows.map((row) => (
            <td key={row.id} class={mine(row)}>
              {num(row.mandate.total)}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

/** What my own aim asks for, and where my conviction lies. */
function OwnAim({ me, rows }: { me: FactionId; rows: readonly FactionRow[] }): JSX.Element {
  const { aim, conviction } = content().factions[me];
  const most = rows.find(({ id }) => id === me)?.aimMost ?? 0;
  const line = { economy: tn(`line.economy.${conviction.economy}`), world: tn(`line.world.${conviction.world}`) };
  const named = { aim: tn(`aim.${aim}.name`), most, text: tn(`aim.${aim}.text`) };
  return (
    <>
      <p class="small">
        <b>{t('page.mandate.aim')}:</b> <Inline text={t('page.mandate.aimText', named)} />
      </p>
      <p class="small">
        <Inline text={t('page.mandate.conviction', line)} /> <span class="quiet">{t('page.mandate.text')}</span>
      </p>
    </>
  );
}
