import { z } from 'zod';
import type { ChoiceSpec, Condition, Effect, FactionRef, OrgRef, PersonRef } from '../../engine/model/effect.ts';
import { HOOKS, ORG_TAGS, POLEMIC_GROUNDS } from '../../engine/model/effect.ts';
import { CENTRAL_OFFICES } from '../../engine/model/ids.ts';
import { axis, cohort, faction, module, office, orgId, personId, position, testamentStage, turn } from './basics.ts';

const tag = z.enum(ORG_TAGS);

export const factionRef: z.ZodType<FactionRef> = z.union(
  [
    z.enum(['director', 'chosen', 'rivals', 'majority', 'opposition', 'all']),
    z.strictObject({ faction }),
    z.strictObject({ holderOf: office }),
  ],
  {
    error:
      'must say which faction is meant: director, chosen, rivals, majority, opposition, all, {"faction": …} or {"holderOf": …}',
  },
);

const orgRef: z.ZodType<OrgRef> = z.union(
  [z.enum(['chosen', 'all']), z.strictObject({ org: orgId }), z.strictObject({ tag })],
  { error: 'must say which organisation is meant: chosen, all, {"org": …} or {"tag": …}' },
);

const personRef: z.ZodType<PersonRef> = z.union(
  [
    z.literal('chosen'),
    z.strictObject({ person: personId }),
    z.strictObject({ holderOf: office }),
    z.strictObject({ leaderOf: factionRef }),
  ],
  { error: 'must say who is meant: chosen, {"person": …}, {"holderOf": …} or {"leaderOf": …}' },
);

const none = z.union([z.literal('none'), factionRef], {
  error:
    'must be none or a faction: director, chosen, rivals, majority, opposition, all, {"faction": …} or {"holderOf": …}',
});

/** Points on a scale of at most 10. */
const points = z.int().min(-10).max(10);
const some = z.int().min(1).max(10);
const level = z.int().min(0).max(10);
const percent = z.number().gt(0).max(100);

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('turns'), from: turn, to: turn }),
    z.strictObject({ type: z.literal('holds'), faction: factionRef, office }),
    z.strictObject({ type: z.literal('inMajority'), faction: factionRef }),
    z.strictObject({ type: z.literal('inOpposition'), faction: factionRef }),
    z.strictObject({ type: z.literal('exposureAtLeast'), faction: factionRef, amount: level }),
    z.strictObject({ type: z.literal('crisisAtLeast'), amount: level }),
    z.strictObject({ type: z.literal('regimeAtLeast'), amount: z.int().min(0).max(4) }),
    z.strictObject({ type: z.literal('regimeAtMost'), amount: z.int().min(0).max(4) }),
    z.strictObject({ type: z.literal('testamentAtLeast'), stage: testamentStage }),
    z.strictObject({ type: z.literal('testamentBefore'), stage: testamentStage }),
    z.strictObject({ type: z.literal('lineAtLeast'), axis, amount: position }),
    z.strictObject({ type: z.literal('lineAtMost'), axis, amount: position }),
    z.strictObject({ type: z.literal('inPolitburo'), person: personId }),
    z.strictObject({ type: z.literal('inParty'), person: personId }),
    z.strictObject({ type: z.literal('alive'), person: personId }),
    z.strictObject({ type: z.literal('sideOf'), person: personId, faction: factionRef }),
    z.strictObject({ type: z.literal('holdsOffice'), person: personId, office }),
    z.strictObject({ type: z.literal('bloc'), a: factionRef, b: factionRef }),
    z.strictObject({ type: z.literal('resentmentAtLeast'), org: orgRef, amount: z.int().min(0).max(5) }),
    z.strictObject({ type: z.literal('delegatesAtLeast'), faction: factionRef, percent }),
    z.strictObject({ type: z.literal('politburoAtLeast'), faction: factionRef, amount: some }),
    z.strictObject({ type: z.literal('module'), module }),
    z.strictObject({ type: z.literal('not'), condition }),
  ]),
);

