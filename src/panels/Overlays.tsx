import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { languageCode, reducedMotion, SPEEDS, speed } from '../ui/settings.ts';
import { Button, tell } from './bits.tsx';
import { CardFace } from './CardFace.tsx';
import { Report } from './Feed.tsx';
import { MatchIntroduction } from './Introduction.tsx';
import { language, Name, t } from './language.ts';
import { LANGUAGES, languageName } from './languages.ts';
import { leave, match } from './live.ts';
import { overlay } from './overlay.ts';
import type { Ports } from './ports.ts';
import { DeckBook, OrgSheet, PeopleBook } from './Sheets.tsx';
import { GlossaryBook } from './Told.tsx';
import { VoteSheet } from './VoteSheet.tsx';

function close(): void {
  overlay.value = null;
}

/** A sheet over the table: takes the keyboard, and gives it back. */
export function Sheet(props: {
  title: string;
  children: ComponentChildren;
  wide?: boolean;
  onClose?: () => void;
}): JSX.Element {
  const { title, children, wide = false, onClose = close } = props;
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = box.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it already, by onCancel
    <dialog
      ref={box}
      class={`sheet ${wide ? 'wide' : ''}`}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === box.current) onClose();
      }}
    >
      <div class="sheet-inside">
        <header>
          <h2>{title}</h2>
          <Button kind="plain" onPress={onClose} label={t('ui.close')}>
            ✕
          </Button>
        </header>
        <div class="sheet-body">{children}</div>
      </div>
    </dialog>
  );
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
      <Button kind="wide" onPress={() => ports.saveToFile(match())}>
        {t('ui.save')}
      </Button>
      <Button kind="wide" onPress={() => void copyLink()}>
        {t('told.copyLink')}
      </Button>
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
          leave();
        }}
      >
        {t('page.toTitle')}
      </Button>
    </div>
  );
}

export function Settings(): JSX.Element {
  return (
    <div class="settings">
      <label class="seed">
        <span>{t('page.settings.language')}</span>
        <select value={language.value.code} onChange={(event) => (languageCode.value = event.currentTarget.value)}>
          {LANGUAGES.map((code) => (
            <option key={code} value={code} lang={code}>
              {languageName(code)}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>{t('page.settings.speed')}</legend>
        <div class="row">
          {SPEEDS.map((s) => (
            <Button key={s} pressed={speed.value === s} onPress={() => (speed.value = s)}>
              {t(`page.settings.${s}`)}
            </Button>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('page.settings.motion')}</legend>
        <div class="row">
          {([null, true, false] as const).map((value) => (
            <Button
              key={String(value)}
              pressed={reducedMotion.value === value}
              onPress={() => (reducedMotion.value = value)}
            >
              {t(value === null ? 'page.settings.system' : value ? 'page.settings.reduced' : 'page.settings.full')}
            </Button>
          ))}
        </div>
      </fieldset>
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
