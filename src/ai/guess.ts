import type { Content } from '../engine/model/content.ts';
import { type Band, type CardId, FACTIONS, type FactionId, type OrgId, type PersonId } from '../engine/model/ids.ts';
import type { Known } from '../engine/model/known.ts';
import type { OwnState, Sealed, State } from '../engine/model/state.ts';
import { complete, copyJson, type Guess } from '../engine/view.ts';
import { Alike } from './alike.ts';

/** A number from 0 to 1, of the computer's own stream: never the state's generator. */
export type Stream = () => number;

/**
 * Draws possible worlds that fit what a view shows: unseen cards are dealt by lot, firmness is drawn within its band, those who
 * lie face down belong to whoever filed them two times in three. Nothing in them comes from the true state. What all of them
 * have alike is found out once.
 */
export class Sampler {
  /** What all its worlds have alike. */
  readonly alike: Alike;
  private readonly view: Known;
  private readonly unseen: Unseen;
  private readonly others: readonly Other[];

  constructor(content: Content, view: Known) {
    this.alike = new Alike(view.me);
    this.view = view;
    this.unseen = unseenCards(content, view);
    this.others = FACTIONS.filter((f) => f !== view.me).map((f) => otherOf(content, view, f));
  }

  sample(random: Stream): State {
    const { view, others } = this;
    const dated = mixed(this.unseen.dated, random);
    const everyday = mixed(this.unseen.everyday, random);
    const own = {} as Record<FactionId, OwnState>;
    own[view.me] = view.own as OwnState;
    for (const other of others) own[other.faction] = sampleOwn(view, other, { dated, everyday }, random);
    const guess: Guess = {
      own,
      decks: { dated, everyday },
      rng: { c: 1, s0: random(), s1: random(), s2: random() },
    };
    return complete(view, guess);
  }
}

/** A single one of these worlds. */
export function sampleWorld(content: Content, view: Known, random: Stream): State {
  return new Sampler(content, view).sample(random);
}

interface Unseen {
  dated: CardId[];
  everyday: CardId[];
}

function unseenCards(content: Content, view: Known): Unseen {
  const { open, own } = view;
  const seen = new Set<CardId>([...own.hand, ...open.discards.dated, ...open.discards.everyday, ...open.gone]);
  const unseen: Unseen = { dated: [], everyday: [] };
  for (const card of content.cards) {
    if (seen.has(card.id) || card.window[0] > open.turn || card.window[1] < open.turn) continue;
    unseen[card.deck].push(card.id);
  }
  return unseen;
}

/** What a view shows of another faction. */
interface Other {
  /** Whose firmness has to be guessed, at 0. */
  readonly firmness: Readonly<OwnState['firmness']>;
  readonly faction: FactionId;
  /** Chance of each of three pieces of hidden evidence. */
  readonly evidence: number;
  readonly hasSealed: boolean;
  /** Its people, and those in its files. */
  readonly people: readonly PersonId[];
  /** Whether somebody lies in its files. */
  readonly files: boolean;
}

/** The networks and files of whoever is not known to have any. */
const NONE = Object.freeze({});

function otherOf(content: Content, view: Known, faction: FactionId): Other {
  const people: PersonId[] = [];
  for (const { id } of content.people) {
    const p = view.open.people[id];
    if (p?.side === faction || (p?.side === 'faceDown' && p.filedBy === faction)) people.push(id);
  }
  const files = people.some((id) => view.open.people[id]?.side === 'faceDown');
  const firmness = Object.fromEntries(people.map((id) => [id, 0]));
  const evidence = evidenceLikely(view, faction);
  return { faction, firmness, evidence, hasSealed: hasSealed(view, faction), people, files };
}

/** Takes its hand from the cards that nobody has been dealt yet. */
function sampleOwn(view: Known, other: Other, unseen: Unseen, random: Stream): OwnState {
  const { faction } = other;
  const size = view.open.factions[faction].handSize;
  const hand = [...unseen.dated.splice(0, size.dated), ...unseen.everyday.splice(0, size.everyday)];
  const own: OwnState = {
    hand,
    networks: NONE,
    hiddenEvidence: guessEvidence(other.evidence, random),
    secretPacts: copyJson(
      view.own.secretPacts.filter((p) => p.a === faction || p.b === faction),
    ) as OwnState['secretPacts'],
    files: other.files ? {} : NONE,
    firmness: { ...other.firmness },
    sealed: other.hasSealed ? sampleSealed(random) : null,
    offer: sharedOffer(view, faction),
  };
  for (const id of other.people) samplePerson(view, faction, id, own, random);
  return own;
}

/**
 * How likely evidence lies face down against a faction. Who stands outside the majority has more to hide, and more with every network of
 * his that was found.
 */
function evidenceLikely(view: Known, faction: FactionId): number {
  const { open } = view;
  let found = 0;
  for (const id in open.orgs) if ((open.orgs[id as OrgId]?.foundNetworks[faction] ?? 0) > 0) found += 1;
  return (open.majority.includes(faction) ? 0.15 : 0.4) + 0.1 * Math.min(3, found);
}

function guessEvidence(chance: number, random: Stream): number {
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

function mixed<T>(cards: readonly T[], random: Stream): T[] {
  const list = cards.slice();
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const a = list[i] as T;
    list[i] = list[j] as T;
    list[j] = a;
  }
  return list;
}
