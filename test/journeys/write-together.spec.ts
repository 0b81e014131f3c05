import type { Locator } from '@playwright/test';
import { axe, expect, noOverflow, test, type Person } from '../support/browser.js';
import { done, refusal } from '../support/journey-api.js';
import { collective, member, type Collective } from '../support/journey-scene.js';

test.setTimeout(180_000);

const textOf = ({ page }: Person): Locator => page.getByRole('textbox', { name: 'Ce que l’on propose' });

/** At the end of the paragraph that holds these words. */
async function typesAfter(person: Person, words: string, more: string): Promise<void> {
  await textOf(person).getByText(words).first().click();
  await person.page.keyboard.press('End');
  await person.page.keyboard.type(more, { delay: 15 });
}

const saved = ({ page }: Person): Locator => page.locator('span[data-status="saved"]');

interface WithId {
  readonly id: string;
}

/** A proposal of three paragraphs, co-written by all of them. */
async function proposal({ id: c }: Collective, author: Person, others: readonly Person[]): Promise<string> {
  const paragraph = (text: string): object => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const document = { type: 'doc', content: ['Un.', 'Deux.', 'Trois.'].map(paragraph) };
  const { id } = await done<WithId>(
    author.ask,
    `mutation ($c: ID!, $input: ProposalInput!) {
      draftProposal(collectiveId: $c, input: $input) { ... on Proposal { id } ${refusal} } }`,
    { c, input: { title: 'Le prix de l’eau', document } },
  );
  for (const other of others) {
    await done(
      author.ask,
      `mutation ($c: ID!, $id: ID!, $who: ID!) {
        inviteCoAuthor(collectiveId: $c, id: $id, accountId: $who) { ... on Proposal { id } ${refusal} } }`,
      { c, id, who: other.id },
    );
    await done(
      other.ask,
      `mutation ($c: ID!, $id: ID!) {
        answerCoAuthorship(collectiveId: $c, id: $id, accept: true) { ... on Proposal { id } ${refusal} } }`,
      { c, id },
    );
  }
  return id;
}

test('five write one text: on a phone, behind a proxy, cut off, and one who may no more', async ({ people }) => {
  const place = await collective(people, 'Bresles écrit');
  const author = await member(people, place, 'Aude Marchal');
  const onPhone = await member(people, place, 'Brice Tanguy', { width: 360 });
  const proxied = await member(people, place, 'Cyrielle Dorat', { scheme: 'dark' });
  const onTrain = await member(people, place, 'Denis Avril', { width: 360, scheme: 'dark' });
  const leaving = await member(people, place, 'Elsa Morvan');
  const reader = await member(people, place, 'Félix Garant');
  const others = [onPhone, proxied, onTrain, leaving];
  const id = await proposal(place, author, others);
  // Where a proxy lets no WebSocket through, the same socket goes over requests.
  await proxied.page.addInitScript(`window.WebSocket = class {
    constructor() { setTimeout(() => { this.onerror?.(new Event('error')); this.onclose?.(new CloseEvent('close')); }); }
    close() {}
    send() {}
  };`);
  for (const person of [author, ...others]) {
    await person.goes(place.at('/propositions/1/ecrire'), 'Modifier la proposition n° 1');
    await expect(saved(person)).toBeVisible();
  }
  await author.sees(/Ici aussi\s: .*Brice Tanguy/);
  await noOverflow(onPhone.page);
  await axe(onPhone.page);
  await axe(proxied.page);

  await Promise.all([
    typesAfter(author, 'Un.', ' D’Aude.'),
    typesAfter(onPhone, 'Deux.', ' De Brice.'),
    typesAfter(proxied, 'Trois.', ' De Cyrielle.'),
  ]);
  for (const person of [author, ...others]) {
    for (const words of ['D’Aude.', 'De Brice.', 'De Cyrielle.']) await expect(textOf(person)).toContainText(words);
    await expect(saved(person)).toBeVisible();
  }

  await onTrain.context.setOffline(true);
  await typesAfter(onTrain, 'Deux.', ' Du train.');
  await onTrain.sees(/Hors ligne\s: gardé sur cet appareil/);
  await typesAfter(author, 'Un.', ' Pendant ce temps.');
  await onTrain.context.setOffline(false);
  await expect(textOf(author)).toContainText('Du train.');
  await expect(textOf(onTrain)).toContainText('Pendant ce temps.');
  await expect(saved(onTrain)).toBeVisible();

  // One leaves the proposal in the middle: their page closes to writing at once.
  await done(
    leaving.ask,
    `mutation ($c: ID!, $id: ID!) { leaveProposal(collectiveId: $c, id: $id) { ... on Done { done } ${refusal} } }`,
    { c: place.id, id },
  );
  await leaving.sees('Vous suivez ce texte sans l’écrire');
  await expect(textOf(leaving)).toHaveAttribute('contenteditable', 'false');
  await axe(leaving.page);

  // Undo takes back one's own words alone.
  await typesAfter(author, 'Un.', ' Trop.');
  await typesAfter(onPhone, 'Deux.', ' Encore.');
  await expect(textOf(author)).toContainText('Encore.');
  await textOf(author).click();
  await author.page.keyboard.press('Control+z');
  await expect(textOf(author)).not.toContainText('Trop.');
  await expect(textOf(author)).toContainText('Encore.');

  // A member watches; nobody outside sees the draft before a version is published.
  await reader.goes(place.at('/propositions/1/ecrire'));
  await expect(textOf(reader)).toContainText('Du train.');
  await expect(textOf(reader)).toHaveAttribute('contenteditable', 'false');
  await reader.goes(place.at('/propositions/1'), 'Le prix de l’eau');
  await expect(reader.page.getByText('De Brice.')).toHaveCount(0);
  await expect(saved(author)).toBeVisible();
  await author.page.getByText('Ce qui change depuis la version 1').click();
  await expect(author.page.locator('ins').filter({ hasText: 'Du train.' })).toBeVisible();
  await axe(author.page);
  await author.writes(/^Pourquoi ce changement/, 'à cinq');
  await author.presses('Publier cette version');
  await author.sees('La version 2 contient tout ce qui est écrit ici.');
  await reader.sees('De Brice.');
  await reader.sees('Denis Avril');
});
