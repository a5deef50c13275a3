import type { Content } from '../../model/content.ts';
import type { ForecastLine } from '../../model/forecast.ts';
import type { PersonId } from '../../model/ids.ts';
import type { Known } from '../../model/known.ts';
import { message } from '../../model/message.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import { patronSeen } from '../appointable.ts';
import { court as courtPerson, courtship, possibleStands } from '../courtship.ts';
import { cannotOperate, cannotSpend, pointChoices } from '../operations.ts';
import { forbiddenByPact } from '../pacts.ts';
import { canAct, isLeader, personOf, sideSeen } from '../reading.ts';
import type { CommandRule } from '../rule.ts';
import { spend } from '../stack.ts';

/** Wins a person over, point by point: away from his faction, then to one's own. Points beyond what wins him are not spent. */
export const court: CommandRule<'court'> = {
  check(content, known, { person, points }) {
    return cannotOperate(known, 'court', 1) ?? cannotSpend(known, points) ?? cannotCourt(content, known, person);
  },

  run(content, draft, me, { person, points }, out) {
    spend(draft, courtPerson(content, draft, out, me, person, points));
  },

  families(content, known) {
    if (cannotOperate(known, 'court', 1) !== null) return [];
    const people: PersonId[] = [];
    for (const { id } of content.people) if (cannotCourt(content, known, id) === null) people.push(id);
    const slots = [
      { name: 'person', domain: people },
      { name: 'points', domain: pointChoices(known) },
    ];
    return [{ type: 'court', fixed: {}, slots }];
  },

  /** A range over the firmness that his band allows, and over both sides of one who lies face down. */
  forecast(content, known, { person, points }) {
    const courted = personOf(known.open, person).courtedBy[known.me] ?? 0;
    const outcomes = possibleStands(known, person).map(({ side, firmness }) => ({
      before: firmness,
      after: courtship(content, known.me, side, firmness, courted, points),
      wasCommitted: side !== 'none',
    }));
    const line = (what: string, unit: ForecastLine['unit'], values: readonly number[]): ForecastLine => ({
      what: message(`forecast.${what}`, { person: { person } }),
      low: Math.min(...values),
      high: Math.max(...values),
      unit,
      why: null,
    });
    return {
      cost: points,
      lines: [
        line(
          'firmnessLost',
          'points',
          outcomes.map((o) => (o.after.won ? o.before : o.before - o.after.firmness)),
        ),
        line(
          'uncommitted',
          'none',
          outcomes.map((o) => (o.wasCommitted && o.after.side === 'none' ? 1 : 0)),
        ),
        line(
          'won',
          'none',
          outcomes.map((o) => (o.after.won ? 1 : 0)),
        ),
        line(
          'pointsUsed',
          'points',
          outcomes.map((o) => o.after.used),
        ),
        line(
          'stillNeeded',
          'points',
          outcomes.map((o) =>
            o.after.won
              ? 0
              : (o.after.side === 'none' ? 0 : o.after.firmness) + content.numbers['court.winPoints'] - o.after.courted,
          ),
        ),
      ],
      inherits: null,
    };
  },
};

/** Nobody courts a faction's leader, his own man, one who cannot act, or (without leave) a partner's. */
function cannotCourt(content: Content, known: Known, person: PersonId): Refusal | null {
  const args = { person: { person } };
  if (!canAct(known.open, person)) return refuse('personUnavailable', args);
  if (sideSeen(known, person) === known.me) return refuse('personIsYours', args);
  if (isLeader(content, person)) return refuse('personIsLeader', args);
  const patron = patronSeen(known, person);
  return patron === null || patron === known.me ? null : forbiddenByPact(known, patron, 'court');
}
