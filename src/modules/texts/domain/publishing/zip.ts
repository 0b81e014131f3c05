import { strToU8, zipSync, type Zippable } from 'fflate';

/** The first moment a zip can say: the same content makes the same file, whenever it is made. */
const noMoment = '1980-01-01T00:00:00';

/** A zip of these texts, in this order; what stands in `stored` is not compressed. */
export function zipOf(files: Readonly<Record<string, string>>, stored: readonly string[] = []): Uint8Array {
  const entries: Zippable = {};
  for (const [name, text] of Object.entries(files)) {
    entries[name] = [strToU8(text), { level: stored.includes(name) ? 0 : 6, mtime: new Date(noMoment) }];
  }
  return zipSync(entries);
}
