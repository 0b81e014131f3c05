import type { CharterArticleContent, CharterVersionContent } from './types.js';

export const charterVersions: readonly CharterVersionContent[] = [
  {
    number: 1,
    draftedOn: '2019-01-19',
    debatedFrom: '2019-01-21',
    adoptedAt: 3,
    reason: 'Dire ce qui nous rassemble avant de parler à qui que ce soit en notre nom.',
    parts: [
      {
        number: 1,
        title: 'Ce qui nous rassemble',
        introduction:
          'Nous venons d’horizons différents. Ce que nous écrivons ici, chacune et chacun de nous le tient pour vrai, et peut en demander compte aux autres.',
      },
    ],
  },
  {
    number: 2,
    draftedOn: '2019-07-08',
    debatedFrom: '2019-08-26',
    adoptedAt: 7,
    reason:
      'Les rencontres de juin ont montré qu’il nous manquait des règles : qui parle, qui signe, qui décide, et dans quel ordre.',
    parts: [
      {
        number: 1,
        title: 'Ce qui nous rassemble',
        introduction:
          'Nous venons d’horizons différents. Ce que nous écrivons ici, chacune et chacun de nous le tient pour vrai, et peut en demander compte aux autres.',
      },
      {
        number: 2,
        title: 'Comment nous décidons',
        introduction:
          'Des valeurs sans méthode ne tiennent pas une campagne. Cette partie engage les personnes et les organisations qui signent.',
      },
    ],
  },
];

