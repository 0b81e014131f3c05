import { axe, expect, noOverflow, test } from '../support/browser.js';
import { collective, member, underWay } from '../support/journey-scene.js';
import { picks, reaches, strikes, types } from '../support/keyboard.js';

test.setTimeout(240_000);

test('a rule is composed, tried and kept by the keyboard alone', async ({ people }) => {
  const place = await collective(people, 'Règles au clavier');
  const chair = place.coordination;
  const { page } = chair;
  await chair.goes(place.at('/regles/composer'));
  await picks(chair, /^Partir de/, 'Deux tiers');
  const said = page.locator('[aria-live]').filter({ hasText: 'La règle, en une phrase' });
  await expect(said).toContainText('deux tiers');
  await types(chair, 'spinbutton', /^Pour/, '66');
  await types(chair, 'spinbutton', /^Contre/, '34');
  const tried = page.locator('[aria-live]').filter({ hasText: /Avec \d+ pour/ });
  await expect(tried).toContainText('ce serait rejeté');
  await types(chair, 'spinbutton', /^Pour/, '67');
  await types(chair, 'spinbutton', /^Contre/, '33');
  await expect(tried).toContainText('ce serait adopté');
  await axe(page);
  await noOverflow(page);
  await strikes(chair, 'button', 'Garder cette règle');
  await types(chair, 'textbox', /^Son nom/, 'Modification des statuts');
  await axe(page);
  await strikes(chair, 'button', /^Garder cette règle$/);
  await page.waitForURL(/\/regles$/);
  await chair.sees('Modification des statuts');
  await axe(page);
});

test('the chair prepares, opens, closes and proclaims by the keyboard; what is heard is what is seen', async ({
  people,
}) => {
  const place = await collective(people, 'Présider au clavier');
  const chair = place.coordination;
  const voter = await member(people, place, 'Maud Ferrand', { width: 360, still: true });
  const { number, code } = await underWay(place);
  await voter.goes(place.at(`/plenieres/${number}/salle#${code}`));
  await voter.presses('Émarger');
  await voter.sees('Vous êtes émargé·e.');
  await chair.goes(place.at(`/plenieres/${number}/animation`));

  await test.step('prepares and opens', async () => {
    await strikes(chair, 'button', 'Préparer un scrutin');
    await types(chair, 'textbox', /^Question posée/, 'Ouvrir le local le dimanche ?');
    await picks(chair, /^Partir de/, 'Deux tiers');
    await strikes(chair, 'button', 'Préparer un scrutin');
    await expect(chair.dialog).toHaveCount(0);
    await strikes(chair, 'button', 'Ouvrir le scrutin');
    await expect(chair.dialog).toBeVisible();
    await axe(chair.page);
    await reaches(chair, 'radio', /^Les membres présents/);
    await strikes(chair, 'button', 'Ouvrir le scrutin');
    await expect(chair.dialog).toHaveCount(0);
  });

  await test.step('the voter hears the question, the rule, the choices', async () => {
    await expect(voter.page.getByRole('heading', { name: 'Ouvrir le local le dimanche ?' })).toBeVisible();
    await expect(voter.page.getByRole('main')).toMatchAriaSnapshot(`
      - heading "Ouvrir le local le dimanche ?" [level=2]
      - paragraph: /deux tiers/
    `);
    const own = voter.page.getByRole('region', { name: 'Votre propre vote' });
    await expect(own).toMatchAriaSnapshot(`
      - group "Votre vote":
        - radio "Pour"
        - radio "Contre"
        - radio "Abstention"
      - status: Pas encore envoyé.
      - button "Voter"
    `);
    await reaches(voter, 'radio', 'Pour');
    await voter.page.keyboard.press('Space');
    await strikes(voter, 'button', 'Voter');
    await expect(own).toMatchAriaSnapshot(`
      - paragraph: Votre vote est reçu et enregistré.
    `);
    await axe(voter.page);
  });

  await test.step('closes and proclaims', async () => {
    // The sitting does not close over a ballot: the console says so where its button was.
    await chair.sees('La séance se clôt une fois le scrutin en cours proclamé.');
    await expect(chair.page.getByRole('button', { name: 'Clore la séance' })).toHaveCount(0);
    for (const act of ['Clore le scrutin', 'Proclamer le résultat']) {
      await strikes(chair, 'button', act);
      await expect(chair.dialog).toBeVisible();
      // Who closes reads how many voted, and under which rule.
      if (act === 'Clore le scrutin') {
        await expect(chair.dialog).toContainText('1 sur 2 ont voté.');
        await expect(chair.dialog).toContainText('deux tiers');
      }
      await axe(chair.page);
      await strikes(chair, 'button', act);
      await expect(chair.dialog).toHaveCount(0);
    }
    await voter.sees(/1 (voix )?pour/);
    await expect(chair.page.getByRole('button', { name: 'Clore la séance' })).toBeVisible();
  });
});
