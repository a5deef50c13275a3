import { type CardId, FACTIONS, type FactionId, type OrgId, type PersonId, type Side } from '../../engine/model/ids.ts';
import type { Known } from '../../engine/model/known.ts';
import type { Pact } from '../../engine/model/pact.ts';
import type { State } from '../../engine/model/state.ts';

/** What one faction keeps to itself. */
export interface Secrets {
  readonly hand: readonly CardId[];
  /** Percent of an organisation's members. */
  readonly networks: Readonly<Partial<Record<OrgId, number>>>;
  readonly hiddenEvidence: number;
  readonly pacts: readonly Readonly<Pact>[];
  /** Who lies face down in its files, and whose he is. */
  readonly files: Readonly<Record<PersonId, Side>>;
}

/** A match with nothing hidden, for whoever looks at it afterwards. */
export interface Everything {
  /**
   * A `Known` like any faction's, for the boards: its files and what it knows of firmness are all factions' together, so that
   * nobody lies face down. It has no hand, networks or secret pacts: those are somebody's, and stand in `secrets`.
   */
  readonly known: Known;
  readonly secrets: Readonly<Record<FactionId, Secrets>>;
}

/** `me`: whose side the boards take where they must take one. Shares with the state; to be read only. */
export function everythingOf(state: State, me: FactionId): Everything {
  const own = FACTIONS.map((f) => state.own[f]);
  const files = Object.assign({}, ...own.map((o) => o.files));
  const firmness = Object.assign({}, ...own.map((o) => o.firmness));
  // `sideSeen` reads one's own files: here they are everybody's.
  const people = Object.fromEntries(
    Object.entries(state.open.people).map(([id, p]) => [id, p.side === 'faceDown' ? { ...p, filedBy: me } : p]),
  );
  return {
    known: {
      me,
      open: { ...state.open, people },
      own: { hand: [], networks: {}, hiddenEvidence: 0, secretPacts: [], files, firmness, sealed: null, offer: null },
    },
    secrets: {
      apparatus: secretsOf(state, 'apparatus'),
      left: secretsOf(state, 'left'),
      leningrad: secretsOf(state, 'leningrad'),
      right: secretsOf(state, 'right'),
    },
  };
}

function secretsOf(state: State, faction: FactionId): Secrets {
  const { hand, networks, hiddenEvidence, secretPacts, files } = state.own[faction];
  return { hand, networks, hiddenEvidence, pacts: secretPacts, files };
}
