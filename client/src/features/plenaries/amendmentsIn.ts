/** The amendments a ballot is about, by their numbers, and the number of their proposal; null when it is about none. */
export function amendmentsIn(
  about: readonly { readonly type: string; readonly path: string }[],
): { readonly number: number; readonly amendments: readonly number[] } | null {
  const found = about.flatMap(({ type, path }) => {
    const [, number, amendment] = /\/(\d+)\/amendements#amendement-(\d+)$/.exec(path) ?? [];
    return type === 'Amendment' && number && amendment
      ? [{ number: Number(number), amendment: Number(amendment) }]
      : [];
  });
  const [first] = found;
  return first ? { number: first.number, amendments: found.map(({ amendment }) => amendment) } : null;
}
