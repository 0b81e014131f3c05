import type { ProposalContent } from '../types.js';

export const alimentation: readonly ProposalContent[] = [
  {
    key: 'alimentation-cantines',
    title: 'Cuisiner sur place dans les cantines, avec ce qui pousse à moins de soixante kilomètres',
    group: 'alimentation',
    problem:
      'Les cinq mille deux cents repas scolaires de Vaubrune sortent d’une cuisine centrale de 1994, sont refroidis, transportés, réchauffés. Un quart finit à la poubelle.',
    text: `## D’une usine à douze cuisines

La cuisine centrale est remplacée en six ans par douze cuisines de quartier, chacune servant deux ou trois écoles à pied ou en triporteur.

Chaque année, deux cuisines ouvrent, en commençant par la Grange-Noire et Bois-Perché. Le personnel de la cuisine centrale y est reclassé en priorité, à salaire égal, après une formation payée.

## Dans l’assiette

- Deux menus au choix chaque jour, dont un sans viande ni poisson.
- La moitié des produits bio dès la troisième année, quatre cinquièmes la sixième.
- Les achats découpés en petits lots, pour que des fermes de quelques hectares puissent y répondre.

Les enfants pèsent les restes une semaine par mois et en discutent avec la cuisinière ou le cuisinier.`,
    cost: '11,5 M€ d’investissement sur six ans ; surcoût des denrées estimé à 0,38 € par repas, compensé pour moitié par la baisse du gaspillage.',
    level: 'city',
    authors: ['quentin', 'gaelle', 'fatou'],
    draftedOn: '2019-01-16',
    debatedFrom: '2019-04-10',
    second: {
      on: '2019-05-20',
      by: 'quentin',
      reason:
        'Demande des agentes de la cuisine centrale rencontrées le 7 mai : écrire noir sur blanc ce que devient leur poste.',
      edits: [
        {
          find: 'y est reclassé en priorité, à salaire égal, après une formation payée.',
          replace:
            'y est reclassé sans exception, à salaire et horaires égaux, après une formation payée ; aucun poste n’est supprimé pendant les six ans.',
        },
      ],
    },
    fate: { kind: 'adopted', plenary: 6, tally: { for: 45, against: 0, abstain: 3 } },
    debate: [
      {
        by: 'fatou',
        hours: 9,
        stance: 'for',
        text: 'Mes trois enfants rentrent affamés. Pas parce qu’il n’y a pas assez : parce que c’est tiède et gris.',
      },
      {
        by: 'henri',
        hours: 31,
        stance: 'question',
        quote: 'douze cuisines de quartier',
        text: 'Pourquoi douze ? J’ai géré une cuisine de lycée : en dessous de quatre cents couverts, on ne s’en sort pas avec deux personnes.',
        replies: [
          {
            by: 'quentin',
            hours: 40,
            text: 'Cinq mille deux cents divisés par douze font quatre cent trente. C’est exactement pour cette raison.',
          },
          { by: 'henri', hours: 55, text: 'Alors je n’ai rien dit, et je viens peser les restes.' },
        ],
      },
      {
        by: 'anselme',
        hours: 90,
        stance: 'for',
        quote: 'Les achats découpés en petits lots',
        text: 'C’est la phrase qui change tout. Un marché de quatre tonnes de carottes, je ne peux pas. Quatre cents kilos livrés le mardi, oui.',
      },
      {
        by: 'estelle',
        hours: 160,
        stance: 'question',
        text: 'Et les mercredis et les vacances au centre de loisirs ? Ce sont les mêmes enfants, et nous achetons des plateaux sous film.',
      },
    ],
  },
  {
    key: 'alimentation-terres',
    title: 'Une régie agricole sur les terres de la Varenne',
    group: 'alimentation',
    problem:
      'La ville possède trente-huit hectares à la Varenne, loués à l’année ou laissés en friche dans l’attente d’une rocade abandonnée depuis 2009. Pendant ce temps, huit jeunes maraîchers cherchent des terres.',
    text: `La commune crée une régie agricole municipale qui cultive douze hectares pour les cantines et emploie six maraîchers salariés.

Vingt hectares sont confiés, par lots de deux, à des personnes qui s’installent : bail de neuf ans, serres et irrigation en commun, accompagnement par une ferme voisine.

Les six derniers hectares restent en prairie humide : ils protègent Port-Cadet des crues.

Ces terres sont classées au plan d’urbanisme de manière à ne plus pouvoir être bâties sans un vote des habitants.`,
    cost: '640 000 € d’équipement, puis 230 000 € par an, couverts aux deux tiers par la valeur des légumes fournis.',
    level: 'city',
    authors: ['gaelle', 'anselme'],
    draftedOn: '2019-02-27',
    debatedFrom: '2019-06-17',
    fate: { kind: 'adopted', plenary: 7, tally: { for: 47, against: 2, abstain: 5 } },
    debate: [
      {
        by: 'ulysse',
        hours: 18,
        stance: 'against',
        quote: 'emploie six maraîchers salariés',
        text: 'Je préférerais une coopérative. Une régie, c’est bien tant que la majorité nous ressemble ; au premier changement de maire, on la vend.',
        replies: [
          {
            by: 'brigitte',
            hours: 27,
            text: 'Une régie ne se vend pas comme cela, il faut une délibération motivée et purger les baux. Une coopérative, elle, peut faire faillite.',
          },
          {
            by: 'gaelle',
            hours: 40,
            text: 'Les deux coexistent dans le texte : régie pour les cantines, installations pour le reste.',
          },
        ],
      },
      {
        by: 'elise',
        hours: 100,
        stance: 'for',
        quote: 'Les six derniers hectares restent en prairie humide',
        text: 'En 2016, cette prairie a retenu de quoi remplir douze piscines. On ne saurait pas le refaire en béton.',
      },
      {
        by: 'karine',
        hours: 400,
        stance: 'for',
        text: 'Vérifié : le loyer actuel rapporte 4 100 € par an à la commune. On ne perd pas grand-chose.',
      },
    ],
  },
  {
    key: 'alimentation-halles',
    title: 'Un marché de producteurs à la Grange-Noire, le mercredi en fin de journée',
    group: 'alimentation',
    problem:
      'Le seul marché alimentaire hors du centre se tient le vendredi matin, quand la moitié du quartier travaille. Il n’y a plus de primeur à la Grange-Noire depuis 2012.',
    text: `Un second marché s’installe le mercredi de seize à vingt heures sous l’auvent de la place des Lavandières, avec bornes électriques et point d’eau.

Les trois premières années, l’emplacement est gratuit pour qui vend sa propre production.

Un chèque alimentaire de dix euros par semaine, remis par le centre social sans condition de nationalité, y est accepté par tous les étals.

Une table commune, un four à pain et deux fois par mois une cuisine de rue : le marché doit être un endroit où l’on reste.`,
    cost: '95 000 € la première année, 60 000 € ensuite, chèques compris pour trois cents foyers.',
    level: 'city',
    authors: ['fatou', 'quentin'],
    draftedOn: '2019-05-12',
    debatedFrom: '2019-09-10',
    fate: { kind: 'adopted', plenary: 8, tally: { for: 53, against: 1, abstain: 2 } },
    debate: [
      {
        by: 'demba',
        hours: 14,
        stance: 'for',
        quote: 'le marché doit être un endroit où l’on reste',
        text: 'Le mercredi, on a soixante gamins à la maison de quartier. Un four à pain, je m’en charge.',
      },
      {
        by: 'pierre',
        hours: 66,
        stance: 'question',
        quote: 'Un chèque alimentaire de dix euros par semaine',
        text: 'Dix euros par foyer ou par personne ? Ce n’est pas la même dépense.',
        replies: [
          {
            by: 'fatou',
            hours: 71,
            text: 'Par foyer, le groupe Finances a calculé comme ça. On le dira à l’oral et on l’écrira dans le programme.',
          },
        ],
      },
      {
        by: 'anselme',
        hours: 120,
        stance: 'for',
        text: 'Je signe pour un étal tout de suite. Le mercredi, on ne vend nulle part ailleurs dans la région.',
      },
    ],
  },
  {
    key: 'alimentation-glanage',
    title: 'Des vergers ouverts dans chaque quartier',
    group: 'alimentation',
    problem: 'Les espaces verts de Vaubrune comptent onze mille arbres ; soixante-douze donnent un fruit qui se mange.',
    text: `Chaque quartier accueille un verger d’au moins trente arbres, planté un dimanche de novembre avec les écoles et les maisons de retraite.

Les variétés sont choisies avec le conservatoire de pommes de Saint-Avril : rustiques, étalées de juin à décembre, sans traitement.

La cueillette est libre. Un panneau dit l’arbre, la saison et la recette ; un pressoir mobile passe en octobre.

Les jardiniers municipaux forment à la taille deux voisins par verger, qui en prennent soin avec eux.`,
    cost: '18 000 € par verger.',
    level: 'city',
    authors: ['gwenn', 'ursula'],
    draftedOn: { days: -21 },
    debatedFrom: { days: -14 },
    fate: { kind: 'debate' },
    amendments: [
      {
        by: 'helene',
        on: { days: -8 },
        reason:
          'Au Centre-Halles, trente arbres d’un seul tenant, cela n’existe pas. Dispersés, ils font le même verger.',
        edits: [
          {
            find: 'd’au moins trente arbres,',
            replace: 'd’au moins trente arbres, d’un seul tenant ou en plusieurs lieux,',
          },
        ],
        supporters: ['ursula', 'colette'],
        recommended: {
          word: 'accept',
          reason: 'C’est la remarque la plus entendue dans le débat, et Ursula a trouvé les mots.',
        },
      },
      {
        by: 'franck',
        on: { days: -7 },
        reason: 'Les guêpes viennent aux fruits tombés, pas aux arbres. Que le texte dise qui les ramasse, et quand.',
        edits: [
          {
            find: 'La cueillette est libre.',
            replace: 'La cueillette est libre ; les fruits tombés sont ramassés chaque semaine, d’août à octobre.',
          },
        ],
        supporters: ['gwenn'],
      },
      {
        by: 'fatou',
        on: { days: -6 },
        reason: 'Le mercredi, les enfants sont là. Ce sont eux qui tourneront la vis.',
        edits: [
          {
            find: 'un pressoir mobile passe en octobre.',
            replace: 'un pressoir mobile passe un mercredi d’octobre, au marché le plus proche.',
          },
        ],
        supporters: ['anselme', 'colette'],
      },
      {
        by: 'pierre',
        on: { days: -5 },
        reason: 'Quinze arbres qu’on arrose valent mieux que trente qui sèchent.',
        edits: [{ find: 'au moins trente arbres', replace: 'au moins quinze arbres' }],
        supporters: [],
      },
      {
        by: 'violette',
        on: { days: -4 },
        reason: 'La ville compte onze mille arbres : trente par quartier, cela ne se verra pas.',
        edits: [{ find: 'au moins trente arbres', replace: 'au moins cinquante arbres' }],
        supporters: ['ursula'],
        recommended: { word: 'vote', reason: 'Quinze, trente ou cinquante : nous ne sommes pas d’accord entre nous.' },
      },
    ],
    debate: [
      {
        by: 'colette',
        hours: 7,
        stance: 'for',
        text: 'J’avais un cerisier rue des Cheminots, on l’a coupé pour un transformateur. Je veux bien apprendre la taille à des jeunes, de ma chaise.',
      },
      {
        by: 'franck',
        hours: 19,
        stance: 'question',
        quote: 'La cueillette est libre',
        text: 'Et les fruits tombés ? Aux Coteaux, les guêpes sous les pruniers, c’est nous qu’on appelle.',
        replies: [
          {
            by: 'gwenn',
            hours: 28,
            text: 'D’où le pressoir : on ramasse tout ce qui est au sol le même week-end. Le reste va au compost du verger.',
          },
        ],
      },
      {
        by: 'helene',
        hours: 45,
        stance: 'against',
        quote: 'au moins trente arbres',
        text: 'Trente en un seul endroit, on ne les trouvera pas au Centre-Halles. Je préfère trente par quartier, dispersés s’il le faut.',
      },
      {
        by: 'ursula',
        hours: 130,
        stance: 'for',
        text: 'Proposition de mots pour la remarque d’Hélène : « d’au moins trente arbres, d’un seul tenant ou en plusieurs lieux ».',
      },
      {
        by: 'fatou',
        hours: 150,
        stance: 'for',
        quote: 'un pressoir mobile passe en octobre',
        text: 'Faites-le passer un mercredi au marché de la Grange-Noire : les enfants tourneront la vis.',
      },
      {
        by: 'demo-facilitator',
        hours: 172,
        stance: 'question',
        text: 'L’arrosage des trois premières années : eau de la régie ou eau de pluie ? Trente arbres boivent quarante mètres cubes par été.',
        replies: [
          {
            by: 'gwenn',
            hours: 180,
            text: 'Cuves de récupération sur les toits voisins, comme au jardin des Coteaux.',
          },
          { by: 'demo-facilitator', hours: 184, text: 'Le groupe Eau peut prêter le plan des cuves.' },
        ],
      },
      {
        by: 'anselme',
        hours: 210,
        stance: 'for',
        text: 'Le conservatoire garde soixante-deux pommes à cidre et à couteau du pays. Prenez-en des laides, ce sont les meilleures.',
      },
    ],
  },
];
