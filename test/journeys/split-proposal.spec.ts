import { axe, expect, noOverflow, test } from '../support/browser.js';
import { done, refusal } from '../support/journey-api.js';
import { collective, member } from '../support/journey-scene.js';

interface WithId {
  readonly id: string;
}

test('a proposal is found close while another is written, and is split in two with the agreement of its people', async ({
  people,
}) => {
  const place = await collective(people, 'Bresles sépare');
  const author = await member(people, place, 'Aude Marchal', { width: 360, scheme: 'dark' });
  const other = await member(people, place, 'Brice Tanguy');
  const paragraph = (text: string): object => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const { id } = await done<WithId>(
    author.ask,
    `mutation ($c: ID!, $input: ProposalInput!) {
      draftProposal(collectiveId: $c, input: $input) { ... on Proposal { id } ${refusal} } }`,
    {
      c: place.id,
      input: {
        title: 'La régie de l’eau et les berges',
        document: { type: 'doc', content: ['Une régie publique.', 'Des berges ouvertes.'].map(paragraph) },
      },
    },
  );
  await done(
    author.ask,
    `mutation ($c: ID!, $id: ID!, $who: ID!) {
      inviteCoAuthor(collectiveId: $c, id: $id, accountId: $who) { ... on Proposal { id } ${refusal} } }`,
    { c: place.id, id, who: other.id },
  );
  await done(
    other.ask,
    `mutation ($c: ID!, $id: ID!) {
      answerCoAuthorship(collectiveId: $c, id: $id, accept: true) { ... on Proposal { id } ${refusal} } }`,
    { c: place.id, id },
  );
  await done(
    author.ask,
    `mutation ($c: ID!, $id: ID!) { openProposalDebate(collectiveId: $c, id: $id) { ... on Proposal { id } ${refusal} } }`,
    { c: place.id, id },
  );

  await other.goes(place.at('/propositions/nouvelle'));
  await other.writes(/^Titre/, 'Une régie pour l’eau');
  await other.sees('Des propositions proches existent déjà');
  await expect(other.page.getByRole('link', { name: /La régie de l’eau et les berges/ })).toHaveAttribute(
    'target',
    '_blank',
  );
  await axe(other.page);

  await author.goes(place.at('/propositions/1'), 'La régie de l’eau et les berges');
  await author.presses('Scinder cette proposition');
  await author.dialog.getByLabel('Des berges ouvertes.').check();
  await author.writes(/^Titre de la nouvelle/, 'Des berges ouvertes');
  await author.writes(/^Pourquoi les séparer/, 'Deux sujets, deux votes.');
  await noOverflow(author.page);
  await axe(author.page);
  await author.presses('Scinder', author.dialog);
  await author.sees('Une scission attend une réponse');
  await expect(author.page.getByRole('button', { name: 'Accepter la scission' })).toHaveCount(0);

  await other.goes(place.at('/propositions/1'));
  await other.sees('Deux sujets, deux votes.');
  await axe(other.page);
  await other.presses('Accepter la scission');
  await other.presses('Accepter la scission', other.dialog);
  await author.sees(/Elle est devenue/);
  await expect(author.page.getByText('Une scission attend une réponse')).toHaveCount(0);
  await author.follows(/Des berges ouvertes/);
  await expect(author.page.locator('h1')).toHaveText('Des berges ouvertes');
  await author.sees(/Elle vient de/);
  await expect(
    author.page.getByRole('link', { name: '1 paragraphe de « La régie de l’eau et les berges », version 1' }),
  ).toBeVisible();
  await noOverflow(author.page);
});
