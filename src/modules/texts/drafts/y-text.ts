import * as Y from 'yjs';
import { Refused } from '../../../kernel/refusal.js';
import { parseDocument } from '../domain/clause.js';
import { type Block, type Inline, type ListItem, type TextDocument, isTextblock } from '../domain/document.js';
import { textMalformed } from '../domain/text.refusals.js';

/** Where the text stands in the Yjs document; the editor names it alike. */
export const textFragment = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment('text');

interface Json {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly Json[];
  readonly text?: string;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
}

type Child = Y.XmlElement | Y.XmlText | Y.XmlHook;

/** One styled stretch of a `Y.XmlText`. */
interface Run {
  readonly insert: string;
  readonly attributes?: Readonly<Record<string, object>>;
}

/**
 * The text of a draft in its stored form. Containers that edits made at once left without anything in them are not there.
 * Throws `Refused` with what `parseDocument` refuses.
 */
export const documentOf = (doc: Y.Doc): TextDocument =>
  parseDocument({ type: 'doc', content: childrenOf(textFragment(doc)).filter(holdsSomething) });

const childrenOf = (parent: Y.XmlFragment): Json[] =>
  parent
    .toArray()
    .flatMap((child) => jsonOf(child as Child))
    .filter(holdsSomething);

function jsonOf(child: Child): Json[] {
  if (child instanceof Y.XmlText) return runsOf(child).map(styledText);
  if (!(child instanceof Y.XmlElement)) throw new Refused(textMalformed({ node: 'hook' }));
  const attrs: Record<string, unknown> = child.getAttributes();
  const content = childrenOf(child);
  const node = { type: child.nodeName, attrs, ...(content.length > 0 ? { content } : {}) };
  return [node.type === 'listItem' ? begunByParagraph(node) : node];
}

const holders = new Set(['bulletList', 'orderedList', 'listItem', 'blockquote']);
const holdsSomething = ({ type, content }: Json): boolean => !holders.has(type) || (content?.length ?? 0) > 0;

const begunByParagraph = (item: Json): Json =>
  item.content && item.content[0]?.type !== 'paragraph'
    ? { ...item, content: [{ type: 'paragraph', attrs: { id: null } }, ...item.content] }
    : item;

const runsOf = (text: Y.XmlText): Run[] =>
  (text.toDelta() as { insert: unknown; attributes?: Record<string, object> }[]).map(({ insert, attributes }) => {
    if (typeof insert !== 'string') throw new Refused(textMalformed({ node: 'text' }));
    return attributes ? { insert, attributes } : { insert };
  });

/** A mark that may overlap itself is named with a hash after two dashes. */
const styledText = ({ insert, attributes = {} }: Run): Json => ({
  type: 'text',
  text: insert,
  marks: Object.entries(attributes).map(([name, attrs]) => ({ type: name.replace(/--.*$/, ''), attrs: { ...attrs } })),
});

/** The same as `childrenOf` gives, of a stored text: what the two are compared by. */
const blockJson = (block: Block): Json => {
  if (isTextblock(block)) {
    const attrs = block.type === 'heading' ? { id: block.attrs.id, level: block.attrs.level } : { id: block.attrs.id };
    return { type: block.type, attrs, content: (block.content ?? []).map(inlineJson) };
  }
  const content = block.type === 'blockquote' ? block.content.map(blockJson) : block.content.map(itemJson);
  return block.type === 'orderedList' && block.attrs
    ? { type: block.type, attrs: block.attrs, content }
    : { type: block.type, content };
};

const itemJson = ({ content }: ListItem): Json => ({ type: 'listItem', content: content.map(blockJson) });

const inlineJson = (inline: Inline): Json =>
  inline.type === 'text' ? { type: 'text', text: inline.text, marks: inline.marks ?? [] } : { type: inline.type };

/** Brings a draft to a stored text, touching no more of it than differs: what others write meanwhile keeps its place. */
export function bringTo(doc: Y.Doc, document: TextDocument): void {
  doc.transact(() => bringChildren(textFragment(doc), document.content.map(blockJson)));
}

/** Text nodes that follow each other are one `Y.XmlText`. */
interface TextGroup {
  readonly type: 'text';
  readonly runs: readonly Run[];
}
type Wanted = Json | TextGroup;

const isGroup = (wanted: Wanted): wanted is TextGroup => 'runs' in wanted;

function grouped(content: readonly Json[]): Wanted[] {
  const wanted: Wanted[] = [];
  for (const node of content) {
    if (node.type !== 'text') {
      wanted.push(node);
      continue;
    }
    const attributes = Object.fromEntries((node.marks ?? []).map(({ type, attrs = {} }) => [type, attrs]));
    const run: Run = { insert: node.text ?? '', attributes };
    const last = wanted.at(-1);
    if (last && isGroup(last)) wanted[wanted.length - 1] = { type: 'text', runs: [...last.runs, run] };
    else wanted.push({ type: 'text', runs: [run] });
  }
  return wanted;
}

