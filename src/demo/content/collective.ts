import type { CollectiveContent, PhaseContent } from './types.js';

export const collective: CollectiveContent = {
  slug: 'vaubrune',
  name: 'Vaubrune en commun',
  territory: 'Vaubrune-sur-Lène',
  population: 85_200,
  presentation: `Nous sommes des habitantes et des habitants de Vaubrune-sur-Lène. Depuis l’automne 2018, nous écrivons ensemble le programme que nous voudrions pour notre ville, dans une vingtaine de groupes de travail ouverts à tout le monde, et nous décidons en plénière.

Nous ne sommes pas un parti. Les partis, les syndicats, les associations qui se reconnaissent dans notre charte peuvent la signer et travailler avec nous ; chaque personne y compte pour une voix, et chaque rencontre est rendue publique.

Ce site garde la mémoire de tout : les idées reçues, les textes et leurs versions, les débats, les votes, les mandats donnés et les comptes qui en sont rendus.`,
  electionDate: '2020-03-15',
  foundedOn: '2018-09-15',
  languages: ['fr', 'en'],
  districts: [
    { key: 'halles', name: 'Centre-Halles', about: 'La vieille ville, la halle aux Drapiers, le marché du samedi.' },
    {
      key: 'tanneries',
      name: 'Les Tanneries',
      about: 'Anciens ateliers au bord de la Lène, inondés en 1982 et en 2016.',
    },
    { key: 'saint-evrard', name: 'Saint-Évrard', about: 'Faubourg de la gare, rues de cheminots, maisons mitoyennes.' },
    {
      key: 'grange-noire',
      name: 'La Grange-Noire',
      about: 'Grand ensemble des années soixante, le plus jeune des quartiers.',
    },
    {
      key: 'bois-perche',
      name: 'Bois-Perché',
      about: 'Tours et pavillons sur le plateau, une forêt de soixante hectares.',
    },
    { key: 'coteaux', name: 'Les Coteaux', about: 'Anciennes vignes, lotissements, jardins en terrasse.' },
    { key: 'varenne', name: 'La Varenne', about: 'Terres maraîchères et stade, dans la boucle de la Lène.' },
    { key: 'port-cadet', name: 'Port-Cadet', about: 'Le port, les silos, les entrepôts, la zone d’activité.' },
    {
      key: 'ormeaux',
      name: 'Les Ormeaux',
      about: 'Le campus, dix-huit mille étudiantes et étudiants, l’hôpital de la Renardière.',
    },
    {
      key: 'moines',
      name: 'La Plaine-aux-Moines',
      about: 'Le dernier quartier construit, sans école ni commerce avant 2015.',
    },
  ],
};

export const phases: readonly PhaseContent[] = [
  {
    key: 'appel',
    title: 'Appel à contributions',
    objective:
      'Recueillir les idées, les colères et les savoirs de tous les quartiers, sans rien trier d’avance, et former les premiers groupes.',
    from: '2018-09-15',
    to: '2018-12-08',
    allows: ['contribute'],
  },
  {
    key: 'groupes',
    title: 'Les groupes se mettent au travail',
    objective:
      'Ranger les contributions, rencontrer celles et ceux qui connaissent les sujets, écrire de premiers brouillons.',
    from: '2018-12-08',
    to: '2019-01-19',
    allows: ['contribute', 'draft-proposals', 'amend-proposals'],
  },
  {
    key: 'charte',
    title: 'Une charte pour se tenir',
    objective: 'Dire ce qui nous rassemble et comment nous décidons, avant de parler à qui que ce soit en notre nom.',
    from: '2019-01-19',
    to: '2019-04-06',
    allows: ['contribute', 'draft-proposals', 'amend-proposals', 'adopt-charter', 'endorse-charter'],
  },
  {
    key: 'dialogues',
    title: 'Dialogues avec les organisations',
    objective: 'Répondre aux sollicitations au grand jour, sous mandat, et commencer à voter les propositions mûres.',
    from: '2019-04-06',
    to: '2019-07-06',
    allows: [
      'contribute',
      'draft-proposals',
      'amend-proposals',
      'submit-proposals',
      'adopt-proposals',
      'endorse-charter',
      'give-mandates',
      'meet-organisations',
    ],
  },
  {
    key: 'programme',
    title: 'Le programme',
    objective:
      'Compléter la charte, puis débattre et voter les quinze chapitres du programme. Aucune candidature, aucune alliance ne se discute avant.',
    from: '2019-07-06',
    to: '2019-12-08',
    allows: [
      'contribute',
      'draft-proposals',
      'amend-proposals',
      'submit-proposals',
      'adopt-proposals',
      'adopt-charter',
      'endorse-charter',
      'give-mandates',
      'meet-organisations',
    ],
  },
  {
    key: 'candidatures',
    title: 'Les candidatures',
    objective:
      'Le programme étant adopté, désigner celles et ceux qui le porteront, par nominations ouvertes, puis la tête de liste, puis discuter d’éventuelles alliances.',
    from: '2019-12-08',
    to: '2020-02-27',
    allows: ['endorse-charter', 'give-mandates', 'meet-organisations', 'nominate-candidates', 'discuss-alliances'],
  },
  {
    key: 'campagne',
    title: 'La campagne',
    objective:
      'Porter le programme de porte en porte et, entre les deux tours, ne s’allier que sur mandat de la plénière.',
    from: '2020-02-27',
    to: '2020-06-29',
    allows: ['endorse-charter', 'give-mandates', 'meet-organisations', 'discuss-alliances'],
  },
  {
    key: 'suivi',
    title: 'Tenir parole, et continuer d’écrire',
    objective:
      'Suivre ce qui est fait et ce qui ne l’est pas, rouvrir les sujets laissés de côté, compléter le programme en plénière.',
    from: '2020-06-29',
    to: null,
    allows: [
      'contribute',
      'draft-proposals',
      'amend-proposals',
      'submit-proposals',
      'adopt-proposals',
      'adopt-charter',
      'endorse-charter',
      'give-mandates',
      'meet-organisations',
    ],
  },
];
