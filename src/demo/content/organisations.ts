import type { EncounterContent, MandateContent, OrganisationContent } from './types.js';

export const organisations: readonly OrganisationContent[] = [
  {
    key: 'aubier',
    name: 'L’Aubier, écologie solidaire',
    kind: 'party',
    email: 'vaubrune.aubier',
    statement:
      'Parti fondé en 2006, cent vingt adhérentes et adhérents à Vaubrune, trois sièges d’opposition au conseil municipal. L’aubier est la partie vivante du bois : celle où monte la sève.',
    representatives: [
      { person: 'marthe', verifiedOn: '2019-05-07' },
      { person: 'demo-representative', verifiedOn: '2019-05-07' },
    ],
    solicitation: {
      filedOn: '2019-05-08T10:20',
      by: 'marthe',
      channel: 'online',
      text: `Bonjour à toutes et à tous,

Depuis l’automne, plusieurs d’entre nous viennent à vos réunions, à titre personnel. Notre comité local souhaite maintenant vous rencontrer en tant que parti, pour comprendre votre méthode et vous dire la nôtre.

Nous ne vous demandons ni ralliement ni place. Nous voudrions parler de trois choses : ce que suppose la signature de votre charte, la manière dont nos propres travaux sur l’eau et l’énergie pourraient rejoindre ceux de vos groupes, et le calendrier.

Que cette lettre soit publiée nous convient.`,
      publishedOn: '2019-05-16T09:00',
      answer: {
        on: '2019-05-29T11:00',
        accepted: true,
        text: 'La plénière du 28 mai a donné mandat à quatre personnes pour vous rencontrer. Rendez-vous le 17 juin, salle des Mariniers, en public dans la première demi-heure.',
      },
    },
    endorsements: [
      {
        signedOn: '2019-10-14T19:30',
        signatory: 'marthe',
        charterVersion: 2,
        ratification: {
          body: 'Assemblée générale locale, vote à bulletin secret',
          on: '2019-10-09',
          electorate: 120,
          for: 108,
          against: 10,
          abstain: 1,
        },
        statement:
          'Nous signons après un débat de deux soirées. Nous n’avons pas tous voté pour, et c’est bien ainsi : cela prouve que la question était sérieuse. Nous venons écrire avec vous, à partir de ce que les groupes ont déjà fait.',
        reservations: [
          {
            article: 'II-4',
            text: 'Nous acceptons l’ordre des décisions. Nos statuts nous obligent toutefois à consulter nos adhérents sur la stratégie électorale avant le 15 décembre : nous le ferons en interne, sans en discuter avec quiconque au nom du collectif.',
          },
          {
            article: 'II-9',
            text: 'La part d’indemnité reversée est déjà prévue par nos règles ; nous demandons que nos élus ne reversent pas deux fois.',
          },
        ],
      },
    ],
  },
  {
    key: 'levain',
    name: 'Le Levain, gauche populaire et démocratique',
    kind: 'party',
    email: 'section.levain',
    statement:
      'Section de quatre-vingt-cinq membres, présente à Saint-Évrard et à la Grange-Noire. Elle a gouverné la ville dans l’ancienne majorité jusqu’en 2008 et en tire, dit-elle, quelques leçons.',
    representatives: [{ person: 'gerard', verifiedOn: '2019-05-08' }],
    solicitation: {
      filedOn: '2019-05-09T18:05',
      by: 'gerard',
      channel: 'letter',
      text: `Mesdames, messieurs, chers voisins,

L’union est attendue par celles et ceux que nous défendons. Notre section demande une rencontre avant l’été pour examiner les conditions d’une liste commune en mars 2020.

Nous apportons une expérience de la gestion, un local, et des désaccords que nous préférons dire tôt, en particulier sur la gratuité des transports et sur le tirage au sort.

Nous acceptons que notre demande soit rendue publique, avec cette réserve que nos négociations internes ne le soient pas.`,
      publishedOn: '2019-05-16T09:00',
      answer: {
        on: '2019-05-29T11:05',
        accepted: true,
        text: 'Nous vous rencontrerons le 19 juin. Le mandat ne permet pas de parler de liste ; il permet de parler de charte, de méthode et de programme.',
      },
    },
    endorsements: [
      {
        signedOn: '2019-11-05T20:00',
        signatory: 'gerard',
        charterVersion: 2,
        ratification: {
          body: 'Conseil de section',
          on: '2019-10-30',
          electorate: 85,
          for: 44,
          against: 21,
          abstain: 6,
        },
        statement:
          'Signature votée à une majorité qui n’est pas écrasante. Nous la tiendrons tant que le programme restera ouvert à nos amendements.',
        reservations: [
          {
            article: 'II-2',
            text: 'Le tirage au sort ne remplace pas, à nos yeux, des représentants élus et révocables.',
          },
        ],
        withdrawn: {
          on: '2019-12-19T18:00',
          reason:
            'Le programme adopté le 30 novembre s’écarte du nôtre sur les transports ; notre section présentera sa propre liste. Nous remercions les groupes et y laissons nos contributions.',
        },
      },
    ],
  },
  {
    key: 'faubourgs',
    name: 'Les Faubourgs, mouvement des quartiers',
    kind: 'party',
    email: 'contact.faubourgs',
    statement:
      'Mouvement né d’un collectif de locataires de la Grange-Noire en 2013. Quarante adhérents, une permanence chaque samedi au pied de la tour C.',
    representatives: [{ person: 'sabrina', verifiedOn: '2019-05-10' }],
    solicitation: {
      filedOn: '2019-05-11T14:40',
      by: 'sabrina',
      channel: 'meeting',
      text: `Vous parlez beaucoup des quartiers populaires. Nous, nous y habitons. Avant de signer quoi que ce soit, nous voulons vous voir chez nous, pas dans une salle du centre, et vous poser des questions devant les gens.

Combien d’entre vous vivent à la Grange-Noire ou à Bois-Perché ? Que faites-vous de ceux qui ne votent plus ? Qui garde les enfants pendant vos plénières ?

Si les réponses sont bonnes, nous parlerons du reste.`,
      publishedOn: '2019-05-16T09:00',
      answer: {
        on: '2019-05-29T11:10',
        accepted: true,
        text: 'Nous venons le 20 juin, chez vous. Vos trois questions sont à l’ordre du jour, dans cet ordre.',
      },
    },
    endorsements: [],
  },
  {
    key: 'cap-lene',
    name: 'Cap Lène, les démocrates du fleuve',
    kind: 'party',
    email: 'bonjour.caplene',
    statement:
      'Formation du centre, deux sièges dans la majorité sortante. Favorable à « des solutions locales, sans dogme ».',
    representatives: [{ person: 'edouard', verifiedOn: '2019-05-14' }],
    solicitation: {
      filedOn: '2019-05-14T21:15',
      by: 'edouard',
      channel: 'email',
      text: `Bonjour,

Cap Lène observe votre démarche avec intérêt. Un échange informel, en petit comité et à l’abri des réseaux, permettrait de vérifier si nos électorats peuvent se retrouver au second tour.

Je suis disponible pour un déjeuner la semaine qui vous conviendra.`,
      publishedOn: '2019-05-16T09:00',
      answer: {
        on: '2019-05-29T11:15',
        accepted: false,
        text: 'Nous ne rencontrons personne à l’abri des regards, ni sur le second tour. Si vous souhaitez parler de la charte en public, écrivez-nous : la porte est ouverte.',
      },
    },
    endorsements: [],
  },
  {
    key: 'saint-avril',
    name: 'Saint-Avril ensemble',
    kind: 'sister-list',
    email: 'ensemble.saintavril',
    statement:
      'Liste citoyenne de la commune voisine de Saint-Avril-le-Pont, deux mille habitants, élue en 2014. Elle a ouvert ses conseils, tiré ses commissions au sort, et se demande depuis comment passer la main.',
    representatives: [{ person: 'joseph', verifiedOn: '2019-03-19' }],
    solicitation: null,
    endorsements: [
      {
        signedOn: '2019-04-02T20:30',
        signatory: 'joseph',
        charterVersion: 1,
        ratification: {
          body: 'Assemblée du village',
          on: '2019-03-31',
          electorate: 64,
          for: 58,
          against: 0,
          abstain: 3,
        },
        statement:
          'Nous avons appris en nous trompant. Nous viendrons vous le raconter à chaque fois que vous le voudrez.',
        reservations: [],
      },
      {
        signedOn: '2019-10-20T11:00',
        signatory: 'joseph',
        charterVersion: 2,
        ratification: {
          body: 'Assemblée du village',
          on: '2019-10-19',
          electorate: 61,
          for: 49,
          against: 2,
          abstain: 5,
        },
        statement:
          'Renouvelé après lecture des différences à voix haute, café compris. L’article sur les rencontres nous aurait évité une brouille en 2015.',
        reservations: [],
      },
    ],
  },
  {
    key: 'lene-vivante',
    name: 'Lène vivante',
    kind: 'association',
    email: 'lene.vivante',
    statement:
      'Association de protection de la rivière, trois cent dix adhérents, pêcheurs, naturalistes et riverains. Elle prélève, compte, plaide et nettoie depuis 1988.',
    representatives: [{ person: 'mireille', verifiedOn: '2019-03-12' }],
    solicitation: null,
    endorsements: [
      {
        signedOn: '2019-03-25T18:00',
        signatory: 'mireille',
        charterVersion: 1,
        ratification: {
          body: 'Conseil d’administration',
          on: '2019-03-20',
          electorate: 15,
          for: 11,
          against: 1,
          abstain: 2,
        },
        statement:
          'Nous signons des valeurs, non une liste. Nos données sur la Lène sont à la disposition des groupes, comme elles le sont de toute personne qui les demande.',
        reservations: [
          {
            article: 'I-8',
            text: 'L’association ne présente ni ne soutient de candidats : la phrase « nous nous présentons pour gagner » ne l’engage pas.',
          },
        ],
      },
    ],
  },
  {
    key: 'union-travail',
    name: 'Union locale du travail de Vaubrune',
    kind: 'union',
    email: 'union.travail',
    statement:
      'Union de neuf syndicats, de l’hôpital aux entrepôts. Ne soutient aucune liste, discute de tout programme.',
    representatives: [{ person: 'pascal', verifiedOn: '2019-10-03' }],
    solicitation: null,
    endorsements: [
      {
        signedOn: '2019-11-20T17:30',
        signatory: 'pascal',
        charterVersion: 2,
        ratification: {
          body: 'Commission exécutive',
          on: '2019-11-14',
          electorate: 27,
          for: 19,
          against: 3,
          abstain: 4,
        },
        statement:
          'Nous adhérons à une méthode de travail, pour faire entrer le travail dans le programme. Notre indépendance n’est pas négociable, et la charte le dit.',
        reservations: [
          {
            article: 'II-9',
            text: 'Notre organisation ne prend aucune part aux candidatures, sous quelque forme que ce soit.',
          },
        ],
      },
    ],
  },
];

