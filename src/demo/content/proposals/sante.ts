import type { ProposalContent } from '../types.js';

export const sante: readonly ProposalContent[] = [
  {
    key: 'sante-centre',
    title: 'Deux centres de santé municipaux, à la Grange-Noire et à Port-Cadet',
    group: 'sante',
    problem:
      'Six mille deux cents habitants n’ont pas de médecin traitant. Sept cabinets sur onze ne prennent plus de nouveaux patients ; quatre médecins partent avant 2022.',
    text: `## Des soignants salariés

La ville ouvre deux centres de santé où travaillent ensemble dix médecins, quatre infirmières et infirmiers, deux sages-femmes, une psychologue et deux médiatrices.

1. Le premier ouvre à la Grange-Noire la première année, dans l’ancienne caisse d’assurance.
2. Le second à Port-Cadet la troisième, à moins de trois cents mètres des entrepôts, ouvert tôt et tard.

Les tarifs sont ceux de la sécurité sociale, sans avance.

Une demi-journée par semaine, l’équipe sort : écoles, foyers, pieds d’immeuble.

Un comité d’usagers est élu chaque année et donne son avis sur les horaires, l’accueil et les priorités.`,
    cost: '2,1 M€ d’aménagement ; déficit d’exploitation estimé à 290 000 € par an et par centre.',
    level: 'city',
    authors: ['amina', 'ines', 'delphine'],
    draftedOn: '2019-01-17',
    debatedFrom: '2019-05-16',
    second: {
      on: '2019-08-28',
      by: 'amina',
      reason:
        'Trois médecins rencontrés en juillet : ils viendraient, à condition de ne pas faire de comptabilité et de pouvoir enseigner.',
      edits: [
        {
          find: 'une psychologue et deux médiatrices.',
          replace:
            'une psychologue, deux médiatrices et une secrétaire par trois médecins. Chacun garde un jour par semaine pour la recherche, l’enseignement ou l’hôpital.',
        },
      ],
    },
    fate: { kind: 'adopted', plenary: 7, tally: { for: 53, against: 0, abstain: 1 } },
    debate: [
      {
        by: 'brigitte',
        hours: 9,
        stance: 'question',
        quote: 'dix médecins',
        text: 'On n’en trouve pas un seul. Où en trouvera-t-on dix ?',
        replies: [
          {
            by: 'amina',
            hours: 12,
            text: 'Les jeunes ne veulent plus s’installer seuls. Salariés en équipe, c’est autre chose : deux internes nous ont laissé leur numéro.',
          },
        ],
      },
      {
        by: 'ibrahim',
        hours: 40,
        stance: 'for',
        quote: 'ouvert tôt et tard',
        text: 'Aux entrepôts, on consulte aux urgences parce que c’est le seul endroit ouvert à vingt-deux heures.',
      },
      {
        by: 'karine',
        hours: 77,
        stance: 'question',
        text: 'Deux cent quatre-vingt-dix mille de déficit par centre : d’où vient le chiffre ?',
        replies: [
          {
            by: 'delphine',
            hours: 85,
            text: 'Moyenne de cinq centres de villes comparables, comptes 2017. Le tableau est dans les documents du groupe.',
          },
        ],
      },
      {
        by: 'cyril',
        hours: 160,
        stance: 'for',
        text: 'Ajoutez un jour un kiné. Pas par intérêt : les chutes des personnes âgées se préviennent.',
      },
    ],
  },
  {
    key: 'sante-vieillir',
    title: 'Vieillir chez soi, avec des aides à domicile bien payées',
    group: 'sante',
    problem:
      'Une aide à domicile de Vaubrune gagne en moyenne 930 euros pour vingt-huit heures payées et quarante-deux heures dehors. Une sur trois s’en va chaque année, et la personne aidée change de visage.',
    text: `Le service municipal d’aide à domicile est doublé et paie les trajets, les réunions et les vêtements de travail.

Les tournées se font par petites équipes autonomes de huit personnes, par quartier ; elles règlent leurs plannings elles-mêmes.

Chaque équipe a une voiture électrique et des vélos, un local avec une table, et deux heures par semaine pour parler ensemble.

Les associations qui appliquent les mêmes règles reçoivent les mêmes moyens.`,
    cost: '1,4 M€ par an, dont une moitié à négocier avec le département.',
    level: 'department',
    authors: ['rosa', 'colette'],
    draftedOn: '2019-04-02',
    debatedFrom: '2019-09-05',
    fate: { kind: 'adopted', plenary: 8, tally: { for: 55, against: 0, abstain: 2 } },
    debate: [
      {
        by: 'colette',
        hours: 2,
        stance: 'for',
        text: 'En quatre mois, onze dames différentes. À la douzième, j’ai cessé de raconter où sont les tasses.',
      },
      {
        by: 'brigitte',
        hours: 33,
        stance: 'question',
        quote: 'elles règlent leurs plannings elles-mêmes',
        text: 'Et si deux équipes se disputent la même personne, ou si aucune n’en veut ?',
        replies: [
          {
            by: 'rosa',
            hours: 37,
            text: 'Une coordinatrice par quartier tranche. Ailleurs, ça arrive trois fois par an.',
          },
        ],
      },
      {
        by: 'karine',
        hours: 100,
        stance: 'question',
        text: 'Si le département refuse, faisons-nous la moitié ou rien ?',
      },
    ],
  },
  {
    key: 'sante-air',
    title: 'Mesurer l’air à hauteur de poussette',
    group: 'sante',
    problem:
      'L’unique station de mesure est sur le toit de la préfecture. L’asthme des enfants de Port-Cadet, lui, est au rez-de-chaussée.',
    text: `Vingt capteurs mesurent les particules et le dioxyde d’azote devant les crèches, les écoles et les maisons de retraite, à quatre-vingts centimètres du sol.

Les résultats sont affichés sur place par une couleur et une phrase, et publiés en données ouvertes.

Au troisième jour rouge d’un mois, la rue est fermée au transit jusqu’au retour à l’orange.

Les infirmières scolaires et les généralistes volontaires tiennent un registre anonyme des crises d’asthme, discuté chaque printemps en public.`,
    cost: '110 000 €, puis 25 000 € par an.',
    level: 'city',
    authors: ['ines', 'delphine'],
    draftedOn: { days: -26 },
    debatedFrom: { days: -19 },
    fate: { kind: 'debate' },
    debate: [
      {
        by: 'leo',
        hours: 6,
        stance: 'question',
        text: 'Des capteurs à ce prix dérivent au bout de six mois. Qui les étalonne ?',
        replies: [
          {
            by: 'delphine',
            hours: 20,
            text: 'L’observatoire régional accepte d’en poser un étalonné à côté de deux des nôtres. Le troisième se déduit.',
          },
          { by: 'leo', hours: 22, text: 'Parfait, c’est la bonne méthode.' },
        ],
      },
      {
        by: 'farid',
        hours: 64,
        stance: 'question',
        quote: 'la rue est fermée au transit',
        text: 'Les bus aussi ? J’espère que non.',
      },
      {
        by: 'valerie',
        hours: 98,
        stance: 'for',
        quote: 'à quatre-vingts centimètres du sol',
        text: 'C’est l’idée la plus simple et la plus forte de tout le chapitre.',
      },
      {
        by: 'ibrahim',
        hours: 150,
        stance: 'for',
        text: 'Mettez-en un devant la crèche des entrepôts : les camions y tournent au ralenti de cinq à sept, et la mesure municipale dit que tout va bien.',
      },
      {
        by: 'karine',
        hours: 190,
        stance: 'question',
        text: 'J’ai voulu vérifier le coût d’entretien : un capteur tient quatre ans, il faut donc en racheter cinq par an. Cela ferait plutôt 32 000.',
      },
      {
        by: 'estelle',
        hours: 240,
        stance: 'for',
        quote: 'affichés sur place par une couleur et une phrase',
        text: 'La phrase compte plus que la couleur. « Aujourd’hui, jouez plutôt côté jardin », les enfants comprennent, les parents aussi.',
      },
      {
        by: 'xavier',
        hours: 300,
        stance: 'against',
        quote: 'Au troisième jour rouge d’un mois',
        text: 'Fermer une rue sur la foi d’un capteur à quatre cents euros, le tribunal n’appréciera pas. L’arrêté doit s’appuyer sur la station officielle.',
        replies: [
          {
            by: 'ines',
            hours: 318,
            text: 'Alors les nôtres alertent, l’officielle décide. Mais il faudra la descendre de son toit.',
          },
        ],
      },
    ],
  },
  {
    key: 'sante-mentale',
    title: 'Des lieux pour parler avant d’aller mal',
    group: 'sante',
    problem: 'Neuf mois d’attente au centre médico-psychologique.',
    text: `Dans chaque maison de quartier, une psychologue reçoit deux après-midi par semaine, sans rendez-vous et sans nom.

Les coiffeurs, gardiennes, entraîneurs qui le souhaitent sont formés à repérer et orienter.

Un groupe d’entraide tenu par des personnes concernées dispose d’un local à lui.`,
    cost: null,
    level: 'city',
    authors: ['amina', 'cyril'],
    draftedOn: { days: -4 },
    fate: { kind: 'draft' },
  },
];
