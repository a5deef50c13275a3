import type { CommandType } from '../engine/model/command.ts';
import type { Stance } from '../engine/model/ids.ts';

/** In which order a command's fields are asked. What is not named follows as the legal commands have it. */
export const FIELD_ORDER: Readonly<Partial<Record<CommandType, readonly string[]>>> = {
  offerPact: ['to', 'pact', 'secret'],
  counterOffer: ['pact', 'secret'],
  setTerm: ['term.type', 'term.motion', 'term.stance', 'term.org', 'term.person', 'term.act'],
  breakPact: ['partner', 'pact'],
  playEvent: ['card', 'choice.option', 'choice.org', 'choice.faction', 'choice.person'],
  directEvent: ['choice.option', 'choice.org', 'choice.faction', 'choice.person'],
  admit: ['org', 'bend'],
  agitate: ['org', 'points'],
  appoint: ['org', 'by', 'person'],
  deputise: ['office', 'person'],
  court: ['person', 'points'],
  polemic: ['target', 'ground', 'points'],
  organise: ['org'],
  inquire: ['target'],
  verify: ['org', 'target', 'percent'],
  breakNetwork: ['org', 'target'],
  changeLine: ['axis', 'by'],
  table: [
    'motion.kind',
    'motion.office',
    'motion.step',
    'motion.org',
    'motion.by',
    'motion.bend',
    'motion.allow',
    'motion.confirm',
    'motion.economy',
    'motion.world',
    'motion.target',
    'motion.person',
    'motion.persons',
  ],
  seal: ['stance', 'speaker', 'lastWord'],
  editSlate: ['action', 'person'],
};

/** In the order in which they are asked and counted. */
export const STANCES: readonly Stance[] = ['for', 'against', 'abstain'];

/** The six buttons over the verbs of an operation. */
export const OPERATIONS = [
  { name: 'agitate', types: ['agitate'] },
  { name: 'place', types: ['appoint', 'deputise'] },
  { name: 'court', types: ['court'] },
  { name: 'polemic', types: ['polemic'] },
  { name: 'organise', types: ['organise'] },
  { name: 'control', types: ['inquire', 'verify', 'breakNetwork'] },
] as const satisfies readonly { readonly name: string; readonly types: readonly CommandType[] }[];

/** What can be done at the desk beside a card. */
export const DESK: readonly CommandType[] = [
  'admit',
  'callConference',
  'emergencyMeasures',
  'invokeComintern',
  'publishPlatform',
  'demonstrate',
  'leakTestament',
  'appealToArmy',
];

/** One answer, nothing to foretell: the button gives the command at once. */
export const AT_ONCE: ReadonlySet<CommandType> = new Set([
  'endDiplomacy',
  'withdrawOffer',
  'stop',
  'sayNothing',
  'closeList',
  'endTabling',
  'holdBack',
]);

/** Questions of a few whole answers: each answer is a button of its own. */
export const WHOLE: ReadonlySet<CommandType> = new Set([
  'answerOffer',
  'proposeMeasure',
  'consent',
  'refuseSpace',
  'callPlenum',
]);
