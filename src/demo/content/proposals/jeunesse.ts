import type { ProposalContent } from '../types.js';

export const jeunesse: readonly ProposalContent[] = [
  {
    key: 'jeunesse-revenu',
    title: 'Un minimum de ressources pour les dix-huit à vingt-cinq ans',
    group: 'jeunesse',
    problem:
      'À vingt ans, on peut voter, signer un bail, payer des impôts, et n’avoir droit à rien. À la distribution du campus, la file est passée de quatre-vingts à deux cent cinquante personnes en deux ans.',
    text: `La ville verse un complément jusqu’à cinq cents euros par mois aux jeunes de dix-huit à vingt-cinq ans qui y habitent depuis un an et ne vivent pas chez leurs parents.

La demande tient sur une page, elle est reçue par une personne, et la réponse vient dans les dix jours.

On n’exige pas de contrepartie. Une référente ou un référent est proposé ; on peut refuser.

L’expérience porte d’abord sur quatre cents jeunes tirés au sort parmi les demandes, pendant trois ans ; une équipe de l’université en mesure les effets et publie ses données.

Si elle réussit, la ville demande au département et à l’État de prendre le relais.`,
    cost: '1,6 M€ par an pour quatre cents jeunes (moyenne constatée ailleurs : 330 € par mois).',
    level: 'city',
    authors: ['hugo', 'demba', 'zelie'],
    draftedOn: '2019-02-14',
    debatedFrom: '2019-05-30',
    second: {
      on: '2019-09-05',
      by: 'hugo',
      reason:
        'Le tirage au sort choquait : on commence par celles et ceux qui sortent de l’aide à l’enfance, puis on tire au sort.',
      edits: [
        {
          find: 'quatre cents jeunes tirés au sort parmi les demandes',
          replace:
            'quatre cents jeunes, d’abord ceux qui sortent de l’aide sociale à l’enfance, puis par tirage au sort parmi les demandes',
        },
      ],
    },
    fate: { kind: 'adopted', plenary: 7, tally: { for: 38, against: 8, abstain: 8 } },
    debate: [
      {
        by: 'pierre',
        hours: 13,
        stance: 'against',
        quote: 'On n’exige pas de contrepartie.',
        text: 'J’ai commencé à travailler à seize ans. Une aide, oui ; sans rien demander, je ne saurais pas l’expliquer à mes voisins.',
        replies: [
          {
            by: 'demba',
            hours: 16,
            text: 'Viens un soir à la maison de quartier. Ils travaillent tous. C’est justement entre deux missions qu’ils tombent.',
          },
          { by: 'pierre', hours: 170, text: 'J’y suis allé. Je m’abstiendrai au lieu de voter contre.' },
        ],
      },
      {
        by: 'noemie',
        hours: 45,
        stance: 'against',
        quote: 'tirés au sort parmi les demandes',
        text: 'Je ne me vois pas dire à quelqu’un qui dort dans sa voiture qu’il n’a pas été tiré.',
      },
      {
        by: 'oceane',
        hours: 77,
        stance: 'for',
        text: 'En stage de nuit, sans bourse, avec un loyer de 410 €. Cent euros auraient suffi à ce que je n’arrête pas en mars.',
      },
      {
        by: 'xavier',
        hours: 120,
        stance: 'question',
        quote: 'publie ses données',
        text: 'Le tirage au sort est la seule façon de savoir si cela marche. Si on y renonce, que mesurera l’université ?',
        replies: [
          {
            by: 'hugo',
            hours: 134,
            text: 'On garde un tirage pour les deux tiers des places. L’équipe dit que cela suffit.',
          },
        ],
      },
    ],
  },
  {
    key: 'jeunesse-lieux',
    title: 'Une maison de la jeunesse ouverte jusqu’à minuit, tenue par celles et ceux qui y viennent',
    group: 'jeunesse',
    problem:
      'Après dix-neuf heures, le seul endroit chauffé où l’on puisse s’asseoir sans payer est le hall de la gare.',
    text: `L’ancien tri postal, à côté de la gare, devient une maison ouverte tous les jours de quatorze heures à minuit aux quinze à vingt-cinq ans.

On y trouve des salles de répétition, une cuisine, des ordinateurs, une infirmière deux soirs par semaine et des fauteuils.

Une assemblée mensuelle des usagers vote les horaires, les règles et un quart du budget. Les professionnels y ont une voix chacun, comme tout le monde.

Il n’y a ni badge ni inscription à l’entrée.`,
    cost: '1,3 M€ de travaux, 380 000 € par an.',
    level: 'city',
    authors: ['demba', 'kevin', 'zelie'],
    draftedOn: '2019-04-24',
    debatedFrom: '2019-09-04',
    fate: { kind: 'adopted', plenary: 8, tally: { for: 52, against: 1, abstain: 4 } },
    debate: [
      {
        by: 'brigitte',
        hours: 30,
        stance: 'question',
        quote: 'Il n’y a ni badge ni inscription à l’entrée.',
        text: 'Et en cas d’incendie ? On doit savoir combien de personnes sont là.',
        replies: [
          { by: 'kevin', hours: 33, text: 'Compter n’est pas inscrire : un compteur à la porte, comme au gymnase.' },
        ],
      },
      {
        by: 'theo',
        hours: 92,
        stance: 'for',
        quote: 'un quart du budget',
        text: 'Le quart doit être une vraie enveloppe, avec un compte. Sinon on votera la couleur des coussins.',
      },
      {
        by: 'wassim',
        hours: 140,
        stance: 'for',
        text: '« Tous les jours » : ces trois mots m’ont décidé à venir aux réunions.',
      },
    ],
  },
  {
    key: 'jeunesse-stages',
    title: 'Cent stages de troisième qui n’ont pas besoin de relations',
    group: 'jeunesse',
    problem:
      'Au collège de la Grange-Noire, quarante-six élèves sur cent font leur stage dans le magasin de restauration rapide du rond-point.',
    text: `La ville, ses régies et l’hôpital réservent cent places par an aux collégiens des établissements prioritaires, dans tous les métiers, du labo d’eau à l’orchestre.

Les entreprises qui répondent à un marché public disent combien de stagiaires elles prennent, et c’est publié.

Un trajet et un repas sont payés ; une tenue est prêtée s’il le faut.

À la fin, les élèves tiennent un forum et ce sont les adultes qui passent de table en table.`,
    cost: '45 000 € par an.',
    level: 'city',
    authors: ['demba', 'estelle'],
    draftedOn: { days: -30 },
    debatedFrom: { days: -22 },
    fate: { kind: 'debate' },
    debate: [
      {
        by: 'olivier',
        hours: 12,
        stance: 'for',
        text: 'Je prends deux élèves par an ; l’un d’eux est devenu mon collègue. J’en prendrais quatre si quelqu’un faisait le lien.',
      },
      {
        by: 'ibrahim',
        hours: 38,
        stance: 'question',
        quote: 'et c’est publié',
        text: 'Publié suffit-il ? Je voudrais que cela compte dans la note du marché.',
        replies: [
          {
            by: 'yasmine',
            hours: 51,
            text: 'Possible s’il y a un lien avec l’objet du marché. Pour la restauration et le bâtiment, oui.',
          },
        ],
      },
      {
        by: 'chloe',
        hours: 140,
        stance: 'for',
        quote: 'ce sont les adultes qui passent de table en table',
        text: 'Belle idée. Qu’il se tienne au collège et non à la mairie : les parents viendront.',
      },
      {
        by: 'wassim',
        hours: 190,
        stance: 'for',
        text: 'Mon stage, c’était chez mon oncle. Ma sœur, chez mon oncle. Mon petit frère, devinez.',
      },
      {
        by: 'nadia',
        hours: 220,
        stance: 'question',
        quote: 'réservent cent places par an',
        text: 'Combien pour les élèves que j’accompagne ? On leur propose toujours la reprographie.',
        replies: [
          {
            by: 'estelle',
            hours: 233,
            text: 'Dix au moins, avec l’accompagnante payée pendant le stage. Je l’écris dans la prochaine version.',
          },
        ],
      },
      {
        by: 'cyril',
        hours: 300,
        stance: 'for',
        quote: 'du labo d’eau à l’orchestre',
        text: 'La piscine en prend quatre : chaufferie, accueil, sauvetage, analyses.',
      },
    ],
  },
  {
    key: 'jeunesse-campus',
    title: 'Un centre de santé et une laverie au cœur du campus',
    group: 'jeunesse',
    problem: 'Dix-huit mille étudiants, un médecin à mi-temps, et la laverie la plus proche à vingt minutes.',
    text: `Un centre de santé avec deux médecins salariés, une psychologue et une sage-femme ouvre dans le rez-de-chaussée vide de la résidence Hypatie.

À côté, une laverie coopérative à un euro, où l’on attend au chaud.

L’avance des frais est supprimée pour tous.`,
    cost: null,
    level: 'metropolitan',
    authors: ['oceane', 'theo'],
    draftedOn: { days: -6 },
    fate: { kind: 'draft' },
  },
];
