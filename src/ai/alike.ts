import type { CommandOf } from '../engine/model/command.ts';
import type { FactionId, GatheringKind, LadderStep, OrgId, PersonId } from '../engine/model/ids.ts';
import type { Open } from '../engine/model/known.ts';
import type { State } from '../engine/model/state.ts';
import type { Body } from '../engine/rules/bodies.ts';
import type { Board } from './board.ts';
import type { Values } from './features.ts';
import type { Judge } from './judge.ts';

/** Those who decide a motion. */
export interface Hall {
  readonly kind: GatheringKind;
  readonly org: OrgId | null;
  readonly delegations: Open['delegations'];
  /** Factions with a vote or a voice, and who would speak for each. */
  readonly voices: readonly { readonly faction: FactionId; readonly speaker: PersonId | null }[];
}

/**
 * What has been seen of what is open in a position. Where worlds differ only in what is hidden it is the same in all of them, and one
 * looks for all. No secretary may lie face down in a position that several share, for then the board depends on who counts it.
 */
export class Sight {
  board: Board | null = null;
  /** By a faction's place and its partners, the features that follow from these and from what is open. */
  readonly features = new Map<string, Values>();
  readonly halls = new Map<Body, Hall>();
  /** Whose own part is the same in all the worlds that share this too; null: nobody's. */
  readonly me: FactionId | null;
  private judge: Judge | null = null;
  private value = 0;

  constructor(me: FactionId | null) {
    this.me = me;
  }

  /** What the position is worth to a faction, where that is the same in all worlds and known; null: it has to be reckoned. */
  worth(faction: FactionId, judge: Judge): number | null {
    return faction === this.me && judge === this.judge ? this.value : null;
  }

  keep(faction: FactionId, judge: Judge, value: number): void {
    if (faction !== this.me) return;
    this.judge = judge;
    this.value = value;
  }
}

/**
 * What is alike in all worlds that are possible for one view: they differ in what others keep to themselves. Worked out in the first
 * world that needs it, and only where nothing hidden had a part in it.
 */
export class Alike {
  /** The position itself. */
  readonly here: Sight;
  /** Positions in which motions have been carried, by mover and motion. */
  readonly carried = new Map<string, { readonly open: State['open']; readonly sight: Sight }>();
  /** Chances of motions, by mover, motion and everybody's stance. */
  readonly chances = new Map<string, number>();
  /** Names that one's own lists can carry, by step: what one may know is alike too. */
  readonly names = new Map<LadderStep, readonly PersonId[]>();
  /** Changes of one's own slate that are looked at; null: not listed yet. */
  edits: readonly CommandOf<'editSlate'>[] | null = null;

  constructor(me: FactionId) {
    this.here = new Sight(me);
  }
}
