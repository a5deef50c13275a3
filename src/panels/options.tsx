import type { JSX } from 'preact';
import type { CommandType } from '../engine/model/command.ts';
import type { Axis, CardId, FactionId, OfficeId, OrgId, PersonId } from '../engine/model/ids.ts';
import type { OrgRow } from '../match/board.ts';
import { ABSENT, type Facet, keyOf, type Option } from '../match/wish.ts';
import { pole } from '../words/phrases.ts';
import { Button, Emblem, Fold, Portrait, SideBar } from './bits.tsx';
import { capital, has, language, Name, name, num, t, tn } from './language.ts';
import { answer, board, content, currentWish, personDef, view } from './live.ts';
import { whyNot } from './probe.ts';
import { strikesOff } from './strikes.ts';

type Kind = 'org' | 'person' | 'faction' | 'card' | 'office' | 'other';

const byId = <T extends { readonly id: string }>(list: readonly T[], id: unknown): T | undefined =>
  list.find((thing) => thing.id === id);

/** The id of a thing of the scenario, checked: commands hold it as plain text. */
export function orgIn(value: Option): OrgId | null {
  return byId(content().orgs, value)?.id ?? null;
}
export function personIn(value: Option): PersonId | null {
  return byId(content().people, value)?.id ?? null;
}
export function cardIn(value: Option): CardId | null {
  return byId(content().cards, value)?.id ?? null;
}
export function factionIn(value: Option): FactionId | null {
  return content().seats.find((faction) => faction === value) ?? null;
}
function officeIn(value: Option): OfficeId | null {
  const all = Object.keys(view().open.offices);
  return typeof value === 'string' && all.includes(value) ? (value as OfficeId) : null;
}

