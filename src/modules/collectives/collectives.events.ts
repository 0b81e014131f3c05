import { defineEvent, type EventNames } from '../../platform/events/event.js';

export const collectiveCreated = defineEvent('CollectiveCreated', 'Collective', {
  visibility: 'public',
  fr: '{actor} ouvre le collectif « {name} »',
  en: '{actor} opens the collective “{name}”',
});

export const collectiveEdited = defineEvent('CollectiveEdited', 'Collective', {
  visibility: 'public',
  fr: '{actor} modifie la présentation du collectif',
  en: '{actor} edits the presentation of the collective',
});

export const memberJoined = defineEvent('MemberJoined', 'Account', {
  visibility: 'members',
  fr: '{actor} rejoint le collectif',
  en: '{actor} joins the collective',
});

export const memberLeft = defineEvent('MemberLeft', 'Account', {
  visibility: 'members',
  fr: '{actor} quitte le collectif',
  en: '{actor} leaves the collective',
});

const roleWords: Record<string, { fr: string; en: string }> = {
  coordination: { fr: 'de coordination', en: 'coordination' },
  facilitator: { fr: 'd’animation d’un groupe', en: 'group facilitator' },
  chair: { fr: 'de présidence de plénière', en: 'plenary chair' },
  secretary: { fr: 'de secrétariat de plénière', en: 'plenary secretary' },
  teller: { fr: 'de scrutateur·rice', en: 'teller' },
  delegate: { fr: 'de délégué·e', en: 'delegate' },
  representative: { fr: 'de représentation d’une organisation', en: 'organisation representative' },
  moderator: { fr: 'de modération', en: 'moderator' },
};

const over = {
  fr: ({ thing }: EventNames): string => (thing ? ' (« {thing} »)' : ''),
  en: ({ thing }: EventNames): string => (thing ? ' (“{thing}”)' : ''),
};

const article = (word: string): string => (/^[aeiou]/i.test(word) ? `an ${word}` : `a ${word}`);

const roleOf = (kind: unknown, language: 'fr' | 'en'): string => roleWords[String(kind)]?.[language] ?? String(kind);

export const roleGiven = defineEvent('RoleGiven', 'Role', {
  visibility: 'public',
  fr: ({ kind }, names) =>
    `{actor} ${names.account ? 'donne à {account}' : 'prend'} un rôle ${roleOf(kind, 'fr')}${over.fr(names)}`,
  en: ({ kind }, names) =>
    `{actor} ${names.account ? 'gives {account}' : 'takes on'} ${article(roleOf(kind, 'en'))} role${over.en(names)}`,
});

export const roleEnded = defineEvent('RoleEnded', 'Role', {
  visibility: 'public',
  fr: ({ kind }, names) => {
    const role = roleOf(kind, 'fr') + over.fr(names);
    return names.account ? `{actor} met fin à un rôle ${role}, tenu par {account}` : `{actor} rend un rôle ${role}`;
  },
  en: ({ kind }, names) => {
    const role = `${article(roleOf(kind, 'en'))} role${over.en(names)}`;
    return names.account ? `{actor} ends ${role}, held by {account}` : `{actor} gives back ${role}`;
  },
});

export const phasePlanned = defineEvent('PhasePlanned', 'Phase', {
  visibility: 'public',
  fr: '{actor} prévoit la phase « {title} »',
  en: '{actor} plans the phase “{title}”',
});

export const phaseEdited = defineEvent('PhaseEdited', 'Phase', {
  visibility: 'public',
  fr: '{actor} modifie la phase « {title} »',
  en: '{actor} edits the phase “{title}”',
});

export const phaseOpened = defineEvent('PhaseOpened', 'Phase', {
  visibility: 'public',
  fr: '{actor} ouvre la phase « {title} »',
  en: '{actor} opens the phase “{title}”',
});

export const phaseClosed = defineEvent('PhaseClosed', 'Phase', {
  visibility: 'public',
  fr: '{actor} clôt la phase « {title} »',
  en: '{actor} closes the phase “{title}”',
});

export const phaseChangeProposed = defineEvent('PhaseChangeProposed', 'PhaseChange', {
  visibility: 'public',
  fr: '{actor} propose de changer la phase « {title} », ouverte : une plénière décidera',
  en: '{actor} proposes to change the open phase “{title}”: a plenary will decide',
});

export const phaseChangeWithdrawn = defineEvent('PhaseChangeWithdrawn', 'PhaseChange', {
  visibility: 'public',
  fr: '{actor} retire le changement proposé de la phase « {title} »',
  en: '{actor} withdraws the proposed change of the phase “{title}”',
});

export const phaseChanged = defineEvent('PhaseChanged', 'PhaseChange', {
  visibility: 'public',
  fr: 'La plénière change la phase « {title} »',
  en: 'The plenary changes the phase “{title}”',
});

export const phaseChangeRejected = defineEvent('PhaseChangeRejected', 'PhaseChange', {
  visibility: 'public',
  fr: 'La plénière refuse de changer la phase « {title} »',
  en: 'The plenary refuses to change the phase “{title}”',
});

export const phaseExceptionAsked = defineEvent('PhaseExceptionAsked', 'PhaseException', {
  visibility: 'public',
  fr: '{actor} demande une exception à la phase « {title} »',
  en: '{actor} asks for an exception to the phase “{title}”',
});

export const phaseExceptionGranted = defineEvent('PhaseExceptionGranted', 'PhaseException', {
  visibility: 'public',
  fr: '{actor} accorde une exception à la phase « {title} »',
  en: '{actor} grants an exception to the phase “{title}”',
});

export const phaseExceptionRefused = defineEvent('PhaseExceptionRefused', 'PhaseException', {
  visibility: 'public',
  fr: '{actor} refuse une exception à la phase « {title} »',
  en: '{actor} refuses an exception to the phase “{title}”',
});

export const phaseExceptionEnded = defineEvent('PhaseExceptionEnded', 'PhaseException', {
  visibility: 'public',
  fr: '{actor} met fin à une exception à la phase « {title} »',
  en: '{actor} ends an exception to the phase “{title}”',
});
