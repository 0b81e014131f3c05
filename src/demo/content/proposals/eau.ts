import type { ProposalContent } from '../types.js';

export const eau: readonly ProposalContent[] = [
  {
    key: 'eau-tarif',
    title: 'Un tarif progressif de l’eau, avec les premiers mètres cubes presque gratuits',
    group: 'eau',
    problem:
      'Aujourd’hui, plus on consomme d’eau à Vaubrune, moins le mètre cube coûte cher : l’abonnement pèse le même poids pour un studio des Ormeaux que pour une villa avec piscine. Une famille sur neuf consacre plus de 3 % de ses revenus à sa facture.',
    text: `## Quatre tranches

La régie remplace le tarif actuel par quatre tranches, calculées par personne et non par compteur, sur déclaration simple du nombre d’occupants.

- Les quinze premiers mètres cubes par personne et par an sont facturés un euro symbolique.
- De quinze à quarante mètres cubes, le prix couvre le coût réel du service.
- De quarante à quatre-vingts mètres cubes, il est majoré de moitié.
- Au-delà, il est triplé ; les piscines privées sont déclarées et comptées à part.

L’abonnement est ramené à dix euros par an pour tous les logements.

Les professionnels gardent un tarif propre, révisé après une étude branche par branche ; boulangers et maraîchers sont consultés les premiers.`,
    cost: 'Neutre pour la régie : 310 000 € de recettes perdues sur la première tranche, reprises sur les deux dernières (simulation du groupe sur les ventes de 2017).',
    level: 'metropolitan',
    authors: ['elise', 'gilles', 'demo-facilitator'],
    draftedOn: '2019-01-12',
    debatedFrom: '2019-04-15',
    second: {
      on: '2019-06-03',
      by: 'elise',
      reason:
        'Les familles nombreuses et les compteurs collectifs avaient été oubliés ; seuil relevé après la séance commune avec le groupe Solidarités.',
      edits: [
        {
          find: 'sur déclaration simple du nombre d’occupants.',
          replace:
            'sur déclaration simple du nombre d’occupants. Dans les immeubles à compteur collectif, le syndic ou le bailleur déclare les occupants et reporte l’avantage sur chaque quittance.',
        },
        { find: 'Les quinze premiers mètres cubes', replace: 'Les dix-huit premiers mètres cubes' },
        { find: 'De quinze à quarante', replace: 'De dix-huit à quarante' },
      ],
    },
    fate: { kind: 'adopted', plenary: 6, tally: { for: 43, against: 2, abstain: 3 } },
    debate: [
      {
        by: 'karine',
        hours: 20,
        stance: 'question',
        quote: 'calculées par personne et non par compteur',
        text: 'Comment la régie connaît-elle le nombre de personnes ? Si c’est déclaratif sans contrôle, tout le monde aura six enfants. Si c’est contrôlé, on crée un fichier.',
        replies: [
          {
            by: 'gilles',
            hours: 26,
            text: 'On a regardé ce que font trois régies : une attestation sur l’honneur, un contrôle sur un dossier sur cinquante, et la fraude ne dépasse pas 2 %. Le fichier ne garde qu’un nombre, pas des noms.',
          },
          { by: 'karine', hours: 44, text: 'Un nombre sans noms, ça me va. Il faudrait l’écrire.' },
        ],
      },
      {
        by: 'rachida',
        hours: 51,
        stance: 'against',
        text: 'À la Grange-Noire, il n’y a que des compteurs collectifs. Telle quelle, la mesure aide les pavillons et pas nous.',
        replies: [
          {
            by: 'elise',
            hours: 70,
            text: 'Tu as raison, on a travaillé sur les chiffres des abonnés individuels. On reprend la copie avec le groupe Solidarités.',
          },
          { by: 'rachida', hours: 1190, text: 'La deuxième version répond à ma remarque. Je passe en « pour ».' },
        ],
      },
      {
        by: 'gaelle',
        hours: 96,
        stance: 'question',
        quote: 'boulangers et maraîchers sont consultés les premiers',
        text: 'Consultés, c’est bien, mais quand ? Mon année de culture se décide en janvier.',
      },
      {
        by: 'pierre',
        hours: 140,
        stance: 'for',
        text: 'Je fais partie de ceux qui paieront plus, avec mon jardin. C’est juste : l’eau de l’arrosage n’a pas à coûter moins que celle de la cuisine.',
      },
      {
        by: 'amina',
        hours: 210,
        stance: 'for',
        quote: 'facturés un euro symbolique',
        text: 'Gardons bien l’euro plutôt que le gratuit : au groupe, l’ancien fontainier expliquait que sans facture plus personne ne signale les fuites.',
      },
    ],
  },
  {
    key: 'eau-captage',
    title: 'Protéger le captage de la Fontaine-aux-Dames avec les agriculteurs, pas contre eux',
    group: 'eau',
    problem:
      'Un tiers de l’eau bue à Vaubrune vient de la Fontaine-aux-Dames. Les nitrates y ont doublé en vingt ans, deux pesticides dépassent la norme au printemps, et la ville achète l’eau d’un autre bassin pour diluer.',
    text: `La régie de l’eau propose à chacune des quatorze exploitations de l’aire de captage un contrat de neuf ans : elle paie le service rendu à l’eau, mesuré à la parcelle, et non la surface.

## Ce que la régie apporte

1. Un prix d’achat garanti pour les cantines, sur la moitié au moins des volumes produits en bio.
2. Une avance remboursable pour le matériel de désherbage mécanique, partagé par la coopérative.
3. L’achat, au prix du domaine, des terres libérées par les départs en retraite, louées ensuite sous bail rural environnemental.

## Ce qu’elle demande

Aucun pesticide de synthèse sur les cent trente hectares les plus sensibles dès la troisième année ; des couverts d’hiver partout ; des analyses publiées chaque mois.

Un comité où siègent agriculteurs, pêcheurs, usagers et techniciens rend compte chaque année en séance publique, résultats à l’appui.`,
    cost: '420 000 € par an pendant neuf ans, dont la moitié attendue de l’agence de l’eau ; l’achat d’eau de dilution coûte aujourd’hui 380 000 €.',
    level: 'metropolitan',
    authors: ['elise', 'gaelle', 'anselme'],
    draftedOn: '2019-02-20',
    debatedFrom: '2019-05-06',
    fate: { kind: 'adopted', plenary: 7, tally: { for: 49, against: 1, abstain: 4 } },
    debate: [
      {
        by: 'anselme',
        hours: 12,
        stance: 'for',
        quote: 'elle paie le service rendu à l’eau, mesuré à la parcelle',
        text: 'C’est la première fois qu’on nous parle de service et pas de contrainte. Dans mon canton, huit sur quatorze seraient prêts à s’asseoir autour d’une table.',
      },
      {
        by: 'yann',
        hours: 30,
        stance: 'question',
        text: 'Et si quelqu’un refuse ? Une parcelle en tête de bassin suffit à gâcher le travail des treize autres.',
        replies: [
          {
            by: 'gaelle',
            hours: 49,
            text: 'On commence par ceux qui veulent. La contrainte existe dans la loi ; l’écrire ici nous ferait perdre les hésitants.',
          },
          {
            by: 'yann',
            hours: 52,
            text: 'Entendu, mais je voudrais qu’on fixe une date à partir de laquelle on l’utilise.',
          },
        ],
      },
      {
        by: 'xavier',
        hours: 130,
        stance: 'for',
        text: 'Quatre cent vingt mille moins ce qu’on dépense à diluer : dès la deuxième année, la mesure ne coûte presque rien.',
      },
    ],
  },
  {
    key: 'eau-brunet',
    title: 'Rendre le Brunet visible : rouvrir la rivière enterrée entre la halle et la Lène',
    group: 'eau',
    problem:
      'Depuis 1961, le Brunet coule dans une buse sous le boulevard des Tanneurs. À chaque orage, la buse déborde ; chaque été, le boulevard dépasse quarante degrés.',
    text: `Le Brunet est rouvert sur ses six cents derniers mètres, de la halle aux Drapiers à l’île aux Saules, en trois tranches d’un an.

La première tranche, devant l’ancienne tannerie, ne supprime que du stationnement ; elle sert d’essai et se visite en chantier.

Le lit est dessiné pour déborder : deux prairies en contrebas gardent l’eau d’une crue de dix ans, et servent de pelouses le reste du temps.

Un passage à pied sec tous les cent mètres, des pentes praticables en fauteuil, aucune grille.

Les commerçants riverains sont indemnisés du manque à gagner par une commission où ils siègent, comme pour un chantier de tramway.`,
    cost: '9,2 M€ sur trois ans ; l’étude de 2014, jamais publiée, disait 8,1 M€.',
    level: 'city',
    authors: ['helene', 'yann'],
    draftedOn: '2019-03-02',
    debatedFrom: '2019-09-02',
    second: {
      on: '2019-10-28',
      by: 'helene',
      reason: 'Demande des Tanneries : que la tranche d’essai soit jugée avant d’engager les deux autres.',
      edits: [
        {
          find: 'elle sert d’essai et se visite en chantier.',
          replace:
            'elle sert d’essai et se visite en chantier. Les deux autres ne sont engagées qu’après un bilan public d’une année complète, crues et canicules comprises.',
        },
      ],
    },
    fate: { kind: 'adopted', plenary: 8, tally: { for: 41, against: 9, abstain: 7 } },
    debate: [
      {
        by: 'tarek',
        hours: 8,
        stance: 'against',
        quote: 'ne supprime que du stationnement',
        text: '« Que » du stationnement : c’est facile à écrire quand on n’a pas quarante couverts à midi. Mes clients viennent de Port-Cadet en voiture parce qu’il n’y a pas de bus à cette heure-là.',
        replies: [
          {
            by: 'farid',
            hours: 15,
            text: 'La ligne 6 passe à 12 h 05 et 12 h 35. Mais il faut traverser le boulevard pour la prendre, et personne ne le fait.',
          },
          {
            by: 'helene',
            hours: 33,
            text: 'Le mot est maladroit. Combien de places te faudrait-il à moins de deux cents mètres pour que ça tienne ?',
          },
          {
            by: 'tarek',
            hours: 39,
            text: 'Une vingtaine, et une livraison le matin. Je ne suis pas contre l’eau, je suis contre la fermeture.',
          },
        ],
      },
      {
        by: 'ursula',
        hours: 60,
        stance: 'for',
        text: 'J’ai herborisé le Brunet en amont : aulnes, saules pourpres, iris. Tout est là, prêt à redescendre.',
      },
      {
        by: 'jeanne',
        hours: 72,
        stance: 'for',
        quote: 'des pentes praticables en fauteuil, aucune grille',
        text: 'Merci de l’avoir écrit dans le texte et pas dans une note. Praticables, c’est 4 %, pas 8.',
      },
      {
        by: 'pierre',
        hours: 300,
        stance: 'question',
        text: 'Qui entretient ? Une rivière rouverte et sale ferait plus de tort à l’idée qu’une rivière cachée.',
      },
      {
        by: 'violette',
        hours: 410,
        stance: 'for',
        text: 'Je traverse ce boulevard chaque jour. Même la première tranche seule changerait le quartier.',
      },
    ],
  },
  {
    key: 'eau-baignade',
    title: 'Se baigner dans la Lène à l’île aux Saules',
    group: 'eau',
    problem:
      'Trois piscines pour quatre-vingt-cinq mille habitants, dont une fermée l’été. Chaque année, des jeunes se baignent sous le pont Chevret, là où le courant est le plus dangereux.',
    text: `Une baignade naturelle, surveillée et gratuite, ouvre de la mi-juin à la mi-septembre sur la plage nord de l’île aux Saules.

- Les rejets d’orage des trois déversoirs d’amont sont traités avant l’ouverture.
- La qualité de l’eau, mesurée chaque matin, est affichée à l’entrée et en ligne avant neuf heures.
- Des vestiaires, une rampe et un fauteuil de mise à l’eau sont prévus dès le premier été.
- Trente jeunes de la ville sont formés chaque année au brevet de surveillance, aux frais de la commune.

Les soirs de fermeture pour orage, les piscines ouvrent jusqu’à vingt-deux heures.`,
    cost: null,
    level: 'city',
    authors: ['yann', 'demo-facilitator'],
    draftedOn: { days: -48 },
    debatedFrom: { days: -40 },
    second: {
      on: { days: -16 },
      by: 'demo-facilitator',
      reason: 'Le groupe Sport demande que les jeunes formés soient aussi embauchés.',
      edits: [
        {
          find: 'aux frais de la commune.',
          replace: 'aux frais de la commune, et embauchés la saison suivante à la baignade ou dans les piscines.',
        },
      ],
    },
    fate: { kind: 'submitted', plenary: 9, soFar: { for: 17, against: 3, abstain: 2 } },
    debate: [
      {
        by: 'cyril',
        hours: 5,
        stance: 'for',
        text: 'J’apprends à nager à des adultes de la Grange-Noire. Tous me parlent de la Lène, aucun de la piscine.',
      },
      {
        by: 'brigitte',
        hours: 22,
        stance: 'question',
        text: 'Le coût n’est pas chiffré. Pour un simple bassin de rivière ailleurs, j’ai trouvé entre 200 000 et 900 000 €, cela ne se vote pas à la légère.',
        replies: [
          {
            by: 'yann',
            hours: 30,
            text: 'Tout dépend des déversoirs : deux sont déjà au plan d’assainissement. On aura le chiffre du troisième pour la plénière.',
          },
        ],
      },
      {
        by: 'kevin',
        hours: 80,
        stance: 'question',
        quote: 'Trente jeunes de la ville sont formés chaque année',
        text: 'Formés, et puis ? L’an dernier, six de mes joueurs ont eu leur brevet et sont partis travailler au bord de la mer.',
      },
      {
        by: 'elise',
        hours: 200,
        stance: 'for',
        quote: 'La qualité de l’eau, mesurée chaque matin',
        text: 'Techniquement faisable : la sonde existe, la mesure rapide donne un résultat en quatre heures. Il faut prélever à cinq heures du matin.',
      },
      {
        by: 'amina',
        hours: 500,
        stance: 'for',
        text: 'Aux urgences, nous avons eu deux noyades en cinq ans sous le pont Chevret. Une baignade surveillée est une mesure de santé.',
      },
      {
        by: 'helene',
        hours: 560,
        stance: 'question',
        quote: 'la plage nord de l’île aux Saules',
        text: 'La plage nord est aussi la frayère des brochets en avril. De la mi-juin à la mi-septembre, il n’y a pas de conflit, à condition de ne pas damer le sable avant.',
        replies: [{ by: 'yann', hours: 566, text: 'Damage interdit avant le 10 juin : le pêcheur que je suis signe.' }],
      },
      {
        by: 'zelie',
        hours: 640,
        stance: 'for',
        text: 'Prévoyez un éclairage bas sur le chemin du retour. On se baigne tard quand on travaille le jour.',
      },
      {
        by: 'pierre',
        hours: 720,
        stance: 'against',
        quote: 'les piscines ouvrent jusqu’à vingt-deux heures',
        text: 'C’est une autre mesure, avec un autre coût. Je voterai contre tant que les deux sont cousues ensemble.',
      },
      {
        by: 'demo-facilitator',
        hours: 745,
        stance: 'for',
        text: 'Réponse à Pierre : quatre soirs par été en moyenne, avec l’équipe de la baignade ce soir-là disponible. Le surcoût est le chauffage de l’eau, 900 € par soir.',
      },
    ],
  },
];
