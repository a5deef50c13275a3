import type { JSX } from 'preact';
import { goalText } from '../words/goalText.ts';
import { Fold } from './bits.tsx';
import { language, t } from './language.ts';
import { content, view } from './live.ts';

/** What this scenario counts beside or instead of the mandate, each with its points; nothing where it has no goals of its own. */
export function Goals(): JSX.Element | null {
  const { me, open } = view();
  // One's own first.
  const goals = [...(content().victory.goals ?? [])].sort(
    (a, b) => Number(b.faction === me) - Number(a.faction === me),
  );
  if (goals.length === 0) return null;
  return (
    <section class="dateline">
      <Fold title={<b>{t('told.goals')}</b>} open={open.turn === content().firstTurn}>
        <ul>
          {goals.map((goal, i) => (
            <li key={i}>{goalText(language.value, goal)}</li>
          ))}
        </ul>
      </Fold>
    </section>
  );
}
