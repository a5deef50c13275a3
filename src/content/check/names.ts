import { CENTRAL_OFFICES } from '../../engine/model/ids.ts';
import { enumerate, type Place, type Report, show } from '../problems.ts';
import type { Named, Parts } from '../read.ts';

const NOUN: Readonly<Record<Named, string>> = {
  org: 'organisation',
  person: 'person',
  card: 'card',
  situation: 'situation',
  faction: 'faction',
  office: 'office',
  ending: 'ending',
  term: 'term',
};

/** Whether the id names something; reports it when not. */
export function exists(parts: Parts, kind: Named, id: string, place: Place, report: Report): boolean {
  const ids = parts.ids[kind];
  if (ids.has(id)) return true;
  report.error(place, 'danglingId', thereIsNo(NOUN[kind], id, [...ids.keys()]));
  return false;
}

/** Says that an id names nothing, and asks whether a like one was meant. */
export function thereIsNo(noun: string, id: string, known: readonly string[]): string {
  const near = nearest(id, known);
  return `There is no ${noun} called ${show(id)}.${near === null ? '' : ` Did you mean ${near}?`}`;
}

/** Whether `secretary:<org>` names an organisation that exists; central offices always do. */
export function officeExists(parts: Parts, office: string, place: Place, report: Report): boolean {
  if (CENTRAL_OFFICES.some((o) => o === office)) return true;
  const [word, org] = office.split(':');
  if (word === 'secretary' && org !== undefined) return exists(parts, 'org', org, place, report);
  report.error(
    place,
    'danglingId',
    `There is no office called ${show(office)}; there are ${enumerate(CENTRAL_OFFICES)}, and secretary: with the id of an organisation.`,
  );
  return false;
}

/** Reports each id that stands twice in a list. */
export function noneTwice(
  list: readonly string[],
  place: Place,
  report: Report,
  code: 'wrongMember' | 'wrongSeat',
): void {
  const twice = list.filter((id, i) => list.indexOf(id) !== i);
  for (const id of new Set(twice)) report.error(place, code, `${id} stands twice in this list; name him once.`);
}

/** The id that differs by at most two letters, or only in its capitals. */
function nearest(id: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = 3;
  for (const other of known) {
    const d = distance(id.toLowerCase(), other.toLowerCase(), least);
    if (d < least) {
      least = d;
      best = other;
    }
  }
  return best;
}

/** Levenshtein's distance, given up at `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? limit;
}
