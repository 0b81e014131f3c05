import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentPalette, accentProperties, contrast, parseColour } from './contrast.js';

const rgb = (text: string) => parseColour(text) ?? [0, 0, 0];

describe('the collective’s colour', () => {
  it('measures contrast as WCAG does', () => {
    expect(contrast(rgb('#000'), rgb('#fff'))).toBeCloseTo(21, 5);
    expect(contrast(rgb('#777777'), rgb('#ffffff'))).toBeCloseTo(4.48, 2);
  });

  it('keeps a colour that is legible already', () => {
    expect(accentPalette('#1d5c56', 'light')?.accent).toBe('#1d5c56');
  });

  it('makes any colour legible, in light and in dark', () => {
    const part = fc.integer({ min: 0, max: 255 }).map((value) => value.toString(16).padStart(2, '0'));
    const colours = fc.tuple(part, part, part).map((parts) => `#${parts.join('')}`);
    const legible = fc.property(colours, fc.constantFrom('light' as const, 'dark' as const), (colour, scheme) => {
      const palette = accentPalette(colour, scheme);
      if (!palette) throw new Error(`${colour} was not read`);
      const accent = rgb(palette.accent);
      const grounds = [palette.onAccent, palette.soft, scheme === 'light' ? '#fbf8f2' : '#181613'];
      for (const ground of grounds) expect(contrast(accent, rgb(ground))).toBeGreaterThanOrEqual(4.5);
    });
    fc.assert(legible, {
      numRuns: 500,
      examples: [
        ['#ffff00', 'light'],
        ['#000000', 'dark'],
      ],
    });
  });

  it('refuses what is no colour', () => {
    for (const text of ['', 'red', '#12', '#gggggg', '#1234567']) expect(accentPalette(text, 'light')).toBeNull();
    expect(accentProperties('nope')).toEqual([]);
    expect(accentProperties('#abc')).toHaveLength(6);
  });
});
