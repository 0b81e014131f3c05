import { describe, expect, it } from 'vitest';
import { emptySignature, readSignature } from './useSignature.js';

describe('a signature kept on the device', () => {
  it('comes back as it was', () => {
    const kept = { ...emptySignature, step: 3, body: 'Assemblée', reservations: { a: 'Non' } };
    expect(readSignature(JSON.stringify(kept))).toEqual(kept);
  });

  it.each([null, '', 'null', '[]', '{"step":"x","other":1,"reservations":null}', '{'])(
    'starts afresh from %s',
    (kept) => {
      expect(readSignature(kept)).toEqual(emptySignature);
    },
  );
});
