import type { Command, CommandType } from './model/command.ts';
import { SLATE_ACTIONS } from './model/command.ts';
import type { Content } from './model/content.ts';
import { POLEMIC_GROUNDS } from './model/effect.ts';
import { AXES, CENTRAL_OFFICES, FACTIONS, LADDER, MEASURES, PACT_KINDS, STANCES } from './model/ids.ts';
import { MOTION_KINDS, type MotionKind } from './model/motion.ts';
import { LEAVE_ACTS } from './model/pact.ts';
import { type Refusal, refuse } from './model/refusal.ts';

/**
 * Whether something that claims to be a command is one: the right fields, of the right kinds, naming things that exist.
 * Records come from files and links, so nothing may be believed before this.
 */
type Test = (content: Content, value: unknown) => RefusalCode;
type RefusalCode = 'malformed' | 'unknownName' | null;

const oneOf =
  (list: readonly string[]): Test =>
  (_, v) =>
    typeof v === 'string' && list.includes(v) ? null : 'malformed';
const whole: Test = (_, v) => (typeof v === 'number' && Number.isInteger(v) && Math.abs(v) <= 1e6 ? null : 'malformed');
const flag: Test = (_, v) => (typeof v === 'boolean' ? null : 'malformed');
const named =
  (table: (content: Content) => Readonly<Record<string, unknown>>): Test =>
  (content, v) =>
    typeof v !== 'string' ? 'malformed' : Object.hasOwn(table(content), v) ? null : 'unknownName';
const orNull =
  (test: Test): Test =>
  (content, v) =>
    v === null ? null : test(content, v);
const listOf =
  (test: Test): Test =>
  (content, v) => {
    if (!Array.isArray(v) || v.length > 200) return 'malformed';
    for (const item of v) {
      const code = test(content, item);
      if (code !== null) return code;
    }
    return null;
  };

type Fields = Readonly<Record<string, Test>>;
const fields =
  (required: Fields, optional: Fields = {}): Test =>
  (content, v) => {
    if (typeof v !== 'object' || v === null || Array.isArray(v)) return 'malformed';
    for (const name in required) if (!Object.hasOwn(v, name)) return 'malformed';
    for (const name of Object.keys(v)) {
      const test = Object.hasOwn(required, name)
        ? required[name]
        : Object.hasOwn(optional, name)
          ? optional[name]
          : null;
      if (!test) return 'malformed';
      const code = test(content, Reflect.get(v, name));
      if (code !== null) return code;
    }
    return null;
  };

const faction = oneOf(FACTIONS);
const org = named((c) => c.org);
const person = named((c) => c.person);
const card = named((c) => c.card);
const office: Test = (content, v) => {
  if (typeof v !== 'string') return 'malformed';
  if (CENTRAL_OFFICES.some((o) => o === v)) return null;
  return v.startsWith('secretary:') ? org(content, v.slice('secretary:'.length)) : 'unknownName';
};
const axis = oneOf(AXES);
const stance = oneOf(STANCES);
const choice = fields({}, { org, person, faction, option: whole });

/** One of several forms, told apart by one of their fields. All are made ready here: every command passes through them. */
const variants = (tag: string, table: Readonly<Record<string, Fields>>): Test => {
  const tests = new Map<unknown, Test>();
  for (const [name, required] of Object.entries(table)) {
    tests.set(name, fields({ [tag]: oneOf([name]), ...required }));
  }
  return (content, v) => {
    if (typeof v !== 'object' || v === null) return 'malformed';
    const test = tests.get(Reflect.get(v, tag));
    return test === undefined ? 'malformed' : test(content, v);
  };
};

const MOTIONS: Readonly<Record<MotionKind, Fields>> = {
  line: { economy: whole, world: whole },
  elect: { office, person },
  remove: { office },
  discipline: { step: oneOf(LADDER.filter((s) => s !== 'office')), persons: listOf(person) },
  readTestament: {},
  printTestament: {},
  regime: { by: whole },
  candidatesVote: { allow: flag },
  inquiry: { target: faction },
  emergencyConference: { org },
  intake: { bend: whole, org },
  measures: { org, confirm: flag },
  readmit: { person },
  ballot: {},
  confidence: { person },
  centralCommittee: { strike: listOf(person) },
  politburo: { full: listOf(person), candidates: listOf(person) },
  secretary: { org, person },
};
const motion = variants('kind', MOTIONS);
const term = variants('type', {
  vote: { motion: oneOf(MOTION_KINDS), stance },
  post: { org, person },
  leave: { act: oneOf(LEAVE_ACTS) },
});

const SHAPES: Readonly<Record<CommandType, Fields>> = {
  offerPact: { to: faction, pact: oneOf(PACT_KINDS), secret: flag },
  setTerm: { term },
  withdrawOffer: {},
  answerOffer: { accept: flag },
  counterOffer: { pact: oneOf(PACT_KINDS), secret: flag },
  breakPact: { partner: faction, pact: oneOf(PACT_KINDS) },
  endDiplomacy: {},
  proposeMeasure: { measure: oneOf(MEASURES) },
  decideMeasure: { stance },
  playEvent: { card, choice },
  playInfluence: { card },
  shelve: { card },
  directEvent: { choice },
  holdBack: {},
  admit: { bend: whole, org },
  emergencyMeasures: { org },
  callConference: { org },
  appealToArmy: {},
  invokeComintern: { person },
  publishPlatform: {},
  demonstrate: { org },
  leakTestament: {},
  agitate: { org, points: whole },
  appoint: { org, person, by: oneOf(['assignment', 'organisation']) },
  deputise: { office, person },
  court: { person, points: whole },
  polemic: { target: person, ground: oneOf(POLEMIC_GROUNDS), points: whole },
  organise: { org },
  inquire: { target: faction },
  verify: { org, target: faction, percent: whole },
  breakNetwork: { org, target: faction },
  stop: {},
  consent: { give: flag },
  refuseSpace: { refuse: flag },
  callPlenum: { call: flag },
  changeLine: { axis, by: whole },
  recant: {},
  defy: {},
  resign: { office },
  offerResignation: { person },
  sayNothing: {},
  table: { motion },
  addName: { person },
  closeList: {},
  endTabling: {},
  hear: { index: whole },
  seal: { stance, speaker: orNull(person), lastWord: orNull(card) },
  editSlate: { action: oneOf(SLATE_ACTIONS), person },
  closeSlate: {},
};

const command = variants('type', SHAPES);

/** Null when `value` has the form of a command of this content. Otherwise `malformed` or `unknownName`. */
export function checkShape(content: Content, value: unknown): Refusal | null {
  const code = command(content, value);
  return code === null ? null : refuse(code);
}

export function isCommandType(type: string): type is CommandType {
  return Object.hasOwn(SHAPES, type);
}

/** The same as a guard: what comes from outside is a command of this content once it has passed. */
export function isCommand(content: Content, value: unknown): value is Command {
  return checkShape(content, value) === null;
}
