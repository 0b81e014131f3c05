import type { SubjectRef } from './subject-ref.js';

/** Something that waits for one person: a line of their decision inbox. */
export interface Awaiting {
  /** What is asked: vote, read, answer, report, triage, verify, publish, attend… The client has the words. */
  readonly kind: string;
  readonly subject: SubjectRef;
  readonly title: string;
  /** Address under the collective. */
  readonly path: string;
  readonly deadline: Date | null;
}
