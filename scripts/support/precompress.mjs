import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { filesUnder } from './fingerprint.mjs';
import { at } from './root.mjs';

const COMPRESSIBLE = /\.(js|mjs|css|html|svg|json|webmanifest|txt)$/;
/** Below this a packet is no smaller for it. */
const WORTHWHILE = 1_400;

const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });

/** Beside every text file of a folder, its `.br` and `.gz`: compressed once, as small as can be. */
export function precompress(folder) {
  for (const file of filesUnder(folder)) {
    if (!COMPRESSIBLE.test(file) || file.includes('/.vite/')) continue;
    const bytes = readFileSync(at(file));
    if (bytes.length < WORTHWHILE) continue;
    writeFileSync(at(`${file}.br`), brotli(bytes));
    writeFileSync(at(`${file}.gz`), gzipSync(bytes, { level: 9 }));
  }
}
