/** Seats of a hemicycle, from left to right: x and y in -1…1 and 0…1, and how wide a seat is. */
export interface Hemicycle {
  readonly seats: readonly { readonly x: number; readonly y: number; readonly angle: number }[];
  readonly size: number;
}

const INNER = 0.36;

/** `count` seats in as many rows as make them about as wide as deep. 0 to some 1,500 seats. */
export function hemicycle(count: number): Hemicycle {
  if (count <= 0) return { seats: [], size: 0.1 };
  // The half ring's area shared among the seats gives their distance, and that the rows.
  const area = (Math.PI / 2) * (1 - INNER * INNER);
  const rows = Math.max(2, Math.round((1 - INNER) / Math.sqrt(area / count)));
  const radii = Array.from({ length: rows }, (_, i) => INNER + ((1 - INNER) * (i + 0.5)) / rows);
  const sum = radii.reduce((a, b) => a + b, 0);
  const perRow = radii.map((r) => Math.floor((count * r) / sum));
  let left = count - perRow.reduce((a, b) => a + b, 0);
  for (let i = rows - 1; left > 0; i = i === 0 ? rows - 1 : i - 1, left--) perRow[i] = (perRow[i] ?? 0) + 1;
  const seats = radii.flatMap((r, row) => {
    const n = perRow[row] ?? 0;
    return Array.from({ length: n }, (_, i) => {
      const angle = Math.PI * (1 - (n === 1 ? 0.5 : (i + 0.5) / n));
      return { x: r * Math.cos(angle), y: r * Math.sin(angle), angle, r };
    });
  });
  seats.sort((a, b) => b.angle - a.angle || b.r - a.r);
  return { seats, size: Math.min((1 - INNER) / rows, 0.11) };
}
