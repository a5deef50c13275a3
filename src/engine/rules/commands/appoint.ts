import type { Content } from '../../model/content.ts';
import type { Family } from '../../model/family.ts';
import type { ForecastLine } from '../../model/forecast.ts';
import type { OrgId, PersonId, Side } from '../../model/ids.ts';
import { FACTIONS, secretaryOf } from '../../model/ids.ts';
import type { Known } from '../../model/known.ts';
import { message } from '../../model/message.ts';
import { explain } from '../../model/tally.ts';
import { lens } from '../../view.ts';
import {
  isPromised,
  isRefused,
  lacksRight,
  patronSeen,
  promisedPosts,
  promiseVoid,
  type Right,
  receptionOf,
  seatProtected,
  unplaceable,
} from '../appointable.ts';
import { appointSecretary, joinChance, officeHeir } from '../appointments.ts';
import { cannotOperate } from '../operations.ts';
import { secretaryPostOf } from '../posts.ts';
import { officeOf, sideSeen } from '../reading.ts';
import type { CommandRule } from '../rule.ts';
import { spend } from '../stack.ts';

/**
 * Puts somebody in charge of an organisation, by the General Secretary's right of assignment or by the organisation's own
 * majority; confirms him where he sits already. Costs `place.cost` points.
 */
export const appoint: CommandRule<'appoint'> = {
  check(content, known, { org, person, by }) {
    const barred =
      cannotOperate(known, 'appoint', content.numbers['place.cost']) ?? lacksRight(content, known, by, org);
    if (barred !== null) return barred;
    if (isPromised(known, org, person)) return promiseVoid(content, known, org, person);
    return (
      unplaceable(content, known, person) ??
      seatProtected(known, org) ??
      isRefused(content, known, by, org, sideSeen(known, person))
    );
  },

  run(content, draft, me, { org, person, by }, out) {
    const known = lens(draft, me);
    const imposed = isImposed(content, known, by, org, person);
    const faction = draft.open.factions[me];
    spend(draft, content.numbers['place.cost']);
    if (by === 'assignment') faction.assignmentsLeft -= 1;
    if (imposed) faction.imposedLeft -= 1;
    appointSecretary(content, draft, out, me, org, person, imposed);
  },

  families(content, known) {
    if (cannotOperate(known, 'appoint', content.numbers['place.cost']) !== null) return [];
    let groups: readonly Group[] | null = null;
    const promised = promisedPosts(known);
    const families: Family[] = [];
    for (const by of ['assignment', 'organisation'] as const) {
      const orgs: OrgId[] = [];
      for (const { id } of content.orgs) if (lacksRight(content, known, by, id) === null) orgs.push(id);
      if (orgs.length === 0) continue;
      groups ??= groupsOf(content, known);
      const open = orgs.filter((org) => seatProtected(known, org) === null);
      for (const { side, people } of groups) {
        const domain = open.filter((org) => isRefused(content, known, by, org, side) === null);
        families.push(...withoutPromised(by, domain, people, promised));
      }
      for (const { org, person } of promised) {
        if (!orgs.includes(org) || promiseVoid(content, known, org, person) !== null) continue;
        families.push({ type: 'appoint', fixed: { by, org, person }, slots: [] });
      }
    }
    return families;
  },

  forecast(content, known, { org, person, by }) {
    const { open } = known;
    const side = sideSeen(known, person);
    const sitting = officeOf(open, secretaryOf(org)).holder;
    const lines: ForecastLine[] = [];
    const points = (name: string, amount: number): ForecastLine => ({
      what: message(`forecast.${name}`, { org: { org }, person: { person } }),
      low: amount,
      high: amount,
      unit: 'points',
      why: null,
    });
    if (sitting === person && side === known.me) {
      const room = 5 - (known.own.firmness[person] ?? 0);
      lines.push(points('firmness', Math.min(room, content.numbers['place.confirmFirmness'])));
    } else if (sitting !== null && sitting !== person) {
      lines.push({
        what: message('forecast.displaces', { person: { person: sitting } }),
        low: 1,
        high: 1,
        unit: 'none',
        why: null,
      });
    }
    if (side === 'none') {
      const why = explain((tally) => joinChance(content, person, tally));
      const chance = why.total * 100;
      lines.push({
        what: message('forecast.joins', { person: { person } }),
        low: chance,
        high: chance,
        unit: 'percent',
        why,
      });
    }
    if (isImposed(content, known, by, org, person)) {
      lines.push(points('resentment', content.numbers['place.imposedResentment']));
    }
    return { cost: content.numbers['place.cost'], lines, inherits: heirOfOldPost(content, known, org, person) };
  },
};

function isImposed(content: Content, known: Known, by: Right, org: OrgId, person: PersonId): boolean {
  if (by === 'organisation' || isPromised(known, org, person)) return false;
  return receptionOf(content, known, org, sideSeen(known, person)) === 'imposed';
}

/** The faction of the deputy who takes the post that a secretary of elsewhere leaves. */
function heirOfOldPost(content: Content, known: Known, org: OrgId, person: PersonId) {
  const old = secretaryPostOf(content, known.open, person);
  if (old === null || old === org) return null;
  const heir = officeHeir(content, known.open, secretaryOf(old));
  return heir === null ? null : patronSeen(known, heir);
}

interface Group {
  readonly side: Side | 'faceDown';
  readonly people: readonly PersonId[];
}

/** People who may be placed, grouped by whose support they would have: a rival's man has his own faction behind him too. */
function groupsOf(content: Content, known: Known): Group[] {
  const mine: PersonId[] = [];
  const rivals: Partial<Record<Side, PersonId[]>> = {};
  for (const { id } of content.people) {
    if (unplaceable(content, known, id) !== null) continue;
    const side = sideSeen(known, id);
    if (side === 'none' || side === 'faceDown' || side === known.me) mine.push(id);
    else {
      rivals[side] ??= [];
      rivals[side].push(id);
    }
  }
  const groups: Group[] = [{ side: known.me, people: mine }];
  for (const side of FACTIONS) groups.push({ side, people: rivals[side] ?? [] });
  return groups;
}

/** Orgs times people, without the pairs that stand in a bargain: those are listed by themselves. */
function withoutPromised(
  by: Right,
  orgs: readonly OrgId[],
  people: readonly PersonId[],
  promised: readonly { readonly org: OrgId; readonly person: PersonId }[],
): Family[] {
  const apart = orgs.filter((org) => promised.some((p) => p.org === org && people.includes(p.person)));
  const families = [family(by, { person: people, org: orgs.filter((org) => !apart.includes(org)) })];
  for (const org of apart) {
    const rest = people.filter((person) => !promised.some((p) => p.org === org && p.person === person));
    families.push(family(by, { person: rest, org: [org] }));
  }
  return families.filter((f) => f.slots.every((slot) => slot.domain.length > 0));
}

function family(by: Right, domains: { readonly person: readonly PersonId[]; readonly org: readonly OrgId[] }): Family {
  return {
    type: 'appoint',
    fixed: { by },
    slots: [
      { name: 'org', domain: domains.org },
      { name: 'person', domain: domains.person },
    ],
  };
}
