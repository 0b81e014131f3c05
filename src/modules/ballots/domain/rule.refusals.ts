import { defineRefusal, type RefusalParams } from '../../../kernel/refusal.js';
import { french } from './words.js';

const fieldNames: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
  rule: { fr: 'la règle entière', en: 'the whole rule' },
  method: { fr: 'la méthode', en: 'the method' },
  secrecy: { fr: 'le secret du vote', en: 'secrecy' },
  liveCounts: { fr: 'l’affichage des résultats pendant le vote', en: 'live counts' },
  threshold: { fr: 'la majorité requise', en: 'the threshold' },
  base: { fr: 'la base de calcul', en: 'the base' },
  quorum: { fr: 'le quorum', en: 'the quorum' },
  tieRule: { fr: 'la règle en cas d’égalité', en: 'the tie rule' },
  replaceVote: { fr: 'le droit de changer son vote', en: 'the right to change one’s vote' },
  weights: { fr: 'le poids des voix', en: 'the weight of votes' },
  also: { fr: 'la seconde majorité', en: 'the second majority' },
  colleges: { fr: 'la liste des collèges', en: 'the list of colleges' },
  proxies: { fr: 'le nombre de procurations', en: 'the number of proxies' },
  eligibility: { fr: 'le corps électoral', en: 'the roll' },
  fallback: { fr: 'la suite prévue', en: 'the fallback' },
  seedSource: { fr: 'l’origine de la graine du tirage', en: 'the source of the draw’s seed' },
  winnerNeeds: { fr: 'ce qu’on demande aux gagnants', en: 'what winners must reach' },
  options: { fr: 'la liste des réglages de la méthode', en: 'the options of the method' },
};

const fieldIn = (language: 'fr' | 'en', { field }: RefusalParams): string =>
  fieldNames[String(field)]?.[language] ?? String(field);

/** Params: `field` (a key of DecisionRule, or "rule") and `expected` (what it takes, as written in the data). */
export const ruleNotUnderstood = defineRefusal('RuleNotUnderstood', {
  kind: 'input',
  fr: (params) =>
    french(
      `Cette règle de décision ne peut pas être enregistrée : ${fieldIn('fr', params)} n’est pas lisible. Valeur attendue : ${params['expected']}.`,
    ),
  en: (params) =>
    `This decision rule cannot be saved: ${fieldIn('en', params)} cannot be read. Expected: ${params['expected']}.`,
});

/** Params: `field`, the key that no rule has. */
export const ruleFieldUnknown = defineRefusal('RuleFieldUnknown', {
  kind: 'input',
  fr: french('Une règle de décision n’a pas de champ « {field} ». Retirez-le, ou corrigez son nom.'),
  en: 'A decision rule has no field “{field}”. Remove it, or correct its name.',
});

/** Params: `fraction`. */
export const thresholdImpossible = defineRefusal('ThresholdImpossible', {
  kind: 'input',
  fr: french(
    'Une majorité de {fraction} ne peut pas être demandée : il faut plus de zéro, au plus 1, et « strictement plus que 1 » n’existe pas. Choisissez par exemple 1/2, 2/3, 3/4, ou 1 pour l’unanimité.',
  ),
  en: 'A threshold of {fraction} cannot be asked for: it must be more than zero, at most 1, and “strictly more than 1” does not exist. Choose for example 1/2, 2/3, 3/4, or 1 for unanimity.',
});

/** Params: `fraction`. */
export const quorumImpossible = defineRefusal('QuorumImpossible', {
  kind: 'input',
  fr: french(
    'Un quorum de {fraction} ne peut pas être atteint ou ne demande rien : il faut plus de zéro et au plus 1. Choisissez par exemple 1/3 ou 1/2, ou aucun quorum.',
  ),
  en: 'A quorum of {fraction} cannot be reached or asks for nothing: it must be more than zero and at most 1. Choose for example 1/3 or 1/2, or no quorum.',
});

export const secretCountsHidden = defineRefusal('SecretCountsHidden', {
  kind: 'rule',
  rule: 'R8',
  fr: french(
    'Un vote secret ne peut pas afficher ses résultats en direct : chaque bulletin qui arrive trahirait son auteur. Cachez les résultats jusqu’à la clôture, ou choisissez le vote nominal.',
  ),
  en: 'A secret ballot cannot show live counts: each vote would be given away as it arrives. Hide the counts until the close, or choose a named vote.',
});

export const namedByNature = defineRefusal('NamedByNature', {
  kind: 'rule',
  fr: french(
    'Cette règle ne peut pas être secrète : le consentement et l’élection sans candidat se font à voix haute, chacun donne ses raisons. Choisissez le vote nominal, ou une autre méthode.',
  ),
  en: 'This rule cannot be secret: consent and election without candidate are spoken, everyone gives their reasons. Choose a named vote, or another method.',
});

/** Params: `grade` asked for and `most`, both positions from 0. */
export const gradeImpossible = defineRefusal('GradeImpossible', {
  kind: 'input',
  fr: french(
    'La mention {grade} ne peut pas être demandée : la plus haute de cette règle est la mention {most}, et la plus basse 0.',
  ),
  en: 'Grade {grade} cannot be asked for: the highest of this rule is grade {most}, and the lowest 0.',
});

export const figuresImpossible = defineRefusal('FiguresImpossible', {
  kind: 'input',
  fr: french(
    'Ces chiffres ne peuvent pas être simulés : il faut des nombres entiers à partir de zéro, pas plus de bulletins que d’inscrits, et, si la règle les compte, les présents, les poids et le collège de chacun.',
  ),
  en: 'These figures cannot be simulated: they must be whole numbers from zero, no more papers than people on the roll, and, where the rule counts them, the people present, the weights and the college of each.',
});

export const simulationForYesNo = defineRefusal('SimulationForYesNo', {
  kind: 'input',
  fr: french('On ne simule que les votes pour ou contre : le résultat d’une élection dépend de chaque bulletin.'),
  en: 'Only votes for or against are simulated: the result of an election depends on each paper.',
});
