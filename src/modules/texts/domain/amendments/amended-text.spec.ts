import { describe, expect, it } from 'vitest';
import { newId } from '../../../../kernel/ids.js';
import { documentFromMarkdown } from '../markdown.js';
import { toMarkdown } from '../render.js';
import { amendedText, takeIn } from './amended-text.js';
import { type BaseText, amend, apply } from './amendment.js';

const base: BaseText = { hash: 'base', document: documentFromMarkdown('L’eau est chère.\n\nElle est rare.', newId) };

/** The amendment of this text that replaces words. */
const replacing = (text: BaseText, old: string, now: string) =>
  amend(text, JSON.parse(JSON.stringify(text.document).replace(old, now)) as typeof text.document);

describe('an amendment of an amendment', () => {
  const amendment = replacing(base, 'chère', 'chère en été');
  const text = amendedText(base, amendment);

  it('is taken in: one amendment of the base says both', () => {
    const both = takeIn(base, amendment, [replacing(text, 'en été', 'de juin à septembre')]);
    expect(both.conflicts).toEqual([]);
    expect(both.amendment.base).toBe('base');
    expect(toMarkdown(apply(base, both.amendment))).toContain('L’eau est chère de juin à septembre.');
  });

  it('leaves nothing to change where it undoes what it amends', () => {
    const { amendment: left } = takeIn(base, amendment, [replacing(text, ' en été', '')]);
    expect(left.operations).toEqual([]);
  });

  it('is of that text alone: another wording of the amendment is another text', () => {
    const other = amendedText(base, replacing(base, 'chère', 'gratuite'));
    expect(() => apply(other, replacing(text, 'en été', 'en juin'))).toThrow();
  });

  it('is not taken in with one that says the same words otherwise', () => {
    const two = ['au printemps', 'en automne'].map((season) => replacing(text, 'en été', season));
    expect(takeIn(base, amendment, two).conflicts).toHaveLength(1);
  });
});