export const mandates: readonly MandateContent[] = [
  {
    key: 'juin-2019',
    plenary: 5,
    text: 'Rencontrer d’ici au 25 juin les organisations qui nous ont sollicités, en public pour une part au moins, afin de leur présenter la charte et la méthode, d’entendre leurs attentes et leurs critiques, et de dire à quelles conditions une organisation peut signer. En rendre compte par écrit à la plénière du 25 juin.',
    mayOffer: [
      'Présenter la charte, le calendrier et les groupes',
      'Inviter les adhérents à participer aux groupes, à titre personnel',
      'Recevoir des contributions au programme',
    ],
    mayNotOffer: [
      'Promettre des sièges ou des places sur une liste',
      'Discuter d’une tête de liste, d’une fusion ou du second tour',
      'Modifier la charte ou reporter une décision de la plénière',
    ],
    holders: ['yasmine', 'paul', 'amina', 'hugo'],
    from: '2019-05-28',
    to: '2019-06-30',
  },
  {
    key: 'automne-2019',
    plenary: 7,
    text: 'Accompagner les organisations qui délibèrent sur la version 2 de la charte : répondre à leurs questions sur la signature, les réserves et la ratification, et préparer avec elles l’entrée de leurs contributions dans les groupes avant la plénière du 30 novembre.',
    mayOffer: [
      'Expliquer la charte devant leurs assemblées',
      'Ouvrir aux contributions de leurs membres les brouillons des groupes',
      'Convenir d’une séance commune par groupe intéressé',
    ],
    mayNotOffer: ['Négocier le texte adopté', 'Parler de candidatures, de places ou d’alliances'],
    holders: ['demo-coordination', 'paul', 'lucie'],
    from: '2019-09-21',
    to: '2019-11-30',
  },
];

