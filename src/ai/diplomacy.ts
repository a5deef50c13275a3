import type { Legal } from '../engine/legal.ts';
import type { Command } from '../engine/model/command.ts';
import type { Content } from '../engine/model/content.ts';
import type { FactionId } from '../engine/model/ids.ts';
import type { Known } from '../engine/model/known.ts';
import { activeFactions, pactBetween } from '../engine/rules/reading.ts';
import type { Stream } from './guess.ts';
import { lineDistance, type Shares, slateShares, strengthOf } from './reading.ts';

/** How a personality leans in its dealings: weights of the three things by which partners are chosen, and of its own word. */
export interface Dealing {
  readonly threat: number;
  readonly distance: number;
  readonly trust: number;
  /** Added to the worth of a pact that stands: how unwillingly it is broken. */
  readonly loyalty: number;
}
export const PLAIN_DEALING: Dealing = { threat: 3, distance: 0.09, trust: 0.12, loyalty: 0.35 };

/**
 * What a bloc with another would be worth, about -2 to +2: a common strong enemy speaks for it, distance on the line and want of
 * trust against it, and so does a partner who is himself the strongest in sight.
 */
export function blocWorth(content: Content, known: Known, other: FactionId, shares: Shares, dealing: Dealing): number {
  const { open, me } = known;
  const mine = strengthOf(content, open, shares, me);
  let enemy = 0;
  for (const f of activeFactions(open)) {
    if (f === me || f === other) continue;
    const danger = strengthOf(content, open, shares, f) - 0.5 * mine - 0.02 * open.trust[me][f];
    const shared = open.trust[other][f] > 2 ? 0.5 : 1;
    enemy = Math.max(enemy, danger * shared);
  }
  const partner = strengthOf(content, open, shares, other);
  const overshadowed = Math.max(0, partner - 1.4 * mine);
  return (
    dealing.threat * (enemy - 0.25 - overshadowed) +
    dealing.trust * open.trust[me][other] -
    dealing.distance * lineDistance(open, me, other)
  );
}

/** One step in the pacts: break what is worth least, offer what is worth most, or leave it. */
export function deal(content: Content, known: Known, legal: Legal, dealing: Dealing, random: Stream): Command {
  const shares = slateShares(content, known);
  const noise = () => (random() - 0.5) * 0.3;
  let best: Command = { type: 'endDiplomacy' };
  let worth = 0.3;
  for (const other of activeFactions(known.open)) {
    if (other === known.me) continue;
    const value = blocWorth(content, known, other, shares, dealing) + noise();
    const allied = pactBetween(known, other, 'bloc');
    const wish = allied ? breaking(other, value + dealing.loyalty) : offering(other, value, random);
    if (wish !== null && wish.worth > worth && legal.contains(wish.command)) {
      best = wish.command;
      worth = wish.worth;
    }
  }
  return best;
}

interface Wish {
  readonly command: Command;
  readonly worth: number;
}

function breaking(other: FactionId, value: number): Wish | null {
  return value < -0.2 ? { command: { type: 'breakPact', partner: other, pact: 'bloc' }, worth: 0.3 - value } : null;
}

function offering(other: FactionId, value: number, random: Stream): Wish | null {
  if (value > 0.3)
    return { command: { type: 'offerPact', to: other, pact: 'bloc', secret: random() < 0.2 }, worth: value };
  if (value > 0.05)
    return { command: { type: 'offerPact', to: other, pact: 'truce', secret: random() < 0.2 }, worth: value + 0.3 };
  if (value > -0.15 && random() < 0.25) {
    return { command: { type: 'offerPact', to: other, pact: 'bargain', secret: random() < 0.4 }, worth: 0.31 };
  }
  return null;
}

/** Whether to take an offer that lies on the table. */
export function accepts(content: Content, known: Known, dealing: Dealing, random: Stream): boolean {
  const { offer } = known.own;
  if (offer === null) return false;
  const value = blocWorth(content, known, offer.from, slateShares(content, known), dealing) + (random() - 0.5) * 0.3;
  if (offer.kind === 'bloc') return value > 0.2;
  if (offer.kind === 'truce') return value > -0.1;
  const balance = (offer.gives === null ? 0 : 0.3) - (offer.takes === null ? 0 : 0.25);
  return value + balance > -0.1;
}
