import { describe, expect, it } from 'vitest';
import { readDraft } from './useDraft.js';

describe('a draft kept on the device', () => {
  it('comes back whole', () => {
    const draft = { id: 'a', title: '', body: 'Des arceaux', theme: 'vélo', offlineName: '' };
    expect(readDraft(JSON.stringify(draft))).toEqual(draft);
  });

  it('is nothing when it is empty, broken or not ours', () => {
    expect(readDraft(null)).toBeNull();
    expect(readDraft('{')).toBeNull();
    expect(readDraft('3')).toBeNull();
    expect(readDraft(JSON.stringify({ body: 'sans identifiant' }))).toBeNull();
    expect(readDraft(JSON.stringify({ id: 'a', body: 4 }))).toBeNull();
  });
});
