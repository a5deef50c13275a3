import type { Content } from '../model/content.ts';
import type { HookName } from '../model/effect.ts';
import type { Out } from '../model/event.ts';
import type { ForecastLine } from '../model/forecast.ts';
import type { FactionId } from '../model/ids.ts';
import type { Known, Open } from '../model/known.ts';
import type { MessageArg } from '../model/message.ts';
import { message } from '../model/message.ts';
import type { State } from '../model/state.ts';
import { explain } from '../model/tally.ts';
import { countBallot, holdBallot } from '../rules/ballot.ts';
import { changeLegacy, changeTrust } from '../rules/change.ts';
import { messengerOf } from '../rules/motions/testament.ts';
import { factionDef, holderOf, officeFaction, on, personOf, presentFactions } from '../rules/reading.ts';
import { harmTestament, type Messenger, moveTestament, testamentHarm } from '../rules/testament.ts';
import type { Happening } from './happening.ts';

/** The few events that need code of their own: a cabinet of exceptions, each with its forecast beside it. */
export function runHook(content: Content, state: State, out: Out, happening: Happening, name: HookName): void {
  switch (name) {
    case 'testamentRead':
      readTestament(content, state, out, happening.director);
      return;
    case 'leninFuneral':
      for (const [faction, by] of mourners(content, state.open)) changeLegacy(state, out, faction, by, 'funeral');
      return;
    case 'ballotPressed':
      pressBallot(content, state, out);
      return;
    case 'birthday':
      celebrate(content, state, out);
      return;
  }
}

/** What a hook would do. */
export function foretellHook(content: Content, known: Known, director: FactionId, name: HookName): ForecastLine[] {
  const { open } = known;
  const line = (what: string, args: Readonly<Record<string, MessageArg>>, amount: number): ForecastLine => ({
    what: message(`forecast.${what}`, args),
    low: amount,
    high: amount,
    unit: 'points',
    why: null,
  });
  switch (name) {
    case 'testamentRead': {
      const holder = holderOf(open, 'generalSecretary');
      if (holder === null || !on(content, 'testament')) return [];
      const why = explain((tally) => testamentHarm(content, open.turn, voice(open, director), tally));
      return [{ ...line('standing', { person: { person: holder } }, -why.total), why }];
    }
    case 'leninFuneral':
      return mourners(content, open).map(([faction, by]) => line('legacy', { faction: { faction } }, by));
    case 'ballotPressed': {
      if (!on(content, 'ballot') || open.ballot?.turn === open.turn) return [];
      const count = countBallot(content, open);
      return [
        { ...line('ballotFor', {}, count.for), unit: 'votes' },
        { ...line('ballotAgainst', {}, count.against), unit: 'votes' },
      ];
    }
    case 'birthday': {
      const host = officeFaction(open, 'generalSecretary');
      if (host === null) return [];
      return [line('legacy', { faction: { faction: host } }, content.numbers['birthday.legacy'])];
    }
  }
}

/** The letter is read to the Congress, and harms the General Secretary by who reads it. */
function readTestament(content: Content, state: State, out: Out, reader: FactionId | null): void {
  moveTestament(content, state, out, 'congress', reader);
  harmTestament(content, state, out, voice(state.open, reader), reader);
}

/** Nobody's hand is a neutral one. */
function voice(open: Open, reader: FactionId | null): Messenger {
  return reader === null ? 'neutral' : messengerOf(open, reader);
}

/** A ballot of all members is pressed for, and held: once a turn. */
function pressBallot(content: Content, state: State, out: Out): void {
  if (on(content, 'ballot') && state.open.ballot?.turn !== state.open.turn) holdBallot(content, state, out);
}

/**
 * Lenin's funeral: whose first leader stood at the bier gains in legacy, whose leader was too ill or away loses. (Trotsky, ill,
 * was on his way to Sukhumi; what telegrams told him of the date is disputed.)
 */
function mourners(content: Content, open: Open): [FactionId, number][] {
  return presentFactions(open).map((faction) => {
    const first = factionDef(content, faction).leaders[0];
    const spoke = first !== undefined && personOf(open, first).health >= content.numbers['funeral.health'];
    return [faction, spoke ? content.numbers['funeral.legacy'] : -content.numbers['funeral.legacy']];
  });
}

/**
 * The fiftieth birthday of 21 December 1929: Lenin's credit for the General Secretary's faction, and the greetings of all others
 * who still sit in the Politburo.
 */
function celebrate(content: Content, state: State, out: Out): void {
  const { open } = state;
  const host = officeFaction(open, 'generalSecretary');
  if (host === null) return;
  changeLegacy(state, out, host, content.numbers['birthday.legacy'], 'birthday');
  for (const guest of presentFactions(open)) {
    if (guest === host || !open.politburo.some((person) => personOf(open, person).side === guest)) continue;
    changeTrust(state, out, host, guest, content.numbers['birthday.trust'], 'birthday');
  }
}
