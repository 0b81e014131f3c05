import type { IdentityService } from '../../modules/identity/index.js';
import { demoAccounts, people } from '../content/index.js';

const phrase = 'lavoir tilleul passerelle';

let made: Promise<string> | null = null;

/** The one pass-phrase of the accounts made for visitors: public, and only on the demonstration. */
export const demoPassword = {
  phrase,
  hash: (identity: IdentityService): Promise<string> => (made ??= identity.hashPassword(phrase)),
};

/** The accounts as the terminal shows them. */
export function accountsTable(language: 'fr' | 'en'): string {
  const emails = new Map(people.map(({ key, email }) => [key, `${email}@exemple.fr`]));
  const rows = demoAccounts.map(({ person, shows }) => [emails.get(person) ?? '', shows[language]] as const);
  const width = Math.max(...rows.map(([email]) => email.length));
  const head = language === 'fr' ? 'Comptes de démonstration' : 'Demonstration accounts';
  const pass = language === 'fr' ? 'Mot de passe de tous' : 'Password of all';
  return [
    `${head}:`,
    ...rows.map(([email, shows]) => `  ${email.padEnd(width)}  ${shows}`),
    `  ${pass}: ${phrase}`,
  ].join('\n');
}
