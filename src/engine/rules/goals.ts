import { allHold } from '../effects/conditions.ts';
import type { Content, GoalDef } from '../model/content.ts';
import type { Choice } from '../model/effect.ts';
import type { FactionId } from '../model/ids.ts';
import type { Open } from '../model/known.ts';
import type { Tally } from '../model/message.ts';

const NOTHING_CHOSEN: Choice = {};

/** Whether all that a goal asks for holds as things stand. Reads what is open. */
export function goalHolds(content: Content, open: Open, goal: GoalDef): boolean {
  return allHold(content, { me: null, open, own: null }, NOTHING_CHOSEN, goal.when);
}

/** Points of the scenario's own goals that a faction has reached as things stand. Reads what is open: the score is everybody's. */
export function goalPoints(content: Content, open: Open, faction: FactionId, tally: Tally): number {
  let sum = 0;
  tally.base(0);
  for (const goal of content.victory.goals ?? []) {
    if (goal.faction !== faction || !goalHolds(content, open, goal)) continue;
    sum += goal.points;
    tally.add('goalReached', goal.points);
  }
  return sum;
}
