import type { Command, CommandType } from '../engine/model/command.ts';
import type { OrgId, PersonId } from '../engine/model/ids.ts';
import type { Refusal } from '../engine/model/refusal.ts';
import { instead } from '../match/wish.ts';
import { FIELD_ORDER } from './fields.ts';
import { content, families, match, types, view, wishChoices } from './live.ts';
import { sayRefusal } from './telling.ts';

/** Commands of a type that come nearest to being legal: asked only for the reason why the type is off. */
function samples(type: CommandType): readonly Command[] {
  const { orgs, people, seats } = content();
  const { me, open, own } = view();
  const org = orgs[0]?.id;
  const rival = seats.find((f) => f !== me);
  const theirs = people.find((p) => open.people[p.id]?.side === rival)?.id;
  const mine = people.find((p) => open.people[p.id]?.side === me)?.id;
  const free = people.find((p) => open.people[p.id]?.side === 'none')?.id ?? theirs;
  const card = own.hand[0];
  const each = (make: (org: OrgId) => Command): readonly Command[] => orgs.map((o) => make(o.id));
  const man = (person: PersonId | undefined, make: (person: PersonId) => Command): readonly Command[] =>
    person === undefined ? [] : [make(person)];
  switch (type) {
    case 'agitate':
      return each((o) => ({ type, org: o, points: 1 }));
    case 'appoint':
      return people
        .filter((p) => open.people[p.id]?.side === me)
        .flatMap((p) => (org === undefined ? [] : [{ type, org, person: p.id, by: 'assignment' } as const]))
        .slice(0, 6);
    case 'deputise':
      return man(mine, (person) => ({ type, office: 'war', person }));
    case 'court':
      return man(free, (person) => ({ type, person, points: 1 }));
    case 'polemic':
      return man(theirs, (target) => ({ type, target, ground: 'line', points: 1 }));
    case 'organise':
      return each((o) => ({ type, org: o }));
    case 'inquire':
      return rival === undefined ? [] : [{ type, target: rival }];
    case 'verify':
      return rival === undefined ? [] : each((o) => ({ type, org: o, target: rival, percent: 1 }));
    case 'breakNetwork':
      return rival === undefined ? [] : each((o) => ({ type, org: o, target: rival }));
    case 'admit':
      return each((o) => ({ type, bend: 0, org: o }));
    case 'emergencyMeasures':
    case 'callConference':
    case 'demonstrate':
      return each((o) => ({ type, org: o }));
    case 'invokeComintern':
      return man(theirs, (person) => ({ type, person }));
    case 'appealToArmy':
    case 'publishPlatform':
    case 'leakTestament':
    case 'holdBack':
    case 'recant':
    case 'defy':
      return [{ type }];
    case 'shelve':
    case 'playInfluence':
      return card === undefined ? [] : [{ type, card }];
    default:
      return [];
  }
}

/** Why no command of the type is legal now; null when one is. */
export function whyOff(type: CommandType): string | null {
  if (types().has(type)) return null;
  const refusals = samples(type)
    .map((command) => match().check(command))
    .filter((refusal): refusal is Refusal => refusal !== null);
  // Of several reasons the one met most often tells most.
  const counts = new Map<string, { refusal: Refusal; n: number }>();
  for (const refusal of refusals) {
    const entry = counts.get(refusal.code) ?? { refusal, n: 0 };
    counts.set(refusal.code, { ...entry, n: entry.n + 1 });
  }
  const best = [...counts.values()].sort((a, b) => b.n - a.n)[0];
  return best === undefined ? '…' : sayRefusal(best.refusal);
}

/** Whether a part of the rules that the scenario plays with has it: in a lesson many things are not even shown. */
export function isInPlay(type: CommandType): boolean {
  return !samples(type).some((command) => match().check(command)?.code === 'moduleOff');
}

/** Refusals that only say that a command made for the sake of the question is no whole one. */
const NO_REASON: ReadonlySet<Refusal['code']> = new Set(['badChoice', 'malformed', 'unknownName']);

/** Why something is not among the answers to a question of the command being put together; null where that cannot be told of it alone. */
export function whyNot(type: CommandType, path: string, value: string): string | null {
  const command = instead(families.value, type, FIELD_ORDER[type] ?? [], wishChoices.value, path, value);
  const refusal = command === null ? null : match().check(command);
  return refusal === null || NO_REASON.has(refusal.code) ? null : sayRefusal(refusal);
}
