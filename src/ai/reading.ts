import type { Content } from '../engine/model/content.ts';
import { FACTIONS, type FactionId, type PersonId, secretaryOf } from '../engine/model/ids.ts';
import type { Known, Open } from '../engine/model/known.ts';
import { silent } from '../engine/model/tally.ts';
import { officeSideSeen, standingOf } from '../engine/rules/reading.ts';
import { representation } from '../engine/rules/representation.ts';
import { seatsByOrg, seatsBySide } from '../engine/rules/slate.ts';

export type Shares = Record<FactionId, number>;

/** Each faction's share of the delegates if they were chosen today, as far as the knower can see. 0 to 1; the free are nobody's. */
export function slateShares(content: Content, known: Known): Shares {
  const shares: Shares = { apparatus: 0, left: 0, leningrad: 0, right: 0 };
  let total = 0;
  const seats = seatsByOrg(content, known.open);
  const candidates = representation(content, known.open)?.candidates ?? false;
  content.orgs.forEach(({ id }, i) => {
    const side = officeSideSeen(known, secretaryOf(id));
    const how = { secretary: side === 'faceDown' ? 'none' : side, regime: known.open.regime, candidates } as const;
    const chosen = seatsBySide(content, known.open, id, seats[i] ?? 0, how, 'none', silent);
    total += seats[i] ?? 0;
    FACTIONS.forEach((f, place) => {
      shares[f] += chosen[place + 1] ?? 0;
    });
  });
  if (total > 0) for (const f of FACTIONS) shares[f] /= total;
  return shares;
}

/** How strong a faction looks, 0 to about 1: delegates to come first, then names. */
export function strengthOf(content: Content, open: Open, shares: Shares, faction: FactionId): number {
  return 0.7 * shares[faction] + 0.03 * standingOf(content, open, faction);
}

/** Steps between the declared lines of two factions, 0 to 8. */
export function lineDistance(open: Open, a: FactionId, b: FactionId): number {
  const x = open.factions[a].line;
  const y = open.factions[b].line;
  return Math.abs(x.economy - y.economy) + Math.abs(x.world - y.world);
}

export function isInCommittee(open: Open, person: PersonId): boolean {
  return open.centralCommittee.named.includes(person);
}