const values: readonly CharterArticleContent[] = [
  {
    key: 'I-1',
    part: 1,
    number: 1,
    title: 'L’urgence écologique commande le calendrier',
    text: `Nous tenons le dérèglement du climat et l’effondrement du vivant pour le cadre de toute décision municipale, non pour un chapitre parmi d’autres.

Toute proposition dit ce qu’elle change aux émissions, à l’eau, aux sols. Quand deux bonnes idées se contrarient, nous choisissons celle que nos enfants n’auront pas à défaire.`,
    edits: [
      {
        find: 'Toute proposition dit ce qu’elle change aux émissions, à l’eau, aux sols.',
        replace:
          'Toute proposition dit ce qu’elle change aux émissions, à l’eau, aux sols, et à la vie des foyers les plus modestes.',
      },
    ],
    debate: [
      {
        by: 'rosa',
        hours: 12,
        stance: 'question',
        quote: 'celle que nos enfants n’auront pas à défaire',
        text: 'Belle phrase, mais mes patientes ne peuvent pas toujours choisir. Où sont-elles dans cet article ?',
        replies: [
          {
            by: 'elise',
            hours: 20,
            text: 'Tu as raison, l’écologie s’y tient toute seule. Ajoutons les foyers modestes dans la même phrase, pas dans une autre.',
          },
        ],
      },
      {
        by: 'ulysse',
        hours: 60,
        stance: 'against',
        text: 'Au port, « le cadre de toute décision » s’entend : vos emplois après. Il faut parler du travail ici même.',
      },
    ],
  },
  {
    key: 'I-2',
    part: 1,
    number: 2,
    title: 'La justice sociale n’attend pas',
    text: `Une mesure que seuls peuvent suivre ceux qui ont du temps, une voiture ou de l’épargne n’est pas une bonne mesure.

Nous commençons par les quartiers, les rues et les personnes à qui l’on a le plus promis. Nous refusons d’opposer les pauvres d’ici et ceux d’ailleurs : quiconque vit à Vaubrune est de Vaubrune.`,
  },
  {
    key: 'I-3',
    part: 1,
    number: 3,
    title: 'Le pouvoir se partage',
    text: `Élire n’est pas abandonner. Nous voulons des habitants qui proposent, décident et contrôlent, entre les élections autant que le jour du vote.

Aucune décision importante ne se prend sans celles et ceux qu’elle touche. La transparence est la règle ; le secret s’explique et s’achève.`,
  },
  {
    key: 'I-4',
    part: 1,
    number: 4,
    title: 'L’égalité se mesure',
    text: `Nous luttons contre le sexisme, le racisme, les discriminations liées au handicap, à l’orientation, à l’âge ou au nom de la rue où l’on habite, dans la ville et d’abord entre nous.

La parole est comptée : nous mesurons qui parle, combien de temps, et nous corrigeons. La parité vaut pour les listes, les délégations, les tribunes et le ménage de la salle.`,
    edits: [{ find: 'et nous corrigeons.', replace: 'nous publions la mesure et nous corrigeons.' }],
    debate: [
      {
        by: 'irene',
        hours: 8,
        stance: 'for',
        quote: 'le ménage de la salle',
        text: 'Gardez cela, même si l’on vous dit que ce n’est pas sérieux. Surtout si on vous le dit.',
      },
      {
        by: 'henri',
        hours: 30,
        stance: 'question',
        quote: 'nous mesurons qui parle',
        text: 'Avec un chronomètre ? Je parle lentement, j’espère que ce ne sera pas retenu contre moi.',
        replies: [
          {
            by: 'zoe',
            hours: 33,
            text: 'Avec deux petits carnets, comme à la deuxième plénière : 71 % du temps aux hommes. Personne ne l’aurait cru.',
          },
        ],
      },
    ],
  },
  {
    key: 'I-5',
    part: 1,
    number: 5,
    title: 'Les communs ne se vendent pas',
    text: `L’eau, la chaleur, le sol, les savoirs, les lieux publics sont des biens communs. Nous préférons toujours la gestion publique ou coopérative à la concession, et ne cédons aucun terrain public sans un vote des habitants.

Les logiciels et les données produits avec l’argent public sont libres et ouverts.`,
    edits: [
      {
        find: 'sans un vote des habitants.',
        replace: 'sans débat public ni vote des habitants ; le bail de longue durée est préféré à la vente.',
      },
    ],
    debate: [
      {
        by: 'bruno',
        hours: 25,
        stance: 'against',
        quote: 'Nous préférons toujours la gestion publique ou coopérative',
        text: '« Toujours » est un mot d’église. Pour l’éclairage, une entreprise d’ici fait mieux que la régie ne ferait.',
        replies: [
          {
            by: 'samir',
            hours: 31,
            text: 'Préférer ne veut pas dire interdire. Celui qui veut concéder doit prouver ; aujourd’hui, c’est l’inverse.',
          },
        ],
      },
      {
        by: 'leo',
        hours: 90,
        stance: 'for',
        text: 'La phrase sur les logiciels devrait figurer dans toutes les chartes.',
      },
    ],
  },
  {
    key: 'I-6',
    part: 1,
    number: 6,
    title: 'Le soin comme politique',
    text: `Prendre soin des enfants, des anciens, des malades, des rues et des arbres est le premier travail d’une ville. Nous voulons que ce travail soit payé, partagé et respecté.

Nous prenons soin aussi du collectif : on a le droit d’y être fatigué, d’arriver en retard, d’être débutant.`,
  },
  {
    key: 'I-7',
    part: 1,
    number: 7,
    title: 'La ville dans son pays',
    text: `Vaubrune ne finit pas à ses panneaux. Nous travaillons avec les communes voisines d’égale à égale, avec les paysans qui nous nourrissent, avec les villes d’ailleurs qui cherchent la même chose.

Nous n’exportons pas nos déchets et n’importons pas nos bonnes consciences.`,
  },
  {
    key: 'I-8',
    part: 1,
    number: 8,
    title: 'L’espérance et la joie',
    text: `Nous nous présentons pour gagner et pour gouverner autrement, sans insulter personne. On peut rire en plénière. On y mange, on y chante, on y vient avec ses enfants.

Si nous devenons tristes, c’est que nous nous serons trompés quelque part.`,
  },
];

