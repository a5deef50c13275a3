import type { FeatureName } from '../engine/model/judgement.ts';
import { type Message, message } from '../engine/model/message.ts';
import type { Deed } from './figures.ts';

/** The figure of a feature that only its own faction can know of; null where the deed has not bettered it. */
export function ownFigureOf(feature: FeatureName, deed: Deed): Message | null {
  switch (feature) {
    case 'networks':
      return network(deed);
    case 'hiddenEvidence':
      return hiddenEvidence(deed);
    case 'firmness':
      return firmness(deed);
    default:
      return null;
  }
}

/** The organisation in which most members were added to one's network, in percent of them. */
function network({ content, before, after }: Deed): Message | null {
  const found = mostGrown(
    content.orgs.map(({ id }) => id),
    (org) => before.known.own.networks[org] ?? 0,
    (org) => after.known.own.networks[org] ?? 0,
  );
  if (found === null) return null;
  return message('motive.figure.networks', { org: { org: found.key }, before: found.from, after: found.to });
}

function hiddenEvidence({ before, after }: Deed): Message | null {
  const args = { before: before.known.own.hiddenEvidence, count: after.known.own.hiddenEvidence };
  return args.count < args.before ? message('motive.figure.hiddenEvidence', args) : null;
}

/** Of one's own people he who has become firmer by most. */
function firmness({ content, before, after }: Deed): Message | null {
  const held = content.people.map(({ id }) => id).filter((id) => before.known.own.firmness[id] !== undefined);
  const found = mostGrown(
    held,
    (person) => before.known.own.firmness[person] ?? 0,
    (person) => after.known.own.firmness[person] ?? 0,
  );
  if (found === null) return null;
  return message('motive.figure.firmness', { person: { person: found.key }, before: found.from, after: found.to });
}

interface Grown<K> {
  readonly key: K;
  readonly from: number;
  readonly to: number;
}

function mostGrown<K>(keys: readonly K[], was: (key: K) => number, is: (key: K) => number): Grown<K> | null {
  let found: Grown<K> | null = null;
  for (const key of keys) {
    const row = { key, from: was(key), to: is(key) };
    if (row.to - row.from > (found === null ? 0 : found.to - found.from)) found = row;
  }
  return found;
}
