import { defineRefusal, type RefusalParams } from '../../../kernel/refusal.js';

export const editorsOnly = defineRefusal('ProposalEditorsOnly', {
  kind: 'right',
  fr: 'Ce texte s’écrit entre ses co-auteur·rices et l’animation de ses groupes. Dites dans le débat ce que vous changeriez.',
  en: 'This text is written by its co-authors and the facilitators of its groups. Say in the debate what you would change.',
});

export const authorsOnly = defineRefusal('ProposalAuthorsOnly', {
  kind: 'right',
  fr: 'Seule une personne qui en est co-autrice peut faire cela.',
  en: 'Only one of its co-authors can do this.',
});

export const adoptedTextStays = defineRefusal('AdoptedTextStays', {
  kind: 'rule',
  rule: 'R6',
  fr: 'Cette proposition est adoptée : son texte ne change plus. Un changement est une nouvelle version, votée en plénière.',
  en: 'This proposal is adopted: its text no longer changes. A change is a new version, voted by a plenary.',
});

export const proposalSettled = defineRefusal('ProposalSettled', {
  kind: 'rule',
  rule: 'R5',
  fr: 'Cette proposition est rejetée, retirée ou fusionnée : elle reste lisible, telle quelle. Écrivez-en une nouvelle qui la cite.',
  en: 'This proposal was rejected, withdrawn or merged: it stays readable as it is. Write a new one that refers to it.',
});

export const proposalSubmittedAlready = defineRefusal('ProposalAwaitsPlenary', {
  kind: 'rule',
  fr: 'Cette proposition est soumise à une plénière : le texte à voter ne change plus. Reprenez-la d’abord pour la modifier.',
  en: 'This proposal is submitted to a plenary: the text to be voted no longer changes. Take it back first to edit it.',
});

export const proposalHiddenStays = defineRefusal('ProposalHidden', {
  kind: 'rule',
  fr: 'La modération masque cette proposition : elle reste telle quelle. Ses co-auteur·rices peuvent contester la décision une fois, ou la retirer.',
  en: 'Moderation hides this proposal: it stays as it is. Its co-authors can contest the decision once, or withdraw it.',
});

const needs: Record<string, { fr: string; en: string }> = {
  draft: { fr: 'à un brouillon', en: 'to a draft' },
  debated: { fr: 'à une proposition en débat ou reportée', en: 'to a proposal in debate, or deferred' },
  submitted: { fr: 'à une proposition soumise', en: 'to a submitted proposal' },
};

const need = (language: 'fr' | 'en', params: RefusalParams): string =>
  needs[String(params['needed'])]?.[language] ?? '';

/** Params: needed (draft, debated or submitted), number. */
export const proposalNotThere = defineRefusal('ProposalStepImpossible', {
  kind: 'rule',
  fr: (params) =>
    `Cette étape s’applique ${need('fr', params)} ; la proposition n° ${params['number']} n’en est pas là. Relisez où elle en est.`,
  en: (params) =>
    `This step applies ${need('en', params)}; proposal no. ${params['number']} is not there. Read again where it stands.`,
});

export const invitationNone = defineRefusal('CoAuthorNotInvited', {
  kind: 'right',
  fr: 'Aucune invitation à co-écrire cette proposition ne vous attend.',
  en: 'No invitation to co-write this proposal awaits you.',
});

export const lastAuthor = defineRefusal('ProposalLastAuthor', {
  kind: 'rule',
  rule: 'R5',
  fr: 'Vous en êtes la dernière personne autrice : invitez quelqu’un à la co-écrire, ou retirez la proposition.',
  en: 'You are its last author: invite somebody to co-write it, or withdraw the proposal.',
});

export const invitedAlready = defineRefusal('CoAuthorInvitedAlready', {
  kind: 'conflict',
  fr: 'Cette personne est déjà invitée ou co-autrice.',
  en: 'This person is already invited, or a co-author.',
});

export const coAuthorNotMember = defineRefusal('CoAuthorNotMember', {
  kind: 'rule',
  fr: 'Cette personne n’est pas membre du collectif. Invitez-la d’abord à le rejoindre.',
  en: 'This person is not a member of the collective. Invite them to join first.',
});

export const originElsewhere = defineRefusal('ProposalOriginUnknown', {
  kind: 'input',
  fr: 'Une contribution ou proposition citée comme origine n’existe pas dans ce collectif.',
  en: 'A contribution or proposal given as its origin does not exist in this collective.',
});
