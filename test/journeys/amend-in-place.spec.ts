import { axe, expect, noOverflow, test, type Person } from '../support/browser.js';
import { done, refusal } from '../support/journey-api.js';
import { collective, member, type Collective } from '../support/journey-scene.js';
import { strikes, types } from '../support/keyboard.js';

test.setTimeout(150_000);

/** A proposal of two paragraphs, in debate. */
async function debated({ id: c }: Collective, author: Person): Promise<void> {
  const paragraph = (text: string): object => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const document = { type: 'doc', content: ['L’eau est chère en été.', 'Elle est rare.'].map(paragraph) };
  const { id } = await done<{ id: string }>(
    author.ask,
    `mutation ($c: ID!, $input: ProposalInput!) {
      draftProposal(collectiveId: $c, input: $input) { ... on Proposal { id } ${refusal} } }`,
    { c, input: { title: 'Le prix de l’eau', document } },
  );
  await done(
    author.ask,
    `mutation ($c: ID!, $id: ID!) { openProposalDebate(collectiveId: $c, id: $id) { ... on Proposal { id } ${refusal} } }`,
    { c, id },
  );
}

test('a passage is amended where it is read, from a phone and by the keyboard; the group answers in its own words', async ({
  people,
}) => {
  const place = await collective(people, 'Bresles lit');
  const author = await member(people, place, 'Aude Marchal');
  const onPhone = await member(people, place, 'Brice Tanguy', { width: 360 });
  const byKeys = await member(people, place, 'Cyrielle Dorat', { scheme: 'dark' });
  await debated(place, author);

  await onPhone.goes(place.at('/propositions/1'), 'Le prix de l’eau');
  await onPhone.presses('Amender un passage');
  await onPhone.presses(/Amender ce passage.*Elle est rare/);
  const passage = onPhone.page.getByLabel(/^Ce passage/);
  await expect(passage).toBeFocused();
  await passage.fill('Elle est rare et précieuse.');
  await expect(onPhone.page.locator('ins').filter({ hasText: 'précieuse' })).toBeVisible();
  await noOverflow(onPhone.page);
  await axe(onPhone.page);
  await onPhone.writes(/^Pourquoi/, 'Parce qu’elle l’est.');
  await onPhone.presses('Déposer l’amendement');
  await onPhone.sees(/1 amendement/);

  await byKeys.goes(place.at('/propositions/1'), 'Le prix de l’eau');
  await strikes(byKeys, 'button', 'Amender un passage');
  await strikes(byKeys, 'button', /Amender ce passage.*en été/);
  await types(byKeys, 'textbox', /^Ce passage/, 'L’eau est chère toute l’année.');
  await types(byKeys, 'textbox', /^Pourquoi/, 'Pas seulement en été.');
  await axe(byKeys.page);
  await strikes(byKeys, 'button', 'Déposer l’amendement');
  await byKeys.sees(/2 amendements/);

  // The group would have it otherwise; its author, told at once, agrees.
  await onPhone.goes(place.at('/propositions/1/amendements'), /Amendements à la proposition/);
  await author.goes(place.at('/propositions/1/amender?modifier=1'), /Accepter autrement/);
  const editor = author.page.getByRole('textbox', { name: 'Le texte, comme le groupe le voudrait' });
  await editor.getByText('Elle est rare et précieuse.').click();
  await author.page.keyboard.press('End');
  await author.page.keyboard.press('Backspace');
  await author.page.keyboard.type(' pour tous.');
  await author.writes(/^Pourquoi/, 'Dire pour qui.');
  await author.presses('Accepter autrement');
  await author.sees('Ce que le groupe accepterait à la place');
  await axe(author.page);
  await onPhone.sees('Ce que le groupe accepterait à la place');
  await noOverflow(onPhone.page);
  await axe(onPhone.page);
  await onPhone.presses('Répondre au groupe');
  await onPhone.page.getByLabel(/^D’accord/).check();
  await onPhone.page.getByRole('dialog').getByRole('button', { name: 'Répondre au groupe' }).click();
  await onPhone.sees('L’auteur·rice a accepté le texte du groupe');
  await author.sees('Cosigné par Aude Marchal');
  await axe(onPhone.page);
});
