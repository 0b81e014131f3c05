import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { consentKinds, consentWords, currentWords, wordsAgreedTo } from './consent.js';

/** SHA-256 of what was shown. A line here is never edited: people agreed to it. */
const shown: readonly string[] = [
  'account 1 fr 8a5795c91c9b23a5',
  'account 1 en c276b64ef76876f2',
  'membership 1 fr 81a5a426cea975f3',
  'membership 1 en 31d058a146b18030',
];

describe('the words of consent', () => {
  it('never change once shown: other words are a next version', () => {
    const now = consentKinds.flatMap((kind) =>
      consentWords[kind].flatMap((words) =>
        (['fr', 'en'] as const).map((language) => {
          const digest = bytesToHex(sha256(utf8ToBytes(words[language]))).slice(0, 16);
          return `${kind} ${words.version} ${language} ${digest}`;
        }),
      ),
    );
    expect(now.slice(0, shown.length)).toEqual(shown);
  });

  it('are numbered from one, each after the other', () => {
    for (const kind of consentKinds) {
      expect(consentWords[kind].map(({ version }) => version)).toEqual(consentWords[kind].map((_, index) => index + 1));
      expect(currentWords(kind).version).toBe(consentWords[kind].length);
    }
  });

  it('are read back as they were shown', () => {
    expect(wordsAgreedTo('membership', 1, 'fr', 'Vaubrune')).toMatch(/^J’accepte de rejoindre Vaubrune/);
    expect(wordsAgreedTo('membership', 99, 'fr', 'Vaubrune')).toBeNull();
  });
});
