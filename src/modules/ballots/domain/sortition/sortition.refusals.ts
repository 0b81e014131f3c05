import { defineRefusal } from '../../../../kernel/refusal.js';
import { countOf, french } from '../words.js';

/** Params: `least`, `most`, `people`. */
export const seatsWrong = defineRefusal('DrawSeatsWrong', {
  kind: 'input',
  fr: french('On tire de {least} à {most} places, et pas plus qu’il n’y a de personnes : ici {people}. Corrigez.'),
  en: 'A draw has from {least} to {most} seats, and no more than there are people: here {people}. Correct it.',
});

/** Params: `most`. */
export const poolTooLarge = defineRefusal('DrawPoolTooLarge', {
  kind: 'limit',
  fr: french('La liste dépasse {most} personnes : c’est plus qu’un tirage n’en prend. Divisez-la.'),
  en: 'The pool has over {most} people: more than one draw takes. Divide it.',
});

/** Params: `id`. */
export const personTwice = defineRefusal('DrawPersonTwice', {
  kind: 'input',
  fr: french('« {id} » est deux fois sur la liste : chaque personne a une chance, pas deux. Retirez une ligne.'),
  en: '“{id}” is on the list twice: each person has one chance, not two. Remove a line.',
});

/** Params: `id`, `category`, `value`. */
export const valueUnknown = defineRefusal('DrawValueUnknown', {
  kind: 'input',
  fr: french(
    'La personne « {id} » a « {value} » pour « {category} », dont aucun quota ne parle. Ajoutez-le ou corrigez.',
  ),
  en: 'The person “{id}” has “{value}” for “{category}”, of which no quota speaks. Add one, or correct it.',
});

/** Params: `category`, `value`. */
export const quotaWrong = defineRefusal('DrawQuotaWrong', {
  kind: 'input',
  fr: french(
    'Le quota « {category} : {value} » n’est pas bon : deux nombres entiers, le moins puis le plus, une seule fois.',
  ),
  en: 'The quota “{category}: {value}” is wrong: two whole numbers, least then most, and only once.',
});

/** Params: `category`, `value`, `least`, `available`. */
export const tooFewInPool = defineRefusal('DrawTooFewInPool', {
  kind: 'rule',
  fr: french(
    'Quota impossible, « {category} : {value} » : il en faut au moins {least} et la liste en a {available}. Baissez-le, ou cherchez d’autres personnes.',
  ),
  en: 'Impossible quota, “{category}: {value}”: at least {least} are needed and the pool has {available}. Lower it, or find more people.',
});

/** Params: `category`, `seats`, `least`, `most`: what its quotas allow in all. */
export const categoryImpossible = defineRefusal('DrawCategoryImpossible', {
  kind: 'rule',
  fr: french(
    'Quotas impossibles pour « {category} » : ensemble ils donnent de {least} à {most} personnes, pour {seats} places. Corrigez-les.',
  ),
  en: 'Impossible quotas for “{category}”: together they give from {least} to {most} people, for {seats} seats. Correct them.',
});

/** Params: `first` and `second`, two categories. */
export const pairImpossible = defineRefusal('DrawPairImpossible', {
  kind: 'rule',
  fr: french(
    'Les quotas de « {first} » et de « {second} » ne peuvent pas être tenus ensemble avec cette liste. Assouplissez l’un des deux.',
  ),
  en: 'The quotas of “{first}” and “{second}” cannot be kept together with this pool. Relax one of them.',
});

/** Params: `attempts`, `category`, `value`: the quota that stopped most of them. */
export const noPanelFound = defineRefusal('DrawNoPanelFound', {
  kind: 'rule',
  fr: ({ attempts, category, value }) =>
    french(
      `Aucun groupe ne tient tous les quotas après ${countOf(Number(attempts), 'fr', 'essai', 'essais')} ; le plus souvent bloquait « ${category} : ${value} ». Assouplissez-le.`,
    ),
  en: ({ attempts, category, value }) =>
    `No panel keeps all quotas after ${countOf(Number(attempts), 'en', 'attempt', 'attempts')}; “${category}: ${value}” stopped most of them. Relax it.`,
});

/** Params: `least`. */
export const organisationsTooFew = defineRefusal('DrawOrganisationsTooFew', {
  kind: 'rule',
  fr: french(
    'Il faut au moins {least} organisations différentes pour faire la graine : une seule pourrait la choisir.',
  ),
  en: 'At least {least} different organisations make the seed: one alone could choose it.',
});

/** Params: `organisation`. */
export const commitmentWrong = defineRefusal('DrawCommitmentWrong', {
  kind: 'input',
  fr: french(
    'L’engagement de « {organisation} » n’est pas valable : une empreinte SHA-256 de 64 chiffres hexadécimaux, unique.',
  ),
  en: 'The commitment of “{organisation}” is not valid: a SHA-256 of 64 hexadecimal digits, unlike the others.',
});

/** Params: `organisation`. */
export const revealMissing = defineRefusal('DrawRevealMissing', {
  kind: 'rule',
  fr: french(
    '« {organisation} » n’a pas révélé son secret : sans lui, pas de graine. Demandez-le, ou recommencez les engagements.',
  ),
  en: '“{organisation}” has not revealed its secret: without it there is no seed. Ask for it, or begin the commitments again.',
});

/** Params: `organisation`. */
export const revealMismatch = defineRefusal('DrawRevealMismatch', {
  kind: 'rule',
  fr: french(
    'Le secret révélé par « {organisation} » n’est pas celui de son engagement : le tirage est refusé. Comparez les deux.',
  ),
  en: 'The secret revealed by “{organisation}” is not the one it committed to: the draw is refused. Compare the two.',
});

/** Params: `organisation`. */
export const revealUnasked = defineRefusal('DrawRevealUnasked', {
  kind: 'rule',
  fr: french('« {organisation} » révèle un secret sans engagement, ou deux fois : il ne compte pas. Retirez-le.'),
  en: '“{organisation}” reveals a secret without a commitment, or twice: it does not count. Remove it.',
});

/** Params: `organisation`, `least`, `most`. */
export const secretWrong = defineRefusal('DrawSecretWrong', {
  kind: 'input',
  fr: french(
    'Le secret de « {organisation} » doit tenir sur une ligne de {least} à {most} caractères, pour ne pas être deviné.',
  ),
  en: 'The secret of “{organisation}” must be one line of {least} to {most} characters, so that nobody guesses it.',
});
