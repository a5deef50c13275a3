import type { ComponentChildren, JSX } from 'preact';
import type { AtHand } from '../match/preferences.ts';
import { Button, Portrait } from './bits.tsx';
import { useFileChoice } from './chooseFile.tsx';
import { speakerOf } from './faces.ts';
import { t } from './language.ts';

// How the title looks. It is drawn here in the page, and before that, when the page is built, into its document (.ci/title.ts): so
// nothing here may ask what only a browser knows, and no two texts may stand beside each other, for in a document they are one.

/** The poster, and beside it the name of the game with what is under it. `introduction` lies on the poster, `over` on the whole page. */
export function TitlePage(props: {
  settingUp?: boolean;
  introduction?: ComponentChildren;
  over?: ComponentChildren;
  children: ComponentChildren;
}): JSX.Element {
  const { settingUp = false, introduction = null, over = null, children } = props;
  return (
    <main class="title-page">
      <div class="poster" aria-hidden="true">
        <div class="poster-wedge" />
        <div class="poster-faces">
          {(['left', 'apparatus'] as const).map((f) => (
            <Portrait key={f} person={speakerOf(f)} side={f} width={null} />
          ))}
        </div>
        <p class="poster-cyrillic">КАРТОТЕКА</p>
        <p class="poster-years">1924 — 1929</p>
      </div>
      {introduction}
      <div class={`title-side ${settingUp ? 'setting-up' : ''}`}>
        <h1>{t('ui.title')}</h1>
        <p class="subtitle">{t('ui.subtitle')}</p>
        {children}
      </div>
      {over}
    </main>
  );
}

/** What can be pressed in the title's menu. */
export interface TitleDeeds {
  readonly resume: () => void;
  readonly setUp: () => void;
  readonly firstSteps: () => void;
  readonly goBack: () => void;
  readonly openFile: (file: File) => void;
  readonly watch: () => void;
  readonly settings: () => void;
}

export function TitleMenu({ atHand, deeds }: { atHand: AtHand; deeds: TitleDeeds }): JSX.Element {
  const file = useFileChoice(t('ui.open'), deeds.openFile);
  return (
    <nav class="title-menu">
      {atHand.current ? (
        <Button kind="main wide" onPress={deeds.resume}>
          {t('ui.continue')}
        </Button>
      ) : null}
      <Button kind={atHand.current ? 'wide' : 'main wide'} onPress={deeds.setUp}>
        {t('ui.newMatch')}
      </Button>
      <Button kind="wide" onPress={deeds.firstSteps}>
        <span>
          {`${t('told.firstSteps')} `}
          <small>{t('told.firstStepsText')}</small>
        </span>
      </Button>
      {atHand.previous ? (
        <Button kind="wide" onPress={deeds.goBack}>
          {t('told.goBack')}
        </Button>
      ) : null}
      <Button kind="wide" onPress={file.choose}>
        {t('ui.open')}
      </Button>
      {file.input}
      <Button kind="wide" onPress={deeds.watch}>
        {t('watch.open')}
      </Button>
      <Button kind="wide" onPress={deeds.settings}>
        {t('ui.settings')}
      </Button>
      <p class="hint">{t('page.pitch')}</p>
    </nav>
  );
}
