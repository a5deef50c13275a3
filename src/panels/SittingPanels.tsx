import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CardId, PersonId, Stance } from '../engine/model/ids.ts';
import type { MotionKind } from '../engine/model/motion.ts';
import { gatheringName } from '../words/phrases.ts';
import { Button, Emblem, Portrait } from './bits.tsx';
import { Confirm, Questions, TypeButton } from './Composer.tsx';
import { STANCES } from './fields.ts';
import { capital, language, name, num, t, tn } from './language.ts';
import { begin, board, cardDef, match, personDef, types, view, wishType } from './live.ts';
import { cardIn, personIn } from './options.tsx';
import { Inline, Linked } from './Told.tsx';
import { sayMotion } from './telling.ts';
import { VoteBand } from './VoteBand.tsx';

/** What sits, and how many it can hear. */
export function SittingHead(): JSX.Element | null {
  const gathering = view().open.gathering;
  if (gathering === null) return null;
  return (
    <p class="sitting-head">
      <b>{capital(gatheringName(language.value, gathering.kind))}</b>
      <span class="quiet"> {t('page.motionsHeard', { heard: gathering.heard, limit: gathering.limit })}</span>
    </p>
  );
}

/** What a motion of the kind does, should it be carried. */
function MotionHint({ kind }: { kind: MotionKind }): JSX.Element {
  return <Linked kind="hint" text={t(`page.motionHint.${kind}`)} />;
}

/** What has been tabled, numbered as the agenda names it. */
function Tabled(): JSX.Element | null {
  const gathering = view().open.gathering;
  if (gathering === null || gathering.tabled.length === 0) return null;
  return (
    <div class="tabled">
      <h3 class="minor">{t('page.tabled')}</h3>
      <ol>
        {gathering.tabled.map((tabled, i) => (
          <li key={i}>
            <Emblem side={tabled.by} size={1.1} /> <Inline text={sayMotion(tabled.motion)} />
          </li>
        ))}
      </ol>
    </div>
  );
}

export function TablePanel(): JSX.Element {
  const { me, open } = view();
  if (types().has('table') && wishType.value === null) begin('table');
  // A nomination, or a slate for the Politburo, costs no motion: then how many are left is beside the point.
  const free = open.gathering?.kind === 'orgConference' || open.factions[me].motionsLeft === 0;
  return (
    <>
      <SittingHead />
      <Tabled />
      <p class="hint">
        {free ? t('page.freeMotion') : t('page.motionsLeft', {}, { count: open.factions[me].motionsLeft })}
      </p>
      <Questions told={['motion.kind']} confirm={t('page.tableIt')} />
      <div class="at-once">
        <TypeButton type="endTabling" />
      </div>
    </>
  );
}

/** What values a field of the sealed stance may take, over all legal commands. */
function sealed(field: 'speaker' | 'lastWord' | 'stance'): readonly unknown[] {
  const values = new Set<unknown>();
  for (const command of match().choices().expand()) if (command.type === 'seal') values.add(command[field]);
  return [...values];
}

/** Stance, speaker and last word on one sheet, with the range that each stance would give. */
export function SealPanel(): JSX.Element {
  const { open } = view();
  const speakers = sealed('speaker').map((value) => (typeof value === 'string' ? personIn(value) : null));
  const cards = sealed('lastWord').map((value) => (typeof value === 'string' ? cardIn(value) : null));
  const legal = new Set(sealed('stance'));
  const people = speakers.filter((p): p is PersonId => p !== null);
  const best = [...people].sort((a, b) => personDef(b).oratory - personDef(a).oratory)[0] ?? null;
  const [stance, setStance] = useState<Stance | null>(null);
  const [speaker, setSpeaker] = useState<PersonId | null>(best);
  const [lastWord, setLastWord] = useState<CardId | null>(null);
  const motion = open.gathering?.current;
  return (
    <>
      <SittingHead />
      {motion == null ? null : (
        <div class="motion">
          <Emblem side={motion.by} size={1.6} />
          <p>
            <Inline text={sayMotion(motion.motion)} />
          </p>
        </div>
      )}
      {motion == null ? null : <MotionHint kind={motion.motion.kind} />}
      <h3 class="minor">{t('page.ask.stance')}</h3>
      <div class="stances">
        {STANCES.map((s) => {
          const forecast = match().forecast({ type: 'seal', stance: s, speaker: speaker, lastWord });
          return (
            <div class="stance" key={s}>
              <Button
                kind={`stance-${s} wide`}
                pressed={stance === s}
                off={legal.has(s) ? null : t('page.stanceBound')}
                onPress={() => setStance(s)}
              >
                {tn(`page.stance.${s}`)}
              </Button>
              {forecast !== null && legal.has(s) ? <VoteBand forecast={forecast} /> : null}
            </div>
          );
        })}
      </div>
      {people.length > 0 ? (
        <>
          <h3 class="minor">{t('page.ask.speaker')}</h3>
          <div class="options people speakers">
            {people.map((p) => (
              <Button
                key={p}
                kind="person-option"
                pressed={speaker === p}
                onPress={() => setSpeaker(speaker === p ? null : p)}
              >
                <Portrait person={p} side={view().me} width={2.1} />
                <span class="person-line">
                  <b>{name({ person: p })}</b>
                  <small>{t('page.oratory', { oratory: num(personDef(p).oratory) })}</small>
                </span>
              </Button>
            ))}
          </div>
        </>
      ) : null}
      {cards.some((c) => c !== null) ? (
        <>
          <h3 class="minor">{t('page.ask.lastWord')}</h3>
          <div class="options">
            {cards.map((c) => (
              <Button key={c ?? 'none'} pressed={lastWord === c} onPress={() => setLastWord(c)}>
                {c === null ? t('page.none') : `${name({ card: c })} (+${cardDef(c).lastWord})`}
              </Button>
            ))}
          </div>
        </>
      ) : null}
      {stance === null ? (
        <p class="hint">{t('page.sealFirst')}</p>
      ) : (
        <Confirm bare command={{ type: 'seal', stance, speaker, lastWord }} label={t('page.sealIt')} />
      )}
    </>
  );
}

function SlateList({ title, people }: { title: string; people: readonly PersonId[] }): JSX.Element {
  const rows = board.value?.people ?? [];
  return (
    <>
      <h3 class="minor">
        {title} <span class="quiet">({people.length})</span>
      </h3>
      <ul class="slate-list">
        {people.map((p) => (
          <li key={p}>
            <Portrait person={p} side={rows.find((row) => row.id === p)?.side ?? 'none'} width={1.7} />
            {name({ person: p })}
          </li>
        ))}
      </ul>
    </>
  );
}

export function SlatePanel(): JSX.Element | null {
  const { open } = view();
  const top = open.stack[open.stack.length - 1];
  if (top?.kind !== 'slate') return null;
  return (
    <>
      <SlateList title={t('page.politburo')} people={top.full} />
      <SlateList title={t('page.politburoCandidates')} people={top.candidates} />
      <div class="types">
        {types().has('editSlate') ? <TypeButton type="editSlate" pressed={wishType.value === 'editSlate'} /> : null}
        {types().has('closeSlate') ? <TypeButton type="closeSlate" pressed={wishType.value === 'closeSlate'} /> : null}
      </div>
      <Questions />
    </>
  );
}
