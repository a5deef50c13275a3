import type { Weights } from './features.ts';

/** A first judgement, set by hand and by play; personalities multiply it. */
export const PLAIN_WEIGHTS: Weights = {
  mandate: 6,
  delegates: 8,
  committee: 3,
  secretaries: 2.5,
  legacy: 1.2,
  standing: 1.5,
  exposure: -3,
  hiddenEvidence: -0.8,
  majority: 1.2,
  allies: 2,
  trust: 0.4,
  firmness: 0.8,
  resentment: -1,
  crisis: -7,
  fallen: -6,
  hand: 0.5,
  pointsLeft: 0.7,
  rivalMandate: -3,
  rivalDelegates: -3,
  rivalExposure: 1.2,
  rivalStanding: -1,
};
