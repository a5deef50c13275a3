import type { Content } from '../model/content.ts';
import type { Effect } from '../model/effect.ts';
import type { Out } from '../model/event.ts';
import type { State } from '../model/state.ts';
import { drawInt } from '../rng.ts';
import { admitMembers } from '../rules/admissions.ts';
import { agitate } from '../rules/agitation.ts';
import { placeInOffice } from '../rules/appointments.ts';
import {
  changeCrisis,
  changeExposure,
  changeFirmness,
  changeHiddenEvidence,
  changeLegacy,
  changeMood,
  changeResentment,
  changeStanding,
  changeTrust,
} from '../rules/change.ts';
import { drawCards } from '../rules/decks.ts';
import { buildNetwork, inquire, verify } from '../rules/evidence.ts';
import { changeHealth } from '../rules/health.ts';
import { startPolemic } from '../rules/polemic.ts';
import { canAct, holderOf, leaderOf, officeOf, on } from '../rules/reading.ts';
import { push } from '../rules/stack.ts';
import { moveTestament } from '../rules/testament.ts';
import { officeToChange } from '../rules/writing.ts';
import { holds } from './conditions.ts';
import type { Happening } from './happening.ts';
import { runHook } from './hooks.ts';
import { carry, goOver, shiftLine } from './movements.ts';
import { factionsOf, orgsOf, peopleMeant, type Sight, sightOf } from './targets.ts';

/** Runs a list of effects in order; an end of the match ends it. */
export function runEffects(
  content: Content,
  state: State,
  out: Out,
  happening: Happening,
  effects: readonly Effect[],
): void {
  for (const effect of effects) {
    if (state.open.ending !== null) return;
    runEffect(content, state, out, happening, effect);
  }
}

/** The one place where an effect is run. What it names and is not there (an absent faction, an empty office) comes to nothing. */
function runEffect(content: Content, state: State, out: Out, happening: Happening, effect: Effect): void {
  const { director, choice, why } = happening;
  const sight: Sight = sightOf(state, director);
  const factions = (ref: Parameters<typeof factionsOf>[3]) => factionsOf(content, sight, choice, ref);
  const people = (ref: Parameters<typeof peopleMeant>[3]) => peopleMeant(content, sight, choice, ref);
  const orgs = (ref: Parameters<typeof orgsOf>[2]) => orgsOf(content, choice, ref);
  const { open } = state;
  switch (effect.type) {
    case 'moveMembers':
      carry(content, state, out, sight, choice, effect);
      return;
    case 'agitate':
      for (const f of factions(effect.faction)) {
        for (const org of orgs(effect.org)) {
          agitate(content, state, out, f, org, effect.points, { enrolmentOnly: false });
        }
      }
      return;
    case 'standing':
      for (const person of people(effect.person)) changeStanding(state, out, person, effect.amount, why);
      return;
    case 'legacy':
      for (const f of factions(effect.faction)) changeLegacy(state, out, f, effect.amount, why);
      return;
    case 'exposure':
      for (const f of factions(effect.faction)) changeExposure(state, out, f, effect.amount, why);
      return;
    case 'hiddenEvidence':
      for (const f of factions(effect.faction)) changeHiddenEvidence(state, out, f, effect.amount);
      return;
    case 'inquire':
      for (const f of factions(effect.faction)) inquire(content, state, out, f, effect.amount, director);
      return;
    case 'trust':
      for (const a of factions(effect.a)) {
        for (const b of factions(effect.b)) changeTrust(state, out, a, b, effect.amount, why);
      }
      return;
    case 'resentment':
      for (const org of orgs(effect.org)) changeResentment(state, out, org, effect.amount, why);
      return;
    case 'crisis':
      changeCrisis(state, out, content.numbers['crisis.brake'], effect.amount, why, director, happening.lawful);
      return;
    case 'mood':
      if (effect.axis === 'world' && !on(content, 'secondAxis')) return;
      for (const org of orgs(effect.org)) changeMood(state, out, org, effect.axis, effect.amount);
      return;
    case 'firmness':
      for (const person of people(effect.person)) changeFirmness(state, out, person, effect.amount);
      return;
    case 'allegiance':
      for (const person of people(effect.person)) goOver(content, state, out, sight, choice, person, effect.to);
      return;
    case 'health':
      for (const person of people(effect.person)) changeHealth(content, state, out, person, effect.amount);
      return;
    case 'admit':
      for (const org of orgs(effect.org)) admitMembers(state, out, org, 'none', effect.count);
      return;
    case 'network':
      for (const f of factions(effect.faction)) {
        for (const org of orgs(effect.org)) buildNetwork(content, state, out, f, org);
      }
      return;
    case 'draw':
      for (const f of factions(effect.faction)) drawCards(content, state, out, f, 'everyday', effect.count);
      return;
    case 'points':
      if (director === null) return;
      push(state, {
        kind: 'operations',
        faction: director,
        points: effect.amount,
        card: null,
        enrolmentOnly: false,
      });
      return;
    case 'shelves':
      for (const f of factions(effect.faction)) {
        open.factions[f].shelvesLeft = Math.max(0, open.factions[f].shelvesLeft + effect.amount);
      }
      return;
    case 'motions':
      for (const f of factions(effect.faction)) {
        if (!open.factions[f].broken) {
          open.factions[f].motionsLeft = Math.max(0, open.factions[f].motionsLeft + effect.amount);
        }
      }
      return;
    case 'pull':
      for (const f of factions(effect.faction)) open.factions[f].pull += effect.amount;
      return;
    case 'testament':
      moveTestament(content, state, out, effect.stage, director);
      return;
    case 'officeFailed': {
      const office = officeOf(open, effect.office);
      if (office.holder === null || office.failed) return;
      officeToChange(open, effect.office).failed = true;
      out.push({ type: 'officeFailed', office: effect.office });
      return;
    }
    case 'succeed':
      if (canAct(open, effect.person) && holderOf(open, effect.office) !== effect.person) {
        placeInOffice(content, state, out, effect.office, effect.person, null, false);
      }
      return;
    case 'polemic':
      if (director === null) return;
      for (const f of factions(effect.target)) {
        const target = f === director ? null : leaderOf(content, open, f);
        if (target !== null) startPolemic(content, state, out, director, target, effect.ground, effect.points);
      }
      return;
    case 'verify':
      if (!on(content, 'verification')) return;
      for (const f of factions(effect.faction)) {
        for (const org of orgs(effect.org)) verify(content, state, out, org, f, effect.percent, director);
      }
      return;
    case 'shiftLine':
      if (effect.axis === 'world' && !on(content, 'secondAxis')) return;
      for (const f of factions(effect.faction)) shiftLine(state, out, f, effect.axis, effect.amount);
      return;
    case 'either': {
      // The dateline chooses by lot.
      const at = choice.option ?? (director === null ? drawInt(state, effect.options.length) : 0);
      runEffects(content, state, out, happening, effect.options[at] ?? []);
      return;
    }
    case 'when':
      if (holds(content, sight, choice, effect.condition)) runEffects(content, state, out, happening, effect.then);
      return;
    case 'hook':
      runHook(content, state, out, happening, effect.name);
      return;
    default:
      unknown(effect);
  }
}

function unknown(effect: never): never {
  throw new Error(`no such effect: ${JSON.stringify(effect)}`);
}
