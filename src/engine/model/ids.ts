/** Identifiers and closed vocabularies of the rules. Everything else in the game is named by one of these. */

declare const brand: unique symbol;
/** A string that names one kind of thing. Made only by `src/content` when it has checked that the thing exists. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type OrgId = Id<'org'>;
export type PersonId = Id<'person'>;
export type CardId = Id<'card'>;
/** A card of the dateline: a situation that happens to everybody. */
export type SituationId = Id<'situation'>;
export type ScenarioId = Id<'scenario'>;

export const FACTIONS = ['apparatus', 'left', 'leningrad', 'right'] as const;
export type FactionId = (typeof FACTIONS)[number];

/** Where a member, a delegate or a person stands: with nobody, or with a faction. */
export const SIDES = ['none', 'apparatus', 'left', 'leningrad', 'right'] as const;
export type Side = (typeof SIDES)[number];

/** Old Party: joined before 1924. Enrolment: joined since. */
export const COHORTS = ['old', 'enrolment'] as const;
export type Cohort = (typeof COHORTS)[number];

export const GRADES = ['full', 'candidate'] as const;
export type Grade = (typeof GRADES)[number];

export const CENTRAL_OFFICES = [
  'generalSecretary',
  'war',
  'comintern',
  'government',
  'pravda',
  'tradeUnions',
  'controlCommission',
  'ogpu',
  'industry',
] as const;
export type CentralOffice = (typeof CENTRAL_OFFICES)[number];
/** `secretary:leningrad` is the secretaryship of the organisation `leningrad`. */
export type SecretaryOffice = `secretary:${string}`;
export type OfficeId = CentralOffice | SecretaryOffice;

/** The two axes of the line, each -2 to +2. economy: NEP (-2) … rapid industrialisation (+2). world: one country (-2) … world revolution (+2). */
export const AXES = ['economy', 'world'] as const;
export type Axis = (typeof AXES)[number];

/** The ladder of discipline, upwards in gravity. `office` is not a rung: loss of an office. */
export const LADDER = [
  'reprimand',
  'office',
  'politburo',
  'centralCommittee',
  'party',
  'exile',
  'deportation',
] as const;
export type LadderStep = (typeof LADDER)[number];

/** What has a first use entered in the ledger of precedents. */
export const PRECEDENTS = [...LADDER, 'verification', 'policeAgainstMembers'] as const;
export type PrecedentKind = (typeof PRECEDENTS)[number];

export const MODULES = [
  'economy',
  'secondAxis',
  'health',
  'networks',
  'verification',
  'comintern',
  'testament',
  'deputies',
  'ballot',
  'emergencyConferences',
  'precedents',
] as const;
export type Module = (typeof MODULES)[number];

/** What makes a faction unlike the others; which faction has which is data. */
export const ABILITIES = ['greyBlur', 'penAndTribune', 'twoFortresses', 'favourite'] as const;
export type Ability = (typeof ABILITIES)[number];

export const MEASURES = ['concession', 'steady', 'pressure'] as const;
export type Measure = (typeof MEASURES)[number];

export const STANCES = ['for', 'against', 'abstain'] as const;
export type Stance = (typeof STANCES)[number];

export const PACT_KINDS = ['bloc', 'truce', 'bargain'] as const;
export type PactKind = (typeof PACT_KINDS)[number];

/** What rivals may read of a person's firmness: 4-5 firm, 2-3 wavering, 0-1 for sale. */
export const BANDS = ['firm', 'wavering', 'forSale'] as const;
export type Band = (typeof BANDS)[number];

/** The Testament's stations, in order: known to a few, read to delegations, leaked abroad, read to a Congress, printed. */
export const TESTAMENT_STAGES = ['few', 'delegations', 'leaked', 'congress', 'printed'] as const;
export type TestamentStage = (typeof TESTAMENT_STAGES)[number];

/** Bodies that sit and vote. `politburo` decides measures and reprimands; `joint` is CC + candidates + Control Commission. */
export const GATHERINGS = ['plenum', 'eve', 'conference', 'congress', 'closing', 'orgConference'] as const;
export type GatheringKind = (typeof GATHERINGS)[number];

/** Names of secretaryships once made: a text put together anew is slow to look up by. */
const SECRETARIES = new Map<OrgId, SecretaryOffice>();

export function secretaryOf(org: OrgId): SecretaryOffice {
  const known = SECRETARIES.get(org);
  if (known !== undefined) return known;
  const office: SecretaryOffice = `secretary:${org}`;
  SECRETARIES.set(org, office);
  return office;
}
