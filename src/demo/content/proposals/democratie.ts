import type { ProposalContent } from '../types.js';

export const democratie: readonly ProposalContent[] = [
  {
    key: 'democratie-assemblee',
    title: 'Une assemblée citoyenne tirée au sort, qui met ses sujets à l’ordre du jour du conseil',
    group: 'democratie',
    problem:
      'Le conseil municipal a délibéré deux mille fois en six ans ; vingt-trois questions venaient des habitants, toutes posées après minuit.',
    text: `## Qui

Une assemblée de quatre-vingts personnes, tirées au sort sur les listes électorales, les abonnés de l’eau et les registres des écoles, de manière à ressembler à la ville. Elle est renouvelée par moitié chaque année.

Chacun reçoit soixante-quinze euros par séance, la garde de ses enfants et un interprète au besoin.

## Ce qu’elle peut

1. Choisir elle-même, chaque année, deux sujets, et disposer de cinq journées et d’experts de son choix.
2. Inscrire une délibération à l’ordre du jour du conseil municipal, qui la débat telle quelle et vote.
3. Demander un référendum local quand le conseil refuse.

Si le conseil s’écarte de son avis, le maire vient dire pourquoi, devant elle, dans le mois.`,
    cost: '240 000 € par an.',
    level: 'city',
    authors: ['yasmine', 'paul', 'adele'],
    draftedOn: '2019-01-21',
    debatedFrom: '2019-04-12',
    second: {
      on: '2019-06-07',
      by: 'paul',
      reason:
        'Atelier du 18 mai : cinq journées de samedi excluraient celles et ceux qui travaillent ce jour-là, et le mot « demander » ne valait rien.',
      edits: [
        {
          find: 'cinq journées et d’experts de son choix.',
          replace: 'cinq journées, dont trois en semaine avec congé payé par la ville, et d’experts de son choix.',
        },
        {
          find: 'Demander un référendum local quand le conseil refuse.',
          replace: 'Obtenir un référendum local quand le conseil refuse et que cinq mille habitants l’appuient.',
        },
      ],
    },
    fate: { kind: 'adopted', plenary: 6, tally: { for: 41, against: 3, abstain: 4 } },
    debate: [
      {
        by: 'hugo',
        hours: 5,
        stance: 'for',
        quote: 'les abonnés de l’eau et les registres des écoles',
        text: 'Astucieux : on touche ainsi ceux qui ne sont pas inscrits sur les listes électorales.',
      },
      {
        by: 'brigitte',
        hours: 19,
        stance: 'against',
        quote: 'Demander un référendum local quand le conseil refuse.',
        text: 'Demander ? On a demandé beaucoup de choses en quarante ans. Obtenir, à partir de combien de signatures ?',
        replies: [
          { by: 'paul', hours: 24, text: 'Le groupe hésitait entre trois mille et huit mille.' },
          {
            by: 'demo-coordination',
            hours: 42,
            text: 'À cinq mille, cela fait près de 10 % des inscrits : assez pour être sérieux, assez peu pour être possible.',
          },
        ],
      },
      {
        by: 'demo-chair',
        hours: 60,
        stance: 'question',
        text: 'La loi interdit de déléguer la décision. La force du texte tient à l’engagement des élus : faut-il le faire signer à chaque candidat ?',
      },
      {
        by: 'rosa',
        hours: 97,
        stance: 'for',
        quote: 'la garde de ses enfants et un interprète au besoin',
        text: 'Avec cela, je viens. Sans cela, ce sont encore les retraités et les professeurs.',
        replies: [{ by: 'paul', hours: 99, text: 'Je suis professeur et j’approuve.' }],
      },
      {
        by: 'leo',
        hours: 160,
        stance: 'question',
        quote: 'de manière à ressembler à la ville',
        text: 'Quel tirage exactement ? Il doit pouvoir être refait par n’importe qui, avec la graine publiée.',
      },
      {
        by: 'xavier',
        hours: 300,
        stance: 'against',
        text: 'Quatre-vingts amateurs pour inscrire ce qu’ils veulent : je préfère élire mieux.',
      },
    ],
  },
  {
    key: 'democratie-agenda',
    title: 'Publier tous les rendez-vous des élus et des cabinets',
    group: 'democratie',
    problem: 'Le projet d’hôtel de la Filature a été négocié pendant deux ans sans que le conseil en entende parler.',
    text: `Chaque élue, chaque élu délégué et chaque membre de cabinet publie, la semaine qui suit, qui il a rencontré et pour quoi.

Le registre se lit par personne, par organisation et par dossier ; il est exportable.

Les rendez-vous de détresse, de santé et de personnel n’y figurent pas.

Celui ou celle qui ne publie pas ne vote pas les dossiers concernés, et le maire retire la délégation au troisième manquement.`,
    cost: null,
    level: 'city',
    authors: ['leo', 'hugo'],
    draftedOn: '2019-03-20',
    debatedFrom: '2019-06-12',
    fate: { kind: 'adopted', plenary: 7, tally: { for: 49, against: 1, abstain: 4 } },
    debate: [
      {
        by: 'brigitte',
        hours: 25,
        stance: 'question',
        quote: 'ne vote pas les dossiers concernés',
        text: 'On ne peut pas priver un élu de son vote. Un engagement de se déporter, oui.',
        replies: [
          {
            by: 'hugo',
            hours: 33,
            text: 'C’est bien un engagement : il est pris par les candidats de la liste, signé, public.',
          },
        ],
      },
      {
        by: 'emile',
        hours: 81,
        stance: 'for',
        text: 'Nous le faisons pour nos délégués depuis le mois de mai. Si nous pouvons, ils peuvent.',
      },
    ],
  },
  {
    key: 'democratie-budget',
    title: 'Un dixième de l’investissement décidé par les quartiers',
    group: 'democratie',
    problem:
      'Le budget participatif de 2016 : quatre-vingt mille euros pour toute la ville, deux bancs et une boîte à livres.',
    text: `Chaque année, un dixième de l’investissement — environ trois millions d’euros — est réparti entre les dix quartiers, selon leur population et leur revenu.

Chaque quartier en débat dans une assemblée ouverte, choisit ses priorités en deux tours et suit les travaux jusqu’à la réception.

On vote sur place, par écrit ou en ligne à partir de seize ans, sans condition de nationalité ; une personne, un bulletin.

Les services municipaux aident à chiffrer ; ils n’ont pas de veto, ils ont un droit de réponse publié.`,
    cost: '3 M€ par an déjà inscrits à l’investissement, 140 000 € d’accompagnement.',
    level: 'city',
    authors: ['paul', 'demo-chair'],
    draftedOn: { days: -29 },
    debatedFrom: { days: -21 },
    fate: { kind: 'debate' },
    debate: [
      {
        by: 'amina',
        hours: 8,
        stance: 'for',
        quote: 'selon leur population et leur revenu',
        text: 'Le mot important. Sinon les Coteaux, qui savent écrire des dossiers, auront tout.',
      },
      {
        by: 'pierre',
        hours: 13,
        stance: 'question',
        text: 'J’habite aux Coteaux et je sais écrire des dossiers. Aurait-on le droit d’aider les autres quartiers à écrire les leurs ?',
        replies: [
          { by: 'amina', hours: 15, text: 'Plus que le droit. Samedi, dix heures, maison de quartier.' },
          { by: 'pierre', hours: 17, text: 'J’y serai, avec ma calculette.' },
        ],
      },
      {
        by: 'william',
        hours: 50,
        stance: 'question',
        quote: 'sur place, par écrit ou en ligne',
        text: 'Comment garantir un seul bulletin entre les trois ? Il faut une seule liste d’émargement, partagée.',
      },
      {
        by: 'gilles',
        hours: 130,
        stance: 'against',
        quote: 'ils n’ont pas de veto',
        text: 'Vous voterez un arbre sur une conduite de gaz et on vous aura seulement « répondu ». La sécurité doit pouvoir dire non.',
      },
      {
        by: 'demo-chair',
        hours: 200,
        stance: 'for',
        text: 'Remarque de Gilles reprise pour la prochaine version : veto pour la sécurité, motivé et publié.',
      },
      {
        by: 'fatou',
        hours: 228,
        stance: 'for',
        quote: 'sans condition de nationalité',
        text: 'Ma mère habite ici depuis quarante et un ans. Elle votera pour la première fois de sa vie, pour un banc. Elle a déjà choisi l’endroit.',
      },
      {
        by: 'bruno',
        hours: 260,
        stance: 'question',
        quote: 'suit les travaux jusqu’à la réception',
        text: 'Qui, précisément ? Sur mes chantiers, un comité de douze personnes dont une commande, ça va ; douze qui commandent, non.',
        replies: [
          {
            by: 'paul',
            hours: 268,
            text: 'Deux référentes ou référents par projet, tirés au sort parmi ceux qui l’ont porté, formés par les services.',
          },
          { by: 'bruno', hours: 271, text: 'Deux, d’accord.' },
        ],
      },
      {
        by: 'zelie',
        hours: 330,
        stance: 'question',
        quote: 'à partir de seize ans',
        text: 'Et les étudiants qui changent d’adresse chaque année ? Une preuve de domicile nous exclut aussi sûrement que l’âge.',
        replies: [
          {
            by: 'demo-chair',
            hours: 344,
            text: 'Une attestation sur l’honneur et l’émargement unique : si l’on vote aux Ormeaux, on ne vote pas ailleurs.',
          },
        ],
      },
      {
        by: 'demo-member',
        hours: 420,
        stance: 'for',
        text: 'Saint-Évrard choisirait le passage sous les voies avant tout le reste. On n’a pas attendu le budget pour le savoir.',
      },
    ],
  },
  {
    key: 'democratie-elus',
    title: 'Plafonner les mandats et partager les indemnités',
    group: 'democratie',
    problem: 'Trois personnes cumulent à Vaubrune onze présidences.',
    text: `Personne n’exerce plus de deux mandats de maire ou d’adjoint, ni plus d’une présidence d’organisme.

Les indemnités sont réparties selon le temps donné et publiées chaque année.

Les élues et élus sont formés, et un congé est négocié pour celles et ceux qui gardent un emploi.`,
    cost: null,
    level: 'city',
    authors: ['hugo'],
    draftedOn: '2019-11-19',
    fate: { kind: 'draft' },
  },
];
