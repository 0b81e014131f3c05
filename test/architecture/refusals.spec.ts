import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { definedRefusals, sentenceOf, type Language } from '../../src/kernel/refusal.js';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
  .map((name) => join(src, name));

interface Made {
  readonly file: string;
  readonly constant: string;
  /** Names given, or null where they are not written in place. */
  readonly given: readonly string[] | null;
}

const namesIn = (argument: ts.Expression | undefined): string[] | null => {
  if (argument === undefined) return [];
  if (!ts.isObjectLiteralExpression(argument) || argument.properties.some(ts.isSpreadAssignment)) return null;
  return argument.properties.flatMap(({ name }) => (name && ts.isIdentifier(name) ? [name.text] : []));
};

/** Definitions (constant → code) and makings of refusals in one file. */
function scan(file: string): { constants: Map<string, string>; calls: Made[] } {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
  const constants = new Map<string, string>();
  const calls: Made[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const [first] = node.arguments;
      if (node.expression.text === 'defineRefusal') {
        const { parent } = node;
        if (first && ts.isStringLiteral(first) && ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) {
          constants.set(parent.name.text, first.text);
        }
      } else calls.push({ file, constant: node.expression.text, given: namesIn(first) });
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return { constants, calls };
}

/** What a sentence is made of: the text with every hole filled, and the names it asked for. */
function spoken(code: string, language: Language): { text: string; holes: string[] } {
  const holes = new Set<string>();
  const params = new Proxy<Record<string, string | number>>(
    {},
    {
      get: (_, name) => {
        holes.add(String(name));
        return 2;
      },
    },
  );
  return { text: sentenceOf({ code, kind: 'rule', params }, language), holes: [...holes].sort() };
}

/** A name may carry its language: `warningsFr` beside `warningsEn`. */
const about = (holes: readonly string[], language: 'Fr' | 'En'): string =>
  holes.map((hole) => (hole.endsWith(language) ? hole.slice(0, -2) : hole)).join();

describe('refusals', () => {
  const scanned = files.map(scan);

  beforeAll(async () => {
    await import('reflect-metadata');
    const defining = scanned.flatMap(({ constants }, index) => (constants.size > 0 ? [files[index] ?? ''] : []));
    for (const file of defining) await import(/* @vite-ignore */ pathToFileURL(file).href);
  });

  it('are found', () => {
    expect(definedRefusals().length).toBeGreaterThan(50);
  });

  it('have a sentence in French and another in English, whole, about the same things', () => {
    const faults = definedRefusals().flatMap((code) => {
      const [fr, en] = [spoken(code, 'fr'), spoken(code, 'en')];
      if (fr.text.trim() === '' || en.text.trim() === '') return [`${code}: no sentence`];
      if (/[{}]/.test(fr.text + en.text)) return [`${code}: a hole stays open`];
      if (fr.text === en.text) return [`${code}: one sentence for two languages`];
      if (!/[.?!…»]$/.test(fr.text) || !/[.?!…”]$/.test(en.text)) return [`${code}: a sentence does not end`];
      const [frAbout, enAbout] = [about(fr.holes, 'Fr'), about(en.holes, 'En')];
      return frAbout === enAbout ? [] : [`${code}: ${frAbout} in French, ${enAbout} in English`];
    });
    expect(faults).toEqual([]);
  });

  it('are made with everything their sentences need', () => {
    const codes = new Map<string, Set<string>>();
    for (const { constants } of scanned) {
      for (const [name, code] of constants) codes.set(name, (codes.get(name) ?? new Set<string>()).add(code));
    }
    const faults = scanned
      .flatMap(({ calls }) => calls)
      .flatMap(({ file, constant, given }) => {
        const known = codes.get(constant);
        if (!known || given === null) return [];
        const lacking = [...known].map((code) => spoken(code, 'fr').holes.filter((hole) => !given.includes(hole)));
        return lacking.some(({ length }) => length === 0)
          ? []
          : [`${file.slice(src.length)}: ${constant} lacks ${lacking[0]?.join() ?? ''}`];
      });
    expect(faults).toEqual([]);
  });
});
