import { describe, expect, it } from 'vitest';
import { fileNameOf, mediaTypeOf } from './kept-file.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a file to join', () => {
  it('is what its name says, by its first bytes', () => {
    expect(mediaTypeOf('Délibération.PDF', bytes('%PDF-1.7\n…'))).toBe('application/pdf');
    expect(mediaTypeOf('a.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg');
    expect(mediaTypeOf('a.odt', bytes('PK\u0003\u0004'))).toMatch(/opendocument/);
    expect(mediaTypeOf('a.csv', bytes('é;à'))).toMatch(/^text\/csv/);
  });

  it('is refused when it is something else, or something a browser would run', () => {
    expect(mediaTypeOf('a.pdf', bytes('<html>'))).toBeNull();
    expect(mediaTypeOf('a.html', bytes('<html>'))).toBeNull();
    expect(mediaTypeOf('a.svg', bytes('<svg/>'))).toBeNull();
    expect(mediaTypeOf('a', bytes('%PDF-1.7'))).toBeNull();
    expect(mediaTypeOf('a.txt', new Uint8Array([0x61, 0x00]))).toBeNull();
    expect(mediaTypeOf('a.txt', new Uint8Array([0xe9]))).toBeNull();
    expect(mediaTypeOf('a.png', new Uint8Array([0x89]))).toBeNull();
  });

  it('keeps the end of its name, without a path or a trap', () => {
    expect(fileNameOf('C:\\Documents\\Compte rendu.pdf')).toBe('Compte rendu.pdf');
    expect(fileNameOf('../../etc/a"b\u202e.pdf')).toBe('a b .pdf');
    expect(fileNameOf(`${'x'.repeat(300)}.pdf`)).toHaveLength(200);
    expect(fileNameOf('/')).toBe('');
  });
});
