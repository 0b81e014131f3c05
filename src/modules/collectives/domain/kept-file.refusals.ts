import { defineRefusal } from '../../../kernel/refusal.js';

export const fileTooLarge = defineRefusal('FileTooLarge', {
  kind: 'limit',
  fr: 'Ce fichier est trop lourd : dix mégaoctets au plus.',
  en: 'This file is too large: ten megabytes at most.',
});

export const fileKindUnknown = defineRefusal('FileKindUnknown', {
  kind: 'input',
  fr: 'Ce fichier ne peut pas être joint : PDF, image (PNG, JPEG), document (ODT, DOCX), tableur (ODS, XLSX, CSV), présentation ou texte seulement.',
  en: 'This file cannot be joined: PDF, picture (PNG, JPEG), document (ODT, DOCX), spreadsheet (ODS, XLSX, CSV), slides or text alone.',
});

export const tooManyFilesWaiting = defineRefusal('TooManyFilesWaiting', {
  kind: 'limit',
  fr: 'Vingt de vos fichiers attendent déjà d’être publiés : ils sont effacés au bout d’un jour.',
  en: 'Twenty of your files already wait to be published: they are deleted after a day.',
});

export const fileUnknown = defineRefusal('FileUnknown', {
  kind: 'input',
  fr: 'Ce fichier n’est plus là : choisissez-le de nouveau.',
  en: 'This file is not there any more: choose it again.',
});
