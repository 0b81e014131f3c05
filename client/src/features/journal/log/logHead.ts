import type { Evidence } from '../../../../../src/modules/transparency/domain/log/evidence.js';
import { checkHead, type KeptHead } from '../../../../../src/modules/transparency/domain/log/verify-head.js';
import type { LogSource } from '../../../../../src/modules/transparency/domain/log/verify-log.js';

/** What this browser saw last of a collective's log. It names a collective: it goes with what is forgotten on leaving. */
const keptUnder = (slug: string): string => `faire.log.${slug}`;

const patience = 20_000;

/** The log's files, from the server that shows the page. A server that does not answer throws. */
export const logOf =
  (slug: string): LogSource =>
  async (path) => {
    const response = await fetch(`/api/collectives/${slug}/log/${path}`, { signal: timeLimit(patience) });
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };

function timeLimit(milliseconds: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), milliseconds);
  return controller.signal;
}

export function keptHead(slug: string): KeptHead | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keptUnder(slug)) ?? 'null');
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

const isKept = (value: unknown): value is KeptHead =>
  typeof value === 'object' &&
  value !== null &&
  'key' in value &&
  typeof value.key === 'string' &&
  'checkpoint' in value &&
  typeof value.checkpoint === 'string';

export function keepHead(slug: string, { key, checkpoint }: KeptHead): void {
  try {
    localStorage.setItem(keptUnder(slug), JSON.stringify({ key, checkpoint }));
  } catch {
    // A browser that keeps nothing watches from visit to visit of the page only.
  }
}

/** A head that does not continue the one kept: both, as evidence. */
export type LogAlarm = Evidence;

export type Watched =
  | { readonly state: 'absent' }
  | { readonly state: 'continues'; readonly size: number; readonly before: number | null }
  | { readonly state: 'alarm'; readonly alarm: LogAlarm }
  | { readonly state: 'unsigned'; readonly fault: LogAlarm['fault'] };

/** Looks at the head the server shows now, and keeps it where it continues the one kept. Throws without network. */
export async function watchLog(slug: string): Promise<Watched> {
  const kept = keptHead(slug);
  const checked = await checkHead(logOf(slug), kept);
  if (!checked) return kept ? alarmOf(kept, nothingShown) : { state: 'absent' };
  if (!checked.ok) return kept ? alarmOf(kept, checked) : { state: 'unsigned', fault: checked.fault };
  keepHead(slug, checked.head);
  return { state: 'continues', size: checked.checkpoint.size, before: checked.before };
}

const nothingShown = { fault: 'Missing', shown: { key: '', checkpoint: '' }, instead: null } as const;

const alarmOf = (kept: KeptHead, { fault, shown, instead }: Omit<Evidence, 'kept'>): Watched => ({
  state: 'alarm',
  alarm: { fault, kept, shown, instead },
});
