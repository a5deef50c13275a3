import { runEffects } from '../effects/interpret.ts';
import { canHappen } from '../effects/playable.ts';
import { sightOf } from '../effects/targets.ts';
import type { CardDef, Content } from '../model/content.ts';
import type { Choice } from '../model/effect.ts';
import type { Out } from '../model/event.ts';
import type { CardId, FactionId } from '../model/ids.ts';
import type { Open } from '../model/known.ts';
import type { State } from '../model/state.ts';
import { discard, retire } from './decks.ts';
import { activeFactions, cardDef, factionDef } from './reading.ts';
import { pop, push } from './stack.ts';

/**
 * Who directs a card's event when a faction lays it for its influence: the rival to whom the event belongs; where he is broken
 * or does not take part, his heir by trust. Null: nobody, because the event is the player's own, anybody's, or has no heir.
 */
export function directorOf(open: Open, card: CardDef, player: FactionId): FactionId | null {
  const { owner } = card;
  if (owner === null || owner === player) return null;
  if (open.factions[owner].present && !open.factions[owner].broken) return owner;
  let heir: FactionId | null = null;
  for (const f of activeFactions(open)) {
    if (f === player || f === owner) continue;
    if (heir === null || open.trust[owner][f] > open.trust[owner][heir]) heir = f;
  }
  return heir;
}

/** The pen and the tribune: once a turn, a speech or an article of one's own also gives its influence as points. */
export function alsoGivesInfluence(content: Content, open: Open, me: FactionId, card: CardDef): boolean {
  if (factionDef(content, me).ability !== 'penAndTribune' || open.factions[me].abilityUsed) return false;
  return card.owner === me && (card.kind === 'speech' || card.kind === 'article');
}

/** A card played for its event. What it leaves to decide lies on the stack in the order in which it is to be asked. */
export function playForEvent(
  content: Content,
  state: State,
  out: Out,
  me: FactionId,
  card: CardId,
  choice: Choice,
): void {
  const def = cardDef(content, card);
  pop(state);
  out.push({ type: 'cardPlayed', faction: me, card, mode: 'event' });
  discard(content, state, me, card);
  if (alsoGivesInfluence(content, state.open, me, def)) {
    state.open.factions[me].abilityUsed = true;
    push(state, { kind: 'operations', faction: me, points: def.influence, card, enrolmentOnly: false });
  }
  happen(content, state, out, card, me, choice);
}

/** A card played for its influence. A rival's event happens first, directed by him or his heir; then the points are spent. */
export function playForInfluence(content: Content, state: State, out: Out, me: FactionId, card: CardId): void {
  const def = cardDef(content, card);
  pop(state);
  out.push({ type: 'cardPlayed', faction: me, card, mode: 'influence' });
  discard(content, state, me, card);
  push(state, { kind: 'operations', faction: me, points: def.influence, card, enrolmentOnly: false });
  const director = directorOf(state.open, def, me);
  if (director === null) return;
  if (!canHappen(content, sightOf(state, director), def)) out.push({ type: 'eventCameToNothing', card });
  else if (def.choose.length === 0) happen(content, state, out, card, director, {});
  else push(state, { kind: 'directEvent', faction: director, card, by: me });
}

/** The event happens: its effects run, and a card marked `once` leaves the game. */
export function happen(
  content: Content,
  state: State,
  out: Out,
  card: CardId,
  director: FactionId,
  choice: Choice,
): void {
  const def = cardDef(content, card);
  out.push({ type: 'eventHappened', card, director, choice });
  if (def.once) retire(content, state, card);
  runEffects(content, state, out, { director, choice, why: 'event', lawful: false }, def.effects);
}

/** A card that is put away unread: nothing happens, and its points are lost. */
export function putAway(content: Content, state: State, out: Out, me: FactionId, card: CardId): void {
  pop(state);
  state.open.factions[me].shelvesLeft -= 1;
  out.push({ type: 'cardPlayed', faction: me, card, mode: 'shelved' });
  discard(content, state, me, card);
}
