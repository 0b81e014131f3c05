import { defineEvent } from '../../../platform/events/event.js';

/** For the pages of those who read the notes. `holder`: whose they are. Neither words nor advice, and about nothing that others watch. */
export const amendmentNotesChanged = defineEvent('AmendmentNotesChanged', 'Amendment', {
  visibility: 'internal',
  fr: 'Des notes sur un amendement changent',
  en: 'Notes on an amendment change',
});
