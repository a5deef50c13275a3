import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PersonId } from '../engine/model/ids.ts';
import type { Figures } from '../match/viewer/figures.ts';
import { MARK_KINDS } from '../match/viewer/marks.ts';
import { type Course, difference, officesApart, type Parted } from '../match/viewer/parted.ts';
import type { Eyes } from '../match/viewer/viewing.ts';
import { SIDE_ORDER } from '../ui/palette.ts';
import { turnName } from '../words/phrases.ts';
import { Emblem } from './bits.tsx';
import { officeName, Sides } from './FiguresTable.tsx';
import { language, Name, num, t, tn } from './language.ts';
import { match, screen } from './live.ts';
import type { Ports } from './ports.ts';
import { Inline } from './Told.tsx';
import { sayEvent } from './telling.ts';
import { viewing } from './watching.ts';

/** A match beside the one in which it began: two timelines, one above the other, and what differs at the same moment. */
export function Compare({ ports }: { ports: Ports }): JSX.Element {
  const [found, setFound] = useState<Parted | string | null>(null);
  const [done, setDone] = useState(0);
  useEffect(() => {
    let there = true;
    ports
      .compare(match(), eyesNow(), (part) => there && setDone(part))
      .then((answer) => {
        if (there) setFound(answer.ok ? answer.parted : answer.why);
      });
    return () => {
      there = false;
    };
  }, []);
  if (found === null) {
    return <p role="status">{t('watch.making', { percent: language.value.percent(Math.round(100 * done)) })}</p>;
  }
  if (typeof found === 'string') return <p role="alert">{found}</p>;
  return <Courses parted={found} />;
}

/** Nobody learns more by comparing than the match would tell him. */
function eyesNow(): Eyes {
  const watched = viewing.value;
  if (watched !== null) return watched.film.eyes;
  const now = screen.value;
  return now?.kind === 'table' ? now.viewer : 'everything';
}

function Courses({ parted }: { parted: Parted }): JSX.Element {
  const { first, second, from } = parted;
  const last = Math.max(first.until, second.until);
  const begin = Math.floor(from);
  const [moment, setMoment] = useState(last);
  const figures = useMemo(() => [first.figures(moment), second.figures(moment)] as const, [moment]);
  // One of the two may have ended years before: it stands where it stopped.
  const turn = turnName(language.value, Math.max(...figures.map((at) => at.turn)));
  const stopped = ({ until }: Course, { turn }: Figures): string | null =>
    until < moment ? t('watch.upTo', { turn: turnName(language.value, turn) }) : null;
  const at = (m: number): number => (100 * (m - begin)) / Math.max(0.01, last - begin);
  return (
    <div class="compare">
      <p>{t('watch.parted', { turn: turnName(language.value, Math.floor(from) + 1), place: parted.at })}</p>
      <div class="courses">
        {([first, second] as const).map((course, i) => (
          <Line
            key={i}
            course={course}
            name={t(i === 0 ? 'watch.first' : 'watch.second')}
            at={at}
            from={from}
            now={moment}
          />
        ))}
        <input
          type="range"
          class="track-handle"
          aria-label={t('watch.timeline')}
          aria-valuetext={turn}
          min={begin}
          max={last}
          step="any"
          value={moment}
          onInput={(event) => setMoment(Number(event.currentTarget.value))}
        />
        <ol class="track-turns" aria-hidden="true">
          {Array.from({ length: Math.max(1, Math.ceil(last) - begin) }, (_, i) => (
            <li key={i}>{turnName(language.value, begin + i + 1)}</li>
          ))}
        </ol>
      </div>
      <ul class="mark-legend">
        {MARK_KINDS.map((kind) => (
          <li key={kind}>
            <span class={`mark ${kind} past`} aria-hidden="true" /> {t(`watch.mark.${kind}`)}
          </li>
        ))}
      </ul>
      <Differences
        first={figures[0]}
        second={figures[1]}
        turn={turn}
        stopped={[stopped(first, figures[0]), stopped(second, figures[1])]}
      />
      <Endings first={first} second={second} />
    </div>
  );
}

