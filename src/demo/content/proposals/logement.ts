import type { ProposalContent } from '../types.js';

export const logement: readonly ProposalContent[] = [
  {
    key: 'logement-renovation',
    title: 'Rénover trois mille logements mal isolés, rue par rue',
    group: 'logement',
    problem:
      'Neuf mille logements de Vaubrune sont des passoires. Les aides existent, mais seules se rénovent les maisons de ceux qui savent remplir un dossier de quarante pages.',
    text: `## Une équipe par rue

Une régie de la rénovation va voir les habitants au lieu de les attendre. Elle prend les rues l’une après l’autre, à commencer par Saint-Évrard et les Tanneries.

Un même métreur suit le logement de la première visite à la réception. Il signe le dossier d’aide à la place du ménage.

- Le reste à payer est avancé par la régie et remboursé sur les économies de chauffage, jamais au-delà.
- Les propriétaires bailleurs aidés s’engagent à ne pas augmenter le loyer pendant neuf ans.
- Les entreprises sont groupées par corps de métier, avec une place par chantier pour une personne en formation.

Les copropriétés reçoivent un syndic de transition quand la leur est à l’abandon.`,
    cost: '3,4 M€ par an, dont 1,9 M€ avancés et remboursés.',
    level: 'metropolitan',
    authors: ['maud', 'samir', 'lucie'],
    draftedOn: '2019-01-30',
    debatedFrom: '2019-05-20',
    second: {
      on: '2019-07-15',
      by: 'maud',
      reason: 'Le groupe Énergie a fusionné ici son propre texte sur le tiers payant.',
      edits: [
        {
          find: 'remboursé sur les économies de chauffage, jamais au-delà.',
          replace:
            'remboursé sur les économies de chauffage, jamais au-delà ; si l’économie promise n’est pas là, la régie assume la différence.',
        },
        { find: 'pendant neuf ans.', replace: 'pendant neuf ans, ce que la régie vérifie chaque année.' },
      ],
    },
    fate: { kind: 'adopted', plenary: 7, tally: { for: 51, against: 0, abstain: 3 } },
    debate: [
      {
        by: 'bruno',
        hours: 24,
        stance: 'question',
        quote: 'une place par chantier pour une personne en formation',
        text: 'Nous sommes deux dans l’entreprise. Une place en formation, cela veut dire un salaire : qui le verse ?',
        replies: [
          {
            by: 'samir',
            hours: 31,
            text: 'La régie, comme pour les chantiers d’insertion. On va le préciser dans la fiche de coût.',
          },
        ],
      },
      {
        by: 'lucie',
        hours: 50,
        stance: 'for',
        quote: 's’engagent à ne pas augmenter le loyer pendant neuf ans',
        text: 'Sans cette phrase, on isole les maisons et on chasse les gens. Je voterais contre si elle disparaissait.',
      },
      {
        by: 'xavier',
        hours: 88,
        stance: 'against',
        text: 'Trois mille en six ans, cela fait dix par semaine. Il n’y a pas assez d’artisans formés dans le département. Je dirais deux mille.',
        replies: [
          {
            by: 'maud',
            hours: 95,
            text: 'D’où les formations. Et le groupement par rue fait gagner un tiers du temps de chantier.',
          },
          { by: 'xavier', hours: 102, text: 'Je demande à voir, mais je ne bloque pas.' },
        ],
      },
      {
        by: 'colette',
        hours: 230,
        stance: 'for',
        text: 'Un monsieur qui revient, toujours le même : voilà la vraie nouveauté.',
      },
    ],
  },
  {
    key: 'logement-foncier',
    title: 'Un organisme foncier qui garde la terre et vend les murs',
    group: 'logement',
    problem:
      'En dix ans, le prix au mètre carré a pris 34 % à Saint-Évrard. Les enfants du quartier achètent à trente kilomètres et reviennent travailler en voiture.',
    text: `La communauté urbaine crée un organisme de foncier solidaire. Il reste propriétaire du sol ; les ménages achètent le logement seul, un tiers moins cher, et paient un loyer de terrain d’un euro par mètre carré.

À la revente, la plus-value est plafonnée à l’inflation : le logement demeure abordable pour les suivants, et pour toujours.

Deux cents logements par an, dont la moitié dans l’ancien.

Les habitants élisent un tiers du conseil d’administration, un tiers revient aux communes, un tiers aux associations de logement.`,
    cost: '2,5 M€ de dotation initiale, puis 400 000 € par an.',
    level: 'metropolitan',
    authors: ['adele', 'lucie'],
    draftedOn: '2019-03-06',
    debatedFrom: '2019-06-11',
    fate: { kind: 'adopted', plenary: 7, tally: { for: 48, against: 2, abstain: 4 } },
    debate: [
      {
        by: 'gwenn',
        hours: 17,
        stance: 'question',
        quote: 'la plus-value est plafonnée à l’inflation',
        text: 'Et les travaux que j’aurai faits moi-même ? Une cuisine, une véranda ?',
        replies: [
          {
            by: 'adele',
            hours: 23,
            text: 'Ils s’ajoutent, sur facture ou expertise. C’est ainsi dans notre coopérative et cela se passe bien.',
          },
        ],
      },
      {
        by: 'theo',
        hours: 80,
        stance: 'for',
        text: 'Enfin un dispositif dont le public ne perd pas l’argent à la première revente.',
      },
      {
        by: 'pierre',
        hours: 140,
        stance: 'question',
        text: 'À la banque, on ne prêtait pas sur des murs sans sol. Les banques suivent-elles ?',
      },
    ],
  },
  {
    key: 'logement-permis-louer',
    title: 'Le permis de louer aux Tanneries et au Centre-Halles',
    group: 'logement',
    problem:
      'Trois arrêtés de péril en 2018, une cage d’escalier effondrée rue Basse. Des caves sont louées 380 euros par mois.',
    text: `Dans deux périmètres, aucun logement n’est remis en location sans visite préalable. Le propriétaire la demande, elle a lieu sous quinze jours, elle est gratuite.

Un logement refusé l’est par écrit, avec la liste des travaux et les aides qui les paient.

Louer malgré un refus est puni d’une amende, versée au fonds de relogement.

La locataire ou le locataire n’a rien à prouver : le bail reste valable, le loyer est suspendu.`,
    cost: 'Quatre inspectrices et inspecteurs : 190 000 € par an.',
    level: 'city',
    authors: ['lucie', 'rachida'],
    draftedOn: '2019-05-15',
    debatedFrom: '2019-09-09',
    second: {
      on: '2019-11-04',
      by: 'lucie',
      reason: 'Relecture juridique : la suspension du loyer dépend du préfet.',
      edits: [
        {
          find: 'le bail reste valable, le loyer est suspendu.',
          replace: 'le bail reste valable ; la ville demande au préfet la suspension du loyer et avance le relogement.',
        },
      ],
    },
    fate: { kind: 'adopted', plenary: 8, tally: { for: 52, against: 2, abstain: 3 } },
    debate: [
      {
        by: 'yasmine',
        hours: 21,
        stance: 'against',
        quote: 'le loyer est suspendu',
        text: 'Une commune ne peut pas en décider. Ce mot ferait tomber toute la délibération au tribunal.',
        replies: [{ by: 'lucie', hours: 30, text: 'Exact, je m’étais laissé emporter. Je réécris.' }],
      },
      {
        by: 'rachida',
        hours: 60,
        stance: 'for',
        text: 'La visite sous quinze jours est le point à ne pas lâcher : sinon les petits propriétaires honnêtes seront les seuls punis.',
      },
      { by: 'emile', hours: 200, stance: 'for', text: 'J’ai vidé une cave rue Basse. Il y avait un berceau.' },
    ],
  },
  {
    key: 'logement-meubles',
    title: 'Interdire toute location touristique de plus de trente jours par an',
    group: 'logement',
    problem: 'Quatre cent vingt logements du Centre-Halles sont proposés à la nuitée, contre soixante en 2014.',
    text: `La location de courte durée d’un logement entier est limitée à trente nuits par an dans toute la ville.

Le changement d’usage d’un logement en meublé de tourisme est refusé dans le Centre-Halles et les Tanneries.

Deux agents contrôlent les annonces ; les plateformes transmettent chaque trimestre la liste des nuitées.`,
    cost: null,
    level: 'city',
    authors: ['theo'],
    draftedOn: '2019-04-30',
    debatedFrom: '2019-07-08',
    fate: {
      kind: 'rejected',
      plenary: 8,
      tally: { for: 19, against: 26, abstain: 11 },
      reason:
        'La loi fixe cent vingt nuits pour une résidence principale ; la plénière préfère un texte applicable et renvoie le sujet au groupe.',
    },
    debate: [
      {
        by: 'yasmine',
        hours: 14,
        stance: 'against',
        quote: 'limitée à trente nuits par an',
        text: 'Contraire à la loi, qui dit cent vingt. On peut agir sur le changement d’usage, pas sur ce chiffre.',
      },
      {
        by: 'tarek',
        hours: 40,
        stance: 'against',
        text: 'Une partie de ma salle d’été vient de là. Je comprends la colère, pas la brutalité.',
      },
      {
        by: 'theo',
        hours: 61,
        stance: 'for',
        text: 'Nous sommes onze dans ma promotion à n’avoir rien trouvé à la rentrée. Un vote symbolique a aussi son utilité.',
        replies: [
          { by: 'maud', hours: 77, text: 'Un programme n’est pas un symbole : ce qu’on y met, on devra le faire.' },
        ],
      },
    ],
  },
];
