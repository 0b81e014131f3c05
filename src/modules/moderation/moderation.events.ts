import { defineEvent, type EventPayload } from '../../platform/events/event.js';

const words: Record<string, { fr: string; en: string }> = {
  insult: { fr: 'attaque contre une personne', en: 'attack on a person' },
  discrimination: { fr: 'propos discriminatoire', en: 'discrimination' },
  'personal-data': { fr: 'donnée personnelle', en: 'personal data' },
  'off-topic': { fr: 'hors sujet', en: 'off topic' },
  spam: { fr: 'publicité ou répétition', en: 'advertising or repetition' },
  other: { fr: 'autre motif', en: 'another reason' },
};

const groundOf = ({ ground }: EventPayload, language: 'fr' | 'en'): string =>
  words[String(ground)]?.[language] ?? String(ground);

export const contentReported = defineEvent('ContentReported', 'Report', {
  visibility: 'internal',
  fr: 'Un contenu est signalé à propos de « {title} »',
  en: 'Something about “{title}” is reported',
});

export const contentKept = defineEvent('ContentKept', 'Report', {
  visibility: 'members',
  fr: '{actor} (modération) laisse en place un contenu signalé à propos de « {title} »',
  en: '{actor} (moderation) leaves reported content about “{title}” in place',
});

/** Payload: title, ground; never the words hidden. */
export const contentHidden = defineEvent('ContentHidden', 'Report', {
  visibility: 'public',
  fr: (payload) => `{actor} (modération) masque un contenu à propos de « {title} » : ${groundOf(payload, 'fr')}`,
  en: (payload) => `{actor} (moderation) hides content about “{title}”: ${groundOf(payload, 'en')}`,
});

export const appealFiled = defineEvent('AppealFiled', 'Report', {
  visibility: 'members',
  fr: 'Un recours est fait contre une décision de modération à propos de « {title} »',
  en: 'A moderation decision about “{title}” is appealed',
});

export const appealUpheld = defineEvent('AppealUpheld', 'Report', {
  visibility: 'public',
  fr: '{actor} maintient, après recours, une décision de modération à propos de « {title} »',
  en: '{actor} upholds, on appeal, a moderation decision about “{title}”',
});

export const appealWon = defineEvent('AppealWon', 'Report', {
  visibility: 'public',
  fr: '{actor} annule, après recours, une décision de modération à propos de « {title} »',
  en: '{actor} overturns, on appeal, a moderation decision about “{title}”',
});

export const moderationEvents: ReadonlySet<string> = new Set(
  [contentReported, contentKept, contentHidden, appealFiled, appealUpheld, appealWon].map(({ type }) => type),
);
