/** Why papers that were read cannot be counted. `{what}` is one of `things`. */
export const counting = {
  'needs-rankings': {
    fr: '{method} compte des classements, et il n’y en a pas ici',
    en: '{method} counts rankings, and these papers have none',
  },
  'needs-marks': {
    fr: '{method} compte des notes, et il n’y en a pas ici',
    en: '{method} counts marks, and these papers have none',
  },
  'marks-not-rankings': {
    fr: '{method} compte des notes, et ces bulletins sont des classements',
    en: '{method} counts marks, and these papers are rankings',
  },
  'needs-papers': {
    fr: '{method} compte des bulletins, et ce fichier a des mentions déjà additionnées',
    en: '{method} counts papers, and this file has grades already added up',
  },
  'needs-money': {
    fr: '{method} demande le coût de chaque projet et un budget',
    en: '{method} needs the cost of each project and a budget',
  },
  needs: { fr: '{method} demande {what}', en: '{method} needs {what}' },
  'block-names-nothing': {
    fr: 'un bloc nomme “{name}”, qui n’est aucune option',
    en: 'a block names “{name}”, which is no option',
  },
  'other-choices': {
    fr: 'yes-no demande les choix for, against (et abstain, blank), et ces bulletins en ont d’autres',
    en: 'yes-no needs the choices for, against (and abstain, blank), and these papers have others',
  },
  'option-not-whole': {
    fr: '{what} doit être un nombre entier à partir de {least}, et c’est {value}',
    en: '{what} must be a whole number from {least}, and is {value}',
  },
  'papers-beyond-count': { fr: 'il y a trop de bulletins pour les compter', en: 'there are too many papers to count' },
  'papers-beyond-decimals': {
    fr: 'il y a trop de bulletins pour compter à {decimals} décimales',
    en: 'there are too many papers to count to {decimals} decimals',
  },
  'mark-beyond-count': {
    fr: '{count} bulletins marqués "{mark}" ne peuvent être comptés exactement',
    en: '{count} papers marked "{mark}" cannot be counted exactly',
  },
  'figures-too-large': {
    fr: 'ses nombres dépassent ce qui se compte',
    en: 'its figures go beyond what can be counted',
  },
  'sums-beyond-count': {
    fr: 'les sommes sont trop grandes pour être tenues exactement',
    en: 'the sums are too large to be held exactly',
  },
  'blocks-uneven': {
    fr: 'chaque option doit être dans un bloc, et une seule fois',
    en: 'every option must be in one block, and only once',
  },
  'blocks-do-not-add-up': {
    fr: '{perBlock} voix dans chacun des {blocks} blocs ne font pas {votes} voix',
    en: '{perBlock} votes in each of {blocks} blocks do not make {votes} votes',
  },
  'block-too-small': { fr: 'un bloc a moins de {perBlock} options', en: 'a block has fewer than {perBlock} options' },
  'grades-beyond': {
    fr: 'une candidature a plus de mentions qu’il n’y a de participants ({participants})',
    en: 'a candidate has more grades than there are participants ({participants})',
  },
  'cannot-reject-added': {
    fr: 'des mentions manquent, et des bulletins déjà additionnés ne peuvent être écartés',
    en: 'grades are missing, and papers already added up cannot be rejected',
  },
  'too-few-grades': {
    fr: 'le jugement majoritaire demande au moins deux mentions, chacune d’un nom à elle',
    en: 'majority judgment takes at least two grades, each with a name of its own',
  },
  'missing-grade-unknown': {
    fr: 'il n’y a pas de mention {grade} pour ce qui manque',
    en: 'there is no grade {grade} for what is missing',
  },
  'tally-uneven': {
    fr: 'un décompte a {found} mentions sur {count}',
    en: 'a tally has {found} of {count} grades',
  },
  'cost-missing': { fr: 'chaque projet doit avoir un coût', en: 'every project needs a cost' },
  'increment-too-small': {
    fr: 'un pas de {increment} est trop petit pour ce budget : choisissez-en un plus grand',
    en: 'an increment of {increment} is too small for this budget: choose a larger one',
  },
  'draw-names-nobody': {
    fr: 'le tirage ne nomme aucune des options à égalité',
    en: 'the draw names none of those who are level',
  },
  'seed-length': {
    fr: 'une graine a de 1 à {most} caractères, qui ne sont pas tous des blancs',
    en: 'a seed has from 1 to {most} characters, not all blank',
  },
  'draw-name-twice': { fr: 'un tirage a chaque nom une seule fois', en: 'a draw has each name once' },
  'roll-exceeded': {
    fr: '{cast} bulletins pour {roll} noms sur la liste',
    en: '{cast} papers for {roll} names on the roll',
  },
  'college-unknown': {
    fr: 'des bulletins de "{college}", qui n’est aucun collège de la règle',
    en: 'papers of "{college}", which is no college of the rule',
  },
  'not-a-weight': {
    fr: '{weight} n’est pas un poids : c’est un nombre entier à partir de 1',
    en: '{weight} is no weight: a whole number from 1',
  },
  'weights-beyond-count': {
    fr: 'la somme des poids dépasse ce qui se compte exactement',
    en: 'the weights add up beyond what is counted exactly',
  },
  'weights-unknown': {
    fr: 'la règle pèse les voix, et les poids de la liste ne sont pas connus',
    en: 'the rule weighs votes, but the weights of the roll are unknown',
  },
  'presence-unknown': {
    fr: 'la règle compte les personnes présentes, et la présence n’est pas connue',
    en: 'the rule counts the people present, but presence is unknown',
  },
} as const;
