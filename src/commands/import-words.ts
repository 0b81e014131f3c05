import type { ResultsToImport } from '../modules/programme/index.js';
import type { Language } from '../kernel/refusal.js';

interface ImportWords {
  readonly clauses: string;
  readonly titleOnly: string;
  readonly noChapter: string;
  from(column: string): string;
  ignored(columns: readonly string[]): string;
  inAll(count: number): string;
  noCollective(slug: string): string;
  measures(count: number): string;
  wouldImport(fresh: number, known: number): string;
  imported(created: number, known: number): string;
  noGroup(slug: string): string;
  nobody(email: string): string;
  meetings(created: number, known: number): string;
  wouldTell(plan: ResultsToImport): string;
  told(done: ResultsToImport): string;
  published(number: number): string;
  more(count: number): string;
  refused(count: number): string;
}

/** What `faire import` says. */
export const importWords: Readonly<Record<Language, ImportWords>> = {
  fr: {
    clauses: 'textes lus :',
    titleOnly: ' : pas de texte, son titre en tient lieu',
    noChapter: '(sans chapitre)',
    from: (column) => `pris dans « ${column} »`,
    ignored: (columns) => `colonnes laissées : ${columns.join(', ')}`,
    inAll: (count) => `… ${count} en tout`,
    noCollective: (slug) => `il n’y a pas de collectif « ${slug} » ici`,
    measures: (count) => `programme : ${count} ${count > 1 ? 'mesures' : 'mesure'} dans les chapitres`,
    wouldImport: (fresh, known) => `À importer : ${fresh} ; déjà là : ${known}. Rien n’a été écrit.`,
    imported: (created, known) => `Propositions importées : ${created} ; déjà là : ${known}.`,
    noGroup: (slug) => `il n’y a pas de groupe « ${slug} » dans ce collectif`,
    nobody: (email) => `personne n’a l’adresse ${email} ici`,
    meetings: (created, known) => `Séances importées : ${created} ; déjà là : ${known}.`,
    wouldTell: ({ fresh, known, changed }) =>
      `Résultats : ${known} sur des mesures d’ici, dont ${changed} d’un autre état ; ${fresh} à faire entrer au programme. Rien n’a été écrit.`,
    told: ({ fresh, known, changed }) =>
      `Résultats importés : ${fresh} ${fresh > 1 ? 'mesures nouvelles' : 'mesure nouvelle'}, ${known} déjà là ; ${changed} ${changed > 1 ? 'engagements ont' : 'engagement a'} changé d’état.`,
    published: (number) => `programme publié : version ${number}`,
    more: (count) => `… et ${count} de plus`,
    refused: (count) => `${count} ${count > 1 ? 'erreurs' : 'erreur'} à corriger ; rien n’a été importé.`,
  },
  en: {
    clauses: 'texts read:',
    titleOnly: ': no text, its title stands for it',
    noChapter: '(no chapter)',
    from: (column) => `from “${column}”`,
    ignored: (columns) => `not used: ${columns.join(', ')}`,
    inAll: (count) => `… ${count} in all`,
    noCollective: (slug) => `there is no collective “${slug}” here`,
    measures: (count) => `programme: ${count} ${count === 1 ? 'measure' : 'measures'} in their chapters`,
    wouldImport: (fresh, known) => `To import: ${fresh}; here already: ${known}. Nothing was written.`,
    imported: (created, known) => `Proposals imported: ${created}; here already: ${known}.`,
    noGroup: (slug) => `there is no group “${slug}” in this collective`,
    nobody: (email) => `nobody has the address ${email} here`,
    meetings: (created, known) => `Sessions imported: ${created}; here already: ${known}.`,
    wouldTell: ({ fresh, known, changed }) =>
      `Results: ${known} of measures here, ${changed} of them in another state; ${fresh} to enter the programme. Nothing was written.`,
    told: ({ fresh, known, changed }) =>
      `Results imported: ${fresh} new ${fresh === 1 ? 'measure' : 'measures'}, ${known} here already; ${changed} ${changed === 1 ? 'commitment' : 'commitments'} changed state.`,
    published: (number) => `programme published: version ${number}`,
    more: (count) => `… and ${count} more`,
    refused: (count) => `${count} to mend; nothing was imported.`,
  },
};
