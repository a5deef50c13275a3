import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Command } from '../engine/model/command.ts';
import type { FactionId } from '../engine/model/ids.ts';
import type { Memoir } from '../engine/model/memoir.ts';
import type { Advice } from '../match/counsel.ts';
import type { Proposal } from '../match/outlook.ts';
import { commandText } from '../words/commandText.ts';
import { memoirText } from '../words/memoirText.ts';
import { expectedText, outlookText, wantsText } from '../words/motiveText.ts';
import { turnName } from '../words/phrases.ts';
import { Button, Emblem } from './bits.tsx';
import { language, Name, t } from './language.ts';
import { match, report, screen, view } from './live.ts';
import { Inline, Linked } from './Told.tsx';

/** Whether more than one person plays: then hints are off until somebody allows them. */
function isBetweenPeople(): boolean {
  return Object.values(match().seats).filter((player) => player === 'person').length > 1;
}

/** The best moves by the computer's judgement, three at most, when they are asked for. */
export function Hint(): JSX.Element | null {
  const { counsel } = match();
  const [allowed, setAllowed] = useState(!isBetweenPeople());
  const [found, setFound] = useState<readonly Advice[] | 'asking' | null>(null);
  const given = match().commandsGiven();
  const asked = useRef(given);
  useEffect(() => {
    asked.current = given;
    setFound(null);
  }, [given]);
  const shown = useRef<HTMLElement>(null);
  // It stands below all that can be done: what was asked for must not have to be looked for.
  useEffect(() => {
    shown.current?.scrollIntoView({ block: 'nearest' });
    shown.current?.focus({ preventScroll: true });
  }, [found]);
  if (counsel === null) return null;
  if (!allowed) {
    return (
      <p class="hint">
        {t('counsel.off')}{' '}
        <button type="button" class="link" onClick={() => setAllowed(true)}>
          {t('counsel.allow')}
        </button>
      </p>
    );
  }
  if (found === null || found === 'asking') {
    const ask = (): void => {
      // An answer that comes after one has gone on is to a question of the past.
      const answer = (advice: readonly Advice[]): void => {
        if (asked.current === given) setFound(advice);
      };
      setFound('asking');
      counsel.advise().then(answer, () => answer([]));
    };
    return (
      <button type="button" class="link" disabled={found === 'asking'} onClick={ask}>
        {t(found === 'asking' ? 'counsel.asking' : 'counsel.ask')}
      </button>
    );
  }
  return (
    <section class="counsel" aria-label={t('counsel.title')} ref={shown} tabIndex={-1}>
      <h3 class="minor">{t('counsel.title')}</h3>
      <Linked kind="hint" text={found.length === 0 ? t('counsel.none') : t('counsel.text')} />
      <ol>
        {found.map(({ command, told, grounds }, i) => (
          <li key={i}>
            <Inline text={commandText(language.value, command)} />{' '}
            <small>
              <Inline text={expectedText(language.value, told, grounds)} />
            </small>
            <OutlookWith command={command} />
            {command.type === 'withdrawOffer' && mayReturn() ? <small>{t('page.terms.undo')}</small> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Whether I am writing a counter-offer, and can still take it back and accept what was offered. */
function mayReturn(): boolean {
  const now = screen.value;
  return now?.kind === 'table' && now.canUndo && view().own.offer?.counters != null;
}

/** What the answer to an offer would probably be, and why. Of a person nobody can tell. */
export function Outlook({ offer, whole = false }: { offer: Proposal; whole?: boolean }): JSX.Element | null {
  const { counsel, seats } = match();
  if (counsel === null || seats[offer.to] === 'person') return null;
  return <Linked kind="small outlook" text={outlookText(language.value, offer.pact, counsel.outlook(offer), whole)} />;
}

/** The same of every pact that can be offered to a side now. */
export function Outlooks({ faction }: { faction: FactionId }): JSX.Element {
  const offered = (['bloc', 'truce', 'bargain'] as const).filter(
    (pact) => match().check({ type: 'offerPact', to: faction, pact, secret: false }) === null,
  );
  return (
    <>
      {offered.map((pact) => (
        <Outlook key={pact} offer={{ to: faction, pact, gives: null, takes: null }} />
      ))}
    </>
  );
}

/** The offer that would stand on the table with this command; null where it makes none. */
function proposalOf(command: Command): Proposal | null {
  const { offer } = view().own;
  if (command.type === 'offerPact') return { to: command.to, pact: command.pact, gives: null, takes: null };
  if (offer === null) return null;
  if (command.type === 'counterOffer') return { to: offer.from, pact: command.pact, gives: null, takes: null };
  if (command.type !== 'setTerm') return null;
  const { to, kind: pact, gives } = offer;
  return { to, pact, ...(gives === null ? { gives: command.term, takes: null } : { gives, takes: command.term }) };
}

/** What the answer would probably be to the offer that a command makes, and all that speaks for it and against it. */
export function OutlookWith({ command }: { command: Command }): JSX.Element | null {
  const offer = proposalOf(command);
  return offer === null ? null : <Outlook offer={offer} whole />;
}

/** Whether an offer would probably be accepted, by the sum that `Outlook` tells; null: a person answers, and nobody can tell. */
export function wouldBeAccepted(command: Command): boolean | null {
  const { counsel, seats } = match();
  const offer = proposalOf(command);
  if (offer === null || counsel === null || seats[offer.to] === 'person') return null;
  return counsel.outlook(offer).worth > 0;
}

/** Why a computer makes me an offer, what that is worth to it, and whether it answers one of mine that it has declined this turn. */
export function OfferMotive({ from }: { from: FactionId }): JSX.Element | null {
  const { counsel, seats } = match();
  const { me, own } = view();
  const { offer } = own;
  if (counsel === null || seats[from] === 'person' || offer === null) return null;
  const turn = report.value.findLastIndex((event) => event.type === 'turnBegan');
  const counter =
    offer.counters === null &&
    report.value
      .slice(turn + 1)
      .some((e) => e.type === 'offerAnswered' && e.from === me && e.to === from && !e.accepted);
  // To the other side it is an offer of mine in which I give what it takes.
  const { parts } = counsel.outlook({ to: from, pact: offer.kind, gives: offer.takes, takes: offer.gives });
  return (
    <p class="small outlook">
      {counter ? <b>{t('motive.counter')} </b> : null}
      <Inline text={wantsText(language.value, from, parts)} />
    </p>
  );
}

function MemoirLines({ memoir }: { memoir: Memoir }): JSX.Element {
  const { believed, feared, did, wrong } = memoirText(language.value, memoir);
  const part = (heading: 'believed' | 'feared' | 'did' | 'wrong', lines: readonly string[]): JSX.Element | null =>
    lines.length === 0 || lines[0] === '' ? null : (
      <>
        <dt>{t(`memoir.heading.${heading}`)}</dt>
        {lines.map((line, i) => (
          <dd key={i}>
            <Inline text={line} />
          </dd>
        ))}
      </>
    );
  return (
    <li>
      <h4>{turnName(language.value, memoir.turn)}</h4>
      <dl>
        {part('believed', [believed])}
        {part('feared', [feared])}
        {part('did', did)}
        {part('wrong', wrong)}
      </dl>
    </li>
  );
}

/** The memoirs of the computer's seats, each made when it is asked for. */
export function Memoirs(): JSX.Element | null {
  const [read, setRead] = useState<{ readonly faction: FactionId; readonly lines: readonly Memoir[] } | null>(null);
  const { counsel, content, seats } = match();
  if (counsel === null || screen.value?.kind !== 'over') return null;
  const computers = content.seats.filter((f) => seats[f] !== 'person');
  if (computers.length === 0) return null;
  return (
    <section class="memoirs">
      <Linked kind="hint" text={t('memoir.hint')} />
      <div class="types">
        {computers.map((faction) => (
          <Button
            key={faction}
            kind="wide"
            pressed={read?.faction === faction}
            onPress={() => setRead({ faction, lines: counsel.memoirs(faction) })}
          >
            <Emblem side={faction} size={1} /> {t('memoir.title', { faction: Name({ faction }) })}
          </Button>
        ))}
      </div>
      {read === null ? null : (
        <ol>
          {read.lines.map((memoir) => (
            <MemoirLines key={memoir.turn} memoir={memoir} />
          ))}
        </ol>
      )}
    </section>
  );
}
