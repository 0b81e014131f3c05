import { SaxesParser } from 'saxes';
import { Refused, type Refusal } from '../../../../kernel/refusal.js';
import { readingLimits } from './limits.js';
import { documentDamaged, documentTooComplex, documentWithEntities } from './reading.refusals.js';

/** Names are without their prefix: the formats we read have no two that would be mistaken for each other. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlElement | string)[];
}

const refuse = (refusal: Refusal): never => {
  throw new Refused(refusal);
};

/** A part of a document. Strict: what is not well formed, declares a document type or is beyond measure throws `Refused`. */
export function xmlOf(bytes: Uint8Array): XmlElement {
  const root: XmlElement = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  let elements = 0;
  const parser = new SaxesParser({ xmlns: true, position: false });
  const text = (words: string): void => {
    open.at(-1)?.children.push(words);
  };
  parser.on('error', () => refuse(documentDamaged()));
  parser.on('doctype', () => refuse(documentWithEntities()));
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('opentag', ({ local, attributes }) => {
    elements += 1;
    if (elements > readingLimits.elements || open.length > readingLimits.depth) refuse(documentTooComplex());
    const element = {
      name: local,
      attributes: new Map(Object.values(attributes).map((each) => [each.local, each.value])),
      children: [],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(decoded(bytes)).close();
  const [first] = elementsOf(root);
  return first ?? refuse(documentDamaged());
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return refuse(documentDamaged());
  }
}

export const elementsOf = (element: XmlElement | undefined): XmlElement[] =>
  (element?.children ?? []).filter((child) => typeof child !== 'string');

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  elementsOf(element).find((child) => child.name === name);

/** All elements of that name, in reading order, without looking inside those found. */
export function within(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => (child.name === name ? [child] : within(child, name)));
}

export const valueOf = (element: XmlElement | undefined, name = 'val'): string | undefined =>
  element?.attributes.get(name);

export const wordsOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');
