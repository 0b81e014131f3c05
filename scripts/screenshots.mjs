// `npm run images`: the main pages of the demonstration, on a phone and on a desk, light and dark, into docs/images/.
// Brings up the built product by itself, or uses the one at JOURNEY_URL. No picture may weigh 300 kB or more.
import { mkdirSync, statSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { build } from './build.mjs';
import { findChromium, INSTALL } from './support/chromium.mjs';
import { startDemonstration } from './support/demonstration.mjs';
import { at } from './support/root.mjs';

const HEAVIEST = 300_000;
const HEIGHTS = { 360: 740, 1280: 860 };

/** The plenary under way in the demonstration, and something of each list. */
const PAGES = {
  home: '/vaubrune',
  proposals: '/vaubrune/propositions',
  proposal: '/vaubrune/propositions/1',
  charter: '/vaubrune/charte',
  organisations: '/vaubrune/organisations',
  programme: '/vaubrune/programme',
  journal: '/vaubrune/journal',
};

/** The address of the room and of the display of the plenary that is open. */
async function plenaryPages(page) {
  await page.goto('/vaubrune/plenieres');
  const links = page.locator('main a[href*="/plenieres/"]');
  await links.first().waitFor();
  const [first] = await links.evaluateAll((all) => all.map((link) => new URL(link.href).pathname));
  return { room: `${first}/salle`, display: `${first}/affichage` };
}

async function signIn(page) {
  await page.goto('/connexion');
  const form = page.locator('form').filter({ has: page.getByLabel('Mot de passe') });
  await form.getByLabel('Courriel').fill('membre@exemple.fr');
  await form.getByLabel('Mot de passe').fill('lavoir tilleul passerelle');
  await form.getByRole('button', { name: 'Se connecter' }).click();
  await page.waitForURL((url) => url.pathname !== '/connexion');
  return page.context().storageState();
}

async function picture(page, name, path) {
  await page.goto(path);
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle');
  const file = `docs/images/${name}.png`;
  await page.screenshot({ path: at(file), animations: 'disabled' });
  const { size } = statSync(at(file));
  if (size >= HEAVIEST) throw new Error(`${file} weighs ${size} bytes`);
  console.log(`${file} ${Math.round(size / 1000)} kB`);
}

const executablePath = await findChromium();
if (executablePath === undefined) throw new Error(`No Chromium or Chrome was found. One command brings it: ${INSTALL}`);
const given = process.env.JOURNEY_URL;
if (given === undefined) await build();
const product = given === undefined ? await startDemonstration() : { url: given, stop: async () => {} };
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  mkdirSync(at('docs/images'), { recursive: true });
  const base = { baseURL: product.url, locale: 'fr-FR', timezoneId: 'Europe/Paris', reducedMotion: 'reduce' };
  const first = await browser.newContext(base);
  const page = await first.newPage();
  const storageState = await signIn(page);
  const pages = { ...PAGES, ...(await plenaryPages(page)) };
  await first.close();
  for (const [width, height] of Object.entries(HEIGHTS)) {
    for (const colorScheme of ['light', 'dark']) {
      const viewport = { width: Number(width), height };
      const context = await browser.newContext({ ...base, storageState, colorScheme, viewport });
      const sheet = await context.newPage();
      for (const [name, path] of Object.entries(pages)) await picture(sheet, `${name}-${width}-${colorScheme}`, path);
      await context.close();
    }
  }
} finally {
  await browser.close();
  await product.stop();
}