function bringChildren(parent: Y.XmlFragment, content: readonly Json[]): void {
  const wanted = grouped(content);
  const present = parent.toArray() as Child[];
  const same = (at: number, to: number): boolean => {
    const [child, want] = [present[at], wanted[to]];
    return child !== undefined && want !== undefined && keyOfChild(child) === keyOfWanted(want);
  };
  let start = 0;
  while (start < Math.min(present.length, wanted.length) && same(start, start)) start += 1;
  let end = 0;
  const most = Math.min(present.length, wanted.length) - start;
  while (end < most && same(present.length - 1 - end, wanted.length - 1 - end)) end += 1;
  let at = start;
  const middle = present.slice(start, present.length - end);
  for (const want of wanted.slice(start, wanted.length - end)) {
    const child = middle.shift();
    if (child && bringChild(child, want)) at += 1;
    else {
      if (child) parent.delete(at, 1);
      parent.insert(at, [made(want)]);
      at += 1;
    }
  }
  if (middle.length > 0) parent.delete(at, middle.length);
}

/** False when the child is of another kind: it is replaced. */
function bringChild(child: Child, want: Wanted): boolean {
  if (isGroup(want)) {
    if (!(child instanceof Y.XmlText)) return false;
    bringRuns(child, want.runs);
    return true;
  }
  if (!(child instanceof Y.XmlElement) || child.nodeName !== want.type) return false;
  const attrs = want.attrs ?? {};
  for (const [name, value] of Object.entries(attrs)) {
    if (value !== null && child.getAttribute(name) !== value) setAttribute(child, name, value);
  }
  for (const name of Object.keys(child.getAttributes()))
    if ((attrs[name] ?? null) === null) child.removeAttribute(name);
  bringChildren(child, want.content ?? []);
  return true;
}

/** Ids are words, levels and first numbers are numbers: Yjs' own type of an element says strings alone. */
function setAttribute(element: Y.XmlElement<Record<string, string | number>>, name: string, value: unknown): void {
  if (typeof value === 'string' || typeof value === 'number') element.setAttribute(name, value);
}

function bringRuns(text: Y.XmlText, runs: readonly Run[]): void {
  if (JSON.stringify(runsOf(text).map(plainRun)) === JSON.stringify(runs.map(plainRun))) return;
  const before = runsOf(text)
    .map(({ insert }) => insert)
    .join('');
  const after = runs.map(({ insert }) => insert).join('');
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start += 1;
  // Never between the two halves of a sign: Yjs would lose it.
  if (isFirstHalf(before, start - 1) || isFirstHalf(after, start - 1)) start -= 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  if (isSecondHalf(before, before.length - end) || isSecondHalf(after, after.length - end)) end -= 1;
  if (before.length - start - end > 0) text.delete(start, before.length - start - end);
  if (after.length - start - end > 0) text.insert(start, after.slice(start, after.length - end), {});
  const styles = new Set(runsOf(text).flatMap(({ attributes = {} }) => Object.keys(attributes)));
  let offset = 0;
  for (const { insert, attributes = {} } of runs) {
    const cleared = Object.fromEntries([...styles].map((name) => [name, null]));
    text.format(offset, insert.length, { ...cleared, ...attributes });
    offset += insert.length;
  }
}

const isFirstHalf = (text: string, at: number): boolean => /[\ud800-\udbff]/.test(text.charAt(at));
const isSecondHalf = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text.charAt(at));

const plainRun = ({ insert, attributes = {} }: Run): unknown => [
  insert,
  Object.entries(attributes)
    .map(([name, attrs]) => [name.replace(/--.*$/, ''), 'href' in attrs ? attrs.href : ''])
    .sort(),
];

function made(want: Wanted): Y.XmlElement | Y.XmlText {
  if (isGroup(want)) {
    const text = new Y.XmlText();
    text.applyDelta(want.runs.map(({ insert, attributes = {} }) => ({ insert, attributes })));
    return text;
  }
  const element = new Y.XmlElement(want.type);
  for (const [name, value] of Object.entries(want.attrs ?? {})) if (value !== null) setAttribute(element, name, value);
  element.insert(0, grouped(want.content ?? []).map(made));
  return element;
}

const keyOfChild = (child: Child): string => {
  if (child instanceof Y.XmlText) return JSON.stringify(['text', runsOf(child).map(plainRun)]);
  if (!(child instanceof Y.XmlElement)) return '';
  const attrs: Record<string, unknown> = child.getAttributes();
  return keyOfElement(child.nodeName, attrs, (child.toArray() as Child[]).map(keyOfChild));
};

const keyOfWanted = (want: Wanted): string =>
  isGroup(want)
    ? JSON.stringify(['text', want.runs.map(plainRun)])
    : keyOfElement(want.type, want.attrs ?? {}, grouped(want.content ?? []).map(keyOfWanted));

const keyOfElement = (type: string, attrs: Readonly<Record<string, unknown>>, content: readonly string[]): string =>
  JSON.stringify([
    type,
    Object.entries(attrs)
      .filter(([, value]) => value !== null && value !== undefined)
      .sort(),
    content,
  ]);
