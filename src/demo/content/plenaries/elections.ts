import type { ElectionContent } from '../types.js';

/** What the seventh plenary chose among several: each by the method that suits it. */
export const autumnElections: readonly ElectionContent[] = [
  {
    question: 'Quel lieu pour la présentation du programme en novembre ?',
    method: 'majority-judgment',
    options: [
      { label: 'La halle aux Drapiers' },
      { label: 'La Filature' },
      { label: 'Le préau de l’école des Moines' },
    ],
    papers: [
      { papers: 17, marks: [4, 3, 1] },
      { papers: 12, marks: [3, 4, 2] },
      { papers: 11, marks: [3, 1, 3] },
      { papers: 8, marks: [2, 4, null] },
      { papers: 3, marks: [1, 0, 4] },
    ],
    winners: ['La Filature'],
  },
  {
    question: 'Quel titre pour le programme ?',
    method: 'schulze',
    options: [
      { label: 'Vaubrune en commun' },
      { label: 'La ville qui se parle' },
      { label: 'D’une rive à l’autre' },
      { label: 'Ce que nous voulons' },
    ],
    papers: [
      { papers: 18, places: [[0], [2], [1], [3]] },
      { papers: 13, places: [[1], [2], [0], [3]] },
      { papers: 12, places: [[2], [1, 3], [0]] },
      { papers: 7, places: [[3], [2], [1], [0]] },
    ],
    winners: ['D’une rive à l’autre'],
  },
  {
    question: 'Que finance la caisse du collectif cet automne, avec 6 000 € ?',
    method: 'equal-shares',
    options: [
      { label: 'La garde d’enfants des quatre prochaines plénières', cost: 2_400 },
      { label: 'L’interprétation en langue des signes', cost: 1_800 },
      { label: 'Deux mille exemplaires imprimés', cost: 3_200 },
      { label: 'Un repas de quartier', cost: 900 },
    ],
    papers: [
      { papers: 19, marks: [1, 1, 0, 0] },
      { papers: 15, marks: [1, 0, 1, 0] },
      { papers: 10, marks: [0, 1, 0, 1] },
      { papers: 6, marks: [0, 0, 1, 1] },
    ],
    winners: [
      'La garde d’enfants des quatre prochaines plénières',
      'L’interprétation en langue des signes',
      'Un repas de quartier',
    ],
  },
];