function last(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function kindOf(path: string, options: readonly Option[]): Kind {
  const sample = options.find((option) => typeof option === 'string');
  if (sample === undefined) return 'other';
  const field = last(path);
  if (field === 'org') return 'org';
  if (field === 'card' || field === 'lastWord') return 'card';
  if (field === 'office') return 'office';
  if (personIn(sample) !== null) return 'person';
  if (factionIn(sample) !== null) return 'faction';
  return 'other';
}

/** Groups of the language files in which a word of this field may stand. */
const WORDS: Readonly<Record<string, readonly [group: string, leaf: string]>> = {
  pact: ['pact', ''],
  measure: ['measure', ''],
  stance: ['page.stance', ''],
  kind: ['motionKind', ''],
  motion: ['motionKind', ''],
  step: ['ladder', 'name'],
  ground: ['ground', ''],
  act: ['leaveAct', ''],
  action: ['slateAction', ''],
  axis: ['axis', 'name'],
  by: ['page.by', ''],
  type: ['page.term', ''],
};

/** What a value is called in the question of its field. */
export function optionText(type: CommandType, path: string, option: Option): string {
  const field = last(path);
  if (option === ABSENT) return t('page.none');
  if (option === null) return field === 'speaker' ? t('command.seal.noSpeaker') : t('page.none');
  if (typeof option === 'boolean') return tn(`page.flag.${field}.${option ? 'yes' : 'no'}`);
  if (typeof option === 'number') return numberText(type, field, option);
  if (Array.isArray(option)) return option.map((item) => optionText(type, path, item)).join(', ');
  if (typeof option !== 'string') return JSON.stringify(option);
  const org = orgIn(option);
  if (org !== null && field === 'org') return Name({ org });
  const person = personIn(option);
  if (person !== null) return name({ person });
  const faction = factionIn(option);
  if (faction !== null) return Name({ faction });
  const card = cardIn(option);
  if (card !== null) return name({ card });
  const office = officeIn(option);
  if (office !== null) return Name({ office });
  const [group, leaf] = WORDS[field] ?? ['word', ''];
  const path_ = leaf === '' ? `${group}.${option}` : `${group}.${option}.${leaf}`;
  const plain = has(path_) ? path_ : `${path_}.name`;
  return has(plain) ? capital(tn(plain)) : option;
}

/** What an answer would mean, where its name alone does not say it: a kind of motion, a kind of pact. */
export function answerNote(path: string, option: Option): string | null {
  const field = last(path);
  const note = field === 'pact' ? `pact.${String(option)}.text` : `page.motionHint.${String(option)}`;
  return (path === 'motion.kind' || field === 'pact') && has(note) ? tn(note) : null;
}

function numberText(type: CommandType, field: string, value: number): string {
  if (field === 'points') return t('page.points', {}, { count: value });
  if (field === 'percent') return name(value, 'percent');
  if (field === 'economy' || field === 'world') return capital(tn(`line.${field}.${value}`));
  if (field === 'bend') return tn(`page.bend.${value}`);
  if (field === 'by') return type === 'changeLine' ? stepText(value) : tn(`page.regime.${value}`);
  if (field === 'option') return t('page.option', { number: value + 1 });
  return num(value);
}

const AXES: readonly Axis[] = ['economy', 'world'];

/** A step of the declared line, on the question that has been answered before: towards which of its ends. */
function stepText(by: number): string {
  const axis = AXES.find((one) => currentWish.value?.facets.some((f) => f.path === 'axis' && f.taken === keyOf(one)));
  return t('page.step', { pole: pole(language.value, axis ?? 'economy', by) });
}

export function facetTitle(type: CommandType, path: string): string {
  if (type === 'addName' && strikesOff()) return t('page.ask.strike');
  const own = `page.ask.${type}.${last(path)}`;
  return has(own) ? tn(own) : tn(`page.ask.${last(path)}`);
}

/** The answers to one question, drawn as what they are. */
export function Options({ type, facet }: { type: CommandType; facet: Facet }): JSX.Element {
  const kind = kindOf(facet.path, facet.options);
  if (kind === 'org') return <OrgOptions type={type} facet={facet} />;
  if (kind === 'person') return <PersonOptions type={type} facet={facet} />;
  const options = (
    <div class={`options ${layoutOf(facet)}`}>
      {facet.options.map((option) => {
        const key = keyOf(option);
        const faction = kind === 'faction' ? factionIn(option) : null;
        return (
          <Button key={key} pressed={facet.taken === key} onPress={() => answer(facet.path, key)}>
            {faction !== null ? <Emblem side={faction} /> : null}
            {optionText(type, facet.path, option)}
          </Button>
        );
      })}
    </div>
  );
  if (kind !== 'faction') return options;
  return (
    <>
      {options}
      <Others type={type} facet={facet} all={content().seats.filter((f) => f !== view().me)} />
    </>
  );
}

/** Short answers stand in a row, many in two columns, long ones below one another. */
function layoutOf(facet: Facet): string {
  const field = last(facet.path);
  if (field === 'points' || field === 'percent') return 'row';
  return facet.options.length > 5 ? 'grid' : '';
}

/** One organisation in a list: name, members by side, who is in charge. */
export function OrgLine({ row }: { row: OrgRow }): JSX.Element {
  return (
    <span class="org-line">
      <span class="org-line-name">{Name({ org: row.id })}</span>
      <SideBar counts={row.sides} label={t('page.membersBySide')} />
      <span class="org-line-secretary">
        {row.secretarySide === 'faceDown' ? (
          <b title={t('page.faceDown')}>?</b>
        ) : (
          <Emblem side={row.secretarySide} size={1.1} />
        )}
        {row.secretary === null ? t('ui.noHolder') : name({ person: row.secretary })}
      </span>
    </span>
  );
}

/** Those that may be named, then the others with the reason. */
function OrgOptions({ type, facet }: { type: CommandType; facet: Facet }): JSX.Element {
  const rows = board.value?.orgs ?? [];
  const others = rows.filter((row) => !facet.options.includes(row.id));
  return (
    <>
      <p class="hint">{t('page.orMap')}</p>
      <div class="options">
        {facet.options.map((option) => {
          const row = rows.find((r) => r.id === option);
          if (row === undefined) return null;
          const key = keyOf(option);
          return (
            <Button key={key} kind="org-option" pressed={facet.taken === key} onPress={() => answer(facet.path, key)}>
              <OrgLine row={row} />
            </Button>
          );
        })}
        {others.map((row) => {
          const why = whyNot(type, facet.path, row.id);
          return why === null ? null : (
            <Button key={row.id} kind="org-option" off={why} onPress={() => undefined}>
              <OrgLine row={row} />
            </Button>
          );
        })}
      </div>
    </>
  );
}

/** Those that may not be named, by the reason why. */
function Others({ type, facet, all }: { type: CommandType; facet: Facet; all: readonly (PersonId | FactionId)[] }) {
  const reasons = new Map<string, string[]>();
  for (const id of all) {
    const why = facet.options.includes(id) ? null : whyNot(type, facet.path, id);
    if (why !== null) reasons.set(why, [...(reasons.get(why) ?? []), optionText(type, facet.path, id)]);
  }
  if (reasons.size === 0) return null;
  return (
    <Fold title={t('page.whyNotOthers')}>
      <ul class="others">
        {[...reasons].map(([why, names]) => (
          <li key={why}>
            <b>{names.join(', ')}</b> {why}
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** The offices that somebody holds: whoever takes a post elsewhere leaves that of a secretary. */
function Posts({ person }: { person: PersonId }): JSX.Element | null {
  const { offices } = view().open;
  const held = Object.keys(offices).flatMap((key) => {
    const office = officeIn(key);
    return office !== null && offices[office]?.holder === person ? [Name({ office })] : [];
  });
  return held.length === 0 ? null : <em class="post">{held.join(' · ')}</em>;
}

function PersonOptions({ type, facet }: { type: CommandType; facet: Facet }): JSX.Element {
  return (
    <>
      <People type={type} facet={facet} />
      <Others type={type} facet={facet} all={content().people.map(({ id }) => id)} />
    </>
  );
}

function People({ type, facet }: { type: CommandType; facet: Facet }): JSX.Element {
  const rows = board.value?.people ?? [];
  return (
    <div class="options people">
      {facet.options.map((option) => {
        const key = keyOf(option);
        const id = personIn(option);
        if (id === null) {
          return (
            <Button key={key} pressed={facet.taken === key} onPress={() => answer(facet.path, key)}>
              {optionText(type, facet.path, option)}
            </Button>
          );
        }
        const def = personDef(id);
        const side = rows.find((row) => row.id === id)?.side ?? 'none';
        const standing = view().open.people[id]?.standing ?? 0;
        return (
          <Button key={key} kind="person-option" pressed={facet.taken === key} onPress={() => answer(facet.path, key)}>
            <Portrait person={id} side={side} width={2.1} />
            <span class="person-line">
              <b>
                {side === 'faceDown' ? '? ' : <Emblem side={side} size={1} />} {name({ person: id })}
              </b>
              <Posts person={id} />
              <small>
                {t('page.skills', { oratory: def.oratory, pen: def.pen, apparatus: def.apparatus, standing })}
              </small>
            </span>
          </Button>
        );
      })}
    </div>
  );
}
