import type { FactionId } from './ids.ts';
import type { Breakdown, Message } from './message.ts';

/** What a command would do, from what its faction may know. Where hidden facts matter `low` and `high` differ. */
export interface ForecastLine {
  /** Key `forecast.<name>`. */
  readonly what: Message;
  readonly low: number;
  readonly high: number;
  readonly unit: 'members' | 'delegates' | 'points' | 'percent' | 'votes' | 'none';
  readonly why: Breakdown | null;
}

export interface Forecast {
  /** Operation points it costs. */
  readonly cost: number;
  readonly lines: readonly ForecastLine[];
  /** Who inherits what it leaves behind (an office, an event), where somebody does. */
  readonly inherits: FactionId | null;
}
