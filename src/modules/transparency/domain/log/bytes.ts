/** Bytes and the texts they are written as. Everything here is strict: what is not exactly right is null. */

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

export const utf8 = (text: string): Uint8Array => encoder.encode(text);

/** The text, or null where the bytes are not UTF-8. */
export function fromUtf8(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, position) => byte === b[position]);

/** Big-endian, `width` bytes; the value must fit. */
export function bigEndian(value: number | bigint, width: number): Uint8Array {
  const bytes = new Uint8Array(width);
  let left = BigInt(value);
  for (let at = width - 1; at >= 0; at -= 1) {
    bytes[at] = Number(left & 0xffn);
    left >>= 8n;
  }
  if (left !== 0n) throw new RangeError(`${value} does not fit in ${width} bytes`);
  return bytes;
}

export const fromBigEndian = (bytes: Uint8Array): bigint =>
  bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const valueOf = new Map([...alphabet].map((letter, value) => [letter, value]));

/** Standard base 64 with padding (RFC 4648 section 4). */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    const letters = [18, 12, 6, 0].map((shift) => alphabet[(bits >> shift) & 63] ?? '');
    const left = bytes.length - at;
    text += letters.map((letter, place) => (place <= left ? letter : '=')).join('');
  }
  return text;
}

/** The bytes, or null: one text for each sequence of bytes, so that a signature cannot be written two ways. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let filled = 0;
  for (let at = 0; at < text.length; at += 4) {
    let bits = 0;
    for (let place = 0; place < 4; place += 1) {
      const letter = text[at + place] ?? '';
      const padded = letter === '=' && at + place >= text.length - padding;
      const value = padded ? 0 : valueOf.get(letter);
      if (value === undefined) return null;
      bits = (bits << 6) | value;
    }
    for (const shift of [16, 8, 0]) {
      const byte = (bits >> shift) & 0xff;
      if (filled < bytes.length) bytes[filled++] = byte;
      else if (byte !== 0) return null;
    }
  }
  return bytes;
}

export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
