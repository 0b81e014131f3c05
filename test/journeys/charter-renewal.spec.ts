import { axe, expect, noOverflow, test, type Person } from '../support/browser.js';
import { done, refusal } from '../support/journey-api.js';
import {
  charterInForce,
  collective,
  decided,
  member,
  organisation,
  type Collective,
} from '../support/journey-scene.js';

test.setTimeout(180_000);

interface Version {
  readonly id: string;
  readonly revision: number;
  readonly parts: readonly { readonly articles: readonly { readonly id: string; readonly title: string }[] }[];
}

/** A representative whom the coordination verified signs, with a reservation on the first article. */
async function signed(who: Person, { id: c, coordination }: Collective, address: string): Promise<void> {
  const slug = address.split('/').at(-1);
  const { organisation: party, charter } = await who.ask<{
    organisation: { id: string };
    charter: { inForce: Version };
  }>(
    `query ($c: ID!, $slug: String!) { organisation(collectiveId: $c, slug: $slug) { id }
      charter(collectiveId: $c) { inForce { id revision parts { articles { id title } } } } }`,
    { c, slug },
  );
  const { representatives } = await done<{ representatives: readonly { id: string }[] }>(
    who.ask,
    `mutation ($c: ID!, $id: ID!) { declareRepresentative(collectiveId: $c, organisationId: $id, proof: "Appelez.") {
      ... on Organisation { representatives { id } } ${refusal} } }`,
    { c, id: party.id },
  );
  await done(
    coordination.ask,
    `mutation ($c: ID!, $id: ID!) {
      verifyRepresentative(collectiveId: $c, id: $id) { ... on Organisation { id } ${refusal} } }`,
    { c, id: representatives[0]?.id },
  );
  const [article] = charter.inForce.parts.flatMap(({ articles }) => articles);
  await done(
    who.ask,
    `mutation ($ref: OrganisationEndorsementRefInput!, $s: OrganisationSignatureInput!) {
      endorseAsOrganisation(ref: $ref, signature: $s) { ... on Endorsement { id } ${refusal} } }`,
    {
      ref: { collectiveId: c, organisationId: party.id, versionId: charter.inForce.id },
      s: {
        acceptsCharterAndMethod: true,
        acceptsPriorWork: true,
        acceptsCommonProgramme: true,
        ratification: {
          body: 'Assemblée générale',
          on: '2026-01-09',
          electorate: 120,
          votesFor: 108,
          votesAgainst: 10,
          votesAbstain: 1,
        },
        reservations: [{ articleId: article?.id, reason: 'Nos statuts demandent une consultation.' }],
        statement: 'Nous signons après deux soirées.',
      },
    },
  );
}

test('the charter changes, amended by members: an organisation sees what changes for it, renews, then leaves; nothing is erased', async ({
  people,
}) => {
  const place = await collective(people, 'Scénarios B et D');
  const { at, coordination } = place;
  await charterInForce(place);
  const signatory = await member(people, place, 'Salomé Riquier', { width: 360 });
  const party = await organisation(place, 'Les Rives Vertes');
  await signed(signatory, place, party);

  await test.step('the coordination drafts version 2, and says how long one has to renew', async () => {
    await coordination.goes(at('/charte/projet'));
    await coordination.presses('Ouvrir un projet');
    await coordination.writes('Pourquoi une nouvelle version', 'Il manquait une règle.', coordination.dialog);
    await coordination.presses('Ouvrir un projet', coordination.dialog);
    await coordination.presses('Fixer les dates');
    await coordination.writes(/^Jours pour renouveler/, '30', coordination.dialog);
    await coordination.presses('Enregistrer', coordination.dialog);
    await coordination.sees('30 jours');
  });

  await test.step('a member amends an article; the coordination recommends it, and takes it in', async () => {
    await signatory.goes(at('/charte/amendements'), 'Amendements au projet de charte');
    await signatory.presses('Déposer un amendement');
    await signatory.writes(/^L’article, comme/, 'Chacun pour une voix, jamais deux.', signatory.dialog);
    await signatory.writes(/^Pourquoi/, 'Pour que ce soit dit.', signatory.dialog);
    await signatory.presses('Déposer un amendement', signatory.dialog);
    await signatory.sees('à décider');
    await noOverflow(signatory.page);
    await axe(signatory.page);
    await coordination.goes(at('/charte/amendements'), 'Amendements au projet de charte');
    await coordination.presses('Donner un avis sur le n° 1');
    await coordination.presses('Enregistrer', coordination.dialog);
    await coordination.confirms('Prendre l’amendement recommandé');
    await signatory.sees('pris dans le projet');
    await coordination.goes(at('/charte/projet'));
    await coordination.sees('Chacun pour une voix, jamais deux.');
    await axe(coordination.page);
    const { charterVersion } = await coordination.ask<{ charterVersion: Version }>(
      `query ($c: ID!) { charterVersion(collectiveId: $c) { id } }`,
      { c: place.id },
    );
    await decided(place, { type: 'Charter', id: charterVersion.id });
  });

  await test.step('the organisation reads its reservation first, and renews on the same internal decision', async () => {
    await signatory.goes(at('/charte/soutiens'), 'Qui soutient la charte');
    await signatory.follows('Voir ce qui change, puis renouveler');
    await signatory.sees('Là où il y avait une réserve');
    await signatory.sees('La réserve  : les mots ont changé');
    await signatory.sees('1 autre article n’a pas changé.');
    await noOverflow(signatory.page);
    await axe(signatory.page);
    await signatory.presses('Renouveler au nom de « Les Rives Vertes »');
    await signatory.sees('Décision prise pour la version 1, reprise pour celle-ci.');
  });

  const visitor = await people.visitor();
  const second = await signatory.context.newPage();
  await test.step('it leaves: dated, with its reason; its signature, vote and reservation stay for all', async () => {
    await second.goto(at('/charte/soutiens'));
    await second.getByRole('button', { name: 'Retirer ce soutien' }).click();
    await signatory.goes(at('/charte/soutiens'), 'Qui soutient la charte');
    await signatory.presses('Retirer ce soutien');
    await signatory.writes(/^Pourquoi/, 'Le vote du programme.', signatory.dialog);
    await signatory.presses('Retirer ce soutien', signatory.dialog);
    await signatory.sees(/Le vote du programme/);
    await visitor.goes(at('/charte/soutiens'), 'Qui soutient la charte');
    await visitor.sees(/Le vote du programme/);
    await visitor.sees(/108 voix pour/);
    await visitor.sees('Nous signons après deux soirées.');
    await visitor.page.getByText('Réserves (1)').click();
    await visitor.sees('Nos statuts demandent une consultation.');
    await visitor.sees('Les soutiens, version par version');
    await axe(visitor.page);
  });

  await test.step('what was done is done: the other window takes back nothing', async () => {
    await expect(second.getByRole('button', { name: 'Retirer ce soutien' })).toHaveCount(0);
    const { endorsements } = await signatory.ask<{ endorsements: { edges: { node: { id: string } }[] } }>(
      `query ($c: ID!) { endorsements(collectiveId: $c, state: "withdrawn") { edges { node { id } } } }`,
      { c: place.id },
    );
    const again = done(
      signatory.ask,
      `mutation ($c: ID!, $id: ID!) {
        withdrawEndorsement(collectiveId: $c, id: $id) { ... on Endorsement { id } ${refusal} } }`,
      { c: place.id, id: endorsements.edges[0]?.node.id },
    );
    await expect(again).rejects.toThrow('Ce soutien a déjà été retiré ou remplacé. Son histoire reste.');
  });
});
