import { axe, expect, noOverflow, test, type People, type Person } from '../support/browser.js';
import { collective, member, type Collective } from '../support/journey-scene.js';

const title = 'Un tarif progressif de l’eau';

interface Everyone extends Collective {
  readonly chair: Person;
  readonly author: Person;
  readonly onPhone: Person;
  readonly cutOff: Person;
  readonly spectator: Person;
}

/** The coordination chairs; three members, one of them on a phone; a spectator without an account. */
async function everyone(people: People): Promise<Everyone> {
  const place = await collective(people, 'Bresles en commun');
  const author = await member(people, place, 'Aude Marchal');
  const onPhone = await member(people, place, 'Brice Tanguy', { width: 360 });
  const cutOff = await member(people, place, 'Cyrielle Dorat');
  return { ...place, chair: place.coordination, author, onPhone, cutOff, spectator: await people.visitor() };
}

/** Written in the editor, debated with another member, submitted. Answers the address of the proposal. */
async function writeAndDebate({ author, onPhone, at }: Everyone): Promise<void> {
  await author.goes(at('/propositions/nouvelle'), 'Écrire une proposition');
  await author.writes(/^Titre/, title);
  await author.writes(/^Quel problème/, 'Les premiers litres coûtent autant que ceux des piscines.');
  const editor = author.page.getByRole('textbox', { name: 'Ce que l’on propose' });
  await editor.click();
  await editor.pressSequentially('Les quinze premiers mètres cubes sont gratuits.');
  await editor.press('Enter');
  await editor.pressSequentially('Au-delà, le prix monte par tranches.');
  await author.writes(/^Chapitre/, 'Eau');
  await axe(author.page);
  await author.presses('Enregistrer le brouillon');
  await author.page.waitForURL(/propositions\/1$/);
  await author.sees('Au-delà, le prix monte par tranches.');
  await author.confirms('Ouvrir le débat');
  await axe(author.page);

  await onPhone.goes(at('/propositions/1'), title);
  await noOverflow(onPhone.page);
  await axe(onPhone.page);
  await onPhone.writes('Votre commentaire', 'Et les familles nombreuses ?');
  await onPhone.page.getByLabel('Question', { exact: false }).check();
  await onPhone.presses('Publier le commentaire');
  await onPhone.sees('Commentaire enregistré.');
  // The author was reading: the comment is offered, and shown when asked for.
  await expect(author.page.getByText('Et les familles nombreuses ?')).toHaveCount(0);
  await author.presses('1 nouveau commentaire');
  await author.sees('Et les familles nombreuses ?');
  await author.confirms('Soumettre à la plénière');
  await onPhone.sees('Soumise à la plénière');
}

/** Convened by the coordination, with itself in the chair and one item; opened. */
async function convene({ chair, at }: Everyone): Promise<void> {
  await chair.goes(at('/plenieres'), 'Plénières');
  await chair.presses('Convoquer une plénière');
  await chair.writes(/^Titre/, 'Avant l’été', chair.dialog);
  await chair.dialog.getByLabel(/^Début/).fill('2031-06-02T19:00');
  await chair.writes(/^Lieu/, 'Salle des fêtes', chair.dialog);
  await axe(chair.page);
  await chair.presses('Convoquer une plénière', chair.dialog);
  await chair.follows('Avant l’été');
  await chair.presses('Ajouter un point');
  await chair.dialog.getByLabel(/^Genre de point/).selectOption('decision');
  await chair.writes(/^Titre/, 'Le prix de l’eau', chair.dialog);
  await chair.presses('Ajouter un point', chair.dialog);
  await chair.sees('1. Le prix de l’eau');
  await chair.presses('Nommer');
  await chair.writes('Chercher quelqu’un', chair.name, chair.dialog);
  await chair.dialog.getByLabel(/^Membre/).selectOption({ label: chair.name });
  await chair.presses('Nommer', chair.dialog);
  await chair.follows('Animer');
  await chair.presses('Ouvrir la séance');
  await expect(chair.page.getByRole('button', { name: 'Suspendre' })).toBeVisible();
  await axe(chair.page);
}

