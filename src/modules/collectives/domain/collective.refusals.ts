import { defineRefusal, type RefusalParams } from '../../../kernel/refusal.js';

const actions: Record<string, { fr: string; en: string }> = {
  contribute: { fr: 'contribuer', en: 'contributing' },
  'draft-proposals': { fr: 'rédiger des propositions', en: 'drafting proposals' },
  'submit-proposals': { fr: 'soumettre des propositions à une plénière', en: 'submitting proposals to a plenary' },
  'adopt-proposals': { fr: 'voter les propositions', en: 'voting on proposals' },
  'adopt-charter': { fr: 'voter la charte', en: 'voting on the charter' },
  'endorse-charter': { fr: 'soutenir la charte', en: 'endorsing the charter' },
  'give-mandates': { fr: 'donner des mandats', en: 'giving mandates' },
  'meet-organisations': { fr: 'rencontrer des organisations', en: 'meeting organisations' },
  'nominate-candidates': { fr: 'désigner des candidat·es', en: 'nominating candidates' },
  'discuss-alliances': { fr: 'discuter d’alliances', en: 'discussing alliances' },
};

const say = (language: 'fr' | 'en', action: RefusalParams[string] | undefined): string =>
  actions[String(action)]?.[language] ?? String(action);

/** Params: action, phase (its title), next (title of the first later phase that allows it, or ""). */
export const phaseForbids = defineRefusal('PhaseForbids', {
  kind: 'rule',
  rule: 'R2',
  fr: ({ action, phase, next }) =>
    `La phase en cours, « ${phase} », ne permet pas de ${say('fr', action)}.` +
    (next ? ` Ce sera possible dans la phase « ${next} ».` : ''),
  en: ({ action, phase, next }) =>
    `The current phase, “${phase}”, does not allow ${say('en', action)}.` +
    (next ? ` It will be possible in the phase “${next}”.` : ''),
});

export const membersOnly = defineRefusal('MembersOnly', {
  kind: 'right',
  fr: 'C’est réservé aux membres du collectif. Rejoindre ne demande que votre accord.',
  en: 'This is for members of the collective. Joining asks only for your consent.',
});

export const coordinationOnly = defineRefusal('CoordinationOnly', {
  kind: 'right',
  fr: 'C’est la coordination qui s’en charge. Vous pouvez le lui demander.',
  en: 'The coordination does this. You can ask them.',
});

export const installerOnly = defineRefusal('InstallerOnly', {
  kind: 'right',
  fr: 'Seule la personne qui a installé Faire ensemble ouvre de nouveaux collectifs ici.',
  en: 'Only the person who installed Faire ensemble opens new collectives here.',
});

export const slugTaken = defineRefusal('SlugTaken', {
  kind: 'conflict',
  fr: 'Un collectif a déjà l’adresse « {slug} ».',
  en: 'A collective already has the address “{slug}”.',
});

export const joinConsentNeeded = defineRefusal('JoinConsentNeeded', {
  kind: 'rule',
  rule: 'R12',
  fr: 'Rejoindre un collectif dit vos opinions politiques : il faut votre accord explicite.',
  en: 'Joining a collective reveals political opinions: your explicit consent is needed.',
});

export const suspendedMember = defineRefusal('MembershipSuspended', {
  kind: 'right',
  fr: 'Votre participation est suspendue par la modération. Vous pouvez faire appel.',
  en: 'Your participation is suspended by moderation. You can appeal.',
});

export const roleHeldAlready = defineRefusal('RoleHeldAlready', {
  kind: 'conflict',
  fr: 'Cette personne a déjà ce rôle.',
  en: 'This person already has this role.',
});

export const lastCoordinator = defineRefusal('LastCoordinator', {
  kind: 'rule',
  fr: 'C’est la dernière personne de la coordination. Nommez-en une autre d’abord.',
  en: 'This is the last person of the coordination. Appoint another one first.',
});

export const phaseDatesWrong = defineRefusal('PhaseDatesWrong', {
  kind: 'input',
  fr: 'La phase finit avant de commencer.',
  en: 'The phase ends before it starts.',
});
