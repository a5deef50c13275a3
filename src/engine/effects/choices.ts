import type { CardDef, Content, PersonDef } from '../model/content.ts';
import type { Choice, ChoiceSpec } from '../model/effect.ts';
import type { Slot } from '../model/family.ts';
import type { FactionId, PersonId } from '../model/ids.ts';
import type { Open } from '../model/known.ts';
import { inMajority, isLeader, personOf } from '../rules/reading.ts';
import { type Sight, sideInSight } from './targets.ts';

/** At most so many people are offered in one slot. */
const WIDEST = 48;

/** What a card asks its director to choose, each with what may be chosen: the slots of the family that plays it. */
export function choiceDomains(content: Content, sight: Sight, card: CardDef): Slot[] {
  return card.choose.map((spec) => ({ name: `choice.${spec.slot}`, domain: domainOf(content, sight, spec) }));
}

/** Whether every slot of the card has something to choose. */
export function canChoose(content: Content, sight: Sight, card: CardDef): boolean {
  for (const spec of card.choose) {
    // People are many, and most often the first of them shows that there is somebody.
    const any =
      spec.slot === 'person'
        ? content.people.some((def) => mayBeAsked(content, sight, spec.among, def))
        : domainOf(content, sight, spec).length > 0;
    if (!any) return false;
  }
  return true;
}

/** Whether a choice fills just the slots that the card asks for, each with something it offers. */
export function choiceFits(content: Content, sight: Sight, card: CardDef, choice: Choice): boolean {
  const filled = Object.keys(choice);
  if (filled.length !== card.choose.length) return false;
  for (const spec of card.choose) {
    const value = choice[spec.slot];
    if (value === undefined || !offers(content, sight, spec, value)) return false;
  }
  return true;
}

/** Whether a value is in a slot's domain. */
function offers(content: Content, sight: Sight, spec: ChoiceSpec, value: unknown): boolean {
  if (spec.slot === 'person') return offersPerson(content, sight, spec.among, value);
  return domainOf(content, sight, spec).some((v) => v === value);
}

/** The same of `peopleAmong`, which need not be listed beyond the one that is looked for. */
function offersPerson(content: Content, sight: Sight, among: Among, person: unknown): boolean {
  let before = 0;
  for (const def of content.people) {
    if (before >= WIDEST) return false;
    const may = mayBeAsked(content, sight, among, def);
    if (def.id === person) return may;
    if (may) before += 1;
  }
  return false;
}

function domainOf(content: Content, sight: Sight, spec: ChoiceSpec): Slot['domain'] {
  const { open, me } = sight;
  switch (spec.slot) {
    case 'org': {
      const { among } = spec;
      return content.orgs.filter((org) => among === 'any' || org.tags.includes(among)).map((org) => org.id);
    }
    case 'person':
      return peopleAmong(content, sight, spec.among);
    case 'faction':
      return content.seats.filter((f) => mayBeChosen(open, me, f, spec.among));
    case 'option':
      return Array.from({ length: spec.count }, (_, i) => i);
  }
}

function mayBeChosen(open: Open, me: FactionId | null, faction: FactionId, among: AmongFactions): boolean {
  if (!open.factions[faction].present || open.factions[faction].broken) return false;
  switch (among) {
    case 'rival':
      return faction !== me;
    case 'opposition':
      return !inMajority(open, faction);
    case 'majority':
      return inMajority(open, faction);
    case 'any':
      return true;
  }
}

type AmongFactions = Extract<ChoiceSpec, { slot: 'faction' }>['among'];
type Among = Extract<ChoiceSpec, { slot: 'person' }>['among'];

function peopleAmong(content: Content, sight: Sight, among: Among): PersonId[] {
  const list: PersonId[] = [];
  for (const def of content.people) {
    if (list.length >= WIDEST) break;
    if (mayBeAsked(content, sight, among, def)) list.push(def.id);
  }
  return list;
}

function mayBeAsked(content: Content, sight: Sight, among: Among, { id, from }: PersonDef): boolean {
  return (from <= sight.open.turn || among === 'expelled') && belongs(content, sight, among, id);
}

/** Of those whose time has come. Everybody offered can act now, but the expelled, who live. Who lies face down in another's files stands, for all one sees, nowhere. */
function belongs(content: Content, sight: Sight, among: Among, person: PersonId): boolean {
  const p = personOf(sight.open, person);
  if (among === 'expelled') return p.status === 'expelled' || p.status === 'exiled' || p.status === 'deported';
  if (p.status !== 'member' || p.health <= 0) return false;
  const side = sideInSight(sight, person);
  const rival = side !== 'none' && side !== 'faceDown' && side !== sight.me && sight.open.factions[side].present;
  switch (among) {
    case 'own':
      return side === sight.me;
    case 'rival':
      return rival;
    case 'uncommitted':
      return side === 'none';
    case 'notLeader':
      return !isLeader(content, person);
    case 'rivalNotLeader':
      return rival && !isLeader(content, person);
  }
}
