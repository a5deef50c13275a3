import type { Deed } from '../../content/schema/history.ts';
import type { Content } from '../../engine/model/content.ts';
import type { Event, EventOf } from '../../engine/model/event.ts';
import type { VoteResult } from '../../engine/model/gathering.ts';
import type { GatheringKind, OfficeId, PersonId } from '../../engine/model/ids.ts';
import type { State } from '../../engine/model/state.ts';
import { copyJson } from '../../engine/view.ts';
import { type Performed, type PerformOptions, perform } from './perform.ts';

/** A sitting as it closed. */
export interface Sitting {
  readonly turn: number;
  readonly kind: GatheringKind;
  /** Round after which it met; 4 for those that end the turn. */
  readonly round: number;
  /** Its votes: of a conference or congress its delegates. */
  readonly votes: number;
  readonly results: readonly VoteResult[];
  readonly politburo: readonly PersonId[];
  readonly politburoCandidates: readonly PersonId[];
  readonly line: { readonly economy: number; readonly world: number };
}

/** Something that happened to somebody, and in which turn. */
export interface Fall {
  readonly turn: number;
  readonly what: EventOf<'stepTaken'>['step'] | 'readmitted' | 'demoted';
  readonly person: PersonId;
}

/** An office that changed hands: empty, holder null. */
export interface Change {
  readonly turn: number;
  readonly office: OfficeId;
  readonly holder: PersonId | null;
}

/** What the rows of the table are measured on. */
export interface Chronicle {
  readonly content: Content;
  readonly performed: Performed;
  /** The state as each turn began, and at the end one more: index 2 is 1 January 1925 (turn 3), 12 that of 1930. */
  readonly turns: readonly State['open'][];
  readonly sittings: readonly Sitting[];
  readonly falls: readonly Fall[];
  readonly changes: readonly Change[];
  /** People admitted in the first turn. */
  readonly admitted: number;
  readonly ballot: EventOf<'ballotHeld'> | null;
  readonly appeals: number;
}

/** Performs the script and notes what happened. */
export function chronicle(
  content: Content,
  deeds: readonly Deed[],
  how: Pick<PerformOptions, 'seed' | 'options'>,
): Chronicle {
  const turns: State['open'][] = [];
  const sittings: Sitting[] = [];
  const falls: Fall[] = [];
  const changes: Change[] = [];
  /** Who has left the Politburo: whom a list then names among the candidates has been demoted. */
  const left = new Set<PersonId>();
  let admitted = 0;
  let ballot: EventOf<'ballotHeld'> | null = null;
  let appeals = 0;
  let votes = 0;
  let calls: VoteResult[] = [];
  const witness = (event: Event, { open }: State): void => {
    const { turn } = open;
    switch (event.type) {
      case 'turnBegan':
        turns[event.turn - 1] = copyJson(open);
        break;
      case 'gatheringOpened':
        votes = event.votes;
        calls = [];
        break;
      case 'rollCall':
        calls.push(copyJson(event.result));
        break;
      case 'gatheringClosed':
        sittings.push({
          turn,
          kind: event.kind,
          round: open.step === 'rounds' ? open.round : 4,
          votes,
          results: calls,
          politburo: open.politburo.slice(),
          politburoCandidates: open.politburoCandidates.slice(),
          line: { ...open.line },
        });
        break;
      case 'stepTaken':
        falls.push({ turn, what: event.step, person: event.person });
        break;
      case 'organChanged':
        if (event.organ === 'politburo' && !event.joined) left.add(event.person);
        if (event.organ === 'politburoCandidates' && event.joined && left.delete(event.person)) {
          falls.push({ turn, what: 'demoted', person: event.person });
        }
        break;
      case 'readmitted':
        falls.push({ turn, what: 'readmitted', person: event.person });
        break;
      case 'appointed':
        changes.push({ turn, office: event.office, holder: event.person });
        break;
      case 'officeVacated':
        changes.push({ turn, office: event.office, holder: null });
        break;
      case 'ballotHeld':
        ballot = event;
        break;
      case 'armyAppealed':
        appeals += 1;
        break;
      default:
        break;
    }
  };
  const opening = (events: readonly Event[]): void => {
    for (const event of events) if (event.type === 'membersAdmitted') admitted += event.count;
  };
  const performed = perform(content, deeds, { ...how, witness, opening });
  turns.push(copyJson(performed.state.open));
  return { content, performed, turns, sittings, falls, changes, admitted, ballot, appeals };
}
