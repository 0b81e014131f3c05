import type { ProposalContent } from '../types.js';

export const education: readonly ProposalContent[] = [
  {
    key: 'education-ecole-moines',
    title: 'Une école publique à la Plaine-aux-Moines, en bois et ouverte le soir',
    group: 'education',
    problem:
      'Mille deux cents logements bâtis depuis 2008 et pas d’école : trois cent dix enfants prennent le car pour les Coteaux. Le terrain réservé sert de parking à un supermarché.',
    text: `Une école de douze classes, maternelle et élémentaire, ouvre à la rentrée 2023 sur le terrain réservé de la rue des Cisterciens.

Le bâtiment est en bois et en paille, sans climatisation, avec une cour plantée pour les deux tiers.

La bibliothèque, la salle de sport et la cuisine ont leur entrée sur la rue : après seize heures trente, elles servent aux habitants, sous la responsabilité d’une concierge logée.

- Les parents et les enfants de l’actuel car scolaire participent au jury du concours, avec une voix chacun comme les architectes.
- La carte scolaire est dessinée avec les directions des Coteaux et de la Grange-Noire, pour mêler les rues plutôt que de les séparer.`,
    cost: '9,8 M€, dont 2 M€ de l’État et du département ; 210 000 € par an de fonctionnement.',
    level: 'city',
    authors: ['chloe', 'nadia', 'estelle'],
    draftedOn: '2019-02-02',
    debatedFrom: '2019-05-22',
    second: {
      on: '2019-09-01',
      by: 'nadia',
      reason: 'Le groupe Accessibilité avait relevé que le texte ne parlait pas des enfants handicapés.',
      edits: [
        {
          find: 'avec une cour plantée pour les deux tiers.',
          replace:
            'avec une cour plantée pour les deux tiers. Tout y est accessible de plain-pied, et deux salles calmes permettent à un enfant de se retirer sans quitter l’école.',
        },
      ],
    },
    fate: { kind: 'adopted', plenary: 7, tally: { for: 51, against: 1, abstain: 2 } },
    debate: [
      {
        by: 'nadia',
        hours: 18,
        stance: 'question',
        quote: 'Le bâtiment est en bois et en paille',
        text: 'Et l’accueil des enfants que j’accompagne ? Un couloir trop sonore, et l’école se ferme pour eux.',
      },
      {
        by: 'estelle',
        hours: 36,
        stance: 'for',
        quote: 'elles servent aux habitants',
        text: 'Une salle à dix-sept heures à la Plaine : je n’en ai pas trouvé en neuf ans de centre de loisirs.',
      },
      {
        by: 'henri',
        hours: 90,
        stance: 'question',
        text: 'Qui paie le gardien logé ? Le poste a été supprimé dans toutes les écoles en 2011.',
        replies: [{ by: 'chloe', hours: 96, text: 'La ligne est dans les 210 000 €, avec l’entretien.' }],
      },
    ],
  },
  {
    key: 'education-atsem',
    title: 'Une ATSEM par classe de maternelle, toute la journée',
    group: 'education',
    problem:
      'Cinquante-deux agentes pour soixante-dix-neuf classes. L’après-midi, une enseignante peut se trouver seule avec vingt-neuf enfants de trois ans.',
    text: `Chaque classe de maternelle a son agente ou son agent, du matin à la sortie, temps de repas compris.

Vingt-sept postes sont créés en quatre ans, en commençant par les écoles de la Grange-Noire, de Bois-Perché et de la Plaine.

Une équipe de remplacement de six personnes couvre les absences dès le premier jour.

Les agentes choisissent leur formation sur leur temps de travail, et une journée par trimestre se passe avec les enseignantes à préparer ensemble.`,
    cost: '1,05 M€ par an à terme.',
    level: 'city',
    authors: ['valerie', 'chloe'],
    draftedOn: '2019-03-09',
    debatedFrom: '2019-06-19',
    fate: { kind: 'adopted', plenary: 7, tally: { for: 49, against: 0, abstain: 5 } },
    debate: [
      {
        by: 'karine',
        hours: 23,
        stance: 'question',
        text: 'C’est la plus forte dépense récurrente du chapitre. À quoi renonce-t-on si les dotations baissent encore ?',
        replies: [
          {
            by: 'valerie',
            hours: 31,
            text: 'À rien d’autre ici : c’est notre première demande. Le reste du chapitre peut attendre, pas les enfants de trois ans.',
          },
        ],
      },
      {
        by: 'fatou',
        hours: 60,
        stance: 'for',
        quote: 'Une équipe de remplacement de six personnes',
        text: 'Cette année, onze jours sans personne dans la classe de mon petit dernier.',
      },
      {
        by: 'nadia',
        hours: 95,
        stance: 'for',
        quote: 'temps de repas compris',
        text: 'C’est à la cantine que tout se joue pour un enfant qui n’aime ni le bruit ni les textures.',
      },
      {
        by: 'brigitte',
        hours: 150,
        stance: 'for',
        text: 'En 2006, nous avions soixante-huit agentes pour soixante-douze classes. J’ai retrouvé le tableau, signé de ma main.',
      },
    ],
  },
  {
    key: 'education-langues',
    title: 'Les langues des familles à l’école et à la médiathèque',
    group: 'education',
    problem: 'On parle quarante-trois langues dans les écoles de Vaubrune. On les y cache.',
    text: `Chaque école qui le souhaite reçoit une heure par semaine des conteuses et conteurs dans les langues de ses familles, payés comme intervenants.

Un fonds de deux mille albums bilingues est constitué à la médiathèque et tourne dans les classes.

Les courriers importants de l’école sont traduits dans les huit langues les plus parlées, et dits par téléphone quand on ne lit pas.

Des cours de français pour les parents se tiennent dans l’école, à l’heure où l’on dépose les enfants, avec garde des plus petits.`,
    cost: '165 000 € par an.',
    level: 'city',
    authors: ['valerie', 'djibril'],
    draftedOn: '2019-05-18',
    debatedFrom: '2019-09-19',
    fate: {
      kind: 'deferred',
      plenary: 8,
      reason:
        'Trop d’idées dans un même texte, a jugé la plénière : le groupe le sépare en deux, l’école et les parents.',
    },
    debate: [
      {
        by: 'sylvie',
        hours: 7,
        stance: 'for',
        quote: 'deux mille albums bilingues',
        text: 'Nous en avons cent quarante. Ils ne sont jamais en rayon : ils sont toujours sortis.',
      },
      {
        by: 'henri',
        hours: 50,
        stance: 'against',
        text: 'L’école est là pour apprendre le français. Le soir et à la médiathèque, tout ce qu’on voudra.',
        replies: [
          {
            by: 'djibril',
            hours: 58,
            text: 'Ma fille a appris le français plus vite le jour où sa maîtresse lui a demandé un mot de chez nous.',
          },
          {
            by: 'chloe',
            hours: 64,
            text: 'Les travaux que je connais vont dans le sens de Djibril. J’apporterai deux articles samedi.',
          },
        ],
      },
      {
        by: 'irene',
        hours: 85,
        stance: 'for',
        quote: 'dits par téléphone quand on ne lit pas',
        text: 'C’est mon métier : une traduction que personne n’ouvre ne sert à rien. La voix, si.',
      },
    ],
  },
  {
    key: 'education-cantine-tarif',
    title: 'Une tarification scolaire sur le seul quotient, sans dossier à refaire',
    group: 'education',
    problem:
      'Chaque été, les familles reconstituent un dossier que trois administrations possèdent déjà ; trois cents enfants commencent l’année au tarif maximal faute d’une pièce.',
    text: `Le tarif de la cantine, du périscolaire et du centre de loisirs suit un seul barème continu, sans tranche, de dix centimes à six euros.

Avec l’accord des parents, la ville demande elle-même le quotient ; en cas de silence, le tarif de l’an passé est maintenu.

Un changement de situation prend effet dans le mois.`,
    cost: null,
    level: 'city',
    authors: ['estelle', 'leo'],
    draftedOn: { days: -12 },
    fate: { kind: 'draft' },
  },
];
