import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import { Database } from '../../../platform/database/database.js';
import { openCheckpoint, type Checkpoint } from '../domain/log/checkpoint.js';
import type { Opening } from '../domain/log/entry.js';
import { inclusionProof } from '../domain/log/merkle.js';
import { writeKey } from '../domain/log/note.js';
import { writeProof } from '../domain/log/proof.js';
import { tileWidth, writeBundle, type TileId } from '../domain/log/tiles.js';
import { LogRepository, type CheckpointRow, type PublicLogRow } from './log.repository.js';
import { firstHashes, keyOf, SealingService } from './sealing.service.js';

/** The log as it stands: who signs it, and its last signed head. */
export interface LogHead {
  readonly origin: string;
  /** In one line, as verifiers take it. */
  readonly key: string;
  readonly startedAt: Date;
  readonly checkpoint: Checkpoint;
  /** The signed note, verbatim. */
  readonly note: string;
  readonly sealedAt: Date;
}

export interface SealedEntry {
  readonly position: number;
  /** Canonical JSON. */
  readonly entry: string;
  /** What still opens its commitments: nothing for who was erased. */
  readonly openings: readonly Opening[];
  /** A `.tlog-proof`; null until it is sealed, within seconds. */
  readonly proof: string | null;
}

/** Reads the public log: what anybody needs to verify it without asking us anything. */
@Injectable()
export class LogService {
  constructor(
    private readonly database: Database,
    private readonly repository: LogRepository,
    private readonly sealing: SealingService,
  ) {}

  /** null where nothing public happened yet. */
  async head(collectiveId: Id): Promise<LogHead | null> {
    const found = await this.sealed(collectiveId);
    if (!found) return null;
    const { log, head } = found;
    const opened = openCheckpoint(head.note, keyOf(log));
    if (!opened.ok) throw new Error(`the head of the log ${log.origin} is not its own: ${opened.fault}`);
    return {
      origin: log.origin,
      key: writeKey(keyOf(log)),
      startedAt: log.startedAt,
      checkpoint: opened.checkpoint,
      note: head.note,
      sealedAt: head.sealedAt,
    };
  }

  /** The bytes of a tile or bundle that the last head covers; null for any other. */
  async tile(collectiveId: Id, tile: TileId): Promise<Uint8Array | null> {
    const head = await this.repository.head(this.database, collectiveId);
    const span = tile.level === 'entries' ? 1 : tileWidth ** tile.level;
    const last = (tile.index * tileWidth + tile.width) * span;
    if (!head || last > head.size) return null;
    if (tile.level === 'entries') {
      const rows = await this.repository.entries(this.database, collectiveId, tile.index * tileWidth, tile.width);
      return rows.length === tile.width ? writeBundle(rows.map(({ bytes }) => bytes)) : null;
    }
    const [kept] = await this.repository.tiles(this.database, collectiveId, [{ level: tile.level, index: tile.index }]);
    return kept ? firstHashes(kept.bytes, tile.width) : null;
  }

  /** What opens the words of the 256 entries of a bundle. Who did what is opened one entry at a time. */
  openings(collectiveId: Id, bundle: number): Promise<(Opening & { position: number })[]> {
    return this.repository.openedWords(this.database, collectiveId, bundle * tileWidth, (bundle + 1) * tileWidth);
  }

  /** The entry of an event; null where the log has none. */
  async entry(collectiveId: Id, seq: number): Promise<SealedEntry | null> {
    const row = await this.repository.entryOf(this.database, collectiveId, seq);
    if (!row) return null;
    const { position } = row;
    return {
      position,
      entry: Buffer.from(row.bytes).toString('utf8'),
      openings: await this.repository.openings(this.database, collectiveId, position),
      proof: await this.proof(collectiveId, position),
    };
  }

  private async proof(collectiveId: Id, position: number): Promise<string | null> {
    const head = await this.repository.head(this.database, collectiveId);
    if (!head || position >= head.size) return null;
    const nodeAt = await this.sealing.nodes(this.database, collectiveId, head.size, (asked) =>
      inclusionProof(position, head.size, asked),
    );
    return writeProof({
      extra: null,
      index: position,
      path: inclusionProof(position, head.size, nodeAt),
      checkpoint: head.note,
    });
  }

  private async sealed(collectiveId: Id): Promise<{ log: PublicLogRow; head: CheckpointRow } | null> {
    const [log, head] = await Promise.all([
      this.repository.log(this.database, collectiveId),
      this.repository.head(this.database, collectiveId),
    ]);
    return log && head ? { log, head } : null;
  }
}
