import { FACTIONS, type FactionId } from '../../engine/model/ids.ts';
import type { Entry } from '../loosely/transcript.ts';

/** What can be taken out of a match to see what it was worth. */
export const FACTOR_KINDS = ['appointments', 'admissions', 'alliances', 'discipline', 'speeches', 'events'] as const;
export type FactorKind = (typeof FACTOR_KINDS)[number];

export interface Factor {
  readonly kind: FactorKind;
  /** Whose; null: everybody's. */
  readonly faction: FactionId | null;
}

/** Each faction's appointments apart, the rest of all together. */
export function factorsOf(seats: readonly FactionId[]): readonly Factor[] {
  const each = FACTIONS.filter((f) => seats.includes(f)).map((faction) => ({ kind: 'appointments', faction }) as const);
  return [...each, ...FACTOR_KINDS.slice(1).map((kind) => ({ kind, faction: null }))];
}

/** Whether a command belongs to a factor. What only follows from one that does (names on a list) belongs to it too. */
export function belongs({ kind, faction }: Factor, { command, asked }: Entry): boolean {
  if (faction !== null && asked.faction !== faction) return false;
  switch (kind) {
    case 'appointments':
      return command.type === 'appoint' || command.type === 'deputise';
    case 'admissions':
      return command.type === 'admit' || (command.type === 'table' && command.motion.kind === 'intake');
    case 'alliances':
      return ['offerPact', 'setTerm', 'withdrawOffer', 'answerOffer', 'counterOffer', 'breakPact'].includes(
        command.type,
      );
    case 'discipline':
      if (asked.kind === 'list') return asked.about.startsWith('discipline');
      if (command.type === 'table') return command.motion.kind === 'discipline';
      return command.type === 'verify' || command.type === 'breakNetwork';
    case 'speeches':
      return ['agitate', 'polemic', 'publishPlatform', 'demonstrate'].includes(command.type);
    case 'events':
      return command.type === 'playEvent';
  }
}
