import { axe, expect, noOverflow, test } from '../support/browser.js';

const email = `perrine.${Date.now().toString(36)}@exemple.fr`;

test('somebody opens an account, comes back by a link, and leaves every device', async ({ people }) => {
  const person = await people.visitor({ width: 360 });
  const { page } = person;

  await test.step('signs up; the small computation is made meanwhile', async () => {
    await person.goes('/inscription', 'Ouvrir un compte');
    await axe(page);
    await noOverflow(page);
    await person.presses('Ouvrir mon compte');
    await expect(page.getByRole('textbox', { name: 'Nom ou pseudonyme' })).toBeFocused();
    await axe(page);
    await expect(page.getByRole('checkbox', { name: /J’accepte que Faire ensemble garde mon nom/ })).toBeVisible();
    await person.writes(/^Nom ou pseudonyme/, 'Perrine Aubry');
    await person.writes(/^Courriel/, email);
    await page.getByRole('checkbox').check();
    await person.presses('Ouvrir mon compte');
    await page.waitForURL((url) => url.pathname === '/');
    await axe(page);
  });

  await test.step('reads what is kept, why, and until when', async () => {
    await person.goes('/donnees-personnelles', 'Vos données');
    await page.locator('summary', { hasText: 'Votes' }).click();
    await person.sees(/Un vote secret n’est relié à personne\./);
    await axe(page);
    await noOverflow(page);
  });

  await test.step('joins a collective, and finds to the letter what was agreed to', async () => {
    await person.goes('/vaubrune/rejoindre', /Rejoindre Vaubrune/);
    await page.getByRole('checkbox', { name: /^J’accepte de rejoindre Vaubrune/ }).check();
    await person.presses('Rejoindre');
    await page.waitForURL((url) => url.pathname === '/vaubrune');
    await person.goes('/vaubrune/moi/donnees', 'Mes données');
    await person.sees(/J’accepte de rejoindre Vaubrune en commun/);
    await person.sees(/J’accepte que Faire ensemble garde/);
    await axe(page);
    await noOverflow(page);
  });

  await test.step('on another device: asks for a link, opens it from the mailbox', async () => {
    const other = await people.visitor();
    await other.goes('/connexion', 'Se connecter');
    await axe(other.page);
    const form = other.page.locator('form').filter({ hasText: 'Recevoir un lien' });
    await form.getByLabel('Courriel').fill(email);
    await other.presses('Recevoir un lien');
    await other.sees('Regardez vos courriels');
    await axe(other.page);
    await other.goes('/boite', /Boîte aux lettres/);
    await axe(other.page);
    await noOverflow(other.page);
    const letter = other.page.locator('article').filter({ hasText: email }).filter({ hasText: '/connexion/lien' });
    await letter.first().getByRole('link').first().click();
    await other.presses('Me connecter');
    await other.page.waitForURL((url) => url.pathname === '/');

    await other.goes('/deconnexion', 'Se déconnecter');
    await other.sees('Perrine Aubry');
    await axe(other.page);
    await other.presses('Me déconnecter de tous mes appareils');
    await other.page.waitForURL((url) => url.pathname === '/');
  });

  await test.step('the first device is signed out too', async () => {
    await person.goes('/deconnexion', 'Se déconnecter');
    await person.sees('Vous n’êtes pas connecté·e sur cet appareil.');
    await axe(page);
  });
});
