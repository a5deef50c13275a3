import { equal } from '../../engine/family.ts';
import type { Command } from '../../engine/model/command.ts';
import type { Content } from '../../engine/model/content.ts';
import type { Tabled } from '../../engine/model/gathering.ts';
import type { MatchOptions } from '../../engine/model/record.ts';
import type { RngState, State } from '../../engine/model/state.ts';
import { advance } from '../../engine/rules/flow/advance.ts';
import { createState } from '../../engine/setup.ts';
import type { RecordRefusal } from '../recordRefusal.ts';
import type { ReadRecord } from '../records.ts';
import { replay } from '../replay.ts';
import { type Asked, askedOf } from './asked.ts';
import { noteChance, type StepChance } from './chance.ts';

/** A recorded command with the decision that it answered. */
export interface Entry {
  /** Its place in the record, from 0. */
  readonly index: number;
  readonly command: Command;
  readonly asked: Asked;
  /** Of `hear`, which names a motion by its number on the table: the motion itself. */
  readonly heard: Tabled | null;
  /** The generator before it. */
  readonly chance: RngState;
}

/** A record, each command with the decision it answered: what `playLoosely` plays from. */
export interface Transcript {
  readonly seed: string;
  readonly options: MatchOptions;
  readonly entries: readonly Entry[];
  readonly steps: StepChance;
}

/** Plays the record again, strictly, and notes what was asked at each command. Refuses what `replay` refuses. */
export function transcribe(
  content: Content,
  record: ReadRecord,
): { readonly ok: true; readonly transcript: Transcript } | { readonly ok: false; readonly refusal: RecordRefusal } {
  const { seed, options } = record;
  const entries: Entry[] = [];
  const steps = new Map<string, RngState>();
  let working: State | null = null;
  const out = noteChance(steps, () => working);
  let before: Noted | null = null;
  if (record.contentHash === content.contentHash) {
    // `replay` shows its state only after the opening.
    working = createState(content, seed, { roundsTogether: options.roundsTogether });
    advance(content, working, out);
  }
  const played = replay(content, record, {
    out,
    opened: (state) => {
      working = state;
      before = noted(state);
    },
    watch: (state, command, index) => {
      if (before?.asked != null) {
        const { asked, tabled, chance } = before;
        const heard = command.type === 'hear' ? (tabled[command.index] ?? null) : null;
        entries.push({ index, command, asked, heard, chance });
      }
      before = noted(state);
    },
  });
  return played.ok ? { ok: true, transcript: { seed, options, entries, steps } } : played;
}

interface Noted {
  readonly asked: Asked | null;
  readonly tabled: readonly Tabled[];
  readonly chance: RngState;
}

/** Copied as far as the state will change it. */
function noted(state: State): Noted {
  return { asked: askedOf(state), tabled: state.open.gathering?.tabled.slice() ?? [], chance: state.shut.rng };
}

/** The number under which a motion lies on the table; -1: it does not. */
export function numberOf({ motion, by }: Tabled, tabled: readonly Tabled[]): number {
  return tabled.findIndex((t) => t.by === by && equal(t.motion, motion));
}
