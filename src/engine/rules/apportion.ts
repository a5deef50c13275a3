/** Below this two fractions are equal: what division leaves in the last digits decides no seat. */
const NOISE = 1e-9;

/**
 * Divides a whole `total` among weights by largest remainders: each gets the whole part of its due, what is left goes one by
 * one to the largest fractions, ties to the earlier. Zeros where nothing is to be had or nobody has a weight.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const shares: number[] = [];
  let sum = 0;
  for (const weight of weights) {
    sum += weight;
    shares.push(0);
  }
  if (total <= 0 || sum <= 0) return shares;
  const rests: number[] = [];
  let left = total;
  for (let i = 0; i < shares.length; i++) {
    const due = (total * (weights[i] ?? 0)) / sum;
    const whole = Math.floor(due + NOISE);
    shares[i] = whole;
    rests.push(due - whole);
    left -= whole;
  }
  for (; left > 0; left--) {
    let best = 0;
    for (let i = 1; i < rests.length; i++) if ((rests[i] ?? -1) > (rests[best] ?? -1) + NOISE) best = i;
    shares[best] = (shares[best] ?? 0) + 1;
    rests[best] = -1;
  }
  return shares;
}
