import { defineEvent } from '../../platform/events/event.js';

export const accountOpened = defineEvent('AccountOpened', 'Account', {
  visibility: 'internal',
  fr: 'Un compte est ouvert',
  en: 'An account was opened',
});

export const accountErased = defineEvent('AccountErased', 'Account', {
  visibility: 'internal',
  fr: 'Un compte est effacé',
  en: 'An account was erased',
});
