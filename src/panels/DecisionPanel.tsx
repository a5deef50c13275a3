import type { JSX } from 'preact';
import type { DecisionKind } from '../engine/model/decision.ts';
import { callRunning } from '../ui/focus.ts';
import { AgendaPanel, MeasurePanel } from './AnswerPanels.tsx';
import { Button, Emblem } from './bits.tsx';
import { CardFace } from './CardFace.tsx';
import { Composer } from './Composer.tsx';
import { Hint, OfferMotive } from './Counsel.tsx';
import { DiplomacyPanel } from './DiplomacyPanel.tsx';
import { Feed } from './Feed.tsx';
import { Hurry, SkipCall } from './Hurry.tsx';
import { capital, Name, t, tn } from './language.ts';
import { deciding, match, refused, screen, view } from './live.ts';
import { OfferTerms } from './OfferTerms.tsx';
import { OperationsPanel } from './OperationsPanel.tsx';
import { PlayPanel } from './PlayPanel.tsx';
import { SealPanel, SlatePanel, TablePanel } from './SittingPanels.tsx';
import { strikesOff } from './strikes.ts';
import { Inline, Linked } from './Told.tsx';
import { sayMotion, sayRefusal } from './telling.ts';

function Body({ kind }: { kind: DecisionKind }): JSX.Element {
  switch (kind) {
    case 'play':
      return <PlayPanel />;
    case 'operations':
      return <OperationsPanel />;
    case 'diplomacy':
      return <DiplomacyPanel />;
    case 'table':
      return <TablePanel />;
    case 'seal':
      return <SealPanel />;
    case 'slate':
      return <SlatePanel />;
    case 'agenda':
      return <AgendaPanel />;
    case 'decideMeasure':
      return <MeasurePanel />;
    default:
      return <Composer />;
  }
}

/** What stands beside a decision: the offer, the card, the motion it is about. */
function About({ kind, mayUndo }: { kind: DecisionKind; mayUndo: boolean }): JSX.Element | null {
  const { open, own } = view();
  const top = open.stack[open.stack.length - 1];
  if (top === undefined) return null;
  if (kind === 'answerOffer' && own.offer !== null) {
    const { from, kind: pact, secret, gives, takes, counters } = own.offer;
    const lies = counters === null ? (secret ? 'secret' : 'open') : secret ? 'counterSecret' : 'counterOpen';
    const instead = counters === null ? null : { word: counters.kind };
    return (
      <div class="about">
        <Emblem side={from} size={2} />
        <Linked
          text={capital(t(`page.offer.${lies}`, { faction: { faction: from }, pact: { word: pact }, instead }))}
        />
        <Linked kind="small" text={tn(`pact.${pact}.text`)} />
        <OfferTerms other={from} mine={takes} theirs={gives} />
        <OfferMotive from={from} />
      </div>
    );
  }
  if (kind === 'terms' && own.offer !== null && top.kind === 'terms') {
    const { to, counters, gives } = own.offer;
    return (
      <div class="about">
        <Emblem side={to} size={2} />
        <p>
          <b>
            {capital(t(top.side === 'gives' ? 'page.terms.gives' : 'page.terms.takes', { faction: { faction: to } }))}
          </b>{' '}
          {counters === null ? '' : t('page.terms.withdraw', { pact: { word: counters.kind } })}{' '}
          {counters !== null && mayUndo ? t('page.terms.undo') : ''}
        </p>
        {top.side === 'takes' ? <OfferTerms other={to} mine={gives} theirs={null} /> : null}
      </div>
    );
  }
  if (top.kind === 'directEvent') {
    return (
      <>
        <Linked kind="about" text={capital(t('page.direct', { card: { card: top.card }, by: { faction: top.by } }))} />
        <CardFace card={top.card} large />
      </>
    );
  }
  if (top.kind === 'refuseSpace') {
    return (
      <Linked
        kind="about"
        text={capital(
          t('page.space', {
            faction: { faction: top.by },
            person: { person: top.target },
            ground: tn(`ground.${top.ground}`),
            points: t('page.points', {}, { count: top.points }),
          }),
        )}
      />
    );
  }
  if (top.kind === 'consent')
    return <Linked kind="about" text={t('page.consent', { office: { office: top.office } })} />;
  if (top.kind === 'decideMeasure') {
    const { measure } = top;
    return (
      <Linked
        kind="about"
        text={t('page.measure', { measure: tn(`measure.${measure}.name`), text: tn(`measure.${measure}.text`) })}
      />
    );
  }
  if (top.kind === 'list') return <Linked kind="about" text={capital(sayMotion(top.motion))} />;
  return null;
}

/** The right-hand side: what is asked of me, everything that I may answer, and what happened since. */
export function DecisionPanel(): JSX.Element | null {
  const now = screen.value;
  if (now === null || now.kind !== 'table') return null;
  const { open } = now.view;
  if (callRunning.value) {
    return (
      <section class="panel calling" aria-label={t('ui.rollCall')}>
        <header class="panel-head">
          <div>
            <h2>{t('ui.rollCall')}</h2>
            <p>{t('page.rollCallText')}</p>
          </div>
        </header>
        <div class="panel-body">
          <SkipCall />
        </div>
      </section>
    );
  }
  const top = open.stack[open.stack.length - 1];
  if (!deciding.value || top === undefined) {
    const who = now.thinking ?? top?.faction ?? now.viewer;
    return (
      <section class="panel" aria-label={t('page.yourDecision')}>
        <header class="panel-head waiting">
          <Emblem side={who} size={2.4} />
          <div>
            <h2>{t('page.waiting', { faction: { faction: who } })}</h2>
            <p class="quiet">{t('page.waitingText')}</p>
          </div>
          <Hurry />
        </header>
        <Feed tall />
      </section>
    );
  }
  const counter = top.kind === 'answerOffer' && now.view.own.offer?.counters != null;
  const asked = counter ? 'counter' : strikesOff() ? 'strike' : top.kind;
  return (
    <section class="panel" aria-label={t('page.yourDecision')}>
      <header class="panel-head">
        <Emblem side={now.viewer} size={2.4} />
        <div>
          <h2>{tn(`page.title.${asked}`)}</h2>
          <Linked text={tn(`page.text.${asked}`)} />
        </div>
      </header>
      <div class="panel-body" key={`${open.turn}-${open.stack.length}-${top.kind}`}>
        <Feed />
        {refused.value !== null ? (
          <p class="refused" role="alert">
            <Inline text={sayRefusal(refused.value)} />
          </p>
        ) : null}
        <About kind={top.kind} mayUndo={now.canUndo} />
        <Body kind={top.kind} />
        <Hint />
      </div>
      <footer class="panel-foot">
        <span class="quiet">{Name({ faction: now.viewer })}</span>
        <Button
          kind="plain"
          off={now.canUndo ? null : t('page.noUndo')}
          onPress={() => {
            match().undo();
          }}
        >
          ↶ {t('ui.undo')}
        </Button>
      </footer>
    </section>
  );
}
