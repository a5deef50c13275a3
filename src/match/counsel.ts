import { survey } from '../ai/board.ts';
import type { Thought } from '../ai/choose.ts';
import { type Acceptance, pactWorth } from '../ai/diplomacy.ts';
import { personalityOf } from '../ai/judge.ts';
import { eventsFor } from '../engine/eventsFor.ts';
import type { Command, CommandType } from '../engine/model/command.ts';
import type { Content } from '../engine/model/content.ts';
import type { Event } from '../engine/model/event.ts';
import type { FactionId, PactKind } from '../engine/model/ids.ts';
import type { Because, FeatureName, Part } from '../engine/model/judgement.ts';
import type { Known } from '../engine/model/known.ts';
import type { MatchOptions } from '../engine/model/record.ts';
import type { Memoir } from './memoirs.ts';

/** A command that the computer would think of, and why. */
export interface Advice {
  readonly command: Command;
  readonly because: readonly Because[];
}

/** Why a computer has done what everybody saw. */
export interface Motive {
  readonly faction: FactionId;
  readonly command: Command;
  readonly because: readonly Because[];
  /** Where it answered an offer of the viewer's. */
  readonly grounds: readonly Part[];
}

/** What the computer can tell a person at the table: nothing that his seat could not know. */
export interface Counsel {
  /** The three best commands for the viewer by the judgement of `medium`, best first. Empty where he does not decide. */
  advise(): Promise<readonly Advice[]>;
  /** Why the computers did what the viewer has seen since his own last command. */
  motives(): readonly Motive[];
  /** What an offer of the viewer's would be worth to the other side, from what everybody can see; above 0 it would accept. */
  outlook(to: FactionId, pact: PactKind): Acceptance;
  /** What a computer seat believed, feared and intended, turn by turn. Once the match is over. */
  memoirs(faction: FactionId): readonly Memoir[];
}

/** Commands of which others see only that something was done, or nothing. */
const UNSEEN: ReadonlySet<CommandType> = new Set([
  'organise',
  'offerPact',
  'setTerm',
  'withdrawOffer',
  'seal',
  'endDiplomacy',
  'endTabling',
  'sayNothing',
  'stop',
]);
/** What only the faction itself can know of. */
const PRIVATE: ReadonlySet<FeatureName> = new Set(['hand', 'points', 'hiddenEvidence', 'firmness', 'motions']);

/** What the viewer may be told of a computer's thought; null: he has not seen the deed, or there is nothing to tell. */
export function motiveFor(
  viewer: FactionId,
  faction: FactionId,
  { command, because, grounds }: Thought,
  events: readonly Event[],
): Motive | null {
  if (faction === viewer || UNSEEN.has(command.type)) return null;
  const seen = eventsFor(events, viewer);
  if (seen.length === 0) return null;
  if (command.type === 'answerOffer') {
    const asked = seen.some((e) => e.type === 'offerAnswered' && e.from === viewer);
    return asked ? { faction, command, because: [], grounds } : null;
  }
  const told = because.filter(({ feature }) => !PRIVATE.has(feature));
  return told.length === 0 ? null : { faction, command, because: told, grounds: [] };
}

/** Reckoned from the viewer's seat: trust, lines, offices and numbers are everybody's to see. */
export function outlookOf(
  content: Content,
  known: Known,
  personalities: MatchOptions['personalities'],
  to: FactionId,
  pact: PactKind,
): Acceptance {
  const { dealing } = personalityOf(content, known.open, to, personalities);
  const asked = { with: known.me, kind: pact, gives: null, takes: null };
  return pactWorth(content, known.open, survey(content, known), to, asked, dealing);
}
