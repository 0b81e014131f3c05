import type { Locator } from '@playwright/test';
import { axe, expect, noOverflow, test, type Person } from '../support/browser.js';
import { charterInForce, collective, member } from '../support/journey-scene.js';
import { done, refusal } from '../support/journey-api.js';

const textOf = ({ page }: Person, name: string): Locator => page.getByRole('textbox', { name });
const saved = ({ page }: Person): Locator => page.locator('span[data-status="saved"]');

test('an article of the next charter and an introduction are written where proposals are, by keyboard too', async ({
  people,
}) => {
  const place = await collective(people, 'Bresles rédige');
  await charterInForce(place);
  const coordination = place.coordination;
  const reader = await member(people, place, 'Félix Garant', { width: 360, scheme: 'dark' });
  await done(
    coordination.ask,
    `mutation ($c: ID!) {
      draftCharter(collectiveId: $c, reason: "Dire mieux.") { ... on CharterVersion { id } ${refusal} } }`,
    { c: place.id },
  );
  await reader.goes(place.at('/charte/projet'));
  await coordination.goes(place.at('/charte/projet'));
  await coordination.page
    .getByRole('link', { name: /Écrire à plusieurs/ })
    .first()
    .click();
  const article = textOf(coordination, 'Texte de l’article');
  await expect(saved(coordination)).toBeVisible();
  await axe(coordination.page);
  await article.focus();
  await coordination.page.keyboard.press('Control+End');
  await coordination.page.keyboard.type(' Et chacun répond de la sienne.', { delay: 10 });
  await expect(saved(coordination)).toBeVisible();
  // Nobody reads it before it is published.
  await expect(reader.page.getByText('répond de la sienne')).toHaveCount(0);
  await coordination.writes(/^Pourquoi ce changement/, 'répondre de sa voix');
  await coordination.presses('Publier cette version');
  await coordination.sees('La version 2 contient tout ce qui est écrit ici.');
  await reader.sees(/répond de la sienne/);
  await noOverflow(reader.page);
  // Its history: what changed, which version brought each word, who typed it.
  await reader.follows(/^Historique/);
  await reader.sees(/^Versions\s: Décider ensemble/);
  await expect(reader.page.locator('ins').filter({ hasText: 'répond de la sienne' })).toBeVisible();
  const shows = reader.page.getByRole('button', { name: 'Montrer' });
  await expect(shows).toHaveCount(2);
  await shows.last().click();
  await expect(shows).toHaveCount(1);
  await shows.click();
  await reader.sees(/répondre de sa voix/);
  await expect(reader.page.getByRole('listitem').filter({ hasText: coordination.name })).not.toHaveCount(0);
  await noOverflow(reader.page);
  await axe(reader.page);
  await reader.page.screenshot({ path: 'test-results/history-360.png', fullPage: true });

  await done(
    coordination.ask,
    `mutation ($c: ID!) {
      addChapter(collectiveId: $c, input: { title: "L’eau" }) { ... on Programme { id } ${refusal} } }`,
    { c: place.id },
  );
  await coordination.goes(place.at('/programme/ordre'));
  await coordination.page.getByRole('link', { name: /Écrire à plusieurs.*L’eau/ }).click();
  const introduction = textOf(coordination, 'Introduction du chapitre');
  await expect(saved(coordination)).toBeVisible();
  await introduction.focus();
  await coordination.page.keyboard.type('L’eau est à tous.', { delay: 10 });
  await expect(saved(coordination)).toBeVisible();
  await coordination.presses('Publier cette version');
  await coordination.sees('La version 1 contient tout ce qui est écrit ici.');
  // A member follows it without writing.
  const { page } = reader;
  await reader.goes(new URL(coordination.page.url()).pathname);
  await expect(textOf(reader, 'Introduction du chapitre')).toContainText('L’eau est à tous.');
  await expect(textOf(reader, 'Introduction du chapitre')).toHaveAttribute('contenteditable', 'false');
  await noOverflow(page);
  await axe(page);
  await reader.goes(place.at('/programme/l-eau'));
  await reader.sees('L’eau est à tous.');
});
