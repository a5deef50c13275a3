/** Moves over a board that is larger than its window: by buttons and keys, for whoever has no wheel and no two fingers. */
export type Pan =
  /** Times as large; about the middle. */
  | { readonly zoom: number }
  /** Parts of the window. */
  | { readonly dx: number; readonly dy: number }
  | 'whole';

const listeners = new Set<(pan: Pan) => void>();

export function pan(by: Pan): void {
  for (const listener of [...listeners]) listener(by);
}

/** Returns what ends it. */
export function onPan(listener: (pan: Pan) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What an arrow key, plus, minus or zero wants of a board; null for any other key. */
export function panOfKey(key: string): Pan | null {
  switch (key) {
    case 'ArrowLeft':
      return { dx: -0.2, dy: 0 };
    case 'ArrowRight':
      return { dx: 0.2, dy: 0 };
    case 'ArrowUp':
      return { dx: 0, dy: -0.2 };
    case 'ArrowDown':
      return { dx: 0, dy: 0.2 };
    case '+':
    case '=':
      return { zoom: 1.35 };
    case '-':
      return { zoom: 1 / 1.35 };
    case '0':
      return 'whole';
    default:
      return null;
  }
}
