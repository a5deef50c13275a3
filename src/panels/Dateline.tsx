import type { JSX } from 'preact';
import type { SituationId } from '../engine/model/ids.ts';
import { situationText } from '../words/cardText.ts';
import { turnMonths } from '../words/phrases.ts';
import { Fold } from './bits.tsx';
import { placeInYear } from './dates.ts';
import { capital, language, name } from './language.ts';
import { content, report, view } from './live.ts';
import { lore, loreOf } from './lore.ts';
import { Inline, Linked, SourceLine } from './Told.tsx';

/** Situations of this half-year, in the order of their dates. */
function situationsNow(): readonly SituationId[] {
  const now: SituationId[] = [];
  for (const event of report.value) {
    if (event.type === 'turnBegan') now.length = 0;
    if (event.type === 'situation') now.push(event.situation);
  }
  const when = (id: SituationId): number => placeInYear(lore.value.told('situation', id)?.date ?? '');
  return now.sort((a, b) => when(a) - when(b));
}

/** The front page of the half-year: what happened to everybody, and what it did. */
export function Dateline(): JSX.Element | null {
  const situations = situationsNow();
  if (situations.length === 0) return null;
  return (
    <section class="dateline">
      <h3>{turnMonths(language.value, view().open.turn)}</h3>
      {situations.map((id) => {
        const def = content().situation[id];
        const told = loreOf('situation', id);
        return (
          <Fold
            key={id}
            title={
              <span>
                {told === null ? null : <span class="typed">{told.date} </span>}
                <b>{capital(name({ situation: id }))}</b>
              </span>
            }
          >
            {told === null ? null : <Linked text={told.note} />}
            {def === undefined
              ? null
              : situationText(language.value, def).map((line, i) => (
                  <p key={i} class="small" style={{ paddingLeft: `${line.depth * 0.8}em` }}>
                    → <Inline text={line.text} />
                  </p>
                ))}
            {told === null ? null : <SourceLine source={told.source} badge={told.badge} />}
          </Fold>
        );
      })}
    </section>
  );
}
