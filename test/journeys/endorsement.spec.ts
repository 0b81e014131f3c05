import { axe, expect, noOverflow, test, type Person } from '../support/browser.js';
import { charterInForce, collective, member, organisation, represents } from '../support/journey-scene.js';

test.setTimeout(180_000);

/** The five steps, up to the signature. */
async function fillIn(person: Person): Promise<void> {
  const { page } = person;
  const goOn = () => person.presses('Continuer');
  await expect(page.getByText('Étape 1 sur 5')).toBeVisible();
  await axe(page);
  await goOn();
  for (const accept of ['Nous acceptons la charte', 'Nous prenons le travail', 'Nous contribuerons']) {
    await page.getByLabel(accept).check();
  }
  await axe(page);
  await goOn();
  await page.getByLabel(/^Instance qui a voté/).fill('Assemblée générale');
  await page.getByLabel(/^Date du vote/).fill('2026-10-09');
  for (const [label, votes] of [
    ['Inscrits', '120'],
    ['Pour', '108'],
    ['Contre', '10'],
    ['Abstentions', '1'],
  ] as const) {
    await page.getByLabel(label).fill(votes);
  }
  await expect(page.getByText('1 n’a pas voté.')).toBeVisible();
  await axe(page);
  await goOn();
  for (const article of ['Décider ensemble', 'Rendre compte']) {
    await page.getByLabel(new RegExp(article)).fill(`Réserve : ${article}.`);
  }
  await axe(page);
  await goOn();
  await expect(page.getByText('Étape 5 sur 5')).toBeVisible();
  await page.getByLabel(/^Déclaration/).fill('Nous signons avec joie.');
  await axe(page);
}

test('an organisation endorses the charter after its own vote, with reservations', async ({ people }) => {
  const place = await collective(people, 'Scénario C');
  const { at } = place;
  await charterInForce(place);
  const signatory = await member(people, place, 'Salomé Riquier');
  const other = await member(people, place, 'Olivier Tessart');
  const visitor = await people.visitor({ width: 360 });
  const party = await organisation(place, 'Les Rives Vertes');
  const sign = at(`${party}/signer`);
  await visitor.goes(at('/charte/soutiens'), 'Qui soutient la charte');

  await test.step('nobody signs unverified', async () => {
    await other.goes(sign);
    await other.sees('Seule une personne vérifiée signe au nom de cette organisation');
    await axe(other.page);
  });

  const second = await signatory.context.newPage();
  await test.step('a verified representative signs, step by step', async () => {
    await represents(signatory, place, party);
    await signatory.follows('Signer la charte');
    await fillIn(signatory);
    await second.goto(sign);
    await expect(second.getByText('Étape 5 sur 5')).toBeVisible();
    await signatory.presses('Signer au nom de l’organisation');
    await signatory.sees('Signé par Salomé Riquier');
    await axe(signatory.page);
  });

  await test.step('the other window cannot sign again', async () => {
    await second.getByRole('button', { name: 'Signer au nom de l’organisation' }).click();
    await expect(second.getByRole('alert')).toContainText('Un soutien est déjà en cours');
    await axe(second);
  });

  await test.step('the wall shows it, vote and reservations, without a reload', async () => {
    await visitor.sees('Les Rives Vertes');
    await visitor.sees('Signé par Salomé Riquier');
    await visitor.page.getByText('Réserves (2)').click();
    await visitor.sees('Réserve : Rendre compte.');
    await visitor.sees(/108 voix pour/);
    await noOverflow(visitor.page);
    await axe(visitor.page);
  });
});
