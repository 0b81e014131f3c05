import { french } from '../words.js';

const debates = {
  title: 'Débat',
  missing: 'Ce débat n’existe pas, ou n’existe plus.',
  failed: 'Le débat n’a pas pu être lu.',
  again: 'Réessayer',
  comments: (count: number) => french.plural(count, { one: '# commentaire', other: '# commentaires' }),
  peopleFor: (count: number) => french.plural(count, { one: '# personne pour', other: '# personnes pour' }),
  peopleAgainst: (count: number) => french.plural(count, { one: '# personne contre', other: '# personnes contre' }),
  peopleAsking: (count: number) =>
    french.plural(count, { one: '# personne s’interroge', other: '# personnes s’interrogent' }),
  closed: 'débat clos',
  empty: 'Personne n’a encore rien dit ici.',
  emptyHint: 'Un accord, un doute, une question : le premier commentaire ouvre le débat.',
  threads: 'Commentaires, du plus ancien au plus récent',
  mayNotTitle: 'Pour participer',
  signIn: 'Se connecter',
  yourComment: 'Votre commentaire',
  bodyHint: 'Une ligne vide sépare deux paragraphes. @ suivi d’un nom mentionne une personne du collectif.',
  stance: 'Votre position',
  stances: { none: 'Sans position', for: 'Pour', against: 'Contre', question: 'Question' },
  send: 'Publier le commentaire',
  sendAnswer: 'Publier la réponse',
  save: 'Enregistrer',
  cancel: 'Annuler',
  editLabel: 'Votre commentaire, à modifier',
  editHint: 'Ce que vous aviez écrit reste lisible dans l’historique du commentaire.',
  notSent: 'Pas encore envoyé : votre texte est gardé sur cet appareil.',
  sending: 'Envoi…',
  waiting: 'Pas de connexion : votre commentaire est gardé ici et partira dès qu’elle revient.',
  unsure: 'Envoyé, mais sans réponse du serveur. Publiez à nouveau : il ne sera enregistré qu’une fois.',
  stored: 'Commentaire enregistré.',
  mention: 'Personnes à mentionner',
  membersFound: (count: number) =>
    french.plural(count, { one: '# personne proposée après le champ', other: '# personnes proposées après le champ' }),
  quotePassage: 'Citer un passage…',
  quoteTitle: 'Citer un passage du texte',
  quoteHint:
    'Choisissez un paragraphe. Pour n’en citer que quelques mots, sélectionnez-les dans le texte : un bouton le propose.',
  quoteLegend: 'Passage',
  quoteConfirm: 'Citer ce passage',
  removeQuote: 'Retirer la citation',
  seePassage: 'Voir dans le texte',
  passageEdited: 'ce passage a été modifié depuis',
  quotedVersion: 'Lire la version citée',
  passageGone: 'Ce passage n’est plus dans le texte actuel.',
  formerMember: 'Ancien·ne membre',
  commentBy: (name: string) => `Commentaire de ${name}`,
  linkToComment: (name: string) => `Lien vers ce commentaire de ${name}`,
  answersTo: (name: string) => `Réponses à ${name}`,
  isNew: 'nouveau',
  edited: 'modifié',
  historyTitle: 'Historique du commentaire',
  withdrawn: 'Commentaire retiré par son auteur·rice.',
  answer: 'Répondre',
  answerTo: (name: string) => `Votre réponse à ${name}`,
  edit: 'Modifier',
  withdraw: 'Retirer',
  withdrawTitle: 'Retirer ce commentaire ?',
  withdrawExplanation:
    'Sa place et les réponses restent, avec la mention « retiré par son auteur·rice ». Le texte et son historique sont effacés pour de bon.',
  withdrawConfirm: 'Retirer le commentaire',
  reactions: 'Réactions',
  reaction: { agree: 'D’accord', thanks: 'Merci', insight: 'Éclairant', doubt: 'Pas convaincu·e' },
  reactionCount: (label: string, count: number) => `${label} : ${french.number(count)}`,
  company: (names: readonly string[], count: number) => {
    if (names.length === 0) {
      return french.plural(count, {
        one: '# autre personne lit ce débat',
        other: '# autres personnes lisent ce débat',
      });
    }
    const rest = count - names.length;
    const more = french.plural(rest, { one: '# autre personne', other: '# autres personnes' });
    const all = french.list(rest > 0 ? [...names, more] : names);
    return count === 1 ? `${all} lit aussi ce débat` : `${all} lisent aussi ce débat`;
  },
  writing: (names: readonly string[]) => `${french.list(names)} ${names.length === 1 ? 'écrit' : 'écrivent'}…`,
  news: (count: number) => french.plural(count, { one: '# nouveau commentaire', other: '# nouveaux commentaires' }),
};

export default debates;

declare module '../catalogues.js' {
  interface Catalogues {
    debates: typeof debates;
  }
}
