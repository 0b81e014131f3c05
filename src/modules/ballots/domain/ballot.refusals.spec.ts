import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../kernel/refusal.js';
import * as ballots from './ballot.refusals.js';
import * as castings from './casting.refusals.js';
import * as proxies from './proxy.refusals.js';
import * as rules from './rule.refusals.js';

const params = {
  field: 'base',
  expected: 'cast, roll',
  fraction: '3/2',
  choice: 'maybe',
  warningsFr: 'Attention.',
  warningsEn: 'Beware.',
  option: 'Amina',
  lackingFr: 'de bloc',
  lackingEn: 'block',
  seats: 3,
  options: 2,
  college: 'Membres',
  people: 3,
  least: 5,
  grade: 6,
  most: 5,
  hands: 6,
  papers: 4,
  pile: 'Table 2',
  reason: 'sans adresse',
  reasonFr: 'deux premiers',
  reasonEn: 'two firsts',
  roll: 5,
  signed: 3,
};

describe.each(Object.entries({ ...rules, ...ballots, ...castings, ...proxies }))('the refusal %s', (_name, refuse) => {
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
