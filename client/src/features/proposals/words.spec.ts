import { describe, expect, it } from 'vitest';
import { inputOf, noWords, readKept } from './words.js';

describe('words kept on this device', () => {
  it('come back as they were', () => {
    const kept = { version: 3, words: { ...noWords, title: 'Un titre', groupIds: ['g'], document: { type: 'doc' } } };
    expect(readKept(JSON.stringify(kept))).toEqual(kept);
  });

  it('are nothing when they cannot be read', () => {
    for (const text of [null, '', '{', '{}', '{"version":1}', '{"version":"1","words":{}}', '[]']) {
      expect(readKept(text)).toBeNull();
    }
  });

  it('lose only what is not what it should be', () => {
    const kept = readKept('{"version":0,"words":{"title":"Titre","groupIds":[1,"g"],"document":"x","private":"oui"}}');
    expect(kept?.words).toEqual({ ...noWords, title: 'Titre', groupIds: ['g'] });
  });

  it('go to the server whole, without what is not known', () => {
    expect(inputOf({ ...noWords, title: 'Titre' })).toEqual({
      title: 'Titre',
      problem: '',
      chapter: '',
      cost: '',
      private: false,
      competence: null,
      groupIds: [],
      document: { type: 'doc', content: [{ type: 'paragraph' }] },
    });
  });
});
