import type { Page } from '@playwright/test';
import { axe, expect, noOverflow, test, type Person } from '../support/browser.js';
import { done, refusal } from '../support/journey-api.js';
import { collective, mandateGiven, member, organisation, represents } from '../support/journey-scene.js';

test.setTimeout(180_000);

/** The value of a date and time field, so many minutes from now, on the clocks of Paris. */
function clock(minutes: number): string {
  const at = new Date(Date.now() + minutes * 60_000);
  return at.toLocaleString('sv-SE', { timeZone: 'Europe/Paris' }).slice(0, 16).replace(' ', 'T');
}

/** How many sheets of A4 a page takes: its PDF names each of them. */
async function pagesOnPaper(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

async function plans(delegate: Person, minutes: number): Promise<void> {
  await delegate.dialog.getByLabel(/^Quand/).fill(clock(minutes));
  await delegate.presses('Prévoir une rencontre', delegate.dialog);
}

test('a party asks, is met under a mandate, and everybody sees what is owed', async ({ people }) => {
  const place = await collective(people, 'Scénario A');
  const { at, coordination } = place;
  const representative = await member(people, place, 'Rose Vanel');
  const delegate = await member(people, place, 'Denis Orgeret', { width: 360 });
  const visitor = await people.visitor();
  const party = await organisation(place, 'Le Parti des Rives');

  await test.step('it asks; the coordination publishes; a visitor reads it without reloading', async () => {
    await represents(representative, place, party);
    await visitor.goes(at(party), 'Le Parti des Rives');
    await representative.presses('Solliciter le collectif');
    await representative.writes('La demande', 'Nous voudrions vous rencontrer.', representative.dialog);
    await axe(representative.page);
    await representative.presses('Envoyer', representative.dialog);
    await representative.sees('reçue, pas encore publiée');
    await expect(visitor.page.getByText('Nous voudrions vous rencontrer.')).toHaveCount(0);
    await visitor.goes(at('/organisations'), 'Les organisations');
    await visitor.sees('Une sollicitation reçue, à publier');
    await visitor.sees('Le collectif s’engage à publier ce qu’une organisation lui demande dans les 7 jours.');
    await axe(visitor.page);
    await visitor.goes(at(party), 'Le Parti des Rives');
    await coordination.sees('Nous voudrions vous rencontrer.');
    await coordination.confirms('Publier');
    await visitor.sees('Nous voudrions vous rencontrer.');
    await axe(visitor.page);
  });

  await test.step('without a mandate nobody plans an encounter', async () => {
    await delegate.goes(at(party), 'Le Parti des Rives');
    await expect(delegate.page.getByRole('button', { name: 'Prévoir une rencontre' })).toHaveCount(0);
    await mandateGiven(place, delegate);
    await delegate.goes(at(party), 'Le Parti des Rives');
    await delegate.presses('Prévoir une rencontre');
    await delegate.writes(/^Où/, 'Café du Port', delegate.dialog);
    await delegate.writes('Ordre du jour', 'Un point à traiter\n'.repeat(60), delegate.dialog);
    await delegate.dialog.getByLabel('Denis Orgeret').check();
    await axe(delegate.page);
    await noOverflow(delegate.page);
    await plans(delegate, 10 * 1440);
    await expect(delegate.dialog.getByRole('alert')).toContainText('Aucun mandat ne couvre');
    await plans(delegate, -1);
    await expect(delegate.dialog).toHaveCount(0);
    await visitor.sees('Café du Port');
  });

  await test.step('its sheet is one page of paper, and its limits are read on a phone', async () => {
    await delegate.follows('Feuille à emporter');
    await delegate.sees('Le mandat ne permet pas de proposer');
    await delegate.sees('Promettre des sièges');
    await noOverflow(delegate.page);
    await axe(delegate.page);
    const sheet = await people.visitor();
    await sheet.goes(new URL(delegate.page.url()).pathname, 'Le Parti des Rives');
    await sheet.sees('Café du Port');
    await axe(sheet.page);
    expect(await pagesOnPaper(sheet.page)).toBe(1);
    await delegate.page.goBack();
    await visitor.sees('Café du Port');
  });

  await test.step('the report it owes is there for anybody', async () => {
    await visitor.sees('Compte-rendu dû aujourd’hui');
    await visitor.sees('Ce qui vient, ce qui est dû');
    await expect(visitor.page.getByRole('link', { name: 'Consigner la rencontre : Le Parti des Rives' })).toBeVisible();
    await axe(visitor.page);
  });

  await test.step('the next plenary has it on its agenda by itself, and nobody takes it off', async () => {
    const { id, ask } = { id: place.id, ask: coordination.ask };
    const plenary = await done<{ number: number }>(
      ask,
      `mutation ($id: ID!, $plenary: PlenaryInput!) {
        convenePlenary(collectiveId: $id, input: $plenary) { ... on Plenary { number } ${refusal} } }`,
      { id, plenary: { title: 'La prochaine', startsAt: new Date(Date.now() + 86_400_000).toISOString() } },
    );
    const page = await people.visitor({ width: 360, scheme: 'dark' });
    await page.goes(at(`/plenieres/${plenary.number}`), /La prochaine/);
    await page.sees(/Retour de mandat.*dû à cette plénière/);
    await page.sees('Denis Orgeret');
    await axe(page.page);
    await noOverflow(page.page);
    await coordination.goes(at(`/plenieres/${plenary.number}`), /La prochaine/);
    await coordination.sees(/dû à cette plénière/);
    await expect(coordination.page.getByRole('button', { name: 'Modifier', exact: true }).last()).toBeVisible();
    await expect(coordination.page.getByRole('button', { name: 'Retirer', exact: true })).toHaveCount(0);
  });

  await test.step('seats promised are outside the mandate', async () => {
    await delegate.presses('Consigner la rencontre');
    await delegate.writes('Résumé', 'Une heure, dans le calme.', delegate.dialog);
    await delegate.writes(/^Suite 1/, 'Deux sièges promis.', delegate.dialog);
    const offered = delegate.dialog.getByLabel(/^Ce qui a été proposé/);
    await offered.selectOption('Promettre des sièges');
    await axe(delegate.page);
    await delegate.presses('Consigner', delegate.dialog);
    await expect(delegate.dialog.getByRole('alert')).toContainText('Hors mandat');
    await delegate.writes(/^Suite 1/, 'Une lecture commune de la charte.', delegate.dialog);
    await offered.selectOption('Présenter la charte');
    await delegate.presses('Consigner', delegate.dialog);
    await expect(delegate.dialog).toHaveCount(0);
  });

  await test.step('it closes with a report, and with nothing less', async () => {
    await delegate.presses('Rendre compte');
    await delegate.presses('Publier le compte-rendu', delegate.dialog);
    await expect(delegate.dialog.getByLabel('Compte-rendu')).toHaveAttribute('aria-invalid', 'true');
    await delegate.writes('Compte-rendu', 'Nous avons lu la charte ensemble.', delegate.dialog);
    await delegate.presses('Publier le compte-rendu', delegate.dialog);
    await delegate.sees('Compte-rendu de Denis Orgeret');
    await expect(visitor.page.getByRole('link', { name: 'Compte-rendu : Le Parti des Rives' })).toBeVisible();
    await visitor.goes(at(party));
    await visitor.sees('Nous avons lu la charte ensemble.');
    await axe(visitor.page);
    await noOverflow(delegate.page);
    await axe(delegate.page);
  });
});

test('a visitor sees which reports are late, from the home page on', async ({ people }) => {
  const visitor = await people.visitor({ width: 360 });
  await visitor.goes('/vaubrune', 'Vaubrune en commun');
  await visitor.sees('Comptes-rendus en retard');
  await visitor.page
    .getByRole('link', { name: /Faubourgs/ })
    .first()
    .click();
  await expect(visitor.page).toHaveURL(/#rencontre-/);
  await visitor.goes('/vaubrune/organisations', 'Les organisations');
  const late = visitor.page.getByRole('heading', { name: 'Comptes-rendus en retard' });
  await expect(late).toBeVisible();
  await expect(visitor.page.getByText('Compte-rendu en retard', { exact: true }).first()).toBeVisible();
});

test('an organisation without an account asks for a meeting, and the coordination takes it in', async ({ people }) => {
  const place = await collective(people, 'Sans compte');
  const { at, coordination } = place;
  const asking = await people.visitor({ width: 360 });
  const email = `vergers.${Date.now().toString(36)}@exemple.fr`;

  await test.step('on a phone, without a picture to recognise', async () => {
    await asking.goes(at('/organisations'), 'Les organisations');
    await asking.follows('Demander une rencontre');
    await asking.sees('Le petit calcul contre les robots est fait.');
    await asking.presses('Envoyer');
    await expect(asking.page.getByLabel(/^Nom de l’organisation/)).toHaveAttribute('aria-invalid', 'true');
    await asking.writes(/^Nom de l’organisation/, 'Les Vergers');
    await asking.writes(/^La demande/, 'Nous voudrions vous rencontrer en juin.');
    await asking.writes(/^Votre nom/, 'Berthe Lorieux');
    await asking.writes(/^Votre courriel/, email);
    await asking.page.getByLabel(/^J’accepte que cette demande/).check();
    await axe(asking.page);
    await noOverflow(asking.page);
    await asking.presses('Envoyer');
    await asking.sees('Encore un pas');
    await axe(asking.page);
  });

  await test.step('the link of the letter shows what was asked, and a click confirms it', async () => {
    const letter = await asking.context.newPage();
    await letter.goto('/boite');
    const article = letter.getByRole('article').filter({ hasText: email });
    const link = await article.getByRole('link').first().getAttribute('href');
    await letter.close();
    await asking.page.goto(link ?? '');
    await asking.sees('Nous voudrions vous rencontrer en juin.');
    await axe(asking.page);
    await noOverflow(asking.page);
    await asking.presses('Confirmer ma demande');
    await asking.sees('Votre demande est confirmée');
    await axe(asking.page);
    await asking.page.goto('about:blank');
    await asking.page.goto(link ?? '');
    await asking.sees('Votre demande est confirmée');
  });

  await test.step('everybody sees that one waits; the coordination attaches it and publishes it', async () => {
    await asking.goes(at('/organisations'), 'Les organisations');
    await asking.sees('Une sollicitation reçue, à publier');
    await expect(asking.page.getByText('Les Vergers')).toHaveCount(0);
    await coordination.goes(at('/organisations'), 'Les organisations');
    await coordination.sees('Demandes de rencontre sans compte');
    await coordination.sees(email);
    await axe(coordination.page);
    await coordination.presses('Rattacher');
    await axe(coordination.page);
    await coordination.presses('Rattacher', coordination.dialog);
    await expect(coordination.page.locator('h1')).toHaveText('Les Vergers');
    await coordination.confirms('Publier');
    await asking.goes(at('/organisations/les-vergers'), 'Les Vergers');
    await asking.sees('Nous voudrions vous rencontrer en juin.');
    await expect(asking.page.getByText(email)).toHaveCount(0);
  });
});

test('members offer to observe an encounter, and the coordination chooses for a reason', async ({ people }) => {
  const place = await collective(people, 'Observer');
  const { at, coordination } = place;
  const delegate = await member(people, place, 'Denis Orgeret');
  const volunteer = await member(people, place, 'Amir Saadi', { width: 360 });
  const party = await organisation(place, 'Les Rives');
  await mandateGiven(place, delegate);
  await delegate.goes(at(party), 'Les Rives');
  await delegate.presses('Prévoir une rencontre');
  await delegate.writes(/^Où/, 'Café du Port', delegate.dialog);
  await delegate.dialog.getByLabel('Denis Orgeret').check();
  await plans(delegate, 30);
  await delegate.presses('Chercher qui observera');
  await delegate.writes(/^Combien de personnes/, '1', delegate.dialog);
  await axe(delegate.page);
  await delegate.presses('Enregistrer', delegate.dialog);
  await delegate.sees('On cherche une personne pour observer');

  await volunteer.goes(at(party), 'Les Rives');
  await volunteer.presses('Me proposer pour observer');
  await volunteer.writes(/^Un mot pour la coordination/, 'Je suis libre ce soir-là.', volunteer.dialog);
  await axe(volunteer.page);
  await noOverflow(volunteer.page);
  await volunteer.presses('Me proposer pour observer', volunteer.dialog);
  await expect(volunteer.page.getByRole('button', { name: 'Ne plus observer' })).toBeVisible();

  await coordination.goes(at(party), 'Les Rives');
  await coordination.sees('Je suis libre ce soir-là.');
  await axe(coordination.page);
  await coordination.presses('Choisir Amir Saadi');
  await coordination.writes('Raison', 'Il habite le quartier.', coordination.dialog);
  await coordination.presses('Choisir', coordination.dialog);
  await volunteer.sees('1 personne choisie, 0 proposition en attente.');
  await volunteer.follows('Feuille à emporter');
  await volunteer.sees('Observent');
  await volunteer.sees('Amir Saadi');
  await noOverflow(volunteer.page);
  await axe(volunteer.page);
});
