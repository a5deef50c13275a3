import type { Content } from '../model/content.ts';
import type { Choice, FactionRef, OrgRef, PersonRef } from '../model/effect.ts';
import type { FactionId, OrgId, PersonId, Side } from '../model/ids.ts';
import type { Known, Open, Own } from '../model/known.ts';
import type { State } from '../model/state.ts';
import { holderOf, inMajority, leaderOf, personOf } from '../rules/reading.ts';

/**
 * What an event goes by: what is open to all, and what its director has in his own files. The dateline has no director. So an
 * event never betrays more than he knows, and its forecast and its run cannot part.
 */
export interface Sight {
  readonly me: FactionId | null;
  readonly open: Open;
  readonly own: Own | null;
}

/** What the director of an event sees; null: the dateline. */
export function sightOf(state: State, director: FactionId | null): Sight {
  return { me: director, open: state.open, own: director === null ? null : state.own[director] };
}

/** What is seen of an event that another would direct: his private files are not. */
export function sightOfAnother(known: Known, director: FactionId): Sight {
  return { me: director, open: known.open, own: director === known.me ? known.own : null };
}

/** The side of a person as the director sees it. */
export function sideInSight(sight: Sight, person: PersonId): Side | 'faceDown' {
  const p = personOf(sight.open, person);
  if (p.side !== 'faceDown' || p.filedBy !== sight.me) return p.side;
  return sight.own?.files[person] ?? 'faceDown';
}

/** The factions meant: only such as take part in the match. An office whose holder stands with nobody, or face down, means none. */
export function factionsOf(content: Content, sight: Sight, choice: Choice, ref: FactionRef): FactionId[] {
  const { open, me } = sight;
  const list: FactionId[] = [];
  if (typeof ref === 'object') {
    const side = 'faction' in ref ? ref.faction : officeSide(sight, ref.holderOf);
    if (side !== 'none' && side !== 'faceDown' && open.factions[side].present) list.push(side);
    return list;
  }
  for (const f of content.seats) if (open.factions[f].present && meant(open, me, choice, ref, f)) list.push(f);
  return list;
}

function officeSide(sight: Sight, office: Parameters<typeof holderOf>[1]): Side | 'faceDown' {
  const holder = holderOf(sight.open, office);
  return holder === null ? 'none' : sideInSight(sight, holder);
}

function meant(
  open: Open,
  me: FactionId | null,
  choice: Choice,
  ref: Extract<FactionRef, string>,
  faction: FactionId,
): boolean {
  switch (ref) {
    case 'director':
      return faction === me;
    case 'chosen':
      return faction === choice.faction;
    case 'rivals':
      return faction !== me;
    case 'majority':
      return inMajority(open, faction);
    case 'opposition':
      return !inMajority(open, faction);
    case 'all':
      return true;
  }
}

/** The organisations meant, in the order of the content. */
export function orgsOf(content: Content, choice: Choice, ref: OrgRef): OrgId[] {
  if (ref === 'chosen') return choice.org === undefined ? [] : [choice.org];
  const list: OrgId[] = [];
  for (const org of content.orgs) {
    if (ref === 'all' || ('org' in ref ? org.id === ref.org : org.tags.includes(ref.tag))) list.push(org.id);
  }
  return list;
}

/** The people meant who live. A leader is the person of highest standing who openly stands with the faction and can act. */
export function peopleMeant(content: Content, sight: Sight, choice: Choice, ref: PersonRef): PersonId[] {
  const list: PersonId[] = [];
  const add = (person: PersonId | null | undefined) => {
    if (person && personOf(sight.open, person).status !== 'dead') list.push(person);
  };
  if (ref === 'chosen') add(choice.person);
  else if ('person' in ref) add(ref.person);
  else if ('holderOf' in ref) add(holderOf(sight.open, ref.holderOf));
  else for (const f of factionsOf(content, sight, choice, ref.leaderOf)) add(leaderOf(content, sight.open, f));
  return list;
}
