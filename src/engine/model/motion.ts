import type { FactionId, LadderStep, OfficeId, OrgId, PersonId } from './ids.ts';

/** What a sitting can be asked to decide. */
export type Motion =
  | { readonly kind: 'line'; readonly economy: number; readonly world: number }
  | { readonly kind: 'elect'; readonly office: OfficeId; readonly person: PersonId }
  /** Loss of an office: the step `office` of the ladder. */
  | { readonly kind: 'remove'; readonly office: OfficeId }
  | { readonly kind: 'discipline'; readonly step: DisciplineStep; readonly persons: readonly PersonId[] }
  | { readonly kind: 'readTestament' }
  | { readonly kind: 'printTestament' }
  | { readonly kind: 'regime'; readonly by: -1 | 1 }
  | { readonly kind: 'candidatesVote'; readonly allow: boolean }
  | { readonly kind: 'inquiry'; readonly target: FactionId }
  | { readonly kind: 'emergencyConference'; readonly org: OrgId }
  | { readonly kind: 'intake'; readonly bend: -1 | 1; readonly org: OrgId }
  | { readonly kind: 'measures'; readonly org: OrgId; readonly confirm: boolean }
  | { readonly kind: 'readmit'; readonly person: PersonId }
  | { readonly kind: 'ballot' }
  | { readonly kind: 'confidence'; readonly person: PersonId }
  | { readonly kind: 'centralCommittee'; readonly strike: readonly PersonId[] }
  | { readonly kind: 'politburo'; readonly full: readonly PersonId[]; readonly candidates: readonly PersonId[] }
  /** An organisation's own election of its secretary, at its emergency conference. */
  | { readonly kind: 'secretary'; readonly org: OrgId; readonly person: PersonId };

export const MOTION_KINDS = [
  'line',
  'elect',
  'remove',
  'discipline',
  'readTestament',
  'printTestament',
  'regime',
  'candidatesVote',
  'inquiry',
  'emergencyConference',
  'intake',
  'measures',
  'readmit',
  'ballot',
  'confidence',
  'centralCommittee',
  'politburo',
  'secretary',
] as const;
export type MotionKind = (typeof MOTION_KINDS)[number];

export type DisciplineStep = Exclude<LadderStep, 'office'>;

export type MotionOf<K extends MotionKind> = Extract<Motion, { kind: K }>;
