import { randomUUID } from 'node:crypto';
import { chmod, mkdir, readFile, rename, stat, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { codeOf } from './errors.js';

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

/** `source` is the library that exists, `target` the name it is asked for by; both from the package's folder. */
type Link = z.infer<typeof linkList>[number];

/**
 * npm packages cannot hold symbolic links: an install script recreates them, which `--ignore-scripts` skips. Puts back
 * the missing ones beside the libraries or, where that folder is read-only, in `spareFolder`. Several processes may do
 * so at once. Resolves with the folder to add to the loader's path, or null when none is needed.
 */
export async function restoreLibraryLinks(packageFolder: string, spareFolder: string): Promise<string | null> {
  const missing: Link[] = [];
  for (const link of await readLinks(packageFolder)) {
    if (!(await exists(join(packageFolder, link.target)))) missing.push(link);
  }
  try {
    for (const { source, target } of missing) {
      const path = join(packageFolder, target);
      await putLink(relative(dirname(path), join(packageFolder, source)), path);
    }
    return null;
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error))) throw error;
  }
  await mkdir(spareFolder, { recursive: true });
  await chmod(spareFolder, 0o755); // the database may run as another user
  for (const { source, target } of missing) {
    await putLink(resolve(packageFolder, source), join(spareFolder, basename(target)));
  }
  return spareFolder;
}

async function readLinks(packageFolder: string): Promise<Link[]> {
  try {
    return linkList.parse(JSON.parse(await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8')));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Renaming over makes it atomic: nobody ever sees the name absent once it was there. */
async function putLink(to: string, path: string): Promise<void> {
  const passing = `${path}.${randomUUID()}`;
  await symlink(to, passing);
  await rename(passing, path);
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
