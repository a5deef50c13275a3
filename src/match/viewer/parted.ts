import { eventsFor } from '../../engine/eventsFor.ts';
import type { FactionId, OfficeId, PersonId } from '../../engine/model/ids.ts';
import type { Known } from '../../engine/model/known.ts';
import type { Ending } from '../../engine/model/state.ts';
import { lens } from '../../engine/view.ts';
import { everythingOf } from './everything.ts';
import { type Figures, figuresOf } from './figures.ts';
import type { Film } from './film.ts';
import { type Mark, marksOf } from './marks.ts';
import { indexAt, type Moment } from './moment.ts';
import type { Eyes } from './viewing.ts';

/** One of the two courses, from where they part. */
export interface Course {
  readonly marks: readonly (Mark & { readonly moment: Moment })[];
  /** Where it ends, or breaks off. */
  readonly until: Moment;
  readonly ending: Ending | null;
  /** Beyond its end: as it stood there. */
  readonly figures: (moment: Moment) => Figures;
}

/** Two matches that are the same up to a place and then are not. */
export interface Parted {
  /** So many commands they have in common. */
  readonly at: number;
  readonly from: Moment;
  readonly first: Course;
  readonly second: Course;
}

/** `eyes`: whose knowledge both are looked at with. */
export function parted(first: Film, second: Film, at: number, eyes: Eyes): Parted {
  // Within a step commands are spread by their number: the two do not lie exactly alike in the step in which they part.
  const from = Math.min(first.moments[at] ?? 0, second.moments[at] ?? 0);
  return { at, from, first: course(first, at, from, eyes), second: course(second, at, from, eyes) };
}

function course(film: Film, at: number, from: Moment, eyes: Eyes): Course {
  const { content, moments } = film;
  const seen = film.happened.map((events, place) =>
    place <= at ? [] : eyes === 'everything' ? events : eventsFor(events, eyes),
  );
  return {
    marks: marksOf(seen).map((mark) => ({ ...mark, moment: moments[mark.place] ?? 0 })),
    until: moments.at(-1) ?? 0,
    ending: film.stateAt(film.length).open.ending,
    figures: (moment) => {
      const place = moment <= from ? at : Math.max(at, indexAt(moments, moment));
      return figuresOf(content, seenAt(film, place, eyes));
    },
  };
}

function seenAt(film: Film, place: number, eyes: Eyes): Known {
  const state = film.stateAt(place);
  const lead: FactionId = film.content.seats[0] ?? 'apparatus';
  return eyes === 'everything' ? everythingOf(state, lead).known : lens(state, eyes);
}

/** Who sits in one organ here and not there. */
export interface Difference<T> {
  readonly both: readonly T[];
  readonly onlyFirst: readonly T[];
  readonly onlySecond: readonly T[];
}

export function difference<T>(first: readonly T[], second: readonly T[]): Difference<T> {
  return {
    both: first.filter((thing) => second.includes(thing)),
    onlyFirst: first.filter((thing) => !second.includes(thing)),
    onlySecond: second.filter((thing) => !first.includes(thing)),
  };
}

/** Offices that somebody else holds. */
export function officesApart(
  first: Figures,
  second: Figures,
): readonly { readonly office: OfficeId; readonly first: PersonId | null; readonly second: PersonId | null }[] {
  const there = new Map(second.offices.map(({ office, holder }) => [office, holder]));
  return first.offices.flatMap(({ office, holder }) => {
    const other = there.get(office) ?? null;
    return other === holder ? [] : [{ office, first: holder, second: other }];
  });
}
