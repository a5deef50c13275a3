import type { CommandType } from '../engine/model/command.ts';
import type { Content } from '../engine/model/content.ts';
import type { Open } from '../engine/model/known.ts';

/** What a level may spend on a decision, and how carelessly it reads what it finds. Counted in simulations, never in time. */
export interface Budget {
  /** Commands that it looks at, at most. */
  readonly commands: number;
  /** Simulations of one decision, at most, over all possible worlds. */
  readonly simulations: number;
  /** Possible worlds, at most. */
  readonly worlds: number;
  /** Half the width of the noise that it adds to what a command seems worth. */
  readonly noise: number;
  /** The same where the Party is in danger, which makes the careless careful. */
  readonly alarmed: number;
  /** What it does not do by oversight: these it judges without noise. */
  readonly heeds: readonly CommandType[];
  /** Whether it works out what an operation point is worth just now, or takes it at its usual worth. */
  readonly probes: boolean;
  /** Whether it thinks of how the match might end before its time. */
  readonly foresees: boolean;
}

/** So little below the crisis at which the Party splits, with what is still to come due, the Party is in danger (`alarmed`). */
const NEAR = 2;

/** What a level spends just now. */
export function budgetOf(content: Content, open: Open, level: keyof typeof BUDGETS): Budget {
  const budget = BUDGETS[level];
  let coming = open.crisis;
  for (const due of open.economy.due) coming += due.crisis;
  return coming < content.numbers['crisis.split'] - NEAR ? budget : { ...budget, noise: budget.alarmed };
}

export const LEVELS = ['random', 'easy', 'medium', 'hard'] as const;
export type Level = (typeof LEVELS)[number];

/** What adds to the crisis as soon as it is done. */
const QUARRELS: readonly CommandType[] = ['callConference', 'verify', 'demonstrate'];

export const BUDGETS: Readonly<Record<Exclude<Level, 'random'>, Budget>> = {
  easy: {
    commands: 32,
    simulations: 32,
    worlds: 1,
    noise: 2.2,
    alarmed: 0,
    heeds: QUARRELS,
    probes: false,
    foresees: false,
  },
  medium: {
    commands: 32,
    simulations: 60,
    worlds: 3,
    noise: 0.32,
    alarmed: 0.12,
    heeds: [],
    probes: true,
    foresees: true,
  },
  hard: { commands: 96, simulations: 400, worlds: 16, noise: 0, alarmed: 0, heeds: [], probes: true, foresees: true },
};
