import { describe, expect, it } from 'vitest';
import { outcomeOf } from './brought.js';

const answer = {
  title: 'Le parc',
  document: { type: 'doc', content: [] },
  html: '<p>ouvre</p>',
  clauses: 1,
  report: [
    { problem: 'image', count: 2, part: 1, words: 'ouvre' },
    { problem: 'encoding', count: 1, part: null, words: '' },
    { problem: 'unheard-of', count: 1, part: null, words: '' },
  ],
};

describe('the answer to a document', () => {
  it('is its text, with what could not be taken', () => {
    expect(outcomeOf(JSON.stringify(answer))).toEqual({
      kind: 'done',
      value: { ...answer, report: answer.report.slice(0, 2) },
    });
    expect(outcomeOf(JSON.stringify({ ...answer, title: null }))).toMatchObject({ value: { title: null } });
  });

  it('is a refusal with its sentence', () => {
    const refusal = { code: 'DocumentEmpty', kind: 'input', message: 'Ce fichier est vide.' };
    expect(outcomeOf(JSON.stringify({ refusal }))).toEqual({ kind: 'refused', refusal });
  });

  it.each(['', '<html>502</html>', 'null', '{}', '{"refusal":1}', JSON.stringify({ ...answer, html: null })])(
    'is none: %s',
    (words) => {
      expect(outcomeOf(words)).toEqual({ kind: 'unsent', offline: false });
    },
  );
});
