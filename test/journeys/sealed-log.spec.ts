import { readFile } from 'node:fs/promises';
import { judgeEvidence, readEvidence } from '../../src/modules/transparency/domain/log/evidence.js';
import { axe, expect, noOverflow, test, type Person } from '../support/browser.js';
import { LogDouble } from '../support/log-double.js';

const everything = 'Tout vérifier dans ce navigateur';

test('a visitor verifies the whole log in their browser, twice', async ({ people }) => {
  const visitor = await people.visitor({ width: 360 });
  await visitor.goes('/vaubrune/journal');
  await visitor.presses(everything);
  await visitor.sees(/Le journal est entier.+entrées portent toutes le sceau/);
  await visitor.page.getByText('Vérifier sans ce site').click();
  await visitor.sees('faire log download');
  await axe(visitor.page);
  await noOverflow(visitor.page);
  await visitor.page.reload();
  await visitor.presses(everything);
  await visitor.sees(/Il prolonge sans rien changer les.+entrées vues auparavant/);
  expect(visitor.troubles).toEqual([]);
});

/** The operator of the double answers this browser instead of the server. */
async function deceives(double: LogDouble, { page }: Person): Promise<void> {
  await page.route('**/log/**', async (route) => {
    const body = double.file(route.request().url().split('/log/')[1] ?? '');
    await route.fulfill(body === undefined ? { status: 404 } : { status: 200, body });
  });
}

test('whoever comes back is warned that history was rewritten, on any page, with the evidence', async ({ people }) => {
  const visitor = await people.visitor({ scheme: 'dark' });
  const { page } = visitor;
  const operator = new LogDouble();
  operator.shows(['un', 'deux', 'trois']);
  await deceives(operator, visitor);
  const kept = page.waitForResponse('**/log/checkpoint');
  await visitor.goes('/vaubrune/programme');
  await kept;
  await expect.poll(() => page.evaluate("localStorage.getItem('faire.log.vaubrune')")).not.toBeNull();

  operator.shows(['un', 'autre chose', 'trois', 'quatre']);
  await visitor.goes('/vaubrune/charte');
  const alarm = page.getByRole('alert');
  await expect(alarm).toContainText('l’historique a été réécrit');
  await axe(page);
  const saving = page.waitForEvent('download');
  await visitor.presses('Enregistrer la preuve', alarm);
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('vaubrune-journal.json');
  const evidence = readEvidence(await readFile(await saved.path(), 'utf8'));
  expect(evidence && judgeEvidence(evidence)).toBe('Proven');
  await visitor.presses('Repartir de ce que le serveur montre', alarm);
  await expect(alarm).toHaveCount(0);
});
