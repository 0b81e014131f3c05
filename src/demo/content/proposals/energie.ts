import type { ProposalContent } from '../types.js';

export const energie: readonly ProposalContent[] = [
  {
    key: 'energie-chaleur',
    title: 'Étendre le réseau de chaleur et le reprendre en régie',
    group: 'energie',
    problem:
      'Le réseau de la Grange-Noire chauffe 4 200 logements au gaz pour les deux tiers. Le contrat avec l’exploitant finit en juin 2022 ; ses comptes ne sont pas publics.',
    text: `À l’échéance du contrat, la communauté urbaine reprend le réseau en régie, avec les salariés qui le souhaitent et leur ancienneté.

Une chaufferie au bois local et la chaleur perdue des silos de Port-Cadet remplacent le gaz : 80 % de renouvelable en 2026.

Le réseau est prolongé vers l’hôpital, le campus et Saint-Évrard, par la rue la plus courte et en même temps que les pistes cyclables.

Le tarif est fixé par un conseil d’exploitation où siègent les abonnés ; une hausse de plus de 3 % leur est soumise.

Le bois vient de moins de cent kilomètres et d’aucune coupe rase ; la provenance de chaque camion est affichée.`,
    cost: '22 M€ d’investissement empruntés sur vingt-cinq ans, remboursés par les abonnements.',
    level: 'metropolitan',
    authors: ['samir', 'xavier', 'bruno'],
    draftedOn: '2019-02-06',
    debatedFrom: '2019-05-29',
    second: {
      on: '2019-08-30',
      by: 'samir',
      reason: 'Échéance exacte retrouvée dans l’avenant de 2015, et crainte du groupe Biodiversité sur le bois.',
      edits: [{ find: 'd’aucune coupe rase ;', replace: 'd’aucune coupe rase ni d’aucune forêt en libre évolution ;' }],
    },
    fate: { kind: 'adopted', plenary: 7, tally: { for: 44, against: 3, abstain: 7 } },
    debate: [
      {
        by: 'ulysse',
        hours: 19,
        stance: 'for',
        quote: 'la chaleur perdue des silos de Port-Cadet',
        text: 'Je travaille à côté des séchoirs : en septembre, l’air sort à soixante-dix degrés et personne n’en fait rien.',
      },
      {
        by: 'ursula',
        hours: 55,
        stance: 'question',
        quote: 'Une chaufferie au bois local',
        text: 'Combien de tonnes par an, et d’où ? Une chaufferie a vite plus faim que la forêt.',
        replies: [
          {
            by: 'xavier',
            hours: 62,
            text: 'Quatorze mille tonnes, dont neuf mille de bois de récupération. Le reste : taille de haies et éclaircies.',
          },
          { by: 'ursula', hours: 70, text: 'Alors mettez l’affichage par camion. On viendra lire.' },
        ],
      },
      {
        by: 'rachida',
        hours: 101,
        stance: 'for',
        text: 'Les radiateurs coupés trois jours en janvier, et un numéro qui ne répond pas. En régie, au moins, on saura à quelle porte frapper.',
      },
      {
        by: 'karine',
        hours: 260,
        stance: 'question',
        text: 'Vingt-deux millions d’emprunt dans un budget annexe : quelle est la part déjà garantie ?',
      },
    ],
  },
  {
    key: 'energie-solaire',
    title: 'Des toits solaires publics dont les habitants ont des parts',
    group: 'energie',
    problem: 'La ville possède quarante-trois hectares de toiture et y a posé quatre-vingts panneaux.',
    text: `Une société coopérative, ouverte à partir de vingt-cinq euros, équipe les toits publics ; la ville lui loue le toit un euro par an et en tient un cinquième.

Les cent vingt premiers toits sont ceux des écoles, des gymnases et des dépôts, choisis pour leur exposition et non pour leur prestige.

L’électricité sert d’abord au bâtiment, puis au quartier en partage, à prix coûtant pour les foyers modestes.

Les personnes sans épargne gagnent des parts en donnant du temps : visites, entretien, tenue des comptes.`,
    cost: '1,2 M€ de capital public, le reste en parts et en emprunt coopératif.',
    level: 'city',
    authors: ['wassim', 'maud'],
    draftedOn: '2019-04-17',
    debatedFrom: '2019-09-03',
    fate: { kind: 'adopted', plenary: 8, tally: { for: 50, against: 1, abstain: 5 } },
    debate: [
      {
        by: 'wassim',
        hours: 5,
        stance: 'for',
        text: 'J’ai passé mon brevet sur des toits. Sur le gymnase Louise-Verdan, on tient cent kilowatts sans rien toucher à la charpente.',
      },
      {
        by: 'pierre',
        hours: 80,
        stance: 'question',
        quote: 'gagnent des parts en donnant du temps',
        text: 'Une part contre du travail, l’inspection y verra un salaire. Il faut un cadre.',
        replies: [
          {
            by: 'yasmine',
            hours: 95,
            text: 'Il en existe un pour les coopératives d’habitants, plafonné. On peut l’adapter.',
          },
        ],
      },
      {
        by: 'sylvie',
        hours: 240,
        stance: 'for',
        text: 'La médiathèque veut être le premier toit. On l’affichera dans le hall, kilowatt par kilowatt.',
      },
    ],
  },
  {
    key: 'energie-precarite',
    title: 'Plus une coupure d’énergie dans un logement habité',
    group: 'energie',
    problem:
      'Six cent quarante réductions ou coupures d’électricité et de gaz à Vaubrune en 2018, d’après le fournisseur historique ; personne ne compte celles des autres.',
    text: `La ville passe avec tous les fournisseurs un accord : toute coupure annoncée est signalée trente jours avant au centre social, qui va voir le foyer.

Un fonds local paie le minimum vital d’énergie pendant que le dossier est traité.

Un arrêté interdit les coupures dans les logements où vit un enfant, une personne malade ou de plus de soixante-dix ans ; la ville l’assume devant le tribunal s’il le faut.

Trois conseillères à domicile aident à réparer, isoler, changer de contrat.`,
    cost: '260 000 € par an.',
    level: 'city',
    authors: ['samir', 'noemie'],
    draftedOn: '2019-05-08',
    debatedFrom: '2019-09-18',
    fate: { kind: 'adopted', plenary: 8, tally: { for: 49, against: 2, abstain: 6 } },
    debate: [
      {
        by: 'yasmine',
        hours: 12,
        stance: 'question',
        quote: 'la ville l’assume devant le tribunal',
        text: 'Nous perdrons sans doute. Je suis d’accord pour perdre, mais il faut le dire aux gens avant.',
        replies: [
          {
            by: 'noemie',
            hours: 18,
            text: 'La phrase le dit à mots couverts. En attendant le jugement, six mois sans coupure sont six mois gagnés.',
          },
        ],
      },
      {
        by: 'rosa',
        hours: 44,
        stance: 'for',
        text: 'J’ai deux patientes sous oxygène qui débranchent le frigo pour ne pas faire sauter la limite.',
      },
      {
        by: 'ulysse',
        hours: 130,
        stance: 'question',
        quote: 'La ville passe avec tous les fournisseurs un accord',
        text: 'Ils sont dix-neuf sur le marché. Et celui qui refuse de signer ?',
        replies: [
          {
            by: 'samir',
            hours: 139,
            text: 'On publie son nom à côté du numéro du médiateur. Sur deux villes, un seul a refusé, trois semaines.',
          },
        ],
      },
      {
        by: 'colette',
        hours: 300,
        stance: 'for',
        quote: 'Trois conseillères à domicile',
        text: 'Une est venue chez moi pour l’essai. Elle a collé un joint à la porte et j’ai gagné deux degrés.',
      },
    ],
  },
  {
    key: 'energie-eclairage',
    title: 'Un compteur public de l’énergie de la ville',
    group: 'energie',
    problem: 'Personne, pas même les élus, ne peut dire ce que consomme la piscine Verdan par mois.',
    text: `La consommation de chaque bâtiment municipal est publiée chaque mois, en kilowattheures et en euros, en ligne et dans le hall du bâtiment.

Les vingt plus gourmands reçoivent un objectif, une référente parmi les agents et un dixième des économies pour améliorer leur propre lieu de travail.

Les relevés sont des données ouvertes, au format de l’annexe.`,
    cost: '40 000 € de capteurs.',
    level: 'city',
    authors: ['xavier', 'leo'],
    draftedOn: { days: -62 },
    debatedFrom: { days: -50 },
    fate: { kind: 'submitted', plenary: 9, soFar: { for: 11, against: 0, abstain: 1 } },
    debate: [
      {
        by: 'brigitte',
        hours: 30,
        stance: 'for',
        quote: 'un dixième des économies',
        text: 'En mairie, on a essayé en 2004 sans intéresser personne aux économies. C’était oublié au bout d’un an.',
      },
      {
        by: 'cyril',
        hours: 47,
        stance: 'question',
        text: 'À la piscine, la vraie dépense est l’air, pas l’eau. Mettrez-vous un capteur par usage ou par bâtiment ?',
        replies: [{ by: 'xavier', hours: 66, text: 'Par bâtiment au début, par usage pour les vingt plus gourmands.' }],
      },
      {
        by: 'leo',
        hours: 300,
        stance: 'for',
        quote: 'Les relevés sont des données ouvertes',
        text: 'Prototype sur les relevés de la maison de quartier : une page, une courbe, un mois de travail du soir.',
      },
      {
        by: 'wassim',
        hours: 380,
        stance: 'for',
        quote: 'une référente parmi les agents',
        text: 'Les concierges savent déjà tout. Dans mon lycée, c’est elle qui a trouvé la vanne ouverte depuis 2009.',
      },
      {
        by: 'sylvie',
        hours: 460,
        stance: 'question',
        quote: 'un objectif',
        text: 'Fixé par qui ? La médiathèque a doublé ses heures d’ouverture : si l’on compare à l’an passé, nous serons montrés du doigt.',
        replies: [
          { by: 'xavier', hours: 471, text: 'Par heure d’ouverture et par degré d’hiver, jamais en valeur brute.' },
          { by: 'sylvie', hours: 473, text: 'Cela me rassure. Écrivez-le sur l’affiche.' },
        ],
      },
      {
        by: 'demo-chair',
        hours: 820,
        stance: 'question',
        quote: 'au format de l’annexe',
        text: 'L’annexe n’est pas jointe au texte. On vote un format que personne n’a vu ?',
        replies: [
          {
            by: 'leo',
            hours: 826,
            text: 'Elle tient en quatre lignes : bâtiment, mois, kilowattheures, euros. Elle est dans les documents du groupe.',
          },
        ],
      },
    ],
  },
];
