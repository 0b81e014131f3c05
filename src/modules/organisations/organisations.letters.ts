import { dayInWords } from '../../kernel/day.js';
import type { Language } from '../../kernel/refusal.js';
import type { Letter } from '../../platform/mail/letter.js';
import { confirmWithinDays } from './domain/meeting-request.js';

interface About {
  readonly collective: string;
  readonly url: string;
}

const whys = {
  fr: 'Vous recevez ce message parce que quelqu’un, sans doute vous, a écrit à un collectif sous cette adresse. Sinon, ignorez-le.',
  en: 'You receive this because somebody, probably you, wrote to a collective under this address. If not, ignore it.',
} as const;

/** To whoever asks for a meeting: nothing counts until they confirm. */
export function confirmationLetter(language: Language, { collective, url }: About): Letter {
  return language === 'fr'
    ? {
        subject: 'Confirmez votre demande',
        paragraphs: [
          'Bonjour,',
          `Une demande de rencontre a été écrite à « ${collective} » sous votre adresse. Relisez-la et confirmez-la : sans cela, elle est oubliée dans ${confirmWithinDays} jours.`,
        ],
        button: { label: 'Relire et confirmer', url },
        why: whys.fr,
      }
    : {
        subject: 'Confirm your request',
        paragraphs: [
          'Hello,',
          `A request for a meeting was written to “${collective}” under your address. Read it again and confirm it: otherwise it is forgotten in ${confirmWithinDays} days.`,
        ],
        button: { label: 'Read and confirm', url },
        why: whys.en,
      };
}

/** To whoever asked: the coordination took it in, and will publish it there by a day (ISO date). */
export function attachedLetter(language: Language, { collective, url }: About, publishBy: string): Letter {
  const day = dayInWords(publishBy, language);
  return language === 'fr'
    ? {
        subject: 'Votre demande est enregistrée',
        paragraphs: [
          'Bonjour,',
          `« ${collective} » a enregistré votre demande de rencontre et s’engage à la publier au plus tard le ${day}. La réponse se lira au même endroit.`,
        ],
        button: { label: 'Voir la page de votre organisation', url },
        why: whys.fr,
      }
    : {
        subject: 'Your request is registered',
        paragraphs: [
          'Hello,',
          `“${collective}” registered your request for a meeting and is bound to publish it by ${day}. The answer will be read at the same place.`,
        ],
        button: { label: 'See your organisation’s page', url },
        why: whys.en,
      };
}

/** To whoever asked: the coordination did not keep it, and why. */
export function setAsideLetter(language: Language, { collective, url }: About, reason: string): Letter {
  return language === 'fr'
    ? {
        subject: 'Votre demande n’a pas été retenue',
        paragraphs: [
          'Bonjour,',
          `« ${collective} » n’a pas retenu votre demande de rencontre. Raison, publique : ${reason}`,
          'Vous pouvez en écrire une autre.',
        ],
        button: { label: 'Écrire une autre demande', url },
        why: whys.fr,
      }
    : {
        subject: 'Your request was not kept',
        paragraphs: [
          'Hello,',
          `“${collective}” did not keep your request for a meeting. The reason, which is public: ${reason}`,
          'You may write another one.',
        ],
        button: { label: 'Write another request', url },
        why: whys.en,
      };
}