const functioning: readonly CharterArticleContent[] = [
  {
    key: 'II-1',
    part: 2,
    number: 1,
    title: 'Une personne, une voix',
    text: `Dans le collectif, chacun parle et vote en son nom. Nul ne représente un parti, une association ou une famille ; une carte peut être déclarée, elle ne donne ni plus ni moins de voix.

Est membre qui a plus de seize ans, habite ou travaille dans l’agglomération et accepte cette charte. On n’a pas d’autre condition à remplir.`,
    debate: [
      {
        by: 'hugo',
        hours: 14,
        stance: 'question',
        quote: 'habite ou travaille dans l’agglomération',
        text: 'Et étudie ? Je vote chez mes parents, à trois cents kilomètres, mais je vis ici dix mois sur douze.',
        replies: [
          {
            by: 'yasmine',
            hours: 17,
            text: 'Pour moi, étudier est travailler. Disons-le oralement en plénière, cela figurera au compte-rendu.',
          },
        ],
      },
    ],
  },
  {
    key: 'II-2',
    part: 2,
    number: 2,
    title: 'Les groupes écrivent, la plénière décide',
    text: `Les groupes de travail sont ouverts à tout moment à tout le monde. Ils étudient, rencontrent, rédigent ; ils ne décident pas à la place du collectif.

La plénière est souveraine. Elle adopte et amende les textes, donne et retire les mandats. Elle est publique, annoncée quinze jours avant avec ses textes, et son compte-rendu paraît dans les dix jours.`,
  },
  {
    key: 'II-3',
    part: 2,
    number: 3,
    title: 'Chercher l’accord, puis voter',
    text: `Nous cherchons d’abord le consentement : une objection est un cadeau, elle améliore le texte ou montre qu’il n’est pas mûr.

À défaut d’accord, on vote. Un texte est adopté à la majorité des voix exprimées, la charte aux deux tiers. Une égalité n’adopte rien. L’avis minoritaire qui le demande est publié avec le texte.`,
    debate: [
      {
        by: 'karine',
        hours: 6,
        stance: 'question',
        quote: 'à la majorité des voix exprimées',
        text: 'Les abstentions comptent-elles parmi les exprimées ? Cela a failli changer le résultat sur les meublés.',
        replies: [
          { by: 'yasmine', hours: 9, text: 'Non : pour et contre seulement. Et la règle s’affiche avant chaque vote.' },
        ],
      },
      {
        by: 'gwenn',
        hours: 40,
        stance: 'for',
        quote: 'une objection est un cadeau',
        text: 'Un cadeau qu’on n’a pas toujours demandé. Mais oui.',
      },
    ],
  },
  {
    key: 'II-4',
    part: 2,
    number: 4,
    title: 'Le programme, puis les personnes',
    text: 'Nous décidons dans cet ordre : le programme, les candidatures, la tête de liste, les alliances. Aucune étape n’est discutée, en plénière ni ailleurs au nom du collectif, avant que la précédente ne soit close.',
    debate: [
      {
        by: 'gerard',
        hours: 20,
        stance: 'against',
        text: 'Je parle pour moi : on ne construit pas une union en mettant l’alliance en dernier. Les discussions auront lieu de toute façon, autant qu’elles soient prévues.',
        replies: [
          {
            by: 'paul',
            hours: 26,
            text: 'C’est justement ce que nous refusons : elles auront lieu quand l’article 4 le dira, et devant tout le monde.',
          },
        ],
      },
      {
        by: 'edouard',
        hours: 70,
        stance: 'question',
        quote: 'en plénière ni ailleurs au nom du collectif',
        text: 'Un membre peut-il en parler à titre personnel ?',
        replies: [
          {
            by: 'demo-coordination',
            hours: 75,
            text: 'Oui, s’il dit que c’est à titre personnel. Il ne peut rien offrir.',
          },
        ],
      },
    ],
  },
  {
    key: 'II-5',
    part: 2,
    number: 5,
    title: 'Des mandats courts, écrits, contrôlés',
    text: `Qui parle pour le collectif a reçu d’une plénière un mandat écrit : son objet, ses limites, sa durée. On n’en tient qu’un à la fois.

Un mandat s’éteint à sa date et se retire à tout moment. Qui le dépasse n’a engagé personne.`,
  },
  {
    key: 'II-6',
    part: 2,
    number: 6,
    title: 'Les rencontres au grand jour',
    text: `Toute organisation peut nous solliciter ; sa demande est publiée. Nous la rencontrons à deux au moins, dont une femme, sous mandat, et nous en rendons compte à la plénière suivante, par écrit.

Un compte-rendu qui manque est signalé sur la page de la rencontre, sous le nom de ceux qui le doivent, aussi longtemps qu’il manque.`,
    debate: [
      {
        by: 'lucie',
        hours: 33,
        stance: 'for',
        quote: 'aussi longtemps qu’il manque',
        text: 'Après le 20 juin, c’est la phrase qu’il nous fallait.',
      },
      {
        by: 'hugo',
        hours: 36,
        stance: 'question',
        text: 'Je fais partie de ceux qui doivent celui-là. Nous étions deux, chacun croyait que l’autre l’écrivait. Peut-on nommer une plume d’avance ?',
      },
    ],
  },
  {
    key: 'II-7',
    part: 2,
    number: 7,
    title: 'Adhérer comme organisation',
    text: `Un parti, un syndicat, une association adhère à la version en vigueur de la charte par une décision de ses propres instances, dont elle nous dit le corps, la date et les voix.

Elle accepte trois choses : la charte et sa méthode ; le travail déjà fait par les groupes ; de contribuer à un programme commun. Elle peut exprimer des réserves, article par article ; elles sont publiées à côté de sa signature.

Adhérer ne donne ni siège, ni place sur une liste, ni voix supplémentaire.`,
    debate: [
      {
        by: 'marthe',
        hours: 15,
        stance: 'question',
        quote: 'le travail déjà fait par les groupes',
        text: 'Accepter le travail veut-il dire accepter chaque phrase ? Notre comité posera la question avant de voter.',
        replies: [
          {
            by: 'paul',
            hours: 22,
            text: 'Non : accepter que l’on parte de là et non d’une page blanche. Les réserves et les amendements servent au reste.',
          },
          { by: 'marthe', hours: 27, text: 'Dans ces termes, je saurai le défendre.' },
        ],
      },
      {
        by: 'mireille',
        hours: 80,
        stance: 'for',
        text: 'Une association comme la nôtre ne peut pas soutenir une liste ; elle peut signer une méthode. C’est une bonne distinction.',
      },
    ],
  },
  {
    key: 'II-8',
    part: 2,
    number: 8,
    title: 'Partir sans rien effacer',
    text: `Chacun, personne ou organisation, peut se retirer quand il veut, sans se justifier. Le retrait est daté et public pour les organisations.

Ce qui a été écrit, débattu et voté demeure, avec ses auteurs.`,
  },
  {
    key: 'II-9',
    part: 2,
    number: 9,
    title: 'Candidates et candidats',
    text: `Les candidatures se font par nominations motivées, ouvertes à tous, et ne valent qu’après l’accord de la personne. Le tirage au sort complète la liste pour que chaque quartier y soit.

Qui est élu avec nous rend compte deux fois par an devant la plénière, n’exerce pas plus de deux mandats et reverse au collectif la part d’indemnité que la plénière a fixée.`,
  },
  {
    key: 'II-10',
    part: 2,
    number: 10,
    title: 'Une charte qui évolue',
    text: `Une version en vigueur ne se retouche pas. Dix membres peuvent proposer la suivante, la plénière l’adopte aux deux tiers.

Quand une version nouvelle entre en vigueur, les signatures de la précédente restent visibles et deviennent à renouveler.`,
  },
];

/** The charter in order. Version 1 has the texts of part I; version 2 has them after 'edits', and part II. */
export const charterArticles: readonly CharterArticleContent[] = [...values, ...functioning];
