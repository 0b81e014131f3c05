import type { Language } from '../../../kernel/refusal.js';
import type { Letter } from '../../../platform/mail/letter.js';
import { countOf, french } from '../domain/words.js';

/** Asks somebody to come before the tellers. The subject tells nothing of what is voted. */
export function chaseLetter(
  language: Language,
  { collective, hours, url }: { readonly collective: string; readonly hours: number; readonly url: string },
): Letter {
  if (language === 'en')
    return {
      subject: 'One step is left for you',
      paragraphs: [
        'Hello,',
        `${collective}: what you sent counts only once two dates have been checked. You have ${countOf(hours, 'en', 'hour', 'hours')} left to show them.`,
      ],
      button: { label: 'See what to do', url },
      why: 'You receive this because you took part and are not verified yet. It is sent once.',
    };
  return {
    subject: 'Il vous reste une étape',
    paragraphs: [
      'Bonjour,',
      french(
        `${collective} : ce que vous avez envoyé ne compte qu’une fois deux dates vérifiées. Il vous reste ${countOf(hours, 'fr', 'heure', 'heures')} pour les présenter.`,
      ),
    ],
    button: { label: 'Voir ce qu’il faut faire', url },
    why: 'Vous recevez ce message parce que vous avez participé et n’êtes pas encore vérifié·e. Il n’est envoyé qu’une fois.',
  };
}
