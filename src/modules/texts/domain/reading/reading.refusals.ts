import { defineRefusal, type RefusalParams } from '../../../../kernel/refusal.js';

/** "6,2" in French, "6.2" in English. */
const megabytes = (bytes: RefusalParams[string] | undefined, mark: string): string =>
  (Math.ceil(Number(bytes) / 100_000) / 10).toString().replace('.', mark);

export const documentTooLarge = defineRefusal('DocumentTooLarge', {
  kind: 'limit',
  fr: ({ size, limit }) =>
    `Ce fichier pèse ${megabytes(size, ',')} Mo : ${megabytes(limit, ',')} Mo au plus. Retirez-en les images, ou apportez-le en plusieurs fois.`,
  en: ({ size, limit }) =>
    `This file has ${megabytes(size, '.')} MB: ${megabytes(limit, '.')} MB at most. Take its images out, or bring it in several parts.`,
});

export const documentLargerThanSaid = defineRefusal('DocumentLargerThanSaid', {
  kind: 'limit',
  fr: ({ limit }) =>
    `Ce fichier pèse plus de ${megabytes(limit, ',')} Mo, la limite. Retirez-en les images, ou apportez-le en plusieurs fois.`,
  en: ({ limit }) =>
    `This file has over ${megabytes(limit, '.')} MB, the limit. Take its images out, or bring it in several parts.`,
});

export const documentEmpty = defineRefusal('DocumentEmpty', {
  kind: 'input',
  fr: 'Ce fichier est vide.',
  en: 'This file is empty.',
});

export const documentWithoutWords = defineRefusal('DocumentWithoutWords', {
  kind: 'input',
  fr: 'Ce document n’a aucun mot à reprendre : si c’est une image ou un texte numérisé, il faut le retaper.',
  en: 'This document has no words to take: if it is an image or a scanned text, it must be typed again.',
});

export const documentKindUnknown = defineRefusal('DocumentKindUnknown', {
  kind: 'input',
  fr: 'Seuls les documents .docx, .odt, .md, .txt et .html sont lus. Enregistrez celui-ci sous l’un de ces formats.',
  en: 'Only .docx, .odt, .md, .txt and .html documents are read. Save this one in one of these formats.',
});

export const documentOldWord = defineRefusal('DocumentOldWord', {
  kind: 'input',
  fr: 'L’ancien format de Word (.doc) n’est pas lu. Enregistrez le document en .docx ou en .odt, sans mot de passe.',
  en: 'Word’s old format (.doc) is not read. Save the document as .docx or .odt, without a password.',
});

export const documentOfAnotherKind = defineRefusal('DocumentOfAnotherKind', {
  kind: 'input',
  fr: 'Ce fichier n’est pas ce que dit son nom : ce n’est pas un document « .{kind} ».',
  en: 'This file is not what its name says: it is no “.{kind}” document.',
});

export const documentDamaged = defineRefusal('DocumentDamaged', {
  kind: 'input',
  fr: 'Ce fichier est incomplet ou abîmé : rien n’en a été repris. Ouvrez-le dans votre traitement de texte, puis enregistrez-le de nouveau.',
  en: 'This file is incomplete or damaged: nothing was taken from it. Open it in your word processor, then save it again.',
});

export const documentLocked = defineRefusal('DocumentLocked', {
  kind: 'input',
  fr: 'Ce fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe.',
  en: 'This file is protected by a password. Save it without a password.',
});

export const documentWithMacros = defineRefusal('DocumentWithMacros', {
  kind: 'input',
  fr: 'Ce fichier contient des macros, des programmes qui pourraient nuire : il est refusé. Enregistrez-le en .docx ou en .odt sans macros.',
  en: 'This file contains macros, programs that could do harm: it is refused. Save it as .docx or .odt without macros.',
});

export const documentUnfoldsTooFar = defineRefusal('DocumentUnfoldsTooFar', {
  kind: 'limit',
  fr: 'Ce fichier se déplie en bien plus que sa taille, comme un fichier piégé : il est refusé sans être lu.',
  en: 'This file unfolds to far more than its size, as a booby-trapped file does: it is refused unread.',
});

export const documentWithEntities = defineRefusal('DocumentWithEntities', {
  kind: 'input',
  fr: 'Ce fichier déclare des entités XML, qui servent à lire d’autres fichiers : il est refusé. Un traitement de texte n’en écrit pas.',
  en: 'This file declares XML entities, which are used to read other files: it is refused. No word processor writes any.',
});

export const documentWithUnsafeNames = defineRefusal('DocumentWithUnsafeNames', {
  kind: 'input',
  fr: 'Ce fichier contient des noms qui mènent hors de lui : il est refusé.',
  en: 'This file contains names that lead out of it: it is refused.',
});

export const documentWithArchives = defineRefusal('DocumentWithArchives', {
  kind: 'input',
  fr: 'Ce fichier contient une archive ou un programme : il est refusé. Retirez ce qui y est joint, puis enregistrez-le de nouveau.',
  en: 'This file contains an archive or a program: it is refused. Take out what is attached to it, then save it again.',
});

export const documentTooComplex = defineRefusal('DocumentTooComplex', {
  kind: 'limit',
  fr: 'Ce document est trop compliqué pour être lu ici. Apportez-le en plusieurs fois, ou collez son texte.',
  en: 'This document is too complicated to be read here. Bring it in several parts, or paste its text.',
});

export const documentsBusy = defineRefusal('DocumentsBusy', {
  kind: 'limit',
  fr: 'Trop de documents se lisent en ce moment. Réessayez dans une minute.',
  en: 'Too many documents are being read at this moment. Try again in a minute.',
});
