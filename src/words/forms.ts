import type { FactionRef, OrgRef, PersonRef } from '../engine/model/effect.ts';
import type { FactionId, OfficeId, OrgId } from '../engine/model/ids.ts';
import type { Names } from './names.ts';
import type { Arg, Args, Language, Part, Reader } from './types.ts';

/**
 * Things in the forms a sentence needs. A text asks for one by name: `{{org, in}}`, `{{office, post}}`, `{{by, signed}}`.
 * A language gives a form of one thing (`names.org.ukraine.in`, `faction.left.of`) or a pattern for all things of a kind
 * (`form.org.in`: `in {{name}}`); what it gives in neither way is the plain name. So a language with cases and articles
 * needs no code of its own. A pattern may ask for another form of its thing: `form.org.in` as `in {{name, dative}}`.
 * A form may also be an ending: Spanish says `adjunt{{person, o}}`, which is `o` for most and `a` for some.
 */

const SECRETARY = 'secretary:';
/** Where a word of a closed vocabulary may stand, in this order, after `word`. */
const WORDS = [
  'axis',
  'stance',
  'band',
  'grade',
  'testament',
  'gathering',
  'motionKind',
  'organ',
  'leaveAct',
  'ground',
  'status',
  'slateAction',
  'cardKind',
  'past',
  'cohort',
  'measure',
  'pact',
  'module',
  'ladder',
  'aim',
  'ability',
  'faction',
  'office',
];

/** The arg in the form, or undefined where there is no such thing. */
export function formOf(language: Language, value: Arg | undefined, form: string): string | undefined {
  if (value === undefined) return undefined;
  if (value === null) return language.say('word.nobody');
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberOf(language, value, form);
  if ('faction' in value) return shaped(language, `faction.${value.faction}`, 'faction', value, form);
  const { names } = language;
  if ('org' in value) return properName(language, 'org', value.org, value, form, names.orgs);
  if ('person' in value) return properName(language, 'person', value.person, value, form, names.people);
  if ('card' in value) return properName(language, 'card', value.card, value, form, names.cards);
  if ('situation' in value) return properName(language, 'situation', value.situation, value, form, names.situations);
  if ('office' in value) return officeForm(language, value.office, form);
  if ('step' in value) return shaped(language, `ladder.${value.step}`, 'ladder', value, form);
  if ('word' in value) return wordOf(language, value.word, form);
  if ('list' in value) return listOf(language, value.list, form);
  if ('message' in value) return language.sayNamed(value.message.key, value.message.args);
  return partOf(language, value, form);
}

function numberOf(language: Language, value: number, form: string): string {
  if (form === 'signed') return language.signed(value);
  if (form === 'percent') return language.percent(value);
  if (form === 'times') return language.say('format.times', { n: language.number(value) });
  return language.number(value);
}

function listOf(language: Language, items: readonly Arg[], form: string): string {
  const or = form === 'or';
  const texts = items.map((item) => language.arg(item, or ? 'name' : form));
  return texts.length === 0 ? language.say('word.nobody') : language.list(texts, or ? 'or' : 'and');
}

type Lore = Names[keyof Names];

function properName(language: Language, kind: string, id: string, value: Arg, form: string, lore: Lore): string {
  const thing = `names.${kind}.${id}`;
  if (form !== 'name') return shaped(language, thing, kind, value, form);
  if (language.has(`${thing}.name`)) return language.sayNamed(`${thing}.name`);
  return (Object.hasOwn(lore, id) ? lore[id] : undefined) ?? id;
}

/**
 * The thing's own form in the language, or the pattern of its kind in the language; where it has neither, the same in
 * English; else the name. A pattern is given the thing itself and may ask it for another form: `in {{name, dative}}`.
 */
function shaped(language: Language, thing: string, kind: string, value: Arg, form: string, args: Args = {}): string {
  const own = `${thing}.${form}`;
  if (form === 'name') return language.sayNamed(own, args);
  const pattern = `form.${kind}.${form}`;
  if (language.owns(own)) return language.sayNamed(own, args);
  if (language.owns(pattern)) return language.sayNamed(pattern, { name: value });
  if (language.has(own)) return language.sayNamed(own, args);
  return language.has(pattern) ? language.sayNamed(pattern, { name: value }) : language.arg(value);
}

