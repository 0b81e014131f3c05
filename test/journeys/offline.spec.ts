import { axe, expect, test, type Person } from '../support/browser.js';
import { demonstration } from '../support/public-pages.js';

test.setTimeout(120_000);

/** Opens a page with nothing of an earlier one in memory. */
async function opensAnew(person: Person, path: string): Promise<void> {
  await person.page.goto('about:blank');
  await person.goes(path);
}

/** The application is kept: what its first page brought is there too. */
const kept = async ({ page }: Person): Promise<void> => {
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
  await expect
    .poll(() => page.evaluate<number>('caches.match("/", { ignoreVary: true }).then((found) => (found ? 1 : 0))'))
    .toBe(1);
};

const answers = ({ page }: Person): Promise<number> =>
  page.evaluate<number>('caches.open("faire-answers").then((store) => store.keys()).then((names) => names.length)');

test('what was read opens again without a network, and says when it was read', async ({ people }) => {
  const visitor = await people.visitor({ width: 360 });
  const programme = `/${demonstration}/programme`;
  await visitor.goes(`/${demonstration}`);
  await kept(visitor);
  await visitor.goes(programme);
  const chapters = visitor.page.locator('main h2');
  await expect(chapters.first()).toBeVisible();
  const read = await chapters.allTextContents();

  await visitor.context.setOffline(true);
  await opensAnew(visitor, programme);
  await expect(chapters).toHaveText(read);
  await visitor.sees(/Hors ligne\. .*Dernière lecture.*aujourd’hui à \d/);
  await axe(visitor.page);
  await visitor.page.goto(`/${demonstration}/journal`);
  await visitor.sees(/n’a pas encore été (ouverte|lue) sur cet appareil/);

  await visitor.context.setOffline(false);
  await opensAnew(visitor, programme);
  await expect(visitor.page.getByText('Dernière lecture')).toHaveCount(0);
});

test('nothing of what somebody read stays when they sign out', async ({ people }) => {
  const person = await people.someone('Sacha Nivelle', { width: 360 });
  await person.goes(`/${demonstration}/moi/reglages`);
  await kept(person);
  await expect.poll(() => answers(person)).toBeGreaterThan(1);
  await person.goes('/deconnexion');
  await person.presses('Me déconnecter ici');
  await person.page.waitForURL((url) => url.pathname === '/');
  await person.page.getByRole('link', { name: 'Se connecter' }).waitFor();
  await person.context.setOffline(true);
  await person.page.goto(`/${demonstration}/moi/reglages`);
  await expect(person.page.getByRole('button', { name: 'Réessayer' })).toBeVisible();
  await expect(person.page.getByText('Sacha Nivelle')).toHaveCount(0);
});
