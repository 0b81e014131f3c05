import type { Language } from '../../kernel/refusal.js';
import type { Letter } from '../../platform/mail/letter.js';

export interface LetterItem {
  readonly title: string;
  readonly url: string;
}

export interface NewsLetter {
  readonly language: Language;
  readonly collective: string;
  /** Newest first. */
  readonly items: readonly LetterItem[];
  /** How many in all; more than the items shown when there are many. */
  readonly count: number;
  readonly inboxUrl: string;
  readonly unsubscribeUrl: string;
}

const words = {
  fr: {
    // Neither the collective nor what happened: a subject is read over a shoulder, and by mail servers.
    subject: (count: number) => (count === 1 ? 'Une nouvelle pour vous' : `${count} nouvelles pour vous`),
    intro: (collective: string) => `Depuis notre dernier message, dans ${collective} :`,
    more: (left: number) => `… et ${left} de plus, à lire sur la page.`,
    label: 'Voir ce qui m’attend',
    why: 'Vous recevez ce message parce que vous êtes membre. Pour ne plus en recevoir, ouvrez cette adresse :',
  },
  en: {
    subject: (count: number) => (count === 1 ? 'Something new for you' : `${count} new things for you`),
    intro: (collective: string) => `Since our last message, in ${collective}:`,
    more: (left: number) => `… and ${left} more, to read on the page.`,
    label: 'See what awaits me',
    why: 'You receive this because you are a member. To receive no more, open this address:',
  },
} as const;

export function newsLetter(news: NewsLetter): Letter {
  const { subject, intro, more, label, why } = words[news.language];
  const left = news.count - news.items.length;
  return {
    subject: subject(news.count),
    paragraphs: left > 0 ? [intro(news.collective), more(left)] : [intro(news.collective)],
    items: news.items,
    button: { label, url: news.inboxUrl },
    why,
    unsubscribeUrl: news.unsubscribeUrl,
  };
}
