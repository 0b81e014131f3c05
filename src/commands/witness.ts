import {
  checkHead,
  cosign,
  evidenceFile,
  openCheckpoint,
  readKey,
  readNote,
  signerOf,
  witnessGrowth,
  writeNote,
  writeSignature,
  type Growth,
  type HeadFault,
  type LogSource,
  type RootBefore,
  type SignerKey,
  type Witnessing,
} from '../modules/transparency/verifying.js';
import { saveEvidence, saveState, type WitnessState } from './witness-files.js';

/** What a look at a log came to. */
export type Look =
  | { readonly saw: 'growth'; readonly size: number; readonly before: number | null }
  | { readonly saw: 'nothing new'; readonly size: number }
  | { readonly saw: 'no log' }
  /** `evidence`: the file that holds it; null where nothing was seen before to hold against it. */
  | { readonly saw: 'fault'; readonly fault: HeadFault; readonly evidence: string | null; readonly isNew: boolean };

/** What a request for a signature comes to; `size` is that of the last head signed. */
export type Answer =
  | { readonly signed: true; readonly line: string }
  | {
      readonly signed: false;
      readonly code: Extract<Witnessing, { ok: false }>['code'] | 'LogUnknown';
      readonly size: number;
    };

/** A witness of one log: it signs what continues what it signed, after that is on the disk, and one head at a time. */
export class Witness {
  /** Whether a head was seen that does not go with one signed. */
  contradicted = false;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    readonly signer: SignerKey,
    private readonly path: string,
    private state: WitnessState,
    private readonly now: () => Date,
  ) {}

  /** The last head with the witness's signature; empty before the first. */
  get signed(): string {
    return this.state.checkpoint;
  }

  /** Looks at the head the log shows, and signs it where it continues the last. */
  look(source: LogSource): Promise<Look> {
    return this.inTurn(async () => {
      const known = this.state.key === '' ? null : this.state;
      const checked = await checkHead(source, known);
      if (!checked)
        return this.state.checkpoint === ''
          ? { saw: 'no log' }
          : this.found('Missing', { key: this.state.key, checkpoint: '' }, null);
      if (!checked.ok) return this.found(checked.fault, checked.shown, checked.instead);
      const { head, checkpoint, before, proof } = checked;
      if (before === checkpoint.size) return { saw: 'nothing new', size: checkpoint.size };
      const answer = await this.grow(head.key, { older: before ?? 0, proof, checkpoint: head.checkpoint });
      if (!answer.signed) throw new Error(`a head that was checked is refused: ${answer.code}`);
      return { saw: 'growth', size: checkpoint.size, before };
    });
  }

  /** Answers whoever asks for a signature with a proof (c2sp.org/tlog-witness). */
  answer(growth: Growth): Promise<Answer> {
    return this.inTurn(async () => {
      if (this.state.key === '') return { signed: false, code: 'LogUnknown', size: 0 };
      const answer = await this.grow(this.state.key, growth);
      const forked = !answer.signed && answer.code === 'Rewritten' && growth.older === answer.size;
      if (forked) await this.keepFork(growth.checkpoint);
      return answer;
    });
  }

  private async grow(logKey: string, growth: Growth): Promise<Answer> {
    const key = readKey(logKey);
    const last = key && openCheckpoint(this.state.checkpoint, key);
    const lastSize = last?.ok ? last.checkpoint.size : 0;
    if (!key) return { signed: false, code: 'LogUnknown', size: lastSize };
    const witnessing = witnessGrowth(last?.ok ? last.checkpoint : null, key, growth);
    if (!witnessing.ok) return { signed: false, code: witnessing.code, size: lastSize };
    const { note } = witnessing;
    const line = cosign(this.signer, note, this.now(), signerOf(this.signer.secretKey));
    const own = note.signatures.filter(({ name }) => name === key.name);
    const state = { key: logKey, checkpoint: writeNote({ text: note.text, signatures: [...own, line] }) };
    await saveState(this.path, state);
    this.state = state;
    return { signed: true, line: writeSignature(line) };
  }

  private async found(fault: HeadFault, shown: WitnessState, instead: RootBefore | null): Promise<Look> {
    if (this.state.checkpoint === '') return { saw: 'fault', fault, evidence: null, isNew: false };
    this.contradicted = true;
    const kept = await saveEvidence(this.path, evidenceFile({ fault, kept: this.state, shown, instead }));
    return { saw: 'fault', fault, evidence: kept?.path ?? null, isNew: kept?.isNew ?? false };
  }

  /** Two heads of one size, signed by the log, need no proof to contradict each other. */
  private async keepFork(checkpoint: string): Promise<void> {
    const [size, other] = [this.state.checkpoint, checkpoint].map((text) => readNote(text)?.text.split('\n')[1]);
    if (size === undefined || size !== other) return;
    this.contradicted = true;
    const shown = { key: this.state.key, checkpoint };
    await saveEvidence(this.path, evidenceFile({ fault: 'Rewritten', kept: this.state, shown, instead: null }));
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.turn.then(work);
    this.turn = result.catch(() => undefined);
    return result;
  }
}
