import type { Thought } from '../ai/choose.ts';
import { eventsFor } from '../engine/eventsFor.ts';
import type { Command, CommandType } from '../engine/model/command.ts';
import type { Content } from '../engine/model/content.ts';
import type { Event } from '../engine/model/event.ts';
import type { FactionId } from '../engine/model/ids.ts';
import type { Part, Told } from '../engine/model/judgement.ts';
import type { Memoir } from '../engine/model/memoir.ts';
import type { MatchOptions } from '../engine/model/record.ts';
import type { State } from '../engine/model/state.ts';
import { lens } from '../engine/view.ts';
import { type Outlook, type Proposal, pactParts } from './outlook.ts';
import { reasonsOf } from './reasons.ts';

/** A command that the computer would think of, and what can be expected of it: not what is sure to come. */
export interface Advice {
  readonly command: Command;
  /** What it moves by itself, as far as the viewer could reckon it himself. */
  readonly told: readonly Told[];
  /** Where it answers an offer: what speaks for that offer and against it, to the viewer. */
  readonly grounds: readonly Part[];
}

/** Why a computer has done what the viewer saw. */
export interface Motive {
  readonly faction: FactionId;
  readonly command: Command;
  /** What he saw of it. */
  readonly events: readonly Event[];
  readonly told: readonly Told[];
  /** Where it answered an offer of the viewer's, with a counter-offer too, or broke a pact: what spoke for it and against it. */
  readonly grounds: readonly Part[];
}

/** What the computer can tell a person at the table: nothing that his seat could not know. */
export interface Counsel {
  /** The three best commands for the viewer by the judgement of `medium`, best first. Empty where he does not decide. */
  advise(): Promise<readonly Advice[]>;
  /** Why the computers did what the viewer has seen since his own last command. */
  motives(): readonly Motive[];
  /** What an offer of the viewer's would be worth to the other side, as far as he can see, and what it lacks. */
  outlook(offer: Proposal): Outlook;
  /** What a computer seat believed, feared and intended, turn by turn. Once the match is over. */
  memoirs(faction: FactionId): readonly Memoir[];
}

/** Commands of which others see only that something was done, or nothing. */
const UNSEEN: ReadonlySet<CommandType> = new Set([
  'organise',
  'offerPact',
  'counterOffer',
  'setTerm',
  'withdrawOffer',
  'seal',
  'endDiplomacy',
  'endTabling',
  'sayNothing',
  'stop',
]);
/** A computer's deed: what it thought, what happened, and the match before and after it. */
export interface Acted {
  readonly faction: FactionId;
  readonly thought: Thought;
  readonly events: readonly Event[];
  readonly before: State;
  readonly after: State;
}

/** What the viewer may be told of a computer's deed; null: he has not seen it, or there is nothing to tell. */
export function motiveFor(
  content: Content,
  viewer: FactionId,
  { faction, thought, events, before, after }: Acted,
  personalities: MatchOptions['personalities'],
): Motive | null {
  const { command, grounds } = thought;
  const seen = eventsFor(events, viewer);
  if (faction === viewer || seen.length === 0) return null;
  // Whoever had made the offer learns why it was answered with another; of a bargain, when its terms are written.
  if (seen.some((e) => e.type === 'offerCountered' && e.to === viewer)) {
    return { faction, command, events: seen, told: [], grounds };
  }
  if (UNSEEN.has(command.type)) return null;
  if (command.type === 'answerOffer') {
    const asked = seen.some((e) => e.type === 'offerAnswered' && e.from === viewer);
    return asked ? { faction, command, events: seen, told: [], grounds } : null;
  }
  if (command.type === 'breakPact') {
    const parts = pactParts(content, lens(before, viewer), personalities, faction, command);
    return { faction, command, events: seen, told: [], grounds: parts };
  }
  const witnessed = { faction, thought, before: lens(before, viewer), after: lens(after, viewer) };
  const told = reasonsOf(content, witnessed, personalities);
  return told.length === 0 ? null : { faction, command, events: seen, told, grounds: [] };
}
