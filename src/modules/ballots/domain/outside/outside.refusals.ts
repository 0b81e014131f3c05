import { defineRefusal } from '../../../../kernel/refusal.js';
import { french } from '../words.js';

export const outsideDeskOnly = defineRefusal('OutsideDeskOnly', {
  kind: 'right',
  fr: french(
    'Vous ne pouvez pas importer ici un scrutin tenu ailleurs : c’est à la coordination, ou à la présidence et au secrétariat de la plénière pour un de ses points. Confiez-leur le fichier.',
  ),
  en: 'You cannot import an outside election here: that is for the coordination, or for the chair and secretary of the plenary on one of its items. Hand them the file.',
});

/** Params: `limit`, in kilobytes. */
export const outsideTooBig = defineRefusal('OutsideTooBig', {
  kind: 'limit',
  fr: french(
    'Ce fichier est trop gros : {limit} ko au plus peuvent être importés. Comptez-le avec « faire count », et donnez le résultat en document.',
  ),
  en: 'This file is too big: {limit} kB at most can be imported. Count it with “faire count”, and give its result as a document.',
});

/** Params: `name`. */
export const outsideFormatUnknown = defineRefusal('OutsideFormatUnknown', {
  kind: 'input',
  fr: french(
    'Le fichier « {name} » n’est d’aucun format connu : il doit finir par .blt, .soc, .soi, .toc, .toi, .cvotes, .pb, .csv ou .json.',
  ),
  en: 'The file “{name}” is of no known format: it must end in .blt, .soc, .soi, .toc, .toi, .cvotes, .pb, .csv or .json.',
});

/** Params: `line` (0: none in particular), `reasonFr` and `reasonEn`, parts of a sentence. */
export const outsideUnreadable = defineRefusal('OutsideUnreadable', {
  kind: 'input',
  fr: ({ line, reasonFr }) =>
    french(
      `Ce fichier ne peut pas être lu${Number(line) > 0 ? `, ligne ${line}` : ''} : ${reasonFr}. Corrigez-le à cet endroit et redonnez-le ; rien n’est enregistré.`,
    ),
  en: ({ line, reasonEn }) =>
    `This file cannot be read${Number(line) > 0 ? `, line ${line}` : ''}: ${reasonEn}. Correct it there and give it again; nothing is recorded.`,
});

/** Params: `reasonFr` and `reasonEn`, parts of a sentence. */
export const outsideUncountable = defineRefusal('OutsideUncountable', {
  kind: 'input',
  fr: french(
    'Cette méthode ne peut pas compter ce fichier : {reasonFr}. Choisissez la méthode employée là-bas, ou donnez ce qui lui manque.',
  ),
  en: 'This method cannot count this file: {reasonEn}. Choose the method used there, or give what it lacks.',
});

/** Params: `title`, under which it is recorded. */
export const outsideRecordedAlready = defineRefusal('OutsideRecordedAlready', {
  kind: 'conflict',
  fr: french(
    'Ce fichier est déjà enregistré dans ce collectif, sous le titre « {title} » : il ne l’est pas deux fois.',
  ),
  en: 'This file is already recorded in this collective, under the title “{title}”: it is not recorded twice.',
});

export const outsidePlenaryOver = defineRefusal('OutsidePlenaryOver', {
  kind: 'rule',
  fr: french(
    'Cette plénière est close : son compte-rendu ne reçoit plus de scrutin tenu ailleurs. Enregistrez-le pour le collectif, sans point d’ordre du jour.',
  ),
  en: 'This plenary is closed: its minutes take in no outside election any more. Record it for the collective, without an agenda item.',
});
