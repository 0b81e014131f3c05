import type { GroupContent } from '../types.js';

export const peopleGroups: readonly GroupContent[] = [
  {
    key: 'education',
    kind: 'thematic',
    name: 'Éducation et petite enfance',
    theme: 'Éducation',
    createdOn: '2018-10-13',
    description:
      'Crèches, écoles, périscolaire. Agentes, enseignantes et parents autour de petites tables : celles de la salle des maîtres.',
    place: 'École Jeanne-Tissot',
    rhythm: 'Un mardi sur deux, 17 h 30, garde d’enfants sur place',
    facilitators: ['chloe', 'valerie'],
    sessions: [
      {
        from: '2018-11-06T17:30',
        minutes: 105,
        place: 'École Jeanne-Tissot',
        agenda: 'Une journée d’école vue par un enfant de trois ans.',
        notes: 'Onze lieux, neuf adultes, quatre trajets. Valérie l’a dessinée ; le dessin restera au mur.',
      },
      {
        from: '2019-01-29T17:30',
        minutes: 105,
        place: 'Préau de la Plaine-aux-Moines',
        agenda: 'Rencontre des parents du car scolaire.',
        notes:
          'Trente-quatre parents. Ils ne demandent pas une belle école, ils demandent une école. On fera les deux.',
      },
      {
        from: '2019-06-18T17:30',
        minutes: 120,
        place: 'École Jeanne-Tissot',
        agenda: 'Postes d’ATSEM : le tableau école par école.',
        notes:
          'Brigitte a retrouvé les effectifs de 2006 : soixante-huit postes pour soixante-douze classes. On n’invente donc rien.',
      },
      {
        from: { days: -17, at: '17:30' },
        minutes: 120,
        place: 'École de la Plaine-aux-Moines',
        agenda: 'Rue scolaire, ce que disent les parents.',
        notes: 'Les parents demandent de fermer aussi à midi. L’équipe préfère attendre la fin des travaux.',
      },
      {
        from: { days: 5, at: '17:30' },
        minutes: 105,
        place: 'École Jeanne-Tissot',
        agenda: 'Séparer en deux le texte sur les langues, comme l’a demandé la plénière.',
        notes: null,
      },
    ],
  },
  {
    key: 'jeunesse',
    kind: 'thematic',
    name: 'Jeunesse et vie étudiante',
    theme: 'Jeunesse',
    createdOn: '2018-10-13',
    description: 'Logement, ressources, nuit, études. Moyenne d’âge : vingt-deux ans, relevée à vingt-cinq par Demba.',
    place: 'Foyer de la cité universitaire, et ailleurs',
    rhythm: 'Un jeudi sur deux, 20 h 30',
    facilitators: ['demba', 'zelie'],
    sessions: [
      {
        from: '2018-11-22T20:30',
        minutes: 120,
        place: 'Foyer de la cité universitaire',
        agenda: 'Le budget d’un mois, sans tricher.',
        notes: 'Reste à vivre médian : cent quarante euros. Trois personnes sont parties avant la fin, « trop vrai ».',
      },
      {
        from: '2019-02-07T20:30',
        minutes: 150,
        place: 'Maison de quartier de la Grange-Noire',
        agenda: 'Un revenu, une bourse, un prêt ?',
        notes:
          'Le prêt est écarté en deux minutes. Hugo lit le règlement d’une métropole qui a commencé : une page. On part de là.',
      },
      {
        from: '2019-05-09T20:30',
        minutes: 120,
        place: 'Ancien tri postal',
        agenda: 'Visite du bâtiment, plan au sol à la craie.',
        notes:
          'Quarante jeunes, un plan à la craie de trente mètres : la cuisine y est plus grande que la salle de concert.',
      },
      {
        from: { days: -12, at: '20:30' },
        minutes: 120,
        place: 'Bar de la Filature',
        agenda: 'Qui reprend, et pour faire quoi.',
        notes:
          'Sept personnes, dont quatre qui n’étaient jamais venues. On garde la maison de la jeunesse et on commence par les horaires.',
      },
      {
        from: { days: 7, at: '20:30' },
        minutes: 120,
        place: 'Foyer de la cité universitaire',
        agenda: 'Relance du groupe : qui anime l’an prochain ?',
        notes: null,
      },
    ],
  },
  {
    key: 'sante',
    kind: 'thematic',
    name: 'Santé et grand âge',
    theme: 'Santé',
    createdOn: '2018-10-13',
    description: 'Accès aux soins, air, santé mentale, vieillesse. Soignantes et soignés à la même table, sans blouse.',
    place: 'Résidence des Cheminots, salle du piano',
    rhythm: 'Un vendredi sur deux, 14 h 30',
    facilitators: ['amina', 'rosa'],
    sessions: [
      {
        from: '2018-11-09T14:30',
        minutes: 120,
        place: 'Résidence des Cheminots',
        agenda: 'Chercher un médecin : appels en direct, haut-parleur ouvert.',
        notes: 'Onze cabinets appelés devant tout le monde ; quatre acceptent, dont deux dans plus de trois mois.',
      },
      {
        from: '2019-01-11T14:30',
        minutes: 120,
        place: 'Résidence des Cheminots',
        agenda: 'Salarier des médecins : récit d’un centre de santé.',
        notes: 'Deux internes présents. Ce qui les attire : l’équipe. Ce qui les inquiète : les papiers.',
      },
      {
        from: '2019-03-29T14:30',
        minutes: 120,
        place: 'Chez Colette',
        agenda: 'Une tournée d’aide à domicile, montre en main.',
        notes: 'Sept heures payées, onze heures dehors. Colette a préparé des gaufres et corrigé le texte.',
      },
      {
        from: { days: -15, at: '14:30' },
        minutes: 120,
        place: 'Maison de quartier de la Renardière',
        agenda: 'Deux médecins sont arrivés, en chercher un troisième.',
        notes: 'Le loyer aide, le secrétariat partagé décide. On prépare une visite pour les internes.',
      },
      {
        from: { days: 12, at: '14:30' },
        minutes: 120,
        place: 'Résidence des Cheminots',
        agenda: 'Capteurs d’air : choisir les vingt lieux.',
        notes: null,
      },
    ],
  },
  {
    key: 'solidarites',
    kind: 'thematic',
    name: 'Solidarités et accueil',
    theme: 'Solidarités',
    createdOn: '2018-10-13',
    description: 'Logement d’abord, droits, hospitalité. Le groupe marche avec la maraude du mardi avant d’écrire.',
    place: 'Accueil de jour, rue Basse',
    rhythm: 'Un mercredi sur deux, 20 h',
    facilitators: ['noemie', 'yasmine'],
    sessions: [
      {
        from: '2018-11-14T20:00',
        minutes: 120,
        place: 'Accueil de jour, rue Basse',
        agenda: 'Écouter d’abord : quatre récits.',
        notes:
          'On n’a pas pris de notes ce soir-là, à la demande des personnes. On a décidé de compter, une nuit, en février.',
      },
      {
        from: '2019-02-07T21:00',
        minutes: 300,
        place: 'Place de la gare',
        agenda: 'Nuit du comptage.',
        notes:
          'Soixante-dix bénévoles, douze secteurs. Cent dix-huit personnes, dont dix-neuf enfants. Les chiffres sont publiés au matin.',
      },
      {
        from: '2019-03-27T20:00',
        minutes: 120,
        place: 'Accueil de jour, rue Basse',
        agenda: 'Un seul guichet : suivre le dossier d’une famille.',
        notes:
          'Sept personnes, cinq bâtiments, trois fois le même acte de naissance. Le parcours est affiché sur quatre mètres de papier.',
      },
      {
        from: { days: -9, at: '20:00' },
        minutes: 120,
        place: 'Local des Tanneries',
        agenda: 'Un seul dossier, l’essayer avec trois familles.',
        notes: 'Quarante minutes au lieu de trois rendez-vous. Il manque la pièce sur l’assurance, toujours la même.',
      },
      {
        from: { days: 3, at: '20:00' },
        minutes: 120,
        place: 'Bains-douches, rue Basse',
        agenda: 'Visite avant la plénière : l’entrée de la cour et les deux marches.',
        notes: null,
      },
    ],
  },
  {
    key: 'culture',
    kind: 'thematic',
    name: 'Culture et mémoire',
    theme: 'Culture',
    createdOn: '2018-10-13',
    description:
      'Lieux, livres, musiques, récits. Le groupe joue, lit ou chante dix minutes au début de chaque séance.',
    place: 'Librairie des Drapiers, après la fermeture',
    rhythm: 'Un lundi sur deux, 19 h 30',
    facilitators: ['zoe', 'sylvie'],
    sessions: [
      {
        from: '2018-11-26T19:30',
        minutes: 120,
        place: 'Librairie des Drapiers',
        agenda: 'Ce que la ville dépense pour la culture, et pour qui.',
        notes:
          'Un tiers du budget pour un dixième du public. On s’interdit d’opposer les uns aux autres. Zoé lit une page.',
      },
      {
        from: '2019-02-18T19:30',
        minutes: 150,
        place: 'Cour de la Filature',
        agenda: 'Visite de la Filature avec trois anciennes ouvrières.',
        notes:
          'Elles retrouvent leur métier à tisser sous une bâche. Jules enregistre. Le texte change de ton le soir même.',
      },
      {
        from: '2019-09-02T19:30',
        minutes: 120,
        place: 'Les Tanneries, café du pont',
        agenda: 'Les voisins et le bruit.',
        notes: 'Dix-neuf riverains. Vingt-deux heures côté rue, et un numéro qui répond : on peut vivre avec.',
      },
      {
        from: { days: -21, at: '19:30' },
        minutes: 120,
        place: 'La Filature',
        agenda: 'Orgue de Saint-Évrard, que répondre à la contribution.',
        notes:
          'On propose un chauffage sous les bancs plutôt que dans la nef. Visite avec le facteur d’orgues demandée.',
      },
      {
        from: { days: 18, at: '19:30' },
        minutes: 120,
        place: 'Librairie des Drapiers',
        agenda: 'Mémoire : former les premiers collecteurs.',
        notes: null,
      },
    ],
  },
  {
    key: 'sport',
    kind: 'thematic',
    name: 'Sport et vie associative',
    theme: 'Sport et associations',
    createdOn: '2018-11-24',
    description:
      'Créneaux, vestiaires, natation, subventions. Né à la deuxième plénière, quand Kévin a fait remarquer que personne n’avait prononcé le mot sport.',
    place: 'Club-house du gymnase Louise-Verdan',
    rhythm: 'Premier mercredi du mois, 20 h',
    facilitators: ['kevin', 'estelle'],
    sessions: [
      {
        from: '2018-12-05T20:00',
        minutes: 120,
        place: 'Gymnase Louise-Verdan',
        agenda: 'Refaire le planning des gymnases sur un mur.',
        notes: 'Deux cent dix créneaux en papier de couleur. Le mur est bleu. Silence, puis travail.',
      },
      {
        from: '2019-03-06T20:00',
        minutes: 120,
        place: 'Piscine Verdan',
        agenda: 'Savoir nager : les chiffres des écoles.',
        notes:
          'Un enfant sur trois ne nage pas en sixième. Cyril propose trente séances ; on cherche où trouver l’eau.',
      },
      {
        from: '2019-09-02T20:00',
        minutes: 150,
        place: 'Gymnase Louise-Verdan',
        agenda: 'Onze clubs autour de la table.',
        notes: 'Tendu, puis utile : celui qui ouvre une section féminine ne perd rien. Dix clubs sur onze d’accord.',
      },
    ],
  },
  {
    key: 'economie',
    kind: 'thematic',
    name: 'Économie locale et travail',
    theme: 'Économie',
    createdOn: '2018-10-13',
    description:
      'Achats publics, commerces, coopératives, emploi. On y croise un docker, une comptable et un restaurateur, rarement d’accord et toujours à l’heure.',
    place: 'Arrière-salle du restaurant de Tarek',
    rhythm: 'Un lundi sur deux, 15 h (jour de fermeture)',
    facilitators: ['karine', 'ibrahim'],
    sessions: [
      {
        from: '2018-12-10T15:00',
        minutes: 120,
        place: 'Bourse du travail',
        agenda: 'Qui vend quoi à la ville ? Lecture des marchés publiés.',
        notes:
          'Quatre cent douze marchés dépouillés à huit, en une après-midi. Onze millions sur soixante restent dans le département.',
      },
      {
        from: '2019-02-25T15:00',
        minutes: 120,
        place: 'Restaurant de Tarek',
        agenda: 'Découper un marché : l’exemple des carottes.',
        notes: 'Anselme et une acheteuse municipale, venue sur son temps libre. Tout est légal, rien n’est habituel.',
      },
      {
        from: '2019-04-15T15:00',
        minutes: 120,
        place: 'La Grange-Noire, salle du marché',
        agenda: 'Les travaux utiles que personne ne fait.',
        notes:
          'Soixante-trois idées sur des cartons, de la laverie au portage de courses. Fatou compte : assez pour cent personnes.',
      },
      {
        from: { days: -18, at: '15:00' },
        minutes: 120,
        place: 'Pépinière de Port-Cadet',
        agenda: 'Achats publics, le premier relevé.',
        notes: 'Quarante et un pour cent au territoire, contre vingt-six. Le relevé sera publié tous les six mois.',
      },
      {
        from: { days: 14, at: '15:00' },
        minutes: 120,
        place: 'Restaurant de Tarek',
        agenda: 'Vitrines vides : visite de quatre locaux.',
        notes: null,
      },
    ],
  },
  {
    key: 'democratie',
    kind: 'thematic',
    name: 'Démocratie locale',
    theme: 'Démocratie',
    createdOn: '2018-10-13',
    description:
      'Assemblées, transparence, budget, statut des élus. Le groupe essaie sur le collectif ce qu’il propose à la ville.',
    place: 'Médiathèque, salle haute',
    rhythm: 'Un mardi sur deux, 18 h 30',
    facilitators: ['paul', 'adele'],
    sessions: [
      {
        from: '2018-11-27T18:30',
        minutes: 120,
        place: 'Médiathèque',
        agenda: 'Ce qu’un conseil municipal peut déléguer, et ce qu’il ne peut pas.',
        notes:
          'Yasmine fait cours, on rit. Conclusion : la loi interdit de donner le pouvoir, pas de promettre de suivre un avis.',
      },
      {
        from: '2019-01-08T18:30',
        minutes: 120,
        place: 'Médiathèque',
        agenda: 'Tirer au sort : essai sur l’annuaire.',
        notes:
          'Sur vingt personnes appelées au hasard, quatre répondent, une accepte. D’où l’indemnité, la garde et la visite à domicile.',
      },
      {
        from: '2019-05-18T14:00',
        minutes: 210,
        place: 'Halle aux Drapiers',
        agenda: 'Atelier public : jouer l’assemblée citoyenne.',
        notes:
          'Quatre-vingts chaises, cinquante-six occupées. Le samedi exclut les commerçants et les soignants : trois journées passeront en semaine.',
      },
      {
        from: { days: -6, at: '18:30' },
        minutes: 120,
        place: 'Salle des mariages',
        agenda: 'Assemblée tirée au sort, préparer le premier tirage.',
        notes: 'Douze personnes. On choisit trois critères, âge, quartier et genre, et on publie la graine la veille.',
      },
      {
        from: { days: 2, at: '18:30' },
        minutes: 120,
        place: 'Médiathèque',
        agenda: 'Budget des quartiers : répondre aux remarques du débat.',
        notes: null,
      },
    ],
  },
];
