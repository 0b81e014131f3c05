import { parentPort, workerData } from 'node:worker_threads';
import type { Publication, PublicationFormat } from '../domain/publishing/publication.js';
import { writePublication } from './write-publication.js';

/** What a thread of its own is given to write. */
export interface ToWrite {
  readonly publication: Publication;
  readonly format: PublicationFormat;
  readonly hash: string;
}

const { publication, format, hash }: ToWrite = workerData;
const made = await writePublication(publication, format, hash);
// eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread of this process, not a window
parentPort?.postMessage(made);
