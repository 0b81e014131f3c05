import { generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/ids.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import type { Tx } from '../../../platform/database/database.js';
import { visibilityOf, type LoggedEvent } from '../../../platform/events/event.js';
import { Listeners, type DurableListener } from '../../../platform/events/listeners.js';
import { saltLength, writeEntry, type Opening } from '../domain/log/entry.js';
import { LogRepository, type EntryRow, type OpeningRow } from './log.repository.js';
import { askForSeal } from './sealing.service.js';

/** A head is signed at most this often (milliseconds): what comes together is sealed together. */
const gatheredFor = 1_000;

/** The last 32 bytes of an Ed25519 key in DER, of either part, are the key itself (RFC 8410). */
const bare = (key: KeyObject, type: 'spki' | 'pkcs8'): Uint8Array =>
  new Uint8Array(key.export({ format: 'der', type }).subarray(-32));

/** Writes each public event into its collective's log, in the order of telling, and asks for a seal. */
@Injectable()
export class LogListener implements OnModuleInit, DurableListener {
  readonly name = 'public-log';

  constructor(
    private readonly listeners: Listeners,
    private readonly repository: LogRepository,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.listeners.add(this);
  }

  concerns(type: string): boolean {
    return visibilityOf(type) === 'public';
  }

  async hear(tx: Tx, events: readonly LoggedEvent[]): Promise<void> {
    const loggable = events.flatMap((event) =>
      event.collectiveId === null ? [] : [{ ...event, collectiveId: event.collectiveId }],
    );
    const collectiveIds = [...new Set(loggable.map(({ collectiveId }) => collectiveId))];
    if (collectiveIds.length === 0) return;
    await this.begin(tx, collectiveIds);
    const lengths = new Map(await this.repository.lengths(tx, collectiveIds));
    const entries: EntryRow[] = [];
    const openings: OpeningRow[] = [];
    for (const event of loggable) {
      const { collectiveId, seq } = event;
      const position = lengths.get(collectiveId) ?? 0;
      lengths.set(collectiveId, position + 1);
      const written = writeEntry(event, () => new Uint8Array(randomBytes(saltLength)));
      entries.push({ collectiveId, position, seq, bytes: written.bytes });
      openings.push(
        ...written.openings.map((opening) => ({
          ...opening,
          collectiveId,
          position,
          accountId: accountOf(opening),
        })),
      );
    }
    const present = await this.repository.notErased(
      tx,
      openings.flatMap(({ accountId }) => (accountId === null ? [] : [accountId])),
    );
    // What is written of somebody after they were erased is never opened.
    const kept = openings.filter(({ accountId }) => accountId === null || present.has(accountId));
    await this.repository.append(tx, entries, kept);
    const runAt = new Date(Date.now() + gatheredFor);
    for (const collectiveId of collectiveIds) askForSeal(tx, collectiveId, runAt);
  }

  private async begin(tx: Tx, collectiveIds: readonly Id[]): Promise<void> {
    const { host } = new URL(this.config.publicUrl);
    for (const { id, slug } of await this.repository.unbegun(tx, collectiveIds)) {
      const { publicKey, privateKey } = generateKeyPairSync('ed25519');
      await this.repository.begin(tx, {
        collectiveId: id,
        origin: `${host}/${slug}`,
        publicKey: bare(publicKey, 'spki'),
        secretKey: bare(privateKey, 'pkcs8'),
        startedAt: this.clock.now(),
      });
    }
  }
}

/** Whom a commitment names: who acted, or to whom it happened. Words of a payload are nobody's. */
const accountOf = ({ field, value }: Opening): Id | null => (field.startsWith('payload.') ? null : value);
