import { defineEvent } from '../../platform/events/event.js';

export const contributionReceived = defineEvent('ContributionReceived', 'Contribution', {
  visibility: 'public',
  fr: ({ offline }) =>
    offline ? '{actor} note la contribution n° {number} pour quelqu’un' : '{actor} dépose la contribution n° {number}',
  en: ({ offline }) =>
    offline ? '{actor} writes down contribution no. {number} for somebody' : '{actor} makes contribution no. {number}',
});

export const contributionEdited = defineEvent('ContributionEdited', 'Contribution', {
  visibility: 'public',
  fr: '{actor} réécrit la contribution n° {number}',
  en: '{actor} rewrites contribution no. {number}',
});

export const contributionGrouped = defineEvent('ContributionGrouped', 'Contribution', {
  visibility: 'public',
  fr: '{actor} confie la contribution n° {number} au groupe « {group} »',
  en: '{actor} hands contribution no. {number} to the group “{group}”',
});

/** For live pages; moderation tells the journal. */
export const contributionHidden = defineEvent('ContributionHidden', 'Contribution', {
  visibility: 'internal',
  fr: 'La contribution n° {number} est masquée',
  en: 'Contribution no. {number} is hidden',
});

export const contributionRestored = defineEvent('ContributionRestored', 'Contribution', {
  visibility: 'internal',
  fr: 'La contribution n° {number} est rétablie',
  en: 'Contribution no. {number} is restored',
});

const fateWords: Record<string, { fr: string; en: string }> = {
  'taken-up': { fr: 'reprise', en: 'taken up' },
  merged: { fr: 'réunie à une autre', en: 'joined to another' },
  'already-there': { fr: 'déjà dans nos textes', en: 'already in our texts' },
  'passed-on': { fr: 'transmise', en: 'passed on' },
  'not-kept': { fr: 'non retenue', en: 'not kept' },
};

const fateOf = (fate: unknown, language: 'fr' | 'en'): string => fateWords[String(fate)]?.[language] ?? String(fate);

export const contributionAnsweredEvent = defineEvent('ContributionAnswered', 'Contribution', {
  visibility: 'public',
  fr: ({ fate }) => `{actor} répond à la contribution n° {number} : ${fateOf(fate, 'fr')}`,
  en: ({ fate }) => `{actor} answers contribution no. {number}: ${fateOf(fate, 'en')}`,
});
