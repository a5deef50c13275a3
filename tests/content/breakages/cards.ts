import { CARDS } from '../files.ts';
import type { Breakage } from './breakage.ts';

export const CARD_BREAKAGES: readonly Breakage[] = [
  // Types and forms
  [
    'a missing title',
    CARDS,
    '[0].title',
    'missingField',
    /title is missing; it must be a text/,
    (c) => delete c[0].title,
  ],
  ['a missing source', CARDS, '[3].source', 'missingField', /source is missing/, (c) => delete c[3].source],
  ['a missing note', CARDS, '[3].note', 'missingField', /note is missing/, (c) => delete c[3].note],
  [
    'a missing badge',
    CARDS,
    '[3].badge',
    'missingField',
    /badge is missing; it must be one of documented/,
    (c) => delete c[3].badge,
  ],
  ['an empty note', CARDS, '[0].note', 'wrongLength', /note is empty/, (c) => (c[0].note = '')],
  ['a blank source', CARDS, '[0].source', 'wrongForm', /must not begin or end with blanks/, (c) => (c[0].source = ' ')],
  [
    'an unknown badge',
    CARDS,
    '[0].badge',
    'wrongValue',
    /"sure"; it must be one of documented, disputed, abstraction/,
    (c) => (c[0].badge = 'sure'),
  ],
  [
    'a number as text',
    CARDS,
    '[0].influence',
    'wrongType',
    /"two"; it must be a number/,
    (c) => (c[0].influence = 'two'),
  ],
  ['too much influence', CARDS, '[0].influence', 'outOfRange', /9; it must be at most 4/, (c) => (c[0].influence = 9)],
  ['no influence', CARDS, '[0].influence', 'outOfRange', /0; it must be at least 1/, (c) => (c[0].influence = 0)],
  [
    'half a point',
    CARDS,
    '[0].influence',
    'wrongType',
    /1.5; it must be a whole number/,
    (c) => (c[0].influence = 1.5),
  ],
  ['a field too many', CARDS, '[0].colour', 'unknownField', /no field called colour/, (c) => (c[0].colour = 'red')],
  [
    'an id with blanks',
    CARDS,
    '[0].id',
    'wrongForm',
    /must be an id: letters and digits/,
    (c) => (c[0].id = 'the oath'),
  ],
  ['an id of JavaScript’s', CARDS, '[0].id', 'wrongForm', /keeps for itself/, (c) => (c[0].id = 'constructor')],
  [
    'a title too long',
    CARDS,
    '[0].title',
    'wrongLength',
    /100 characters; it must have at most 60/,
    (c) => (c[0].title = 'x'.repeat(100)),
  ],
  [
    'control characters',
    CARDS,
    '[0].title',
    'wrongForm',
    /plain text without control characters/,
    (c) => (c[0].title = 'a\u0007b'),
  ],
  ['an object for a list', CARDS, '', 'wrongType', /must be a list/, (c) => c.splice(0)],
  ['a text for a card', CARDS, '[1]', 'wrongType', /"card"; it must be an object/, (c) => (c[1] = 'card')],
  ['an unknown kind', CARDS, '[0].kind', 'wrongValue', /one of speech, article/, (c) => (c[0].kind = 'dance')],
  ['an unknown owner', CARDS, '[0].owner', 'wrongValue', /one of apparatus, left/, (c) => (c[0].owner = 'centre')],
  // Windows
  [
    'a window beyond 1929',
    CARDS,
    '[0].window[1]',
    'outOfRange',
    /13; it must be at most 12/,
    (c) => (c[0].window = [1, 13]),
  ],
  [
    'a window before 1924',
    CARDS,
    '[0].window[0]',
    'outOfRange',
    /0; it must be at least 1/,
    (c) => (c[0].window = [0, 3]),
  ],
  ['a window backwards', CARDS, '[0].window', 'wrongForm', /earlier turn first/, (c) => (c[0].window = [5, 3])],
  [
    'half a window',
    CARDS,
    '[0].window',
    'wrongLength',
    /1 entries; it must have at least 2/,
    (c) => (c[0].window = [5]),
  ],
  [
    'a condition outside the window',
    CARDS,
    '[0]',
    'wrongWindow',
    /turns 9 to 10, but the card lives from 1 to 4/,
    (c) => Object.assign(c[0], { window: [1, 4], requires: [{ type: 'turns', from: 9, to: 10 }] }),
  ],
  [
    'a condition backwards',
    CARDS,
    '[0]',
    'wrongWindow',
    /from turn 4 to turn 2/,
    (c) => (c[0].requires = [{ type: 'turns', from: 4, to: 2 }]),
  ],
  // Requirements that turn in a circle
  [
    'a requirement and its opposite',
    CARDS,
    '[0].requires',
    'neverHappens',
    /of the type alive is asked for, and its opposite too.* No event can happen/,
    (c) =>
      (c[0].requires = [
        { type: 'alive', person: 'frunze' },
        { type: 'not', condition: { type: 'alive', person: 'frunze' } },
      ]),
  ],
  [
    'majority and opposition at once',
    CARDS,
    '[0].requires',
    'neverHappens',
    /in the majority and in the opposition/,
    (c) =>
      (c[0].requires = [
        { type: 'inMajority', faction: 'director' },
        { type: 'inOpposition', faction: 'director' },
      ]),
  ],
  [
    'a least above the most',
    CARDS,
    '[0].requires',
    'neverHappens',
    /regime is asked to be at least 3 and at most 1/,
    (c) =>
      (c[0].requires = [
        { type: 'regimeAtLeast', amount: 3 },
        { type: 'regimeAtMost', amount: 1 },
      ]),
  ],
  [
    'a Testament before its first stage',
    CARDS,
    '[0].requires',
    'neverHappens',
    /stage of the Testament is asked to be at least few and at most before the first/,
    (c) => (c[0].requires = [{ type: 'testamentBefore', stage: 'few' }]),
  ],
  [
    'a consequence that never follows',
    CARDS,
    '[0].effects[0].condition',
    'neverHappens',
    /line \(economy\) is asked to be at least 1 and at most 0\. What follows never happens/,
    (c) =>
      Object.assign(c[0], {
        requires: [{ type: 'lineAtMost', axis: 'economy', amount: 0 }],
        effects: [
          {
            type: 'when',
            condition: { type: 'lineAtLeast', axis: 'economy', amount: 1 },
            // biome-ignore lint/suspicious/noThenProperty: the vocabulary's own word
            then: [{ type: 'crisis', amount: 1 }],
          },
        ],
      }),
  ],
];
