import { defineRefusal } from '../../../kernel/refusal.js';

export const textMalformed = defineRefusal('TextMalformed', {
  kind: 'input',
  fr: 'Ce texte n’a pas la forme attendue (élément « {node} »).',
  en: 'This text does not have the expected shape (element “{node}”).',
});

export const textNodeUnknown = defineRefusal('TextNodeUnknown', {
  kind: 'input',
  fr: 'Un texte ne peut pas contenir ici d’élément « {node} ».',
  en: 'A text cannot contain a “{node}” element here.',
});

export const textMarkUnknown = defineRefusal('TextMarkUnknown', {
  kind: 'input',
  fr: 'La mise en forme « {mark} » n’est pas reconnue.',
  en: 'The “{mark}” formatting is not supported.',
});

export const textAttributeUnknown = defineRefusal('TextAttributeUnknown', {
  kind: 'input',
  fr: 'L’attribut « {attribute} » de l’élément « {node} » n’est pas reconnu.',
  en: 'The attribute “{attribute}” of the “{node}” element is not supported.',
});

export const textLinkUnsafe = defineRefusal('TextLinkUnsafe', {
  kind: 'input',
  fr: 'Le lien « {href} » est refusé : seules les adresses http, https et mailto sont acceptées.',
  en: 'The link “{href}” is refused: only http, https and mailto addresses are accepted.',
});

export const textTooLong = defineRefusal('TextTooLong', {
  kind: 'limit',
  fr: 'Ce texte est trop long : {limit} caractères au plus.',
  en: 'This text is too long: {limit} characters at most.',
});

export const textTooManyClauses = defineRefusal('TextTooManyClauses', {
  kind: 'limit',
  fr: 'Ce texte a trop de clauses : {limit} au plus.',
  en: 'This text has too many clauses: {limit} at most.',
});

export const textTooDeep = defineRefusal('TextTooDeep', {
  kind: 'limit',
  fr: 'Les listes et citations de ce texte sont trop imbriquées : {limit} niveaux au plus.',
  en: 'The lists and quotes of this text are nested too deep: {limit} levels at most.',
});

export const textEmpty = defineRefusal('TextEmpty', {
  kind: 'input',
  fr: 'Ce texte est vide : écrivez-y au moins un mot.',
  en: 'This text is empty: write at least one word in it.',
});

export const draftUnreadable = defineRefusal('DraftUpdateUnreadable', {
  kind: 'input',
  fr: 'Ce qui vient d’être écrit n’a pas pu être lu. Rechargez la page : vos mots sont gardés sur cet appareil.',
  en: 'What was just written could not be read. Reload the page: your words are kept on this device.',
});

export const draftUpdateTooBig = defineRefusal('DraftUpdateTooBig', {
  kind: 'limit',
  fr: 'C’est trop d’un seul coup : {limit} ko au plus. Collez le texte en plusieurs fois.',
  en: 'This is too much at once: {limit} kB at most. Paste the text in several parts.',
});

export const draftTooLong = defineRefusal('DraftTooLong', {
  kind: 'limit',
  fr: 'Ce brouillon a trop grandi pour s’écrire en direct. Publiez une version, puis continuez dans une autre proposition.',
  en: 'This draft has grown too large to be written live. Publish a version, then go on in another proposal.',
});

export const draftFull = defineRefusal('DraftFull', {
  kind: 'limit',
  fr: 'Il y a déjà {limit} écrans ouverts sur ce brouillon. Réessayez dans un moment.',
  en: 'There are already {limit} screens open on this draft. Try again in a moment.',
});

export const draftNotJoined = defineRefusal('DraftNotJoined', {
  kind: 'conflict',
  fr: 'Ce brouillon n’est plus ouvert ici : il se rouvre.',
  en: 'This draft is not open here any more: it opens again.',
});

export const draftUnderWay = defineRefusal('DraftUnderWay', {
  kind: 'conflict',
  fr: 'Ce texte s’écrit en direct et n’est pas encore publié : publiez une version du brouillon d’abord.',
  en: 'This text is being written live and is not published yet: publish a version of the draft first.',
});

export const amendmentOfAnotherText = defineRefusal('AmendmentOfAnotherText', {
  kind: 'conflict',
  fr: 'Cet amendement porte sur une autre version de ce texte.',
  en: 'This amendment is of another version of this text.',
});

export const amendmentAlgorithmUnknown = defineRefusal('AmendmentAlgorithmUnknown', {
  kind: 'conflict',
  fr: 'Cet amendement a été enregistré par une version plus récente du logiciel.',
  en: 'This amendment was stored by a newer version of the software.',
});
