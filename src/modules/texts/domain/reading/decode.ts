/** What Windows-1252 has where ISO-8859-1 has control characters. Node's own decoder forgets them in some versions. */
const windows1252 = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];

export interface Decoded {
  readonly text: string;
  /** False when the bytes were no UTF-8 and were read as ISO-8859-1. */
  readonly sure: boolean;
}

/** UTF-16 by its mark, else UTF-8, or else ISO-8859-1 as Windows writes it (Windows-1252). A mark of UTF-8 is kept. */
export function decoded(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { text: new TextDecoder(first === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes), sure: true };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), sure: true };
  } catch {
    let text = '';
    for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
    return {
      text: text.replace(/[\u0080-\u009f]/g, (control) => windows1252[control.charCodeAt(0) - 0x80] ?? ''),
      sure: false,
    };
  }
}

/** Characters that no text has: a picture or an archive has many. */
const strange = /[^\P{Cc}\s]/gu;
const looked = 10_000;
const strangeShare = 0.01;

export const looksLikeText = (text: string): boolean => {
  const sample = text.slice(0, looked);
  return !text.includes('\0') && (sample.match(strange)?.length ?? 0) <= sample.length * strangeShare;
};
