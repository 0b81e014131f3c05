/** Small words that catalogues are made with, one set per language. */

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

const makeWords = (tag: string) => {
  const rules = new Intl.PluralRules(tag);
  const ordinals = new Intl.PluralRules(tag, { type: 'ordinal' });
  const numbers = new Intl.NumberFormat(tag);
  const euros = new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  const percents = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  const unit = { style: 'unit', unitDisplay: 'short', maximumFractionDigits: 1 } as const;
  const kilobytes = new Intl.NumberFormat(tag, { ...unit, unit: 'kilobyte' });
  const megabytes = new Intl.NumberFormat(tag, { ...unit, unit: 'megabyte' });
  const months = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const put = (forms: Forms, rule: Intl.LDMLPluralRule, count: number) =>
    (forms[rule] ?? forms.other).replaceAll('#', numbers.format(count));
  return {
    /** `plural(3, { one: '# voix', other: '# voix' })`; `#` is the number, written as the language does. */
    plural: (count: number, forms: Forms): string => put(forms, rules.select(count), count),
    /** `ordinal(1, { one: '#re', other: '#e' })`. */
    ordinal: (count: number, forms: Forms): string => put(forms, ordinals.select(count), count),
    /** A number with the language's separators. */
    number: (value: number): string => numbers.format(value),
    /** Whole euros, as the language writes them. */
    euros: (amount: number): string => euros.format(amount),
    /** A share between 0 and 1 as a percentage. */
    percent: (share: number): string => percents.format(share),
    /** A number of bytes, in kilobytes or megabytes. */
    bytes: (size: number): string =>
      size < 1_000_000 ? kilobytes.format(Math.ceil(size / 1_000)) : megabytes.format(size / 1_000_000),
    /** "mars 2026" of "2026-03". */
    month: (month: string): string => months.format(new Date(`${month}-15T12:00:00Z`)),
    /** "a, b et c". */
    list: (parts: readonly string[]): string => listFormat(tag).format(parts),
  };
};

const listFormat = (tag: string) => new Intl.ListFormat(tag, { style: 'long', type: 'conjunction' });

export const french = makeWords('fr');
export const english = makeWords('en');
