import { axe, expect, noOverflow, test } from '../support/browser.js';
import { collective } from '../support/journey-scene.js';

const blt = (papers: string): string => `3 1\n${papers}\n0\n"Aline"\n"Bruno"\n"Chloé"\n"Le conseil"\n`;

test('an election held elsewhere is brought as a file, seen before it is recorded, never taken for ours', async ({
  people,
}) => {
  const place = await collective(people, 'Ailleurs');
  const person = place.coordination;
  await person.goes(place.at('/scrutins-ailleurs'), 'Scrutins tenus ailleurs');
  await person.sees('Aucun scrutin tenu ailleurs');
  await axe(person.page);
  await person.follows('Importer un scrutin');

  const brings = async (papers: string): Promise<void> => {
    const buffer = Buffer.from(blt(papers));
    await person.page.getByLabel(/^Fichier/).setInputFiles({ name: 'conseil.blt', mimeType: 'text/plain', buffer });
    await person.presses('Voir le résultat');
  };

  await test.step('a file that cannot be read is refused with its line', async () => {
    await person.writes(/^Titre/, 'Élection du conseil');
    await person.writes(/^Qui l’a organisé/, 'La mairie de Bresles');
    await person.writes(/^Date du scrutin/, '2025-03-15');
    await person.page.getByLabel(/^Méthode/).selectOption({ label: 'Classement : éliminations successives' });
    await axe(person.page);
    await brings('4 1 9 0');
    await expect(person.page.getByRole('alert')).toContainText('2');
  });

  await test.step('its result is shown, then recorded', async () => {
    await brings('4 1 2 0\n3 2 1 0\n2 3 2 0');
    await person.sees('Ce que donne ce fichier');
    await person.sees('Rien n’est encore enregistré.');
    await person.sees('Bruno');
    await axe(person.page);
    await noOverflow(person.page);
    await person.presses('Enregistrer ce scrutin');
    await person.page.waitForURL(/\/scrutins-ailleurs\/[0-9a-f-]{36}$/);
  });

  await test.step('anybody sees where it was held, and recounts it', async () => {
    for (const screen of [
      { width: 360, scheme: 'dark', still: true },
      { width: 1280, still: true },
    ] as const) {
      const visitor = await people.visitor(screen);
      await visitor.goes(new URL(person.page.url()).pathname);
      await visitor.sees('Scrutin tenu ailleurs');
      await visitor.sees('La mairie de Bresles');
      await expect(visitor.page.getByRole('row').filter({ hasText: 'Bruno' }).first()).toContainText('Retenu');
      await visitor.page.getByText('Recompter vous-même').click();
      await expect(visitor.page.getByRole('link', { name: 'Télécharger le fichier à recompter' })).toBeVisible();
      await axe(visitor.page);
      await noOverflow(visitor.page);
    }
  });
});
