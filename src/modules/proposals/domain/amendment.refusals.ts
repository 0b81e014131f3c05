import { defineRefusal } from '../../../kernel/refusal.js';

export const amendmentChangesNothing = defineRefusal('AmendmentChangesNothing', {
  kind: 'input',
  fr: 'Cet amendement ne change rien au texte : récrivez, ajoutez ou supprimez au moins un mot.',
  en: 'This amendment changes nothing in the text: reword, add or delete at least one word.',
});

export const proposalNotAmendable = defineRefusal('ProposalNotAmendable', {
  kind: 'rule',
  fr: 'On amende une proposition en débat, reportée ou adoptée : celle-ci ne l’est pas.',
  en: 'Proposals in debate, deferred or adopted can be amended: this one is none of these.',
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

export const subAmendmentOfSubAmendment = defineRefusal('SubAmendmentOfSubAmendment', {
  kind: 'rule',
  fr: 'Le n° {number} amende déjà un amendement : on ne l’amende pas à son tour. Amendez l’amendement lui-même.',
  en: 'No. {number} already amends an amendment and is not amended in turn. Amend the amendment itself.',
});

export const amendmentOwnWords = defineRefusal('AmendmentOwnWords', {
  kind: 'rule',
  fr: 'Cet amendement est le vôtre : récrivez-le.',
  en: 'This amendment is yours: reword it.',
});

export const subAmendmentUndoes = defineRefusal('SubAmendmentUndoes', {
  kind: 'rule',
  fr: 'Il ne resterait rien de l’amendement n° {number} : s’il ne convient pas, c’est contre lui qu’on vote.',
  en: 'Nothing would be left of amendment no. {number}: if it does not suit you, vote against it.',
});

export const subAmendmentAuthorAnswers = defineRefusal('SubAmendmentAuthorAnswers', {
  kind: 'right',
  fr: 'Seule la personne qui a déposé l’amendement n° {number} y reprend ou refuse ce changement.',
  en: 'Only whoever tabled amendment no. {number} takes this change in or refuses it.',
});

export const subAmendmentNoGroupText = defineRefusal('SubAmendmentNoGroupText', {
  kind: 'rule',
  fr: 'Le groupe propose d’autres mots à l’amendement, pas à ce qui l’amende.',
  en: 'The group proposes other words for the amendment, not for what amends it.',
});

export const amendmentsOfOtherTexts = defineRefusal('AmendmentsOfOtherTexts', {
  kind: 'rule',
  fr: 'Un vote porte sur les amendements d’un seul texte : ceux de la proposition, ou ceux d’un même amendement.',
  en: 'One vote is on amendments of one text: those of the proposal, or those of one amendment.',
});

export const amendmentIsAmended = defineRefusal('AmendmentIsAmended', {
  kind: 'rule',
  fr: 'L’amendement n° {number} est lui-même amendé : il se vote seul, après ce qui l’amende.',
  en: 'Amendment no. {number} is itself amended: it is voted on its own, after what amends it.',
});
