import type { FactionRef, OrgRef, PersonRef } from '../engine/model/effect.ts';
import type { FactionId, OfficeId } from '../engine/model/ids.ts';
import type { Names } from './names.ts';
import type { Arg, Args, Language, Part, Reader } from './types.ts';

/**
 * Things in the forms a sentence needs. A text asks for one by name: `{{org, in}}`, `{{office, post}}`, `{{by, signed}}`.
 * A language gives a form of one thing (`names.org.ukraine.in`, `faction.left.of`) or a pattern for all things of a kind
 * (`form.org.in`: `in {{name}}`); what it gives in neither way is the plain name. So a language with cases and articles
 * needs no code of its own.
 */

const SECRETARY = 'secretary:';
/** Where a word of a closed vocabulary may stand, in this order, after `word`. */
const WORDS = [
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
  'axis',
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
  if ('faction' in value) return named(language, 'faction', value.faction, form);
  if ('org' in value) return properName(language, 'org', value.org, form, language.names.orgs);
  if ('person' in value) return properName(language, 'person', value.person, form, language.names.people);
  if ('card' in value) return properName(language, 'card', value.card, form, language.names.cards);
  if ('situation' in value) return properName(language, 'situation', value.situation, form, language.names.situations);
  if ('office' in value) return officeForm(language, value.office, form);
  if ('step' in value) return named(language, 'ladder', value.step, form);
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

/** The form of a thing whose forms stand under `<group>.<id>`. */
function named(language: Language, group: string, id: string, form: string): string {
  return shaped(language, `${group}.${id}`, group, () => language.sayNamed(`${group}.${id}.name`), form);
}

type Lore = Names[keyof Names];

function properName(language: Language, kind: string, id: string, form: string, lore: Lore): string {
  const plain = `names.${kind}.${id}.name`;
  const name = () =>
    language.has(plain) ? language.sayNamed(plain) : ((Object.hasOwn(lore, id) ? lore[id] : undefined) ?? id);
  return shaped(language, `names.${kind}.${id}`, kind, name, form);
}

/**
 * The thing's own form in the language, or the pattern of its kind in the language; where it has neither, the same in
 * English; else the name.
 */
function shaped(language: Language, thing: string, kind: string, name: () => string, form: string): string {
  if (form === 'name') return name();
  const own = `${thing}.${form}`;
  const pattern = `form.${kind}.${form}`;
  if (language.owns(own)) return language.sayNamed(own);
  if (language.owns(pattern)) return language.sayNamed(pattern, { name: name() });
  if (language.has(own)) return language.sayNamed(own);
  return language.has(pattern) ? language.sayNamed(pattern, { name: name() }) : name();
}

function patterned(language: Language, kind: string, name: string, form: string): string {
  const pattern = `form.${kind}.${form}`;
  return form !== 'name' && language.has(pattern) ? language.sayNamed(pattern, { name }) : name;
}

function officeForm(language: Language, office: OfficeId, form: string): string {
  if (!office.startsWith(SECRETARY)) return named(language, 'office', office, form);
  const id = office.slice(SECRETARY.length);
  const at = (shape: string) => properName(language, 'org', id, shape, language.names.orgs);
  const org = { in: at('in'), of: at('of') };
  const own = `office.secretary.${form}`;
  if (language.has(own)) return language.sayNamed(own, org);
  return patterned(language, 'office', language.say('office.secretary.name', org), form);
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
  if (typeof ref !== 'string') {
    if ('faction' in ref) return language.arg({ faction: ref.faction }, form);
    const name = language.say('ref.faction.holderOf.name', { office: { office: ref.holderOf } });
    return patterned(language, 'faction', name, form);
  }
  const owner = ownerOf(reader);
  if (ref === 'director' && owner !== null) return language.arg({ faction: owner }, form);
  const path = `ref.faction.${play(ref, reader)}`;
  const own = `${path}.${form}`;
  if (language.has(own)) return language.sayNamed(own, { faction: { faction: owner ?? 'none' } });
  const name = language.sayNamed(`${path}.name`, { faction: { faction: owner ?? 'none' } });
  return patterned(language, 'faction', name, form);
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
  if (typeof ref !== 'string') {
    if ('org' in ref) return language.arg({ org: ref.org }, form);
    const all = `tag.${ref.tag}.all`;
    if (language.has(`${all}.${form}`)) return language.sayNamed(`${all}.${form}`);
    return patterned(language, 'org', language.sayNamed(`${all}.name`), form);
  }
  const path = `ref.org.${ref === 'chosen' && reader === 'you' ? 'chosenYours' : ref}`;
  if (language.has(`${path}.${form}`)) return language.sayNamed(`${path}.${form}`);
  return patterned(language, 'org', language.sayNamed(`${path}.name`), form);
}

function personPart(language: Language, ref: PersonRef, reader: Reader, form: string): string {
  if (ref !== 'chosen' && 'person' in ref) return language.arg({ person: ref.person }, form);
  const [path, args] = personPath(ref, reader);
  if (language.has(`${path}.${form}`)) return language.sayNamed(`${path}.${form}`, args);
  return patterned(language, 'person', language.sayNamed(`${path}.name`, args), form);
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
