import type { ReportedCommentContent } from './types.js';

/** Each stands in the debate of its proposal, beside the comments written there. */
export const reportedComments: readonly ReportedCommentContent[] = [
  {
    proposal: 'culture-zenith',
    by: 'ulysse',
    hours: 60,
    text: 'Encore une idée de sportif qui n’a jamais ouvert un livre.',
    reported: { by: 'irene', hours: 61, reason: 'Attaque une personne et non une idée.' },
    measure: {
      by: 'demo-moderator',
      hours: 66,
      hidden: true,
      reason:
        'La critique du projet est libre ; la moquerie sur la personne ne l’est pas (charte, article 8). L’auteur peut récrire son objection.',
    },
    appeal: {
      hours: 70,
      text: 'J’ai été vif, mais tout le monde avait compris que je parlais du projet.',
      answer: {
        by: 'demo-coordination',
        hours: 96,
        upheld: true,
        text: 'La mesure est maintenue. Ton objection sur le coût, postée depuis, est restée et a compté.',
      },
    },
  },
  {
    proposal: 'logement-meubles',
    by: 'theo',
    hours: 90,
    text: 'Le propriétaire du 14, rue des Drapiers en loue sept à lui seul, allez lui demander ce qu’il en pense.',
    reported: { by: 'olivier', hours: 92, reason: 'Désigne quelqu’un par son adresse.' },
    measure: {
      by: 'demo-moderator',
      hours: 95,
      hidden: true,
      reason:
        'Une adresse permet de reconnaître quelqu’un qui n’est pas là pour répondre. Le fait peut être dit sans elle.',
    },
    appeal: null,
  },
  {
    proposal: 'solidarites-logement-dabord',
    by: 'henri',
    hours: 130,
    text: 'Je voterai pour, mais je crains que l’on attire ici la misère des villes voisines.',
    reported: { by: 'zelie', hours: 132, reason: 'Propos blessant pour les personnes concernées.' },
    measure: {
      by: 'demo-moderator',
      hours: 140,
      hidden: false,
      reason:
        'L’inquiétude est dite sans insulte et mérite une réponse plutôt qu’un retrait ; Noémie y a répondu en séance.',
    },
    appeal: null,
  },
  {
    proposal: 'mobilites-gare',
    by: 'mehdi',
    hours: 260,
    text: 'Ça fait trente ans qu’on nous promet cette halte, ceux qui y croient encore sont des naïfs ou des menteurs.',
    reported: { by: 'jules', hours: 275, reason: 'Traite de menteurs les auteurs du texte.' },
    measure: null,
    appeal: null,
  },
];
