import type { Id } from '../../../kernel/ids.js';

export type DossierKind = 'solicitation' | 'mandate' | 'encounter' | 'report' | 'item' | 'decision' | 'endorsement';

/** What is still to be done: publish or answer what was asked, meet, record, report, treat in a plenary, renew. */
export type Matter = 'publish' | 'answer' | 'meet' | 'record' | 'report' | 'treat' | 'renew';

/** Something dated between an organisation and the collective. Days are ISO dates in the collective's time zone. */
export interface DossierEntry {
  readonly kind: DossierKind;
  readonly id: Id;
  readonly title: string;
  readonly state: string;
  readonly on: string;
  /** Address under the collective. */
  readonly path: string;
  /** What it still asks for, if anything. */
  readonly matter: Matter | null;
  readonly since: string | null;
  readonly by: string | null;
}

export interface OpenMatter {
  readonly id: Id;
  readonly matter: Matter;
  readonly title: string;
  readonly path: string;
  readonly since: string | null;
  readonly by: string | null;
  readonly late: boolean;
}

/** A deadline, or else the day it began to wait: what is compared to say which comes first. */
const reach = ({ by, since }: OpenMatter): string => by ?? since ?? '';

/** What is owed and what comes next: late first, then by deadline; what has none after, the longest waiting first. */
export function openMatters(entries: readonly DossierEntry[], today: string): OpenMatter[] {
  return entries
    .flatMap(({ id, matter, title, path, since, by }) =>
      matter === null ? [] : [{ id, matter, title, path, since, by, late: by !== null && by < today }],
    )
    .sort(
      (one, other) =>
        Number(other.late) - Number(one.late) ||
        Number(one.by === null) - Number(other.by === null) ||
        reach(one).localeCompare(reach(other)) ||
        one.id.localeCompare(other.id),
    );
}

/** Newest first; of one day, in the order of the kinds' making. */
export const inOrder = (entries: readonly DossierEntry[]): DossierEntry[] =>
  entries.toSorted((one, other) => other.on.localeCompare(one.on) || other.id.localeCompare(one.id));
