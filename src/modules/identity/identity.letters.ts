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

const idleWords = {
  fr: {
    subject: 'Votre compte va être effacé',
    paragraphs: [
      'Bonjour,',
      'Vous n’avez pas ouvert Faire ensemble depuis trois ans. Nous ne gardons pas sans raison ce qui parle de vos opinions : dans un mois, votre compte sera effacé. Ce que vous avez écrit en public restera, sans votre nom.',
      'Pour le garder, il suffit de vous connecter une fois d’ici là.',
    ],
    label: 'Me connecter et garder mon compte',
    why: 'Vous recevez ce message parce qu’un compte est ouvert à cette adresse.',
  },
  en: {
    subject: 'Your account is about to be erased',
    paragraphs: [
      'Hello,',
      'You have not opened Faire ensemble for three years. We do not keep without a reason what tells of your opinions: in a month, your account will be erased. What you wrote in public will stay, without your name.',
      'To keep it, sign in once before then.',
    ],
    label: 'Sign in and keep my account',
    why: 'You receive this because there is an account at this address.',
  },
} as const;

export function idleLetter(language: Language, url: string): Letter {
  const { subject, paragraphs, label, why } = idleWords[language];
  return { subject, paragraphs, button: { label, url }, why };
}

export function signInLetter(language: Language, url: string): Letter {
  const { subject, paragraphs, label, why } = words[language];
  return { subject, paragraphs, button: { label, url }, why };
}
