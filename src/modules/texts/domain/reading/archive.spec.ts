import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { definedRefusals, Refused, sentenceOf } from '../../../../kernel/refusal.js';
import { openArchive } from './archive.js';
import { readingLimits } from './limits.js';
import { readDocument } from './read-document.js';

/** The code of the refusal, or what happened instead. */
function refusalOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof Refused ? error.refusal.code : String(error);
  }
  return 'nothing';
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const docx = (more: Zippable = {}, body = '<w:p><w:r><w:t>mot</w:t></w:r></w:p>'): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${word}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`<w:document ${space}><w:body>${body}</w:body></w:document>`),
    ...more,
  });

const odt = (more: Zippable = {}): Uint8Array =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      '<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><o:body><o:text><t:p>mot</t:p></o:text></o:body></o:document-content>',
    ),
    ...more,
  });

const reading = (name: string, bytes: Uint8Array) => () =>
  readDocument(name, bytes, () => '00000000-0000-7000-8000-000000000000');

/** Changes a number of the list, wherever the file stands in it. */
function lying(bytes: Uint8Array, name: string, offset: number, value: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  const wanted = strToU8(name);
  for (let at = 0; at < changed.length - 46; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50 && wanted.every((byte, place) => changed[at + 46 + place] === byte)) {
      view.setUint32(at + offset, value, true);
    }
  }
  return changed;
}

const [flagsAt, packedAt, sizeAt] = [8, 20, 24];
const zeros = (length: number): Uint8Array => new Uint8Array(length);
const compound = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...zeros(500)]);
const encrypted = Uint8Array.from([
  ...compound,
  ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]),
]);
const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document ${space}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`;
const outside = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document ${space}><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>`;

