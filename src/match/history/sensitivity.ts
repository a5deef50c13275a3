import type { Deed } from '../../content/schema/history.ts';
import type { Content } from '../../engine/model/content.ts';
import { chronicle } from './chronicle.ts';
import { voteAt } from './rows/sittings.ts';
import { HISTORY_OPTIONS, tableOf } from './table.ts';

/** How a figure lies over many seeds. */
export interface Spread {
  readonly least: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  readonly most: number;
}

export interface Sensitivity {
  readonly seeds: number;
  readonly rows: readonly { readonly id: string; readonly kind: 'input' | 'output'; readonly held: number }[];
  /** The roll call of December 1925; of the seeds in which it was taken. */
  readonly congress14: {
    readonly taken: number;
    readonly for: Spread;
    readonly against: Spread;
    readonly abstaining: Spread;
  };
  /** Commands that had become illegal, a match. */
  readonly passedOver: Spread;
  readonly endings: Readonly<Record<string, number>>;
}

/** The same script over other seeds: set-up, dateline and decks as they are, every other draw different. */
export function sensitivity(content: Content, deeds: readonly Deed[], seeds: readonly string[]): Sensitivity {
  const held = new Map<string, { kind: 'input' | 'output'; held: number }>();
  const votes: { for: number; against: number; abstain: number }[] = [];
  const passed: number[] = [];
  const endings: Record<string, number> = {};
  for (const seed of seeds) {
    const c = chronicle(content, deeds, { seed, options: HISTORY_OPTIONS });
    for (const { id, kind, holds } of tableOf(c)) {
      const row = held.get(id) ?? { kind, held: 0 };
      held.set(id, { kind, held: row.held + (holds ? 1 : 0) });
    }
    const vote = voteAt(c, 4, ['congress'], 'line');
    if (vote !== null) votes.push(vote);
    passed.push(c.performed.passedOver.length);
    const ending = c.performed.state.open.ending?.id ?? 'none';
    endings[ending] = (endings[ending] ?? 0) + 1;
  }
  return {
    seeds: seeds.length,
    rows: [...held].map(([id, row]) => ({ id, ...row })),
    congress14: {
      taken: votes.length,
      for: spread(votes.map((v) => v.for)),
      against: spread(votes.map((v) => v.against)),
      abstaining: spread(votes.map((v) => v.abstain)),
    },
    passedOver: spread(passed),
    endings,
  };
}

function spread(values: readonly number[]): Spread {
  const sorted = values.slice().sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round((sorted.length - 1) * share)] ?? 0;
  return { least: at(0), lower: at(0.25), median: at(0.5), upper: at(0.75), most: at(1) };
}
