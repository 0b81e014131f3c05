import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const MAC = ['Google Chrome', 'Chromium'].flatMap((name) =>
  ['/Applications', path.join(homedir(), 'Applications')].map(
    (folder) => `${folder}/${name}.app/Contents/MacOS/${name}`,
  ),
);

/** The command that brings a browser when none is here. */
export const INSTALL = 'npx playwright install chromium';

/** Some systems put a stub under the name that only says what to install: a browser answers with its version. */
function answers(file) {
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 && /\d+\.\d+/.test(stdout);
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

async function playwrightsOwn() {
  try {
    const { chromium } = await import('@playwright/test');
    return chromium.executablePath();
  } catch {
    return undefined; // no build of it for this system
  }
}

/**
 * The path of a Chromium or Chrome: CHROMIUM_PATH, PATH, the usual places of macOS, Playwright's own download.
 * @returns {Promise<string | undefined>} undefined when there is none
 */
export async function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== '') return given;
  const installed = [...onPath(), ...MAC].find((file) => existsSync(file) && answers(file));
  if (installed !== undefined) return installed;
  const own = await playwrightsOwn();
  return own !== undefined && existsSync(own) ? own : undefined;
}
