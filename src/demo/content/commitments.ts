import type { ChapterScoresContent, CommitmentContent, CommitmentQuestionContent } from './types.js';

const proof = (what: string, label: string, on: string) => ({
  label,
  url: `https://exemple.fr/vaubrune/${what}`,
  on,
  fileId: null,
});

/** The day the collective begins to follow what it had voted: the council has just been elected. */
export const followedOn = '2020-07-10';

/** What was said of some measures since, by number of their proposal. The others have not started. */
export const commitments: readonly CommitmentContent[] = [
  {
    number: 4,
    reports: [
      {
        on: '2020-10-02',
        state: 'started',
        note: 'Le conseil a voté la gratuité du dimanche. Reste à négocier l’avenant avec l’exploitant pour les moins de vingt-cinq ans.',
        evidence: [proof('deliberation-2020-71', 'Délibération n° 2020-71', '2020-09-28')],
      },
      {
        on: '2021-09-06',
        state: 'done',
        note: 'Gratuité du dimanche pour tout le monde et titres gratuits pour les moins de vingt-cinq ans et les petits revenus depuis la rentrée.',
        evidence: [proof('avenant-bus', 'Avenant au contrat des bus', '2021-08-30')],
      },
    ],
  },
  {
    number: 29,
    reports: [
      {
        on: '2021-01-18',
        state: 'done',
        note: 'Inscription gratuite, amendes supprimées, ouverture le dimanche après-midi.',
        evidence: [
          proof('mediatheque-reglement', 'Nouveau règlement de la médiathèque', '2020-12-14'),
          proof('mediatheque-horaires', 'Horaires affichés', '2021-01-10'),
        ],
      },
    ],
  },
  {
    number: 12,
    reports: [
      {
        on: '2021-03-22',
        state: 'started',
        note: 'Quatre rues d’école sur dix-neuf sont fermées aux voitures à l’heure de la sortie.',
        evidence: [proof('rues-ecoles', 'Arrêtés de circulation', '2021-03-15')],
      },
    ],
  },
  {
    number: 10,
    reports: [
      {
        on: '2022-05-11',
        state: 'redirected',
        note: 'Le contrat n’a pas été repris en régie : une société d’économie mixte l’exploite, où les habitants ont un tiers des voix.',
        evidence: [proof('chaleur-statuts', 'Statuts de la société', '2022-04-29')],
      },
    ],
  },
  {
    number: 40,
    reports: [
      {
        on: '2022-02-03',
        state: 'abandoned',
        note: 'Les deux laveries prévues ont fermé ; aucun repreneur. La question est rendue au groupe Déchets et réemploi.',
        evidence: [],
      },
    ],
  },
  {
    number: 1,
    reporter: 'demo-facilitator',
    reports: [
      {
        on: { days: -120 },
        state: 'started',
        note: 'La grille est prête et simulée sur mille factures. Le vote au conseil est repoussé d’un trimestre.',
        evidence: [],
        dueOn: { days: -12 },
      },
    ],
  },
  {
    number: 18,
    reporter: 'demo-member',
    reports: [
      {
        on: { days: -40 },
        state: 'started',
        note: 'Les sondages sous la dalle sont faits. Le bureau d’études rend son rapport avant la fin du trimestre.',
        evidence: [],
        dueOn: { days: 25 },
      },
    ],
  },
];

/** What was asked of who is in charge; one question waits for its answer. */
export const commitmentQuestions: readonly CommitmentQuestionContent[] = [
  {
    number: 12,
    by: 'bastien',
    on: '2021-04-06',
    text: 'Pourquoi pas l’école de Saint-Évrard, où l’on se gare jusque devant la grille ?',
    answer: {
      by: 'chloe',
      on: '2021-04-09',
      text: 'La rue est départementale : l’accord du département est demandé, il ne dépend pas de nous seuls.',
    },
  },
  {
    number: 1,
    by: 'amina',
    on: { days: -60 },
    text: 'Les familles nombreuses paieront-elles plus avec cette grille ?',
    answer: {
      by: 'demo-facilitator',
      on: { days: -57 },
      text: 'Non : les premiers mètres cubes sont comptés par personne du foyer.',
    },
  },
  {
    number: 18,
    by: 'bastien',
    on: { days: -9 },
    text: 'Les sondages sont-ils publics ? On aimerait les lire avant le rapport.',
  },
];

/** What people make of two chapters; of the second too few have spoken for anything to be told. */
export const chapterScores: readonly ChapterScoresContent[] = [
  {
    chapter: 'se-deplacer',
    on: { days: -30 },
    grades: { amina: 3, bastien: 2, chloe: 3, 'demo-member': 4, 'demo-facilitator': 3, 'demo-coordination': 1 },
  },
  { chapter: 'l-energie', on: { days: -29 }, grades: { amina: 1, bastien: 0 } },
];
