import { axe, expect, test, type Person } from '../support/browser.js';
import { charterInForce, collective, underWay } from '../support/journey-scene.js';

test.setTimeout(180_000);

/** Tab after Tab to what has that role and name, as somebody without a mouse does; never a click. */
async function reaches({ page }: Person, role: 'button' | 'link' | 'checkbox' | 'radio', name: RegExp): Promise<void> {
  const target = page.getByRole(role, { name }).first();
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${role} ${String(name)}`);
}

async function activates(person: Person, role: 'button' | 'link', name: RegExp): Promise<void> {
  await reaches(person, role, name);
  await person.page.keyboard.press('Enter');
}

test('somebody joins, endorses, asks to speak and votes with the keyboard alone', async ({ people }) => {
  const place = await collective(people, 'Au clavier');
  const { at } = place;
  await charterInForce(place);
  const person = await people.someone('Line Castel');

  await test.step('joins', async () => {
    await person.goes(at('/rejoindre'));
    await reaches(person, 'checkbox', /J’accepte de rejoindre/);
    await person.page.keyboard.press('Space');
    await activates(person, 'button', /^Rejoindre$/);
    await person.page.waitForURL((url) => url.pathname === at());
  });

  await test.step('endorses the charter', async () => {
    await person.goes(at('/charte'));
    await activates(person, 'button', /^Je soutiens la charte$/);
    await axe(person.page);
    await activates(person, 'button', /^Je signe$/);
    await person.sees('Vous soutenez cette version');
  });

  await test.step('checks in, asks to speak, votes', async () => {
    const plenary = await underWay(place);
    await person.goes(at(`/plenieres/${plenary.number}/salle#${plenary.code}`));
    await activates(person, 'button', /^Émarger$/);
    await activates(person, 'button', /^Demander la parole$/);
    await person.sees('Vous êtes en tête, car personne n’a demandé avant vous.');
    await plenary.openBallot();
    await reaches(person, 'radio', /^Pour$/);
    await person.page.keyboard.press('Space');
    await activates(person, 'button', /^Voter$/);
    await person.sees('Votre vote est reçu et enregistré.');
    await axe(person.page);
  });
});
