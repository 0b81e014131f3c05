import { describe, expect, it } from 'vitest';
import { minutesPage, type MinutesFile } from './minutes-file.js';

const file: MinutesFile = {
  plenary: { number: 4, title: 'Avant <l’été>', place: '' },
  collective: 'La commune',
  language: 'fr',
  publishedAt: '2026-06-25T20:00:00.000Z',
  version: 2,
  markdown: '',
  speeches: [],
  decisions: [],
  texts: [],
  procedures: [],
  outsideElections: [],
  signatures: [{ role: 'chair', name: 'Inès & Cie', at: '2026-06-26T08:00:00.000Z' }],
  addenda: [{ body: 'Lire « 12 ».\n<b>Non</b>', name: '', at: '2026-06-27T08:00:00.000Z' }],
};

describe('the file of minutes', () => {
  it('holds the text, the signatures and the addenda, with the words of people as words', () => {
    const page = minutesPage(file, '<p>Séance</p>', (at) => at.slice(0, 10));
    expect(page).toContain('<title>Avant &lt;l’été&gt; · La commune</title>');
    expect(page).toContain('<p>Séance</p>');
    expect(page).toContain('Inès &amp; Cie, <time datetime="2026-06-26T08:00:00.000Z">2026-06-26</time> (présidence)');
    expect(page).toContain('<p>Lire « 12 ».</p>\n<p>&lt;b&gt;Non&lt;/b&gt;</p>');
    expect(page).toContain('Une personne');
  });

  it('says so when nobody signed, in the language of the collective', () => {
    const page = minutesPage({ ...file, language: 'en', signatures: [], addenda: [] }, '', String);
    expect(page).toContain('Nobody has signed yet.');
    expect(page).not.toContain('Addenda');
  });
});
