/** JSON from a text that a person wrote, or where it stops being JSON. Lines and columns count from 1. */
export type ReadJson =
  | { readonly ok: true; readonly json: unknown }
  | { readonly ok: false; readonly line: number; readonly column: number; readonly message: string };

/**
 * Reads a JSON text as `JSON.parse` does, and says in a plain sentence where and why it cannot. Two fields of one name in the
 * same object are a mistake here: `JSON.parse` would drop the first of them without a word. A byte order mark is passed over.
 */
export function readJson(text: string): ReadJson {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const fault = new Scanner(plain).fault();
  if (fault === null) return { ok: true, json: JSON.parse(plain) };
  const before = plain.slice(0, fault.at).split('\n');
  return { ok: false, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, message: fault.message };
}

interface Fault {
  readonly at: number;
  readonly message: string;
}

/** What may stand at a place of the text. */
type Wanted = 'value' | 'valueOrEnd' | 'nameOrEnd' | 'name' | 'colon' | 'commaOrEnd' | 'nothing';

const BLANK = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/uy;

/** Walks over the text without building anything, and without recursion: how deep it goes is the writer's affair. */
class Scanner {
  private readonly text: string;
  private at = 0;
  /** Open brackets: the names so far of an object, null for a list. */
  private readonly open: (Set<string> | null)[] = [];

  constructor(text: string) {
    this.text = text;
  }

  /** The first fault; null: the text is JSON. */
  fault(): Fault | null {
    let wanted: Wanted = 'value';
    while (true) {
      this.match(BLANK);
      if (wanted === 'nothing') {
        return this.at === this.text.length ? null : this.here('The file goes on after its end; one bracket too many?');
      }
      const next: Wanted | Fault = this.step(wanted);
      if (typeof next !== 'string') return next;
      wanted = next;
    }
  }

  private step(wanted: Wanted): Wanted | Fault {
    const char = this.text.charAt(this.at);
    if (char === '') return this.here('The file ends here, but a bracket is still open or a value is missing.');
    if (this.text.startsWith('//', this.at) || this.text.startsWith('/*', this.at)) {
      return this.here('JSON has no comments; remove this.');
    }
    switch (wanted) {
      case 'colon':
        return char === ':' ? this.take('value') : this.here('After a name comes a colon.');
      case 'commaOrEnd':
        return this.commaOrEnd(char);
      case 'name':
      case 'nameOrEnd':
        return this.name(char, wanted);
      default:
        if (char === ']' && wanted === 'valueOrEnd') return this.close();
        return this.value(char);
    }
  }

  private value(char: string): Wanted | Fault {
    if (char === '{' || char === '[') {
      this.open.push(char === '{' ? new Set() : null);
      return this.take(char === '{' ? 'nameOrEnd' : 'valueOrEnd');
    }
    if (char === '"') return this.match(STRING) === '' ? this.badString() : this.after();
    if (this.match(NUMBER) !== '') return this.after();
    if (char === ']' || char === '}') return this.here('A value is missing before this; or there is a comma too many.');
    if (char === ',') return this.here('There is a comma too many here, or a value is missing.');
    if (char === "'" || char === '“' || char === '„') return this.here('Texts stand in straight double quotes: "…".');
    const start = this.at;
    const word = this.match(WORD);
    if (word === 'true' || word === 'false' || word === 'null') return this.after();
    this.at = start;
    return this.here(
      word === '' ? 'No value can begin like this.' : `${word.slice(0, 30)} is no value; texts stand in double quotes.`,
    );
  }

  private name(char: string, wanted: Wanted): Wanted | Fault {
    if (char === '}' && wanted === 'nameOrEnd') return this.close();
    if (char === '}') return this.here('There is a comma too many before this bracket.');
    if (char !== '"') return this.here('Here a name in straight double quotes must stand.');
    const start = this.at;
    const name = this.match(STRING);
    if (name === '') return this.badString();
    const names = this.open.at(-1);
    if (names?.has(name) === true) {
      this.at = start;
      return this.here(`The field ${name.slice(0, 40)} stands twice in this object; keep one of them.`);
    }
    names?.add(name);
    return 'colon';
  }

  private commaOrEnd(char: string): Wanted | Fault {
    const inList = this.open.at(-1) === null;
    if (char === ',') return this.take(inList ? 'value' : 'name');
    if (char === (inList ? ']' : '}')) return this.close();
    if (char === ']' || char === '}') {
      return this.here(`A ${inList ? 'list' : 'object'} was opened and is closed with ${char}; brackets go in pairs.`);
    }
    return this.here('A comma is missing before this.');
  }

  private badString(): Fault {
    return this.here('This text is not closed, or has a line break or a single backslash in it.');
  }

  private close(): Wanted {
    this.open.pop();
    this.at += 1;
    return this.after();
  }

  /** After a whole value. */
  private after(): Wanted {
    return this.open.length === 0 ? 'nothing' : 'commaOrEnd';
  }

  private take(then: Wanted): Wanted {
    this.at += 1;
    return then;
  }

  private here(message: string): Fault {
    return { at: this.at, message };
  }

  /** Takes what the pattern finds at this very place. */
  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }
}
