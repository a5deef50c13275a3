// Who may import whom. Type imports count as imports; where only types are allowed, a rule of its own says so.
// Every rule here is broken on purpose by tests/architecture/layers.test.ts, which sees that it is found.

const own = '^src/';
const npm = '(^|/)node_modules/';
/** Dependencies that are still there when the program runs. */
const values = { dependencyTypesNot: ['type-only', 'type-import'] };

/** Files of `from` may import, of ours, only files below the `to` paths (and their own folder). */
const onlyTo = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: { path: own, pathNot: [`^src/${from}/`, ...to] },
});

/** Files of `from` may import, of others' packages, only those named. */
const onlyPackages = (from, packages, comment) => ({
  name: `${from}-packages`,
  comment,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: packages.length === 0 ? { path: npm } : { path: npm, pathNot: `${npm}(@types/)?(${packages.join('|')})/` },
});

/** A package that only some folders may import. */
const packageOnlyFrom = (name, packages, from, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: own, pathNot: from },
  to: { path: `${npm}(${packages.join('|')})/` },
});

const vocabulary = '^src/engine/model/';
const state = '^src/engine/model/state';
const view = '^src/engine/view(\\.ts$|/)';

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'No cycles anywhere, type imports included.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere would hide what is behind it from all other rules.',
      severity: 'error',
      from: { path: own },
      to: { couldNotResolve: true },
    },

    onlyTo('engine-alone', 'engine', [], 'The engine stands on nothing of ours.'),
    onlyPackages('engine', ['immer', 'seedrandom'], 'The engine takes immer and seedrandom from others, no more.'),
    onlyTo(
      'content-layer',
      'content',
      [vocabulary, '^src/engine/(hash|shape)\\.ts$'],
      'Content knows the vocabulary of the engine, how it hashes and what form a command has, not its rules.',
    ),
    onlyPackages('content', ['zod'], 'Content takes schemas from others, no more.'),
    onlyTo('words-layer', 'words', [vocabulary], 'Words know the vocabulary of the engine, not its rules.'),
    onlyPackages('words', ['i18next'], 'Words take plurals from others, no more.'),
    onlyTo('ui-layer', 'ui', [vocabulary], 'What scenes and panels share knows the vocabulary, not the rules.'),
    onlyTo('ai-layer', 'ai', ['^src/engine/'], 'The computer player knows the engine only.'),
    onlyPackages('ai', ['seedrandom'], 'The computer player takes its stream from seedrandom, no more.'),
    onlyTo(
      'match-layer',
      'match',
      ['^src/(ai|content|words|engine)/'],
      'A match knows computer, content, words and engine; no page.',
    ),
    onlyTo(
      'scenes-layer',
      'scenes',
      ['^src/(match|words|ui|engine)/'],
      'Scenes know match, words and what they share with panels.',
    ),
    onlyTo(
      'panels-layer',
      'panels',
      ['^src/(match|words|ui|engine)/'],
      'Panels know match, words and what they share with scenes.',
    ),
    {
      name: 'page-sees-views',
      comment: 'Of the engine, scenes and panels see the vocabulary and the view: no rule and no State.',
      severity: 'error',
      from: { path: '^src/(scenes|panels)/' },
      to: { path: ['^src/engine/(?!model/|view(\\.ts$|/))', state] },
    },
    {
      name: 'page-sees-types',
      comment: 'What scenes and panels import from the engine is gone when the program runs: they ask the match.',
      severity: 'error',
      from: { path: '^src/(scenes|panels)/' },
      to: { path: [vocabulary, view], ...values },
    },
    onlyTo(
      'cli-layer',
      'cli',
      ['^src/(?!(scenes|panels|ui)/|main\\.tsx?$)'],
      'The command line is the same game without a page.',
    ),
    {
      name: 'main-layer',
      comment: 'The entry knits page and match together and leaves rules and computer to the match.',
      severity: 'error',
      from: { path: '^src/main\\.tsx?$' },
      to: { path: own, pathNot: '^src/(match|panels|scenes|ui|words|content)/' },
    },
    {
      name: 'early-layer',
      comment:
        'What comes with the document itself takes a few lines of the match and of what panels share, and no more.',
      severity: 'error',
      from: { path: '^src/early\\.ts$' },
      to: { path: own, pathNot: '^src/(match/(fragment|preferences)|ui/(earlyMarks|languageChoice))\\.ts$' },
    },
    {
      name: 'nobody-imports-main',
      comment: 'The entry is nobody’s library.',
      severity: 'error',
      from: { path: own },
      to: { path: '^src/(main|early)\\.tsx?$' },
    },
    {
      name: 'scenes-are-lazy',
      comment: 'Scenes, and Phaser with them, are loaded with import() when a board is needed.',
      severity: 'error',
      from: { path: own, pathNot: '^src/scenes/' },
      to: { path: '^src/scenes/', dependencyTypesNot: ['type-only', 'type-import', 'dynamic-import'] },
    },

    packageOnlyFrom('phaser-in-scenes', ['phaser'], '^src/scenes/', 'Phaser stays in the lazily loaded part.'),
    packageOnlyFrom(
      'storage-in-match',
      ['idb-keyval', 'fflate'],
      '^src/match/',
      'Storage and sharing are the match’s.',
    ),
    packageOnlyFrom('html-in-panels', ['preact'], '^src/(panels|ui)/|^src/main\\.tsx?$', 'HTML is made in panels.'),
    packageOnlyFrom(
      'signals-in-page',
      ['@preact/signals'],
      '^src/(panels|ui|scenes|match)/|^src/main\\.tsx?$',
      'A match tells panels and scenes of its changes by signals; what is below it has none.',
    ),
    {
      name: 'no-build-time-packages',
      comment: 'What the game needs when it runs is a dependency, not a development dependency.',
      severity: 'error',
      from: { path: own },
      to: { dependencyTypes: ['npm-dev'], ...values },
    },
    {
      name: 'node-in-cli',
      comment: 'Only the command line runs in Node.',
      severity: 'error',
      from: { path: own, pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'data-comes-in',
      comment: 'Engine, content and computer are handed parsed data; the page asks the match for scenarios.',
      severity: 'error',
      from: { path: '^src/(engine|content|ai|scenes|panels|ui|words)/' },
      to: { path: '^scenarios/' },
    },
    {
      name: 'pure-without-assets',
      comment: 'Engine, content and computer have no pictures, sounds and languages.',
      severity: 'error',
      from: { path: '^src/(engine|content|ai)/' },
      to: { path: '^assets/' },
    },
    {
      name: 'no-tests-in-source',
      comment: 'The game does not import its tests.',
      severity: 'error',
      from: { path: own },
      to: { path: '^tests/' },
    },
  ],
  options: {
    parser: 'tsc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'types', 'default'],
      mainFields: ['module', 'browser', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.json', '.css'],
    },
  },
};
