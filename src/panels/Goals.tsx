import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { GoalDef } from '../engine/model/content.ts';
import type { FactionId } from '../engine/model/ids.ts';
import { goalText } from '../words/goalText.ts';
import { Fold } from './bits.tsx';
import { language, t } from './language.ts';
import { content, view } from './live.ts';
import type { Ports } from './ports.ts';

/** What this scenario counts beside or instead of the mandate, each with its points; nothing where it has no goals of its own. */
export function Goals(): JSX.Element | null {
  const { me, open } = view();
  const goals = content().victory.goals ?? [];
  if (goals.length === 0) return null;
  return (
    <section class="dateline">
      <Fold title={<b>{t('told.goals')}</b>} open={open.turn === content().firstTurn}>
        <GoalList goals={goals} first={[me]} />
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
  return (
    <div class="goals">
      <Fold title={<b>{t('told.goals')}</b>} open>
        <GoalList goals={goals} first={people} />
      </Fold>
    </div>
  );
}

function GoalList({ goals, first }: { goals: readonly GoalDef[]; first: readonly FactionId[] }): JSX.Element {
  const sorted = [...goals].sort((a, b) => Number(first.includes(b.faction)) - Number(first.includes(a.faction)));
  return (
    <ul>
      {sorted.map((goal, i) => (
        <li key={i}>{goalText(language.value, goal)}</li>
      ))}
    </ul>
  );
}
