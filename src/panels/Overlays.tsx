import type { JSX } from 'preact';
import { Button, tell } from './bits.tsx';
import { CardFace } from './CardFace.tsx';
import { Compare } from './Compare.tsx';
import { Report } from './Feed.tsx';
import { Name, t } from './language.ts';
import { leave, match } from './live.ts';
import { MatchIntroduction } from './MatchIntroduction.tsx';
import { overlay } from './overlay.ts';
import type { Ports } from './ports.ts';
import { Settings } from './Settings.tsx';
import { Sheet } from './Sheet.tsx';
import { DeckBook, OrgSheet, PeopleBook } from './Sheets.tsx';
import { TakeOver } from './TakeOver.tsx';
import { GlossaryBook } from './Told.tsx';
import { VoteSheet } from './VoteSheet.tsx';
import { WhyView } from './WhyView.tsx';
import { stepBack } from './wayBack.ts';

function close(): void {
  overlay.value = null;
}

/** The whole match, compressed, in an address. */
async function copyLink(): Promise<void> {
  const address = `${location.href.split('#')[0]}#${match().fragment()}`;
  close();
  try {
    await navigator.clipboard.writeText(address);
    tell(t('told.linkCopied'));
  } catch {
    tell(t('told.linkFailed'));
  }
}

function Menu({ ports }: { ports: Ports }): JSX.Element {
  return (
    <div class="menu">
      <Button kind="wide" onPress={() => (overlay.value = { kind: 'settings' })}>
        {t('ui.settings')}
      </Button>
      <Button kind="wide" onPress={() => void ports.saveToFile(match())}>
        {t('ui.save')}
      </Button>
      <Button kind="wide" onPress={() => void copyLink()}>
        {t('told.copyLink')}
      </Button>
      {match().forkOf === null ? null : (
        <Button kind="wide" onPress={() => (overlay.value = { kind: 'compare' })}>
          {t('watch.compare')}
        </Button>
      )}
      <Button kind="wide" onPress={() => (overlay.value = { kind: 'introduction' })}>
        {t('told.introduction')}
      </Button>
      <Button kind="wide" onPress={() => (overlay.value = { kind: 'glossary' })}>
        {t('told.glossary')}
      </Button>
      <p class="hint">
        {t('ui.seed')}: <b class="typed">{match().seed}</b>. {t('page.autosave')}
      </p>
      <Button
        kind="wide"
        onPress={() => {
          close();
          if (!stepBack()) leave();
        }}
      >
        {t('page.toTitle')}
      </Button>
    </div>
  );
}

export function Overlays({ ports }: { ports: Ports }): JSX.Element | null {
  const now = overlay.value;
  if (now === null) return null;
  switch (now.kind) {
    case 'report':
      return (
        <Sheet key="report" title={t('ui.board.report')}>
          <Report />
        </Sheet>
      );
    case 'people':
      return (
        <Sheet key="people" title={t('page.book.people')} wide>
          <PeopleBook {...(now.person === undefined ? {} : { first: now.person })} />
        </Sheet>
      );
    case 'vote':
      return (
        <Sheet key={`vote-${now.seat?.source}`} title={t('told.whyResult')} wide>
          <VoteSheet seat={now.seat} />
        </Sheet>
      );
    case 'org':
      return (
        <Sheet key={`org-${now.org}`} title={Name({ org: now.org })}>
          <OrgSheet org={now.org} />
        </Sheet>
      );
    case 'card':
      return (
        <Sheet key={`card-${now.card}`} title={t('ui.hand')}>
          <CardFace card={now.card} large />
          <p class="hint">{t('page.notNowPlay')}</p>
        </Sheet>
      );
    case 'deck':
      return (
        <Sheet key="deck" title={t('page.book.deck')} wide>
          <DeckBook />
        </Sheet>
      );
    case 'menu':
      return (
        <Sheet key="menu" title={t('page.book.menu')}>
          <Menu ports={ports} />
        </Sheet>
      );
    case 'glossary':
      return (
        <Sheet key="glossary" title={t('told.glossary')}>
          <GlossaryBook />
        </Sheet>
      );
    case 'introduction':
      return (
        <Sheet key="introduction" title={t('told.introduction')}>
          <MatchIntroduction />
        </Sheet>
      );
    case 'takeOver':
      return (
        <Sheet key="takeOver" title={t('watch.takeOver')}>
          <TakeOver ports={ports} />
        </Sheet>
      );
    case 'why':
      return (
        <Sheet key="why" title={t('watch.why.title')} wide>
          <WhyView ports={ports} />
        </Sheet>
      );
    case 'compare':
      return (
        <Sheet key="compare" title={t('watch.compare')} wide>
          <Compare ports={ports} />
        </Sheet>
      );
    case 'settings':
      return (
        <Sheet key="settings" title={t('ui.settings')}>
          <Settings />
        </Sheet>
      );
    default:
      return null;
  }
}