/** Everybody in the room by the code of the hall. */
async function checkIn({ chair, author, onPhone, cutOff, spectator, at }: Everyone): Promise<void> {
  const code = /#(\S+)/.exec((await chair.page.locator('figcaption').first().textContent()) ?? '')?.[1] ?? '';
  for (const voter of [author, onPhone, cutOff]) {
    await voter.goes(at(`/plenieres/1/salle#${code}`), /Salle de la plénière/);
    await voter.presses('Émarger');
    await voter.sees('Vous êtes émargé·e.');
  }
  await spectator.goes(at('/plenieres/1/affichage'), /\S/);
  await spectator.sees('3 personnes présentes');
  await axe(spectator.page);
}

test.setTimeout(240_000);

test('a proposal goes from its draft to the programme, on everybody’s screen', async ({ people }) => {
  const room = await everyone(people);
  const { chair, author, onPhone, cutOff, spectator, at } = room;
  await test.step('written, debated, submitted', () => writeAndDebate(room));
  await test.step('the plenary opens', () => convene(room));
  await test.step('people come in', () => checkIn(room));
  const reader = await people.visitor();
  await reader.goes(at('/programme'));

  await test.step('the ballot opens on every screen', async () => {
    await chair.presses('Ouvrir ce point');
    for (const { page } of [author, onPhone, cutOff, spectator]) {
      await expect(page.getByText('Le prix de l’eau').first()).toBeVisible();
    }
    await chair.presses('Préparer un scrutin');
    await chair.dialog.getByLabel(/^Ce qui est voté/).selectOption({ label: `1. ${title}` });
    await axe(chair.page);
    await chair.presses('Préparer un scrutin', chair.dialog);
    await chair.presses('Ouvrir le scrutin');
    await chair.presses('Ouvrir le scrutin', chair.dialog);
    for (const { page } of [author, onPhone, cutOff]) {
      await expect(page.getByRole('heading', { name: title })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Voter' })).toBeVisible();
    }
    await expect(spectator.page.getByRole('heading', { name: title })).toBeVisible();
    await spectator.sees('Les quinze premiers mètres cubes sont gratuits.');
    await axe(onPhone.page);
    await noOverflow(onPhone.page);
    await axe(spectator.page);
  });

  await test.step('three votes, one of them from behind a cut network', async () => {
    await cutOff.context.setOffline(true);
    await cutOff.page.getByRole('radio', { name: 'Contre', exact: true }).check();
    await cutOff.presses('Voter');
    await cutOff.sees(/votre vote est gardé sur cet appareil/);
    for (const voter of [author, onPhone]) {
      await voter.page.getByRole('radio', { name: 'Pour', exact: true }).check();
      await voter.presses('Voter');
      await voter.sees('Votre vote est reçu et enregistré.');
    }
    await expect(spectator.page.getByText(/2 sur 3/)).toBeVisible();
    await cutOff.context.setOffline(false);
    await cutOff.sees('Votre vote est reçu et enregistré.');
    await expect(spectator.page.getByText(/3 sur 3/)).toBeVisible();
    // A second window of a voter knows that the vote is in: there is nothing to vote with.
    const again = await onPhone.context.newPage();
    await again.goto(at('/plenieres/1/salle'));
    await expect(again.getByText('Votre vote est reçu et enregistré.')).toBeVisible();
    await expect(again.getByRole('button', { name: 'Voter' })).toHaveCount(0);
    await again.close();
  });

  await test.step('closed, proclaimed, in the programme', async () => {
    await chair.confirms('Clore le scrutin');
    await chair.confirms('Proclamer le résultat');
    for (const person of [author, onPhone, cutOff, spectator]) await person.sees(/2 voix pour|2 pour/);
    await axe(onPhone.page);
    await axe(spectator.page);
    await expect(reader.page.getByRole('link', { name: title })).toBeVisible();
    await axe(reader.page);
    const { proposal } = await reader.ask<{ proposal: { state: string } }>(
      'query ($c: ID!) { proposal(collectiveId: $c, number: 1) { state } }',
      { c: room.id },
    );
    expect(proposal.state).toBe('adopted');
  });
});
