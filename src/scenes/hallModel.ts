import type { DelegationSource } from '../engine/model/gathering.ts';
import type { Side, Stance } from '../engine/model/ids.ts';
import type { Open } from '../engine/model/known.ts';
import { SIDE_ORDER } from '../ui/palette.ts';
import { motionText } from '../words/motionText.ts';
import { gatheringName } from '../words/phrases.ts';
import type { BoardView, Source } from './source.ts';

export type Result = NonNullable<Open['gathering']>['results'][number];

/** A block of seats that sit and vote together. */
export interface Block {
  readonly source: DelegationSource;
  /** One entry a seat: whose delegate, and how he voted once his delegation has been called. */
  readonly seats: readonly { readonly side: Side; readonly stance: Stance | null }[];
}

export interface Shown {
  readonly title: string;
  readonly motion: string | null;
  readonly blocks: readonly Block[];
  readonly result: Result | null;
}

/** What the Hall shows now: the vote being called, else the sitting's last, else the delegates if chosen today. */
export function hallNow(source: Source, seen: BoardView, called: number | null, last: Result | null): Shown {
  const language = source.language();
  const { open } = seen.known;
  const gathering = open.gathering;
  const before = gathering?.current == null ? gathering?.results.at(-1) : undefined;
  const result = last ?? before ?? null;
  const title = gathering === null ? language.sayNamed('page.hall.none') : gatheringName(language, gathering.kind);
  if (result !== null && (called !== null || gathering !== null) && result.delegations.length > 0) {
    return { title, motion: motionText(language, result.motion), blocks: result.delegations.map(votedBlock), result };
  }
  if (gathering !== null && open.delegations.length > 0 && /conference|congress/.test(gathering.kind)) {
    const blocks = open.delegations.map((d) => ({
      source: d.source,
      seats: seatsOf({
        none: d.free,
        apparatus: sum(d.bound.apparatus),
        left: sum(d.bound.left),
        leningrad: sum(d.bound.leningrad),
        right: sum(d.bound.right),
      }),
    }));
    return {
      title,
      motion: gathering.current === null ? null : motionText(language, gathering.current.motion),
      blocks,
      result: null,
    };
  }
  if (gathering !== null && gathering.kind !== 'orgConference') {
    const blocks = [
      { source: 'centralCommittee' as const, seats: seatsOf(committeeSeats(seen, open.centralCommittee)) },
    ];
    const motion = gathering.current === null ? null : motionText(language, gathering.current.motion);
    return { title, motion, blocks, result: null };
  }
  const blocks = seen.board.orgs.map((row) => ({ source: row.id, seats: seatsOf(row.delegates) }));
  return {
    title,
    motion: gathering?.current == null ? null : motionText(language, gathering.current.motion),
    blocks,
    result: null,
  };
}

/** A committee's votes by side: those counted, and the named as the viewer sees them. */
function committeeSeats(seen: BoardView, committee: Open['centralCommittee']): Record<Side, number> {
  const counts = { ...committee.unnamed };
  const { people } = seen.board;
  for (const person of committee.named) {
    const side = people.find((row) => row.id === person)?.side ?? 'none';
    counts[side === 'faceDown' ? 'none' : side]++;
  }
  return counts;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((a, b) => a + b, 0);
}

function seatsOf(counts: Readonly<Record<Side, number>>): Block['seats'] {
  return SIDE_ORDER.flatMap((side) => Array.from({ length: counts[side] }, () => ({ side, stance: null })));
}

function votedBlock(vote: Result['delegations'][number]): Block {
  const seats = SIDE_ORDER.flatMap((side) =>
    (['for', 'abstain', 'against'] as const).flatMap((stance) =>
      Array.from({ length: vote.bySide[side][stance] }, () => ({ side, stance })),
    ),
  );
  return { source: vote.source, seats };
}

export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
