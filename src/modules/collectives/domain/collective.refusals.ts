import { dayInWords } from '../../../kernel/day.js';
import { defineRefusal, type RefusalParams } from '../../../kernel/refusal.js';

const actions: Record<string, { fr: string; en: string }> = {
  contribute: { fr: 'contribuer', en: 'contributing' },
  'draft-proposals': { fr: 'rédiger des propositions', en: 'drafting proposals' },
  'amend-proposals': { fr: 'déposer des amendements', en: 'tabling amendments' },
  'submit-proposals': { fr: 'soumettre des propositions à une plénière', en: 'submitting proposals to a plenary' },
  'adopt-proposals': { fr: 'voter les propositions', en: 'voting on proposals' },
  'adopt-charter': { fr: 'voter la charte', en: 'voting on the charter' },
  'endorse-charter': { fr: 'soutenir la charte', en: 'endorsing the charter' },
  'give-mandates': { fr: 'donner des mandats', en: 'giving mandates' },
  'meet-organisations': { fr: 'rencontrer des organisations', en: 'meeting organisations' },
  'nominate-candidates': { fr: 'désigner des candidat·es', en: 'nominating candidates' },
  'discuss-alliances': { fr: 'discuter d’alliances', en: 'discussing alliances' },
};

/** “rédiger des propositions”: what a phase allows, in words. */
export const sayAction = (language: 'fr' | 'en', action: RefusalParams[string] | undefined): string =>
  actions[String(action)]?.[language] ?? String(action);

/** Params: action, phase (its title), next (title of the first later phase that allows it, or ""). */
export const phaseForbids = defineRefusal('PhaseForbids', {
  kind: 'rule',
  rule: 'R2',
  fr: ({ action, phase, next }) =>
    `La phase en cours, « ${phase} », ne permet pas de ${sayAction('fr', action)}.` +
    (next ? ` Ce sera possible dans la phase « ${next} ».` : ''),
  en: ({ action, phase, next }) =>
    `The current phase, “${phase}”, does not allow ${sayAction('en', action)}.` +
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

/** Params: phase, its title. */
export const phaseNeedsDecision = defineRefusal('PhaseNeedsDecision', {
  kind: 'rule',
  rule: 'R2',
  fr: 'La phase « {phase} » a été ouverte : elle ne change plus que par une décision de plénière. Proposez le changement.',
  en: 'The phase “{phase}” was opened: only a plenary’s decision changes it now. Propose the change.',
});

/** Params: phase, its title; until, its last day. */
export const phaseLastsUntil = defineRefusal('PhaseLastsUntil', {
  kind: 'rule',
  rule: 'R2',
  fr: ({ phase, until }) =>
    `La phase « ${phase} » dure jusqu’au ${dayInWords(String(until), 'fr')}. Pour l’écourter, proposez le changement à une plénière.`,
  en: ({ phase, until }) =>
    `The phase “${phase}” lasts until ${dayInWords(String(until), 'en')}. To cut it short, propose the change to a plenary.`,
});

export const phaseOver = defineRefusal('PhaseOver', {
  kind: 'rule',
  rule: 'R2',
  fr: 'La phase « {phase} » est finie : elle ne se rouvre que si une plénière la prolonge.',
  en: 'The phase “{phase}” is over: it opens again only if a plenary extends it.',
});

export const phaseChangeWaits = defineRefusal('PhaseChangeWaits', {
  kind: 'conflict',
  fr: 'Un changement de cette phase attend déjà une décision. Retirez-le d’abord.',
  en: 'A change of this phase already awaits a decision. Withdraw it first.',
});

export const phaseChangeSettled = defineRefusal('PhaseChangeSettled', {
  kind: 'conflict',
  fr: 'Ce changement n’attend plus de décision.',
  en: 'This change no longer awaits a decision.',
});

export const phaseChangeBeingVoted = defineRefusal('PhaseChangeBeingVoted', {
  kind: 'conflict',
  fr: 'Ce changement est au vote : il ne se retire plus.',
  en: 'This change is being voted: it can no longer be withdrawn.',
});

export const phaseNotOpen = defineRefusal('PhaseNotOpen', {
  kind: 'rule',
  fr: 'La phase « {phase} » n’est pas ouverte : modifiez-la directement, ou attendez qu’elle le soit.',
  en: 'The phase “{phase}” is not open: edit it directly, or wait until it is.',
});

export const exceptionNotNeeded = defineRefusal('ExceptionNotNeeded', {
  kind: 'conflict',
  fr: 'La phase en cours le permet déjà.',
  en: 'The current phase already allows it.',
});

export const exceptionDatesWrong = defineRefusal('ExceptionDatesWrong', {
  kind: 'input',
  fr: 'Une exception commence aujourd’hui ou plus tard et dure au plus {days} jours.',
  en: 'An exception starts today or later and lasts {days} days at most.',
});

export const exceptionAskedAlready = defineRefusal('ExceptionAskedAlready', {
  kind: 'conflict',
  fr: 'La même exception attend déjà une réponse.',
  en: 'The same exception already awaits an answer.',
});

export const exceptionNeedsAnother = defineRefusal('ExceptionNeedsAnother', {
  kind: 'right',
  fr: 'Une exception se décide à deux : une autre personne de la coordination doit répondre.',
  en: 'An exception takes two: another person of the coordination must answer.',
});

export const exceptionSettled = defineRefusal('ExceptionSettled', {
  kind: 'conflict',
  fr: 'Cette exception a déjà reçu sa réponse.',
  en: 'This exception was already answered.',
});
