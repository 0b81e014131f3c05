import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../kernel/refusal.js';
import * as refusals from './ballot.refusals.js';

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
  grade: 6,
  most: 5,
};

describe.each(Object.entries(refusals))('the refusal %s', (_name, refuse) => {
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
