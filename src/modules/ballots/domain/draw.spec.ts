import { describe, expect, it } from 'vitest';
import { drawAmong, drawOrder, longestSeed, ticketOf } from './draw.js';
import { sha256 } from './sha256.js';

describe('SHA-256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('gives the published digest of case %#', (text, digest) => expect(sha256(text)).toBe(digest));
});

describe('a public draw', () => {
  it('is what anybody computes with sha256sum', () => {
    expect(ticketOf('4-2-6', 'Amina')).toBe('64d0646138cab35d4ffe243242c005b902717fb129a7fff7bd079b41bf1ac9aa');
    expect(ticketOf('4-2-6', 'Zoé')).toBe('0b7d2eca80d3d293594ac966478c1225be1b66654516dcc34911f0d27a65dca2');
    expect(ticketOf('4-2-6', 'Zoe\u0301')).toBe(ticketOf('4-2-6', 'Zoé'));
  });

  it('orders names by their ticket, whatever order they come in, and otherwise with another seed', () => {
    const order = drawOrder('4-2-6', ['Amina', 'Bruno', 'Zoé']);
    expect(drawOrder('4-2-6', ['Zoé', 'Bruno', 'Amina'])).toEqual(order);
    expect([...order].sort((a, b) => (ticketOf('4-2-6', a) < ticketOf('4-2-6', b) ? -1 : 1))).toEqual(order);
    const orders = new Set(Array.from({ length: 60 }, (_, seed) => drawOrder(`${seed}`, ['a', 'b', 'c']).join('')));
    expect(orders.size).toBe(6);
  });

  it('is the same for candidates known by their position', () => {
    const names = ['Amina', 'Bruno', 'Zoé'];
    expect(drawAmong('4-2-6', names)([2, 0]).map((position) => names[position])).toEqual(
      drawOrder('4-2-6', ['Amina', 'Zoé']),
    );
  });

  it('refuses no seed, an endless one, and a name twice', () => {
    for (const seed of ['', '  ', 'x'.repeat(longestSeed + 1)])
      expect(() => drawOrder(seed, ['a', 'b'])).toThrow(RangeError);
    expect(() => drawOrder('4-2-6', ['a', 'a'])).toThrow(RangeError);
  });
});
