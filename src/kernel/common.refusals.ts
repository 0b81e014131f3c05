import { defineRefusal } from './refusal.js';

export const signInFirst = defineRefusal('SignInFirst', {
  kind: 'right',
  fr: 'Connectez-vous d’abord : cette action se fait avec un compte.',
  en: 'Please sign in first: this needs an account.',
});

export const notFound = defineRefusal('NotFound', {
  kind: 'missing',
  fr: 'Ceci n’existe pas, ou n’existe plus à cette adresse.',
  en: 'This does not exist, or no longer exists at this address.',
});

export const changedMeanwhile = defineRefusal('ChangedMeanwhile', {
  kind: 'conflict',
  fr: 'Quelqu’un a modifié ceci entre-temps. Relisez la version actuelle, puis recommencez : votre saisie est gardée.',
  en: 'Somebody changed this in the meantime. Read the current version, then try again: what you typed is kept.',
});
