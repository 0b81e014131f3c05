import type { Outcome, RefusalData } from './outcome.js';
import { networkAnswered, networkFailed } from './network.js';

export interface Sending<Answer> {
  readonly answer: Promise<Answer>;
  readonly stop: () => void;
}

/** Sends a file as the bytes it is; null: no network. `onSent`: how much of it left, from 0 to 1. */
export function sendFile(
  address: string,
  file: File,
  language: string,
  onSent: (share: number) => void,
): Sending<string | null> {
  const request = new XMLHttpRequest();
  const answer = new Promise<string | null>((resolve) => {
    request.open('POST', address);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-faire', '1');
    request.setRequestHeader('accept-language', language);
    request.upload.addEventListener('progress', ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () => {
      networkAnswered();
      resolve(request.responseText);
    });
    request.addEventListener('error', () => {
      networkFailed();
      resolve(null);
    });
    request.send(file);
  });
  return { answer, stop: () => request.abort() };
}

/** How a file sent ended: what `read` finds in the server's answer, the refusal it tells, or nothing that came through. */
export function fileOutcome<Value>(answer: string | null, read: (value: object) => Value | null): Outcome<Value> {
  if (answer === null) return { kind: 'unsent', offline: true };
  try {
    const value: unknown = JSON.parse(answer);
    if (typeof value === 'object' && value !== null) {
      const refusal = 'refusal' in value ? refusalOf(value.refusal) : null;
      if (refusal) return { kind: 'refused', refusal };
      const found = read(value);
      if (found !== null) return { kind: 'done', value: found };
    }
  } catch {
    // A page of a server in between: as if nothing had come.
  }
  return { kind: 'unsent', offline: false };
}

function refusalOf(value: unknown): RefusalData | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!('code' in value) || !('kind' in value) || !('message' in value)) return null;
  const { code, kind, message } = value;
  if (typeof code !== 'string' || typeof kind !== 'string' || typeof message !== 'string') return null;
  return { code, kind, message };
}
