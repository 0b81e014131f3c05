/** The list with one item moved to a position (0-based, clamped). The item must be in the list. */
export function moved<T>(items: readonly T[], item: T, position: number): T[] {
  const rest = items.filter((each) => each !== item);
  const at = Math.min(Math.max(position, 0), rest.length);
  return [...rest.slice(0, at), item, ...rest.slice(at)];
}

/** An address made of a title: lower case, no accents, words joined by hyphens; `taken` ones get a number. */
export function slugOf(title: string, taken: ReadonlySet<string>): string {
  const base =
    title
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60)
      .replace(/-+$/, '') || 'chapitre';
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}
