import type { GroupContent } from '../types.js';

export const crossCuttingGroups: readonly GroupContent[] = [
  {
    key: 'egalite',
    kind: 'cross-cutting',
    name: 'Égalité et lutte contre les discriminations',
    theme: 'Égalité',
    createdOn: '2018-11-24',
    description:
      'Nous relisons chaque proposition avec une question : pour qui cela ne marcherait-il pas ? Et nous tenons le carnet du temps de parole.',
    place: 'Local associatif, rue des Carmes',
    rhythm: 'Troisième jeudi, 18 h',
    facilitators: ['irene', 'ines'],
    sessions: [
      {
        from: '2018-12-20T18:00',
        minutes: 120,
        place: 'Local associatif, rue des Carmes',
        agenda: 'Le carnet : mesurer qui parle.',
        notes:
          'Deuxième plénière : 71 % du temps aux hommes, pour 48 % de la salle. On propose une règle simple : une femme, un homme, un nouveau.',
      },
      {
        from: '2019-03-21T18:00',
        minutes: 120,
        place: 'Local associatif, rue des Carmes',
        agenda: 'Relecture des textes Sport, Nuit et Logement.',
        notes: 'Neuf remarques envoyées, sept reprises par les groupes.',
      },
      {
        from: '2019-09-19T18:00',
        minutes: 120,
        place: 'Local associatif, rue des Carmes',
        agenda: 'Relecture avant la septième plénière.',
        notes: 'Reste une faiblesse : aucun texte ne parle des violences faites aux femmes. On ouvre un brouillon.',
      },
      {
        from: { days: -14, at: '18:00' },
        minutes: 120,
        place: 'Maison des associations',
        agenda: 'Marche de nuit, ce qui a été réparé.',
        notes: 'Quatre points noirs sur six sont éclairés. Deux attendent le département.',
      },
      {
        from: { days: 15, at: '18:00' },
        minutes: 120,
        place: 'Local associatif, rue des Carmes',
        agenda: 'Lieux d’accueil : travailler avec Solidarités sur les bains-douches.',
        notes: null,
      },
    ],
  },
  {
    key: 'accessibilite',
    kind: 'cross-cutting',
    name: 'Accessibilité et handicap',
    theme: 'Accessibilité',
    createdOn: '2018-11-24',
    description:
      'Rien sur nous sans nous. Le groupe visite, mesure, corrige les textes et les salles, y compris celles du collectif.',
    place: 'Rez-de-chaussée de la mairie annexe',
    rhythm: 'Premier lundi du mois, 14 h',
    facilitators: ['jeanne', 'nadia'],
    sessions: [
      {
        from: '2018-12-03T14:00',
        minutes: 120,
        place: 'Mairie annexe',
        agenda: 'Noter les salles où nous nous réunissons.',
        notes:
          'Cinq salles sur vingt sont utilisables. La chaufferie a trois marches, la librairie une : rampe prêtée par Bastien.',
      },
      {
        from: '2019-04-01T14:00',
        minutes: 150,
        place: 'Ligne 4, du dépôt à l’hôpital',
        agenda: 'Relevé des arrêts, en fauteuil et les yeux bandés.',
        notes:
          'Vingt-deux arrêts sans quai, sept annonces muettes. Le conducteur du 14 h 12 a passé sa pause avec nous.',
      },
      {
        from: '2019-10-07T14:00',
        minutes: 120,
        place: 'Mairie annexe',
        agenda: 'Textes en langage simple.',
        notes:
          'Trois propositions réécrites en français facile. Elles y ont gagné ; deux groupes ont gardé notre version.',
      },
      {
        from: { days: -26, at: '14:00' },
        minutes: 120,
        place: 'Salle des Mariniers',
        agenda: 'Essayer la salle de la prochaine plénière.',
        notes: 'La rampe est bonne, la boucle magnétique ne marche pas. Jeanne appelle la mairie.',
      },
      {
        from: { days: 20, at: '14:00' },
        minutes: 120,
        place: 'Mairie annexe',
        agenda: 'Les deux marches des bains-douches et la rampe de la baignade.',
        notes: null,
      },
    ],
  },
  {
    key: 'numerique',
    kind: 'cross-cutting',
    name: 'Numérique libre',
    theme: 'Numérique',
    createdOn: '2018-11-24',
    description:
      'Données, logiciels, droit de ne pas passer par un écran. Le groupe tient aussi les outils du collectif et forme qui veut.',
    place: 'Atelier de la médiathèque',
    rhythm: 'Dernier mardi, 18 h',
    facilitators: ['leo', 'william'],
    sessions: [
      {
        from: '2019-01-29T18:00',
        minutes: 120,
        place: 'Médiathèque',
        agenda: 'Quels outils pour le collectif ?',
        notes:
          'Ni réseau social, ni tableur partagé chez un géant. On garde le papier en salle et un seul registre pour tout.',
      },
      {
        from: '2019-03-26T18:00',
        minutes: 120,
        place: 'Médiathèque',
        agenda: 'Permanence : aider à publier son premier commentaire.',
        notes: 'Neuf personnes, de dix-neuf à quatre-vingt-un ans. Colette publie avant tout le monde.',
      },
      {
        from: '2019-08-27T18:00',
        minutes: 120,
        place: 'Médiathèque',
        agenda: 'Relecture : où nos textes croisent-ils des fichiers ?',
        notes:
          'Trois endroits : l’eau, le guichet, la cantine. Trois remarques envoyées, toutes sur l’accord des personnes.',
      },
    ],
  },
  {
    key: 'finances',
    kind: 'cross-cutting',
    name: 'Finances et faisabilité',
    theme: 'Finances',
    createdOn: '2018-11-24',
    description:
      'Nous chiffrons sans censurer : le groupe dit combien, qui paie, ce que dit la loi ; il ne dit jamais oui ou non.',
    place: 'Chez Karine, grande table',
    rhythm: 'Un samedi sur deux, 9 h 30',
    facilitators: ['brigitte', 'xavier'],
    sessions: [
      {
        from: '2019-01-12T09:30',
        minutes: 180,
        place: 'Chez Karine',
        agenda: 'Lire un budget communal en trois heures.',
        notes:
          'Épargne nette : 6,1 M€. Dette : huit ans. Pierre résume : « On peut faire beaucoup, pas tout, pas la première année. »',
      },
      {
        from: '2019-05-04T09:30',
        minutes: 180,
        place: 'Chez Karine',
        agenda: 'Grille de chiffrage commune à tous les groupes.',
        notes:
          'Quatre cases : investissement, fonctionnement, qui paie, d’où vient le chiffre. La dernière est la plus utile.',
      },
      {
        from: '2019-11-16T09:30',
        minutes: 240,
        place: 'Chez Karine',
        agenda: 'Additionner le programme.',
        notes:
          'Avec tous les textes prêts : 96 M€ d’investissement sur six ans pour 102 possibles. La salle de quatre mille places n’entre pas.',
      },
    ],
  },
  {
    key: 'quartiers',
    kind: 'cross-cutting',
    name: 'Aller vers les quartiers',
    theme: 'Quartiers',
    createdOn: '2018-12-08',
    description:
      'Ceux qui ne viennent pas ont leurs raisons. Porte-à-porte, cafés de pied d’immeuble, radio de marché : nous y allons, nous rapportons, nous revenons dire ce que c’est devenu.',
    place: 'Triporteur-café, lieu changeant',
    rhythm: 'Chaque samedi matin',
    facilitators: ['rachida', 'william'],
    sessions: [
      {
        from: '2019-01-19T10:00',
        minutes: 150,
        place: 'Tour C, la Grange-Noire',
        agenda: 'Premier café de pied d’immeuble.',
        notes:
          'Cinquante-huit conversations, trente-quatre idées notées avec les mots des gens. Trois personnes veulent venir, si l’on garde les enfants.',
      },
      {
        from: '2019-04-06T10:00',
        minutes: 150,
        place: 'Marché de Bois-Perché',
        agenda: 'Dire ce que sont devenues les idées de janvier.',
        notes: 'On a retrouvé vingt et une personnes. Surprise générale : « Vous êtes revenus. »',
      },
      {
        from: '2019-09-14T10:00',
        minutes: 150,
        place: 'Place des Lavandières',
        agenda: 'Lecture à voix haute des textes de la septième plénière.',
        notes: 'Quatre textes lus au micro entre deux étals. Le marché du mercredi est applaudi avant d’être voté.',
      },
      {
        from: { days: -7, at: '10:00' },
        minutes: 120,
        place: 'Place des Lavandières',
        agenda: 'Triporteur-café, les questions entendues.',
        notes: 'Trente-quatre conversations notées. La baignade vient en tête, devant les poubelles.',
      },
      {
        from: { days: 1, at: '10:00' },
        minutes: 150,
        place: 'Place des Lavandières',
        agenda: 'Triporteur-café : les trois textes soumis à la plénière.',
        notes: null,
      },
    ],
  },
  {
    key: 'nuit',
    kind: 'cross-cutting',
    name: 'La ville la nuit',
    theme: 'La nuit',
    createdOn: { days: -16 },
    description:
      'Dormir, travailler, rentrer, faire la fête. Un groupe qui commence, après trois demandes reçues cet automne. Venez dire ce qui vous tient éveillé.',
    place: 'Bar de la Filature',
    rhythm: 'À décider ensemble',
    facilitators: ['violette'],
    sessions: [
      {
        from: { days: 9, at: '21:00' },
        minutes: 90,
        place: 'Bar de la Filature',
        agenda: 'Faire connaissance, choisir un rythme et une première question.',
        notes: null,
      },
    ],
  },
];
