import { describe, expect, it } from 'vitest';
import { Misuse } from './arguments.js';
import { commands } from './index.js';

describe.each(Object.keys(commands))('faire %s', (name) => {
  it('refuses what it does not know before it opens anything', async () => {
    const command = await commands[name]?.();
    expect(command?.name).toBe(name);
    for (const [args, named] of [
      [['--zzz'], '--zzz'],
      [['one', 'two', 'stray'], 'nothing is done with'],
    ] as const) {
      const refused = command?.run(args).catch((error: unknown) => error);
      expect(await refused).toMatchObject({ name: Misuse.name, message: expect.stringContaining(named) as unknown });
    }
  });
});
