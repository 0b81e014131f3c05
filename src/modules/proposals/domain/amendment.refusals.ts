import { defineRefusal } from '../../../kernel/refusal.js';

export const amendmentChangesNothing = defineRefusal('AmendmentChangesNothing', {
  kind: 'input',
  fr: 'Cet amendement ne change rien au texte : récrivez, ajoutez ou supprimez au moins un mot.',
  en: 'This amendment changes nothing in the text: reword, add or delete at least one word.',
});

export const proposalNotAmendable = defineRefusal('ProposalNotAmendable', {
  kind: 'rule',
  fr: 'On amende une proposition en débat ou reportée : celle-ci ne l’est pas.',
  en: 'Proposals in debate or deferred can be amended: this one is neither.',
});

export const amendmentSettled = defineRefusal('AmendmentSettled', {
  kind: 'conflict',
  fr: 'L’amendement n° {number} n’est plus ouvert.',
  en: 'Amendment no. {number} is no longer open.',
});

export const amendmentAuthorOnly = defineRefusal('AmendmentAuthorOnly', {
  kind: 'right',
  fr: 'Seule la personne qui a déposé cet amendement peut le récrire ou le retirer.',
  en: 'Only whoever tabled this amendment may reword or withdraw it.',
});

export const amendmentOwn = defineRefusal('AmendmentOwn', {
  kind: 'rule',
  fr: 'Vous l’avez déposé ou cosigné : il compte déjà votre soutien.',
  en: 'You tabled or co-signed it: it counts your support already.',
});

export const amendmentMustChoose = defineRefusal('AmendmentMustChoose', {
  kind: 'conflict',
  fr: 'Le texte a changé sous l’amendement n° {number} : son auteur·rice doit d’abord choisir ce qu’il en reste.',
  en: 'The text has changed under amendment no. {number}: its author must first choose what is left of it.',
});

export const amendmentsConflict = defineRefusal('AmendmentsConflict', {
  kind: 'conflict',
  fr: 'Ces amendements changent autrement les mêmes mots (« {words} ») : choisissez l’un ou l’autre.',
  en: 'These amendments change the same words differently (“{words}”): choose one or the other.',
});

export const tooManyAmendments = defineRefusal('TooManyAmendments', {
  kind: 'limit',
  fr: 'Cette proposition a déjà {limit} amendements ouverts : soutenez-en un, ou parlez-en dans le débat.',
  en: 'This proposal has {limit} open amendments already: support one, or speak of it in the debate.',
});

export const signatureAskedAlready = defineRefusal('AmendmentSignatureAskedAlready', {
  kind: 'conflict',
  fr: 'Cette personne signe déjà cet amendement, ou y est invitée.',
  en: 'This person signs this amendment already, or is asked to.',
});

export const signatureNotAsked = defineRefusal('AmendmentSignatureNotAsked', {
  kind: 'right',
  fr: 'Personne ne vous a demandé de cosigner cet amendement.',
  en: 'Nobody asked you to co-sign this amendment.',
});

export const tooManySignatories = defineRefusal('AmendmentSignatoriesFull', {
  kind: 'limit',
  fr: 'Un amendement a au plus {limit} cosignataires : les autres peuvent le soutenir.',
  en: 'An amendment has at most {limit} co-signatories: others can support it.',
});

export const groupSaysTheSame = defineRefusal('AmendmentGroupSaysTheSame', {
  kind: 'input',
  fr: 'Ce texte est déjà celui de l’amendement : changez-le, ou donnez un avis favorable.',
  en: 'This is the text of the amendment already: change it, or give a word in favour.',
});

export const noGroupText = defineRefusal('AmendmentNoGroupText', {
  kind: 'conflict',
  fr: 'Le groupe ne propose pas, ou plus, d’autre texte à cet amendement.',
  en: 'The group proposes no other text for this amendment, or no longer does.',
});
