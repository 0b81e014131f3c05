import { axe, expect, noOverflow, test, type Person } from '../support/browser.js';
import { done, refusal } from '../support/journey-api.js';
import { collective, member, type Collective } from '../support/journey-scene.js';

test.setTimeout(150_000);

/** A proposal in debate, with an amendment. */
async function amended({ id: c }: Collective, author: Person, by: Person): Promise<void> {
  const paragraph = (text: string): object => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const document = { type: 'doc', content: ['L’eau est chère en été.', 'Elle est rare.'].map(paragraph) };
  const { id } = await done<{ id: string }>(
    author.ask,
    `mutation ($c: ID!, $input: ProposalInput!) {
      draftProposal(collectiveId: $c, input: $input) { ... on Proposal { id } ${refusal} } }`,
    { c, input: { title: 'Le prix de l’eau', document } },
  );
  const { text } = await done<{ text: { id: string } }>(
    author.ask,
    `mutation ($c: ID!, $id: ID!) {
      openProposalDebate(collectiveId: $c, id: $id) { ... on Proposal { text { id } } ${refusal} } }`,
    { c, id },
  );
  const said = { type: 'doc', content: ['L’eau est très chère en été.', 'Elle est rare.'].map(paragraph) };
  await done(
    by.ask,
    `mutation ($c: ID!, $p: ID!, $id: ID!, $input: AmendmentInput!) {
      tableAmendment(collectiveId: $c, proposalId: $p, id: $id, input: $input) { ... on AmendedProposal { id } ${refusal} } }`,
    { c, p: id, id: crypto.randomUUID(), input: { versionId: text.id, document: said, reason: 'Elle l’est.' } },
  );
}

test('an amendment is amended from a phone, and its author takes that in while the other looks on', async ({
  people,
}) => {
  const place = await collective(people, 'Bresles sous-amende');
  const author = await member(people, place, 'Aude Marchal');
  const ana = await member(people, place, 'Ana Tellier', { scheme: 'dark' });
  const onPhone = await member(people, place, 'Brice Tanguy', { width: 360 });
  await amended(place, author, ana);

  await onPhone.goes(place.at('/propositions/1/amendements'), 'Amendements à la proposition n° 1');
  await onPhone.page.getByRole('link', { name: /^Amender cet amendement/ }).click();
  await expect(onPhone.page.getByRole('heading', { level: 1 })).toHaveText('Amender l’amendement n° 1');
  await onPhone.page.getByText('Sans éditeur : récrire un seul paragraphe').click();
  await onPhone.page.getByLabel('Paragraphe', { exact: true }).selectOption({ index: 1 });
  await onPhone.page.getByLabel('Ses mots').fill('L’eau est très chère en été et en automne.');
  await onPhone.presses('Reprendre dans mon amendement');
  await expect(onPhone.page.locator('ins').filter({ hasText: 'automne' })).toBeVisible();
  await onPhone.writes(/^Pourquoi/, 'L’automne aussi.');
  await axe(onPhone.page);
  await onPhone.presses('Déposer l’amendement');
  await expect(onPhone.page.getByRole('heading', { name: 'Sous-amendement n° 2' })).toBeVisible();
  await noOverflow(onPhone.page);
  await axe(onPhone.page);

  await ana.goes(place.at('/propositions/1/amendements'), 'Amendements à la proposition n° 1');
  await axe(ana.page);
  await ana.page.getByRole('button', { name: 'Reprendre dans mon amendement' }).click();
  await ana.page.getByRole('dialog').getByRole('button', { name: 'Reprendre dans mon amendement' }).click();
  // The other sees it without a gesture, and the amendment says it.
  await expect(onPhone.page.getByText('Repris dans l’amendement')).toBeVisible();
  await expect(onPhone.page.locator('ins').filter({ hasText: 'automne' })).toHaveCount(2);
});
