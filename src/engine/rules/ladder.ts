import type { Content } from '../model/content.ts';
import type { Out } from '../model/event.ts';
import type { FactionId, LadderStep, OfficeId, PersonId } from '../model/ids.ts';
import type { State } from '../model/state.ts';
import { vacate, vacateOffice } from './appointments.ts';
import { breakIfLeaderless } from './broken.ts';
import { addPrecedent } from './evidence.ts';
import { leaveAllOrgans, leaveOrgan } from './organs.ts';
import { personOf, trueSide } from './reading.ts';
import { personToChange } from './writing.ts';

/**
 * A step of the ladder against one person is taken, by the motion of `by`. The first uses are entered in the ledger. Reprimands
 * that counted are spent by the next step. Exile and deportation are sentences, carried out a turn later
 * (`discipline.exileTurns`, `discipline.deportationTurns`).
 */
export function takeStep(
  content: Content,
  state: State,
  out: Out,
  step: LadderStep,
  person: PersonId,
  by: FactionId | null,
): void {
  if (step === 'exile' || step === 'deportation') {
    passSentence(content, state, out, step, person, by);
    return;
  }
  out.push({ type: 'stepTaken', step, person, by });
  addPrecedent(content, state, out, step, by);
  state.open.gathering?.stepped.push(person);
  const p = personToChange(state.open, person);
  if (step === 'reprimand') {
    p.reprimands += 1;
    return;
  }
  p.reprimands = 0;
  switch (step) {
    case 'office':
      return;
    case 'politburo':
      leaveOrgan(state, out, 'politburo', person);
      leaveOrgan(state, out, 'politburoCandidates', person);
      return;
    case 'centralCommittee':
      leaveCommittees(content, state, out, person);
      return;
    case 'party':
      expel(content, state, out, person);
  }
}

/** Out of the committees and the Politburo that they elect; nobody outside the Central Committee is its General Secretary. */
export function leaveCommittees(content: Content, state: State, out: Out, person: PersonId): void {
  leaveAllOrgans(state, out, person);
  vacateOffice(content, state, out, 'generalSecretary', 'removed', person);
}

/** Loss of an office: its holder goes, a deputy inherits it. */
export function removeFromOffice(
  content: Content,
  state: State,
  out: Out,
  office: OfficeId,
  person: PersonId,
  by: FactionId | null,
): void {
  takeStep(content, state, out, 'office', person, by);
  vacateOffice(content, state, out, office, 'removed', person);
}

/** Out of the Party: out of every organ and office; a faction whose principals are all expelled is broken. */
function expel(content: Content, state: State, out: Out, person: PersonId): void {
  const p = personToChange(state.open, person);
  p.status = 'expelled';
  p.fellTurn = state.open.turn;
  const side = trueSide(state, person);
  const recanted = side !== 'none' && (state.open.gathering?.recanted.includes(side) ?? false);
  p.recantedTurn = recanted ? state.open.turn : null;
  leaveAllOrgans(state, out, person);
  vacate(content, state, out, person, 'expelled');
  if (side !== 'none') breakIfLeaderless(content, state, out, side);
}

function passSentence(
  content: Content,
  state: State,
  out: Out,
  step: 'exile' | 'deportation',
  person: PersonId,
  by: FactionId | null,
): void {
  const later = content.numbers[step === 'exile' ? 'discipline.exileTurns' : 'discipline.deportationTurns'];
  const turn = state.open.turn + later;
  state.open.sentences = [...state.open.sentences, { person, step, turn }];
  state.open.gathering?.stepped.push(person);
  out.push({ type: 'sentencePassed', step, person, turn });
  addPrecedent(content, state, out, step, by);
}

/**
 * Sentences that are due are carried out: to be called once a turn. Who has recanted, has been readmitted or has died in the
 * meantime is let be.
 */
export function executeSentences(state: State, out: Out): void {
  const { open } = state;
  const due = open.sentences.filter((s) => s.turn <= open.turn);
  if (due.length === 0) return;
  open.sentences = open.sentences.filter((s) => s.turn > open.turn);
  for (const { person, step } of due) {
    const { recantedTurn, status } = personOf(open, person);
    if (recantedTurn !== null || (status !== 'expelled' && status !== 'exiled')) continue;
    const p = personToChange(open, person);
    p.status = step === 'exile' ? 'exiled' : 'deported';
    p.fellTurn = open.turn;
    p.reprimands = 0;
    out.push({ type: 'stepTaken', step, person, by: null });
  }
}

/** Back in the Party as an ordinary member, without organs and offices. */
export function readmit(state: State, out: Out, person: PersonId): void {
  const p = personToChange(state.open, person);
  p.status = 'member';
  p.recantedTurn = null;
  p.fellTurn = null;
  p.reprimands = 0;
  state.open.sentences = state.open.sentences.filter((s) => s.person !== person);
  out.push({ type: 'readmitted', person });
}
