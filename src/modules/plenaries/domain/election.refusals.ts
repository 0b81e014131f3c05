import { defineRefusal } from '../../../kernel/refusal.js';
import { countOf, french } from './words.js';

export const mandateFirst = defineRefusal('MandateFirst', {
  kind: 'rule',
  fr: french('On ne nomme personne avant d’avoir dit le rôle, le mandat et au moins un critère. Écrivez-les d’abord.'),
  en: 'Nobody is nominated before role, mandate and at least one criterion are written. Write them first.',
});

export const selfNomination = defineRefusal('SelfNomination', {
  kind: 'rule',
  fr: french(
    'On ne se nomme pas soi-même dans une élection sans candidat. Nommez quelqu’un d’autre, et dites pourquoi.',
  ),
  en: 'Nobody nominates themself in an election without candidate. Nominate somebody else, and say why.',
});

export const notEligibleHere = defineRefusal('NotEligibleHere', {
  kind: 'rule',
  fr: french('Cette personne ne peut pas recevoir ce rôle : elle n’est pas sur la liste des personnes éligibles.'),
  en: 'This person cannot be given this role: they are not on the list of eligible people.',
});

export const nominatedAlready = defineRefusal('NominatedAlready', {
  kind: 'conflict',
  fr: french(
    'Vous avez déjà nommé quelqu’un : chaque personne en nomme une seule. Le tour des changements vient ensuite.',
  ),
  en: 'You have nominated somebody already: each person nominates one. The round of changes comes next.',
});

/** Params: `missing`, how many people of the circle have not nominated. */
export const nominationsMissing = defineRefusal('NominationsMissing', {
  kind: 'rule',
  fr: ({ missing }) =>
    french(
      `On ne s’abstient pas à cette étape : il manque la nomination de ${countOf(Number(missing), 'fr', 'personne', 'personnes')}. Attendez-la.`,
    ),
  en: ({ missing }) =>
    `Nobody abstains at this step: ${countOf(Number(missing), 'en', 'person', 'people')} still to nominate. Wait for it.`,
});

export const notNamedBefore = defineRefusal('NotNamedBefore', {
  kind: 'rule',
  fr: french('On ne change que pour une personne déjà nommée au premier tour. Choisissez parmi elles.'),
  en: 'One may change only to somebody already named in the first round. Choose among them.',
});

export const nomineeDeclined = defineRefusal('NomineeDeclined', {
  kind: 'rule',
  rule: 'R10',
  fr: french(
    'Cette personne a décliné : elle ne peut plus être proposée. Proposez-en une autre parmi les personnes nommées.',
  ),
  en: 'This person declined and cannot be proposed any more. Propose another of those named.',
});

export const nomineeSilent = defineRefusal('NomineeSilent', {
  kind: 'rule',
  rule: 'R10',
  fr: french('La personne proposée n’a pas encore accepté : personne n’est élu sans son accord. Demandez-lui.'),
  en: 'The person proposed has not accepted yet: nobody is elected without agreeing. Ask them.',
});

export const notTheNominee = defineRefusal('NotTheNominee', {
  kind: 'right',
  rule: 'R10',
  fr: french('Seule la personne nommée peut accepter ou décliner. Demandez-lui.'),
  en: 'Only the person named may accept or decline. Ask them.',
});