export const choiceSpec: z.ZodType<ChoiceSpec> = z.discriminatedUnion('slot', [
  z.strictObject({ slot: z.literal('org'), among: z.union([z.literal('any'), tag]) }),
  z.strictObject({
    slot: z.literal('person'),
    among: z.enum(['own', 'rival', 'uncommitted', 'notLeader', 'rivalNotLeader', 'expelled']),
  }),
  z.strictObject({ slot: z.literal('faction'), among: z.enum(['rival', 'opposition', 'majority', 'any']) }),
  z.strictObject({ slot: z.literal('option'), count: z.int().min(2).max(4) }),
]);

export const effect: z.ZodType<Effect> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('moveMembers'),
      org: orgRef,
      cohort: z.union([cohort, z.literal('both')]),
      from: none,
      to: none,
      percent,
    }),
    z.strictObject({ type: z.literal('agitate'), org: orgRef, faction: factionRef, points: some }),
    z.strictObject({ type: z.literal('standing'), person: personRef, amount: points }),
    z.strictObject({ type: z.literal('legacy'), faction: factionRef, amount: points }),
    z.strictObject({ type: z.literal('exposure'), faction: factionRef, amount: points }),
    z.strictObject({ type: z.literal('hiddenEvidence'), faction: factionRef, amount: points }),
    z.strictObject({ type: z.literal('inquire'), faction: factionRef, amount: some }),
    z.strictObject({ type: z.literal('trust'), a: factionRef, b: factionRef, amount: points }),
    z.strictObject({ type: z.literal('resentment'), org: orgRef, amount: points }),
    z.strictObject({ type: z.literal('crisis'), amount: points }),
    z.strictObject({ type: z.literal('mood'), org: orgRef, axis, amount: points }),
    z.strictObject({ type: z.literal('firmness'), person: personRef, amount: points }),
    z.strictObject({ type: z.literal('allegiance'), person: personRef, to: none }),
    z.strictObject({ type: z.literal('health'), person: personRef, amount: points }),
    z.strictObject({ type: z.literal('admit'), org: orgRef, count: z.int().min(1).max(200_000) }),
    z.strictObject({ type: z.literal('network'), org: orgRef, faction: factionRef }),
    z.strictObject({ type: z.literal('draw'), faction: factionRef, count: z.int().min(1).max(3) }),
    z.strictObject({ type: z.literal('points'), amount: some }),
    z.strictObject({ type: z.literal('shelves'), faction: factionRef, amount: points }),
    z.strictObject({ type: z.literal('motions'), faction: factionRef, amount: points }),
    z.strictObject({ type: z.literal('pull'), faction: factionRef, amount: points }),
    z.strictObject({ type: z.literal('testament'), stage: testamentStage }),
    z.strictObject({ type: z.literal('officeFailed'), office: z.enum(CENTRAL_OFFICES) }),
    z.strictObject({ type: z.literal('succeed'), office, person: personId }),
    z.strictObject({
      type: z.literal('polemic'),
      target: factionRef,
      ground: z.enum(POLEMIC_GROUNDS),
      points: some,
    }),
    z.strictObject({ type: z.literal('verify'), org: orgRef, faction: factionRef, percent }),
    z.strictObject({ type: z.literal('shiftLine'), faction: factionRef, axis, amount: points }),
    z.strictObject({ type: z.literal('either'), options: z.array(z.array(effect).min(1).max(6)).min(2).max(4) }),
    // biome-ignore lint/suspicious/noThenProperty: the vocabulary's own word; a schema's shape is awaited by nobody
    z.strictObject({ type: z.literal('when'), condition, then: z.array(effect).min(1).max(6) }),
    z.strictObject({ type: z.literal('hook'), name: z.enum(HOOKS) }),
  ]),
);
