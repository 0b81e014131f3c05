import { parentPort, workerData } from 'node:worker_threads';
import { answerTo, type ToRead } from './to-read.js';

const work: ToRead = workerData;
// eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread of this process, not a window
parentPort?.postMessage(answerTo(work));
