import { axe, noOverflow, test } from '../support/browser.js';
import { collective, member, underWay } from '../support/journey-scene.js';

test.setTimeout(240_000);

test('a plenary decides by consent: the chair guides, phones answer, every screen follows', async ({ people }) => {
  const place = await collective(people, 'Consentir');
  const plenary = await underWay(place);
  const chair = place.coordination;
  const phone = await member(people, place, 'Line Castel', { width: 360 });
  await phone.goes(place.at(`/plenieres/${plenary.number}/salle#${plenary.code}`));
  await phone.presses('Émarger');
  await phone.sees('Vous êtes émargé·e.');

  await test.step('the chair opens it', async () => {
    await chair.goes(place.at(`/plenieres/${plenary.number}/animation`));
    await chair.presses('Ouvrir une procédure');
    await chair.writes(/^Titre/, 'Une régie de l’eau', chair.dialog);
    await chair.writes(/^Texte/, 'La régie de l’eau est publique.', chair.dialog);
    await axe(chair.page);
    await chair.presses('Ouvrir une procédure', chair.dialog);
    await chair.follows('Suivre');
    await chair.sees(/Voici la proposition/);
    await axe(chair.page);
  });

  await test.step('the phone follows without a reload', async () => {
    await phone.follows('Suivre');
    await phone.sees('La régie de l’eau est publique.');
    for (const stage of ['Questions', 'Ressentis', 'Amélioration', 'Objections'])
      await chair.presses(new RegExp(`^Passer à.*${stage}$`));
    await phone.page.getByRole('radio', { name: /^Objection/ }).check();
    await phone.writes(/^Pourquoi/, 'Le tarif social manque.');
    await axe(phone.page);
    await phone.presses('Répondre');
    await phone.sees(/Vous avez répondu/);
    await noOverflow(phone.page);
  });

  await test.step('no consent is stated on an objection that stands', async () => {
    await chair.page
      .getByRole('radio', { name: /^Consent/ })
      .first()
      .check();
    await chair.presses('Répondre');
    await chair.sees('Tout le monde a répondu.');
    await chair.presses('Constater le consentement');
    await chair.presses('Constater le consentement', chair.dialog);
    await chair.sees(/Une objection ouverte ne s’ignore pas/);
    await chair.page.keyboard.press('Escape');
    await chair.sees('Le tarif social manque.');
  });

  await test.step('lifted, it is adopted, and the plenary shows the decision', async () => {
    await phone.presses('Lever mon objection');
    await phone.writes(/^Comment elle est levée/, 'Le tarif viendra.', phone.dialog);
    await phone.presses('Lever mon objection', phone.dialog);
    await chair.sees('Levée');
    await chair.confirms('Constater le consentement');
    await phone.sees('Adopté par consentement');
    await axe(phone.page);
    const visitor = await people.visitor();
    await visitor.goes(place.at(`/plenieres/${plenary.number}`));
    await visitor.follows('La procédure, étape par étape');
    await visitor.sees('La régie de l’eau est publique.');
    await visitor.page.goto(`${visitor.page.url()}/affichage`);
    await visitor.sees('Adopté par consentement');
    await axe(visitor.page);
  });
});
