import type { Catalogues } from '../i18n/catalogues.js';

/** What the browser knows of a field: the parts of HTMLInputElement that this needs. */
export interface CheckedField {
  readonly validity: ValidityState;
  readonly type: string;
  readonly value: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly min?: string;
  readonly max?: string;
  readonly validationMessage: string;
  readonly title: string;
}

type Say = (field: CheckedField, text: Catalogues['ui']) => string;

const sayings: readonly (readonly [keyof ValidityState, Say])[] = [
  ['customError', (field) => field.validationMessage],
  ['valueMissing', (_, text) => text.needed],
  ['typeMismatch', (field, text) => (field.type === 'url' ? text.notUrl : text.notEmail)],
  ['tooShort', (field, text) => text.tooShort(field.minLength ?? 0, field.value.length)],
  ['tooLong', (field, text) => text.tooLong(field.maxLength ?? 0, field.value.length)],
  ['rangeUnderflow', (field, text) => text.tooLow(field.min ?? '')],
  ['rangeOverflow', (field, text) => text.tooHigh(field.max ?? '')],
  // A pattern is explained by the field's own title.
  ['patternMismatch', (field, text) => field.title || text.badValue],
];

/** The sentence that says what is wrong with a field; null when nothing is. */
export function complaint(field: CheckedField, text: Catalogues['ui']): string | null {
  if (field.validity.valid) return null;
  return sayings.find(([fault]) => field.validity[fault])?.[1](field, text) ?? text.badValue;
}
