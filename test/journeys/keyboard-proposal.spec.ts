import { axe, expect, test } from '../support/browser.js';
import { collective, member, underWay } from '../support/journey-scene.js';
import { picks, reaches, strikes, types } from '../support/keyboard.js';

test.setTimeout(300_000);

const title = 'Des bancs sur les quais';

test('a proposal goes from its draft to the programme by the keyboard alone', async ({ people }) => {
  const place = await collective(people, 'Sans souris');
  const { at, coordination: chair } = place;
  const author = await member(people, place, 'Aude Marchal');
  const voter = await member(people, place, 'Brice Tanguy');

  await test.step('written and submitted', async () => {
    const { page } = author;
    await author.goes(at('/propositions/nouvelle'), 'Écrire une proposition');
    await types(author, 'textbox', /^Titre/, title);
    await types(author, 'textbox', /^Quel problème/, 'On ne s’assoit nulle part.');
    await reaches(author, 'textbox', 'Ce que l’on propose');
    await page.keyboard.type('Un banc tous les cent mètres.');
    await strikes(author, 'button', 'Enregistrer le brouillon');
    await page.waitForURL(/propositions\/1$/);
    await author.sees('Un banc tous les cent mètres.');
    for (const act of ['Ouvrir le débat', 'Soumettre à la plénière']) {
      await strikes(author, 'button', act);
      await expect(author.dialog).toBeVisible();
      await strikes(author, 'button', act);
      await expect(author.dialog).toHaveCount(0);
    }
    await author.sees('Soumise à la plénière');
    await axe(page);
  });

  const { number, code } = await underWay(place);

  await test.step('checked in, and the ballot opened on it', async () => {
    for (const person of [author, voter]) {
      await person.goes(at(`/plenieres/${number}/salle#${code}`));
      await strikes(person, 'button', 'Émarger');
      await person.sees('Vous êtes émargé·e.');
    }
    await chair.goes(at(`/plenieres/${number}/animation`));
    await strikes(chair, 'button', 'Préparer un scrutin');
    await expect(chair.dialog).toBeVisible();
    await picks(chair, /^Ce qui est voté/, '1. Des bancs');
    await strikes(chair, 'button', 'Préparer un scrutin');
    await expect(chair.dialog).toHaveCount(0);
    await strikes(chair, 'button', 'Ouvrir le scrutin');
    await expect(chair.dialog).toBeVisible();
    await strikes(chair, 'button', 'Ouvrir le scrutin');
    await expect(chair.dialog).toHaveCount(0);
  });

  await test.step('voted, one of them behind a cut network', async () => {
    await expect(author.page.getByRole('radio', { name: 'Pour', exact: true })).toBeVisible();
    await author.context.setOffline(true);
    for (const person of [author, voter]) {
      await reaches(person, 'radio', 'Pour');
      await person.page.keyboard.press('Space');
      await strikes(person, 'button', 'Voter');
    }
    await author.sees(/votre vote est gardé sur cet appareil/);
    await voter.sees('Votre vote est reçu et enregistré.');
    await author.context.setOffline(false);
    await author.sees('Votre vote est reçu et enregistré.');
  });

  await test.step('closed, proclaimed, in the programme', async () => {
    for (const act of ['Clore le scrutin', 'Proclamer le résultat']) {
      await strikes(chair, 'button', act);
      await expect(chair.dialog).toBeVisible();
      await strikes(chair, 'button', act);
      await expect(chair.dialog).toHaveCount(0);
    }
    await voter.sees(/2 voix pour|2 pour/);
    await voter.goes(at('/programme'));
    await strikes(voter, 'link', title);
    await voter.sees('Un banc tous les cent mètres.');
  });
});