export const encounters: readonly EncounterContent[] = [
  {
    key: 'aubier-juin',
    organisation: 'aubier',
    mandate: 'juin-2019',
    at: '2019-06-17T18:30',
    endsAt: '2019-06-17T20:45',
    place: 'Salle des Mariniers',
    delegates: ['yasmine', 'paul'],
    representatives: ['marthe', 'demo-representative'],
    agenda: [
      'Lecture du mandat, en public',
      'Ce que suppose la signature de la charte',
      'Les travaux de L’Aubier sur l’eau et l’énergie',
      'Calendrier et suites',
    ],
    reportDueAt: 6,
    report: {
      on: '2019-06-21T09:30',
      by: 'paul',
      summary: `Trente et une personnes ont assisté à la première demi-heure. Nous avons lu le mandat et ses limites avant toute chose.

L’Aubier demande si signer la charte vaut approbation de chaque proposition. Nous avons répondu que non : cela vaut acceptation du travail fait comme point de départ. La question revient pour les réserves : la version actuelle n’en parle pas, et c’est un manque.

Leur groupe de travail sur la chaleur a relevé l’échéance du contrat de chauffage, juin 2022, que nous ignorions. Le groupe Énergie est preneur de leurs documents.

À notre question sur la publicité des échanges, leur réponse a été nette : tout ce qui est écrit peut être publié.`,
      outcome:
        'Quatre adhérents rejoignent le groupe Énergie à titre personnel. L’Aubier consultera ses membres quand la charte aura une partie sur l’adhésion des organisations.',
    },
    debate: [
      {
        by: 'samir',
        hours: 100,
        stance: 'for',
        quote: 'juin 2022, que nous ignorions',
        text: 'Rien que pour cette information, la rencontre valait la peine.',
      },
      {
        by: 'brigitte',
        hours: 108,
        stance: 'question',
        text: 'Pourquoi seule la première demi-heure était-elle publique ? Le mandat dit « pour une part au moins », j’aurais préféré tout.',
        replies: [
          {
            by: 'yasmine',
            hours: 112,
            text: 'À leur demande, pour que chacun parle sans être filmé. Nous l’avons accepté et nous l’écrivons.',
          },
          {
            by: 'brigitte',
            hours: 116,
            text: 'Merci de la franchise. Que la prochaine fois soit entièrement ouverte.',
          },
        ],
      },
      {
        by: 'adele',
        hours: 150,
        stance: 'for',
        text: 'Le compte-rendu tient en vingt lignes et on comprend tout. Qu’il serve de modèle.',
      },
    ],
  },
  {
    key: 'levain-juin',
    organisation: 'levain',
    mandate: 'juin-2019',
    at: '2019-06-19T18:00',
    endsAt: '2019-06-19T20:30',
    place: 'Maison de quartier de Saint-Évrard',
    delegates: ['amina', 'paul'],
    representatives: ['gerard'],
    agenda: [
      'Lecture du mandat',
      'Les attentes du Levain',
      'Les désaccords : gratuité, tirage au sort',
      'Ce que le collectif peut et ne peut pas offrir',
    ],
    reportDueAt: 6,
    report: {
      on: '2019-06-23T22:10',
      by: 'amina',
      summary: `Discussion franche, dans une salle de dix-huit personnes, publique d’un bout à l’autre.

Le Levain a demandé par trois fois combien de places éligibles seraient réservées aux partis. Nous avons répondu par trois fois que le mandat nous interdisait d’en parler, et pourquoi : le programme d’abord.

Sur la gratuité des bus, leur objection est sérieuse : sans conducteurs supplémentaires, on remplit des bus déjà pleins. Nous l’avons transmise au groupe Mobilités, qui en tient compte dans sa deuxième version.

Sur le tirage au sort, le désaccord est de fond et courtois.`,
      outcome:
        'Pas d’accord, pas de rupture. Le Levain enverra ses amendements aux groupes et attend la charte complète avant de consulter sa section.',
    },
    debate: [
      {
        by: 'farid',
        hours: 110,
        stance: 'for',
        quote: 'sans conducteurs supplémentaires, on remplit des bus déjà pleins',
        text: 'Je le disais depuis janvier ! Peu importe de quelle bouche ça vient.',
      },
      {
        by: 'jules',
        hours: 125,
        stance: 'question',
        text: 'Trois fois la même question sur les places : faut-il comprendre qu’ils ne signeront jamais sans ?',
        replies: [
          {
            by: 'amina',
            hours: 129,
            text: 'Je n’en sais rien et ne veux pas l’écrire à leur place. La salle était plus ouverte que la table.',
          },
        ],
      },
    ],
  },
  {
    key: 'faubourgs-juin',
    organisation: 'faubourgs',
    mandate: 'juin-2019',
    at: '2019-06-20T18:30',
    endsAt: '2019-06-20T21:00',
    place: 'Pied de la tour C, la Grange-Noire',
    delegates: ['yasmine', 'hugo'],
    representatives: ['sabrina'],
    agenda: [
      'Combien d’entre vous vivent ici ?',
      'Que faites-vous de ceux qui ne votent plus ?',
      'Qui garde les enfants pendant vos plénières ?',
    ],
    reportDueAt: 6,
    said: 'Une vingtaine de personnes au pied de la tour, trois questions posées franchement, une seule réponse complète. Sabrina propose de se revoir quand le compte-rendu sera écrit.',
    report: null,
    debate: [
      {
        by: 'rachida',
        hours: 140,
        stance: 'question',
        text: 'J’y étais, soixante personnes, deux heures debout. Où est le compte-rendu ? Ils ont posé des questions et attendent de les lire.',
        replies: [
          {
            by: 'hugo',
            hours: 150,
            text: 'Il est en retard et c’est de notre faute. Chacun pensait que l’autre l’écrivait.',
          },
          {
            by: 'sabrina',
            hours: 170,
            text: 'On a l’habitude d’attendre. Mais vous, vous l’affichez, c’est déjà différent.',
          },
        ],
      },
      {
        by: 'demba',
        hours: 176,
        stance: 'question',
        quote: 'Qui garde les enfants pendant vos plénières ?',
        text: 'En attendant le texte : depuis septembre, c’est la maison de quartier, avec trois animateurs payés par la caisse.',
      },
    ],
  },
  {
    key: 'aubier-octobre',
    organisation: 'aubier',
    mandate: 'automne-2019',
    at: '2019-10-03T19:00',
    endsAt: '2019-10-03T21:00',
    place: 'Médiathèque, salle haute',
    delegates: ['demo-coordination', 'paul'],
    representatives: ['marthe', 'demo-representative'],
    agenda: [
      'Questions des adhérents sur la version 2',
      'Réserves : comment elles s’écrivent et se publient',
      'Séance commune avec le groupe Énergie',
    ],
    reportDueAt: 8,
    report: {
      on: '2019-10-06T17:00',
      by: 'demo-coordination',
      summary: `Soixante-deux adhérents de L’Aubier, rencontre entièrement publique, enregistrée.

Deux articles inquiètent : l’ordre des décisions (II-4), qui heurte leur calendrier statutaire, et le reversement d’indemnités (II-9). Nous avons montré comment exprimer une réserve et ce qu’elle ne permet pas : s’affranchir de l’article.

Une question revenait : que se passe-t-il si l’on change d’avis ? L’article II-8 a été lu en entier.`,
      outcome: 'Vote de leur assemblée le 9 octobre. Séance commune du groupe Énergie fixée au 24 octobre.',
    },
    debate: [
      {
        by: 'karine',
        hours: 90,
        stance: 'for',
        quote: 's’affranchir de l’article',
        text: 'Il fallait que ce soit dit : une réserve n’est pas une dispense.',
      },
    ],
  },
  {
    key: 'union-novembre',
    organisation: 'union-travail',
    mandate: 'automne-2019',
    at: '2019-11-05T17:30',
    endsAt: '2019-11-05T19:00',
    place: 'Bourse du travail',
    delegates: ['paul', 'lucie'],
    representatives: ['pascal'],
    agenda: ['Indépendance syndicale et signature', 'Aides à domicile, éboueurs, entrepôts : ce que disent les textes'],
    reportDueAt: 8,
    report: {
      on: '2019-11-09T12:00',
      by: 'lucie',
      summary: `L’Union locale a lu les quinze chapitres avec un crayon. Ses remarques portent sur les conditions de travail des agents que nos propositions font travailler davantage : ouverture du dimanche, collecte du compost, cantines.

Nous avons pris l’engagement permis par le mandat : une séance commune par groupe concerné avant le 30 novembre. Elles ont été fixées aux 13, 18 et 19 novembre.`,
      outcome: 'La commission exécutive se prononce le 14 novembre. Trois séances communes sont au calendrier.',
    },
    debate: [
      {
        by: 'franck',
        hours: 95,
        stance: 'for',
        text: 'Le 18, c’était notre groupe. On a enfin parlé du poids des bacs.',
      },
    ],
  },
];
