import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FactionId } from '../engine/model/ids.ts';
import type { Advice } from '../match/counsel.ts';
import type { Memoir } from '../match/memoirs.ts';
import { commandText } from '../words/commandText.ts';
import { becauseText, featureList, outlookText } from '../words/motiveText.ts';
import { turnName } from '../words/phrases.ts';
import { Button, Emblem } from './bits.tsx';
import { language, Name, t } from './language.ts';
import { match, screen } from './live.ts';

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
      <p class="hint">{found.length === 0 ? t('counsel.none') : t('counsel.text')}</p>
      <ol>
        {found.map(({ command, because }, i) => (
          <li key={i}>
            {commandText(language.value, command)} <small>{becauseText(language.value, because)}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What an offer that may be made now would need to be accepted: for a bloc and a truce, by what everybody can see. */
export function Outlook({ faction }: { faction: FactionId }): JSX.Element | null {
  const { counsel, seats } = match();
  if (counsel === null || seats[faction] === 'person') return null;
  const offered = (['bloc', 'truce'] as const).filter(
    (pact) => match().check({ type: 'offerPact', to: faction, pact, secret: false }) === null,
  );
  return (
    <>
      {offered.map((pact) => {
        const { worth, parts } = counsel.outlook(faction, pact);
        return (
          <p class="small" key={pact}>
            {outlookText(language.value, pact, worth, parts)}
          </p>
        );
      })}
    </>
  );
}

function MemoirLines({ memoir }: { memoir: Memoir }): JSX.Element {
  const { turn, strongest, place, fears, intended, mistakes } = memoir;
  const number = language.value.number(place);
  return (
    <li>
      <b>{turnName(language.value, turn)}</b>{' '}
      {strongest === null
        ? t('memoir.alone', { place: number })
        : t('memoir.believed', { faction: { faction: strongest }, place: number })}{' '}
      {fears.map((fear) =>
        fear.kind === 'rival'
          ? `${t('memoir.fear.rival', { faction: { faction: fear.faction } })} `
          : `${t(`memoir.fear.${fear.kind}`)} `,
      )}
      {intended.length === 0 ? '' : `${t('memoir.intended', { list: featureList(language.value, intended) })} `}
      {mistakes.map((mistake, i) => (
        <em key={i}>
          {mistake.kind === 'evidence'
            ? t('memoir.mistake.evidence', {
                faction: { faction: mistake.faction },
                count: language.value.number(mistake.count),
              })
            : t(`memoir.mistake.${mistake.kind}`, { faction: { faction: mistake.faction } })}{' '}
        </em>
      ))}
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
      <p class="hint">{t('memoir.hint')}</p>
      <div class="types">
        {computers.map((faction) => (
          <Button
            key={faction}
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
