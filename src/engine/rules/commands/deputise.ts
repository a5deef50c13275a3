import type { Content } from '../../model/content.ts';
import type { OfficeId, PersonId } from '../../model/ids.ts';
import { CENTRAL_OFFICES } from '../../model/ids.ts';
import type { Known } from '../../model/known.ts';
import { message } from '../../model/message.ts';
import { type Refusal, refuse } from '../../model/refusal.ts';
import { patronSeen } from '../appointable.ts';
import { cannotHarm, cannotOperate, cannotUse } from '../operations.ts';
import { allOffices, holdsCentralOffice, isDeputy, secretaryPostOf } from '../posts.ts';
import { isAvailable, officeOf, on, personOf, trueSide } from '../reading.ts';
import type { CommandRule } from '../rule.ts';
import { push, spend } from '../stack.ts';
import { officeToChange } from '../writing.ts';

/**
 * The General Secretary puts one of his people under an office-holder. The power of a central office that another faction
 * holds then needs that deputy's consent, at once and each turn; and the deputy is the heir unless a motion names another.
 */
export const deputise: CommandRule<'deputise'> = {
  check(content, known, { office, person }) {
    return cannot(content, known) ?? cannotUnder(known, office) ?? cannotBe(content, known, person);
  },

  run(content, draft, me, { office, person }, out) {
    const place = officeToChange(draft.open, office);
    spend(draft, content.numbers['deputise.cost']);
    place.deputy = person;
    out.push({ type: 'deputised', office, person });
    const central = CENTRAL_OFFICES.find((name) => name === office);
    const rival = place.holder !== null && trueSide(draft, place.holder) !== me;
    if (central === undefined || !rival) return;
    out.push({ type: 'consentAsked', office: central, of: me });
    push(draft, { kind: 'consent', faction: me, office: central });
  },

  families(content, known) {
    if (cannot(content, known) !== null) return [];
    const offices: OfficeId[] = [];
    for (const office of allOffices(content)) if (cannotUnder(known, office) === null) offices.push(office);
    const people: PersonId[] = [];
    for (const { id } of content.people) if (cannotBe(content, known, id) === null) people.push(id);
    const slots = [
      { name: 'office', domain: offices },
      { name: 'person', domain: people },
    ];
    return [{ type: 'deputise', fixed: {}, slots }];
  },

  forecast(content, known, { office, person }) {
    const { holder } = officeOf(known.open, office);
    const owner = holder === null ? null : patronSeen(known, holder);
    const needsConsent = CENTRAL_OFFICES.some((name) => name === office) && owner !== known.me ? 1 : 0;
    const what = message('forecast.needsConsent', { office: { office }, person: { person } });
    return {
      cost: content.numbers['deputise.cost'],
      lines: [{ what, low: needsConsent, high: needsConsent, unit: 'none', why: null }],
      inherits: known.me,
    };
  },
};

function cannot(content: Content, known: Known): Refusal | null {
  if (!on(content, 'deputies')) return refuse('moduleOff');
  return cannotOperate(known, 'deputise', content.numbers['deputise.cost']) ?? cannotUse(known, 'generalSecretary');
}

/** Under whom: somebody holds the office, and no pact protects him. */
function cannotUnder(known: Known, office: OfficeId): Refusal | null {
  const { holder } = officeOf(known.open, office);
  if (holder === null) return refuse('officeEmpty', { office: { office } });
  const owner = patronSeen(known, holder);
  return owner === null || owner === known.me ? null : cannotHarm(known, owner);
}

/** Who: one of the General Secretary's own, openly, who has no office and is not a deputy yet. */
function cannotBe(content: Content, known: Known, person: PersonId): Refusal | null {
  const { open, me } = known;
  const args = { person: { person } };
  if (!isAvailable(content, open, person) || personOf(open, person).side !== me)
    return refuse('personUnavailable', args);
  if (isDeputy(content, open, person)) return refuse('alreadyThere', args);
  const busy = holdsCentralOffice(open, person) || secretaryPostOf(content, open, person) !== null;
  return busy ? refuse('holdsOffice', args) : null;
}
