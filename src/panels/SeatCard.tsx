import type { JSX } from 'preact';
import { type Seat, seatOnShow } from '../ui/focus.ts';
import { Button, Emblem, Portrait } from './bits.tsx';
import { capital, name, num, t, tn } from './language.ts';
import { overlay } from './overlay.ts';
import { Linked } from './Told.tsx';
import { type Call, lastCall, Pulls, sourceName } from './VoteSheet.tsx';

const COMMITTEES: readonly string[] = [
  'politburo',
  'centralCommittee',
  'centralCommitteeCandidates',
  'controlCommission',
];

/** By which slate he was sent, or on which side of a committee he sits. */
function sentBy(seat: Seat): string {
  const committee = COMMITTEES.includes(seat.source);
  if (seat.side === 'none') return t(committee ? 'page.hall.uncommitted' : 'page.hall.free');
  return t(committee ? 'page.hall.committee' : 'page.hall.slate', { faction: { faction: seat.side } });
}

/** Why a seat voted as it did: bound to its faction, or by the sum of what pulls the free. */
function Reason({ seat, call }: { seat: Seat; call: Call }): JSX.Element {
  const sealed = seat.side === 'none' ? undefined : call.result.stances[seat.side];
  if (seat.side !== 'none' && sealed?.stance === seat.stance) return <Linked text={t('page.hall.followed')} />;
  const why = seat.side === 'none' ? 'page.hall.freely' : sealed === undefined ? 'page.hall.loose' : 'page.hall.fear';
  return (
    <>
      <Linked text={t(why)} />
      <Pulls call={call} source={seat.source} bare />
    </>
  );
}

/** What a seat of the Hall answers when it is asked: who, from where, sent by which slate, and the sum that made the vote. */
export function SeatCard(): JSX.Element | null {
  const seat = seatOnShow.value;
  if (seat === null) return null;
  const call = lastCall();
  const close = (): void => {
    seatOnShow.value = null;
  };
  return (
    <section class="seat-card" aria-live="polite" aria-label={t('page.hall.seat', numbers(seat))}>
      <header>
        {seat.person === null ? (
          <Emblem side={seat.side} size={2.4} />
        ) : (
          <Portrait person={seat.person} side={seat.side} width={3} />
        )}
        <div>
          <h2>{seat.person === null ? sourceName(seat.source) : capital(name({ person: seat.person }))}</h2>
          <p class="small">
            {seat.person === null ? '' : `${sourceName(seat.source)} · `}
            {t('page.hall.seat', numbers(seat))}
          </p>
        </div>
        <Button kind="plain" label={t('ui.close')} onPress={close}>
          ✕
        </Button>
      </header>
      <Linked text={sentBy(seat)} />
      {seat.stance === null || call === null ? (
        <p>{t('page.hall.before')}</p>
      ) : (
        <>
          <p class={`seat-vote ${seat.stance}`}>{capital(tn(`page.hall.${seat.stance}`))}</p>
          <Reason seat={seat} call={call} />
          <Button onPress={() => (overlay.value = { kind: 'vote', seat })}>{t('told.whyResult')}</Button>
        </>
      )}
    </section>
  );
}

function numbers(seat: Seat): { readonly number: string; readonly of: string } {
  return { number: num(seat.number), of: num(seat.of) };
}