describe('hostile files', () => {
  it('reads what is none', () => {
    expect(refusalOf(reading('a.docx', docx()))).toBe('nothing');
    expect(refusalOf(reading('A.DOCX', docx({ 'word/media/image1.png': zeros(2_000) })))).toBe('nothing');
    expect(refusalOf(reading('a.odt', odt()))).toBe('nothing');
  });

  it.each<[string, string, Uint8Array, string]>([
    ['is over the limit', 'a.docx', zeros(readingLimits.fileBytes + 1), 'DocumentTooLarge'],
    ['is empty', 'a.md', zeros(0), 'DocumentEmpty'],
    ['has no words', 'a.docx', docx({}, '<w:p/>'), 'DocumentWithoutWords'],
    ['has an ending nobody reads', 'a.pdf', strToU8('%PDF-1.7'), 'DocumentKindUnknown'],
    ['has no ending', 'document', docx(), 'DocumentKindUnknown'],
    ['is Word’s old format', 'a.doc', compound, 'DocumentOldWord'],
    ['is Word’s old format under a new name', 'a.docx', compound, 'DocumentOldWord'],
    ['has a password, in DOCX', 'a.docx', encrypted, 'DocumentLocked'],
    [
      'has a password, in ODT',
      'a.odt',
      odt({ 'META-INF/manifest.xml': strToU8('<manifest><file-entry><encryption-data/></file-entry></manifest>') }),
      'DocumentLocked',
    ],
    ['has an encrypted entry', 'a.docx', lying(docx(), 'word/document.xml', flagsAt, 0x0008_0001), 'DocumentLocked'],
    ['is a PDF called DOCX', 'a.docx', strToU8('%PDF-1.7 …'), 'DocumentOfAnotherKind'],
    ['is a DOCX called ODT', 'a.odt', docx(), 'DocumentOfAnotherKind'],
    ['is an ODT called DOCX', 'a.docx', odt(), 'DocumentOfAnotherKind'],
    ['is a DOCX called Markdown', 'a.md', docx(), 'DocumentOfAnotherKind'],
    ['is a picture called text', 'a.txt', Uint8Array.from([0x00, 0x01, 0x02, 0x03]), 'DocumentOfAnotherKind'],
    ['is a zip of anything', 'a.docx', zipSync({ 'a.txt': strToU8('a') }), 'DocumentOfAnotherKind'],
    ['is cut off', 'a.docx', docx().slice(0, -30), 'DocumentDamaged'],
    ['is not well formed', 'a.docx', docx({ 'word/document.xml': strToU8('<a><b></a>') }), 'DocumentDamaged'],
    ['has macros', 'a.docx', docx({ 'word/vbaProject.bin': zeros(9) }), 'DocumentWithMacros'],
    [
      'has macros by its types',
      'a.docx',
      docx({
        '[Content_Types].xml': strToU8(
          '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
        ),
      }),
      'DocumentWithMacros',
    ],
    ['is called a document with macros', 'a.docm', docx(), 'DocumentWithMacros'],
    ['has macros, in ODT', 'a.odt', odt({ 'Basic/Standard/Module1.xml': zeros(9) }), 'DocumentWithMacros'],
    ['has scripts, in ODT', 'a.odt', odt({ 'Scripts/python/a.py': zeros(9) }), 'DocumentWithMacros'],
    ['holds an archive', 'a.docx', docx({ 'word/embeddings/a.zip': zeros(9) }), 'DocumentWithArchives'],
    ['holds a program', 'a.odt', odt({ 'Pictures/a.EXE': zeros(9) }), 'DocumentWithArchives'],
    ['has names that lead out', 'a.docx', docx({ 'word/../../etc/passwd': zeros(9) }), 'DocumentWithUnsafeNames'],
    ['has a name from the root', 'a.docx', docx({ '/etc/passwd': zeros(9) }), 'DocumentWithUnsafeNames'],
    ['has a name of another system', 'a.docx', docx({ '..\\a': zeros(9) }), 'DocumentWithUnsafeNames'],
    ['declares entities', 'a.docx', docx({ 'word/document.xml': strToU8(laughs) }), 'DocumentWithEntities'],
    ['reads other files', 'a.docx', docx({ 'word/document.xml': strToU8(outside) }), 'DocumentWithEntities'],
    [
      'unfolds to much more',
      'a.docx',
      docx({ 'word/media/a.png': [zeros(3_000_000), { level: 9 }] }),
      'DocumentUnfoldsTooFar',
    ],
    [
      'unfolds to more than it says',
      'a.docx',
      lying(docx({ 'word/document.xml': strToU8(`<a>${'b'.repeat(100_000)}</a>`) }), 'word/document.xml', sizeAt, 500),
      'DocumentUnfoldsTooFar',
    ],
    ['unfolds to less than it says', 'a.docx', lying(docx(), 'word/document.xml', sizeAt, 9_000), 'DocumentDamaged'],
    [
      'says its parts share bytes',
      'a.docx',
      lying(docx(), 'word/document.xml', packedAt, 9_000),
      'DocumentUnfoldsTooFar',
    ],
    [
      'has too many parts',
      'a.docx',
      docx(Object.fromEntries(Array.from({ length: readingLimits.entries }, (_, at) => [`a/${at}`, zeros(0)]))),
      'DocumentUnfoldsTooFar',
    ],
    [
      'is too deep',
      'a.docx',
      docx({}, `${'<w:sdt><w:sdtContent>'.repeat(200)}${'</w:sdtContent></w:sdt>'.repeat(200)}`),
      'DocumentTooComplex',
    ],
  ])('refuses what %s', (_what, name, bytes, code) => {
    expect(refusalOf(reading(name, bytes))).toBe(code);
  });

  it('refuses whatever one byte of a part is changed to', () => {
    const bytes = zipSync({ 'a.xml': [strToU8('<a>quatre tranches</a>'), { level: 0 }] });
    const changed = bytes.slice();
    // In its words: the header holds the time of day, which may have any byte.
    const words = strToU8('quatre');
    const at = changed.findIndex((_, place) => words.every((byte, along) => changed[place + along] === byte));
    changed[at] = 0x51;
    expect(openArchive(bytes).file('a.xml')).toHaveLength(22);
    expect(refusalOf(() => openArchive(changed).file('a.xml'))).toBe('DocumentDamaged');
  });

  it('says how large it is, and how large it may be', () => {
    const refusal = {
      code: 'DocumentTooLarge',
      kind: 'limit',
      params: { size: 12_340_000, limit: 5_000_000 },
    } as const;
    expect(sentenceOf(refusal, 'fr')).toContain('pèse 12,4\u00a0Mo\u00a0: 5\u00a0Mo au plus');
    expect(sentenceOf(refusal, 'en')).toContain('has 12.4 MB: 5 MB at most');
    expect(definedRefusals()).toContain('DocumentTooComplex');
  });
});
