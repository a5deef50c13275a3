import type { EventOf } from '../../engine/model/event.ts';
import type { DelegationSource } from '../../engine/model/gathering.ts';
import type { FactionId } from '../../engine/model/ids.ts';
import { FACTIONS } from '../../engine/model/ids.ts';
import { motionText } from '../motionText.ts';
import { gatheringName, never, turnName } from '../phrases.ts';
import type { Arg, Language } from '../types.ts';
import { of } from './subject.ts';

type Told = EventOf<
  | 'conferenceCalled'
  | 'plenumCalled'
  | 'gatheringOpened'
  | 'delegatesChosen'
  | 'tabled'
  | 'motionHeard'
  | 'sealed'
  | 'rollCall'
  | 'betrayed'
  | 'delegationVoted'
  | 'gatheringClosed'
  | 'ballotHeld'
  | 'mandatePublished'
  | 'ended'
>;

/** Sittings, votes, and the end. */
export function sittingEvent(language: Language, event: Told): readonly string[] {
  const { say } = language;
  switch (event.type) {
    case 'plenumCalled':
      if (event.by === null) return [say('event.plenumCalled.calendar')];
      return [of(language, event.by, 'event.plenumCalled.by', { by: { faction: event.by } })];
    case 'conferenceCalled': {
      const args = { org: { org: event.org }, turn: turnName(language, event.turn), round: event.round };
      if (event.by === null) return [say('event.conferenceCalled.plain', args)];
      return [of(language, event.by, 'event.conferenceCalled.by', { ...args, by: { faction: event.by } })];
    }
    case 'gatheringOpened': {
      const kind = gatheringName(language, event.kind);
      if (event.org === null) return [say('event.gatheringOpened.plain', { kind }, { count: event.votes })];
      return [say('event.gatheringOpened.org', { kind, org: { org: event.org } }, { count: event.votes })];
    }
    case 'delegatesChosen': {
      const parts = shares(language, event.bySide, true);
      if (event.free > 0) parts.push(say('format.score', { name: say('word.free'), n: event.free }));
      const sides = parts.length === 0 ? say('word.none') : language.list(parts, 'and');
      return [say('event.delegatesChosen', { org: { org: event.org }, sides }, { count: event.seats })];
    }
    case 'tabled':
    case 'motionHeard':
      return [
        of(language, event.by, `event.${event.type}`, {
          by: { faction: event.by },
          motion: motionText(language, event.motion),
        }),
      ];
    case 'sealed':
      return [of(language, event.faction, 'event.sealed', { faction: { faction: event.faction } })];
    case 'rollCall':
      return [rollCall(language, event)];
    case 'betrayed':
      return [
        of(
          language,
          event.by,
          'event.betrayed',
          { by: { faction: event.by }, partner: { faction: event.partner } },
          { count: event.lost },
        ),
      ];
    case 'delegationVoted': {
      const args = { source: sourceArg(language, event.source), for: event.for, against: event.against };
      return [say('event.delegationVoted', args, { count: event.abstain })];
    }
    case 'gatheringClosed':
      return [say('event.gatheringClosed', { kind: gatheringName(language, event.kind) })];
    case 'ballotHeld':
      return [say('event.ballotHeld', { for: event.for, against: event.against }, { count: event.absent })];
    case 'mandatePublished':
      return [say('event.mandatePublished', { scores: scores(language, event.mandate) })];
    case 'ended':
      return ended(language, event);
    default:
      return never(event);
  }
}

const ORGANS = ['politburo', 'centralCommittee', 'centralCommitteeCandidates', 'controlCommission'] as const;
type Organ = (typeof ORGANS)[number];

/** An organisation, or the committee that votes. */
export function sourceArg(language: Language, source: DelegationSource): Arg {
  return isOrgan(source) ? language.say(`organ.${source}`) : { org: source };
}

function isOrgan(source: DelegationSource): source is Organ {
  return ORGANS.some((organ) => organ === source);
}

function rollCall(language: Language, { result }: EventOf<'rollCall'>): string {
  const motion = motionText(language, result.motion);
  if (result.unopposed) return language.say('event.rollCall.unopposed', { motion });
  return language.say(
    result.carried ? 'event.rollCall.carried' : 'event.rollCall.lost',
    { for: result.for, against: result.against, needed: result.needed, motion },
    { count: result.abstain },
  );
}

function ended(language: Language, { ending }: EventOf<'ended'>): readonly string[] {
  const name = language.say(`ending.${ending.id}.name`);
  const text = language.say(`ending.${ending.id}.text`);
  const first =
    ending.winner === null
      ? language.say('event.ended.open', { ending: name, text })
      : language.say('event.ended.won', { ending: name, text, winner: { faction: ending.winner } });
  return [first, language.say('event.ended.scores', { scores: scores(language, ending.scores) })];
}

function scores(language: Language, by: Readonly<Record<FactionId, number>>): string {
  const parts = shares(language, by, false);
  return parts.length === 0 ? language.say('word.none') : language.list(parts, 'and');
}

/** `Left: 12`, for each faction. */
function shares(language: Language, by: Readonly<Record<FactionId, number>>, onlySome: boolean): string[] {
  return FACTIONS.filter((f) => !onlySome || by[f] > 0).map((f) =>
    language.say('format.score', { name: language.say(`faction.${f}.short`), n: by[f] }),
  );
}