function Line(props: {
  course: Course;
  name: string;
  at: (moment: number) => number;
  from: number;
  now: number;
}): JSX.Element {
  const { course, name, at, from, now } = props;
  return (
    <div class="lane course">
      <span class="lane-name">{name}</span>
      <div class="lane-marks">
        <span class="course-line" style={{ left: `${at(from)}%`, right: `${100 - at(course.until)}%` }} />
        {MARK_KINDS.map((kind) =>
          course.marks
            .filter((mark) => mark.kind === kind)
            .map((mark) => (
              <span
                key={`${kind}-${mark.place}`}
                class={`mark ${kind} ${mark.moment <= now ? 'past' : ''}`}
                style={{ left: `${at(mark.moment)}%` }}
                title={mark.events.map(sayEvent).join(' ')}
              />
            )),
        )}
      </div>
    </div>
  );
}

function Differences(props: {
  first: Figures;
  second: Figures;
  turn: string;
  /** What is said of each course that does not reach so far; null: it does. */
  stopped: readonly [string | null, string | null];
}): JSX.Element {
  const { first, second, turn, stopped } = props;
  const offices = officesApart(first, second);
  return (
    <>
      <table class="figures differences">
        <caption class="hidden">{t('watch.differences', { turn })}</caption>
        <thead>
          <tr>
            <th>{turn}</th>
            <CourseHead name={t('watch.first')} stopped={stopped[0]} />
            <CourseHead name={t('watch.second')} stopped={stopped[1]} />
            <th>{t('watch.apart')}</th>
          </tr>
        </thead>
        <tbody>
          <Numbers name={t('watch.figure.members')} first={first.members} second={second.members} />
          {SIDE_ORDER.map((side) => (
            <Numbers
              key={side}
              name={t('watch.delegatesOf', {
                side: tn(side === 'none' ? 'side.none.people' : `faction.${side}.short`),
              })}
              first={first.delegates[side]}
              second={second.delegates[side]}
            />
          ))}
          <tr>
            <th>{t('watch.figure.politburo')}</th>
            <td colSpan={3} class="organ">
              <Organ first={first.politburo} second={second.politburo} />
            </td>
          </tr>
          {offices.map(({ office, first: here, second: there }) => (
            <tr key={office}>
              <th>{officeName(office)}</th>
              <td>{here === null ? '—' : Name({ person: here })}</td>
              <td>{there === null ? '—' : Name({ person: there })}</td>
              <td>≠</td>
            </tr>
          ))}
        </tbody>
      </table>
      {offices.length === 0 ? <p class="quiet">{t('watch.sameOffices')}</p> : null}
      <div class="columns">
        {([first, second] as const).map((figures, i) => (
          <section key={i}>
            <h3>{t(i === 0 ? 'watch.first' : 'watch.second')}</h3>
            <Sides counts={figures.delegates} />
          </section>
        ))}
      </div>
    </>
  );
}

function CourseHead({ name, stopped }: { name: string; stopped: string | null }): JSX.Element {
  return (
    <th>
      {name}
      {stopped === null ? null : <small class="stopped">{stopped}</small>}
    </th>
  );
}

function Numbers({ name, first, second }: { name: string; first: number; second: number }): JSX.Element {
  return (
    <tr class={first === second ? '' : 'differs'}>
      <th>{name}</th>
      <td>{num(first)}</td>
      <td>{num(second)}</td>
      <td>{first === second ? '=' : language.value.signed(second - first)}</td>
    </tr>
  );
}

function Organ({ first, second }: { first: readonly PersonId[]; second: readonly PersonId[] }): JSX.Element {
  const { both, onlyFirst, onlySecond } = difference(first, second);
  const list = (people: readonly PersonId[]): string => people.map((person) => Name({ person })).join(', ');
  return (
    <>
      {both.length === 0 ? null : <p>{t('watch.inBoth', { people: list(both) })}</p>}
      {onlyFirst.length === 0 ? null : <p>{t('watch.onlyFirst', { people: list(onlyFirst) })}</p>}
      {onlySecond.length === 0 ? null : <p>{t('watch.onlySecond', { people: list(onlySecond) })}</p>}
    </>
  );
}

function Endings({ first, second }: { first: Course; second: Course }): JSX.Element {
  return (
    <div class="columns">
      {([first, second] as const).map(({ ending }, i) => (
        <section key={i}>
          <h3>{t(i === 0 ? 'watch.first' : 'watch.second')}</h3>
          {ending === null ? (
            <p class="quiet">{t('watch.notOver')}</p>
          ) : (
            <p>
              {ending.winner === null ? null : <Emblem side={ending.winner} />} <b>{tn(`ending.${ending.id}.name`)}.</b>{' '}
              <Inline text={tn(`ending.${ending.id}.text`)} />
            </p>
          )}
        </section>
      ))}
    </div>
  );
}
