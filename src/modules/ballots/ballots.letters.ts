import type { Language } from '../../kernel/refusal.js';
import type { Letter } from '../../platform/mail/letter.js';
import { french } from './domain/words.js';

interface Reminder {
  readonly language: Language;
  readonly question: string;
  readonly collective: string;
  /** Address of the ballot. */
  readonly url: string;
}

/** Asks somebody to have their entry on a roll verified; its subject names neither the vote nor the collective. */
export function verificationLetter({ language, question, collective, url }: Reminder): Letter {
  if (language === 'fr')
    return {
      subject: 'Une vérification vous attend',
      paragraphs: [
        'Bonjour,',
        french(
          `Vous êtes sur la liste du scrutin « ${question} », et votre inscription reste à vérifier par les scrutateurs. Présentez-vous à eux avant la clôture : vous pourrez voter aussitôt après.`,
        ),
      ],
      button: { label: 'Voir le scrutin', url },
      why: french(
        `Vous recevez ce message parce que les scrutateurs de ${collective} vous ont inscrit·e sur cette liste ; un message par jour au plus.`,
      ),
    };
  return {
    subject: 'A check is waiting for you',
    paragraphs: [
      'Hello,',
      `You are on the roll of the ballot “${question}”, and the tellers have still to verify your entry. See them before the close: you may vote right after.`,
    ],
    button: { label: 'See the ballot', url },
    why: `You receive this because you are on a roll that the tellers of ${collective} verify; one message a day at most.`,
  };
}
