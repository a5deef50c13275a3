import { legalCommands } from '../../engine/legal.ts';
import type { Command } from '../../engine/model/command.ts';
import type { Content } from '../../engine/model/content.ts';
import type { CardId, FactionId } from '../../engine/model/ids.ts';
import type { State } from '../../engine/model/state.ts';
import { directorOf } from '../../engine/rules/cards.ts';
import { cardDef } from '../../engine/rules/reading.ts';
import { top } from '../../engine/rules/stack.ts';
import { lens } from '../../engine/view.ts';

/** What of the record still lies ahead of the one who answers. */
export interface Ahead {
  /** The card that he would have played now. */
  readonly card: CardId | null;
  /** Whether the record has a use for this card later. */
  readonly wanted: (card: CardId) => boolean;
}

/**
 * What one does who does nothing, for each decision: no offers, no motions, no declarations, a steady course, points left
 * unspent, consent given, nobody against whom one speaks; for one's own motion, abstaining on all others. Where something must
 * be done, the least. Several answers in the order of preference: the first that is legal counts.
 */
export function* neutral(content: Content, state: State, ahead: Ahead): Generator<Command> {
  const decision = top(state.open);
  if (decision === null) return;
  const { faction } = decision;
  switch (decision.kind) {
    case 'diplomacy':
      yield { type: 'endDiplomacy' };
      break;
    case 'terms':
      yield { type: 'withdrawOffer' };
      break;
    case 'answerOffer':
      yield { type: 'answerOffer', accept: false };
      break;
    case 'proposeMeasure':
      yield { type: 'proposeMeasure', measure: 'steady' };
      break;
    case 'decideMeasure':
      yield { type: 'decideMeasure', stance: 'abstain' };
      break;
    case 'play':
      yield* plays(content, state, faction, ahead);
      break;
    case 'operations':
      yield { type: 'stop' };
      break;
    case 'consent':
      yield { type: 'consent', give: true };
      break;
    case 'refuseSpace':
      yield { type: 'refuseSpace', refuse: false };
      break;
    case 'callPlenum':
      yield { type: 'callPlenum', call: false };
      break;
    case 'declare':
      yield { type: 'sayNothing' };
      break;
    case 'table':
      yield { type: 'endTabling' };
      break;
    case 'list':
      yield { type: 'closeList' };
      break;
    case 'agenda':
      yield { type: 'hear', index: 0 };
      break;
    case 'seal': {
      const mine = state.open.gathering?.current?.by === faction;
      yield { type: 'seal', stance: mine ? 'for' : 'abstain', speaker: null, lastWord: null };
      break;
    }
    case 'slate':
      yield { type: 'closeSlate' };
      break;
    case 'directEvent':
      break;
  }
  // A rival's event that must be directed; a list that may not be empty.
  yield* legalCommands(content, lens(state, faction)).expand();
}

/**
 * A card must be played. First the one that the record has here, its points unspent; then the last one is kept back, or the
 * least of those that the record does not need later is put away, or laid for nothing: rather one that sets off no rival's event.
 */
function* plays(content: Content, state: State, faction: FactionId, { card, wanted }: Ahead): Generator<Command> {
  const { hand } = state.own[faction];
  if (card !== null && hand.includes(card) && harmless(content, state, faction, card)) {
    yield { type: 'playInfluence', card };
  }
  yield { type: 'holdBack' };
  const worth = (id: CardId): number => (wanted(id) ? 100 : 0) + cardDef(content, id).influence;
  const least = hand.slice().sort((a, b) => worth(a) - worth(b));
  for (const id of least) if (!wanted(id)) yield { type: 'shelve', card: id };
  for (const id of least) if (harmless(content, state, faction, id)) yield { type: 'playInfluence', card: id };
  for (const id of least) yield { type: 'shelve', card: id };
  for (const id of least) yield { type: 'playInfluence', card: id };
}

function harmless(content: Content, state: State, faction: FactionId, card: CardId): boolean {
  return directorOf(state.open, cardDef(content, card), faction) === null;
}
