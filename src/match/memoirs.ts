import { strengthOf } from '../ai/board.ts';
import { personalityOf } from '../ai/judge.ts';
import { placeOf } from '../ai/perFaction.ts';
import { applyInPlace, decider } from '../engine/apply.ts';
import { copyState } from '../engine/copy.ts';
import { type Command, type CommandType, OPERATIONS } from '../engine/model/command.ts';
import type { Content } from '../engine/model/content.ts';
import type { Event } from '../engine/model/event.ts';
import type { FactionId } from '../engine/model/ids.ts';
import type { Weights } from '../engine/model/judgement.ts';
import type { Counted, Fear, Memoir, Worked } from '../engine/model/memoir.ts';
import type { MatchRecord } from '../engine/model/record.ts';
import type { State } from '../engine/model/state.ts';
import { delegateOutlook } from '../engine/rules/delegates.ts';
import { lens } from '../engine/view.ts';
import { nearestFall, partners, type Sight, sightOf } from './figures.ts';
import { mistakesOf, type Unseen, unseenBy } from './mistakes.ts';
import { gainsOf, worthOf } from './reasons.ts';
import { begin } from './replay.ts';

/** Missing exposure up to which a leader is feared for, and the crisis from which on a split is. */
const FEARED = 3;
const CRISIS = 6;
/** Deeds told of one turn. */
const MOST = 2;

/** What a faction does of its own will, and others see at once. */
const DEEDS: ReadonlySet<CommandType> = new Set([
  'playEvent',
  ...OPERATIONS,
  'recant',
  'changeLine',
  'invokeComintern',
]);

/**
 * The memoirs of a computer seat: the record is played again, and each of its turns is judged by its own features and weights, from what
 * it knew then. Empty for a seat that a person played.
 */
export function memoirsOf(content: Content, record: MatchRecord, faction: FactionId): Memoir[] {
  const level = record.seats[faction];
  if (level === undefined || level === 'person') return [];
  const state = begin(content, record.seed, record.options);
  const list: Memoir[] = [];
  let chapter: Chapter | null = null;
  for (const command of record.commands) {
    if (state.open.ending !== null) break;
    if (chapter === null || chapter.turn !== state.open.turn) {
      if (chapter !== null) list.push(closed(content, state, faction, chapter));
      chapter = begun(content, state, faction, record);
    }
    const before = decider(state) === faction && DEEDS.has(command.type) ? copyState(state) : null;
    applyInPlace(content, state, command, chapter.events);
    if (before !== null && state.open.turn === chapter.turn) {
      const worth =
        worthOf(content, lens(state, faction), chapter.weights) -
        worthOf(content, lens(before, faction), chapter.weights);
      chapter.deeds.push({ command, before, after: copyState(state), worth });
    }
  }
  if (chapter !== null) list.push(closed(content, state, faction, chapter));
  return list;
}

interface Deed {
  readonly command: Command;
  readonly before: State;
  readonly after: State;
  readonly worth: number;
}

interface Chapter extends Pick<Memoir, 'turn' | 'own' | 'all' | 'place' | 'strongest' | 'partners' | 'fears'> {
  readonly events: Event[];
  readonly deeds: Deed[];
  /** By which it judges. */
  readonly weights: Weights;
  readonly unseen: Unseen;
}

function begun(content: Content, state: State, faction: FactionId, record: MatchRecord): Chapter {
  const sight = sightOf(content, lens(state, faction));
  const { known, board } = sight;
  const { open } = known;
  const rivals = content.seats.filter((f) => f !== faction && open.factions[f].present && !open.factions[f].broken);
  const strongest = best(rivals, (f) => strengthOf(open, board, f));
  const own = count(content, sight, faction);
  return {
    turn: open.turn,
    own,
    all: content.orgs.reduce((sum, { id }) => sum + delegateOutlook(content, known, id).seats, 0),
    place: 1 + content.seats.filter((f) => mandate(sight, f) > mandate(sight, faction)).length,
    strongest: strongest === null ? null : count(content, sight, strongest),
    partners: partners(open, faction),
    fears: fearsOf(content, sight, faction, strongest),
    events: [],
    deeds: [],
    weights: personalityOf(content, open, faction, record.options.personalities).weights,
    unseen: unseenBy(content, state, faction),
  };
}

function mandate({ board }: Sight, faction: FactionId): number {
  return Math.round(board.score[placeOf(faction) as 0]);
}

function count(content: Content, sight: Sight, faction: FactionId): Counted {
  let delegates = 0;
  for (const { id } of content.orgs) {
    const { low, high } = delegateOutlook(content, sight.known, id);
    delegates += (low[faction] + high[faction]) / 2;
  }
  return { faction, delegates: Math.round(delegates), mandate: mandate(sight, faction) };
}

function fearsOf(content: Content, { known, board }: Sight, faction: FactionId, strongest: FactionId | null): Fear[] {
  const fears: Fear[] = [];
  const fall = nearestFall(content, known.open, faction);
  if (fall !== null && fall.count <= FEARED) {
    fears.push({ kind: 'discipline', person: fall.person, step: fall.step, count: Math.max(0, fall.count) });
  }
  if (known.open.crisis >= CRISIS) fears.push({ kind: 'split', crisis: known.open.crisis });
  if (strongest !== null && strengthOf(known.open, board, strongest) > strengthOf(known.open, board, faction)) {
    fears.push({ kind: 'rival', faction: strongest });
  }
  return fears;
}

/** Its weightiest deeds, one of a kind, and what each brought it by its own judgement. */
function workedFor(content: Content, faction: FactionId, deeds: readonly Deed[], weights: Weights): Worked[] {
  const list: Worked[] = [];
  for (const { command, before, after, worth } of [...deeds].sort((a, b) => b.worth - a.worth)) {
    if (worth <= 0 || list.length === MOST) break;
    if (list.some((other) => other.command.type === command.type)) continue;
    const own = { before: lens(before, faction), after: lens(after, faction) };
    const deed = {
      content,
      faction,
      command,
      before: sightOf(content, own.before),
      after: sightOf(content, own.after),
    };
    const told = gainsOf(deed, own, weights, MOST);
    if (told.length > 0) list.push({ command, told });
  }
  return list;
}

function closed(content: Content, state: State, faction: FactionId, chapter: Chapter): Memoir {
  const { events, deeds, unseen, weights, ...told } = chapter;
  const after = sightOf(content, lens(state, faction));
  const first = best(
    content.seats.filter((f) => f !== faction),
    (f) => mandate(after, f),
  );
  const highest = first === null ? null : { faction: first, mandate: mandate(after, first) };
  const worked = workedFor(content, faction, deeds, weights);
  return { ...told, worked, mistakes: mistakesOf(faction, told, highest, events, unseen) };
}

function best(factions: readonly FactionId[], worth: (faction: FactionId) => number): FactionId | null {
  let found: FactionId | null = null;
  for (const f of factions) if (found === null || worth(f) > worth(found)) found = f;
  return found;
}
