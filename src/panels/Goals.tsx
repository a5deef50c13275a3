import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { GoalDef } from '../engine/model/content.ts';
import type { FactionId } from '../engine/model/ids.ts';
import type { GoalRow } from '../match/board.ts';
import { goalConditions } from '../words/goalText.ts';
import { Emblem, Fold } from './bits.tsx';
import { language, Name, num, t } from './language.ts';
import { board, content, view } from './live.ts';
import type { Ports } from './ports.ts';

/** A goal, and whether it holds now; null: that is not known yet. */
type Row = { readonly goal: GoalDef; readonly reached: GoalRow['reached'] | null };

/**
 * What this scenario counts beside or instead of the mandate, and what of it holds now; nothing where it has no goals of its own.
 * My own stand open, the others' behind a fold; when all is over both stand open.
 */
export function Goals({ over = false }: { over?: boolean }): JSX.Element | null {
  const { me, open } = view();
  const rows = board.value?.goals ?? [];
  if (rows.length === 0) return null;
  const others = content().seats.filter((f) => f !== me);
  return (
    <section class="dateline goals">
      <Fold title={<b>{t('told.goals')}</b>} open={over || open.turn === content().firstTurn}>
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

/** The same before a match: those of the seats that people will play stand first. */
export function GoalsAhead(props: {
  ports: Ports;
  scenario: string;
  people: readonly FactionId[];
}): JSX.Element | null {
  const { ports, scenario, people } = props;
  const [goals, setGoals] = useState<readonly GoalDef[]>([]);
  useEffect(() => {
    let there = true;
    setGoals([]);
    ports.goals(scenario).then(
      (list) => there && setGoals(list),
      () => undefined,
    );
    return () => {
      there = false;
    };
  }, [scenario]);
  if (goals.length === 0) return null;
  const rows = goals.map((goal): Row => ({ goal, reached: null }));
  const factions = new Set([...people, ...goals.map((goal) => goal.faction)]);
  return (
    <div class="goals">
      <Fold title={<b>{t('told.goals')}</b>} open>
        {[...factions].map((f) => (
          <GoalsOf key={f} faction={f} rows={rows} />
        ))}
      </Fold>
    </div>
  );
}

/** One faction's goals, each with its points in a box: filled where the goal holds now. */
function GoalsOf({ faction, rows }: { faction: FactionId; rows: readonly Row[] }): JSX.Element | null {
  const mine = rows.filter(({ goal }) => goal.faction === faction);
  if (mine.length === 0) return null;
  const points = (list: readonly Row[]): string => num(list.reduce((sum, { goal }) => sum + goal.points, 0));
  const known = mine.every(({ reached }) => reached !== null);
  const reached = points(mine.filter((row) => row.reached === true));
  return (
    <div class="goals-of">
      <p class="goals-head">
        <Emblem side={faction} size={1.1} />{' '}
        {known ? t('told.goalsOf', { faction: Name({ faction }), reached, of: points(mine) }) : Name({ faction })}
      </p>
      <ul>
        {mine.map(({ goal, reached }, i) => (
          <li key={i} class={reached === true ? 'reached' : ''}>
            <b class="goal-points figure">{num(goal.points)}</b>
            <span>
              {goalConditions(language.value, goal)}
              {reached === null ? null : (
                <>
                  <span class="hidden">, </span>
                  {reached ? (
                    <em class="goal-mark"> ✓ {t('told.goalReached')}</em>
                  ) : (
                    <span class="hidden">{t('told.goalOpen')}</span>
                  )}
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
