import type { Content } from '../engine/model/content.ts';
import { type Band, type CardId, FACTIONS, type FactionId, type OrgId, type PersonId } from '../engine/model/ids.ts';
import type { Known } from '../engine/model/known.ts';
import type { OwnState, Sealed, State } from '../engine/model/state.ts';
import { complete, copyJson, type Guess } from '../engine/view.ts';

/** A number from 0 to 1, of the computer's own stream: never the state's generator. */
export type Stream = () => number;

/**
 * A possible world that fits what the view shows: unseen cards are dealt by lot, firmness is drawn within its band, those who
 * lie face down belong to whoever filed them two times in three. Nothing in it comes from the true state.
 */
export function sampleWorld(content: Content, view: Known, random: Stream): State {
  return complete(view, sampleGuess(content, view, random));
}

function sampleGuess(content: Content, view: Known, random: Stream): Guess {
  const unseen = unseenCards(content, view, random);
  const own = {} as Record<FactionId, OwnState>;
  for (const f of FACTIONS)
    own[f] = f === view.me ? (view.own as OwnState) : sampleOwn(content, view, f, unseen, random);
  const decks = { dated: unseen.dated, everyday: unseen.everyday };
  return { own, decks, rng: { c: 1, s0: random(), s1: random(), s2: random() } };
}

interface Unseen {
  dated: CardId[];
  everyday: CardId[];
}

function unseenCards(content: Content, view: Known, random: Stream): Unseen {
  const { open, own } = view;
  const seen = new Set<CardId>([...own.hand, ...open.discards.dated, ...open.discards.everyday, ...open.gone]);
  const unseen: Unseen = { dated: [], everyday: [] };
  for (const card of content.cards) {
    if (seen.has(card.id) || card.window[0] > open.turn || card.window[1] < open.turn) continue;
    unseen[card.deck].push(card.id);
  }
  mix(unseen.dated, random);
  mix(unseen.everyday, random);
  return unseen;
}

function sampleOwn(content: Content, view: Known, faction: FactionId, unseen: Unseen, random: Stream): OwnState {
  const { open } = view;
  const size = open.factions[faction].handSize;
  const hand = [...unseen.dated.splice(0, size.dated), ...unseen.everyday.splice(0, size.everyday)];
  const own: OwnState = {
    hand,
    networks: {},
    hiddenEvidence: guessEvidence(view, faction, random),
    secretPacts: copyJson(
      view.own.secretPacts.filter((p) => p.a === faction || p.b === faction),
    ) as OwnState['secretPacts'],
    files: {},
    firmness: {},
    sealed: hasSealed(view, faction) ? sampleSealed(random) : null,
    offer: sharedOffer(view, faction),
  };
  for (const { id } of content.people) samplePerson(view, faction, id, own, random);
  return own;
}

/**
 * What may lie face down against a faction. Who stands outside the majority has more to hide, and more with every network of
 * his that was found.
 */
function guessEvidence(view: Known, faction: FactionId, random: Stream): number {
  const { open } = view;
  let found = 0;
  for (const id in open.orgs) if ((open.orgs[id as OrgId]?.foundNetworks[faction] ?? 0) > 0) found += 1;
  const chance = (open.majority.includes(faction) ? 0.15 : 0.4) + 0.1 * Math.min(3, found);
  let count = 0;
  for (let i = 0; i < 3; i++) if (random() < chance) count += 1;
  return count;
}

function samplePerson(view: Known, faction: FactionId, id: PersonId, own: OwnState, random: Stream): void {
  const p = view.open.people[id];
  if (p === undefined) return;
  if (p.side === faction) own.firmness[id] = firmnessIn(p.band, random);
  else if (p.side === 'faceDown' && p.filedBy === faction) {
    const won = random() < 2 / 3;
    own.files[id] = won ? faction : 'none';
    own.firmness[id] = won ? 2 : 0;
  }
}

function firmnessIn(band: Band | null, random: Stream): number {
  const low = band === 'firm' ? 4 : band === 'wavering' ? 2 : 0;
  return low + (random() < 0.5 ? 0 : 1);
}

function hasSealed(view: Known, faction: FactionId): boolean {
  const g = view.open.gathering;
  return g !== null && g.stage === 'sealing' && g.current !== null && !g.waiting.includes(faction);
}

function sampleSealed(random: Stream): Sealed {
  const r = random();
  return { stance: r < 0.5 ? 'for' : r < 0.9 ? 'against' : 'abstain', speaker: null, lastWord: null };
}

function sharedOffer(view: Known, faction: FactionId): OwnState['offer'] {
  const { offer } = view.own;
  return offer !== null && (offer.from === faction || offer.to === faction)
    ? copyJson(offer as OwnState['offer'])
    : null;
}

function mix<T>(list: T[], random: Stream): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const a = list[i] as T;
    list[i] = list[j] as T;
    list[j] = a;
  }
}
