/** Where a search sends the events that it does not read. */
export const nowhere = { push(): void {} };
