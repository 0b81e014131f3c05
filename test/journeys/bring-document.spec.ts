import { openDocumentOf } from '../../src/modules/texts/domain/publishing/open-document.js';
import { axe, expect, noOverflow, test, type Person } from '../support/browser.js';
import { collective, member } from '../support/journey-scene.js';

const odt = openDocumentOf({
  title: 'Une régie publique de l’eau',
  subtitle: 'L’eau est à nous.',
  language: 'fr',
  date: '2026-03-02',
  parts: [],
});
const page =
  '<h1>Le prix de l’eau</h1><p>La première tranche est <b>gratuite</b>.</p><p>Une carte <img src="a.png"></p>';
const pasted =
  '<p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">1.</span>Boire<o:p></o:p></p>' +
  '<p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">2.</span>Cuisiner</p>' +
  '<p class=MsoNormal><span style="font-weight:bold">Et plus rien</span><img src="file:///C:/a.png"></p>';

/** Pastes HTML where the focus is, as the browser does. */
const pasting = (html: string): string => `(() => {
  const data = new DataTransfer();
  data.setData('text/html', ${JSON.stringify(html)});
  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
})()`;

const file = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

const bringing = ({ dialog }: Person, name: string, content: string | Uint8Array) =>
  dialog.getByLabel('Choisir un fichier').setInputFiles(file(name, content));

test('a document becomes a proposal, looked at first, and what was written comes back', async ({ people }) => {
  const place = await collective(people, 'Bresles apporte');
  for (const screen of [{ width: 360, scheme: 'dark' } as const, {}]) {
    const author = await member(people, place, 'Inès Vasseur', screen);
    await author.goes(place.at('/propositions/nouvelle'), 'Écrire une proposition');
    const box = author.page.getByRole('textbox', { name: 'Ce que l’on propose' });
    await box.click();
    await author.page.keyboard.type('Mes premiers mots.');

    await test.step('refused in one line, then looked at', async () => {
      await author.presses('Apporter un document…');
      await bringing(author, 'ancien.doc', 'x');
      await author.sees(/L’ancien format de Word \(\.doc\) n’est pas lu/);
      // The browser tells its console of the answer; the page told the person.
      expect(author.troubles.splice(0).filter((trouble) => !trouble.includes('422'))).toEqual([]);
      await bringing(author, 'enorme.md', new Uint8Array(5_000_001));
      await author.sees(/Ce fichier pèse 5,1\s*Mo/);
      await axe(author.page);
      await bringing(author, 'prix.html', page);
      await expect(author.dialog.getByRole('heading', { name: /prix\.html/ })).toBeFocused();
      await expect(author.dialog.getByText('1 point à vérifier')).toBeVisible();
      await expect(author.dialog.getByText(/Clause 2, «\s*Une carte\s*»\s*: une image laissée de côté/)).toBeVisible();
      await author.sees(/prendra la place de celui que vous avez écrit/);
      await noOverflow(author.page);
      await axe(author.page);
    });

    await test.step('used, taken back, and another used', async () => {
      await author.presses('Utiliser ce texte', author.dialog);
      await expect(author.dialog).toHaveCount(0);
      await expect(box).toContainText('La première tranche est gratuite.');
      await expect(author.page.getByLabel(/^Titre/)).toHaveValue('Le prix de l’eau');
      await author.presses('Revenir à ce que j’avais écrit');
      await expect(box).toHaveText('Mes premiers mots.');
      await expect(author.page.getByLabel(/^Titre/)).toHaveValue('');
      await author.presses('Apporter un document…');
      await bringing(author, 'regie.odt', odt);
      await expect(author.dialog.getByText('Tout a été repris.')).toBeVisible();
      await author.presses('Utiliser ce texte', author.dialog);
      await expect(box).toHaveText('L’eau est à nous.');
    });

    await test.step('pasted from Word, and saved', async () => {
      await box.click();
      await author.page.keyboard.press('Control+A');
      await author.page.evaluate(pasting(pasted));
      await expect(box.locator('ol > li')).toHaveText(['Boire', 'Cuisiner']);
      await expect(box.locator('strong')).toHaveText('Et plus rien');
      await author.sees(/Du texte collé\s*: une image laissée de côté\./);
      await axe(author.page);
      await author.presses('Enregistrer le brouillon');
      await author.page.waitForURL(/propositions\/\d+$/);
      await author.sees('Et plus rien');
    });
  }
});
