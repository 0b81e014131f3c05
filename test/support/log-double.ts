import { createServer, type Server } from 'node:http';
import { ed25519 } from '@noble/curves/ed25519.js';
import { utf8 } from '../../src/modules/transparency/domain/log/bytes.js';
import { writeCheckpoint } from '../../src/modules/transparency/domain/log/checkpoint.js';
import { leafHash, rootOf } from '../../src/modules/transparency/domain/log/merkle.js';
import { newSignerKey, signNote, writeKey, writeNote } from '../../src/modules/transparency/domain/log/note.js';
import { growTiles, nodesInTiles, tilePath, tilesOf } from '../../src/modules/transparency/domain/log/tiles.js';

/** An operator who shows what they like of a log, each head properly signed. */
export class LogDouble {
  /** What was handed over to the log, and what it answers. */
  readonly handed: string[] = [];
  handing = 200;
  private readonly signer = newSignerKey('deux-visages.exemple.fr/vaubrune', 'note', new Uint8Array(32).fill(9));
  private files: ReadonlyMap<string, Buffer> = new Map();
  private server: Server | null = null;

  get key(): string {
    return writeKey(this.signer);
  }

  /** The log has these entries now, and never had others. */
  shows(entries: readonly string[]): void {
    const leaves = entries.map((entry) => leafHash(utf8(entry)));
    const grown = new Map(growTiles(0, [], leaves).map(({ level, index, bytes }) => [`${level}/${index}`, bytes]));
    const bytesOf = (level: number | string, index: number): Uint8Array =>
      grown.get(`${level}/${index}`) ?? new Uint8Array();
    const root = rootOf(entries.length, nodesInTiles(bytesOf));
    const text = writeCheckpoint({ origin: this.signer.name, size: entries.length, root });
    const signature = signNote(this.signer, text, 0n, (message) => ed25519.sign(message, this.signer.secretKey));
    this.files = new Map([
      ['key', Buffer.from(`${this.key}\n`)],
      ['checkpoint', Buffer.from(writeNote({ text, signatures: [signature] }))],
      ...tilesOf(entries.length).map((tile): [string, Buffer] => [
        tilePath(tile),
        Buffer.from(bytesOf(tile.level, tile.index)),
      ]),
    ]);
  }

  /** A file of the log, by its path under the log's address. */
  file(path: string): Buffer | undefined {
    return this.files.get(path);
  }

  /** Serves it; answers its address. */
  async serve(): Promise<string> {
    const server = createServer((request, response) => {
      const path = request.url?.split('/log/')[1] ?? '';
      if (path === 'cosignatures') {
        const parts: Buffer[] = [];
        request.on('data', (part: Buffer) => parts.push(part));
        request.on('end', () => {
          this.handed.push(Buffer.concat(parts).toString('utf8'));
          response.writeHead(this.handing).end();
        });
        return;
      }
      const body = this.file(path);
      response.writeHead(body ? 200 : 404).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.server = server;
    const bound = server.address();
    return `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : bound}/log`;
  }

  close(): void {
    this.server?.closeAllConnections();
    this.server?.close();
  }
}
