import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../kernel/refusal.js';
import * as election from './election.refusals.js';
import * as guided from './guided.refusals.js';
import * as nomination from './nomination.refusals.js';

const params = { missing: 3, open: 1, standing: 2, rounds: 2, unverified: 4, hours: 12, unanswered: 5 };

describe.each(Object.entries({ ...guided, ...election, ...nomination }))('the refusal %s', (_name, refuse) => {
  const refusal = refuse(params);
  const fr = sentenceOf(refusal, 'fr');
  const en = sentenceOf(refusal, 'en');

  it('says it in both languages, every hole filled', () => {
    for (const sentence of [fr, en]) expect(sentence).toMatch(/^[^{}]{40,}\.$/);
    expect(fr).not.toBe(en);
  });

  it('is typeset: typographic apostrophes, French narrow spaces', () => {
    for (const sentence of [fr, en]) expect(sentence).not.toMatch(/['"]/);
    expect(fr).not.toMatch(/(?<!\u202F)[;:!?»]|«(?!\u202F)/);
  });
});
