import { applyInPlace, decider } from '../../src/engine/apply.ts';
import { legalCommands } from '../../src/engine/legal.ts';
import type { FactionId } from '../../src/engine/model/ids.ts';
import type { State } from '../../src/engine/model/state.ts';
import { copyJson, lens } from '../../src/engine/view.ts';
import { begin } from '../../src/match/replay.ts';
import { streamOf } from '../../src/match/stream.ts';
import { OPTIONS, succession } from '../match/support.ts';

const nowhere = { push() {} };

export interface Position {
  readonly state: State;
  readonly faction: FactionId;
}

/** Positions in which somebody has to decide, one every so many commands of matches by lot, as many as are asked for. */
export function positions(seed: string, every: number, count: number): Position[] {
  const content = succession();
  const list: Position[] = [];
  for (let match = 0; list.length < count; match++) {
    const name = `${seed}#${match}`;
    const random = streamOf(name);
    const state = begin(content, name, OPTIONS);
    let i = 0;
    for (let faction = decider(state); faction !== null && list.length < count; faction = decider(state)) {
      if (i % every === every - 1) list.push({ state: copyJson(state), faction });
      applyInPlace(content, state, legalCommands(content, lens(state, faction)).draw(random), nowhere);
      i += 1;
    }
  }
  return list;
}
