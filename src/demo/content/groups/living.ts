import type { GroupContent } from '../types.js';

export const livingGroups: readonly GroupContent[] = [
  {
    key: 'eau',
    kind: 'thematic',
    name: 'Eau et rivières',
    theme: 'Eau',
    createdOn: '2018-10-13',
    description:
      'Le prix de l’eau, sa qualité, les crues, la Lène et le Brunet. On y vient avec des bottes : une séance sur trois se tient dehors.',
    place: 'Maison de la rivière, île aux Saules',
    rhythm: 'Un mercredi sur deux, 18 h 30',
    facilitators: ['demo-facilitator', 'elise'],
    sessions: [
      {
        from: '2018-11-07T18:30',
        minutes: 120,
        place: 'Maison de la rivière',
        agenda: 'Ranger les trente-deux contributions reçues sur l’eau.',
        notes:
          'Quatorze personnes. Trois tas : le prix, la qualité, l’accès. Gilles raconte la régie d’avant 1996. On décide de demander à la régie les ventes par tranche, rue par rue.',
      },
      {
        from: '2018-12-12T18:30',
        minutes: 120,
        place: 'Captage de la Fontaine-aux-Dames',
        agenda: 'Visite du captage avec le technicien, puis tarte aux poireaux chez Gaëlle.',
        notes:
          'Nitrates : 46 mg/l en mars, norme à 50. Le technicien parle de « contrat » plutôt que de « contrainte » ; l’idée fait son chemin pendant la tarte.',
      },
      {
        from: '2019-01-09T18:30',
        minutes: 120,
        place: 'Maison de la rivière',
        agenda: 'Premier brouillon du tarif progressif.',
        notes:
          'Désaccord sur le gratuit contre l’euro symbolique. On garde l’euro, à cause des fuites. Élise et Gilles rédigent.',
      },
      {
        from: '2019-05-02T18:30',
        minutes: 150,
        place: 'Maison de quartier de la Grange-Noire',
        agenda: 'Séance commune avec Solidarités : les compteurs collectifs.',
        notes:
          'Vingt-six personnes. Rachida apporte onze quittances : l’eau y est noyée dans les charges. On relève la première tranche et on oblige à reporter l’avantage sur la quittance.',
      },
      {
        from: { days: -8, at: '18:30' },
        minutes: 120,
        place: 'Maison de la rivière',
        agenda: 'Première saison du tarif progressif, ce que disent les factures.',
        notes:
          'La facture moyenne baisse dans les petits logements, monte dans les maisons avec jardin. Deux erreurs de compteur collectif, signalées à la régie.',
      },
      {
        from: { days: 6, at: '18:30' },
        minutes: 120,
        place: 'Île aux Saules, plage nord',
        agenda: 'Repérage de la baignade avec les maîtres-nageurs ; prévoir des chaussures.',
        notes: null,
      },
    ],
  },
  {
    key: 'alimentation',
    kind: 'thematic',
    name: 'Alimentation et terres nourricières',
    theme: 'Alimentation',
    createdOn: '2018-10-13',
    description:
      'De la graine à la cantine : terres agricoles, marchés, cuisines scolaires, aide alimentaire. Chaque réunion finit par ce qu’on a apporté à manger.',
    place: 'Cuisine partagée de Bois-Perché',
    rhythm: 'Deuxième et quatrième mardi, 19 h',
    facilitators: ['quentin', 'gaelle'],
    sessions: [
      {
        from: '2018-11-13T19:00',
        minutes: 120,
        place: 'Cuisine partagée de Bois-Perché',
        agenda: 'Que mangent les enfants ? Témoignage de deux agentes de la cuisine centrale.',
        notes:
          'Cinq mille deux cents barquettes, quarante-deux camions par jour. Elles aimeraient « refaire de la cuisine ». Leur première question : et nos postes ?',
      },
      {
        from: '2019-01-15T19:00',
        minutes: 120,
        place: 'Cuisine partagée de Bois-Perché',
        agenda: 'Calcul des surfaces nécessaires pour nourrir les cantines.',
        notes:
          'Légumes : 52 hectares. La ville en possède 38 à la Varenne. Le compte est presque bon, ce qui surprend tout le monde.',
      },
      {
        from: '2019-05-07T19:00',
        minutes: 120,
        place: 'Cuisine centrale',
        agenda: 'Relecture du texte sur les cantines avec l’équipe.',
        notes:
          'Onze agentes présentes. Elles demandent que « en priorité » devienne « sans exception ». Accepté à l’unanimité.',
      },
      {
        from: { days: -13, at: '19:00' },
        minutes: 120,
        place: 'Cuisine partagée de Bois-Perché',
        agenda: 'Choisir les essences des vergers de quartier.',
        notes: 'Pommier, prunier, noyer. Les figuiers font débat à cause des trottoirs. On plante en novembre.',
      },
      {
        from: { days: 9, at: '19:00' },
        minutes: 120,
        place: 'Cuisine partagée de Bois-Perché',
        agenda: 'Vergers : choisir les dix premiers lieux.',
        notes: null,
      },
    ],
  },
  {
    key: 'biodiversite',
    kind: 'thematic',
    name: 'Biodiversité et arbres',
    theme: 'Biodiversité',
    createdOn: '2018-10-13',
    description:
      'Arbres, forêt, nuit, sols. Nous inventorions avant de proposer, et nous invitons les agents des espaces verts à nous contredire.',
    place: 'Serre du jardin botanique',
    rhythm: 'Premier samedi du mois, 10 h',
    facilitators: ['ursula', 'helene'],
    sessions: [
      {
        from: '2018-12-01T10:00',
        minutes: 150,
        place: 'Serre du jardin botanique',
        agenda: 'Marche des tilleuls et relevé des souches de la rue du Calvaire.',
        notes: 'Dix-sept souches, cinq sans maladie visible. Photographies versées aux documents.',
      },
      {
        from: '2019-03-02T10:00',
        minutes: 120,
        place: 'Serre du jardin botanique',
        agenda: 'Le droit de l’arbre : ce qui existe, ce qui manque.',
        notes:
          'Invitée : une juriste. Un règlement municipal peut imposer l’annonce et le second avis, pas interdire au propriétaire privé.',
      },
      {
        from: '2019-09-05T22:30',
        minutes: 180,
        place: 'Passerelle des Ormeaux',
        agenda: 'Marche de nuit avec le groupe Égalité.',
        notes:
          'Sept participantes, deux participants. Six points noirs relevés, trois lampadaires inutiles. On dort peu et on écrit mieux.',
      },
      {
        from: { days: -20, at: '10:00' },
        minutes: 120,
        place: 'Serre du jardin botanique',
        agenda: 'Compter les arbres plantés depuis deux ans.',
        notes:
          'Quatre cent douze plantés, trente et un morts. Les morts sont tous sur le parking nord. On écrit au service.',
      },
      {
        from: { days: 13, at: '10:00' },
        minutes: 150,
        place: 'Lisière de Bois-Perché',
        agenda: 'Rencontre avec les affouagistes, attendue depuis la huitième plénière.',
        notes: null,
      },
    ],
  },
  {
    key: 'logement',
    kind: 'thematic',
    name: 'Logement et habitat',
    theme: 'Logement',
    createdOn: '2018-10-13',
    description:
      'Rénovation, loyers, habitat indigne, habitat coopératif. Le groupe tient une permanence avec les locataires le premier lundi du mois.',
    place: 'Local des locataires, tour C',
    rhythm: 'Un lundi sur deux, 18 h',
    facilitators: ['lucie', 'maud'],
    sessions: [
      {
        from: '2018-11-19T18:00',
        minutes: 120,
        place: 'Local des locataires, tour C',
        agenda: 'Carte du mal-logement, faite à la main.',
        notes:
          'Quarante-six gommettes rouges, dont vingt aux Tanneries. Rachida connaît le prénom des gens derrière chacune.',
      },
      {
        from: '2019-02-04T18:00',
        minutes: 120,
        place: 'Local des locataires, tour C',
        agenda: 'Pourquoi les aides à la rénovation ne sont pas demandées.',
        notes:
          'Trois ménages racontent leur dossier abandonné. Conclusion : il faut quelqu’un qui le remplisse avec vous et signe à votre place.',
      },
      {
        from: '2019-07-01T18:00',
        minutes: 150,
        place: 'Local des locataires, tour C',
        agenda: 'Fusion de notre texte et de celui d’Énergie sur le tiers payant.',
        notes: 'Accord des deux groupes, les auteurs des deux textes sont conservés. Maud tient la plume.',
      },
      {
        from: { days: -11, at: '18:00' },
        minutes: 120,
        place: 'Salle des Tanneries',
        agenda: 'Permis de louer, premier bilan.',
        notes:
          'Soixante-deux visites, neuf refus, quatre logements remis en état. Personne ne sait combien louent encore sans demander.',
      },
      {
        from: { days: 4, at: '18:00' },
        minutes: 120,
        place: 'Local des locataires, tour C',
        agenda: 'Reprendre les meublés de tourisme après le refus de la plénière.',
        notes: null,
      },
    ],
  },
  {
    key: 'mobilites',
    kind: 'thematic',
    name: 'Mobilités',
    theme: 'Mobilités',
    createdOn: '2018-10-13',
    description:
      'Bus, trains, vélos, marche, fauteuils et poussettes. Nous comptons les gens plutôt que les véhicules.',
    place: 'Foyer du dépôt de bus',
    rhythm: 'Un jeudi sur deux, 18 h 30',
    facilitators: ['farid', 'violette'],
    sessions: [
      {
        from: '2018-11-15T18:30',
        minutes: 120,
        place: 'Foyer du dépôt de bus',
        agenda: 'Raconter son trajet d’hier.',
        notes:
          'Vingt-deux trajets. Le plus long : une heure quinze pour quatre kilomètres, en fauteuil, deux bus sans rampe.',
      },
      {
        from: '2019-01-17T18:30',
        minutes: 120,
        place: 'Foyer du dépôt de bus',
        agenda: 'Gratuité : les comptes du réseau.',
        notes:
          'Recette des tickets : 2,6 M€, dont un cinquième part en contrôle et distributeurs. Trois scénarios, on retient les étapes.',
      },
      {
        from: '2019-04-18T06:00',
        minutes: 90,
        place: 'Arrêt Entrepôts',
        agenda: 'À six heures à Port-Cadet, avec les intérimaires.',
        notes:
          'Quarante-deux personnes interrogées avant l’embauche, trente et une venues seules en voiture. Café offert par Ulysse.',
      },
      {
        from: { days: -10, at: '18:30' },
        minutes: 120,
        place: 'Atelier vélo de la gare',
        agenda: 'Halte de Port-Cadet, les horaires que nous demandons.',
        notes:
          'Onze personnes, dont trois conductrices. On demande une desserte à l’heure de l’embauche, six heures moins le quart.',
      },
      {
        from: { days: 11, at: '18:30' },
        minutes: 120,
        place: 'Foyer du dépôt de bus',
        agenda: 'Halte de Port-Cadet : lire les délibérations des deux haltes rouvertes.',
        notes: null,
      },
    ],
  },
  {
    key: 'energie',
    kind: 'thematic',
    name: 'Énergie et climat',
    theme: 'Énergie',
    createdOn: '2018-10-13',
    description:
      'Chaleur, soleil, précarité, sobriété. Ingénieurs et abonnés à parts égales, et un tableau blanc qu’on n’efface jamais.',
    place: 'Chaufferie de la Grange-Noire, salle haute',
    rhythm: 'Troisième mardi, 19 h',
    facilitators: ['samir', 'xavier'],
    sessions: [
      {
        from: '2018-11-20T19:00',
        minutes: 120,
        place: 'Chaufferie de la Grange-Noire',
        agenda: 'Comprendre le réseau de chaleur.',
        notes:
          'Samir dessine le réseau de mémoire. Le contrat n’est pas public : demande envoyée à la commission d’accès aux documents.',
      },
      {
        from: '2019-02-19T19:00',
        minutes: 120,
        place: 'Chaufferie de la Grange-Noire',
        agenda: 'Les séchoirs du port.',
        notes:
          'Ulysse a mesuré avec un thermomètre de cuisine : 71 degrés. Xavier refait le calcul, quatre gigawattheures par an.',
      },
      {
        from: '2019-10-24T19:00',
        minutes: 150,
        place: 'Chaufferie de la Grange-Noire',
        agenda: 'Séance commune avec les adhérents de L’Aubier.',
        notes:
          'Vingt-neuf personnes, chacune en son nom. Deux phrases modifiées dans le texte sur la précarité. Ambiance studieuse.',
      },
      {
        from: { days: -24, at: '19:00' },
        minutes: 120,
        place: 'Local technique de la Grange-Noire',
        agenda: 'Réseau de chaleur, lire le rapport annuel.',
        notes: 'Trois personnes et un rapport de deux cents pages. On se partage les chapitres.',
      },
      {
        from: { days: 16, at: '19:00' },
        minutes: 120,
        place: 'Chaufferie de la Grange-Noire',
        agenda: 'Bilan des cinq premiers toits solaires.',
        notes: null,
      },
    ],
  },
  {
    key: 'dechets',
    kind: 'thematic',
    name: 'Déchets et réemploi',
    theme: 'Déchets',
    createdOn: '2018-10-13',
    description:
      'Réparer, composter, consigner, et parler du travail de celles et ceux qui ramassent. Séances dans l’atelier : on répare en discutant.',
    place: 'Ressourcerie de Saint-Évrard',
    rhythm: 'Dernier mercredi du mois, 18 h',
    facilitators: ['emile', 'gwenn'],
    sessions: [
      {
        from: '2018-11-28T18:00',
        minutes: 120,
        place: 'Ressourcerie de Saint-Évrard',
        agenda: 'Peser ce qui est refusé.',
        notes: 'Une semaine de refus : 1,9 tonne, dont 600 kilos vendables. Il manque 200 m² et deux personnes.',
      },
      {
        from: '2019-01-30T18:00',
        minutes: 120,
        place: 'Dépôt des bennes',
        agenda: 'Le travail des éboueurs, raconté par eux.',
        notes:
          'Franck et six collègues. Les bacs trop lourds, les impasses, les sacs de minuit. On leur promet de faire relire chaque texte.',
      },
      {
        from: '2019-11-18T18:00',
        minutes: 120,
        place: 'Ressourcerie de Saint-Évrard',
        agenda: 'Séance commune avec l’Union locale du travail.',
        notes: 'Poids maximal d’un bac de compost : vingt kilos. Ajouté à l’annexe du texte.',
      },
    ],
  },
];
