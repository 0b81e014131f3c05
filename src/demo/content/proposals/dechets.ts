import type { ProposalContent } from '../types.js';

export const dechets: readonly ProposalContent[] = [
  {
    key: 'dechets-ressourcerie',
    title: 'Une ressourcerie par bassin de vie et un droit à la réparation',
    group: 'dechets',
    problem:
      'La ressourcerie de Saint-Évrard refuse un apport sur trois, faute de place. À la déchèterie de Port-Cadet, récupérer une chaise est une infraction.',
    text: `Quatre ressourceries couvrent la ville : Saint-Évrard agrandie, la Grange-Noire, les Ormeaux, Port-Cadet. La dernière s’installe dans l’enceinte de la déchèterie.

Avant la benne, une zone de dépose : pendant quarante-huit heures, tout objet peut y être repris par qui passe.

Un atelier de réparation ouvre dans chacune, trois soirs par semaine, avec outils, établis et une personne du métier.

La ville achète d’occasion son mobilier courant et le dit dans ses marchés.

Les emplois créés — une trentaine — sont des contrats durables après dix-huit mois d’insertion.`,
    cost: '780 000 € d’aménagement, 410 000 € par an ; une tonne réemployée évite 140 € d’enfouissement.',
    level: 'metropolitan',
    authors: ['emile', 'bastien', 'jordan'],
    draftedOn: '2019-01-26',
    debatedFrom: '2019-05-15',
    fate: { kind: 'adopted', plenary: 7, tally: { for: 52, against: 0, abstain: 2 } },
    debate: [
      {
        by: 'franck',
        hours: 10,
        stance: 'for',
        quote: 'Avant la benne, une zone de dépose',
        text: 'Mes collègues fermeront les yeux un peu moins souvent. On nous demande aujourd’hui d’écraser des vélos neufs.',
      },
      {
        by: 'delphine',
        hours: 37,
        stance: 'question',
        text: 'Et les piles, les médicaments, les seringues qu’on retrouve dans les cartons ? Il faut former les gens de la zone de dépose.',
        replies: [
          {
            by: 'emile',
            hours: 45,
            text: 'On le fait déjà à la ressourcerie, une demi-journée par mois avec une infirmière. Tu viendrais ?',
          },
          { by: 'delphine', hours: 49, text: 'Volontiers.' },
        ],
      },
      {
        by: 'karine',
        hours: 120,
        stance: 'for',
        text: 'À 140 € la tonne évitée, l’équilibre est atteint à trois mille tonnes. C’est ambitieux, ce n’est pas absurde.',
      },
    ],
  },
  {
    key: 'dechets-compost',
    title: 'Du compost à moins de deux cents mètres de chaque porte',
    group: 'dechets',
    problem:
      'Un tiers de la poubelle grise est de la matière qui redeviendrait terre. Trente-deux composteurs pour toute la ville, presque tous aux Coteaux.',
    text: `Quatre cents composteurs de rue sont posés en quatre ans, un pour deux cents habitants, choisis sur plan par les riverains.

Une équipe de huit maîtres composteurs les retourne deux fois par semaine. Les bénévoles aident, ils ne remplacent personne.

Dans les grands ensembles, un bac à clé par cage d’escalier et une tournée à cheval ou en triporteur.

Le compost mûr est rendu au quartier le premier samedi du printemps et de l’automne.`,
    cost: '520 000 € sur quatre ans, puis 310 000 € par an.',
    level: 'metropolitan',
    authors: ['gwenn', 'franck'],
    draftedOn: '2019-03-27',
    debatedFrom: '2019-08-27',
    second: {
      on: '2019-10-21',
      by: 'gwenn',
      reason: 'Visite de trois résidences avec la gardienne : il faut un lieu abrité et quelqu’un de connu.',
      edits: [
        {
          find: 'un bac à clé par cage d’escalier',
          replace: 'un local fermé par résidence, tenu par la gardienne ou le gardien, payé pour cela,',
        },
      ],
    },
    fate: { kind: 'adopted', plenary: 8, tally: { for: 47, against: 3, abstain: 6 } },
    debate: [
      {
        by: 'rachida',
        hours: 8,
        stance: 'against',
        quote: 'un bac à clé par cage d’escalier',
        text: 'Quarante clés, quarante bacs, et qui lave ? Moi. Venez voir le local avant d’écrire.',
        replies: [
          { by: 'gwenn', hours: 12, text: 'J’arrive. Samedi ?' },
          { by: 'rachida', hours: 14, text: 'Samedi dix heures, tour C. Prends des bottes.' },
        ],
      },
      {
        by: 'jordan',
        hours: 100,
        stance: 'for',
        text: 'La tournée à cheval n’est pas du folklore : le triporteur ne monte pas Bois-Perché chargé.',
      },
      {
        by: 'pierre',
        hours: 190,
        stance: 'question',
        quote: 'Le compost mûr est rendu au quartier',
        text: 'Qui le teste ? On a eu du verre dans celui des Coteaux.',
      },
    ],
  },
  {
    key: 'dechets-consigne',
    title: 'La consigne du verre entre producteurs et commerces de la ville',
    group: 'dechets',
    problem:
      'Chaque bouteille de cidre de Saint-Avril parcourt quatre cents kilomètres pour être brisée, fondue et refaite à l’identique.',
    text: `Une laveuse de bouteilles, portée par une coopérative de brasseurs, de cidriers et de maraîchers, s’installe à Port-Cadet.

La consigne est de trente centimes, la même partout ; elle est rendue dans tout commerce partenaire, même pour une bouteille achetée ailleurs.

La ville n’achète plus pour ses réceptions que des boissons consignées.

Les étiquettes solubles sont fournies au prix de gros aux petits producteurs pendant trois ans.`,
    cost: '350 000 € de prêt à la coopérative, remboursé en huit ans.',
    level: 'metropolitan',
    authors: ['delphine', 'tarek'],
    draftedOn: '2019-05-29',
    debatedFrom: '2019-09-23',
    fate: { kind: 'adopted', plenary: 8, tally: { for: 54, against: 0, abstain: 2 } },
    debate: [
      { by: 'anselme', hours: 26, stance: 'for', text: 'Nos grands-parents n’appelaient pas ça une innovation.' },
      {
        by: 'bruno',
        hours: 70,
        stance: 'question',
        quote: 'elle est rendue dans tout commerce partenaire',
        text: 'Un petit commerce n’a pas trente mètres carrés pour des caisses vides. Une tournée est-elle prévue ?',
        replies: [
          {
            by: 'tarek',
            hours: 82,
            text: 'Deux fois par semaine, avec les livraisons de la brasserie. Je stocke déjà les leurs.',
          },
        ],
      },
      {
        by: 'gwenn',
        hours: 160,
        stance: 'for',
        quote: 'La consigne est de trente centimes',
        text: 'Trente, c’est assez pour qu’un enfant les ramasse. C’était mon argent de poche.',
      },
    ],
  },
  {
    key: 'dechets-incitative',
    title: 'Faire payer les ordures à la levée, pas au mètre carré',
    group: 'dechets',
    problem: 'La taxe dépend de la valeur du logement, pas de ce qu’on jette.',
    text: `Une part de la taxe, un tiers d’abord, dépend du nombre de levées de la poubelle grise.

Les familles avec un enfant de moins de trois ans et les personnes qui portent des protections reçoivent cinquante levées gratuites.

En habitat collectif, le compte se fait à l’échelle de la résidence, jamais du palier.`,
    cost: null,
    level: 'metropolitan',
    authors: ['franck'],
    draftedOn: '2019-06-04',
    debatedFrom: '2019-09-12',
    fate: {
      kind: 'rejected',
      plenary: 8,
      tally: { for: 17, against: 29, abstain: 10 },
      reason: 'Crainte des dépôts sauvages et d’une charge pour les résidences ; le compost et la réparation d’abord.',
    },
    debate: [
      {
        by: 'rachida',
        hours: 9,
        stance: 'against',
        text: 'Dans une tour, celui qui trie paiera pour celui qui ne trie pas, et me le dira à moi.',
      },
      {
        by: 'franck',
        hours: 27,
        stance: 'for',
        quote: 'jamais du palier',
        text: 'C’est prévu pour ça : à la résidence. Et une résidence qui baisse voit ses charges baisser.',
        replies: [{ by: 'lucie', hours: 41, text: 'Si le bailleur répercute. Aucun ne l’a fait là où j’ai regardé.' }],
      },
      {
        by: 'irene',
        hours: 90,
        stance: 'question',
        quote: 'les personnes qui portent des protections',
        text: 'Elles devraient donc se déclarer à la mairie ? Trouvons une formule qui ne demande pas de certificat.',
      },
    ],
  },
];
