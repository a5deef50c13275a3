import type { JSX } from 'preact';
import type { OfficeId, PersonId, Side } from '../engine/model/ids.ts';
import type { Figures } from '../match/viewer/figures.ts';
import { SIDE_ORDER } from '../ui/palette.ts';
import { turnName } from '../words/phrases.ts';
import { Emblem, SideBar } from './bits.tsx';
import { language, Name, num, t, tn } from './language.ts';

/** How things stand: the same figures by which two courses are compared. */
export function FiguresTable({ figures }: { figures: Figures }): JSX.Element {
  const { lastCongress } = figures;
  return (
    <div class="figures-sheet">
      <table class="figures">
        <tbody>
          <Row name={t('watch.figure.members')} value={num(figures.members)} />
          <Row name={t('watch.figure.candidates')} value={num(figures.candidates)} />
          <Row name={t('watch.figure.enrolment')} value={language.value.percent(Math.round(figures.enrolment))} />
          <Row name={t('watch.figure.seats')} value={num(figures.seats)} />
        </tbody>
      </table>
      <h3>{t('watch.figure.supporters')}</h3>
      <Sides counts={figures.sides} />
      <h3>{t('watch.figure.delegates')}</h3>
      <Sides counts={figures.delegates} />
      {lastCongress === null ? null : (
        <>
          <h3>{t('watch.figure.congress', { turn: turnName(language.value, lastCongress.turn) })}</h3>
          <Sides counts={lastCongress.seats} />
        </>
      )}
      <h3>{t('watch.figure.politburo')}</h3>
      <p>{names(figures.politburo)}</p>
      <p class="quiet">{t('watch.figure.politburoCandidates', { people: names(figures.politburoCandidates) })}</p>
      <h3>{t('watch.figure.offices')}</h3>
      <table class="figures offices">
        <tbody>
          {figures.offices.map(({ office, holder, side }) => (
            <tr key={office}>
              <th>{officeName(office)}</th>
              <td>
                {side === 'faceDown' || holder === null ? null : <Emblem side={side} size={1.1} />}{' '}
                {holder === null ? '—' : Name({ person: holder })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function officeName(office: OfficeId): string {
  return Name({ office });
}

function names(people: readonly PersonId[]): string {
  return people.length === 0 ? '—' : people.map((person) => Name({ person })).join(', ');
}

function Row({ name, value }: { name: string; value: string }): JSX.Element {
  return (
    <tr>
      <th>{name}</th>
      <td>{value}</td>
    </tr>
  );
}

/** Who has how many, as a bar and in figures. */
export function Sides({ counts }: { counts: Readonly<Record<Side, number>> }): JSX.Element {
  const label = SIDE_ORDER.filter((side) => counts[side] > 0)
    .map((side) => `${tn(side === 'none' ? 'side.none.people' : `faction.${side}.short`)} ${num(counts[side])}`)
    .join(', ');
  return (
    <div class="sides">
      <SideBar counts={counts} label={label} />
      <ul class="sides-figures">
        {SIDE_ORDER.map((side) => (
          <li key={side}>
            <Emblem side={side} size={1.1} /> {num(counts[side])}
          </li>
        ))}
      </ul>
    </div>
  );
}
