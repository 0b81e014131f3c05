import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/ids.js';
import type { Db, Tx } from '../../../platform/database/database.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { writeCheckpoint } from '../domain/log/checkpoint.js';
import { hashLength, leafHash, rootOf, type Hash, type NodeAt } from '../domain/log/merkle.js';
import { signNote, writeNote, type VerifierKey } from '../domain/log/note.js';
import { growTiles, nodesInTiles, tilesRead, tileWidth, type GrownTile } from '../domain/log/tiles.js';
import { signerOf } from './ed25519.js';
import { LogRepository, type PublicLogRow } from './log.repository.js';

const sealJob = 'transparency:seal-log';

/** One waits a log: what comes before it runs is sealed by it. */
export const askForSeal = (tx: Tx, collectiveId: Id, runAt: Date): void =>
  tx.later({ name: sealJob, payload: { collectiveId }, key: `${sealJob}:${collectiveId}`, runAt, keepsTime: true });

/** Entries taken into one head. */
const most = 5_000;

export const keyOf = ({ origin, publicKey }: PublicLogRow): VerifierKey => ({ name: origin, kind: 'note', publicKey });

const payloadSchema = z.object({ collectiveId: z.uuid() });

const placeOf = ({ level, index }: { level: number | string; index: number }): string => `${level}/${index}`;

/** Seals what came into a log: tiles, root, a head that the log's key signs. Never in anybody's way: it is a job. */
@Injectable()
export class SealingService implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly repository: LogRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: Jobs,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.define(sealJob, (payload) => this.seal(payloadSchema.parse(payload).collectiveId));
  }

  /** What was left without a head: a history taken over, a job that was lost. */
  async onApplicationBootstrap(): Promise<void> {
    if (this.config.playing) return;
    await this.unitOfWork.run(async (tx) => {
      for (const collectiveId of await this.repository.unsealed(tx)) askForSeal(tx, collectiveId, this.clock.now());
    });
  }

  /** Everything written so far. Twice is once. */
  async seal(collectiveId: Id): Promise<void> {
    while ((await this.unitOfWork.run((tx) => this.sealSome(tx, collectiveId))) === most);
  }

  /** Reads nodes of the tree of `size` from the tiles kept, for what `reading` is going to ask. */
  async nodes(db: Db, collectiveId: Id, size: number, reading: (nodeAt: NodeAt) => unknown): Promise<NodeAt> {
    return readFrom(await this.tilesFor(db, collectiveId, size, reading));
  }

  private async sealSome(tx: Tx, collectiveId: Id): Promise<number> {
    const log = await this.repository.hold(tx, collectiveId);
    if (!log) return 0;
    const head = await this.repository.head(tx, collectiveId);
    const before = head?.size ?? 0;
    const entries = await this.repository.entries(tx, collectiveId, before, most);
    if (entries.length === 0 && head) return 0;
    const leaves = entries.map(({ bytes }) => leafHash(bytes));
    const grown = growTiles(before, await this.edge(tx, collectiveId, before), leaves);
    await this.repository.grow(tx, collectiveId, grown);
    const size = before + entries.length;
    const kept = await this.tilesFor(tx, collectiveId, size, (nodeAt) => rootOf(size, nodeAt));
    const root = rootOf(size, readFrom([...kept, ...grown]));
    await this.repository.seal(tx, collectiveId, {
      size,
      note: signedHead(log, size, root),
      sealedAt: this.clock.now(),
    });
    return entries.length;
  }

  /** The partial tile at the end of each level. */
  private async edge(tx: Tx, collectiveId: Id, size: number): Promise<Uint8Array[]> {
    const wanted: { level: number; index: number }[] = [];
    for (let level = 0, count = size; count > 0; level += 1, count = Math.floor(count / tileWidth)) {
      if (count % tileWidth > 0) wanted.push({ level, index: Math.floor(count / tileWidth) });
    }
    const edge: Uint8Array[] = [];
    for (const { level, bytes } of await this.repository.tiles(tx, collectiveId, wanted)) edge[level] = bytes;
    return edge;
  }

  private tilesFor(db: Db, collectiveId: Id, size: number, reading: (nodeAt: NodeAt) => unknown): Promise<GrownTile[]> {
    const wanted = tilesRead(size, reading).flatMap(({ level, index }) =>
      level === 'entries' ? [] : [{ level, index }],
    );
    return this.repository.tiles(db, collectiveId, wanted);
  }
}

const readFrom = (tiles: readonly GrownTile[]): NodeAt => {
  const bytes = new Map(tiles.map((tile) => [placeOf(tile), tile.bytes]));
  return nodesInTiles((level, index) => bytes.get(placeOf({ level, index })) ?? new Uint8Array());
};

function signedHead(log: PublicLogRow & { readonly secretKey: Uint8Array }, size: number, root: Hash): string {
  const text = writeCheckpoint({ origin: log.origin, size, root });
  return writeNote({ text, signatures: [signNote(keyOf(log), text, 0n, signerOf(log.secretKey))] });
}

/** The bytes of the first `width` hashes of a tile; null where it is not that wide. */
export const firstHashes = (bytes: Uint8Array, width: number): Uint8Array | null =>
  bytes.length >= width * hashLength ? bytes.subarray(0, width * hashLength) : null;
