import type { Language } from '../../kernel/refusal.js';
import type { Letter } from '../../platform/mail/letter.js';

const words = {
  fr: {
    subject: 'Votre lien de connexion',
    paragraphs: [
      'Bonjour,',
      'Voici votre lien pour vous connecter à Faire ensemble. Il sert une fois, pendant quinze minutes.',
    ],
    label: 'Me connecter',
    why: 'Vous recevez ce message parce que quelqu’un, sans doute vous, a demandé à se connecter avec cette adresse. Sinon, ignorez-le.',
  },
  en: {
    subject: 'Your sign-in link',
    paragraphs: ['Hello,', 'Here is your link to sign in to Faire ensemble. It works once, for fifteen minutes.'],
    label: 'Sign in',
    why: 'You receive this because somebody, probably you, asked to sign in with this address. If not, ignore it.',
  },
} as const;

export function signInLetter(language: Language, url: string): Letter {
  const { subject, paragraphs, label, why } = words[language];
  return { subject, paragraphs, button: { label, url }, why };
}
