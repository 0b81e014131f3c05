import type { Id } from '../../kernel/ids.js';
import { calm, felt, type Feeling, type Feelings } from './domain/feelings.js';

/** One feeling of one plenary, as processes tell it to each other. */
export interface Told {
  readonly plenaryId: Id;
  readonly told: Feeling;
}

/** How many bytes one notification of PostgreSQL may bear, with room left for what is around. */
const parcelBytes = 7000;

/** What is told, in parcels small enough for one notification each; one at least. */
export function parcelsOf(told: readonly Told[]): readonly (readonly Told[])[] {
  const parcels: Told[][] = [[]];
  let size = 0;
  for (const each of told) {
    const bytes = Buffer.byteLength(JSON.stringify(each)) + 1;
    if (size + bytes > parcelBytes) {
      parcels.push([]);
      size = 0;
    }
    parcels.at(-1)?.push(each);
    size += bytes;
  }
  return parcels;
}

/**
 * What a process is told of the halls by another, while it goes on hearing. What it heard itself comes after: the other had
 * heard a part of it, and to hear a feeling twice, in its order, is to hear it once.
 */
export class Recall {
  private readonly since: Told[] = [];
  private readonly told = new Map<string, Told[]>();
  private readonly closed = new Set<Id>();

  hear(told: Told): void {
    this.since.push(told);
  }

  /** The plenary is closed: whatever is told of it is past. */
  close(plenaryId: Id): void {
    this.closed.add(plenaryId);
  }

  /** A parcel of one of the others; every hall with the last one, null before. */
  take(from: string, parcel: readonly Told[], last: boolean): ReadonlyMap<Id, Feelings> | null {
    const all = [...(this.told.get(from) ?? []), ...parcel];
    this.told.set(from, all);
    if (!last) return null;
    const halls = new Map<Id, Feelings>();
    for (const { plenaryId, told } of [...all, ...this.since])
      if (!this.closed.has(plenaryId)) halls.set(plenaryId, felt(halls.get(plenaryId) ?? calm, told));
    return halls;
  }
}
