import { axe, test } from '../support/browser.js';
import { reaches, strikes } from '../support/keyboard.js';
import { charterInForce, collective, underWay } from '../support/journey-scene.js';

test.setTimeout(180_000);

test('somebody joins, endorses, asks to speak and votes with the keyboard alone', async ({ people }) => {
  const place = await collective(people, 'Au clavier');
  const { at } = place;
  await charterInForce(place);
  const person = await people.someone('Line Castel');

  await test.step('joins', async () => {
    await person.goes(at('/rejoindre'));
    await reaches(person, 'checkbox', /J’accepte de rejoindre/);
    await person.page.keyboard.press('Space');
    await strikes(person, 'button', /^Rejoindre$/);
    await person.page.waitForURL((url) => url.pathname === at());
  });

  await test.step('endorses the charter', async () => {
    await person.goes(at('/charte'));
    await strikes(person, 'button', /^Je soutiens la charte$/);
    await axe(person.page);
    await strikes(person, 'button', /^Je signe$/);
    await person.sees('Vous soutenez cette version');
  });

  await test.step('checks in, asks to speak, votes', async () => {
    const plenary = await underWay(place);
    await person.goes(at(`/plenieres/${plenary.number}/salle#${plenary.code}`));
    await strikes(person, 'button', /^Émarger$/);
    await strikes(person, 'button', /^Demander la parole$/);
    await person.sees('Vous êtes en tête, car personne n’a demandé avant vous.');
    await plenary.openBallot();
    await reaches(person, 'radio', /^Pour$/);
    await person.page.keyboard.press('Space');
    await strikes(person, 'button', /^Voter$/);
    await person.sees('Votre vote est reçu et enregistré.');
    await axe(person.page);
  });
});
