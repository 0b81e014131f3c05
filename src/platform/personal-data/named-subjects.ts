import type { Id } from '../../kernel/ids.js';
import { subjectTypes, type SubjectRef, type SubjectType } from '../../kernel/subject-ref.js';

/** What a subject is called, and its address under its collective. */
interface Named {
  readonly title: string;
  readonly path: string;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

const isSubjectType = (value: unknown): value is SubjectType => subjectTypes.some((type) => type === value);

function refIn({ subjectType: type, subjectId: id }: Readonly<Record<string, unknown>>): SubjectRef | null {
  return isSubjectType(type) && typeof id === 'string' ? { type, id } : null;
}

/** The subjects that exported data names by `subjectType` and `subjectId`, however deep. */
export function subjectsIn(data: unknown): SubjectRef[] {
  if (Array.isArray(data)) return data.flatMap(subjectsIn);
  if (!isRecord(data)) return [];
  const ref = refIn(data);
  return [...(ref ? [ref] : []), ...Object.values(data).flatMap(subjectsIn)];
}

/** The same data, with `subjectTitle` and `subjectAddress` where a subject has them: ids tell its reader nothing. */
export function withSubjectsNamed(data: unknown, named: ReadonlyMap<Id, Named>): unknown {
  if (Array.isArray(data)) return data.map((each) => withSubjectsNamed(each, named));
  if (!isRecord(data)) return data;
  const parts = Object.fromEntries(Object.entries(data).map(([key, part]) => [key, withSubjectsNamed(part, named)]));
  const ref = refIn(data);
  const card = ref ? named.get(ref.id) : undefined;
  return card ? { ...parts, subjectTitle: card.title, subjectAddress: card.path } : parts;
}
