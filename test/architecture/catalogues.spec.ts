import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const client = new URL('../../client/src/', import.meta.url).pathname;
const files = readdirSync(client, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file) && !/\.(generated|spec)\.ts/.test(file));
const catalogues = files.filter((file) => file.startsWith('i18n/fr/'));

/** Every name the client's own code reads from something (`text.name`, `const { name } = …`) or writes as a key (`'name'`). */
function namesRead(): ReadonlySet<string> {
  const names = new Set<string>();
  const look = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) names.add(node.name.text);
    else if (ts.isStringLiteralLike(node)) names.add(node.text);
    else if (ts.isBindingElement(node)) names.add((node.propertyName ?? node.name).getText());
    ts.forEachChild(node, look);
  };
  for (const file of files) if (!/^i18n\/(fr|en)\//.test(file)) look(parsed(file));
  return names;
}

const parsed = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(`${client}${file}`, 'utf8'), ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX);

/** The entries of the object a catalogue exports by default. */
function entriesOf(file: string): readonly string[] {
  const source = parsed(file);
  const exported = source.statements.find(ts.isExportAssignment)?.expression.getText();
  const found = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .find(({ name }) => name.getText() === exported)?.initializer;
  if (!found || !ts.isObjectLiteralExpression(found)) throw new Error(`${file} exports no object`);
  return found.properties.flatMap(({ name }) => (name ? [name.getText().replaceAll("'", '')] : []));
}

describe('the words of the interface', () => {
  const used = namesRead();

  it('are found', () => {
    expect(catalogues.flatMap(entriesOf).length).toBeGreaterThan(1000);
  });

  it.each(catalogues)('are all used: %s', (file) => {
    expect(entriesOf(file).filter((entry) => !used.has(entry))).toEqual([]);
  });
});
