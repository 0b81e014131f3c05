import type { ProposalContent } from '../types.js';

export const economie: readonly ProposalContent[] = [
  {
    key: 'economie-achats',
    title: 'Soixante millions d’achats publics au service du territoire',
    group: 'economie',
    problem:
      'La ville et la communauté urbaine achètent soixante millions d’euros par an ; onze seulement vont à des entreprises du département, et deux à des coopératives ou à l’insertion.',
    text: `## Comment on achète

Les marchés sont découpés en lots qu’une entreprise de cinq personnes peut remporter, et annoncés un an à l’avance dans un calendrier public.

La note d’un marché compte pour un tiers au moins l’effet social et écologique : distance, emploi, réparabilité, salaires.

## Comment on le suit

- Une clause d’insertion figure dans tout marché de travaux de plus de cent mille euros.
- Les factures sont payées en vingt jours.
- Chaque année, un rapport dit qui a été payé, combien et où, entreprise par entreprise.

Aucune entreprise établie dans un paradis fiscal ne peut être retenue dans la limite de ce que permet le droit, et la ville plaide pour que le droit le permette.`,
    cost: 'Deux acheteuses ou acheteurs de plus : 95 000 € par an.',
    level: 'metropolitan',
    authors: ['karine', 'bastien', 'ibrahim'],
    draftedOn: '2019-02-28',
    debatedFrom: '2019-06-06',
    fate: { kind: 'adopted', plenary: 7, tally: { for: 50, against: 0, abstain: 4 } },
    debate: [
      {
        by: 'bruno',
        hours: 9,
        stance: 'for',
        quote: 'Les factures sont payées en vingt jours.',
        text: 'Soixante-dix jours pour une chaudière d’école l’an dernier. J’ai payé mes fournisseurs à découvert.',
      },
      {
        by: 'yasmine',
        hours: 28,
        stance: 'question',
        quote: 'distance, emploi, réparabilité, salaires',
        text: '« Distance » sera cassé : la préférence locale est interdite. Il faut parler d’émissions du transport.',
        replies: [
          {
            by: 'karine',
            hours: 36,
            text: 'D’accord sur le fond. La plénière votera le principe, le règlement dira le mot juste.',
          },
        ],
      },
      {
        by: 'ulysse',
        hours: 90,
        stance: 'for',
        text: 'Publiez le rapport au format tableur, pas en image. On a eu des surprises.',
      },
    ],
  },
  {
    key: 'economie-territoire-zero',
    title: 'Un emploi pour celles et ceux qui en cherchent depuis plus d’un an, à la Grange-Noire',
    group: 'economie',
    problem:
      'Sept cent quatre-vingts personnes y cherchent un emploi depuis plus d’un an. Les travaux utiles, eux, ne manquent pas : personne n’est payé pour les faire.',
    text: `La ville porte la candidature de la Grange-Noire à l’expérimentation nationale et crée, sans attendre la réponse, une entreprise à but d’emploi.

On embauche qui veut, au temps choisi, en contrat durable. Le travail se cherche avec la personne, parmi ce qui manque au quartier et n’existe pas sur le marché.

Une assemblée de l’emploi réunit salariés, artisans et habitants, et veille à ne prendre le travail de personne.

Première année : quarante personnes ; troisième année : cent vingt.`,
    cost: '900 000 € par an sans la participation de l’État, 260 000 € avec.',
    level: 'city',
    authors: ['ibrahim', 'fatou'],
    draftedOn: '2019-04-25',
    debatedFrom: '2019-09-05',
    second: {
      on: '2019-11-08',
      by: 'ibrahim',
      reason: 'Les artisans veulent un droit de regard préalable sur les activités.',
      edits: [
        {
          find: 'et veille à ne prendre le travail de personne.',
          replace: 'et se prononce avant chaque nouvelle activité, pour ne prendre le travail de personne.',
        },
      ],
    },
    fate: { kind: 'adopted', plenary: 8, tally: { for: 48, against: 2, abstain: 7 } },
    debate: [
      {
        by: 'bruno',
        hours: 23,
        stance: 'question',
        quote: 'veille à ne prendre le travail de personne',
        text: 'Qui décide si repeindre une cage d’escalier est « du travail qui n’existe pas » ? Je connais trois peintres qui diraient non.',
        replies: [
          {
            by: 'ibrahim',
            hours: 31,
            text: 'L’assemblée, où ils siégeront. Avant, pas après : tu as raison d’insister.',
          },
        ],
      },
      {
        by: 'fatou',
        hours: 50,
        stance: 'for',
        quote: 'On embauche qui veut, au temps choisi',
        text: 'Ma voisine garde sa mère et ne peut donner que douze heures. On lui dit toujours que ce n’est pas assez.',
      },
      {
        by: 'xavier',
        hours: 140,
        stance: 'against',
        text: 'Sans l’État, c’est 900 000 € pour quarante emplois. J’attendrais la réponse avant de créer quoi que ce soit.',
        replies: [
          {
            by: 'karine',
            hours: 155,
            text: 'Dont 380 000 € reviennent en cotisations et en aides qu’on ne verse plus. Mais pas à la ville, c’est vrai.',
          },
        ],
      },
    ],
  },
  {
    key: 'economie-commerces',
    title: 'Racheter les rez-de-chaussée vides pour y remettre des commerces et des ateliers',
    group: 'economie',
    problem:
      'Cent douze vitrines vides en centre-ville, quarante et une à Saint-Évrard. Les loyers demandés sont ceux de 2005.',
    text: `Une foncière publique achète quinze locaux par an, par négociation ou par préemption, les remet aux normes et les loue au prix que l’activité peut porter.

Un comité de rue dit ce qui manque : une quincaillerie ici, un médecin là, un atelier, une laverie.

Le loyer augmente par paliers sur trois ans, et l’artisan peut acheter son local au bout de six.

Les locaux laissés vides plus de deux ans sans motif paient la taxe sur les friches, doublée.`,
    cost: '2,8 M€ par an d’achats, rendus par les loyers en dix-huit ans.',
    level: 'metropolitan',
    authors: ['olivier', 'tarek'],
    draftedOn: { days: -36 },
    debatedFrom: { days: -28 },
    second: {
      on: { days: -8 },
      by: 'olivier',
      reason: 'Pour éviter la revente spéculative des locaux remis en état.',
      edits: [
        {
          find: 'l’artisan peut acheter son local au bout de six.',
          replace:
            'l’artisan peut acheter son local au bout de six, la foncière gardant un droit de reprise au prix payé, suivi de l’inflation.',
        },
      ],
    },
    fate: { kind: 'debate' },
    debate: [
      {
        by: 'bastien',
        hours: 14,
        stance: 'for',
        text: 'J’ai visité neuf locaux pour l’atelier. Sept propriétaires n’habitent pas le département et ne répondent pas.',
      },
      {
        by: 'adele',
        hours: 29,
        stance: 'question',
        quote: 'peut acheter son local au bout de six',
        text: 'Pour le revendre le septième avec la plus-value ? Faisons comme pour le foncier solidaire.',
        replies: [{ by: 'olivier', hours: 480, text: 'C’est fait dans la version 2, avec un droit de reprise.' }],
      },
      {
        by: 'mehdi',
        hours: 56,
        stance: 'for',
        quote: 'Un comité de rue dit ce qui manque',
        text: 'Je livre dans toutes les rues : demandez aux coursiers, on sait qui ferme avant tout le monde.',
      },
      {
        by: 'demo-chair',
        hours: 220,
        stance: 'question',
        text: 'Quinze locaux par an à 190 000 € l’un : le prix moyen tient-il compte des travaux ?',
      },
      {
        by: 'sylvie',
        hours: 260,
        stance: 'question',
        quote: 'Un comité de rue dit ce qui manque',
        text: 'Et si la rue dit « rien, surtout pas un bar » ? Un comité peut aussi fermer la porte.',
        replies: [
          { by: 'tarek', hours: 266, text: 'Il conseille, la foncière choisit. Sinon, je n’aurais jamais ouvert.' },
        ],
      },
      {
        by: 'mehdi',
        hours: 330,
        stance: 'question',
        text: 'Un local sur quinze pour une maison des coursiers ? On attend les commandes sur le trottoir, hiver compris.',
      },
      {
        by: 'bastien',
        hours: 500,
        stance: 'for',
        text: 'La version 2 me convient. Je pose ma candidature pour le 9, rue des Carmes, vide depuis 2011.',
      },
    ],
  },
  {
    key: 'economie-monnaie',
    title: 'Payer une part des indemnités et des subventions en monnaie locale',
    group: 'economie',
    problem: 'La « lène », monnaie locale associative, circule entre cent quarante commerces ; la ville l’ignore.',
    text: `La ville accepte la lène à la piscine, au théâtre et à la cantine, et règle avec elle un dixième des subventions des associations volontaires.

Les élus reçoivent un cinquième de leur indemnité en lènes.

La ville garantit le fonds de réserve auprès d’une banque coopérative.`,
    cost: '30 000 € par an.',
    level: 'city',
    authors: ['bastien'],
    draftedOn: '2019-06-14',
    debatedFrom: '2019-09-20',
    fate: {
      kind: 'deferred',
      plenary: 8,
      reason:
        'Deux questions de droit restent sans réponse : les indemnités, et la garantie du fonds. Retour au groupe.',
    },
    debate: [
      {
        by: 'karine',
        hours: 12,
        stance: 'question',
        quote: 'garantit le fonds de réserve',
        text: 'Une commune ne garantit que des emprunts. À reformuler en dépôt ou en convention.',
      },
      {
        by: 'ulysse',
        hours: 34,
        stance: 'against',
        text: 'Ma sœur vit avec 800 € ; elle n’a que faire d’une monnaie qui ne paie pas le loyer.',
        replies: [{ by: 'bastien', hours: 40, text: 'Personne n’y est obligé, sauf les élus. C’est tout l’intérêt.' }],
      },
    ],
  },
];
