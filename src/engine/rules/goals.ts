import { allHold } from '../effects/conditions.ts';
import type { Sight } from '../effects/targets.ts';
import type { Content } from '../model/content.ts';
import type { Choice } from '../model/effect.ts';
import type { FactionId } from '../model/ids.ts';
import type { Open } from '../model/known.ts';
import type { Tally } from '../model/message.ts';

const NOTHING_CHOSEN: Choice = {};

/** Points of the scenario's own goals that a faction has reached as things stand. Reads what is open: the score is everybody's. */
export function goalPoints(content: Content, open: Open, faction: FactionId, tally: Tally): number {
  const sight: Sight = { me: null, open, own: null };
  let sum = 0;
  tally.base(0);
  for (const goal of content.victory.goals ?? []) {
    if (goal.faction !== faction || !allHold(content, sight, NOTHING_CHOSEN, goal.when)) continue;
    sum += goal.points;
    tally.add('goalReached', goal.points);
  }
  return sum;
}
