import type { Content } from '../model/content.ts';
import type { Choice, Condition } from '../model/effect.ts';
import type { FactionId } from '../model/ids.ts';
import { TESTAMENT_STAGES } from '../model/ids.ts';
import type { Open } from '../model/known.ts';
import { votesIn, votesOf } from '../rules/bodies.ts';
import { holderOf, inMajority, on, orgOf, personOf, touches } from '../rules/reading.ts';
import { factionsOf, orgsOf, type Sight, sideInSight } from './targets.ts';

/**
 * Whether a condition holds as the director of the event sees it. Where it names several factions or organisations, one that
 * meets it is enough; where it names none (an absent faction, an empty office), it fails.
 */
export function holds(content: Content, sight: Sight, choice: Choice, condition: Condition): boolean {
  const { open } = sight;
  switch (condition.type) {
    case 'turns':
      return open.turn >= condition.from && open.turn <= condition.to;
    case 'holds': {
      const holder = holderOf(open, condition.office);
      if (holder === null) return false;
      const side = sideInSight(sight, holder);
      return factionsOf(content, sight, choice, condition.faction).some((f) => f === side);
    }
    case 'inMajority':
      return factionsOf(content, sight, choice, condition.faction).some((f) => inMajority(open, f));
    case 'inOpposition':
      return factionsOf(content, sight, choice, condition.faction).some((f) => !inMajority(open, f));
    case 'exposureAtLeast':
      return factionsOf(content, sight, choice, condition.faction).some(
        (f) => open.factions[f].exposure >= condition.amount,
      );
    case 'crisisAtLeast':
      return open.crisis >= condition.amount;
    case 'regimeAtLeast':
      return open.regime >= condition.amount;
    case 'regimeAtMost':
      return open.regime <= condition.amount;
    case 'testamentAtLeast':
      return TESTAMENT_STAGES.indexOf(open.testament.stage) >= TESTAMENT_STAGES.indexOf(condition.stage);
    case 'testamentBefore':
      return TESTAMENT_STAGES.indexOf(open.testament.stage) < TESTAMENT_STAGES.indexOf(condition.stage);
    case 'lineAtLeast':
      return open.line[condition.axis] >= condition.amount;
    case 'lineAtMost':
      return open.line[condition.axis] <= condition.amount;
    case 'inPolitburo':
      return open.politburo.includes(condition.person);
    case 'inParty':
      return personOf(open, condition.person).status === 'member';
    case 'alive':
      return personOf(open, condition.person).status !== 'dead';
    case 'sideOf': {
      const side = sideInSight(sight, condition.person);
      return factionsOf(content, sight, choice, condition.faction).some((f) => f === side);
    }
    case 'holdsOffice':
      return holderOf(open, condition.office) === condition.person;
    case 'bloc': {
      const second = factionsOf(content, sight, choice, condition.b);
      return factionsOf(content, sight, choice, condition.a).some((a) =>
        second.some((b) => a !== b && open.pacts.some((pact) => pact.kind === 'bloc' && touches(pact, a, b))),
      );
    }
    case 'resentmentAtLeast':
      return orgsOf(content, choice, condition.org).some((o) => orgOf(open, o).resentment >= condition.amount);
    case 'delegatesAtLeast':
      return factionsOf(content, sight, choice, condition.faction).some(
        (f) => delegatePercent(open, f) >= condition.percent,
      );
    case 'politburoAtLeast':
      return factionsOf(content, sight, choice, condition.faction).some(
        (f) => open.politburo.filter((person) => sideInSight(sight, person) === f).length >= condition.amount,
      );
    case 'module':
      return on(content, condition.module);
    case 'not':
      return !holds(content, sight, choice, condition.condition);
  }
}

/** A faction's percent of the delegates chosen last; where none were chosen in this match, of the last congress. */
function delegatePercent(open: Open, faction: FactionId): number {
  const { delegations, lastCongress } = open;
  if (delegations.length > 0) return (100 * votesOf(delegations, faction)) / Math.max(1, votesIn(delegations));
  return lastCongress === null ? 0 : (100 * lastCongress.seats[faction]) / Math.max(1, lastCongress.total);
}

/** Whether all of these hold. */
export function allHold(content: Content, sight: Sight, choice: Choice, conditions: readonly Condition[]): boolean {
  for (const condition of conditions) if (!holds(content, sight, choice, condition)) return false;
  return true;
}
