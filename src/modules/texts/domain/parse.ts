import { isId } from '../../../kernel/ids.js';
import { Refused, type Refusal } from '../../../kernel/refusal.js';
import {
  type Block,
  type HardBreak,
  type Inline,
  type ListItem,
  type Mark,
  type StyledText,
  type TextDocument,
  type Textblock,
  markOrder,
  marksKey,
  textLimits,
} from './document.js';
import { safeHref } from './href.js';
import {
  textAttributeUnknown,
  textLinkUnsafe,
  textMalformed,
  textMarkUnknown,
  textNodeUnknown,
  textTooDeep,
  textTooLong,
  textTooManyClauses,
} from './text.refusals.js';

type Json = Readonly<Record<string, unknown>>;

interface Count {
  clauses: number;
  characters: number;
}

/** Neighbouring text of one style, joined once at the end: a text may come letter by letter. */
interface Run {
  readonly type: 'run';
  readonly key: string;
  readonly marks: readonly Mark[];
  readonly parts: string[];
}

/** Attributes the editor writes and a text does not keep: looks, not meaning. */
const unkept: Readonly<Record<string, readonly string[]>> = {
  link: ['target', 'rel', 'class', 'title'],
  orderedList: ['type'],
};

const refuse = (refusal: Refusal): never => {
  throw new Refused(refusal);
};

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const nameOf = (node: Json): string => (typeof node['type'] === 'string' ? node['type'].slice(0, 60) : '?');

/**
 * A text from untrusted ProseMirror JSON, in its stored form. Strict: an unknown node, mark or attribute, an unsafe link or
 * a text over `textLimits` throws `Refused` with a refusal that names it. Ids stay as they are (null where missing).
 */
export function parseDocument(value: unknown): TextDocument {
  const doc = isJson(value) ? value : refuse(textMalformed({ node: 'doc' }));
  if (doc['type'] !== 'doc') refuse(textNodeUnknown({ node: nameOf(doc) }));
  attributesOf(doc, []);
  const content = blocksOf(doc, 0, { clauses: 0, characters: 0 });
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph', attrs: { id: null } }] };
}

function blocksOf(parent: Json, depth: number, count: Count): Block[] {
  return childrenOf(parent).map((child) => blockOf(child, depth, count));
}

function blockOf(node: Json, depth: number, count: Count): Block {
  switch (node['type']) {
    case 'paragraph':
    case 'heading':
      return textblockOf(node, count);
    case 'bulletList':
      attributesOf(node, []);
      return { type: 'bulletList', content: itemsOf(node, depth + 1, count) };
    case 'orderedList': {
      const start = integer(node, attributesOf(node, ['start'])['start'] ?? 1, 0, 999_999);
      const content = itemsOf(node, depth + 1, count);
      return start === 1 ? { type: 'orderedList', content } : { type: 'orderedList', attrs: { start }, content };
    }
    case 'blockquote':
      attributesOf(node, []);
      return { type: 'blockquote', content: filled(node, blocksOf(node, deeper(depth + 1), count)) };
    default:
      return refuse(textNodeUnknown({ node: nameOf(node) }));
  }
}

function itemsOf(list: Json, depth: number, count: Count): ListItem[] {
  deeper(depth);
  const items = childrenOf(list).map((item): ListItem => {
    if (item['type'] !== 'listItem') refuse(textNodeUnknown({ node: nameOf(item) }));
    attributesOf(item, []);
    const content = filled(item, blocksOf(item, depth, count));
    if (content[0]?.type !== 'paragraph') refuse(textMalformed({ node: 'listItem' }));
    return { type: 'listItem', content };
  });
  return filled(list, items);
}

function textblockOf(node: Json, count: Count): Textblock {
  count.clauses += 1;
  if (count.clauses > textLimits.clauses) refuse(textTooManyClauses({ limit: textLimits.clauses }));
  const attrs = attributesOf(node, node['type'] === 'heading' ? ['id', 'level'] : ['id']);
  const id = attrs['id'] ?? null;
  if (id !== null && !isId(id)) return refuse(textAttributeUnknown({ node: nameOf(node), attribute: 'id' }));
  const inlines = inlinesOf(node, count);
  const content = inlines.length > 0 ? { content: inlines } : {};
  const clauseId = id === null ? null : id.toLowerCase();
  return node['type'] === 'heading'
    ? { type: 'heading', attrs: { id: clauseId, level: integer(node, attrs['level'] ?? 1, 1, 6) }, ...content }
    : { type: 'paragraph', attrs: { id: clauseId }, ...content };
}

