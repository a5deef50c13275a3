/** The first letter large: names of factions and organisations begin small in the middle of a sentence. */
export function sentence(text: string): string {
  const first = text.codePointAt(0);
  if (first === undefined) return text;
  const letter = String.fromCodePoint(first);
  return letter.toUpperCase() + text.slice(letter.length);
}

/** Sentences one after another; empty ones are left out. */
export function join(sentences: readonly string[]): string {
  return sentences.filter((s) => s !== '').join(' ');
}
