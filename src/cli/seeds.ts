/** A seed as it is shown: a number where it is one. */
export type Seed = string | number;

/** The seed of game `index`, counted from 0: S+index where S is a whole number, otherwise S, S#1, S#2, … */
export function seedOf(first: string, index: number): Seed {
  if (/^(0|-?[1-9]\d*)$/.test(first)) {
    const sum = BigInt(first) + BigInt(index);
    const number = Number(sum);
    return Number.isSafeInteger(number) ? number : sum.toString();
  }
  return index === 0 ? first : `${first}#${index}`;
}
