import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { at, root } from './root.mjs';

/** Every file under a folder of the project (or the file itself), sorted; nothing when it does not exist. */
export function filesUnder(relative) {
  const stat = statSync(at(relative), { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (stat.isFile()) return [relative];
  return readdirSync(at(relative), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

/** One SHA-256 (hex) over the names and contents of files: equal exactly when nothing that is read has changed. */
export function fingerprint(files) {
  const hash = createHash('sha256').update(`node ${process.versions.modules}\0`);
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(at(file)))
      .update('\0');
  return hash.digest('hex');
}

/** What an earlier run noted in a small JSON file; `{}` when there is none. */
export function readStamp(relative) {
  try {
    return JSON.parse(readFileSync(at(relative), 'utf8'));
  } catch {
    return {};
  }
}

/** Notes what is up to date for the next run. */
export function writeStamp(relative, stamp) {
  mkdirSync(path.dirname(at(relative)), { recursive: true });
  writeFileSync(at(relative), `${JSON.stringify(stamp, null, 2)}\n`);
}
