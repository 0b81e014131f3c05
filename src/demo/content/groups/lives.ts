import type { GroupKey, GroupMergeContent, GroupSplitContent, GroupStepContent } from '../types.js';

const works = (on: string): readonly GroupStepContent[] => [
  { on: '2018-12-20', state: 'exploring', reason: 'Les contributions sont lues, le groupe cherche.' },
  { on, state: 'proposing', reason: 'Le groupe a assez lu : il écrit des propositions.' },
];
const again: GroupStepContent = {
  on: '2020-07-01',
  state: 'exploring',
  reason: 'Le programme est voté. Le groupe suit ce qui se fait et cherche la suite.',
};

/** What became of each group since it opened, in order; a group that is not here is still forming. */
export const groupLives: Readonly<Record<GroupKey, readonly GroupStepContent[]>> = {
  eau: works('2019-01-10'),
  alimentation: works('2019-01-20'),
  biodiversite: [...works('2019-03-05'), again],
  logement: works('2019-02-06'),
  mobilites: works('2019-01-20'),
  energie: [...works('2019-02-20'), again],
  dechets: [
    ...works('2019-02-01'),
    {
      on: '2020-09-15',
      state: 'dormant',
      reason: 'Les textes sont votés et personne n’a de soirée libre. On se retrouve si la ressourcerie patine.',
    },
  ],
  education: [...works('2019-01-31'), again],
  jeunesse: [
    ...works('2019-02-10'),
    { on: '2020-09-20', state: 'dormant', reason: 'Les fondateurs sont partis étudier ailleurs.' },
    { on: { days: -30 }, state: 'relaunched', reason: 'Sept personnes reprennent le groupe, Demba les accompagne.' },
  ],
  sante: [...works('2019-01-15'), again],
  solidarites: works('2019-02-10'),
  culture: works('2019-02-20'),
  sport: [
    ...works('2019-03-08'),
    {
      on: '2020-10-05',
      state: 'dormant',
      reason: 'Les clubs ont repris leurs saisons. Le groupe attend une question.',
    },
  ],
  economie: [...works('2019-02-27'), again],
  democratie: works('2019-01-12'),
  egalite: [...works('2019-03-23'), again],
  accessibilite: [...works('2019-04-03'), again],
  numerique: [
    ...works('2019-03-28'),
    again,
    {
      on: '2020-10-11',
      state: 'dormant',
      reason: 'Plus personne n’anime et rien de neuf n’est à écrire. Qui veut reprendre le groupe est bienvenu·e.',
    },
  ],
  finances: [
    ...works('2019-01-15'),
    {
      on: '2020-07-10',
      state: 'closed',
      reason: 'Le programme est chiffré et publié. Le travail demandé par la première plénière est rendu.',
    },
  ],
  quartiers: [...works('2019-02-01'), again],
};

/** Whoever stopped facilitating; where nobody follows, the vacancy shows. */
export const departures: readonly { readonly group: GroupKey; readonly on: string; readonly reason: string }[] = [
  { group: 'numerique', on: '2020-10-12', reason: 'Deux ans d’animation, place à d’autres.' },
];

export const groupMerges: readonly GroupMergeContent[] = [
  {
    from: 'sport',
    into: 'jeunesse',
    askedOn: { days: -21, at: '19:10' },
    agreedOn: { days: -18, at: '12:30' },
    reason: 'Les mêmes créneaux, les mêmes jeunes, et chez nous plus personne le premier mercredi du mois.',
  },
];

export const groupSplits: readonly GroupSplitContent[] = [
  {
    group: 'mobilites',
    on: { days: -4, at: '21:40' },
    name: 'Vélo et marche',
    theme: 'Vélo et marche',
    description: 'Pistes, trottoirs, traversées, bancs : ce qui se fait sans moteur.',
    reason:
      'Les bus occupent toutes nos séances. Celles et ceux du vélo et de la marche attendent leur tour depuis juin.',
    days: 21,
    choices: [
      { by: 'violette', on: { days: -4, at: '21:45' }, part: 'go' },
      { by: 'farid', on: { days: -3, at: '08:20' }, part: 'stay' },
      { by: 'jules', on: { days: -3, at: '13:05' }, part: 'go' },
      { by: 'jeanne', on: { days: -2, at: '18:50' }, part: 'both' },
    ],
  },
];
