import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Term, Told } from '../match/names.ts';
import { type LinkedText, linkAll, linkTerms, type TermLink } from '../words/glossary.ts';
import { t, tn } from './language.ts';
import { glossary } from './lore.ts';

/** Whence it is known, and how surely. */
export function SourceLine({ source, badge }: { source: string; badge?: Told['badge'] }): JSX.Element | null {
  if (source === '' && badge === undefined) return null;
  return (
    <p class="small source">
      {badge === undefined ? null : <span class={`badge ${badge}`}>{tn(`told.badge.${badge}`)}</span>}{' '}
      {source === '' ? null : (
        <span class="quiet">
          {t('ui.source')}: {source}
        </span>
      )}
    </p>
  );
}

function termById(id: string): Term | undefined {
  return glossary().find((term) => term.id === id);
}

/** A text in which each term can be touched. */
function Parts(props: {
  parts: LinkedText<Term>;
  /** The term that is explained at the moment. */
  open: string | null;
  onTerm: (id: string) => void;
}): JSX.Element {
  const { parts, open, onTerm } = props;
  // A line may break behind a button, and a full stop would begin the next: it is held to the word before it.
  const held = (i: number): string => {
    const [before, after] = [parts[i - 1], parts[i]];
    return typeof before === 'object' && typeof after === 'string' ? (/^[.,;:!?)»”“]+/.exec(after)?.[0] ?? '') : '';
  };
  return (
    <>
      {parts.map((part, i) => {
        if (typeof part === 'string') return part.slice(held(i).length);
        const term = (
          <button
            type="button"
            class="term"
            key={i}
            data-term={part.term}
            aria-expanded={open === part.term}
            onClick={() => onTerm(part.term)}
          >
            {part.text}
          </button>
        );
        const end = held(i + 1);
        return end === '' ? (
          term
        ) : (
          <span class="held" key={i}>
            {term}
            {end}
          </span>
        );
      })}
    </>
  );
}

/** A term of the glossary, with the terms that belong to it. */
export function Definition({ term, onSee }: { term: Term; onSee: (id: string) => void }): JSX.Element {
  const others = glossary().filter(({ id }) => id !== term.id);
  return (
    <>
      <p>
        <Parts parts={linkTerms(term.text, others)} open={null} onTerm={onSee} />
      </p>
      {term.see.length === 0 ? null : (
        <p class="small">
          {t('told.see')}:{' '}
          {term.see.map((id) => {
            const other = termById(id);
            return other === undefined ? null : (
              <button type="button" class="link" key={id} onClick={() => onSee(id)}>
                {other.term}
              </button>
            );
          })}
        </p>
      )}
      <SourceLine source={term.source} badge={term.badge} />
    </>
  );
}

/** What a term means, below the text in which it was touched. */
function Explanation({ id, onTerm }: { id: string; onTerm: (id: string | null) => void }): JSX.Element | null {
  const term = termById(id);
  if (term === undefined) return null;
  return (
    <div class="definition" role="note">
      <header>
        <b>{term.term}</b>
        <button type="button" class="button plain" aria-label={t('ui.close')} onClick={() => onTerm(null)}>
          ✕
        </button>
      </header>
      <Definition term={term} onSee={onTerm} />
    </div>
  );
}

/** Paragraphs whose terms can be touched; what they mean then stands below them. */
export function Linked({ text, kind = '' }: { text: string; kind?: string }): JSX.Element {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <>
      {text.split('\n').map((paragraph, n) => (
        <p class={kind} key={n}>
          <Parts
            parts={linkTerms(paragraph, glossary())}
            open={open}
            onTerm={(id) => setOpen(open === id ? null : id)}
          />
        </p>
      ))}
      {open === null ? null : <Explanation id={open} onTerm={setOpen} />}
    </>
  );
}

/** The same within a line, a cell or an entry of a list. */
export function Inline({ text }: { text: string }): JSX.Element {
  return <>{useLinked([text])[0]}</>;
}

/** Texts that are read one after another, such as a report: each term can be touched where it stands first in all of them. */
export function useLinked(texts: readonly string[]): readonly JSX.Element[] {
  const [open, setOpen] = useState<{ readonly text: string; readonly from: string; readonly term: string } | null>(
    null,
  );
  return linkAll(texts, glossary()).map((parts, i) => {
    const text = texts[i] ?? '';
    const here = open !== null && open.text === text && parts.some((part) => isTerm(part, open.from)) ? open : null;
    return (
      <>
        <Parts
          parts={parts}
          open={here?.term ?? null}
          onTerm={(term) => setOpen(here?.term === term ? null : { text, from: term, term })}
        />
        {here === null ? null : (
          <Explanation id={here.term} onTerm={(term) => setOpen(term === null ? null : { ...here, term })} />
        )}
      </>
    );
  });
}

function isTerm(part: string | TermLink<Term>, id: string): boolean {
  return typeof part !== 'string' && part.term === id;
}

/** Note, badge and source of a thing. */
export function ToldView({ told }: { told: Told | null }): JSX.Element | null {
  if (told === null) return null;
  return (
    <div class="told">
      <Linked text={told.note} />
      <SourceLine source={told.source} badge={told.badge} />
    </div>
  );
}

/** All terms, with a box to find one. */
export function GlossaryBook(): JSX.Element {
  const [wanted, setWanted] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const find = wanted.trim().toLocaleLowerCase();
  const rows = glossary().filter(
    (term) => term.id === open || [term.term, ...term.forms].some((form) => form.toLocaleLowerCase().includes(find)),
  );
  return (
    <div class="glossary">
      <p class="hint">{t('told.glossaryText')}</p>
      <label class="seed">
        <span>{t('told.find')}</span>
        <input value={wanted} maxLength={40} onInput={(event) => setWanted(event.currentTarget.value)} />
      </label>
      <dl>
        {rows.map((term) => (
          <div key={term.id} class={term.id === open ? 'chosen' : ''}>
            <dt>{term.term}</dt>
            <dd>
              <Definition
                term={term}
                onSee={(id) => {
                  setWanted('');
                  setOpen(id);
                  requestAnimationFrame(() => document.querySelector('.glossary .chosen')?.scrollIntoView());
                }}
              />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
