import type { JSX } from 'preact';
import { Fold } from './bits.tsx';
import { GoalsOf, pointsNow } from './GoalList.tsx';
import { t } from './language.ts';
import { begun, board, content, view } from './live.ts';

/**
 * What this scenario counts beside or instead of the mandate, and what of it holds now; nothing where it has no goals of its own.
 * My own stand open at my first decision, the others' behind a fold; when all is over both stand open.
 */
export function Goals({ over = false }: { over?: boolean }): JSX.Element | null {
  const { me, open } = view();
  const rows = board.value?.goals ?? [];
  if (rows.length === 0) return null;
  const others = content().seats.filter((f) => f !== me);
  return (
    <section class="dateline goals">
      <Fold
        key={me}
        title={
          <span>
            <b>{t('told.goals')}</b> <span class="quiet">{over ? '' : pointsNow(me, rows)}</span>
          </span>
        }
        open={over || (open.turn === content().firstTurn && !begun.value.has(me))}
      >
        <GoalsOf faction={me} rows={rows} />
        {over ? (
          others.map((f) => <GoalsOf key={f} faction={f} rows={rows} />)
        ) : (
          <Fold title={t('told.goalsOthers')}>
            {others.map((f) => (
              <GoalsOf key={f} faction={f} rows={rows} />
            ))}
          </Fold>
        )}
      </Fold>
    </section>
  );
}
