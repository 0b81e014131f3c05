import { z } from 'zod';
import { defineRefusal, Refused, type Refusal } from '../../kernel/refusal.js';

const reasons: Record<string, { fr: string; en: string }> = {
  required: { fr: 'À remplir.', en: 'Please fill this in.' },
  tooShort: { fr: 'Trop court : au moins {limit} caractères.', en: 'Too short: at least {limit} characters.' },
  tooLong: { fr: 'Trop long : {limit} caractères au plus.', en: 'Too long: at most {limit} characters.' },
  tooSmall: { fr: 'Trop petit : au moins {limit}.', en: 'Too small: at least {limit}.' },
  tooBig: { fr: 'Trop grand : {limit} au plus.', en: 'Too large: at most {limit}.' },
  email: { fr: 'Ce n’est pas une adresse de courriel.', en: 'This is not an e-mail address.' },
  cursor: { fr: 'Ce repère de page n’existe pas.', en: 'There is no such page marker.' },
  id: { fr: 'Cet identifiant n’en est pas un.', en: 'This is not an identifier.' },
  url: { fr: 'Ce n’est pas une adresse web.', en: 'This is not a web address.' },
  invalid: { fr: 'Cette valeur ne convient pas.', en: 'This value does not fit.' },
};

const say = (language: 'fr' | 'en') => (params: Readonly<Record<string, string | number>>) => {
  const reason = reasons[String(params['reason'])] ?? reasons['invalid'];
  return (reason?.[language] ?? '').replace('{limit}', String(params['limit'] ?? ''));
};

const define = defineRefusal('InvalidInput', { kind: 'input', fr: say('fr'), en: say('en') });

/** A refusal about one field of an input. `limit` in characters or units. */
export const invalidInput = (field: string, reason: string, limit?: number): Refusal =>
  define(limit === undefined ? { field, reason } : { field, reason, limit });

/** Parses an input; throws the refusal of its first fault, naming the field. */
export function checked<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Refused(refusalOfIssue(issue));
}

function refusalOfIssue(issue: z.core.$ZodIssue | undefined): Refusal {
  if (!issue) return invalidInput('', 'invalid');
  const field = issue.path.join('.');
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'string') {
        return Number(issue.minimum) <= 1
          ? invalidInput(field, 'required')
          : invalidInput(field, 'tooShort', Number(issue.minimum));
      }
      return invalidInput(field, 'tooSmall', Number(issue.minimum));
    case 'too_big':
      return invalidInput(field, issue.origin === 'string' ? 'tooLong' : 'tooBig', Number(issue.maximum));
    case 'invalid_format':
      return invalidInput(
        field,
        issue.format === 'email'
          ? 'email'
          : issue.format === 'url'
            ? 'url'
            : issue.format === 'uuid'
              ? 'id'
              : 'invalid',
      );
    default:
      return invalidInput(field, 'invalid');
  }
}

/** Text fields: trimmed, NFC, control characters out. Lengths in UTF-16 units. */
export const line = (max: number, min = 1) =>
  z
    .string()
    .transform((text) =>
      text
        .normalize('NFC')
        .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
        .trim(),
    )
    .pipe(z.string().min(min).max(max));

/** Text of several lines: keeps line breaks. */
export const prose = (max: number, min = 1) =>
  z
    .string()
    .transform((text) =>
      text
        .normalize('NFC')
        .replace(/\r\n?/g, '\n')
        // eslint-disable-next-line no-control-regex -- control characters are what is removed
        .replace(/[\u0000-\u0009\u000B-\u001F\u007F]+/g, ' ')
        .trim(),
    )
    .pipe(z.string().min(min).max(max));

export const email = z.string().trim().toLowerCase().pipe(z.email().max(254));

export const id = z.uuid();
