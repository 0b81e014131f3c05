import type { ProposalContent } from '../types.js';

export const biodiversite: readonly ProposalContent[] = [
  {
    key: 'biodiversite-arbres',
    title: 'Aucun arbre abattu sans diagnostic publié, trois plantés pour un perdu',
    group: 'biodiversite',
    problem:
      'Entre 2012 et 2018, la ville a abattu 1 140 arbres et en a replanté 610, le plus souvent en bacs. Les riverains apprennent la coupe en entendant la tronçonneuse.',
    text: `Tout projet d’abattage sur le domaine public est annoncé deux mois à l’avance, sur l’arbre lui-même et en ligne, avec le diagnostic qui le motive.

Un collège de trois personnes — un agent des espaces verts, une botaniste, un riverain tiré au sort — peut demander un second avis ; le danger immédiat reste la seule exception.

Pour chaque arbre perdu, trois sont plantés en pleine terre, dans la même rue ou la plus proche, avec cinq ans d’arrosage.

Un plan d’ombre couvre en dix ans toutes les cours d’école, tous les arrêts de bus et les deux tiers des trottoirs du Centre-Halles et de Saint-Évrard.

Les racines ont des droits : trois mètres sans tranchée autour de tout arbre de plus de vingt ans.`,
    cost: '480 000 € par an (plantation, arrosage, deux emplois).',
    level: 'city',
    authors: ['ursula', 'helene'],
    draftedOn: '2019-01-23',
    debatedFrom: '2019-05-13',
    second: {
      on: '2019-09-04',
      by: 'ursula',
      reason: 'Les agents des espaces verts proposent un délai plus court en hiver, saison des tailles et des chutes.',
      edits: [{ find: 'deux mois à l’avance', replace: 'deux mois à l’avance, un mois entre novembre et mars' }],
    },
    fate: { kind: 'adopted', plenary: 7, tally: { for: 50, against: 1, abstain: 3 } },
    debate: [
      {
        by: 'pierre',
        hours: 16,
        stance: 'for',
        text: 'Rue du Calvaire, quatorze tilleuls sont tombés un lundi d’août. L’un d’eux avait l’âge de la République.',
      },
      {
        by: 'gilles',
        hours: 48,
        stance: 'against',
        quote: 'trois mètres sans tranchée autour de tout arbre',
        text: 'Je suis plombier : dans une rue de sept mètres, trois mètres de chaque côté, cela veut dire qu’on ne répare plus une conduite.',
        replies: [
          {
            by: 'helene',
            hours: 60,
            text: 'On peut creuser à l’aspiration, sans couper les racines. C’est trois fois plus lent, mais ça se fait.',
          },
          {
            by: 'gilles',
            hours: 63,
            text: 'Alors écrivez « sans tranchée mécanique ». La nuance vaut une conduite d’eau.',
          },
          { by: 'ursula', hours: 80, text: 'Retenu pour la prochaine réunion.' },
        ],
      },
      {
        by: 'adele',
        hours: 200,
        stance: 'for',
        quote: 'un riverain tiré au sort',
        text: 'J’aime qu’on tire au sort plutôt que d’appeler toujours les mêmes.',
      },
    ],
  },
  {
    key: 'biodiversite-nuit',
    title: 'Rendre la nuit à la Lène : éteindre, baisser, orienter',
    group: 'biodiversite',
    problem:
      'Les quais sont éclairés toute la nuit par deux cent dix lampadaires boule. Les éphémères s’y brûlent, les chauves-souris du pont Chevret ont disparu en 2015, et l’on ne voit plus les étoiles depuis Bois-Perché.',
    text: `Sur les berges et dans les parcs, l’éclairage s’éteint d’une heure à cinq heures du matin, et ne dépasse jamais 2 400 kelvins.

Dans les rues, il baisse de 70 % après minuit et remonte au passage d’une personne.

Aucune extinction n’est décidée sans une marche de nuit avec les habitantes du quartier : là où l’on a peur, on éclaire mieux et non davantage.

Les vitrines et enseignes s’éteignent une heure après la fermeture ; la ville fait respecter la règle qui existe déjà.`,
    cost: '1,1 M€ de remplacement, amorti en sept ans par les économies d’électricité.',
    level: 'city',
    authors: ['elise', 'irene'],
    draftedOn: '2019-04-04',
    debatedFrom: '2019-08-26',
    fate: { kind: 'adopted', plenary: 8, tally: { for: 44, against: 6, abstain: 6 } },
    debate: [
      {
        by: 'zelie',
        hours: 11,
        stance: 'against',
        text: 'Je rentre à pied des Ormeaux à deux heures du matin après le service. L’extinction sur les berges, c’est mon chemin.',
        replies: [
          {
            by: 'irene',
            hours: 20,
            text: 'C’est pour cela que la marche de nuit passe avant. Viendrais-tu nous montrer ton chemin ?',
          },
          { by: 'zelie', hours: 21, text: 'Oui. Jeudi, et pas à dix-huit heures.' },
          {
            by: 'irene',
            hours: 190,
            text: 'Fait jeudi à une heure du matin, nous étions sept. Le chemin de la passerelle reste éclairé, bas et sans trou d’ombre.',
          },
        ],
      },
      {
        by: 'wassim',
        hours: 75,
        stance: 'for',
        quote: 'remonte au passage d’une personne',
        text: 'On installe ça en ce moment sur un chantier : ça marche, même par moins dix.',
      },
      {
        by: 'olivier',
        hours: 130,
        stance: 'for',
        quote: 'la ville fait respecter la règle qui existe déjà',
        text: 'Commerçant et d’accord. Je ne savais même pas qu’elle existait.',
      },
    ],
  },
  {
    key: 'biodiversite-bois',
    title: 'Mettre la forêt de Bois-Perché en libre évolution sur un tiers de sa surface',
    group: 'biodiversite',
    problem:
      'Soixante hectares de chênes, coupés par bandes pour le bois de chauffage depuis la guerre. Le plan de gestion expire en 2021.',
    text: `Vingt hectares, au nord du ruisseau, ne sont plus exploités : les arbres y vieillissent, meurent et tombent sur place.

Trente hectares sont traités en futaie irrégulière, arbre par arbre, sans coupe rase.

Dix hectares, les plus proches des tours, restent un lieu de promenade, de jeux et de pique-nique, entretenus pour cela.

Les chemins sont balisés avec les habitants ; chiens en laisse d’avril à juillet, quads interdits toute l’année.`,
    cost: 'Perte de 27 000 € de ventes de bois par an.',
    level: 'city',
    authors: ['ursula', 'yann'],
    draftedOn: '2019-05-22',
    debatedFrom: '2019-09-16',
    fate: {
      kind: 'deferred',
      plenary: 8,
      reason:
        'La plénière attend l’avis des affouagistes, qui ont droit à du bois de chauffage et n’ont pas été entendus.',
    },
    debate: [
      {
        by: 'amina',
        hours: 26,
        stance: 'question',
        quote: 'chiens en laisse d’avril à juillet',
        text: 'Qui le fera respecter ? Sur le plateau, on n’a pas vu un agent depuis des mois.',
      },
      {
        by: 'bastien',
        hours: 70,
        stance: 'against',
        text: 'Je me chauffe avec ce bois, comme quatre-vingts familles. Personne ne nous a appelés.',
        replies: [
          {
            by: 'ursula',
            hours: 90,
            text: 'C’est une faute de notre part. Je demande le report plutôt que de faire voter contre vous.',
          },
        ],
      },
      {
        by: 'helene',
        hours: 150,
        stance: 'for',
        text: 'La partition en trois me paraît la bonne : chacun sait ce qu’il peut attendre de chaque bois.',
      },
    ],
  },
  {
    key: 'biodiversite-sols',
    title: 'Dix hectares d’asphalte rendus à la terre',
    group: 'biodiversite',
    problem: '42 % du sol de la ville est imperméable. L’eau file aux égouts, la chaleur reste.',
    text: `En six ans, dix hectares de parkings, de cours et de délaissés sont décroûtés, plantés et mis en pente vers leurs arbres.

La carte des sols à ouvrir est dressée quartier par quartier, en marchant, et chacun peut y pointer un lieu.

Les bailleurs et les supermarchés qui ouvrent leur sol reçoivent la moitié du coût ; ceux qui imperméabilisent paient une redevance d’eau pluviale.`,
    cost: null,
    level: 'metropolitan',
    authors: ['helene'],
    draftedOn: { days: -9 },
    fate: { kind: 'draft' },
  },
];
