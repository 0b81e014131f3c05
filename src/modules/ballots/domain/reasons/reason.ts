import type { Language } from '../../../../kernel/refusal.js';
import { french } from '../words.js';
import { counting } from './counting.js';
import { reading, readingJson } from './reading.js';
import { things, type Thing } from './things.js';

const catalogue = { ...reading, ...readingJson, ...counting };

export type ReasonName = keyof typeof catalogue;

export type ReasonValues = Readonly<Record<string, string | number>>;

/** Why a file cannot be read or its papers counted, as data; said in the reader's language by `sayReason`. */
export interface Reason {
  readonly name: ReasonName;
  readonly values: ReasonValues;
}

export const because = (name: ReasonName, values: ReasonValues = {}): Reason => ({ name, values });

export const reasonNames = Object.keys(catalogue);

const isThing = (text: string): text is Thing => Object.hasOwn(things, text);

/** Fills holes once: what a file holds is never read as a hole. `{what}` and `{path}` may be things, which have words. */
function filled(sentence: string, values: ReasonValues, language: Language): string {
  return sentence.replace(/\{(\w+)\}/g, (hole, key: string) => {
    const value = String(values[key] ?? hole);
    if ((key !== 'what' && key !== 'path') || !isThing(value)) return value;
    const { [key]: _thing, ...rest } = values;
    return filled(language === 'fr' ? things[value] : value, rest, language);
  });
}

/** A reason in words, without a full stop: part of a sentence. */
export function sayReason({ name, values }: Reason, language: Language): string {
  const sentence = catalogue[name][language];
  return filled(language === 'fr' ? french(sentence) : sentence, values, language);
}

/** What a refusal says of a reason. */
export const inBothLanguages = (reason: Reason): { readonly reasonFr: string; readonly reasonEn: string } => ({
  reasonFr: sayReason(reason, 'fr'),
  reasonEn: sayReason(reason, 'en'),
});

/** Papers or options that cannot be counted. A RangeError, as every wrong figure is. */
export class CannotCount extends RangeError {
  constructor(readonly reason: Reason) {
    super(sayReason(reason, 'en'));
    this.name = 'CannotCount';
  }
}
