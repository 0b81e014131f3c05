/**
 * Says how deep each heading of a text stands, told their levels in reading order: 1 at the top, and never more than one
 * under the heading above it, whatever level its author began with or jumped to. Headings of one level under the same
 * heading stand equally deep.
 */
export function outline(): (level: number) => number {
  let open: readonly number[] = [];
  return (level) => {
    open = [...open.filter((above) => above < level), level];
    return open.length;
  };
}
