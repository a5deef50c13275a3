import type { Page } from 'playwright-core';

/** What the browser keeps of matches, by key: the record of each, as text; an empty one where it holds none. */
export function stored(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(
    () =>
      new Promise<Record<string, string>>((done, fail) => {
        const opening = indexedDB.open('kartoteka');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const matches = opening.result.transaction('matches').objectStore('matches');
          const keys = matches.getAllKeys();
          const values = matches.getAll();
          values.onerror = () => fail(values.error);
          values.onsuccess = () => {
            opening.result.close();
            done(
              Object.fromEntries(
                keys.result.map((key, i) => [String(key), JSON.stringify(values.result[i]?.record) ?? '']),
              ),
            );
          };
        };
      }),
  );
}
