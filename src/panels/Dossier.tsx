import type { ComponentChildren, JSX } from 'preact';
import type { OfficeId, PersonId } from '../engine/model/ids.ts';
import type { PersonRow } from '../match/board.ts';
import type { Standing } from '../ui/portrait.ts';
import { Emblem, Fold, Pips, Portrait } from './bits.tsx';
import { hasNotes, language, localPhrase, localText, Name, name, num, t, tn } from './language.ts';
import { content, personDef, view } from './live.ts';
import { lore, loreOf } from './lore.ts';
import { Inline, Linked, SourceLine, ToldView } from './Told.tsx';

const ABILITIES = ['oratory', 'pen', 'apparatus', 'ambition'] as const;

function officesOf(person: PersonId): readonly OfficeId[] {
  // The keys of this table are offices.
  const all = Object.entries(view().open.offices) as [OfficeId, { readonly holder: PersonId | null }][];
  return all.filter(([, { holder }]) => holder === person).map(([office]) => office);
}

/** How somebody stands: dead, expelled, in an office or the Politburo, removed from where he was at the beginning, or none of it. */
export function standingOf(row: PersonRow): Standing {
  const status = view().open.people[row.id]?.status ?? 'member';
  if (status === 'dead') return 'dead';
  if (status !== 'member') return 'expelled';
  if (row.seat === 'politburo' || officesOf(row.id).length > 0) return 'office';
  return Object.values(content().start.offices).includes(row.id) ? 'removed' : 'member';
}

/** What is told of a person: where he stands now, what he can do and why the game thinks so, and his life until then. */
export function Dossier({ row }: { row: PersonRow }): JSX.Element | null {
  const def = personDef(row.id);
  const { open, own } = view();
  const person = open.people[row.id];
  if (person === undefined) return null;
  const gone = person.status !== 'member';
  const firmness = own.firmness[row.id];
  return (
    <article class="dossier">
      <header>
        <Portrait person={row.id} side={row.side} state={standingOf(row)} width={7} />
        <div>
          <h3>{name({ person: row.id })}</h3>
          <p>
            {row.side === 'faceDown' ? (
              t('page.faceDown')
            ) : (
              <>
                <Emblem side={row.side} /> {tn(`side.${row.side}.people`)}
              </>
            )}
            {gone ? <b class="warn"> · {tn(`status.${person.status}`)}</b> : null}
          </p>
          <p class="small">
            {row.seat === null ? null : `${tn(`page.organ.${row.seat}`)} · `}
            {t('page.joined', { year: String(def.joined) })}
          </p>
          {officesOf(row.id).map((office) => (
            <Office key={office} office={office} />
          ))}
        </div>
      </header>
      <dl class="skills">
        {ABILITIES.map((skill) => (
          <div key={skill}>
            <dt>{t(`gauge.${skill}.name`)}</dt>
            <dd>
              <Pips value={def[skill]} of={5} label={num(def[skill])} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('gauge.standing.name')}</dt>
          <dd>
            <Pips value={person.standing} of={10} label={num(person.standing)} />{' '}
            <b class="figure">{num(person.standing)}</b>
          </dd>
        </div>
        <div>
          <dt>{t('gauge.firmness.name')}</dt>
          <dd>{firmness !== undefined ? num(firmness) : person.band === null ? '–' : name({ word: person.band })}</dd>
        </div>
      </dl>
      {def.past.length > 0 ? (
        <Linked kind="small" text={def.past.map((mark) => tn(`past.${mark}`)).join('; ')} />
      ) : null}
      <ToldView told={loreOf('person', row.id)} />
      <Life person={row.id} />
    </article>
  );
}

/** An office with what it was and who held it, where that is told. */
function Office({ office }: { office: OfficeId }): JSX.Element {
  const told = lore.value.offices[office];
  if (told === undefined) return <p class="office">{Name({ office })}</p>;
  return (
    <Fold title={<span class="office">{Name({ office })}</span>}>
      <Notes>
        <Linked text={localText('office', told.id, 'note', told.text)} />
        <Spans
          heading={t('told.dossier.heldBy')}
          list={told.holders.map(({ who, ...when }) => ({ what: who, ...when }))}
        />
      </Notes>
      <SourceLine source={told.source} badge={told.badge} />
    </Fold>
  );
}

/** The rest of the file on a person, each part behind its heading. What became of him is not told unasked. */
function Life({ person }: { person: PersonId }): JSX.Element | null {
  const file = lore.value.people[person];
  if (file === undefined) return null;
  const { born, joinedAs, offices, sides, traits, fate, fateSource = file.source, fateBadge = file.badge } = file;
  return (
    <div class="life">
      <Fold title={t('told.dossier.numbers')}>
        <Notes>
          {ABILITIES.map((skill) => (
            <p class="small" key={skill}>
              <b lang={language.value.code}>
                {t(`gauge.${skill}.name`)} {num(file[skill].value)}.
              </b>{' '}
              <Inline text={localText('person', person, skill, file[skill].why)} />
            </p>
          ))}
        </Notes>
        <p class="hint">{t('told.dossier.numbersText')}</p>
      </Fold>
      <Fold title={t('told.dossier.sides')}>
        <p class="small">{t('told.dossier.born', { date: language.value.date(born) })}</p>
        <Notes>
          <Linked kind="small" text={localText('person', person, 'joinedAs', joinedAs)} />
          <ul class="spans">
            {sides.map(({ from, side, note }) => (
              <li key={`${from}${side}`}>
                <span class="typed" lang={language.value.code}>
                  {language.value.date(from)}
                </span>{' '}
                <Emblem side={side} size={1.1} /> <Inline text={localPhrase(note)} />
              </li>
            ))}
          </ul>
        </Notes>
      </Fold>
      {offices.length === 0 ? null : (
        <Fold title={t('told.dossier.offices')}>
          <Notes>
            <Spans list={offices.map(({ office, ...when }) => ({ what: office, ...when }))} />
          </Notes>
        </Fold>
      )}
      {traits.length === 0 ? null : (
        <Fold title={t('told.dossier.said')}>
          <Notes>
            {traits.map(({ text, by, badge }) => (
              <div key={text}>
                <p>{localPhrase(text)}</p>
                <SourceLine source={localPhrase(by)} badge={badge} />
              </div>
            ))}
          </Notes>
        </Fold>
      )}
      <Fold title={t('told.dossier.fate', { person: { person } })}>
        <Linked text={localText('person', person, 'fate', fate)} />
        <SourceLine source={fateSource} badge={fateBadge} />
      </Fold>
    </div>
  );
}

/** What stands in the files in English, and in the language that is spoken where that has notes of its own. */
export function Notes({ children }: { children: ComponentChildren }): JSX.Element {
  return <div lang={hasNotes() ? undefined : 'en'}>{children}</div>;
}

interface Span {
  readonly what: string;
  readonly from: string | null;
  readonly until: string | null;
}

/** What was held, from when until when; where an end is not known or lies beyond these years, it stays open. */
export function Spans({ heading, list }: { heading?: string; list: readonly Span[] }): JSX.Element {
  return (
    <>
      {heading === undefined ? null : <h4 lang={language.value.code}>{heading}</h4>}
      <ul class="spans">
        {list.map(({ what, from, until }) => (
          <li key={`${what}${from}`}>
            <Inline text={localPhrase(what)} />{' '}
            <span class="typed" lang={language.value.code}>
              {day(from)} – {day(until)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function day(date: string | null): string {
  return date === null ? '…' : language.value.date(date);
}
