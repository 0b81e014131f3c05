import { defineRefusal } from '../../../kernel/refusal.js';
import { french } from '../domain/words.js';

export const tellersOnly = defineRefusal('NominationTellersOnly', {
  kind: 'right',
  fr: french('Seules les personnes désignées pour vérifier le font ici. La présidence peut en désigner d’autres.'),
  en: 'Only those named to verify do this here. The chair can name others.',
});

export const notRepresentative = defineRefusal('NotItsRepresentative', {
  kind: 'right',
  fr: french(
    'On ne s’engage et ne révèle que pour une organisation que l’on représente. Demandez à sa représentation.',
  ),
  en: 'One commits and reveals only for an organisation one represents. Ask its representative.',
});

export const procedureItemNotLive = defineRefusal('ProcedureItemNotLive', {
  kind: 'rule',
  fr: french('Le point de l’ordre du jour de cette procédure n’est pas en cours. Attendez que la présidence l’ouvre.'),
  en: 'The agenda item of this procedure is not the current one. Wait until the chair opens it.',
});

export const procedureOver = defineRefusal('ProcedureOver', {
  kind: 'rule',
  fr: french('Cette procédure est terminée : elle ne change plus. Ouvrez-en une autre s’il le faut.'),
  en: 'This procedure is over and no longer changes. Open another if need be.',
});

export const procedureUnderWay = defineRefusal('ProcedureUnderWay', {
  kind: 'conflict',
  fr: french(
    'Une procédure est en cours. Terminez-la d’abord : menez-la à son résultat, ou abandonnez-la en disant pourquoi.',
  ),
  en: 'A procedure is under way. End it first: take it to its result, or drop it and say why.',
});

export const itemHasProcedures = defineRefusal('AgendaItemHasProcedures', {
  kind: 'rule',
  fr: french('Ce point porte une procédure, qui reste au journal : il ne se retire plus. Reportez-le plutôt.'),
  en: 'This item holds a procedure, which stays in the log: it can no longer be removed. Carry it over instead.',
});

export const candidateNotAccepted = defineRefusal('CandidateNotAccepted', {
  kind: 'rule',
  rule: 'R10',
  fr: french(
    'On ne soutient qu’une personne qui a accepté d’être candidate. Attendez sa réponse, ou choisissez-en une autre.',
  ),
  en: 'One supports only somebody who accepted to stand. Wait for their answer, or choose another.',
});

export const showFirst = defineRefusal('ShowDatesFirst', {
  kind: 'input',
  fr: french(
    'Donnez votre date de naissance, et depuis quand vous résidez ici : l’équipe de vérification en a besoin.',
  ),
  en: 'Give your date of birth, and since when you have lived here: the tellers need them.',
});

export const verifiedAlready = defineRefusal('OwnCheckForbidden', {
  kind: 'rule',
  fr: french('On ne se vérifie pas soi-même. Présentez-vous à une autre personne de l’équipe.'),
  en: 'Nobody verifies themself. Go to another of the tellers.',
});

export const notCounted = defineRefusal('NominationNotCounted', {
  kind: 'rule',
  fr: french('Rien n’est encore compté : on ne proclame pas avant le dépouillement. Comptez d’abord.'),
  en: 'Nothing is counted yet: nothing is proclaimed before the count. Count first.',
});

export const secretsComing = defineRefusal('DrawSecretsKnown', {
  kind: 'rule',
  fr: french('Tous les secrets sont connus, donc le résultat aussi : on n’abandonne plus ce tirage. Tirez au sort.'),
  en: 'All the secrets are known, and so is the result: this draw is no longer given up. Draw.',
});

export const unreadablePool = defineRefusal('DrawPoolUnreadable', {
  kind: 'input',
  fr: french('Cette liste ne se lit pas, à « {where} ». Donnez un numéro par personne et une valeur par catégorie.'),
  en: 'This list cannot be read, at “{where}”. Give a number for each person and a value for each category.',
});
