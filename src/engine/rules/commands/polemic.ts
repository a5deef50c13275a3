import type { Content } from '../../model/content.ts';
import { POLEMIC_GROUNDS, type PolemicGround } from '../../model/effect.ts';
import type { ForecastLine } from '../../model/forecast.ts';
import { FACTIONS, type PersonId } from '../../model/ids.ts';
import type { Known } from '../../model/known.ts';
import { message } from '../../model/message.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import { cannotOperate, cannotSpend, pointChoices } from '../operations.ts';
import { forbiddenByPact } from '../pacts.ts';
import { foretell, refuser, startPolemic, targetSide, writerOf } from '../polemic.ts';
import { canAct, personDef, personOf } from '../reading.ts';
import type { CommandRule } from '../rule.ts';
import { spend } from '../stack.ts';

/** Writes against somebody, by his past or by his faction's line. */
export const polemic: CommandRule<'polemic'> = {
  check(content, known, { target, ground, points }) {
    return (
      cannotOperate(known, 'polemic', 1) ??
      cannotSpend(known, points) ??
      cannotWrite(content, known) ??
      cannotHit(content, known, target, ground)
    );
  },

  run(content, draft, me, { target, ground, points }, out) {
    spend(draft, points);
    draft.open.factions[me].polemicsLeft -= 1;
    startPolemic(content, draft, out, me, target, ground, points);
  },

  families(content, known) {
    if (cannotOperate(known, 'polemic', 1) !== null || cannotWrite(content, known) !== null) return [];
    const points = pointChoices(known);
    const hittable = within(content, known);
    return POLEMIC_GROUNDS.map((ground) => {
      const slots = [
        { name: 'target', domain: hittable.filter((person) => hasGround(content, person, ground)) },
        { name: 'points', domain: points },
      ];
      return { type: 'polemic' as const, fixed: { ground }, slots };
    });
  },

  forecast(content, known, { target, ground, points }) {
    const n = content.numbers;
    const told = foretell(content, known.open, known.me, target, ground, points);
    const lines: ForecastLine[] = [];
    const line = (what: string, unit: ForecastLine['unit'], value: number, why: ForecastLine['why'] = null) =>
      lines.push({
        what: message(`forecast.${what}`, { person: { person: target } }),
        low: value,
        high: value,
        unit,
        why,
      });
    if (told !== null) {
      line('attack', 'points', told.attack.total, told.attack);
      line('defence', 'points', told.defence.total, told.defence);
      line('chance', 'percent', told.chance * 100);
      line('legacyTaken', 'points', n['polemic.legacy']);
      line('standingTaken', 'points', n['polemic.standing']);
      line('standingLostIfBeaten', 'points', n['polemic.backfire']);
      if (refuser(known) !== null) line('mayBeRefused', 'none', 1);
    }
    return { cost: points, lines, inherits: null };
  },
};

function cannotWrite(content: Content, known: Known): Refusal | null {
  if (known.open.factions[known.me].polemicsLeft <= 0) return refuse('noPolemicsLeft');
  return writerOf(content, known.open, known.me) === null ? refuse('speakerUnavailable') : null;
}

function hasGround(content: Content, target: PersonId, ground: PolemicGround): boolean {
  return ground !== 'past' || personDef(content, target).past.length > 0;
}

/** Everybody whom `cannotHit` allows on some ground, in the content's order: each pact is looked up once. */
function within(content: Content, known: Known): PersonId[] {
  const open = FACTIONS.filter((f) => f !== known.me && forbiddenByPact(known, f, 'polemic') === null);
  const list: PersonId[] = [];
  for (const { id } of content.people) {
    const { side, status, health } = personOf(known.open, id);
    if (status === 'member' && health > 0 && open.some((f) => f === side)) list.push(id);
  }
  return list;
}

/** Somebody openly of another faction, in the Party; by past only one who has something to be reminded of. */
function cannotHit(content: Content, known: Known, target: PersonId, ground: PolemicGround): Refusal | null {
  const args = { person: { person: target } };
  if (!canAct(known.open, target)) return refuse('personUnavailable', args);
  const side = targetSide(known.open, target);
  if (side === known.me) return refuse('ownSide', args);
  if (side === null) return refuse('nothingToWin', args);
  if (!hasGround(content, target, ground)) return refuse('nothingToFind', args);
  return forbiddenByPact(known, side, 'polemic');
}
