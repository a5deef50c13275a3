import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { GoalDef } from '../engine/model/content.ts';
import type { FactionId } from '../engine/model/ids.ts';
import { goalConditions } from '../words/goalText.ts';
import { Emblem, Fold } from './bits.tsx';
import { language, Name, num, t } from './language.ts';
import type { Ports } from './ports.ts';
import { Inline } from './Told.tsx';

/** A goal, and whether it holds now; null: that is not known yet. */
export type GoalOfNow = { readonly goal: GoalDef; readonly reached: boolean | null };

/** What a scenario counts of its own, before a match: the goals of the seats that people will play stand first. */
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
  const rows = goals.map((goal): GoalOfNow => ({ goal, reached: null }));
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

function sum(rows: readonly GoalOfNow[]): string {
  return num(rows.reduce((all, { goal }) => all + goal.points, 0));
}

/** How many points one's goals bring as things stand; empty where that is not known. */
export function pointsNow(faction: FactionId, rows: readonly GoalOfNow[]): string {
  const mine = rows.filter(({ goal }) => goal.faction === faction);
  if (mine.length === 0 || mine.some(({ reached }) => reached === null)) return '';
  return t('told.goalsNow', { reached: sum(mine.filter((row) => row.reached === true)), of: sum(mine) });
}

/** One faction's goals, each with its points in a box: filled where the goal holds now. */
export function GoalsOf({ faction, rows }: { faction: FactionId; rows: readonly GoalOfNow[] }): JSX.Element | null {
  const mine = rows.filter(({ goal }) => goal.faction === faction);
  if (mine.length === 0) return null;
  const known = mine.every(({ reached }) => reached !== null);
  const reached = sum(mine.filter((row) => row.reached === true));
  return (
    <div class="goals-of">
      <p class="goals-head">
        <Emblem side={faction} size={1.1} />{' '}
        {known ? t('told.goalsOf', { faction: Name({ faction }), reached, of: sum(mine) }) : Name({ faction })}
      </p>
      <ul>
        {mine.map(({ goal, reached }, i) => (
          <li key={i} class={reached === true ? 'reached' : ''}>
            <b class="goal-points figure">{num(goal.points)}</b>
            <span>
              <Inline text={goalConditions(language.value, goal)} />
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
