/** What a refusal is about; the permission matrix counts only `right` as "may not". */
export type RefusalKind = 'right' | 'rule' | 'input' | 'missing' | 'limit' | 'conflict';

export type Language = 'fr' | 'en';

export type RefusalParams = Readonly<Record<string, string | number>>;

/** A refusal as data: a stable code, and what its sentence needs to be said. */
export interface Refusal {
  readonly code: string;
  readonly kind: RefusalKind;
  /** The rule of `docs/glossary.md` it enforces: "R3", or absent. */
  readonly rule?: string;
  readonly params: RefusalParams;
}

type Sentence = string | ((params: RefusalParams) => string);

interface RefusalWords {
  readonly kind: RefusalKind;
  readonly rule?: string;
  readonly fr: Sentence;
  readonly en: Sentence;
}

const words = new Map<string, RefusalWords>();

/**
 * Names a refusal once, with its sentence in every language; calling the result makes the data.
 * A sentence is a text with `{param}` holes, or a function where grammar needs one.
 */
export function defineRefusal(code: string, definition: RefusalWords): (params?: RefusalParams) => Refusal {
  if (words.has(code)) throw new Error(`refusal ${code} is defined twice`);
  words.set(code, definition);
  const { kind, rule } = definition;
  return (params = {}) => (rule === undefined ? { code, kind, params } : { code, kind, rule, params });
}

/** The sentence of a refusal in a language. Throws on a code nobody defined. */
export function sentenceOf(refusal: Refusal, language: Language): string {
  const found = words.get(refusal.code);
  if (!found) throw new Error(`refusal ${refusal.code} has no sentence`);
  const sentence = found[language];
  if (typeof sentence === 'function') return sentence(refusal.params);
  return sentence.replace(/\{(\w+)\}/g, (hole, name: string) => String(refusal.params[name] ?? hole));
}

export const definedRefusals = (): readonly string[] => [...words.keys()].sort();

/** The envelope that carries a refusal out of a unit of work, undoing it. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
    this.name = 'Refused';
  }
}
