import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const pages = import.meta.glob<string>(['../{app,features,page,ui}/**/*.{ts,tsx}', '!../**/*.spec.*'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** What a source file writes between the values it shows: words of JSX, strings, the pieces of templates. */
function written(path: string, source: string): string[] {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, false, kind);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) || ts.isStringLiteralLike(node)) found.push(node.text);
    if (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const spaced = /\s[:;?!](?=\s|$)/;

describe('the space before a double sign', () => {
  it('is the language’s: no page writes it, catalogues and <Colon /> do', () => {
    expect(Object.keys(pages).length).toBeGreaterThan(100);
    const found = Object.entries(pages).flatMap(([path, source]) =>
      written(path, source)
        .filter((words) => spaced.test(words))
        .map((words) => `${path}: "${words}"`),
    );
    expect(found).toEqual([]);
  });

  it('is seen where there is one', () => {
    expect(written('a.tsx', 'const a = <p>{b} : {`${c} : d`}</p>').filter((words) => spaced.test(words))).toEqual([
      ' : ',
      ' : d',
    ]);
  });
});
