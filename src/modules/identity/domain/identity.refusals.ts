import { defineRefusal } from '../../../kernel/refusal.js';

export const wrongCredentials = defineRefusal('WrongCredentials', {
  kind: 'input',
  fr: 'Ce courriel et ce mot de passe ne vont pas ensemble. Vous pouvez demander un lien de connexion.',
  en: 'This e-mail and password do not match. You can ask for a sign-in link instead.',
});

/** Params: field. */
export const wrongPassword = defineRefusal('WrongPassword', {
  kind: 'input',
  fr: 'Ce n’est pas votre mot de passe actuel. Oublié ? Déconnectez-vous et demandez un lien de connexion.',
  en: 'This is not your current password. Forgotten? Sign out and ask for a sign-in link.',
});

export const linkSpent = defineRefusal('LinkSpent', {
  kind: 'input',
  fr: 'Ce lien a déjà servi, ou il a plus de quinze minutes. Demandez-en un autre.',
  en: 'This link was already used, or is more than fifteen minutes old. Ask for another one.',
});

export const emailTaken = defineRefusal('EmailTaken', {
  kind: 'conflict',
  fr: 'Un compte existe déjà à cette adresse : nous venons d’y envoyer un lien de connexion.',
  en: 'There is already an account at this address: we have just sent it a sign-in link.',
});

export const consentNeeded = defineRefusal('ConsentNeeded', {
  kind: 'rule',
  rule: 'R12',
  fr: 'Votre participation dit vos opinions politiques : sans votre accord explicite, nous ne gardons rien.',
  en: 'Taking part reveals political opinions: without your explicit consent we keep nothing.',
});

export const passwordTooCommon = defineRefusal('PasswordTooCommon', {
  kind: 'input',
  fr: 'Ce mot de passe est trop facile à deviner. Plusieurs mots sans lien entre eux font très bien l’affaire.',
  en: 'This password is too easy to guess. Several unrelated words do very well.',
});

export const proofMissing = defineRefusal('ProofOfWorkMissing', {
  kind: 'limit',
  rule: 'R13',
  fr: 'Le petit calcul qui écarte les robots n’a pas abouti. Réessayez.',
  en: 'The small computation that keeps robots away did not finish. Please try again.',
});

export const consentWordsChanged = defineRefusal('ConsentWordsChanged', {
  kind: 'conflict',
  rule: 'R12',
  fr: 'Les mots de cet accord ont changé depuis que cette page est ouverte. Rechargez-la pour lire à quoi vous consentez.',
  en: 'The words of this consent changed since this page was opened. Reload it to read what you agree to.',
});
