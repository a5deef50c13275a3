import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FactionId, OrgId, PersonId, Side } from '../engine/model/ids.ts';
import { SIDE_ORDER } from '../ui/palette.ts';
import { Button, Emblem, Fold, Pips, Portrait, SideBar } from './bits.tsx';
import { CardFace } from './CardFace.tsx';
import { Dossier, Notes, Spans, standingOf } from './Dossier.tsx';
import { language, localPhrase, localText, Name, name, num, t, tn } from './language.ts';
import { board, content, view } from './live.ts';
import { lore, loreOf } from './lore.ts';
import { overlay } from './overlay.ts';
import { Linked, SourceLine, ToldView } from './Told.tsx';

const GROUPS: readonly (Side | 'faceDown')[] = ['apparatus', 'left', 'leningrad', 'right', 'none', 'faceDown'];

export function PeopleBook({ first }: { first?: PersonId }): JSX.Element {
  const rows = board.value?.people ?? [];
  const [chosen, choose] = useState<PersonId | null>(first ?? null);
  const row = rows.find((r) => r.id === chosen) ?? rows[0];
  return (
    <div class="people-book">
      <div class="people-list">
        {GROUPS.map((group) => {
          const members = rows.filter((r) => r.side === group);
          if (members.length === 0) return null;
          return (
            <section key={group}>
              <h3 class="minor">
                {group === 'faceDown' ? null : <Emblem side={group} size={1.1} />}{' '}
                {group === 'faceDown'
                  ? t('page.faceDown')
                  : group === 'none'
                    ? tn('side.none.people')
                    : Name({ faction: group })}
              </h3>
              {group === 'faceDown' || group === 'none' ? null : <AboutFaction faction={group} />}
              <div class="faces">
                {members.map((r) => {
                  return (
                    <button
                      type="button"
                      key={r.id}
                      class="face"
                      aria-pressed={row?.id === r.id}
                      onClick={() => choose(r.id)}
                    >
                      <Portrait person={r.id} side={r.side} state={standingOf(r)} width={3.2} />
                      <span>{name({ person: r.id })}</span>
                    </button>
                  );
                })}
              </div>
            </section>
          );
        })}
      </div>
      {row === undefined ? null : <Dossier row={row} />}
    </div>
  );
}

/** An organisation: its members by cohort and side, who is in charge, what it thinks, whom it would send. */
export function OrgSheet({ org }: { org: OrgId }): JSX.Element | null {
  const row = board.value?.orgs.find((r) => r.id === org);
  if (row === undefined) return null;
  const cohorts = [
    ['old', row.old],
    ['enrolment', row.enrolment],
  ] as const;
  const sides = SIDE_ORDER.filter((side) => side === 'none' || view().open.factions[side].present);
  return (
    <article class="org-sheet">
      <table class="figures">
        <thead>
          <tr>
            <th />
            {sides.map((side) => (
              <th key={side}>
                <Emblem side={side} />
              </th>
            ))}
            <th>{t('page.all')}</th>
          </tr>
        </thead>
        <tbody>
          {cohorts.map(([cohort, counts]) => (
            <tr key={cohort}>
              <th title={tn(`cohort.${cohort}.text`)}>{tn(`cohort.${cohort}.short`)}</th>
              {sides.map((side) => (
                <td key={side}>{num(counts[side])}</td>
              ))}
              <td>{num(sides.reduce((n, side) => n + counts[side], 0))}</td>
            </tr>
          ))}
          <tr class="total">
            <th>{t('page.delegatesToday')}</th>
            {sides.map((side) => (
              <td key={side}>{num(row.delegates[side])}</td>
            ))}
            <td>{num(row.seats)}</td>
          </tr>
        </tbody>
      </table>
      <SideBar counts={row.sides} label={t('page.membersBySide')} />
      <dl class="facts">
        <div>
          <dt>{t('ui.secretary')}</dt>
          <dd>
            {row.secretary === null ? (
              t('ui.noHolder')
            ) : (
              <button
                type="button"
                class="link"
                onClick={() => {
                  if (row.secretary !== null) overlay.value = { kind: 'people', person: row.secretary };
                }}
              >
                {name({ person: row.secretary })}
              </button>
            )}{' '}
            {row.secretarySide === 'faceDown' ? t('page.faceDown') : <Emblem side={row.secretarySide} size={1.1} />}
          </dd>
        </div>
        <div>
          <dt title={t('gauge.resentment.text')}>{t('gauge.resentment.name')}</dt>
          <dd>
            <Pips value={row.resentment} of={5} kind="crisis" label={num(row.resentment)} />
          </dd>
        </div>
        <div>
          <dt>{t('gauge.mood.name')}</dt>
          <dd>
            {tn(`line.economy.${row.mood.economy}`)}; {tn(`line.world.${row.mood.world}`)}
          </dd>
        </div>
        {row.network > 0 ? (
          <div>
            <dt>{t('page.network')}</dt>
            <dd>{name(row.network, 'percent')}</dd>
          </div>
        ) : null}
        {row.conference !== null ? (
          <div>
            <dt>{t('page.conferenceCalled')}</dt>
            <dd>{t('page.conferenceWhen', { turn: row.conference.turn, round: row.conference.round })}</dd>
          </div>
        ) : null}
      </dl>
      <ToldView told={loreOf('org', org)} />
      <AboutOrg org={org} />
    </article>
  );
}

