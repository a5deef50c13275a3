import { type Board, survey } from '../ai/board.ts';
import { placeOf } from '../ai/perFaction.ts';
import type { Command } from '../engine/model/command.ts';
import type { Content } from '../engine/model/content.ts';
import {
  CENTRAL_OFFICES,
  type FactionId,
  type LadderStep,
  type OrgId,
  type PersonId,
  secretaryOf,
} from '../engine/model/ids.ts';
import type { FeatureName } from '../engine/model/judgement.ts';
import type { Known, Open } from '../engine/model/known.ts';
import { type Message, type MessageArg, message } from '../engine/model/message.ts';
import { silent } from '../engine/model/tally.ts';
import { delegateOutlook } from '../engine/rules/delegates.ts';
import { exposureNeeded } from '../engine/rules/discipline.ts';
import { inMajority, officeFaction, officeSideSeen } from '../engine/rules/reading.ts';

/**
 * The figures behind what a computer looks at, as they stood before a deed and stand after it: counted by the same survey by which
 * it judges, but from what the person who is told can see. So nothing is told that he could not have counted himself.
 */

/** A position as the person who is told knows it. */
export interface Sight {
  readonly known: Known;
  readonly board: Board;
}

export function sightOf(content: Content, known: Known): Sight {
  return { known, board: survey(content, known) };
}

/** What somebody did, seen from before and after. */
export interface Deed {
  readonly content: Content;
  readonly faction: FactionId;
  readonly command: Command;
  readonly before: Sight;
  readonly after: Sight;
}

/** The figure of a feature where the deed has bettered it for who did it; null where it has not, or where there is none. */
export function figureOf(feature: FeatureName, deed: Deed): Message | null {
  return FIGURES[feature]?.(deed) ?? null;
}

type Args = Readonly<Record<string, MessageArg>>;

function say(name: string, args: Args): Message {
  return message(`motive.figure.${name}`, args);
}

/** A number that has grown, or fallen where that is the better; rounded to so many digits. */
function moved(
  name: string,
  from: number,
  to: number,
  args: Args = {},
  better: 1 | -1 = 1,
  digits = 0,
): Message | null {
  const scale = 10 ** digits;
  const before = Math.round(from * scale) / scale;
  const after = Math.round(to * scale) / scale;
  return (after - before) * better > 0 ? say(name, { before, after, ...args }) : null;
}

const FIGURES: Readonly<Partial<Record<FeatureName, (deed: Deed) => Message | null>>> = {
  politburo: (deed) => counted('politburo', deed, 'politburo', { all: deed.after.known.open.politburo.length }),
  offices: office,
  line: ({ content, faction, before, after }) => {
    const { conviction } = content.factions[faction];
    const away = ({ open }: Known) =>
      Math.abs(open.line.economy - conviction.economy) + Math.abs(open.line.world - conviction.world);
    return moved('line', away(before.known), away(after.known), {}, -1);
  },
  aim: (deed) => counted('aim', deed, 'aim', {}, 100),
  lead: (deed) => {
    const { content, faction, after } = deed;
    const next = best(content, faction, (f) => after.board.score[placeOf(f) as 0]);
    if (next === null) return null;
    const other = after.board.score[placeOf(next) as 0];
    return counted('lead', deed, 'score', { faction: { faction: next }, other: Math.round(other) });
  },
  delegates: (deed) => delegates('delegates', deed, deed.faction, 1),
  committee: (deed) => votes('committee', deed, []),
  control: (deed) => votes('control', deed, partners(deed.after.known.open, deed.faction)),
  secretaries,
  legacy: ({ faction, before, after }) =>
    moved('legacy', before.known.open.factions[faction].legacy, after.known.open.factions[faction].legacy, {}, 1, 1),
  standing: (deed) => counted('standing', deed, 'standing', {}, 1, 1),
  mood,
  exposure: ({ faction, before, after }) =>
    moved(
      'exposure',
      before.known.open.factions[faction].exposure,
      after.known.open.factions[faction].exposure,
      {},
      -1,
    ),
  threat: (deed) => reach('threat', deed, [deed.faction], 1),
  resentment,
  crisis: ({ before, after }) => moved('crisis', before.known.open.crisis, after.known.open.crisis, {}, -1),
  majority: ({ faction, before, after }) =>
    !inMajority(before.known.open, faction) && inMajority(after.known.open, faction) ? say('majority', {}) : null,
  allies: ({ faction, before, after }) => {
    const old = partners(before.known.open, faction);
    const [fresh] = partners(after.known.open, faction).filter((f) => !old.includes(f));
    return fresh === undefined ? null : say('allies', { faction: { faction: fresh } });
  },
  trust: ({ content, faction, before, after }) => {
    const gain = (f: FactionId) => after.known.open.trust[faction][f] - before.known.open.trust[faction][f];
    const other = best(content, faction, gain);
    if (other === null) return null;
    const at = ({ open }: Known) => open.trust[faction][other];
    return moved('trust', at(before.known), at(after.known), { faction: { faction: other } });
  },
  rivalDelegates: (deed) => {
    const { content, faction, before, after } = deed;
    const share = ({ board }: Sight, f: FactionId) => board.delegates[placeOf(f) as 0];
    const rival = best(content, faction, (f) => share(before, f) - share(after, f));
    if (rival === null) return null;
    const alone = partners(after.known.open, rival).length === 0;
    return delegates(alone ? 'rivalAlone' : 'rivalDelegates', deed, rival, -1);
  },
  rivalReach: (deed) =>
    reach(
      'rivalReach',
      deed,
      deed.content.seats.filter((f) => f !== deed.faction),
      -1,
    ),
};

