import { childOf, elementsOf, valueOf, type XmlElement } from './xml-tree.js';
import { numberOf } from './word-styles.js';
import type { Looks } from './word-styles.js';

/** What a style of ODT says, with what it takes from its parents. */
export interface OpenStyle {
  readonly role: 'title' | 'quote' | null;
  readonly looks: Looks;
}

const plain: OpenStyle = { role: null, looks: {} };
const bold = /^(bold|[6-9]00)$/;

function looksIn(properties: XmlElement | undefined): Looks {
  const found: Looks = {};
  const weight = valueOf(properties, 'font-weight');
  const slope = valueOf(properties, 'font-style');
  const line = valueOf(properties, 'text-line-through-style') ?? valueOf(properties, 'text-line-through-type');
  const display = valueOf(properties, 'display');
  if (weight !== undefined) found.bold = bold.test(weight);
  if (slope !== undefined) found.italic = slope !== 'normal';
  if (line !== undefined) found.strike = line !== 'none';
  if (display !== undefined) found.hidden = display === 'none';
  return found;
}

/** The styles of an ODT: those made as one writes, and those with a name. */
export class OpenStyles {
  private readonly elements = new Map<string, XmlElement>();
  private readonly lists = new Map<
    string,
    ReadonlyMap<number, { readonly numbered: boolean; readonly start: number }>
  >();

  /** Later roots win over earlier ones. */
  constructor(roots: readonly (XmlElement | null)[]) {
    for (const root of roots) {
      for (const style of elementsOf(root ?? undefined)
        .filter(({ name }) => name === 'styles' || name === 'automatic-styles')
        .flatMap(elementsOf)) {
        const name = valueOf(style, 'name') ?? '';
        if (style.name === 'list-style') this.lists.set(name, levelsOf(style));
        else if (style.name === 'style') this.elements.set(`${valueOf(style, 'family') ?? ''} ${name}`, style);
      }
    }
  }

  /** Of a family: `text` or `paragraph`. */
  named(family: 'text' | 'paragraph', name: string | undefined, asked = 0): OpenStyle {
    if (name === undefined || asked > 50) return plain;
    const element = this.elements.get(`${family} ${name}`);
    const base = this.named(family, valueOf(element, 'parent-style-name'), asked + 1);
    const looks = { ...base.looks, ...looksIn(childOf(element, 'text-properties')) };
    if (family === 'paragraph' && name === 'Title') return { role: 'title', looks };
    return { role: family === 'paragraph' && /^Quotations$/.test(name) ? 'quote' : base.role, looks };
  }

  list(name: string | undefined, depth: number): { readonly numbered: boolean; readonly start: number } {
    return this.lists.get(name ?? '')?.get(depth) ?? { numbered: false, start: 1 };
  }
}

const levelsOf = (style: XmlElement): ReadonlyMap<number, { readonly numbered: boolean; readonly start: number }> =>
  new Map(
    elementsOf(style).map((level) => [
      (numberOf(valueOf(level, 'level')) ?? 1) - 1,
      {
        numbered: level.name === 'list-level-style-number' && (valueOf(level, 'num-format') ?? '') !== '',
        start: numberOf(valueOf(level, 'start-value')) ?? 1,
      },
    ]),
  );
