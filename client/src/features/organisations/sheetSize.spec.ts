import { describe, expect, it } from 'vitest';
import { sheetSize } from './sheetSize.js';

const limit = 'Promettre des sièges ou des places sur une liste';

describe('the size a sheet is written in', () => {
  it.each([
    ['', 2, 'large'],
    ['Un tour de table\nLa charte\nLa suite', 8, 'large'],
    ['mot '.repeat(400), 10, 'medium'],
    ['mot '.repeat(900), 12, 'small'],
  ])('follows its words', (agenda, count, size) => {
    const limits = Array.from({ length: count }, () => limit);
    expect(sheetSize({ agenda, mayOffer: limits, mayNotOffer: [limit] })).toBe(size);
    expect(sheetSize({ agenda, mayOffer: [limit], mayNotOffer: limits })).toBe(size);
  });
});
