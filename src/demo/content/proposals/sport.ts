import type { ProposalContent } from '../types.js';

export const sport: readonly ProposalContent[] = [
  {
    key: 'sport-gymnases',
    title: 'Les équipements sportifs ouverts le soir, le dimanche et aux femmes',
    group: 'sport',
    problem:
      'Aux créneaux de dix-huit à vingt heures, huit places sur dix vont à des équipes d’hommes. Le dimanche, sept gymnases sur neuf sont fermés.',
    text: `La répartition des créneaux est publiée, avec le nombre de pratiquantes et de pratiquants, et refaite chaque année en séance publique.

À niveau comparable, les équipes féminines ont la moitié des créneaux du soir en trois ans. Aucun club n’en perd plus d’un par an.

Trois gymnases ouvrent le dimanche sans club ni licence, avec un éducateur et du matériel prêté.

Les vestiaires sont refaits dans l’ordre d’un diagnostic tenu avec les utilisatrices.`,
    cost: '240 000 € par an, plus 1,5 M€ de vestiaires.',
    level: 'city',
    authors: ['kevin', 'estelle', 'cyril'],
    draftedOn: '2019-03-16',
    debatedFrom: '2019-06-05',
    second: {
      on: '2019-09-03',
      by: 'estelle',
      reason: 'Réunion avec onze clubs : une garantie pour ceux qui accueillent déjà des filles.',
      edits: [
        {
          find: 'Aucun club n’en perd plus d’un par an.',
          replace:
            'Aucun club n’en perd plus d’un par an, et ceux qui ouvrent une section féminine n’en perdent aucun.',
        },
      ],
    },
    fate: { kind: 'adopted', plenary: 7, tally: { for: 47, against: 3, abstain: 4 } },
    debate: [
      {
        by: 'henri',
        hours: 14,
        stance: 'against',
        quote: 'la moitié des créneaux du soir en trois ans',
        text: 'Notre club a mis vingt ans à obtenir son mardi. Trois ans, c’est une expulsion.',
        replies: [
          {
            by: 'kevin',
            hours: 18,
            text: 'J’entraîne des filles à vingt et une heures trente, au retour elles n’ont plus de bus. Vingt ans, justement.',
          },
          { by: 'estelle', hours: 30, text: 'On peut protéger ceux qui ouvrent une section. Je propose une version.' },
        ],
      },
      {
        by: 'zelie',
        hours: 66,
        stance: 'for',
        quote: 'sans club ni licence',
        text: 'Merci. Tout le monde n’a pas envie d’un maillot.',
      },
      {
        by: 'jeanne',
        hours: 120,
        stance: 'question',
        text: 'Le basket fauteuil compte dans quelle moitié ? Nous sommes mixtes.',
      },
    ],
  },
  {
    key: 'sport-savoir-nager',
    title: 'Tous les enfants savent nager à la fin de l’école primaire',
    group: 'sport',
    problem: 'À l’entrée en sixième, un enfant sur trois ne sait pas nager ; un sur deux à la Grange-Noire.',
    text: `Chaque enfant reçoit trente séances entre le cours préparatoire et le cours moyen, au lieu de douze aujourd’hui.

La piscine Verdan ouvre l’été, et un bassin mobile passe dans les cours d’école de juin à août.

Les mères et les pères qui n’ont pas appris sont invités aux mêmes heures, dans un bassin à part s’ils le souhaitent.

Aucun enfant n’est privé de piscine pour un maillot : l’école en prête.`,
    cost: '310 000 € par an.',
    level: 'city',
    authors: ['cyril', 'demba'],
    draftedOn: '2019-05-07',
    debatedFrom: '2019-09-13',
    fate: { kind: 'adopted', plenary: 8, tally: { for: 56, against: 0, abstain: 1 } },
    debate: [
      {
        by: 'chloe',
        hours: 9,
        stance: 'for',
        quote: 'au lieu de douze aujourd’hui',
        text: 'Douze, dont deux annulées pour cause de car et une pour l’alarme. En réalité, neuf.',
      },
      { by: 'amina', hours: 31, stance: 'for', text: 'Deux noyades en cinq ans. Le reste est littérature.' },
      {
        by: 'brigitte',
        hours: 80,
        stance: 'question',
        quote: 'un bassin mobile passe dans les cours d’école',
        text: 'Eau, chlore, surveillance : qui signe la responsabilité ? La ville ou l’école ?',
      },
      {
        by: 'ines',
        hours: 140,
        stance: 'for',
        quote: 'dans un bassin à part s’ils le souhaitent',
        text: 'J’ai posé la question à la maternité : sur quarante mères, vingt-six viendraient, dont dix-neuf à cette seule condition.',
      },
      {
        by: 'estelle',
        hours: 190,
        stance: 'question',
        quote: 'l’école en prête',
        text: 'De toutes les tailles, et lavés : prévoir une machine, sinon c’est l’ATSEM qui les rapporte chez elle.',
      },
    ],
  },
  {
    key: 'sport-associations',
    title: 'Une maison des associations gérée par elles',
    group: 'sport',
    problem:
      'Onze cents associations, une imprimante municipale, et des subventions connues en juin pour l’année en cours.',
    text: `L’ancienne école de la rue des Carmes est remise aux associations, réunies en assemblée d’usagers qui en fait le règlement.

Les subventions de fonctionnement sont votées avant Noël pour trois ans ; la part au-dessus de cinq mille euros est justifiée en ligne.

- Un fonds de cinq cents à deux mille euros répond en quinze jours aux petits projets, par un jury d’habitants tirés au sort.
- Une salle est prêtée sans dossier à tout groupe de dix personnes, une fois par mois.`,
    cost: '120 000 € par an de fonctionnement, fonds compris.',
    level: 'city',
    authors: ['estelle', 'emile'],
    draftedOn: { days: -24 },
    debatedFrom: { days: -17 },
    fate: { kind: 'debate' },
    debate: [
      {
        by: 'gwenn',
        hours: 10,
        stance: 'for',
        quote: 'répond en quinze jours',
        text: 'Pour notre fête des composts, la réponse est venue dix jours après la fête.',
      },
      {
        by: 'demo-member',
        hours: 24,
        stance: 'question',
        quote: 'prêtée sans dossier à tout groupe de dix personnes',
        text: 'Y compris un groupe politique ? Avant une élection, la question se pose vite.',
        replies: [
          {
            by: 'yasmine',
            hours: 29,
            text: 'Le droit l’impose à égalité pour tous. Il vaut mieux l’écrire que de le découvrir.',
          },
        ],
      },
      {
        by: 'karine',
        hours: 71,
        stance: 'question',
        text: 'Voter trois ans, oui, mais la ville vote son budget chaque année. On peut s’engager par convention.',
      },
      {
        by: 'irene',
        hours: 160,
        stance: 'for',
        text: 'La règle des trois ans nous permettrait d’employer quelqu’un autrement qu’en contrats de dix mois.',
      },
      {
        by: 'ulysse',
        hours: 190,
        stance: 'against',
        quote: 'par un jury d’habitants tirés au sort',
        text: 'Pour cinq cents euros, un jury, c’est beaucoup de cérémonie. Que l’assemblée d’usagers décide et publie.',
      },
      {
        by: 'kevin',
        hours: 230,
        stance: 'for',
        quote: 'votées avant Noël pour trois ans',
        text: 'Aujourd’hui, j’achète les ballons en septembre et j’ai la réponse en juin. Dix mois de ballons à crédit.',
      },
    ],
  },
  {
    key: 'sport-terrains',
    title: 'Un terrain libre à dix minutes de chez soi',
    group: 'sport',
    problem: 'Sur quatorze terrains de quartier, neuf ont perdu leur panier ou leur but.',
    text: `Chaque quartier a un terrain éclairé jusqu’à vingt-deux heures, un point d’eau, de l’ombre et des bancs.

Ceux qui jouent dessinent le terrain avec l’atelier municipal, avant et après les travaux.

Une réparation signalée est faite dans la semaine.`,
    cost: null,
    level: 'city',
    authors: ['kevin', 'demba'],
    draftedOn: '2019-11-06',
    fate: { kind: 'draft' },
  },
];
