import type { ProposalContent } from '../types.js';

export const mobilites: readonly ProposalContent[] = [
  {
    key: 'mobilites-gratuite',
    title: 'Des bus gratuits pour les moins de vingt-cinq ans et les petits revenus, le dimanche pour tout le monde',
    group: 'mobilites',
    problem:
      'Le ticket couvre 14 % du coût du réseau et empêche pourtant de monter ceux qui en ont le plus besoin. Le dimanche, les bus roulent vides.',
    text: `## Trois gratuités, dans cet ordre

1. Dès la première année, pour les moins de vingt-cinq ans et pour les foyers sous le seuil de pauvreté, sur simple carte.
2. La deuxième année, pour tous, le samedi et le dimanche.
3. La quatrième année, un bilan public dit si l’on passe à la gratuité entière. La plénière du collectif en débat d’abord.

Les recettes perdues sont remplacées par le versement des employeurs, porté au taux des villes voisines.

Pas de gratuité sans offre : les lignes 4 et 6 passent toutes les dix minutes avant la première étape, et un bus de nuit relie la gare aux Ormeaux.`,
    cost: '1,7 M€ la première année, 2,6 M€ la deuxième ; le versement relevé rapporte 3,1 M€.',
    level: 'metropolitan',
    authors: ['farid', 'jules', 'mehdi'],
    draftedOn: '2019-01-19',
    debatedFrom: '2019-04-08',
    second: {
      on: '2019-06-05',
      by: 'farid',
      reason:
        'Les conductrices et conducteurs demandent que l’offre passe avant le tarif, et que ce soit le premier point.',
      edits: [
        {
          find: 'Pas de gratuité sans offre : les lignes 4 et 6 passent toutes les dix minutes avant la première étape, et un bus de nuit relie la gare aux Ormeaux.',
          replace:
            'Pas de gratuité sans offre : les lignes 4 et 6 passent toutes les dix minutes avant la première étape, un bus de nuit relie la gare aux Ormeaux, et quarante conductrices et conducteurs sont recrutés.',
        },
      ],
    },
    fate: { kind: 'adopted', plenary: 6, tally: { for: 40, against: 4, abstain: 5 } },
    debate: [
      {
        by: 'xavier',
        hours: 6,
        stance: 'against',
        quote: 'porté au taux des villes voisines',
        text: 'C’est un impôt sur l’emploi. Les entreprises de Port-Cadet comparent les taux avant de s’installer.',
        replies: [
          {
            by: 'jules',
            hours: 13,
            text: 'Elles comparent aussi le temps que mettent leurs salariés à venir. Et nous sommes au taux le plus bas de la région.',
          },
          {
            by: 'ibrahim',
            hours: 22,
            text: 'À l’entrepôt, trois intérimaires sur dix n’ont pas de voiture. Le premier bus arrive à 6 h 20, on embauche à 6 h.',
          },
        ],
      },
      {
        by: 'jeanne',
        hours: 35,
        stance: 'question',
        text: 'Gratuit, très bien, mais accessible ? Vingt-deux arrêts sur quarante de la ligne 4 n’ont pas de quai.',
      },
      {
        by: 'oceane',
        hours: 60,
        stance: 'for',
        quote: 'un bus de nuit relie la gare aux Ormeaux',
        text: 'Rien que ça changerait la vie de toutes celles qui finissent un stage à vingt-trois heures.',
      },
      {
        by: 'demo-member',
        hours: 81,
        stance: 'for',
        text: 'Saint-Évrard est à huit minutes du centre en bus et à vingt en voiture le soir. Il manque seulement l’habitude.',
      },
      {
        by: 'karine',
        hours: 110,
        stance: 'question',
        quote: 'un bilan public dit si l’on passe à la gratuité entière',
        text: 'Quels chiffres feront dire oui ou non ? Si on ne les fixe pas maintenant, le bilan dira ce qu’on voudra.',
      },
      {
        by: 'farid',
        hours: 1300,
        stance: 'for',
        text: 'Réponse à Karine, travaillée au dépôt : fréquentation, ponctualité, agressions, part des trajets en voiture. On part des mesures de mars 2019.',
      },
    ],
  },
  {
    key: 'mobilites-ecoles',
    title: 'Une rue apaisée devant chaque école',
    group: 'mobilites',
    problem:
      'Sur trente et une écoles, vingt-quatre s’ouvrent sur une rue où l’on roule à plus de quarante. Deux enfants renversés en 2018 devant l’école Jeanne-Tissot.',
    text: `Devant chaque école, la rue est fermée aux voitures un quart d’heure avant et après les entrées et sorties. Là où le plan de circulation le permet, elle l’est pour de bon.

La fermeture se décide avec le conseil d’école et les riverains, après un essai d’un mois avec des barrières légères.

Les rues fermées sont plantées et reçoivent des bancs : une sortie d’école est aussi un endroit où les parents se parlent.

Les riverains, les soins à domicile et les personnes handicapées gardent leur accès, au pas.`,
    cost: '35 000 € par école en moyenne, dix écoles par an.',
    level: 'city',
    authors: ['helene', 'jeanne'],
    draftedOn: '2019-02-13',
    debatedFrom: '2019-05-27',
    fate: { kind: 'adopted', plenary: 7, tally: { for: 46, against: 3, abstain: 5 } },
    debate: [
      {
        by: 'fatou',
        hours: 3,
        stance: 'for',
        text: 'Le petit renversé en octobre est dans la classe de ma fille. Je ne veux plus d’une étude, je veux des barrières lundi.',
      },
      {
        by: 'rosa',
        hours: 29,
        stance: 'question',
        quote: 'gardent leur accès, au pas',
        text: 'Je passe quatre fois par jour rue Tissot pour mes soins. Il faudra un badge ou une vignette, pas un discours à chaque fois.',
        replies: [{ by: 'helene', hours: 36, text: 'Une vignette, la même dans toute la ville. Noté.' }],
      },
      {
        by: 'chloe',
        hours: 72,
        stance: 'for',
        quote: 'après un essai d’un mois',
        text: 'L’essai fait tomber les craintes : chez nous, les parents opposés au départ tiennent maintenant la barrière.',
      },
    ],
  },
  {
    key: 'mobilites-velo',
    title: 'Quarante kilomètres de pistes continues, séparées et éclairées',
    group: 'mobilites',
    problem:
      'La ville annonce soixante kilomètres d’aménagements cyclables ; quarante et un sont de la peinture. Les pistes s’arrêtent aux carrefours, là où l’on meurt.',
    text: `Cinq lignes continues relient en quinze minutes chaque quartier à la halle aux Drapiers : largeur de trois mètres, séparation en dur, priorité aux carrefours.

La première ligne relie la Grange-Noire à la gare par le boulevard des Tanneurs ; elle est roulable la deuxième année.

Deux mille places de stationnement abrité, dont un quart pour des vélos cargos et adaptés.

Toute rue refaite l’est avec sa piste, ou la délibération dit pourquoi non.`,
    cost: '14 M€ sur six ans, la moitié venant d’une voirie de toute façon à refaire.',
    level: 'metropolitan',
    authors: ['mehdi', 'violette'],
    draftedOn: '2019-04-11',
    debatedFrom: '2019-08-29',
    second: {
      on: '2019-11-12',
      by: 'violette',
      reason: 'Le groupe Accessibilité demande que la piste ne prenne jamais sur le trottoir.',
      edits: [
        {
          find: 'séparation en dur, priorité aux carrefours.',
          replace:
            'séparation en dur, priorité aux carrefours. L’espace est pris sur la chaussée ou le stationnement, jamais sur le trottoir.',
        },
      ],
    },
    fate: { kind: 'adopted', plenary: 8, tally: { for: 45, against: 5, abstain: 6 } },
    debate: [
      {
        by: 'colette',
        hours: 10,
        stance: 'against',
        text: 'Les vélos me frôlent sur le trottoir du pont. Avant d’en faire venir d’autres, qu’on leur apprenne la sonnette.',
        replies: [
          {
            by: 'mehdi',
            hours: 17,
            text: 'Ils sont sur le trottoir parce que la chaussée leur fait peur. Une vraie piste vous les enlève.',
          },
          { by: 'colette', hours: 40, text: 'Alors que ce soit écrit : pas sur le trottoir.' },
          { by: 'violette', hours: 1750, text: 'C’est écrit, à votre demande, dans la version 2.' },
        ],
      },
      {
        by: 'farid',
        hours: 90,
        stance: 'question',
        quote: 'priorité aux carrefours',
        text: 'Priorité sur le bus aussi ? Un articulé met quarante mètres à s’arrêter.',
      },
      {
        by: 'jordan',
        hours: 160,
        stance: 'for',
        quote: 'dont un quart pour des vélos cargos et adaptés',
        text: 'Et une pompe par abri. C’est idiot, mais ça fait la différence.',
      },
    ],
  },
  {
    key: 'mobilites-gare',
    title: 'Rouvrir la halte de Port-Cadet',
    group: 'mobilites',
    problem:
      'La voie ferrée traverse Port-Cadet et ses trois mille emplois sans s’y arrêter depuis 1987. Le quai existe encore, sous les ronces.',
    text: `La ville et la communauté urbaine demandent à la région la réouverture de la halte, avec douze arrêts par jour et par sens.

Elles apportent le terrain, le cheminement piéton jusqu’aux entrepôts et un quart de l’investissement.

En attendant, une navette relie la gare aux entrepôts de cinq heures à vingt-deux heures, aux heures d’embauche et non aux heures de bureau.`,
    cost: '2,2 M€, dont 550 000 € à notre charge ; navette : 180 000 € par an.',
    level: 'region',
    authors: ['jules', 'ibrahim'],
    draftedOn: { days: -33 },
    debatedFrom: { days: -25 },
    fate: { kind: 'debate' },
    debate: [
      {
        by: 'jules',
        hours: 2,
        stance: 'for',
        text: 'J’ai vu le dernier train s’y arrêter. Le chef de halte a fermé à clé et nous a payé un verre.',
      },
      {
        by: 'ibrahim',
        hours: 15,
        stance: 'for',
        quote: 'aux heures d’embauche et non aux heures de bureau',
        text: 'C’est la demande des intérimaires. La réunion d’octobre en avait compté quarante-deux prêts à laisser la voiture.',
      },
      {
        by: 'demo-chair',
        hours: 50,
        stance: 'question',
        quote: 'un quart de l’investissement',
        text: 'La région a-t-elle déjà accepté trois quarts ailleurs ? Il vaudrait mieux citer un exemple.',
        replies: [
          {
            by: 'jules',
            hours: 58,
            text: 'Deux haltes rouvertes depuis dix ans, l’une à 60 %, l’autre à 80 %. Je retrouve les délibérations.',
          },
        ],
      },
      {
        by: 'xavier',
        hours: 170,
        stance: 'question',
        text: 'Douze arrêts de deux minutes, c’est vingt-quatre minutes de sillon. La ligne a-t-elle de la place le matin ?',
      },
      {
        by: 'farid',
        hours: 210,
        stance: 'question',
        quote: 'une navette relie la gare aux entrepôts',
        text: 'Avec quel véhicule ? À cinq heures, tous les articulés sont au dépôt ; un midibus suffirait et passe sous le pont des silos.',
      },
      {
        by: 'ulysse',
        hours: 232,
        stance: 'for',
        text: 'Le quai sert de dépôt de palettes à mon employeur. Il dit qu’il les enlèvera « quand il verra un train ». Je lui garde une place à la fenêtre.',
      },
      {
        by: 'jeanne',
        hours: 290,
        stance: 'question',
        quote: 'le cheminement piéton jusqu’aux entrepôts',
        text: 'Sept cents mètres le long d’une route à camions. Si l’on demande de l’argent à la région, demandons un quai à hauteur et un trottoir continu dès le début.',
        replies: [
          {
            by: 'ibrahim',
            hours: 300,
            text: 'On l’ajoute : continu, éclairé, abrité du vent. Il y a de la place côté voie ferrée.',
          },
        ],
      },
      {
        by: 'violette',
        hours: 410,
        stance: 'for',
        text: 'Et un abri à vélos fermé : la moitié des emplois sont à moins de dix minutes de pédalage de la halte.',
      },
      {
        by: 'brigitte',
        hours: 470,
        stance: 'question',
        quote: 'douze arrêts par jour et par sens',
        text: 'Une convention avec la région engage pour combien d’années ? Une halte fermée une deuxième fois serait pire que tout.',
      },
    ],
  },
];
