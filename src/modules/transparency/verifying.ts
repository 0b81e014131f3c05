// The second door of this module: verifying a log from its files alone, without server, database or Nest.
export { fromBase64 } from './domain/log/bytes.js';
export { openCheckpoint, type Checkpoint } from './domain/log/checkpoint.js';
export { opens, readEntry, type Opening } from './domain/log/entry.js';
export { readKey, writeKey, type VerifierKey } from './domain/log/note.js';
export { checkProof } from './domain/log/proof.js';
export { readBundle, readTilePath, tilePath, tilesOf, tileWidth } from './domain/log/tiles.js';
export { verifyLog, type LogFault, type LogSource } from './domain/log/verify-log.js';
