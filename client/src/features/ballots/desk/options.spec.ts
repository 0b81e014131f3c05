import { describe, expect, it } from 'vitest';
import { optionsOf, optionsPasted } from './options.js';

describe('options of an election', () => {
  it('are read one a line, with block and cost where there are', () => {
    const text = 'Préau ; École ; 12 000\n\n  Verger\nBanc\tPlace\t300\n;;';
    expect(optionsPasted(text, String)).toEqual([
      { key: '0', label: 'Préau', block: 'École', cost: '12000' },
      { key: '1', label: 'Verger', block: '', cost: '' },
      { key: '2', label: 'Banc', block: 'Place', cost: '300' },
    ]);
  });

  it('go to the server without empty rows, with blocks and costs only where the method has them', () => {
    const drafts = [
      { key: 'a', label: ' Préau ', block: 'École', cost: '12000' },
      { key: 'b', label: ' ', block: 'École', cost: '' },
    ];
    expect(optionsOf(drafts, { blocks: true, costs: false })).toEqual([{ label: 'Préau', block: 'École', cost: null }]);
    expect(optionsOf(drafts, { blocks: false, costs: true })).toEqual([{ label: 'Préau', block: null, cost: 12000 }]);
  });
});
