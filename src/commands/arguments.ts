import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The command is not typed as it is meant to be: said in one line, without opening anything. */
export class Misuse extends Error {
  override readonly name = 'Misuse';
}

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * What was typed after the command, which takes these options and exactly these operands; a last one "…" stands for any
 * number of them. Throws `Misuse` naming what is unknown, missing or too much.
 */
export function readArguments<const Known extends Options>(
  args: readonly string[],
  options: Known,
  operands: readonly string[] = [],
) {
  const typed = { args: [...args], options, allowPositionals: true } as const;
  const { tokens, positionals } = parseArgs({ ...typed, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { rawName, name, value, inlineValue } = token;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!option || !rawName.startsWith('--')) throw new Misuse(`there is no option ${rawName}`);
    if (option.type === 'boolean' && value !== undefined) throw new Misuse(`${rawName} takes no value`);
    const given = value !== undefined && (inlineValue || value === '-' || !value.startsWith('-'));
    if (option.type === 'string' && (!given || value === '')) throw new Misuse(`${rawName} needs a value`);
  }
  const named = operands.filter((operand) => operand !== '…');
  const [missing] = named.slice(positionals.length);
  if (missing !== undefined) throw new Misuse(`${missing} is missing`);
  const [extra] = named.length < operands.length ? [] : positionals.slice(operands.length);
  if (extra !== undefined) throw new Misuse(`nothing is done with “${extra}”`);
  return { values: parseArgs({ ...typed, strict: true }).values, operands: positionals };
}
