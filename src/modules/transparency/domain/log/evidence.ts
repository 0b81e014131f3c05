import { base64, fromBase64, same } from './bytes.js';
import { openCheckpoint } from './checkpoint.js';
import { hashLength } from './merkle.js';
import { readKey } from './note.js';
import { leads, type HeadFault, type KeptHead, type RootBefore } from './verify-head.js';

/** Two heads of one log that do not go together, for whoever wants to see for themselves: docs/verify.md describes the file. */
export interface Evidence {
  readonly fault: HeadFault;
  readonly kept: KeptHead;
  readonly shown: KeptHead;
  readonly instead: RootBefore | null;
}

const format = 'faire-ensemble/log-evidence';

/** As it is written in a file. */
export const evidenceFile = ({ fault, kept, shown, instead }: Evidence): object => ({
  format,
  version: 1,
  fault,
  kept: { key: kept.key, checkpoint: kept.checkpoint },
  shown: { key: shown.key, checkpoint: shown.checkpoint },
  instead: instead && { root: base64(instead.root), proof: instead.proof.map(base64) },
});

/** Two heads and what leads between them, or null where the text is no such file. What it calls the fault is not believed. */
export function readEvidence(text: string): Pick<Evidence, 'kept' | 'shown' | 'instead'> | null {
  const file = parsed(text);
  if (field(file, 'format') !== format || field(file, 'version') !== 1) return null;
  const [kept, shown] = [headIn(field(file, 'kept')), headIn(field(file, 'shown'))];
  const said = field(file, 'instead');
  const instead = said === null ? null : beforeIn(said);
  return kept && shown && instead !== undefined ? { kept, shown, instead } : null;
}

/**
 * What two heads show: that the log's key signed two histories; only that it signed both, which whoever ran the log has to
 * explain (it was cut, its key changed, its files do not hold together); that nothing is wrong; or nothing, as one is not its own.
 */
export type EvidenceVerdict = 'Proven' | 'Signed' | 'Consistent' | 'NotSigned';

export function judgeEvidence({ kept, shown, instead }: Pick<Evidence, 'kept' | 'shown' | 'instead'>): EvidenceVerdict {
  const [one, other] = [headOf(kept), headOf(shown)];
  if (!one || !other || one.origin !== other.origin) return 'NotSigned';
  const [older, newer] = one.size <= other.size ? [one, other] : [other, one];
  const says = older.size === newer.size ? { root: newer.root, proof: [] } : instead;
  if (kept.key !== shown.key || !says || !leads(says, older, newer)) return 'Signed';
  if (!same(says.root, older.root)) return 'Proven';
  return other.size < one.size ? 'Signed' : 'Consistent';
}

function headOf({ key, checkpoint }: KeptHead) {
  const known = readKey(key);
  const opened = known && openCheckpoint(checkpoint, known);
  return opened?.ok ? opened.checkpoint : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

function headIn(value: unknown): KeptHead | null {
  const [key, checkpoint] = [field(value, 'key'), field(value, 'checkpoint')];
  return typeof key === 'string' && typeof checkpoint === 'string' ? { key, checkpoint } : null;
}

const hashIn = (value: unknown) => {
  const hash = typeof value === 'string' ? fromBase64(value) : null;
  return hash?.length === hashLength ? hash : null;
};

function beforeIn(value: unknown): RootBefore | undefined {
  const root = hashIn(field(value, 'root'));
  const list = field(value, 'proof');
  const proof = Array.isArray(list) ? list.map(hashIn) : [null];
  const whole = proof.filter((hash) => hash !== null);
  return root && whole.length === proof.length ? { root, proof: whole } : undefined;
}
