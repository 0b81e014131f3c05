import { axe, expect, noOverflow, test } from '../support/browser.js';

test.setTimeout(120_000);

test('after the election: started and finished apart, on evidence, reported by who is in charge', async ({
  people,
}) => {
  const citizen = await people.visitor({ width: 360 });
  const reporter = await people.demo('coordination', { scheme: 'dark' });

  // Anybody reads what became of the programme, without an account.
  await citizen.goes('/vaubrune/programme', 'Programme');
  await citizen.follows('Les engagements');
  await citizen.sees('Chapitre par chapitre');
  await citizen.sees(/compte rendu en retard/);
  await axe(citizen.page);
  await noOverflow(citizen.page);
  await citizen.page.getByRole('combobox', { name: 'État' }).selectOption('Tenu');
  await citizen.follows(/Des bus gratuits/);
  await citizen.sees('Avenant au contrat des bus');
  await expect(citizen.page.getByRole('button', { name: 'Rendre compte' })).toHaveCount(0);
  await axe(citizen.page);
  await noOverflow(citizen.page);

  // Who is in charge says that one that nobody had begun is done: not without evidence.
  await reporter.goes('/vaubrune/engagements?etat=not-started', 'Engagements');
  const link = reporter.page.getByRole('listitem').filter({ hasText: 'Pas commencé' }).getByRole('link').first();
  const address = (await link.getAttribute('href')) ?? '';
  await link.click();
  await citizen.goes(address);
  await citizen.sees('Rien n’en a encore été dit.');
  await reporter.presses('Rendre compte');
  await reporter.dialog.getByRole('combobox', { name: 'État' }).selectOption('Tenu');
  await reporter.dialog.getByRole('textbox', { name: /^Ce qui a été fait/ }).fill('La grille est votée et appliquée.');
  await axe(reporter.page);
  await reporter.presses('Publier', reporter.dialog);
  await expect(reporter.dialog.getByText(/demande une preuve/)).toBeVisible();
  await reporter.dialog
    .getByLabel('Ou un fichier')
    .setInputFiles({ name: 'grille.html', mimeType: 'text/html', buffer: Buffer.from('<p>') });
  await expect(reporter.dialog.getByText(/Ce fichier ne peut pas être joint/)).toBeVisible();
  await reporter.dialog
    .getByLabel('Ou un fichier')
    .setInputFiles({ name: 'grille.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
  await expect(reporter.dialog.getByRole('button', { name: 'Retirer ce fichier' })).toBeVisible();
  await axe(reporter.page);
  await reporter.dialog.getByRole('textbox', { name: /^Ce que c/ }).fill('Grille tarifaire');
  await reporter.dialog.getByLabel('Sa date').fill('2024-01-15');
  await reporter.presses('Publier', reporter.dialog);
  await expect(reporter.dialog).toHaveCount(0);
  await reporter.sees('La grille est votée et appliquée.');

  // The citizen sees it without a reload, with its evidence.
  await citizen.sees('La grille est votée et appliquée.');
  const [saved] = await Promise.all([
    citizen.page.waitForEvent('download'),
    citizen.page.getByRole('link', { name: 'Grille tarifaire' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('grille.pdf');

  // Anybody of the collective asks, marked as a question; who is in charge replies, and the citizen sees that it was.
  const member = await people.demo('membre', { width: 360 });
  await member.goes(address);
  await member.page.getByRole('textbox', { name: 'Votre commentaire' }).fill('Où lire la grille en entier ?');
  await member.page.getByRole('radio', { name: 'Question' }).check();
  await member.presses('Publier le commentaire');
  await citizen.sees(/1 question posée, aucune réponse/);
  await citizen.follows('Lire dans le débat');
  await axe(citizen.page);
  await reporter.goes(address);
  await reporter.presses('Répondre', reporter.page.getByRole('article').filter({ hasText: 'Où lire la grille' }));
  await reporter.page
    .getByRole('textbox', { name: /^Votre réponse/ })
    .fill('Au tableau d’affichage, et sur la page liée.');
  await reporter.presses('Publier la réponse');
  await citizen.sees(/1 question posée, 1 réponse/);

  // Chapter by chapter, month after month; one's own opinion by keyboard, the others' only together.
  await citizen.goes('/vaubrune/engagements', 'Engagements');
  await citizen.sees('Mois après mois');
  await member.goes('/vaubrune/engagements', 'Engagements');
  const mine = member.page.getByRole('combobox', { name: 'Mon avis sur « Se déplacer »' });
  await expect(mine).toHaveValue('4');
  await mine.selectOption('Peu tenus');
  await expect(member.page.getByText('Avis enregistré.')).toBeAttached();
  await member.page.reload();
  await expect(mine).toHaveValue('1');
  await expect(citizen.page.getByRole('combobox', { name: /^Mon avis/ })).toHaveCount(0);
  await citizen.sees('Moins de cinq avis');
  await axe(member.page);
  await noOverflow(member.page);
  await axe(citizen.page);
  await noOverflow(citizen.page);
});
