import { nth } from '../engine/family.ts';
import { legalCommands } from '../engine/legal.ts';
import type { Command } from '../engine/model/command.ts';
import type { Content } from '../engine/model/content.ts';
import type { Family } from '../engine/model/family.ts';
import type { FactionId, PersonId, Stance } from '../engine/model/ids.ts';
import type { Known, Open } from '../engine/model/known.ts';
import type { Motion } from '../engine/model/motion.ts';
import type { Stream } from './guess.ts';

/** Decisions by which others answer what one has done: a look ahead goes on through these. */
export const REACTIONS: ReadonlySet<string> = new Set([
  'seal',
  'directEvent',
  'answerOffer',
  'refuseSpace',
  'decideMeasure',
  'consent',
  'agenda',
]);

/** What a faction would probably answer, at a glance: for the inside of a look ahead, not for play. */
export function glance(content: Content, known: Known, random: Stream): Command {
  const decision = known.open.stack[known.open.stack.length - 1];
  const legal = legalCommands(content, known);
  if (decision?.kind === 'seal') {
    const current = known.open.gathering?.current;
    if (current) {
      const stance = leaning(known.open, current.motion, current.by, known.me);
      const family = legal.families.find((f) => f.fixed.stance === stance) ?? legal.families[0];
      if (family !== undefined) return nth(family, bestSpeaker(content, family));
    }
  }
  if (decision?.kind === 'answerOffer') {
    return { type: 'answerOffer', accept: known.open.trust[known.me][decision.from] > 0 };
  }
  return legal.draw(random);
}

/** For, against or abstaining, as friend and foe would guess: by who tables it, whom it hits, and the blocs. */
export function leaning(open: Open, motion: Motion, by: FactionId, faction: FactionId): Stance {
  if (by === faction) return 'for';
  const hit = struckBy(open, motion);
  if (hit.includes(faction)) return 'against';
  const allied = (a: FactionId, b: FactionId) =>
    open.pacts.some((p) => p.kind === 'bloc' && ((p.a === a && p.b === b) || (p.a === b && p.b === a)));
  if (allied(by, faction)) return 'for';
  if (hit.some((f) => allied(f, faction))) return 'against';
  const trust = open.trust[faction][by];
  const enmity = hit.length > 0 ? Math.min(...hit.map((f) => open.trust[faction][f])) : 0;
  const score = trust - enmity + (open.majority.includes(by) && open.majority.includes(faction) ? 1 : 0);
  return score > 0 ? 'for' : score < 0 ? 'against' : 'abstain';
}

/** Factions that a motion would hurt. */
export function struckBy(open: Open, motion: Motion): FactionId[] {
  const sides = (people: readonly PersonId[]): FactionId[] => {
    const list: FactionId[] = [];
    for (const id of people) {
      const side = open.people[id]?.side;
      if (side !== undefined && side !== 'none' && side !== 'faceDown' && !list.includes(side)) list.push(side);
    }
    return list;
  };
  if (motion.kind === 'discipline') return sides(motion.persons);
  if (motion.kind === 'centralCommittee') return sides(motion.strike);
  if (motion.kind === 'remove' || motion.kind === 'elect') {
    const holder = open.offices[motion.office]?.holder;
    return holder ? sides([holder]) : [];
  }
  return motion.kind === 'inquiry' ? [motion.target] : [];
}

/** The index in the family of the member with the best orator and no last word spent. */
function bestSpeaker(content: Content, family: Family): number {
  const speakers = family.slots.find((s) => s.name === 'speaker');
  const words = family.slots.find((s) => s.name === 'lastWord');
  if (speakers === undefined) return 0;
  let best = 0;
  let oratory = -1;
  speakers.domain.forEach((id, i) => {
    const value = content.people.find((p) => p.id === id)?.oratory ?? 0;
    if (value > oratory) {
      oratory = value;
      best = i;
    }
  });
  const none = words === undefined ? 0 : Math.max(0, words.domain.indexOf(null));
  const speakerFirst = words === undefined || family.slots.indexOf(speakers) < family.slots.indexOf(words);
  if (words === undefined) return best;
  return speakerFirst ? best * words.domain.length + none : none * speakers.domain.length + best;
}
