import { check } from '../engine/apply.ts';
import { eventsFor } from '../engine/eventsFor.ts';
import { forecast } from '../engine/forecast.ts';
import { canonical } from '../engine/hash.ts';
import { legalCommands } from '../engine/legal.ts';
import type { Command } from '../engine/model/command.ts';
import type { Content } from '../engine/model/content.ts';
import type { Event } from '../engine/model/event.ts';
import { type CardId, FACTIONS, type FactionId, type OrgId, type PersonId, SIDES } from '../engine/model/ids.ts';
import type { State } from '../engine/model/state.ts';
import { complete, copyJson, lens, viewOf } from '../engine/view.ts';

/** What nobody may learn by the rules: checked by changing it and seeing that nothing else changes. */

/** A state that differs from this one in nothing that `faction` may know, and in as much else as possible. */
export function otherwise(content: Content, state: State, faction: FactionId, random: () => number): State {
  const other = copyJson(state);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  other.shut.rng = { c: other.shut.rng.c + 1, s0: random(), s1: random(), s2: random() };
  other.shut.decks.dated = [...other.shut.decks.dated].reverse();
  other.shut.decks.everyday = other.shut.decks.everyday.slice(1);
  for (const f of FACTIONS) {
    if (f === faction) continue;
    const own = other.own[f];
    own.hand = own.hand.map((card): CardId => pick(content.cards)?.id ?? card);
    own.hiddenEvidence = Math.floor(random() * 5);
    own.sealed = null;
    const org: OrgId | undefined = pick(content.orgs)?.id;
    own.networks = org === undefined ? {} : { [org]: 5 };
    for (const person in own.files) own.files[person as PersonId] = pick(SIDES) ?? 'none';
    for (const person in own.firmness) own.firmness[person as PersonId] = Math.floor(random() * 6);
    // A secret pact and an offer are known to both sides: those with the knower stay as they are.
    own.secretPacts = own.secretPacts.filter((pact) => pact.a === faction || pact.b === faction);
    if (own.offer !== null && own.offer.from !== faction && own.offer.to !== faction) own.offer = null;
  }
  return other;
}

/** States that differ in what a faction may not know give it equal views, and all the rules say to it is equal too. */
export function hiddenStaysHidden(
  content: Content,
  state: State,
  faction: FactionId,
  samples: readonly Command[],
  random: () => number,
): string[] {
  const other = otherwise(content, state, faction, random);
  const wrong: string[] = [];
  if (canonical(viewOf(other, faction)) !== canonical(viewOf(state, faction))) {
    wrong.push(`${faction} sees what is hidden`);
  }
  const here = canonical(legalCommands(content, lens(state, faction)).families);
  if (here !== canonical(legalCommands(content, lens(other, faction)).families)) {
    wrong.push(`what is legal for ${faction} depends on what is hidden`);
  }
  if (here !== canonical(legalCommands(content, viewOf(state, faction)).families)) {
    wrong.push(`lens and view of ${faction} list different commands`);
  }
  for (const command of samples) {
    const say = (of: State): string =>
      canonical([check(content, lens(of, faction), command), forecast(content, lens(of, faction), command)]);
    if (say(state) !== say(other)) {
      wrong.push(`refusal or forecast of ${JSON.stringify(command)} for ${faction} depends on what is hidden`);
    }
  }
  return wrong;
}

/** A view completed by a guess is again that view to its faction. */
export function guessKeepsView(state: State, faction: FactionId, guess: State): string[] {
  const view = viewOf(state, faction);
  const { own, shut } = copyJson(guess);
  const world = complete(view, { own, decks: shut.decks, rng: shut.rng });
  return canonical(viewOf(world, faction)) === canonical(view) ? [] : [`a guess changes what ${faction} sees`];
}

/** Kinds of events that are somebody's secret and must name who learns them. */
const SECRET: readonly Event['type'][] = ['hiddenEvidenceMade', 'allegianceFiled', 'networkBuilt', 'firmnessChanged'];

/** Nobody is told of what is another's secret. */
export function eventsKeepSecrets(events: readonly Event[]): string[] {
  const wrong: string[] = [];
  for (const event of events) {
    const only = 'only' in event ? event.only : undefined;
    const secret =
      SECRET.includes(event.type) ||
      (event.type === 'drew' && event.cards !== null) ||
      ((event.type === 'offerMade' || event.type === 'offerCountered' || event.type === 'pactMade') && event.secret);
    if (secret && only === undefined) wrong.push(`${event.type} is told to everybody`);
    if (only === undefined) continue;
    for (const faction of [...FACTIONS, null]) {
      const seen = eventsFor([event], faction);
      if (faction !== null && only.includes(faction)) {
        if (seen[0] !== event) wrong.push(`${faction} does not learn of ${event.type}`);
      } else if (seen.some((e) => e.type !== 'drew' || e.cards !== null)) {
        wrong.push(`${faction ?? 'an onlooker'} learns of ${event.type}`);
      }
    }
  }
  return wrong;
}
