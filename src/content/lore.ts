import type { CardId, CentralOffice, FactionId, OrgId, PersonId, SituationId } from '../engine/model/ids.ts';
import type { EndingId } from '../engine/model/state.ts';
import type { Badge } from './schema/basics.ts';
import type { CalendarFile } from './schema/calendar.ts';
import type { CardFile } from './schema/cards.ts';
import type { EpilogueFile } from './schema/epilogues.ts';
import type { FactionFile } from './schema/factions.ts';
import type { GenerationFile } from './schema/generation.ts';
import type { TermFile } from './schema/glossary.ts';
import type { OfficeFile } from './schema/offices.ts';
import type { OrganisationFile } from './schema/organisations.ts';
import type { PersonFile } from './schema/people.ts';
import type { ScenarioFile } from './schema/scenario.ts';
import type { SituationFile } from './schema/situations.ts';

/**
 * What is told and shown, and not read by any rule: titles, notes, sources, dossiers, portraits. Everything here may be
 * changed without changing the hash of the content.
 */
export interface Lore {
  readonly scenario: ScenarioLore;
  readonly orgs: Readonly<Record<OrgId, OrgLore>>;
  readonly people: Readonly<Record<PersonId, Dossier>>;
  readonly cards: Readonly<Record<CardId, CardLore>>;
  readonly situations: Readonly<Record<SituationId, SituationLore>>;
  readonly factions: Readonly<Partial<Record<FactionId, FactionLore>>>;
  readonly offices: Readonly<Partial<Record<CentralOffice, OfficeLore>>>;
  /** Index 0 is turn 1. */
  readonly calendar: readonly CalendarLore[];
  readonly epilogues: Readonly<Record<EndingId, EpilogueLore>>;
  /** In the order of their headings. */
  readonly glossary: readonly TermLore[];
  /** What became of those who are not in the card index. */
  readonly generation: readonly GenerationLore[];
  /** Why each number has its value, by name. */
  readonly numbers: Readonly<Record<string, string>>;
}

export type ScenarioLore = Pick<
  ScenarioFile,
  'title' | 'summary' | 'introduction' | 'minutes' | 'commands' | 'estimates' | 'happened' | 'source' | 'badge'
> & { readonly orgs: Readonly<Record<OrgId, string>> };
export type OrgLore = Omit<OrganisationFile, 'tags' | 'members'>;
export type Dossier = Omit<PersonFile, 'standing' | 'health'>;
export type CardLore = Pick<CardFile, 'title' | 'date' | 'note' | 'source' | 'badge' | 'answeredBy'>;
export type SituationLore = Pick<SituationFile, 'title' | 'date' | 'note' | 'source' | 'badge'>;
export type FactionLore = Pick<FactionFile, 'name' | 'short' | 'text' | 'why' | 'source' | 'badge'>;
export type OfficeLore = OfficeFile;
export type EpilogueLore = EpilogueFile;
export type TermLore = TermFile;
export type GenerationLore = GenerationFile;
export interface CalendarLore extends Pick<CalendarFile, 'title' | 'dates' | 'why' | 'source' | 'badge'> {
  /** Dates, attested delegates, why the norm is so and whence; null where the turn ends with a plenum. */
  readonly gathering: {
    readonly dates: string;
    readonly attested: number;
    readonly why: string;
    readonly source: string;
  } | null;
}
export type { Badge };
