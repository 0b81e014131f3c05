import type { Language } from '../../kernel/refusal.js';
import { writtenMoment } from '../../kernel/written-time.js';
import type { StoredMail } from '../../platform/mail/mailer.js';

export const mailboxStyle = `
body { max-width: 44rem; margin: 0 auto; padding: 1.5rem; font: 1.125rem/1.5 system-ui, sans-serif; color: #1d1b16; background: #fff; }
article { margin: 0 0 1.5rem; padding: 1rem; border: 1px solid #cfc9bb; border-radius: 0.5rem; overflow-wrap: anywhere; }
h2 { margin: 0; font-size: 1.125rem; }
pre { margin: 0.75rem 0 0; font: inherit; white-space: pre-wrap; }
a { color: #1f4d3a; }
@media (prefers-color-scheme: dark) { body { color: #f1ede3; background: #171510; } article { border-color: #4d483d; } a { color: #8fd0b2; } }
`;

const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

/** The text with its addresses made into links. */
const linked = (text: string): string =>
  text
    .split(/(https?:\/\/[^\s<>"']+)/)
    .map((part, index) => (index % 2 === 1 ? `<a href="${escape(part)}">${escape(part)}</a>` : escape(part)))
    .join('');

interface Words {
  readonly title: string;
  readonly why: string;
  readonly empty: string;
  readonly to: string;
}

const words: Readonly<Record<Language, Words>> = {
  fr: {
    title: 'Boîte aux lettres d’essai',
    why: 'Aucun serveur de courriel n’est configuré (<code>SMTP_URL</code>)\u00a0: les courriels s’arrêtent ici, sur cette machine.',
    empty: 'Aucun courriel pour l’instant. Demandez un lien de connexion\u00a0: il arrivera ici.',
    to: 'à',
  },
  en: {
    title: 'Trial mailbox',
    why: 'No mail server is configured (<code>SMTP_URL</code>): e-mails stop here, on this machine.',
    empty: 'No e-mail yet. Ask for a sign-in link: it will arrive here.',
    to: 'to',
  },
};

/** The page is read on this machine: its clock is the reader's. */
const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;

const letter = ({ id, address, subject, text, createdAt }: StoredMail, language: Language): string => `
<article id="${id}">
  <h2>${escape(subject)}</h2>
  <p>${words[language].to} ${escape(address)}, <time datetime="${createdAt.toISOString()}">${writtenMoment(createdAt, here, language)} (${here})</time></p>
  <pre>${linked(text)}</pre>
</article>`;

/** The letters of an installation that sends none, newest first, as a page without script; each in its own language. */
export function mailboxPage(letters: readonly StoredMail[], language: Language): string {
  const { title, why, empty } = words[language];
  return `<!doctype html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>${title} · Faire ensemble</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/boite/boite.css">
</head>
<body>
<main>
  <h1>${title}</h1>
  <p>${why}</p>
  ${letters.length === 0 ? `<p>${empty}</p>` : letters.map((each) => letter(each, language)).join('')}
</main>
</body>
</html>`;
}
