import { axe, expect, noOverflow, test, type Person } from '../support/browser.js';
import { done, refusal } from '../support/journey-api.js';
import { collective, member, type Collective } from '../support/journey-scene.js';
import { picks, strikes, types } from '../support/keyboard.js';

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

/** Tab after Tab to what opens under these words, and opens it. */
async function opensByKeys({ page }: Person, words: string): Promise<void> {
  await expect(page.getByText(words)).toBeVisible();
  const summary = page.locator('summary:focus').filter({ hasText: words });
  for (let presses = 0; (await summary.count()) === 0; presses += 1) {
    if (presses > 120) throw new Error(`the keyboard does not reach ${words}`);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
}

test('an amendment goes from a phone into the text; another, by the keyboard alone and without the editor', async ({
  people,
}) => {
  const place = await collective(people, 'Bresles amende');
  const author = await member(people, place, 'Aude Marchal');
  const onPhone = await member(people, place, 'Brice Tanguy', { width: 360 });
  const byKeys = await member(people, place, 'Cyrielle Dorat', { scheme: 'dark' });
  await debated(place, author);

  await onPhone.goes(place.at('/propositions/1'), 'Le prix de l’eau');
  await onPhone.follows('Amender ce texte');
  await onPhone.follows('Amender ce texte');
  const editor = onPhone.page.getByRole('textbox', { name: 'Le texte, comme vous le voudriez' });
  await editor.getByText('Elle est rare.').click();
  await onPhone.page.keyboard.press('End');
  await onPhone.page.keyboard.press('Backspace');
  await onPhone.page.keyboard.type(' et précieuse.');
  await expect(onPhone.page.locator('ins').filter({ hasText: 'précieuse' })).toBeVisible();
  await noOverflow(onPhone.page);
  await axe(onPhone.page);
  await onPhone.presses('Déposer l’amendement');
  // A reason is asked for, where it lacks.
  await expect(onPhone.page.getByLabel(/^Pourquoi/)).toBeFocused();
  await onPhone.writes(/^Pourquoi/, 'Parce qu’elle l’est.');
  await onPhone.presses('Déposer l’amendement');
  await onPhone.sees('Amendement n° 1');
  await noOverflow(onPhone.page);
  await axe(onPhone.page);

  // The keyboard alone, in the plain fields.
  await byKeys.goes(place.at('/propositions/1/amender'), /Amender la proposition n° 1/);
  await opensByKeys(byKeys, 'Sans éditeur');
  await picks(byKeys, 'Paragraphe', 'L');
  await types(byKeys, 'textbox', /^Ses mots/, 'L’eau est chère toute l’année.');
  await strikes(byKeys, 'button', 'Reprendre dans mon amendement');
  await expect(byKeys.page.locator('ins').filter({ hasText: 'année' })).toBeVisible();
  await types(byKeys, 'textbox', /^Pourquoi/, 'Pas seulement en été.');
  await strikes(byKeys, 'button', 'Déposer l’amendement');
  await byKeys.sees('Amendement n° 2');
  await axe(byKeys.page);

  // The other hears of it, and supports it.
  await onPhone.sees('Amendement n° 2');
  await onPhone.presses('Soutenir');
  await byKeys.sees('1 soutien');

  await author.goes(place.at('/propositions/1/amendements'), /Amendements à la proposition/);
  await author.sees(/Ensemble, d’un seul vote\s: les amendements n° 1 et 2/);
  await author.page.getByLabel('Choisir l’amendement n° 1').check();
  await author.page.getByLabel('Choisir l’amendement n° 2').check();
  await axe(author.page);
  await author.confirms('Intégrer 2 amendements au texte', 'Intégrer au texte');
  await onPhone.sees('Dans le texte');
  await author.goes(place.at('/propositions/1'), 'Le prix de l’eau');
  await author.sees('L’eau est chère toute l’année.');
  await author.sees('Elle est rare et précieuse.');
  await author.sees(/Version 2 .* Brice Tanguy/);
});
