import { Worker } from 'node:worker_threads';
import { Refused } from '../../../kernel/refusal.js';
import { documentTooComplex } from '../domain/reading/reading.refusals.js';
import { answerTo, type Answer, type ToRead } from './to-read.js';

/** Milliseconds a document may take, and megabytes: what is read within the limits of a file takes a tenth of either. */
const deadline = 15_000;
const memory = 384;

/** Reads a document in a thread of its own, that ends with it: the process goes on answering, whatever is in the file. */
export function readInThread(work: ToRead): Promise<Answer> {
  const here = import.meta.url;
  // Read from its source, as tests do, there is no built thread to start.
  if (!here.endsWith('.js')) return Promise.resolve(answerTo(work));
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./reading-worker.js', here), {
      workerData: work,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });
    const timer = setTimeout(() => {
      reject(new Refused(documentTooComplex()));
      void worker.terminate();
    }, deadline);
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      settle();
    };
    worker.once('message', (answer: Answer) => end(() => resolve(answer)));
    worker.once('error', (error: Error & { code?: string }) =>
      end(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Refused(documentTooComplex()) : error)),
    );
    worker.once('exit', (code) => end(() => reject(new Error(`the thread ended with ${code}`))));
  });
}
