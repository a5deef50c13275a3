import { get, set } from 'idb-keyval';

const KEY = 'kartoteka-preferences';

/** What the page remembers between visits, whatever it is; null where nothing is kept. Never rejects. */
export async function loadPreferences(): Promise<unknown> {
  try {
    return (await get<unknown>(KEY)) ?? null;
  } catch {
    return null;
  }
}

/** A browser that keeps nothing is no reason to disturb anybody. */
export function keepPreferences(preferences: object): void {
  // Where storage is forbidden even asking for it may throw.
  Promise.resolve()
    .then(() => set(KEY, { ...preferences }))
    .catch(() => undefined);
}
