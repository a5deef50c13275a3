import type { Content } from '../model/content.ts';
import type { Out } from '../model/event.ts';
import type { Delegation } from '../model/gathering.ts';
import type { OrgId, Side } from '../model/ids.ts';
import { SIDES, secretaryOf } from '../model/ids.ts';
import type { Known, Open } from '../model/known.ts';
import type { Tally } from '../model/message.ts';
import type { State } from '../model/state.ts';
import { silent } from '../model/tally.ts';
import { showFiles } from './change.ts';
import { officeSideSeen, officeTrueSide } from './reading.ts';
import { representation } from './representation.ts';
import { type Choosing, chosenBy, delegatesOf, seatsByOrg, seatsIn } from './slate.ts';

/**
 * Delegates to the conference or congress of this turn are chosen, organisation by organisation. First everybody who lies
 * face down shows his colours: the slate is drawn up by the secretary's true side.
 */
export function chooseDelegates(content: Content, state: State, out: Out): void {
  const { open } = state;
  showFiles(state, out);
  const candidates = representation(content, open)?.candidates ?? false;
  const seats = seatsByOrg(content, open);
  open.delegations = [];
  content.orgs.forEach(({ id }, i) => {
    const secretary = officeTrueSide(state, secretaryOf(id));
    const how: Choosing = { secretary, regime: open.regime, candidates };
    const chosen = chosenBy(content, open, id, seats[i] ?? 0, how, 'none', silent);
    open.delegations.push(chosen);
    out.push({
      type: 'delegatesChosen',
      org: id,
      seats: seatsIn(chosen),
      free: chosen.free,
      bySide: {
        apparatus: delegatesOf(chosen, 'apparatus'),
        left: delegatesOf(chosen, 'left'),
        leningrad: delegatesOf(chosen, 'leningrad'),
        right: delegatesOf(chosen, 'right'),
      },
    });
  });
}

/**
 * The organisation's delegates if they were chosen today, for the next conference or congress, with this secretary's side and
 * under this regime. Reads what is open; where the secretary lies face down, ask for each side he may be of. The tally hears
 * what made the delegates of `of`.
 */
export function delegatesIfChosenToday(
  content: Content,
  open: Open,
  org: OrgId,
  secretary: Side,
  regime: number,
  tally: Tally = silent,
  of: Side = secretary,
): Delegation {
  const seats = seatsByOrg(content, open)[content.orgs.findIndex((o) => o.id === org)] ?? 0;
  const candidates = representation(content, open)?.candidates ?? false;
  return chosenBy(content, open, org, seats, { secretary, regime, candidates }, of, tally);
}

/** Least and most delegates of each side if they were chosen today, as far as the knower knows the secretary's side. */
export function delegateOutlook(
  content: Content,
  known: Known,
  org: OrgId,
): { readonly seats: number; readonly low: Record<Side, number>; readonly high: Record<Side, number> } {
  const seen = officeSideSeen(known, secretaryOf(org));
  const possible: readonly Side[] =
    seen === 'faceDown' ? SIDES.filter((s) => s === 'none' || known.open.factions[s].present) : [seen];
  const low: Record<Side, number> = { none: 0, apparatus: 0, left: 0, leningrad: 0, right: 0 };
  const high = { ...low };
  let seats = 0;
  possible.forEach((secretary, i) => {
    const delegation = delegatesIfChosenToday(content, known.open, org, secretary, known.open.regime);
    seats = seatsIn(delegation);
    for (const side of SIDES) {
      const n = delegatesOf(delegation, side);
      low[side] = i === 0 ? n : Math.min(low[side], n);
      high[side] = Math.max(high[side], n);
    }
  });
  return { seats, low, high };
}

/**
 * An organisation's own emergency conference: seats scaled to a hundred, chosen without the secretary's hand. There is nobody to
 * draw up a slate: the cells choose as under a softer regime (`conference.regime`).
 */
export function conferenceDelegation(content: Content, open: Open, org: OrgId): Delegation {
  const candidates = representation(content, open)?.candidates ?? false;
  const regime = Math.min(open.regime, content.numbers['conference.regime']);
  const how: Choosing = { secretary: 'none', regime, candidates };
  return chosenBy(content, open, org, content.numbers['delegates.conferenceSeats'], how, 'none', silent);
}
