import type { Content } from '../model/content.ts';
import type { Choice, Effect } from '../model/effect.ts';
import type { ForecastLine } from '../model/forecast.ts';
import type { FactionId, OrgId } from '../model/ids.ts';
import type { Known } from '../model/known.ts';
import type { Breakdown, MessageArg } from '../model/message.ts';
import { message } from '../model/message.ts';
import { Recorder } from '../model/tally.ts';
import { planAgitation, secretarySides } from '../rules/agitation.ts';
import { foundIn, verificationReach } from '../rules/evidence.ts';
import { foretell as foretellPolemic } from '../rules/polemic.ts';
import { clamp, leaderOf, on, orgOf, personOf } from '../rules/reading.ts';
import { holds } from './conditions.ts';
import { foretellHook } from './hooks.ts';
import { mayGoOver, transfers } from './movements.ts';
import { factionsOf, orgsOf, peopleMeant, type Sight, sightOfAnother } from './targets.ts';

type Args = Readonly<Record<string, MessageArg>>;
type Unit = ForecastLine['unit'];

/**
 * What a list of effects would do under this director, from what the knower may know, by the same formulas that run it. Effects
 * that would come to nothing have no line; where hidden facts matter a line is a range.
 */
export function foretell(
  content: Content,
  known: Known,
  director: FactionId,
  choice: Choice,
  effects: readonly Effect[],
): ForecastLine[] {
  const lines: ForecastLine[] = [];
  const sight = sightOfAnother(known, director);
  for (const effect of effects) add(content, known, sight, director, choice, effect, lines);
  return lines;
}

function add(
  content: Content,
  known: Known,
  sight: Sight,
  director: FactionId,
  choice: Choice,
  effect: Effect,
  lines: ForecastLine[],
): void {
  const { open } = known;
  const factions = (ref: Parameters<typeof factionsOf>[3]) => factionsOf(content, sight, choice, ref);
  const people = (ref: Parameters<typeof peopleMeant>[3]) => peopleMeant(content, sight, choice, ref);
  const orgs = (ref: Parameters<typeof orgsOf>[2]) => orgsOf(content, choice, ref);
  const tell = (
    name: string,
    args: Args,
    amount: number,
    unit: Unit = 'points',
    high = amount,
    why: Breakdown | null = null,
  ) => {
    if (amount !== 0 || high !== 0) {
      lines.push({ what: message(`forecast.${name}`, args), low: amount, high, unit, why });
    }
  };
  switch (effect.type) {
    case 'moveMembers':
      for (const { org, from, to, count } of transfers(content, sight, choice, effect)) {
        tell('membersMove', { org: { org }, from: { faction: from }, to: { faction: to } }, count, 'members');
      }
      return;
    case 'agitate':
      for (const faction of factions(effect.faction)) {
        for (const org of orgs(effect.org)) lines.push(agitation(content, known, faction, org, effect.points));
      }
      return;
    case 'standing':
      for (const person of people(effect.person)) {
        tell('standing', { person: { person } }, within(personOf(open, person).standing, effect.amount, 0, 10));
      }
      return;
    case 'legacy':
    case 'exposure':
      for (const faction of factions(effect.faction)) {
        const now = open.factions[faction][effect.type];
        tell(effect.type, { faction: { faction } }, within(now, effect.amount, 0, 10));
      }
      return;
    case 'hiddenEvidence':
      for (const faction of factions(effect.faction)) tell('hiddenEvidence', { faction: { faction } }, effect.amount);
      return;
    case 'inquire':
      for (const faction of factions(effect.faction)) {
        const mine = faction === known.me;
        const most = mine ? Math.min(effect.amount, known.own.hiddenEvidence) : effect.amount;
        tell('evidenceFound', { faction: { faction } }, mine ? most : 0, 'points', most);
      }
      return;
    case 'trust':
      for (const a of factions(effect.a)) {
        for (const b of factions(effect.b)) {
          if (a === b) continue;
          tell('trustOf', { a: { faction: a }, b: { faction: b } }, within(open.trust[a][b], effect.amount, -5, 5));
        }
      }
      return;
    case 'resentment':
      for (const org of orgs(effect.org)) {
        tell('resentment', { org: { org } }, within(orgOf(open, org).resentment, effect.amount, 0, 5));
      }
      return;
    case 'crisis': {
      const brake = Math.max(open.crisis, content.numbers['crisis.brake']);
      tell('crisis', {}, within(open.crisis, effect.amount, 0, effect.amount > 0 ? brake : 10));
      return;
    }
    case 'mood':
      if (effect.axis === 'world' && !on(content, 'secondAxis')) return;
      for (const org of orgs(effect.org)) {
        const by = within(orgOf(open, org).mood[effect.axis], effect.amount, -2, 2);
        tell('mood', { org: { org }, axis: { word: effect.axis } }, by);
      }
      return;
    case 'firmness':
      for (const person of people(effect.person)) tell('firmness', { person: { person } }, effect.amount);
      return;
    case 'allegiance':
      for (const person of people(effect.person)) {
        const to = effect.to === 'none' ? 'none' : factions(effect.to)[0];
        if (to !== undefined && mayGoOver(content, open, person)) {
          tell('goesOver', { person: { person }, to: { faction: to } }, 1, 'none');
        }
      }
      return;
    case 'health':
      for (const person of people(effect.person)) {
        tell('health', { person: { person } }, within(personOf(open, person).health, effect.amount, 0, 5));
      }
      return;
    case 'admit':
      for (const org of orgs(effect.org)) tell('membersAdmitted', { org: { org } }, effect.count, 'members');
      return;
    case 'network':
      if (!on(content, 'networks')) return;
      for (const faction of factions(effect.faction)) {
        for (const org of orgs(effect.org)) {
          const percent = content.numbers['organise.percent'];
          tell('network', { faction: { faction }, org: { org } }, 0, 'percent', percent);
        }
      }
      return;
    case 'draw':
      for (const faction of factions(effect.faction)) tell('cards', { faction: { faction } }, effect.count, 'none');
      return;
    case 'points':
      tell('pointsFor', { faction: { faction: director } }, effect.amount);
      return;
    case 'shelves':
    case 'motions':
    case 'pull':
      for (const faction of factions(effect.faction))
        tell(effect.type, { faction: { faction } }, effect.amount, 'none');
      return;
    case 'testament':
      if (on(content, 'testament')) tell('testament', { stage: { word: effect.stage } }, 1, 'none');
      return;
    case 'officeFailed':
      tell('officeFailed', { office: { office: effect.office } }, 1, 'none');
      return;
    case 'succeed':
      tell('succeeds', { person: { person: effect.person }, office: { office: effect.office } }, 1, 'none');
      return;
    case 'polemic':
      for (const faction of factions(effect.target)) {
        const target = faction === director ? null : leaderOf(content, open, faction);
        if (target === null) continue;
        const fight = foretellPolemic(content, open, director, target, effect.ground, effect.points);
        if (fight === null) continue;
        const percent = Math.round(fight.chance * 100);
        tell('polemicWon', { person: { person: target } }, percent, 'percent', percent, fight.attack);
      }
      return;
    case 'verify':
      if (!on(content, 'verification')) return;
      for (const faction of factions(effect.faction)) {
        for (const org of orgs(effect.org)) lines.push(verification(content, known, faction, org, effect.percent));
      }
      return;
    case 'shiftLine':
      if (effect.axis === 'world' && !on(content, 'secondAxis')) return;
      for (const faction of factions(effect.faction)) {
        const by = within(open.factions[faction].line[effect.axis], effect.amount, -2, 2);
        tell('declaredLine', { faction: { faction }, axis: { word: effect.axis } }, by);
      }
      return;
    case 'either':
      for (const inner of effect.options[choice.option ?? 0] ?? []) {
        add(content, known, sight, director, choice, inner, lines);
      }
      return;
    case 'when':
      if (!holds(content, sight, choice, effect.condition)) return;
      for (const inner of effect.then) add(content, known, sight, director, choice, inner, lines);
      return;
    case 'hook':
      lines.push(...foretellHook(content, known, director, effect.name));
      return;
    default:
      unknown(effect);
  }
}

