import { signal } from '@preact/signals';

/** Share (0 to 1) of what a match needs that has been fetched. */
export const fetched = signal(0);

/** A part of the program or its data: how heavy it is beside the others (about its kilobytes), and what brings it. */
export interface Part {
  readonly weight: number;
  readonly bring: () => Promise<unknown>;
}

/** Brings all parts at once and tells `fetched` of each that has come. Rejects where one cannot be brought. */
export async function fetchParts(parts: readonly Part[]): Promise<void> {
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  let come = 0;
  await Promise.all(
    parts.map(async ({ weight, bring }) => {
      await bring();
      come += weight;
      fetched.value = Math.max(fetched.value, come / whole);
    }),
  );
}