/** What can be told of some deeds by themselves, where no figure has moved that can be seen. */
export function figureOfDeed(deed: Deed): Message | null {
  const { content, command, after } = deed;
  switch (command.type) {
    case 'playInfluence':
      return say('points', { count: content.card[command.card]?.influence ?? 0 });
    case 'court':
      return courted(deed);
    case 'inquire':
    case 'verify':
    case 'breakNetwork':
      return nearest(content, after.known.open, command.target);
    case 'agitate':
    case 'playEvent':
    case 'directEvent':
      return supporters(deed);
    default:
      return null;
  }
}

/** How firmly he who is courted still stands with his own, as everybody can read. */
function courted({ faction, command, after }: Deed): Message | null {
  const person = command.type === 'court' ? command.person : null;
  const there = person === null ? undefined : after.known.open.people[person];
  if (person === null || there === undefined || there.side === 'faceDown') return null;
  if (there.side === faction) return say('won', { person: { person } });
  if (there.side === 'none') {
    const count = there.courtedBy[faction] ?? 0;
    return count > 0 ? say('courted', { person: { person }, count }) : null;
  }
  return there.band === null ? null : say('courtedFirmness', { person: { person }, band: { word: there.band } });
}

function nearest(content: Content, open: Open, side: FactionId): Message | null {
  const found = nearestFall(content, open, side);
  if (found === null) return null;
  const args: Args = { person: { person: found.person }, step: { step: found.step } };
  return found.count <= 0 ? say('rivalReachDue', args) : say('nearest', { ...args, count: found.count });
}

/** The leader of a side who is nearest to his next rung downwards, and the points of exposure that it still lacks. */
export function nearestFall(
  content: Content,
  open: Open,
  side: FactionId,
): { readonly person: PersonId; readonly step: LadderStep; readonly count: number } | null {
  let found: { person: PersonId; step: LadderStep; count: number } | null = null;
  for (const person of content.factions[side].leaders.slice(0, 3)) {
    const step = nextStep(open, person);
    if (step === null) continue;
    const count = exposureNeeded(content, open, step, person, silent) - open.factions[side].exposure;
    if (found === null || count < found.count) found = { person, step, count };
  }
  return found;
}

/** Its people in the organisation where their number has grown most. */
function supporters({ content, faction, before, after }: Deed): Message | null {
  const at = ({ known: { open } }: Sight, id: OrgId) => {
    const members = open.orgs[id]?.members;
    if (members === undefined) return 0;
    const { old, enrolment } = members;
    return old.full[faction] + old.candidate[faction] + enrolment.full[faction] + enrolment.candidate[faction];
  };
  return change(
    content,
    (org) => at(after, org) - at(before, org),
    (org) => say('members', { org: { org }, before: at(before, org), after: at(after, org) }),
  );
}

function best(content: Content, but: FactionId, worth: (faction: FactionId) => number): FactionId | null {
  let found: FactionId | null = null;
  for (const f of content.seats) if (f !== but && (found === null || worth(f) > worth(found))) found = f;
  return found;
}

type Count = 'politburo' | 'aim' | 'score' | 'standing';

/** What the survey counts of a faction, times `scale`. */
function counted(name: string, deed: Deed, what: Count, args: Args, scale = 1, digits = 0): Message | null {
  const at = ({ board }: Sight) => scale * board[what][placeOf(deed.faction) as 0];
  return moved(name, at(deed.before), at(deed.after), args, 1, digits);
}

/** The first office that has come into its hands. */
function office({ faction, before, after }: Deed): Message | null {
  const won = CENTRAL_OFFICES.find(
    (one) => officeFaction(after.known.open, one) === faction && officeFaction(before.known.open, one) !== faction,
  );
  return won === undefined ? null : say('offices', { office: { office: won } });
}

/** With whom it stands openly in a bloc. */
export function partners(open: Open, faction: FactionId): FactionId[] {
  return open.pacts
    .filter(({ kind, a, b }) => kind === 'bloc' && (a === faction || b === faction))
    .map(({ a, b }) => (a === faction ? b : a));
}

/** Votes of the Central Committee, one's own and those of partners. */
function votes(name: string, { faction, before, after }: Deed, allied: readonly FactionId[]): Message | null {
  const share = ({ board }: Sight) =>
    [faction, ...allied].reduce((sum, f) => sum + board.committee[placeOf(f) as 0], 0);
  const all = committeeSize(after.known.open);
  return moved(name, share(before) * all, share(after) * all, { all });
}

