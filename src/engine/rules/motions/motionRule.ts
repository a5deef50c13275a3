import type { Content } from '../../model/content.ts';
import type { Out } from '../../model/event.ts';
import type { Slot } from '../../model/family.ts';
import type { VoteResult } from '../../model/gathering.ts';
import type { FactionId, GatheringKind } from '../../model/ids.ts';
import type { Known, Open } from '../../model/known.ts';
import type { MotionKind, MotionOf } from '../../model/motion.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { State } from '../../model/state.ts';

/** Motions of one kind that could be tabled: the fixed part, and slots named by the motion's own fields. */
export interface MotionShape {
  readonly fixed: Readonly<Record<string, unknown>>;
  readonly slots: readonly Slot[];
}

/** One kind of motion's whole law. Who decides it and by what majority is in `bodies.ts` and `rollCall.ts`. */
export interface MotionRule<K extends MotionKind> {
  /** Sittings that can hear it when a faction tables it; none: it is never tabled, and has no `mine` and no `shapes`. */
  readonly sittings: readonly GatheringKind[];
  /**
   * Why the question cannot be put at this sitting, from what is open; null: it can. Asked when it is tabled and again when
   * it is heard: what has become impossible meanwhile lapses.
   */
  bar?(content: Content, open: Open, motion: MotionOf<K>): Refusal | null;
  /** Why I may not table it, although it could be put. */
  mine?(content: Content, known: Known, motion: MotionOf<K>): Refusal | null;
  /** What I could table here: exactly what `bar` and `mine` allow. */
  shapes?(content: Content, known: Known): readonly MotionShape[];
  /** It has been carried. */
  carry(content: Content, state: State, out: Out, motion: MotionOf<K>, result: VoteResult): void;
  /** It has been voted down, where that too has a consequence. */
  reject?(content: Content, state: State, out: Out, motion: MotionOf<K>, result: VoteResult): void;
}

/** Meetings of the Central Committee. */
export const PLENUMS: readonly GatheringKind[] = ['plenum', 'eve', 'closing'];
/** Those before delegates are chosen, or in a turn without any. */
export const WORKING_PLENUMS: readonly GatheringKind[] = ['plenum', 'eve'];
/** Every sitting of the whole Party, but an organisation's own. */
export const SITTINGS: readonly GatheringKind[] = ['plenum', 'eve', 'closing', 'conference', 'congress'];
/** The same without the closing plenum, which meets to elect. */
export const DEBATES: readonly GatheringKind[] = ['plenum', 'eve', 'conference', 'congress'];

/** Whether this sitting has carried a motion of the kind: some questions are decided once. */
export function carriedHere(open: Open, kind: MotionKind): boolean {
  return open.gathering?.results.some((r) => r.motion.kind === kind && r.carried) ?? false;
}

/** Factions whose stance was for a motion, the broken left out, in the order of the seats. */
export function supportersOf(content: Content, open: Open, result: VoteResult): FactionId[] {
  return content.seats.filter((f) => result.stances[f]?.stance === 'for' && !open.factions[f].broken);
}
