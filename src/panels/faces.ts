import type { FactionId, PersonId } from '../engine/model/ids.ts';

const SPEAKERS: Readonly<Record<FactionId, string>> = {
  apparatus: 'stalin',
  left: 'trotsky',
  leningrad: 'zinoviev',
  right: 'bukharin',
};

/** Who speaks for a faction before a match. */
export function speakerOf(faction: FactionId): PersonId {
  return SPEAKERS[faction] as PersonId;
}
