import type { ProposalContent } from '../types.js';

export const solidarites: readonly ProposalContent[] = [
  {
    key: 'solidarites-logement-dabord',
    title: 'Un logement d’abord : cent vingt baux pour cent vingt personnes à la rue',
    group: 'solidarites',
    problem:
      'La nuit du 7 février 2019, les bénévoles ont compté cent dix-huit personnes dehors, dont dix-neuf enfants. Le même mois, deux mille cent logements étaient vides.',
    text: `La ville, les bailleurs et les associations mettent en commun cent vingt logements en trois ans, pris dans le parc vacant et le parc social, dans tous les quartiers.

On entre par un bail à son nom, sans passer par l’hébergement ni prouver qu’on est « prêt ».

Une équipe suit dix ménages par personne au plus, aussi longtemps que le ménage le veut.

Les travaux d’entrée sont payés par un fonds que la ville, la fondation des bailleurs et les dons alimentent.

Chaque hiver, une nuit de comptage publique dit où l’on en est.`,
    cost: '680 000 € par an ; une nuit d’hôtel revient à 19 € par personne, une nuit dans ces logements à 12 €.',
    level: 'city',
    authors: ['noemie', 'djibril', 'lucie'],
    draftedOn: '2019-02-09',
    debatedFrom: '2019-05-21',
    fate: { kind: 'adopted', plenary: 7, tally: { for: 48, against: 1, abstain: 5 } },
    debate: [
      {
        by: 'rachida',
        hours: 15,
        stance: 'question',
        quote: 'dans tous les quartiers',
        text: 'Tous, vraiment ? Chaque fois, cela finit chez nous, à la Grange-Noire, et on nous dit merci.',
        replies: [
          {
            by: 'noemie',
            hours: 22,
            text: 'Pas plus de quinze par quartier : c’est dans l’annexe, on peut le mettre dans le texte.',
          },
        ],
      },
      {
        by: 'djibril',
        hours: 48,
        stance: 'for',
        quote: 'On entre par un bail à son nom',
        text: 'J’ai passé quatorze mois d’hôtel en hôtel. Le jour où j’ai eu une clé, j’ai cherché du travail. Pas avant.',
      },
      {
        by: 'pierre',
        hours: 110,
        stance: 'for',
        text: 'La comparaison des coûts m’a convaincu. Elle devrait ouvrir le texte.',
      },
    ],
  },
  {
    key: 'solidarites-guichet',
    title: 'Un accueil inconditionnel et un seul dossier',
    group: 'solidarites',
    problem: 'Pour obtenir une aide, une famille de Bois-Perché a raconté sa vie à sept personnes dans cinq bâtiments.',
    text: `Dans chaque quartier, une maison des droits réunit la ville, le département, les caisses et les associations derrière un seul comptoir.

La personne qui vous reçoit la première vous suit jusqu’au bout, quelle que soit l’administration concernée.

Un agent vérifie chaque année que personne ne renonce à ce à quoi il a droit, et appelle celles et ceux qui y auraient droit.

Rien ne se fait uniquement en ligne : toute démarche a un guichet, un téléphone et un courrier.`,
    cost: '620 000 € par an, pour moitié par redéploiement.',
    level: 'department',
    authors: ['yasmine', 'noemie'],
    draftedOn: '2019-03-14',
    debatedFrom: '2019-06-13',
    second: {
      on: '2019-09-10',
      by: 'yasmine',
      reason: 'Le groupe Numérique demande de ne croiser aucun fichier sans l’accord des personnes.',
      edits: [
        {
          find: 'et appelle celles et ceux qui y auraient droit.',
          replace:
            'et, avec leur accord donné une fois pour toutes et révocable, appelle celles et ceux qui y auraient droit.',
        },
      ],
    },
    fate: { kind: 'adopted', plenary: 7, tally: { for: 50, against: 0, abstain: 4 } },
    debate: [
      {
        by: 'leo',
        hours: 19,
        stance: 'question',
        quote: 'appelle celles et ceux qui y auraient droit',
        text: 'Pour le savoir, il faut croiser des fichiers. C’est une bonne intention et une mauvaise habitude.',
        replies: [{ by: 'yasmine', hours: 28, text: 'Avec accord exprès, alors. Je prépare une version.' }],
      },
      {
        by: 'colette',
        hours: 50,
        stance: 'for',
        quote: 'toute démarche a un guichet, un téléphone et un courrier',
        text: 'Encadrez cette phrase et accrochez-la dans le bureau du maire.',
      },
    ],
  },
  {
    key: 'solidarites-bains',
    title: 'Rouvrir les bains-douches de la rue Basse, avec une bagagerie',
    group: 'solidarites',
    problem:
      'Les derniers bains-douches ont fermé en 2006. Les personnes à la rue, mais aussi les saisonniers et les habitants de logements sans eau chaude, se lavent à la piscine, au robinet du cimetière ou pas du tout.',
    text: `Les bains-douches de la rue Basse, dont la faïence est intacte, rouvrent sept jours sur sept, de sept heures à dix-neuf heures.

- La douche est gratuite et sans question ; savon et serviette sont prêtés.
- Trente casiers ferment à clé, pour un mois renouvelable.
- Deux machines à laver, un coin pour les chiens, une adresse postale.

L’équipe est pour un tiers composée de personnes qui ont connu la rue, salariées comme les autres.

Une fois par mois, la coiffeuse, le podologue et l’écrivain public viennent le même jour.`,
    cost: '540 000 € de remise en état, 230 000 € par an.',
    level: 'city',
    authors: ['noemie', 'emile'],
    draftedOn: { days: -55 },
    debatedFrom: { days: -44 },
    second: {
      on: { days: -20 },
      by: 'noemie',
      reason: 'Les femmes de la maraude ne viendraient pas dans un lieu mixte.',
      edits: [
        {
          find: 'savon et serviette sont prêtés.',
          replace: 'savon et serviette sont prêtés. Une aile a son entrée à part, réservée aux femmes et aux enfants.',
        },
      ],
    },
    fate: { kind: 'submitted', plenary: 9, soFar: { for: 9, against: 4, abstain: 3 } },
    debate: [
      {
        by: 'emile',
        hours: 4,
        stance: 'for',
        text: 'J’ai les clés du bâtiment depuis dix ans pour le mobilier. Les carreaux sont là, bleus et blancs, il n’en manque que six.',
      },
      {
        by: 'ines',
        hours: 30,
        stance: 'question',
        quote: 'La douche est gratuite et sans question',
        text: 'Sans question, oui, mais sans sécurité, non. Qu’est-il prévu pour les femmes ?',
        replies: [
          {
            by: 'noemie',
            hours: 35,
            text: 'Jusqu’ici, des horaires à part. Elles disent que cela ne suffira pas ; je retourne les voir mardi.',
          },
          { by: 'noemie', hours: 210, text: 'Elles demandent une entrée à elles. C’est faisable par la cour.' },
        ],
      },
      {
        by: 'olivier',
        hours: 60,
        stance: 'against',
        text: 'La rue Basse est étroite et déjà tendue. Pourquoi pas à la gare, près des bus de nuit ?',
        replies: [{ by: 'emile', hours: 71, text: 'Parce que le bâtiment existe, et que les gens sont déjà là.' }],
      },
      {
        by: 'jeanne',
        hours: 340,
        stance: 'question',
        text: 'Deux marches à l’entrée. La remise en état les compte-t-elle ?',
      },
      {
        by: 'delphine',
        hours: 420,
        stance: 'for',
        quote: 'le podologue et l’écrivain public viennent le même jour',
        text: 'Je peux tenir une permanence ce jour-là. Beaucoup de pieds abîmés se soignent avec trois pansements posés à temps.',
      },
      {
        by: 'karine',
        hours: 600,
        stance: 'question',
        quote: 'sept jours sur sept',
        text: 'Douze heures par jour, sept jours sur sept, font six postes. Les 230 000 € les contiennent-ils avec les remplacements ?',
        replies: [
          {
            by: 'noemie',
            hours: 612,
            text: 'Six et demi, remplacements compris ; la bagagerie est tenue par les mêmes personnes.',
          },
        ],
      },
      {
        by: 'jules',
        hours: 700,
        stance: 'for',
        text: 'Mon père y allait le samedi, avec une pièce et un savon. Il disait qu’on y parlait mieux qu’au café.',
      },
    ],
  },
  {
    key: 'solidarites-caution',
    title: 'Une caution municipale pour louer',
    group: 'solidarites',
    problem: 'Sans garant, pas de bail ; sans bail, pas de papiers, pas d’école près de chez soi.',
    text: `La ville se porte garante, dans la limite de dix-huit mois de loyer, pour les locataires qui n’ont personne.

En échange, le propriétaire accepte un loyer au plus égal à la moyenne du quartier.

Un impayé déclenche une visite avant un courrier.`,
    cost: null,
    level: 'city',
    authors: ['lucie', 'djibril'],
    draftedOn: '2019-10-30',
    fate: { kind: 'draft' },
  },
];
