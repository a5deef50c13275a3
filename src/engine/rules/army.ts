import type { Content } from '../model/content.ts';
import type { FactionId, OrgId, PersonId } from '../model/ids.ts';
import { FACTIONS } from '../model/ids.ts';
import type { Known, Open } from '../model/known.ts';
import type { Tally } from '../model/message.ts';
import { type Refusal, refuse } from '../model/refusal.ts';
import { peopleOn } from './membership.ts';
import { cannotUse } from './operations.ts';
import { canAct, clamp, factionDef, leaderOf } from './reading.ts';

/** The organisation of the Red Army; null where the scenario has none. */
export function armyOf(content: Content): OrgId | null {
  return content.orgs.find((org) => org.tags.includes('army'))?.id ?? null;
}

/** Share (0 to 1) of the army's committed members, full and candidate, who support a faction; 0 where nobody is committed. */
export function armyShare(open: Open, army: OrgId, faction: FactionId): number {
  let committed = 0;
  for (const f of FACTIONS) committed += peopleOn(open, army, f);
  return committed === 0 ? 0 : peopleOn(open, army, faction) / committed;
}

/**
 * Chance of the Appeal to the Army in percent, 5 to 50: a base, so much for each whole tenth of its committed members above half,
 * so much for each point of crisis above 5.
 */
export function appealChance(content: Content, open: Open, army: OrgId, faction: FactionId, tally: Tally): number {
  const n = content.numbers;
  const tenths = Math.floor(armyShare(open, army, faction) * 10 - 5);
  const points = open.crisis - n['army.crisisFrom'];
  const fromArmy = n['army.perTenth'] * Math.max(0, tenths);
  const fromCrisis = n['army.perCrisis'] * Math.max(0, points);
  tally.base(n['army.base']);
  tally.add('armyAboveHalf', fromArmy, { tenths });
  tally.add('crisisAboveFive', fromCrisis, { points });
  return clamp(n['army.base'] + fromArmy + fromCrisis, n['army.least'], n['army.most']);
}

/**
 * Why I may not appeal to the army: the scenario knows no endings before its time, I do not hold War, its deputy withholds
 * consent, or half the army is not with me.
 */
export function cannotAppeal(content: Content, known: Known): Refusal | null {
  if (!content.victory.early) return refuse('moduleOff');
  const army = armyOf(content);
  if (army === null) return refuse('noArmy');
  if (known.open.factions[known.me].broken) return refuse('factionBroken', { faction: { faction: known.me } });
  return cannotUse(known, 'war') ?? (armyShare(known.open, army, known.me) * 2 < 1 ? refuse('noArmy') : null);
}

/** Who answers for the appeal: the first of the faction's leaders who can act, else its man of highest standing. */
export function authorOf(content: Content, open: Open, faction: FactionId): PersonId | null {
  for (const person of factionDef(content, faction).leaders) if (canAct(open, person)) return person;
  return leaderOf(content, open, faction);
}
