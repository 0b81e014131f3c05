import { sha256 } from './sha256.js';
import { because, CannotCount } from './reasons/reason.js';

/** Longest seed, in characters: what a hall can read aloud and write down. */
export const longestSeed = 200;

/** What anybody can compute again: the SHA-256 of the seed, a line feed and the name. */
export const ticketOf = (seed: string, name: string): string =>
  sha256(`${seed.normalize('NFC')}\n${name.normalize('NFC')}`);

/**
 * The order of a public draw: names by their ticket, smallest first. The seed comes from something nobody knows before
 * the close, named in the rule (dice thrown in the hall, figures of a public draw). To replay it, for each name:
 * `printf '%s\n%s' "$SEED" "$NAME" | sha256sum`, then sort. The order names come in changes nothing. Throws RangeError on
 * an empty or overlong seed, or a name given twice.
 */
export function drawOrder(seed: string, names: readonly string[]): readonly string[] {
  if (seed.trim() === '' || seed.length > longestSeed)
    throw new CannotCount(because('seed-length', { most: longestSeed }));
  if (new Set(names).size < names.length) throw new CannotCount(because('draw-name-twice'));
  return names
    .map((name) => ({ name, ticket: ticketOf(seed, name) }))
    .sort((a, b) => (a.ticket < b.ticket ? -1 : a.ticket > b.ticket ? 1 : 0))
    .map(({ name }) => name);
}

/** The same draw for candidates known by their position, as methods ask for it. */
export function drawAmong(seed: string, names: readonly string[]): (among: readonly number[]) => readonly number[] {
  return (among) => {
    const positions = new Map(among.map((position) => [names[position] ?? '', position]));
    return drawOrder(
      seed,
      among.map((position) => names[position] ?? ''),
    ).map((name) => positions.get(name) ?? 0);
  };
}
