import type { Content } from '../../model/content.ts';
import type { FactionId, PersonId } from '../../model/ids.ts';
import type { Known } from '../../model/known.ts';
import { message } from '../../model/message.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import { changeStanding } from '../change.ts';
import { cannotAct, cannotHarm, cannotUse, markAct } from '../operations.ts';
import { targetSide } from '../polemic.ts';
import { canAct, isLeader, on, personOf } from '../reading.ts';
import type { CommandRule } from '../rule.ts';

/** The Comintern praises one of its holder's own leaders, or censures a rival's: once a turn. */
export const invokeComintern: CommandRule<'invokeComintern'> = {
  check(content, known, { person }) {
    return cannot(content, known) ?? cannotName(content, known, person);
  },

  run(content, draft, me, { person }, out) {
    markAct(draft, me, 'invokeComintern');
    out.push({ type: 'cominternInvoked', faction: me, person });
    changeStanding(draft, out, person, amountFor(content, me, targetSide(draft.open, person)), 'comintern');
  },

  families(content, known) {
    if (cannot(content, known) !== null) return [];
    const people: PersonId[] = [];
    for (const { id } of content.people) if (cannotName(content, known, id) === null) people.push(id);
    return [{ type: 'invokeComintern', fixed: {}, slots: [{ name: 'person', domain: people }] }];
  },

  forecast(content, known, { person }) {
    const amount = amountFor(content, known.me, targetSide(known.open, person));
    const what = message('forecast.standing', { person: { person } });
    return { cost: 0, lines: [{ what, low: amount, high: amount, unit: 'points', why: null }], inherits: null };
  },
};

function amountFor(content: Content, me: FactionId, side: FactionId | null): number {
  return side === me ? content.numbers['comintern.standing'] : -content.numbers['comintern.standing'];
}

function cannot(content: Content, known: Known): Refusal | null {
  if (!on(content, 'comintern')) return refuse('moduleOff');
  return cannotAct(known, 'invokeComintern') ?? cannotUse(known, 'comintern');
}

/** A leader of a faction, whose standing can still rise, or fall. */
function cannotName(content: Content, known: Known, person: PersonId): Refusal | null {
  const args = { person: { person } };
  const side = targetSide(known.open, person);
  if (side === null || !isLeader(content, person) || !canAct(known.open, person))
    return refuse('personUnavailable', args);
  const { standing } = personOf(known.open, person);
  if (side === known.me) return standing < 10 ? null : refuse('nothingToWin', args);
  return cannotHarm(known, side) ?? (standing > 0 ? null : refuse('nothingToWin', args));
}
