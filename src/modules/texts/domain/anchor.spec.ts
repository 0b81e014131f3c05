import { describe, expect, it } from 'vitest';
import { newId } from '../../../kernel/ids.js';
import { type Anchor, type AnchorPlace, anchorAt, resolveAnchor } from './anchor.js';
import { clauseText, clausesOf } from './clause.js';
import type { Block, TextDocument } from './document.js';
import { documentFromMarkdown } from './markdown.js';

const version = newId();
const original = documentFromMarkdown(
  'La commune rachète le réseau d’eau potable en 2025.\n\nUn autre article.',
  newId,
);

function anchorOn(quote: string): Anchor {
  const [clause] = clausesOf(original);
  const start = clause ? clauseText(clause).indexOf(quote) : -1;
  const anchor = clause ? anchorAt(clause, version, start, start + quote.length) : null;
  if (!anchor) throw new Error(`the text has no “${quote}”`);
  return anchor;
}

/** The text with other words in its first clause, and clauses after it. */
const rewritten = (words: string, ...more: string[]): TextDocument => ({
  type: 'doc',
  content: [
    ...original.content
      .slice(0, 1)
      .map((node): Block => (node.type === 'paragraph' ? { ...node, content: [{ type: 'text', text: words }] } : node)),
    ...documentFromMarkdown(more.join('\n\n'), newId).content,
  ],
});

function wordsAt(place: AnchorPlace, document: TextDocument): string | null {
  const clause = place.found ? clausesOf(document).find(({ id }) => id === place.clauseId) : undefined;
  return place.found && clause ? clauseText(clause).slice(place.start, place.end) : null;
}

describe('an anchor', () => {
  it('quotes words of a clause with what surrounds them', () => {
    expect(anchorOn('réseau d’eau')).toMatchObject({
      versionId: version,
      quote: 'réseau d’eau',
      prefix: 'La commune rachète le ',
      suffix: ' potable en 2025.',
    });
    const [clause] = clausesOf(original);
    expect(clause && anchorAt(clause, version, 5, 5)).toBeNull();
    expect(clause && anchorAt(clause, version, 0, 5_000)).toBeNull();
  });

  it('follows its words when others change around them', () => {
    const document = rewritten('Dès 2024, la ville rachète tout le réseau d’eau potable.');
    const place = resolveAnchor(anchorOn('réseau d’eau'), document);
    expect(place).toMatchObject({ found: true, edited: false });
    expect(wordsAt(place, document)).toBe('réseau d’eau');
  });

  it('chooses the occurrence whose surroundings agree', () => {
    const document = rewritten('Le réseau d’eau usée reste. La commune rachète le réseau d’eau potable.');
    expect(resolveAnchor(anchorOn('réseau d’eau'), document)).toMatchObject({ found: true, start: 50 });
  });

  it('shows words changed within as changed, while half of them remain', () => {
    const document = rewritten('La commune rachète le vieux réseau public d’eau potable en 2025.');
    const place = resolveAnchor(anchorOn('réseau d’eau'), document);
    expect(place).toMatchObject({ found: true, edited: true });
    expect(wordsAt(place, document)).toBe('vieux réseau public d’eau');
  });

  it('goes with the second half of a split clause', () => {
    const document = rewritten('La commune', 'rachète le réseau d’eau potable en 2025.');
    const place = resolveAnchor(anchorOn('réseau d’eau'), document);
    expect(wordsAt(place, document)).toBe('réseau d’eau');
  });

  it('does not jump to the same words elsewhere', () => {
    const document = rewritten('Supprimé.', 'Un tout autre réseau d’eau, ailleurs.');
    expect(resolveAnchor(anchorOn('réseau d’eau'), document)).toEqual({ found: false, lastText: 'réseau d’eau' });
  });

  it('says so when its words or its clause are gone', () => {
    const gone = { found: false, lastText: 'réseau d’eau' };
    expect(resolveAnchor(anchorOn('réseau d’eau'), rewritten('La commune rachète le parc en 2025.'))).toEqual(gone);
    expect(resolveAnchor(anchorOn('réseau d’eau'), documentFromMarkdown('Autre texte', newId))).toEqual(gone);
  });
});