function unknown(effect: never): never {
  throw new Error(`no such effect: ${JSON.stringify(effect)}`);
}

/** What a gauge would really move by, within its scale. */
function within(now: number, by: number, low: number, high: number): number {
  return clamp(now + by, low, Math.max(now, high)) - now;
}

/** Agitation under each side that the secretary may be of: from the worst case, with its reasons, to the best. */
function agitation(content: Content, known: Known, faction: FactionId, org: OrgId, points: number): ForecastLine {
  let low = Number.POSITIVE_INFINITY;
  let high = 0;
  let why: Breakdown | null = null;
  for (const side of secretarySides(known, org)) {
    const recorder = new Recorder();
    const { total } = planAgitation(content, known, faction, org, points, false, side, recorder);
    if (total < low) {
      low = total;
      why = recorder.breakdown(total);
    }
    high = Math.max(high, total);
  }
  const what = message('forecast.membersWon', { faction: { faction }, org: { org } });
  return { what, low, high, unit: 'members', why };
}

/** A verification: at worst a network that nobody has found keeps as many safe as one can. */
function verification(content: Content, known: Known, target: FactionId, org: OrgId, percent: number): ForecastLine {
  const found = foundIn(known.open, target, org);
  const hidden = on(content, 'networks') && target !== known.me ? content.numbers['organise.limit'] : 0;
  const own = target === known.me ? (known.own.networks[org] ?? 0) : 0;
  const recorder = new Recorder();
  const low = verificationReach(known.open, org, target, percent, Math.max(found, hidden, found + own), recorder);
  const high = verificationReach(known.open, org, target, percent, found + own, new Recorder());
  const what = message('forecast.membersExpelled', { faction: { faction: target }, org: { org } });
  return { what, low, high, unit: 'members', why: recorder.breakdown(low) };
}
