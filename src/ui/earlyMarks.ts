// How the script that comes with the page and the program tell each other of the title: by classes, which survive the taking over.

/** On the box of the page: the title in it stands as the page brought it, and nobody answers yet. */
export const EARLY = 'early';
/** On what was pressed meanwhile, the last time. */
export const PRESSED = 'pressed';
/** Where the page brings the title's poster with an empty side: the id of a `template`. */
export const POSTER = 'title-poster';

/** Name of the `meta` that says where the program lies: it is fetched when the title has been painted. */
export const PROGRAM = 'program';

/** Where it brings the side in a language and for the matches at hand. */
export function sideId(code: string, atHand: { readonly current: boolean; readonly previous: boolean }): string {
  return `title-${code}${atHand.current ? '-current' : ''}${atHand.previous ? '-previous' : ''}`;
}

/** The languages of which there is a side: in every one there is also the side without any match. */
export function codeOf(id: string): string | null {
  return /^title-([a-z]{2,3})$/.exec(id)?.[1] ?? null;
}
