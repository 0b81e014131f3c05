import { axe, expect, noOverflow, test, type Person } from '../support/browser.js';
import { done, refusal } from '../support/journey-api.js';
import { collective, member, type Collective } from '../support/journey-scene.js';

test.setTimeout(150_000);

/** A proposal in debate. */
async function debated({ id: c }: Collective, author: Person, title: string, words: string): Promise<void> {
  const document = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] };
  const { id } = await done<{ id: string }>(
    author.ask,
    `mutation ($c: ID!, $input: ProposalInput!) {
      draftProposal(collectiveId: $c, input: $input) { ... on Proposal { id } ${refusal} } }`,
    { c, input: { title, document } },
  );
  await done(
    author.ask,
    `mutation ($c: ID!, $id: ID!) { openProposalDebate(collectiveId: $c, id: $id) { ... on Proposal { id } ${refusal} } }`,
    { c, id },
  );
}

test('two proposals become one: asked on a phone, agreed by the other side, with their lineage', async ({ people }) => {
  const place = await collective(people, 'Sainte-Ormée réunit');
  const onPhone = await member(people, place, 'Aude Marchal', { width: 360 });
  const other = await member(people, place, 'Brice Tanguy', { scheme: 'dark' });
  await debated(place, onPhone, 'Le prix de l’eau', 'Les premiers mètres cubes sont gratuits.');
  await debated(place, other, 'L’eau vitale gratuite', 'Chaque foyer a son eau vitale.');

  await onPhone.goes(place.at('/propositions/1'), 'Le prix de l’eau');
  await onPhone.presses('Proposer une fusion');
  await onPhone.page.getByRole('searchbox', { name: 'Chercher l’autre proposition' }).fill('eau');
  await onPhone.page.getByLabel('n° 2, L’eau vitale gratuite').check();
  await onPhone.writes(/^Titre de la nouvelle/, 'L’eau, droit et tarif');
  await onPhone.writes(/^Pourquoi les réunir/, 'C’est la même idée.');
  await noOverflow(onPhone.page);
  await axe(onPhone.page);
  await onPhone.presses('Demander la fusion');
  await onPhone.sees('Une fusion attend une réponse');

  await other.goes(place.at('/propositions/2'), 'L’eau vitale gratuite');
  await other.sees('Une fusion attend une réponse');
  await axe(other.page);
  await other.presses('Accepter la fusion');
  await other.page.getByRole('dialog').getByRole('button', { name: 'Accepter la fusion' }).click();
  await expect(other.page.getByRole('heading', { level: 1, name: 'L’eau, droit et tarif' })).toBeVisible();
  await other.sees('Les premiers mètres cubes sont gratuits.');
  await other.sees('Chaque foyer a son eau vitale.');
  await expect(other.page.getByRole('link', { name: '1 paragraphe de « Le prix de l’eau », version 1' })).toBeVisible();

  // One sentence says which of the two brought it, whose it is, and what it comes from there.
  await other.page.getByRole('link', { name: 'D’où vient chaque phrase' }).click();
  await other.page.getByRole('link', { name: 'Les premiers mètres cubes sont gratuits.' }).click();
  await other.sees('Le prix de l’eau, version 1');
  await axe(other.page);
  await other.page.getByRole('link', { name: 'D’où vient cette phrase là-bas ?' }).click();
  await expect(other.page.getByRole('link', { name: 'Le prix de l’eau' }).first()).toBeVisible();
  await expect(other.page.getByRole('region', { name: 'D’où vient cette phrase ?' })).toBeVisible();

  // Who asked sees it close, live, and where it goes on.
  await onPhone.sees('Elle ne fait plus qu’une avec une autre');
  await expect(onPhone.page.getByRole('link', { name: 'n° 3, L’eau, droit et tarif' })).toBeVisible();
  await noOverflow(onPhone.page);
  await axe(onPhone.page);
});
