import { axe, expect, noOverflow, test } from '../support/browser.js';
import { demonstration } from '../support/public-pages.js';

test('a refusal stands beside the field it is about, and takes the focus there', async ({ people }) => {
  const person = await people.someone('Odile Brunel', { width: 360 });
  await person.goes(`/${demonstration}/moi/reglages`);
  const current = person.page.getByLabel('Mot de passe actuel');
  await current.fill('ce n’est pas le mien');
  await person.writes(/^Nouveau mot de passe/, 'girouette marmite estuaire');
  await person.presses('Changer de mot de passe');
  await expect(current).toBeFocused();
  await expect(current).toHaveAttribute('aria-invalid', 'true');
  await expect(current).toHaveAccessibleDescription(/Ce n’est pas votre mot de passe actuel/);
  await expect(person.page.getByRole('alert')).toHaveCount(0);
  await axe(person.page);
});

test('the calendar says month by month what is dated, and which phase is open, to anybody', async ({ people }) => {
  const visitor = await people.visitor({ width: 360 });
  await visitor.goes(`/${demonstration}`);
  await visitor.page.getByRole('link', { name: 'Tout le calendrier' }).click();
  await expect(visitor.page.getByRole('heading', { level: 1, name: 'Calendrier' })).toBeVisible();
  const months = visitor.page.getByRole('navigation', { name: 'Changer de mois' }).getByRole('link');
  const next = (await months.last().textContent()) ?? '';
  await months.last().click();
  await expect(visitor.page.getByRole('heading', { level: 2, name: next })).toBeVisible();
  await visitor.page.getByRole('link', { name: 'Ce mois-ci' }).click();
  await expect(visitor.page.getByText('en cours', { exact: true })).toBeVisible();
  await axe(visitor.page);
  await noOverflow(visitor.page);
  const follow = visitor.page.getByRole('link', { name: 'Suivre dans mon agenda (ICS)' });
  const file = await visitor.page.request.get((await follow.getAttribute('href')) ?? '');
  expect(file.headers()['content-type']).toContain('text/calendar');
  expect(await file.text()).toContain('BEGIN:VEVENT');
});
