import { axe, expect, test } from '../support/browser.js';
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
