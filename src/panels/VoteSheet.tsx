import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { EventOf } from '../engine/model/event.ts';
import type { DelegationSource, DelegationVote } from '../engine/model/gathering.ts';
import type { OrgId, Stance } from '../engine/model/ids.ts';
import type { Seat } from '../ui/focus.ts';
import { SIDE_ORDER } from '../ui/palette.ts';
import { breakdownLines } from '../words/breakdownText.ts';
import { turnName } from '../words/phrases.ts';
import { Emblem } from './bits.tsx';
import { Why } from './ForecastView.tsx';
import { STANCES } from './fields.ts';
import { capital, has, language, Name, num, t, tn } from './language.ts';
import { report, view } from './live.ts';
import { Inline, Linked } from './Told.tsx';
import { sayMotion } from './telling.ts';

export type Call = EventOf<'rollCall'>;

/** The latest call; null before the first. */
export function lastCall(): Call | null {
  return calls()[0]?.call ?? null;
}

/** Every call that I have seen, with the turn in which it was made, the latest first. */
function calls(): readonly { readonly turn: number; readonly call: Call }[] {
  const found: { turn: number; call: Call }[] = [];
  let turn = 1;
  for (const event of report.value) {
    if (event.type === 'turnBegan') turn = event.turn;
    if (event.type === 'rollCall') found.push({ turn, call: event });
  }
  return found.reverse();
}

export function anyCall(): boolean {
  return report.value.some((event) => event.type === 'rollCall');
}

export function sourceName(source: DelegationSource): string {
  const path = `organ.${source}`;
  return capital(has(path) ? tn(path) : language.value.arg({ org: source as OrgId }));
}

/** Votes for one stance, side by side. */
function Cell({ vote, stance }: { vote: DelegationVote; stance: Stance }): JSX.Element {
  return (
    <td>
      {vote[stance] === 0 ? null : (
        <>
          <b>{num(vote[stance])}</b>
          <span class="vote-sides">
            {SIDE_ORDER.filter((side) => vote.bySide[side][stance] > 0).map((side) => (
              <span key={side}>
                <Emblem side={side} size={0.95} />
                {num(vote.bySide[side][stance])}
              </span>
            ))}
          </span>
        </>
      )}
    </td>
  );
}

/** Why the free of one delegation divided as they did. */
export function Pulls(props: { call: Call; source: DelegationSource; bare?: boolean }): JSX.Element {
  const { call, source, bare = false } = props;
  const pull = call.pulls.find((report_) => report_.source === source);
  if (pull === undefined) return <p>{t('told.noPulls')}</p>;
  return (
    <>
      {bare ? null : <Linked kind="small" text={t('told.bound')} />}
      <div class="vote-pulls">
        {(['for', 'against'] as const).map((stance) => (
          <div key={stance}>
            <h3 class="minor">{t(stance === 'for' ? 'told.pullFor' : 'told.pullAgainst')}</h3>
            <Why lines={breakdownLines(language.value, pull[stance])} />
          </div>
        ))}
      </div>
    </>
  );
}

function Sealed({ call }: { call: Call }): JSX.Element {
  const { stances } = call.result;
  return (
    <section>
      <h3 class="minor">{t('told.sealed')}</h3>
      <ul class="sealed">
        {SIDE_ORDER.map((side) => {
          if (side === 'none' || !view().open.factions[side].present) return null;
          const sealed = stances[side];
          const faction = Name({ faction: side });
          return (
            <li key={side}>
              <Emblem side={side} size={1.1} />{' '}
              <Inline
                text={[
                  sealed === undefined
                    ? t('told.sealedNone', { faction })
                    : t('told.sealedWas', { faction, stance: tn(`page.hall.${sealed.stance}`) }),
                  sealed?.speaker == null ? '' : t('told.spoke', { person: { person: sealed.speaker } }),
                  sealed?.lastWord == null ? '' : t('told.lastWord', { card: { card: sealed.lastWord } }),
                ]
                  .filter((part) => part !== '')
                  .join(' ')}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** A roll call as a table: each delegation, how it voted, and on a touch why. */
export function VoteSheet({ seat }: { seat: Seat | null }): JSX.Element {
  const all = calls();
  const [chosen, choose] = useState(0);
  const [open, setOpen] = useState<DelegationSource | null>(seat?.source ?? null);
  const now = all[chosen];
  if (now === undefined) return <p>{t('told.noVote')}</p>;
  const { call } = now;
  const { result } = call;
  const of = (n: number): string => num(n);
  return (
    <article class="vote-sheet">
      {all.length > 1 ? (
        <label class="seed">
          <span>{t('told.votes')}</span>
          <select value={chosen} onChange={(event) => choose(Number(event.currentTarget.value))}>
            {all.map((entry, i) => (
              <option key={i} value={i}>
                {turnName(language.value, entry.turn)}: {capital(sayMotion(entry.call.result.motion))}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <div class="motion">
        <Emblem side={result.by} size={1.6} />
        <p>
          <Inline text={capital(sayMotion(result.motion))} />{' '}
          <b>{t(result.carried ? 'page.hall.carried' : 'page.hall.lost')}</b>
        </p>
      </div>
      <p>
        {t('told.needed', {
          for: of(result.for),
          against: of(result.against),
          abstain: of(result.abstain),
          needed: of(result.needed),
        })}
      </p>
      {seat?.stance == null || chosen !== 0 ? null : (
        <Linked
          kind="about"
          text={t('told.touched', { side: tn(`side.${seat.side}.people`), stance: tn(`page.hall.${seat.stance}`) })}
        />
      )}
      <Sealed call={call} />
      {result.delegations.length === 0 ? (
        <p>{t('told.noPulls')}</p>
      ) : (
        <table class="figures votes">
          <thead>
            <tr>
              <th>{t('told.delegation')}</th>
              {STANCES.map((stance) => (
                <th key={stance}>{tn(`page.hall.${stance}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {result.delegations.map((vote) => (
              <DelegationRows key={vote.source} call={call} vote={vote} open={open} onOpen={setOpen} />
            ))}
          </tbody>
        </table>
      )}
    </article>
  );
}

function DelegationRows(props: {
  call: Call;
  vote: DelegationVote;
  open: DelegationSource | null;
  onOpen: (source: DelegationSource | null) => void;
}): JSX.Element {
  const { call, vote, open, onOpen } = props;
  const shown = open === vote.source;
  return (
    <>
      <tr class={shown ? 'mine' : ''}>
        <th>
          <button
            type="button"
            class="fold-head"
            aria-expanded={shown}
            onClick={() => onOpen(shown ? null : vote.source)}
          >
            <span class="fold-mark" aria-hidden="true">
              {shown ? '▾' : '▸'}
            </span>
            {sourceName(vote.source)} <em class="link">{t('ui.why')}</em>
          </button>
        </th>
        {STANCES.map((stance) => (
          <Cell key={stance} vote={vote} stance={stance} />
        ))}
      </tr>
      {shown ? (
        <tr class="vote-why">
          <td colSpan={4}>
            <Pulls call={call} source={vote.source} />
          </td>
        </tr>
      ) : null}
    </>
  );
}
