import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Names that the engine's source uses for texts, found in the syntax tree of its files. */
export interface Named {
  /** First arguments of `tally.add` and `tally.times`, and what is given for a parameter `why: string`. */
  readonly reasons: ReadonlyMap<string, string>;
  /** Keys of messages, and of refusals made by hand. */
  readonly keys: ReadonlyMap<string, string>;
  /** Values of `{ word: '…' }`. */
  readonly words: ReadonlyMap<string, string>;
  /** Texts with the arguments they are given, by dotted path. */
  readonly uses: readonly Use[];
  /** Places where a reason is neither a literal nor passed on from a parameter: nobody can tell its name. */
  readonly unknown: readonly string[];
}

export interface Use {
  readonly path: string;
  readonly args: readonly string[];
  readonly where: string;
}

const root = join(import.meta.dirname, '../..');

export function scanEngine(): Named {
  const files = readdirSync(join(root, 'src/engine'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => {
      const path = join(root, 'src/engine', name);
      return ts.createSourceFile(name, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
    });
  const takers = new Map<string, number>();
  for (const file of files) findTakers(file, takers);
  const reasons = new Map<string, string>();
  const keys = new Map<string, string>();
  const words = new Map<string, string>();
  const unknown: string[] = [];
  const uses: Use[] = [];

  for (const file of files) {
    const tellers = findTellers(file);
    const adders = findAdders(file);
    const where = (node: ts.Node): string => {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      return `${file.fileName}:${line + 1}`;
    };
    const note = (into: Map<string, string>, node: ts.Node, strict: boolean): void => {
      for (const leaf of leaves(node)) {
        if (ts.isStringLiteralLike(leaf)) into.set(leaf.text, where(leaf));
        else if (strict && !ts.isIdentifier(leaf) && !ts.isPropertyAccessExpression(leaf))
          unknown.push(`${where(leaf)}: ${leaf.getText()}`);
      }
    };
    const use = (prefix: string, name: ts.Node | undefined, args: ts.Node | undefined): void => {
      if (name === undefined) return;
      const given = args === undefined ? [] : properties(args);
      if (given === null) return;
      for (const text of leaves(name))
        if (ts.isStringLiteralLike(text)) uses.push({ path: prefix + text.text, args: given, where: where(text) });
    };
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node)) {
        const callee = node.expression;
        const [first, second, third] = node.arguments;
        if (ts.isIdentifier(callee) && callee.text === 'refuse') use('refusal.', first, second);
        if (ts.isIdentifier(callee) && callee.text === 'message') use('', first, second);
        if (
          ts.isIdentifier(callee) &&
          callee.text === 'message' &&
          first !== undefined &&
          ts.isTemplateExpression(first)
        )
          for (const name of constants(file, first.templateSpans[0]?.expression.getText() ?? ''))
            keys.set(first.head.text + name, where(first));
        const teller = ts.isIdentifier(callee) ? tellers.get(callee.text) : undefined;
        if (teller !== undefined && first !== undefined) {
          const given = teller.args ?? (second === undefined ? [] : properties(second));
          for (const leaf of leaves(first)) {
            if (!ts.isStringLiteralLike(leaf)) continue;
            const path = teller.prefix + leaf.text;
            keys.set(path, where(leaf));
            if (given !== null) uses.push({ path, args: given, where: where(leaf) });
          }
        }
        if (ts.isPropertyAccessExpression(callee) && ['add', 'times'].includes(callee.name.text)) {
          const [name, amount] = node.arguments;
          if (name !== undefined && amount !== undefined) {
            note(reasons, name, true);
            use('reason.', name, third);
          }
        }
        const handed = ts.isIdentifier(callee) ? adders.get(callee.text) : undefined;
        const name = handed === undefined ? undefined : node.arguments[handed];
        if (name !== undefined) {
          note(reasons, name, true);
          use('reason.', name, node.arguments.find(ts.isObjectLiteralExpression));
        }
        const index = ts.isIdentifier(callee) ? takers.get(callee.text) : undefined;
        const why = index === undefined ? undefined : node.arguments[index];
        if (why !== undefined) {
          note(reasons, why, true);
          use('reason.', why, undefined);
        }
        if (ts.isIdentifier(callee) && callee.text === 'message' && node.arguments[0] !== undefined)
          note(keys, node.arguments[0], false);
      }
      if (ts.isPropertyAssignment(node) && node.name.getText() === 'why' && !isEventOfItsOwn(node.parent))
        note(reasons, node.initializer, false);
      // A breakdown that is put together by hand.
      if (ts.isPropertyAssignment(node) && node.name.getText() === 'name' && has(node.parent, 'op')) {
        note(reasons, node.initializer, false);
      }
      if (ts.isPropertyAssignment(node) && node.name.getText() === 'word') note(words, node.initializer, false);
      if (ts.isStringLiteralLike(node) && /^(forecast|reason|refusal|word)\.\w/.test(node.text))
        keys.set(node.text, where(node));
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return { reasons, keys, words, uses, unknown };
}

/** Functions with a parameter `why: string`, by name, with its place. */
function findTakers(file: ts.SourceFile, takers: Map<string, number>): void {
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionDeclaration(node) && node.name !== undefined) {
      const index = node.parameters.findIndex(
        (p) => p.name.getText() === 'why' && p.type?.kind === ts.SyntaxKind.StringKeyword,
      );
      if (index >= 0) takers.set(node.name.text, index);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
}

interface Teller {
  readonly prefix: string;
  /** Arguments that it always gives; null: those of its own second parameter. */
  readonly args: readonly string[] | null;
}

/** Local functions that make a message of their first parameter, ``message(`forecast.${name}`, args)``. */
function findTellers(file: ts.SourceFile): Map<string, Teller> {
  const tellers = new Map<string, Teller>();
  const visit = (node: ts.Node, owner: { name: string; first: string } | null): void => {
    let inside = owner;
    if (ts.isArrowFunction(node) || ts.isFunctionDeclaration(node)) {
      const first = node.parameters[0]?.name.getText();
      const named = nameOf(node);
      if (named !== undefined && first !== undefined) inside = { name: named, first };
    }
    if (ts.isCallExpression(node) && node.expression.getText() === 'message' && inside !== null) {
      const [key, given] = node.arguments;
      if (
        key !== undefined &&
        ts.isTemplateExpression(key) &&
        key.templateSpans[0]?.expression.getText() === inside.first
      )
        tellers.set(inside.name, { prefix: key.head.text, args: given === undefined ? [] : properties(given) });
    }
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  visit(file, null);
  return tellers;
}

function nameOf(node: ts.ArrowFunction | ts.FunctionDeclaration): string | undefined {
  if (ts.isFunctionDeclaration(node)) return node.name?.getText();
  return ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : undefined;
}

/** Local functions that hand a parameter on to a tally, `tally.add(name, amount)`, with the place of that parameter. */
function findAdders(file: ts.SourceFile): Map<string, number> {
  const adders = new Map<string, number>();
  const visit = (node: ts.Node): void => {
    if (ts.isArrowFunction(node) || ts.isFunctionDeclaration(node)) {
      const named = nameOf(node);
      node.parameters.forEach((parameter, index) => {
        const hands = new RegExp(`tally\\.(add|times)\\(${parameter.name.getText()},`);
        if (named !== undefined && hands.test(node.body?.getText() ?? '')) adders.set(named, index);
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return adders;
}

/** The expressions that a conditional may give. */
function leaves(node: ts.Node): readonly ts.Node[] {
  if (ts.isConditionalExpression(node)) return [...leaves(node.whenTrue), ...leaves(node.whenFalse)];
  if (ts.isParenthesizedExpression(node)) return leaves(node.expression);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)
    return [...leaves(node.left), ...leaves(node.right)];
  return [node];
}

/** Names of an object literal's properties; null where it is made elsewhere. */
function properties(node: ts.Node): readonly string[] | null {
  if (!ts.isObjectLiteralExpression(node)) return null;
  return node.properties.flatMap((p) => (p.name === undefined ? [] : [p.name.getText()]));
}

/** Events whose `why` is a closed list of their own, with texts of their own. */
function isEventOfItsOwn(object: ts.ObjectLiteralExpression): boolean {
  return object.properties.some(
    (p) =>
      ts.isPropertyAssignment(p) &&
      p.name.getText() === 'type' &&
      /membersMoved|officeVacated/.test(p.initializer.getText()),
  );
}

function has(object: ts.ObjectLiteralExpression, name: string): boolean {
  return object.properties.some((p) => p.name?.getText() === name);
}

/** The literal values that a constant of the file may have. */
function constants(file: ts.SourceFile, name: string): readonly string[] {
  const values: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === name && node.initializer !== undefined)
      for (const leaf of leaves(node.initializer)) if (ts.isStringLiteralLike(leaf)) values.push(leaf.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return values;
}
