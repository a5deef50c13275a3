const KEY = 'kartoteka-preferences';

/**
 * What the page remembers between visits, whatever it is; null where nothing is kept. At once and not by and by, for the title is
 * drawn in the language that was chosen. Never throws.
 */
export function loadPreferences(): unknown {
  return readKept(KEY);
}

/** A browser that keeps nothing is no reason to disturb anybody. */
export function keepPreferences(preferences: object): void {
  keep(KEY, preferences);
}

/** Which matches the browser keeps: what the title offers before anybody has looked for them. */
export interface AtHand {
  /** One to go on with. */
  readonly current: boolean;
  /** One that was laid aside for it. */
  readonly previous: boolean;
}

const MATCHES = 'kartoteka-matches';

export function matchesAtHand(): AtHand {
  const kept = readKept(MATCHES);
  const has = (name: keyof AtHand): boolean =>
    typeof kept === 'object' && kept !== null && new Map<string, unknown>(Object.entries(kept)).get(name) === true;
  return { current: has('current'), previous: has('previous') };
}

/** Whoever keeps a match, lays one aside or has looked for them says so here. */
export function noteAtHand(change: Partial<AtHand>): void {
  const before = matchesAtHand();
  const after = { ...before, ...change };
  if (after.current !== before.current || after.previous !== before.previous) keep(MATCHES, after);
}

function readKept(key: string): unknown {
  try {
    // Where storage is forbidden even asking for it may throw.
    const text = localStorage.getItem(key);
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function keep(key: string, value: object): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Kept for this visit alone.
  }
}
