import { every, when, type Decision } from '../../../kernel/decision.js';
import { passwordTooCommon } from './identity.refusals.js';

export const passwordLength = { min: 10, max: 200 } as const;

const common = ['motdepasse', 'password', 'azerty', 'qwerty', '123456', 'soleil', 'bonjour', 'faireensemble'];

/** Refuses what a guesser tries first: few different characters, common words alone, the person's own name or address. */
export function mayUsePassword(password: string, name: string, email: string): Decision {
  const bare = password.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const own = [name, email.split('@')[0] ?? ''].map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  const rest = [...common, ...own.filter((word) => word.length >= 4)].reduce(
    (left, word) => left.replaceAll(word, ''),
    bare,
  );
  return every(
    () => when(new Set(password).size >= 5, passwordTooCommon()),
    () => when(rest.length >= 5, passwordTooCommon()),
  );
}
