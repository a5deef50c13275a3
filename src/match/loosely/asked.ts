import type { DecisionKind } from '../../engine/model/decision.ts';
import type { FactionId } from '../../engine/model/ids.ts';
import type { Motion } from '../../engine/model/motion.ts';
import type { State } from '../../engine/model/state.ts';
import { top } from '../../engine/rules/stack.ts';

/** A decision that somebody is asked for, as far as it can be recognised again in another course of the same match. */
export interface Asked {
  readonly faction: FactionId;
  readonly kind: DecisionKind;
  readonly turn: number;
  /** Where in the calendar: turn, step and round, or turn and sitting. Who sits before whom does not matter. */
  readonly place: string;
  /** What it is about, exactly: a card, an office, a motion with all its names. Empty where place and kind say it all. */
  readonly about: string;
  /** What it is about, roughly: the same motion with one name more or less. */
  readonly gist: string;
}

/** The decision on top of the stack; null when the match is over. */
export function askedOf(state: State): Asked | null {
  const decision = state.open.ending === null ? top(state.open) : null;
  if (decision === null) return null;
  const { faction, kind } = decision;
  const about = aboutOf(state);
  const gist = kind === 'seal' ? gistOf(state.open.gathering?.current?.motion ?? null) : about;
  return { faction, kind, turn: state.open.turn, place: placeOf(state), about, gist };
}

function placeOf({ open }: State): string {
  const { turn, step, round, gathering } = open;
  return gathering === null
    ? `${turn}/${step}/${round}`
    : `${turn}/${step}/${round}/${gathering.kind}/${gathering.org ?? ''}`;
}

function aboutOf(state: State): string {
  const decision = top(state.open);
  if (decision === null) return '';
  switch (decision.kind) {
    case 'directEvent':
      return decision.card;
    case 'operations':
      return decision.card ?? (decision.enrolmentOnly ? 'union' : '');
    case 'consent':
      return decision.office;
    case 'refuseSpace':
      return `${decision.by} ${decision.target}`;
    case 'answerOffer': {
      const offer = state.own[decision.faction].offer;
      return `${decision.from} ${offer?.kind ?? ''}${offer?.counters == null ? '' : ' counter'}`;
    }
    case 'terms': {
      const offer = state.own[decision.faction].offer;
      return `${offer?.to ?? ''} ${offer?.kind ?? ''} ${decision.side}`;
    }
    case 'decideMeasure':
      return decision.measure;
    case 'list':
      return `${decision.motion.kind} ${decision.step ?? ''}`;
    case 'seal':
      return JSON.stringify(state.open.gathering?.current?.motion ?? null);
    case 'diplomacy':
    case 'proposeMeasure':
    case 'play':
    case 'callPlenum':
    case 'declare':
    case 'table':
    case 'agenda':
    case 'slate':
      return '';
  }
}

/** A motion without the names that may differ while it is still the same motion. */
export function gistOf(motion: Motion | null): string {
  if (motion === null) return '';
  switch (motion.kind) {
    case 'elect':
    case 'remove':
      return `${motion.kind} ${motion.office}`;
    case 'discipline':
      return `${motion.kind} ${motion.step}`;
    case 'regime':
      return `${motion.kind} ${motion.by}`;
    case 'inquiry':
      return `${motion.kind} ${motion.target}`;
    case 'emergencyConference':
    case 'secretary':
    case 'measures':
      return `${motion.kind} ${motion.org}`;
    case 'intake':
      return `${motion.kind} ${motion.bend}`;
    case 'readmit':
    case 'confidence':
      return `${motion.kind} ${motion.person}`;
    case 'candidatesVote':
      return `${motion.kind} ${motion.allow}`;
    case 'line':
    case 'readTestament':
    case 'printTestament':
    case 'ballot':
    case 'centralCommittee':
    case 'politburo':
      return motion.kind;
  }
}
