import type { CardDef, Content } from '../model/content.ts';
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
  for (const spec of card.choose) if (domainOf(content, sight, spec).length === 0) return false;
  return true;
}

/** Whether a choice fills just the slots that the card asks for, each with something it offers. */
export function choiceFits(content: Content, sight: Sight, card: CardDef, choice: Choice): boolean {
  const filled = Object.keys(choice);
  if (filled.length !== card.choose.length) return false;
  for (const spec of card.choose) {
    const value = choice[spec.slot];
    if (value === undefined || !domainOf(content, sight, spec).some((v) => v === value)) return false;
  }
  return true;
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
    if ((def.from <= sight.open.turn || among === 'expelled') && belongs(content, sight, among, def.id)) {
      list.push(def.id);
    }
  }
  return list;
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