function officeForm(language: Language, office: OfficeId, form: string): string {
  const value: Arg = { office };
  if (!office.startsWith(SECRETARY)) return shaped(language, `office.${office}`, 'office', value, form);
  // What follows `secretary:` is the organisation's id.
  const org: Arg = { org: office.slice(SECRETARY.length) as OrgId };
  const at = { in: language.arg(org, 'in'), of: language.arg(org, 'of') };
  return shaped(language, 'office.secretary', 'office', value, form, at);
}

function wordOf(language: Language, word: string, form: string): string {
  if (language.has(`word.${word}`)) return language.sayNamed(`word.${word}`);
  for (const group of WORDS) {
    if (language.has(`${group}.${word}`)) return language.sayNamed(`${group}.${word}`);
    if (language.has(`${group}.${word}.${form}`)) return language.sayNamed(`${group}.${word}.${form}`);
    if (language.has(`${group}.${word}.name`)) return language.sayNamed(`${group}.${word}.name`);
  }
  return language.sayNamed(`word.${word}`);
}

function partOf(language: Language, part: Part, form: string): string {
  if ('factionRef' in part) return factionPart(language, part.factionRef, part.reader, form);
  if ('orgRef' in part) return orgPart(language, part.orgRef, part.reader, form);
  if ('personRef' in part) return personPart(language, part.personRef, part.reader, form);
  const { cohort, from } = part.box;
  if (from === 'none') return language.say(`ref.box.${cohort}.none`);
  return language.say(`ref.box.${cohort}.faction`, { faction: { factionRef: from, reader: part.reader } });
}

function factionPart(language: Language, ref: FactionRef | 'none', reader: Reader, form: string): string {
  const value: Arg = { factionRef: ref, reader };
  if (typeof ref !== 'string') {
    if ('faction' in ref) return language.arg({ faction: ref.faction }, form);
    return shaped(language, 'ref.faction.holderOf', 'faction', value, form, { office: { office: ref.holderOf } });
  }
  const owner = ownerOf(reader);
  if (ref === 'director' && owner !== null) return language.arg({ faction: owner }, form);
  const args = { faction: { faction: owner ?? 'none' } } as const;
  return shaped(language, `ref.faction.${play(ref, reader)}`, 'faction', value, form, args);
}

/** The faction that is named because another reads its card. */
function ownerOf(reader: Reader): FactionId | null {
  return reader === 'you' || reader === 'dateline' ? null : reader;
}

/** Which text a part in the play has for this reader. Nobody directs the dateline: its rivals are all. */
function play(ref: Extract<FactionRef, string> | 'none', reader: Reader): string {
  if (reader === 'dateline' && ref === 'rivals') return 'all';
  if (reader === 'dateline' && (ref === 'director' || ref === 'chosen')) return 'none';
  return reader === 'you' && (ref === 'chosen' || ref === 'rivals') ? `${ref}Yours` : ref;
}

function orgPart(language: Language, ref: OrgRef, reader: Reader, form: string): string {
  const value: Arg = { orgRef: ref, reader };
  if (typeof ref !== 'string') {
    if ('org' in ref) return language.arg({ org: ref.org }, form);
    return shaped(language, `tag.${ref.tag}.all`, 'org', value, form);
  }
  return shaped(language, `ref.org.${ref === 'chosen' && reader === 'you' ? 'chosenYours' : ref}`, 'org', value, form);
}

function personPart(language: Language, ref: PersonRef, reader: Reader, form: string): string {
  if (ref !== 'chosen' && 'person' in ref) return language.arg({ person: ref.person }, form);
  const [path, args] = personPath(ref, reader);
  return shaped(language, path, 'person', { personRef: ref, reader }, form, args);
}

type OtherPerson = Exclude<PersonRef, { readonly person: unknown }>;

function personPath(ref: OtherPerson, reader: Reader): [path: string, args: Args] {
  if (ref === 'chosen') return [reader === 'you' ? 'ref.person.chosenYours' : 'ref.person.chosen', {}];
  if ('holderOf' in ref) return ['ref.person.holderOf', { office: { office: ref.holderOf } }];
  const of = ref.leaderOf;
  if (typeof of !== 'string') {
    if ('faction' in of) return ['ref.leader.faction', { faction: { faction: of.faction } }];
    return ['ref.leader.holderOf', { office: { office: of.holderOf } }];
  }
  const owner = ownerOf(reader);
  if (of === 'director' && owner !== null) return ['ref.leader.faction', { faction: { faction: owner } }];
  return [`ref.leader.${play(of, reader)}`, { faction: { faction: owner ?? 'none' } }];
}
