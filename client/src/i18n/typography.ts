const noBreak = '\u00a0';
const narrow = '\u202f';

/** French spaces that must not part: inside « », before : and, narrower, before ; ! ? */
export const frenchSpaces = (text: string): string =>
  text
    .replaceAll('« ', `«${noBreak}`)
    .replaceAll(' »', `${noBreak}»`)
    .replace(/ :(?=\s|$)/g, `${noBreak}:`)
    .replace(/ ([;!?])/g, `${narrow}$1`);

/**
 * A French catalogue as it is printed: written with plain spaces, which people can see and type, read with those that
 * hold. What a function of it says is treated too, with the titles it quotes.
 */
export function typeset(texts: unknown): unknown {
  if (typeof texts === 'string') return frenchSpaces(texts);
  if (typeof texts === 'function') {
    return (...given: readonly unknown[]): unknown => typeset(Reflect.apply(texts, undefined, given));
  }
  if (Array.isArray(texts)) return texts.map(typeset);
  if (typeof texts !== 'object' || texts === null) return texts;
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, typeset(text)]));
}
