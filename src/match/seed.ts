/** Seeds that can be read aloud: the page's own chance, outside every match. */
export function freshSeed(): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return String(number % 1_000_000);
}