function inlinesOf(node: Json, count: Count): Inline[] {
  const runs: (HardBreak | Run)[] = [];
  for (const child of childrenOf(node)) {
    const inline = inlineOf(child);
    count.characters += inline.type === 'text' ? inline.text.length : 1;
    if (count.characters > textLimits.characters) refuse(textTooLong({ limit: textLimits.characters }));
    const last = runs.at(-1);
    if (inline.type === 'hardBreak') runs.push(inline);
    else if (last?.type === 'run' && last.key === marksKey(inline.marks)) last.parts.push(inline.text);
    else if (inline.text !== '') {
      runs.push({ type: 'run', key: marksKey(inline.marks), marks: inline.marks ?? [], parts: [inline.text] });
    }
  }
  return runs.map((run) => (run.type === 'run' ? styled(run.parts.join('').normalize('NFC'), run.marks) : run));
}

function inlineOf(node: Json): Inline {
  if (node['type'] === 'hardBreak') {
    attributesOf(node, []);
    return { type: 'hardBreak' };
  }
  if (node['type'] !== 'text') return refuse(textNodeUnknown({ node: nameOf(node) }));
  attributesOf(node, []);
  const { text, marks } = node;
  if (typeof text !== 'string') return refuse(textMalformed({ node: 'text' }));
  if (marks !== undefined && !Array.isArray(marks)) return refuse(textMalformed({ node: 'text' }));
  const known: readonly Mark[] = (marks ?? []).map(markOf);
  return styled(
    cleanText(text),
    markOrder.flatMap((type) => known.find((mark) => mark.type === type) ?? []),
  );
}

function markOf(value: unknown): Mark {
  if (!isJson(value)) return refuse(textMalformed({ node: 'marks' }));
  const type = value['type'];
  if (type === 'bold' || type === 'italic' || type === 'strike') {
    attributesOf(value, []);
    return { type };
  }
  if (type !== 'link') return refuse(textMarkUnknown({ mark: nameOf(value) }));
  const written = attributesOf(value, ['href'])['href'];
  const href = typeof written === 'string' ? safeHref(written) : null;
  return href === null ? refuse(textLinkUnsafe({ href: String(written).slice(0, 100) })) : { type, attrs: { href } };
}

const styled = (text: string, marks: readonly Mark[]): StyledText =>
  marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text };

/**
 * One Unicode form (NFC); line ends and tabs are spaces; without the characters no reader sees: controls, halves of pairs,
 * and the overrides that show words in another order than they are stored.
 */
export const cleanText = (text: string): string =>
  text
    .replace(/[\t-\r\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .normalize('NFC');

function childrenOf(node: Json): readonly Json[] {
  const content = node['content'] ?? [];
  if (!Array.isArray(content)) return refuse(textMalformed({ node: nameOf(node) }));
  return content.map((child: unknown) => (isJson(child) ? child : refuse(textMalformed({ node: nameOf(node) }))));
}

/** The attributes, once every key of the node and every attribute is known. A null attribute is a default. */
function attributesOf(node: Json, kept: readonly string[]): Json {
  const name = nameOf(node);
  const keys = name === 'text' || name === 'hardBreak' ? ['text', 'marks'] : ['content'];
  const stray = Object.keys(node).find((key) => key !== 'type' && key !== 'attrs' && !keys.includes(key));
  if (stray !== undefined) refuse(textAttributeUnknown({ node: name, attribute: stray.slice(0, 60) }));
  const attrs = node['attrs'] ?? {};
  if (!isJson(attrs)) return refuse(textMalformed({ node: name }));
  const known = [...kept, ...(Object.hasOwn(unkept, name) ? (unkept[name] ?? []) : [])];
  const unknown = Object.keys(attrs).find((key) => attrs[key] !== null && !known.includes(key));
  return unknown === undefined ? attrs : refuse(textAttributeUnknown({ node: name, attribute: unknown.slice(0, 60) }));
}

function integer(node: Json, value: unknown, least: number, most: number): number {
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
  return fits ? value : refuse(textMalformed({ node: nameOf(node) }));
}

const filled = <T>(node: Json, content: T[]): T[] =>
  content.length > 0 ? content : refuse(textMalformed({ node: nameOf(node) }));

const deeper = (depth: number): number =>
  depth > textLimits.nesting ? refuse(textTooDeep({ limit: textLimits.nesting })) : depth;
