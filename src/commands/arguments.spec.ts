import { describe, expect, it } from 'vitest';
import { Misuse, readArguments } from './arguments.js';

const options = { seats: { type: 'string' }, json: { type: 'boolean', default: false } } as const;

describe('what is typed after a command', () => {
  it('is its options and its operands', () => {
    const { values, operands } = readArguments(['a.csv', '--seats', '3', '--json'], options, ['FILE']);
    expect([values.seats, values.json, operands]).toEqual(['3', true, ['a.csv']]);
    expect(readArguments(['--seats=-3'], options).values).toMatchObject({ seats: '-3', json: false });
    expect(readArguments(['--', '--seats'], options, ['FILE']).operands).toEqual(['--seats']);
    expect(readArguments(['a', 'b', 'c'], options, ['FILE', '…']).operands).toEqual(['a', 'b', 'c']);
    expect(readArguments(['-', '--seats', '-'], options, ['FILE'])).toMatchObject({ values: { seats: '-' } });
  });

  it.each([
    [['--zzz'], 'there is no option --zzz'],
    [['-z'], 'there is no option -z'],
    [['--__proto__'], 'there is no option --__proto__'],
    [['--zzz=3'], 'there is no option --zzz'],
    [['--seats'], '--seats needs a value'],
    [['--seats', '--json'], '--seats needs a value'],
    [['--seats='], '--seats needs a value'],
    [['--json=yes'], '--json takes no value'],
    [['a.csv', 'b.csv'], 'nothing is done with “b.csv”'],
    [['--json'], 'FILE is missing'],
  ])('is refused by its name where it is wrong (%j)', (args, sentence) => {
    const read = (): unknown => readArguments(args, options, ['FILE']);
    expect(read).toThrow(Misuse);
    expect(read).toThrow(sentence);
  });
});
