import { axe, expect, noOverflow, test, type Person } from '../support/browser.js';
import { done, refusal } from '../support/journey-api.js';
import {
  collective,
  mandateGiven,
  member,
  organisation,
  represents,
  underWay,
  type Collective,
} from '../support/journey-scene.js';

test.setTimeout(240_000);

/** Met a moment ago, recorded, not reported yet. */
async function metJustNow({ id: c }: Collective, delegate: Person, address: string): Promise<void> {
  const slug = address.split('/').pop() ?? '';
  const { organisation: party, mandates } = await delegate.ask<{
    organisation: { id: string };
    mandates: readonly { id: string }[];
  }>(
    'query ($c: ID!, $slug: String!) { organisation(collectiveId: $c, slug: $slug) { id } mandates(collectiveId: $c) { id } }',
    { c, slug },
  );
  const encounter = await done<{ id: string }>(
    delegate.ask,
    `mutation ($c: ID!, $input: EncounterInput!) {
      planEncounter(collectiveId: $c, input: $input) { ... on Encounter { id } ${refusal} } }`,
    {
      c,
      input: {
        mandateId: mandates[0]?.id,
        organisationIds: [party.id],
        title: 'Café du Port',
        startsAt: new Date(Date.now() - 1000).toISOString(),
        place: 'Café du Port',
        delegateIds: [delegate.id],
      },
    },
  );
  await done(
    delegate.ask,
    `mutation ($c: ID!, $id: ID!, $input: HeldInput!) {
      holdEncounter(collectiveId: $c, id: $id, input: $input) { ... on Encounter { id } ${refusal} } }`,
    { c, id: encounter.id, input: { summary: 'Une heure, dans le calme.', outcomes: [], documents: [] } },
  );
}

test('a plenary says whether the talks with each party go on, once their report is there', async ({ people }) => {
  const place = await collective(people, 'Scénario I');
  const { at, coordination: chair } = place;
  const representative = await member(people, place, 'Rose Vanel');
  const delegate = await member(people, place, 'Denis Orgeret', { width: 360, still: true });
  const voter = await member(people, place, 'Lise Combes', { width: 360, scheme: 'dark', still: true });
  const visitor = await people.visitor();
  const hall = await people.visitor({ width: 1280, still: true });
  const rives = await organisation(place, 'Le Parti des Rives');
  const levain = await organisation(place, 'Le Levain');
  await represents(representative, place, rives);
  await mandateGiven(place, delegate);
  await metJustNow(place, delegate, rives);
  await metJustNow(place, delegate, levain);
  const { number, code } = await underWay(place);
  for (const person of [delegate, voter]) {
    await person.goes(at(`/plenieres/${number}/salle#${code}`));
    await person.presses('Émarger');
    await person.sees('Vous êtes émargé·e.');
  }
  await hall.goes(at(`/plenieres/${number}/affichage`));
  await visitor.goes(at(rives), 'Le Parti des Rives');
  await representative.goes(at('/moi'));
  await chair.goes(at(`/plenieres/${number}/animation`));

  const prepares = async (name: string): Promise<void> => {
    // The two reports owed to this plenary came on its agenda by themselves, each with its own button.
    await chair.presses(
      'Préparer un scrutin',
      chair.page.getByRole('listitem').filter({ hasText: 'Une décision' }).last(),
    );
    await chair.dialog.getByLabel(/^Ce qui est voté/).selectOption({ label: `Poursuivre les échanges avec ${name}` });
    await expect(chair.dialog.getByLabel(/^Question posée/)).toHaveValue(`Poursuivre les échanges avec ${name}`);
    await axe(chair.page);
    await chair.presses('Préparer un scrutin', chair.dialog);
    await expect(chair.dialog).toHaveCount(0);
  };
  const opens = async (): Promise<void> => {
    await chair.presses('Ouvrir le scrutin');
    await chair.presses('Ouvrir le scrutin', chair.dialog);
  };
  const vote = async (person: Person, choice: string): Promise<void> => {
    await person.page.getByRole('radio', { name: choice, exact: true }).check();
    await person.presses('Voter');
    await person.sees('Votre vote est reçu et enregistré.');
  };
  const ends = async (): Promise<void> => {
    await chair.confirms('Clore le scrutin');
    await chair.confirms('Proclamer le résultat');
  };
  const reports = async (address: string): Promise<void> => {
    await delegate.goes(at(address));
    await delegate.presses('Rendre compte');
    await delegate.writes('Compte-rendu', 'Nous avons lu la charte ensemble.', delegate.dialog);
    await delegate.presses('Publier le compte-rendu', delegate.dialog);
    await delegate.sees('Compte-rendu de Denis Orgeret');
    await delegate.goes(at(`/plenieres/${number}/salle`));
  };

  await test.step('before the report, the vote does not open', async () => {
    await prepares('Le Parti des Rives');
    await opens();
    await expect(chair.dialog.getByRole('alert')).toContainText('le compte-rendu de « Café du Port » se publie');
    await axe(chair.page);
    await chair.page.keyboard.press('Escape');
    await expect(chair.dialog).toHaveCount(0);
    await reports(rives);
  });

  await test.step('the delegate speaks first in a queue everybody sees', async () => {
    await delegate.presses('Demander la parole');
    await delegate.sees('Vous êtes en tête, car personne n’a demandé avant vous.');
    await voter.presses('Demander la parole');
    await voter.sees(/Vous êtes deuxième, car/);
    await chair.presses('Parole à la personne suivante');
    await hall.sees('Denis Orgeret');
    await delegate.sees('Vous avez la parole');
    await axe(hall.page);
  });

  await test.step('the party hears of it as it is proclaimed', async () => {
    await opens();
    await vote(delegate, 'Pour');
    await vote(voter, 'Pour');
    await ends();
    await representative.sees('La plénière décide de poursuivre les échanges avec « Le Parti des Rives »');
    await visitor.sees('La plénière poursuit les échanges');
    await axe(visitor.page);
    await axe(voter.page);
    await noOverflow(voter.page);
  });

  await test.step('the other party has its own ballot, and its own answer', async () => {
    await reports(levain);
    await prepares('Le Levain');
    await opens();
    await vote(delegate, 'Contre');
    await vote(voter, 'Contre');
    await ends();
    await visitor.goes(at(levain), 'Le Levain');
    await visitor.sees('La plénière a mis fin aux échanges');
    await visitor.goes(at(rives), 'Le Parti des Rives');
    await visitor.sees('La plénière poursuit les échanges');
  });

  await test.step('nobody meets the party whose talks ended', async () => {
    await delegate.goes(at(levain), 'Le Levain');
    await delegate.presses('Prévoir une rencontre');
    await delegate.writes(/^Où/, 'Café du Port', delegate.dialog);
    await delegate.dialog.getByLabel('Denis Orgeret').check();
    const soon = new Date(Date.now() + 3_600_000).toLocaleString('sv-SE', { timeZone: 'Europe/Paris' });
    await delegate.dialog.getByLabel(/^Quand/).fill(soon.slice(0, 16).replace(' ', 'T'));
    await delegate.presses('Prévoir une rencontre', delegate.dialog);
    await expect(delegate.dialog.getByRole('alert')).toContainText('seule une plénière les reprend');
    await axe(delegate.page);
    await noOverflow(delegate.page);
  });
});
