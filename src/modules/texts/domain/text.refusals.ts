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