/** Who ran an organisation, why its numbers are what they are, and how it stands when the scenario begins. */
function AboutOrg({ org }: { org: OrgId }): JSX.Element | null {
  const told = lore.value.orgs[org];
  if (told === undefined) return null;
  const here = lore.value.scenario?.orgs[org] ?? '';
  return (
    <>
      <Fold title={t('told.dossier.ranBy')}>
        <Notes>
          <Spans list={told.incharge.map(({ who, ...when }) => ({ what: who, ...when }))} />
        </Notes>
      </Fold>
      <Fold title={t('told.dossier.shares')}>
        <Notes>
          <Linked text={localText('org', org, 'why', told.why)} />
          {here === '' ? null : (
            <>
              <h4 lang={language.value.code}>{t('told.dossier.here')}</h4>
              <Linked text={localPhrase(here)} />
            </>
          )}
        </Notes>
      </Fold>
    </>
  );
}

/** What a faction was, and why it has its ability, its conviction and its aim. */
function AboutFaction({ faction }: { faction: FactionId }): JSX.Element | null {
  const told = lore.value.factions[faction];
  if (told === undefined) return null;
  const why = (['ability', 'conviction', 'aim'] as const).map((part) =>
    localText('faction', faction, part, told.why[part]),
  );
  return (
    <Fold title={t('told.dossier.faction')}>
      <Notes>
        <Linked text={[localText('faction', faction, 'note', told.text), ...why].join('\n')} />
      </Notes>
      <SourceLine source={told.source} badge={told.badge} />
    </Fold>
  );
}

export function DeckBook(): JSX.Element {
  const [turn, setTurn] = useState<number>(view().open.turn);
  const now = content().cards.filter((card) => card.window[0] <= turn && card.window[1] >= turn);
  const turns = Array.from({ length: content().lastTurn }, (_, i) => i + 1);
  return (
    <div class="deck-book">
      <div class="row">
        {turns.map((n) => (
          <Button key={n} pressed={n === turn} onPress={() => setTurn(n)}>
            {tn('format.turn', { year: String(1924 + Math.floor((n - 1) / 2)), half: n % 2 === 1 ? 'I' : 'II' })}
          </Button>
        ))}
      </div>
      <p class="hint">{t('page.deckText', {}, { count: now.length })}</p>
      <div class="deck-cards">
        {now.map((card) => (
          <CardFace key={card.id} card={card.id} large />
        ))}
      </div>
    </div>
  );
}
