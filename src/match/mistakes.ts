import type { Content } from '../engine/model/content.ts';
import type { Event } from '../engine/model/event.ts';
import type { FactionId } from '../engine/model/ids.ts';
import type { Memoir, Mistake } from '../engine/model/memoir.ts';
import type { State } from '../engine/model/state.ts';

/** Hidden evidence and networks (percent of an organisation) that surprise. */
const EVIDENCE = 2;
const NETWORK = 3;
/** Delegates by which an expectation must have been wrong to be told: so many, and such a part of what was expected. */
const DELEGATES = 3;
const PART = 0.08;
/** Things of one kind that are told of one turn. */
const MOST = 2;

/** What was hidden from a faction at the beginning of a turn. */
export type Unseen = readonly Mistake[];

/** The only place in which memoirs look at what their writer could not see; asked for when the match is over. */
export function unseenBy(content: Content, state: State, faction: FactionId): Unseen {
  const rivals = content.seats.filter((f) => f !== faction);
  const evidence: Mistake[] = [];
  const networks: (Mistake & { readonly kind: 'network' })[] = [];
  const pacts: Mistake[] = [];
  const faceDown: Mistake[] = [];
  for (const f of rivals) {
    const own = state.own[f];
    if (own.hiddenEvidence >= EVIDENCE) evidence.push({ kind: 'evidence', faction: f, count: own.hiddenEvidence });
    for (const { id } of content.orgs) {
      const percent = own.networks[id] ?? 0;
      if (percent >= NETWORK) networks.push({ kind: 'network', faction: f, org: id, percent });
    }
    for (const { a, b, kind } of own.secretPacts)
      if (a === f && b !== faction) pacts.push({ kind: 'secretPact', a, b, pact: kind });
    for (const { id } of content.people) {
      const side = own.files[id];
      if (state.open.people[id]?.side !== 'faceDown' || side === undefined || side === 'none') continue;
      if (side !== faction) faceDown.push({ kind: 'faceDown', person: id, faction: side });
    }
  }
  networks.sort((a, b) => b.percent - a.percent);
  return [...pacts, ...evidence, ...networks.slice(0, MOST), ...faceDown.slice(0, MOST)];
}

/** Where a faction was wrong in a turn, and what it did not know. */
export function mistakesOf(
  faction: FactionId,
  { own, strongest }: Pick<Memoir, 'own' | 'strongest'>,
  highest: { readonly faction: FactionId; readonly mandate: number } | null,
  events: readonly Event[],
  unseen: Unseen,
): Mistake[] {
  const list: Mistake[] = [];
  if (strongest !== null && highest !== null && highest.faction !== strongest.faction)
    list.push({ kind: 'watchedAnother', ...highest });
  let chosen = 0;
  let got = 0;
  const lost: Mistake[] = [];
  for (const event of events) {
    if (event.type === 'delegatesChosen') {
      chosen += 1;
      got += event.bySide[faction];
    } else if (event.type === 'rollCall' && event.result.by === faction && !event.result.carried) {
      const { motion, for: votes, against } = event.result;
      lost.push({ kind: 'motionLost', motion, for: votes, against });
    } else if (event.type === 'pactEnded' && event.brokenBy !== null && event.brokenBy !== faction) {
      if (event.a === faction || event.b === faction)
        list.push({ kind: 'betrayed', faction: event.brokenBy, pact: event.pact });
    }
  }
  if (chosen > 0 && Math.abs(got - own.delegates) >= Math.max(DELEGATES, PART * own.delegates))
    list.push({ kind: 'delegates', expected: own.delegates, got });
  return [...list, ...lost.slice(0, MOST), ...unseen];
}
