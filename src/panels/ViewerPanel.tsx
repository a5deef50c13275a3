import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FactionId } from '../engine/model/ids.ts';
import { recordRefusalText } from '../match/refusalText.ts';
import { figuresOf } from '../match/viewer/figures.ts';
import { commandReport } from '../words/commandText.ts';
import { Button, Emblem } from './bits.tsx';
import { Feed } from './Feed.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import { HiddenThings } from './HiddenThings.tsx';
import { HistoryTable } from './HistoryTable.tsx';
import { hasNotes, language, localPhrase, Name, t, tn } from './language.ts';
import { content, leave, view } from './live.ts';
import { overlay } from './overlay.ts';
import { Inline, Linked, SourceLine } from './Told.tsx';
import { film } from './watching.ts';

const TABS = ['now', 'figures', 'hidden', 'table'] as const;
type Tab = (typeof TABS)[number];

/** Beside the boards while a record is looked at: whose eyes, what happened at this step, and how things stand. */
export function ViewerPanel(): JSX.Element {
  const now = film();
  const [tab, setTab] = useState<Tab>('now');
  const there = { now: true, figures: true, hidden: now.eyes === 'everything', table: now.table !== null };
  const tabs = TABS.filter((name) => there[name]);
  const shown = tabs.includes(tab) ? tab : 'now';
  return (
    <section class="panel viewer" aria-label={t('watch.title')}>
      <EyesChoice />
      <nav class="tabs" aria-label={t('watch.title')}>
        {tabs.map((name) => (
          <Button key={name} kind="plain" pressed={shown === name} onPress={() => setTab(name)}>
            {t(`watch.tab.${name}`)}
          </Button>
        ))}
      </nav>
      <div class="panel-body">
        {shown === 'now' ? <Now /> : null}
        {shown === 'figures' ? <FiguresTable figures={figuresOf(content(), view())} /> : null}
        {shown === 'hidden' ? <HiddenThings /> : null}
        {shown === 'table' ? <HistoryTable /> : null}
      </div>
      <footer class="panel-foot">
        {now.ending === null && now.barred === null ? (
          <Button kind="main" onPress={() => (overlay.value = { kind: 'takeOver' })}>
            {t('watch.takeOver')}
          </Button>
        ) : null}
        {now.finished ? (
          <Button onPress={() => (overlay.value = { kind: 'why' })}>{t('watch.why.title')}</Button>
        ) : null}
        {now.forkOf === null ? null : (
          <Button onPress={() => (overlay.value = { kind: 'compare' })}>{t('watch.compare')}</Button>
        )}
        <Button kind="plain" onPress={leave}>
          {t('page.toTitle')}
        </Button>
      </footer>
    </section>
  );
}

/** Everything, or what one side knew at that moment. */
function EyesChoice(): JSX.Element {
  const now = film();
  return (
    <fieldset class="eyes">
      <legend>{t('watch.eyes')}</legend>
      {now.allowed.map((eyes) => (
        <Button
          key={eyes}
          pressed={now.eyes === eyes}
          label={eyes === 'everything' ? t('watch.everything') : Name({ faction: eyes })}
          onPress={() => now.look(eyes)}
        >
          {eyes === 'everything' ? t('watch.everything') : <Emblem side={eyes} size={1.5} />}
        </Button>
      ))}
      <Linked kind="hint" text={now.eyes === 'everything' ? t('watch.everythingText') : sideText(now.eyes)} />
    </fieldset>
  );
}

function sideText(faction: FactionId): string {
  return t('watch.sideText', { faction: { faction } });
}

/** The step: commentary and source, the command, and what came of it. */
function Now(): JSX.Element {
  const now = film();
  const comment = now.comment();
  const given = now.command();
  const { broken } = now;
  const ending = now.ending;
  const tongue = hasNotes() ? undefined : 'en';
  return (
    <>
      {broken !== null && now.place === now.length ? (
        <p class="refused" role="alert">
          {recordRefusalText(language.value, broken)}
        </p>
      ) : null}
      {now.comments.length === 0 ? null : (
        <div class="row">
          <Button onPress={() => now.turnPage(-1)}>{t('watch.commentBack')}</Button>
          <Button onPress={() => now.turnPage(1)}>{t('watch.commentOn')}</Button>
        </div>
      )}
      {comment === null ? null : (
        <article class="comment">
          <h3 lang={tongue}>{localPhrase(comment.date).replaceAll('-', '–')}</h3>
          <p lang={tongue}>
            <Inline text={localPhrase(comment.text)} />
          </p>
          <SourceLine source={comment.source} badge={comment.badge} />
        </article>
      )}
      {given === null ? null : (
        <div class="about">
          <Emblem side={given.faction} size={2} />
          <p>
            <Inline text={commandReport(language.value, given.faction, given.command)} />
          </p>
        </div>
      )}
      {ending === null ? null : (
        <div class="about">
          {ending.winner === null ? null : <Emblem side={ending.winner} size={2} />}
          <p>
            <b>{tn(`ending.${ending.id}.name`)}.</b> <Inline text={tn(`ending.${ending.id}.text`)} />
          </p>
        </div>
      )}
      {now.place === 0 ? (
        <p>{t('watch.atStart')}</p>
      ) : now.events(now.place).length === 0 && given === null ? (
        <p class="quiet">{t('watch.nothingSeen')}</p>
      ) : (
        <Feed tall />
      )}
    </>
  );
}
