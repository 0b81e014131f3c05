// The second door of this module: verifying and witnessing a log from its files alone, without server, database or Nest.
export { fromBase64 } from './domain/log/bytes.js';
export { openCheckpoint, type Checkpoint } from './domain/log/checkpoint.js';
export { opens, readEntry, type Opening } from './domain/log/entry.js';
export { evidenceFile, judgeEvidence, readEvidence, type EvidenceVerdict } from './domain/log/evidence.js';
export {
  isName,
  newSignerKey,
  readKey,
  readNote,
  readSignerKey,
  writeKey,
  writeNote,
  writeSignature,
  writeSignerKey,
  type SignerKey,
  type VerifierKey,
} from './domain/log/note.js';
export { checkProof } from './domain/log/proof.js';
export { readBundle, readTilePath, tilePath, tilesOf, tileWidth } from './domain/log/tiles.js';
export { checkHead, type HeadFault, type KeptHead, type RootBefore } from './domain/log/verify-head.js';
export { verifyLog, type LogFault, type LogSource } from './domain/log/verify-log.js';
export { cosign, readGrowth, witnessGrowth, type Growth, type Witnessing } from './domain/log/witness.js';
export { signerOf } from './log/ed25519.js';
