import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Term, Told } from '../match/names.ts';
import { linkTerms } from '../words/glossary.ts';
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

/** A term of the glossary, with the terms that belong to it. */
export function Definition({ term, onSee }: { term: Term; onSee: (id: string) => void }): JSX.Element {
  return (
    <>
      <p>{term.text}</p>
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

/** A text whose terms can be touched; what they mean then stands below it. */
export function Linked({ text, kind = '' }: { text: string; kind?: string }): JSX.Element {
  const [open, setOpen] = useState<string | null>(null);
  const term = open === null ? undefined : termById(open);
  return (
    <>
      {text.split('\n').map((paragraph, n) => (
        <p class={kind} key={n}>
          {linkTerms(paragraph, glossary()).map((part, i) =>
            typeof part === 'string' ? (
              part
            ) : (
              <button
                type="button"
                class="term"
                key={i}
                aria-expanded={open === part.term}
                onClick={() => setOpen(open === part.term ? null : part.term)}
              >
                {part.text}
              </button>
            ),
          )}
        </p>
      ))}
      {term === undefined ? null : (
        <div class="definition" role="note">
          <header>
            <b>{term.term}</b>
            <button type="button" class="button plain" aria-label={t('ui.close')} onClick={() => setOpen(null)}>
              ✕
            </button>
          </header>
          <Definition term={term} onSee={setOpen} />
        </div>
      )}
    </>
  );
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
