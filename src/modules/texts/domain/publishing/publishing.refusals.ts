import { defineRefusal } from '../../../../kernel/refusal.js';

export const exportsBusy = defineRefusal('ExportsBusy', {
  kind: 'limit',
  fr: 'Trop de fichiers se préparent en ce moment. Réessayez dans une minute.',
  en: 'Too many files are being made at this moment. Try again in a minute.',
});

export const exportTooLarge = defineRefusal('ExportTooLarge', {
  kind: 'limit',
  fr: 'Ce texte est trop long pour un seul fichier.',
  en: 'This text is too long for one file.',
});
