import { french } from '../words.js';

const journal = {
  title: 'Journal public',
  openData: 'Données ouvertes',
  lead: 'Tout ce qui se passe ici, dans l’ordre : rien n’y est jamais modifié ni effacé. Chacun peut le lire et le suivre.',
  show: 'Montrer',
  everything: 'Tout',
  families: {
    decisions: 'Décisions',
    plenaries: 'Plénières',
    proposals: 'Propositions',
    charter: 'Charte',
    organisations: 'Organisations',
    groups: 'Groupes',
    contributions: 'Contributions',
    debates: 'Débats',
    programme: 'Programme',
    collective: 'Collectif',
  },
  allSubjects: 'Ne plus montrer ce seul sujet',
  allPeople: 'Ne plus montrer cette seule personne',
  fresh: (count: number) => french.plural(count, { one: '# nouvelle entrée', other: '# nouvelles entrées' }),
  empty: 'Rien ici pour l’instant.',
  emptyBody: 'Chaque changement d’état du collectif s’inscrit ici de lui-même.',
  number: (seq: number) => `n° ${french.number(seq)}`,
  feed: 'Suivre avec un lecteur de flux (Atom)',
  home: 'Où nous en sommes',
};

export default journal;

declare module '../catalogues.js' {
  interface Catalogues {
    journal: typeof journal;
  }
}