function committeeSize({ centralCommittee: { named, unnamed } }: Open): number {
  return Object.values(unnamed).reduce((sum, n) => sum + n, named.length);
}

/**
 * Delegates of `side` to the next conference or congress: in the one organisation that changed most, or where it changed in several
 * only a little, in the whole Party. Nothing where no such meeting is to come.
 */
function delegates(name: string, deed: Deed, side: FactionId, better: 1 | -1): Message | null {
  const { content, before, after } = deed;
  const turn = content.calendar.find((one) => one.gathering !== null && one.turn >= after.known.open.turn)?.turn;
  if (turn === undefined) return null;
  let most: { org: OrgId; from: number; to: number; seats: number } | null = null;
  let all = 0;
  let from = 0;
  let to = 0;
  for (const { id } of content.orgs) {
    const was = delegateOutlook(content, before.known, id);
    const is = delegateOutlook(content, after.known, id);
    const row = { org: id, from: (was.low[side] + was.high[side]) / 2, to: (is.low[side] + is.high[side]) / 2 };
    all += is.seats;
    from += row.from;
    to += row.to;
    if (most === null || (row.to - row.from) * better > (most.to - most.from) * better)
      most = { ...row, seats: is.seats };
  }
  const who: Args = name === 'delegates' ? {} : { faction: { faction: side } };
  const here =
    most === null
      ? null
      : moved(name, most.from, most.to, { ...who, org: { org: most.org }, all: most.seats, turn }, better);
  return here ?? moved(name, from, to, { ...who, all, turn }, better);
}

function secretaries({ content, faction, before, after }: Deed): Message | null {
  const holds = ({ known }: Sight, org: OrgId) => officeSideSeen(known, secretaryOf(org)) === faction;
  const won = content.orgs.find(({ id }) => holds(after, id) && !holds(before, id));
  if (won === undefined) return null;
  const count = content.orgs.filter(({ id }) => holds(after, id)).length;
  return say('secretaries', { org: { org: won.id }, count });
}

/** The organisation whose mood has come nearest to one's line. */
function mood({ content, faction, before, after }: Deed): Message | null {
  const away = ({ known: { open } }: Sight, org: OrgId) => {
    const there = open.orgs[org]?.mood;
    const { line } = after.known.open.factions[faction];
    return there === undefined ? 0 : Math.abs(there.economy - line.economy) + Math.abs(there.world - line.world);
  };
  return change(
    content,
    (org) => away(before, org) - away(after, org),
    (org) => say('mood', { org: { org } }),
  );
}

/** Where resentment has fallen under one's own secretary, or grown under another's. */
function resentment({ content, faction, before, after }: Deed): Message | null {
  const at = ({ known: { open } }: Sight, org: OrgId) => open.orgs[org]?.resentment ?? 0;
  const good = (org: OrgId) => {
    const grown = at(after, org) - at(before, org);
    return officeSideSeen(after.known, secretaryOf(org)) === faction ? -grown : grown;
  };
  return change(content, good, (org) =>
    say('resentment', { org: { org }, before: at(before, org), after: at(after, org) }),
  );
}

function change(content: Content, gain: (org: OrgId) => number, told: (org: OrgId) => Message): Message | null {
  let found: OrgId | null = null;
  for (const { id } of content.orgs) if (gain(id) > (found === null ? 0 : gain(found))) found = id;
  return found === null ? null : told(found);
}

/** Below this much missing evidence one is in danger at all. */
const NEAR = 5;

/** What evidence still lacks to take a leader his next rung: more of it for one's own, less of it for a rival's. */
function reach(name: string, deed: Deed, of: readonly FactionId[], better: 1 | -1): Message | null {
  const { content, before, after } = deed;
  let found: { person: PersonId; step: LadderStep; from: number; to: number } | null = null;
  for (const f of of) {
    for (const person of content.factions[f].leaders.slice(0, 3)) {
      const step = nextStep(after.known.open, person);
      if (step === null || nextStep(before.known.open, person) !== step) continue;
      const missing = ({ known: { open } }: Sight) =>
        exposureNeeded(content, open, step, person, silent) - open.factions[f].exposure;
      const row = { person, step, from: missing(before), to: missing(after) };
      if (Math.min(row.from, row.to) > NEAR || (row.to - row.from) * better <= 0) continue;
      if (found === null || row.to < found.to) found = row;
    }
  }
  if (found === null) return null;
  const { person, step, from, to } = found;
  const args: Args = { person: { person }, step: { step } };
  if (to <= 0) return better > 0 ? null : say(`${name}Due`, args);
  return moved(name, Math.max(0, from), to, args, better);
}

function nextStep(open: Open, person: PersonId): LadderStep | null {
  if (open.people[person]?.status !== 'member') return null;
  if (open.politburo.includes(person) || open.politburoCandidates.includes(person)) return 'politburo';
  return open.centralCommittee.named.includes(person) ? 'centralCommittee' : 'party';
}
