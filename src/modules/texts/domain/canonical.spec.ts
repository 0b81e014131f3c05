import { describe, expect, it } from 'vitest';
import { canonicalText, hashText } from './canonical.js';
import type { TextDocument } from './document.js';

const id = '01890000-0000-7000-8000-000000000001';
const document: TextDocument = {
  type: 'doc',
  content: [{ type: 'paragraph', attrs: { id }, content: [{ type: 'text', text: 'Été "œuvre"' }] }],
};
const bytes = `{"content":[{"attrs":{"id":"${id}"},"content":[{"text":"Été \\"œuvre\\"","type":"text"}],"type":"paragraph"}],"type":"doc"}`;

describe('the identity of a version', () => {
  it('is the SHA-256 of its canonical JSON, whatever the order of keys', async () => {
    expect(canonicalText(document)).toBe(bytes);
    expect(await hashText({ content: document.content, type: 'doc' })).toBe(
      'df39fb34ce9d6d514a31fd8d47be151c847276ff846ab1ebe5410eb264b282b1', // sha256sum of those bytes
    );
  });
});
