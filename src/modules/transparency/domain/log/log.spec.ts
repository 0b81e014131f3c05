import { ed25519 } from '@noble/curves/ed25519.js';
import { describe, expect, it } from 'vitest';
import { base64, bigEndian, concat, fromBase64, fromBigEndian, hex, utf8 } from './bytes.js';
import { openCheckpoint, readCheckpoint, writeCheckpoint } from './checkpoint.js';
import { commitmentIn, opens, readEntry, writeEntry } from './entry.js';
import { emptyRoot, inclusionProof, leafHash, rootOf } from './merkle.js';
import { keyIdOf, readKey, readNote, signedBy, signNote, writeKey, writeNote, type VerifierKey } from './note.js';
import { checkProof, readProof, writeProof } from './proof.js';
import {
  growTiles,
  nodesInTiles,
  readBundle,
  readTilePath,
  tilePath,
  tilesOf,
  tilesRead,
  writeBundle,
} from './tiles.js';

const secret = new Uint8Array(32).fill(7);
const key: VerifierKey = { name: 'exemple.fr/log/vaubrune', kind: 'note', publicKey: ed25519.getPublicKey(secret) };
const witness: VerifierKey = { ...key, name: 'levain.exemple.fr', kind: 'cosignature' };
/** What must be there. */
function given<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('nothing there');
  return value;
}

const sign = (message: Uint8Array): Uint8Array => ed25519.sign(message, secret);

describe('bytes', () => {
  it('base 64 is written as published, and read in one way only', () => {
    const cases = {
      '': '',
      f: 'Zg==',
      fo: 'Zm8=',
      foo: 'Zm9v',
      foob: 'Zm9vYg==',
      fooba: 'Zm9vYmE=',
      foobar: 'Zm9vYmFy',
    };
    for (const [text, written] of Object.entries(cases)) {
      expect(base64(utf8(text))).toBe(written);
      expect(fromBase64(written)).toEqual(utf8(text));
    }
    for (const wrong of ['Zg=', 'Zg', 'Zh==', 'Zm9=', 'Z===', '=Zm9', 'Zm9v\n', 'Zm-_'])
      expect(fromBase64(wrong)).toBeNull();
  });

  it('numbers are written the great end first, and refused where they do not fit', () => {
    expect(hex(bigEndian(258, 4))).toBe('00000102');
    expect(fromBigEndian(bigEndian(2 ** 40 + 3, 8))).toBe(2n ** 40n + 3n);
    expect(() => bigEndian(256, 1)).toThrow('does not fit');
  });
});

describe('notes', () => {
  const text = 'un texte\nsur deux lignes\n';
  const note = writeNote({
    text,
    signatures: [signNote(key, text, 0n, sign), signNote(witness, text, 1_700_000_000n, sign)],
  });

  it('Ed25519 answers as RFC 8032 says (7.1, tests 1 to 3)', () => {
    const cases = [
      [
        '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
        'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
        '',
        'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
      ],
      [
        '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
        '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
        '72',
        '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
      ],
      [
        'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
        'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
        'af82',
        '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
      ],
    ] as const;
    const bytes = (text: string): Uint8Array => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
    for (const [secretKey, publicKey, message, signature] of cases) {
      expect(hex(ed25519.getPublicKey(bytes(secretKey)))).toBe(publicKey);
      expect(hex(ed25519.sign(bytes(message), bytes(secretKey)))).toBe(signature);
      expect(ed25519.verify(bytes(signature), bytes(message), bytes(publicKey), { zip215: false })).toBe(true);
    }
  });

  it('are read as they were written, and tell who signed and when', () => {
    const read = given(readNote(note));
    expect(read.text).toBe(text);
    expect(writeNote(read)).toBe(note);
    expect(signedBy(key, read)).toEqual({ by: 'key', time: null });
    expect(signedBy(witness, read)).toEqual({ by: 'key', time: 1_700_000_000n });
    expect(signedBy({ ...key, name: 'quelqu.un' }, read)).toEqual({ by: 'nobody' });
  });

  it('no bit of a signature, of its time or of the text may change', () => {
    const signature = signNote(witness, text, 1_700_000_000n, sign);
    for (let bit = 0; bit < signature.signature.length * 8; bit += 1) {
      const changed = signature.signature.slice();
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(signedBy(witness, { text, signatures: [{ ...signature, signature: changed }] })).toEqual({ by: 'forger' });
    }
    expect(signedBy(witness, { text: 'un autre texte\n', signatures: [signature] })).toEqual({ by: 'forger' });
    expect(
      signedBy(witness, { text, signatures: [{ ...signature, signature: signature.signature.slice(1) }] }),
    ).toEqual({ by: 'forger' });
  });

  it('what is not exactly a note is none', () => {
    for (const wrong of [
      '',
      'texte',
      'texte\n\n',
      `${note}x`,
      note.replace('— ', '- '),
      note.slice(0, -1),
      `\u0007${note}`,
      `${text}\n— nom court AAAA\n`,
      `${text}\n— nom AAAA\n`,
    ]) {
      expect(readNote(wrong)).toBeNull();
    }
    expect(readNote(`${text}\n${'— nom AAAAAAAA\n'.repeat(65)}`)).toBeNull();
    expect(readNote(`${text}\n${'— nom AAAAAAAA\n'.repeat(64)}`)?.signatures).toHaveLength(64);
  });

  it('keys are one line, whose id is theirs', () => {
    for (const one of [key, witness]) expect(readKey(writeKey(one))).toEqual(one);
    const line = writeKey(key);
    expect(readKey(line.replace(hex(keyIdOf(key)), '00000000'))).toBeNull();
    expect(readKey(line.replace('+', ' '))).toBeNull();
    expect(readKey(`${line.slice(0, -4)}AAAA`)).toBeNull();
    // The published example of the format: the checksum database of Go.
    expect(readKey('sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8')?.kind).toBe('note');
  });
});

describe('checkpoints', () => {
  const checkpoint = { origin: key.name, size: 12, root: leafHash(utf8('x')) };
  const text = writeCheckpoint(checkpoint);
  const signed = writeNote({ text, signatures: [signNote(key, text, 0n, sign)] });

  it('are three lines, and read as they were written', () => {
    expect(text.split('\n')).toHaveLength(4);
    expect(readCheckpoint(text)).toEqual(checkpoint);
    expect(readCheckpoint(`${text}une extension\n`)).toEqual(checkpoint);
    const [origin, , root] = text.split('\n');
    for (const wrong of [
      `${origin}\n012\n${root}\n`,
      `${origin}\n-1\n${root}\n`,
      `\n12\n${root}\n`,
      `${origin}\n12\nAAAA\n`,
      `${origin}\n12\n${root}`,
      `${text}\n`,
      `${origin}\n99999999999999999\n${root}\n`,
    ]) {
      expect(readCheckpoint(wrong)).toBeNull();
    }
  });

  it('must be signed by the log they are of', () => {
    expect(openCheckpoint(signed, key)).toMatchObject({ ok: true, checkpoint });
    expect(openCheckpoint('rien', key)).toEqual({ ok: false, fault: 'NotACheckpoint' });
    expect(openCheckpoint(signed, { ...key, name: 'autre.fr/log' })).toEqual({ ok: false, fault: 'OtherLog' });
    expect(openCheckpoint(signed, { ...key, publicKey: ed25519.getPublicKey(new Uint8Array(32).fill(8)) })).toEqual({
      ok: false,
      fault: 'NotSigned',
    });
    expect(openCheckpoint(signed.replace('\n12\n', '\n13\n'), key)).toEqual({ ok: false, fault: 'SignatureWrong' });
  });
});

describe('tiles', () => {
  it('have the paths of the specification', () => {
    expect(tilePath({ level: 0, index: 1_234_067, width: 256 })).toBe('tile/0/x001/x234/067');
    expect(tilePath({ level: 'entries', index: 3, width: 12 })).toBe('tile/entries/003.p/12');
    for (const path of ['tile/0/x001/x234/067', 'tile/2/000.p/1', 'tile/entries/999.p/255'])
      expect(tilePath(given(readTilePath(path)))).toBe(path);
    for (const wrong of [
      'tile/64/000',
      'tile/00/000',
      'tile/0/0',
      'tile/0/001/002',
      'tile/0/x000/001',
      'tile/0/000.p/256',
      'tile/0/000.p/0',
      'tile/0/000.p/01',
      '../tile/0/000',
      'tile/0/000/',
    ]) {
      expect(readTilePath(wrong)).toBeNull();
    }
  });

  it('are those of the published examples: 70,000 entries, and 256', () => {
    const count = (size: number): Record<string, number> =>
      Object.fromEntries(
        tilesOf(size).reduce(
          (all, { level, width }) => all.set(`${level}:${width}`, (all.get(`${level}:${width}`) ?? 0) + 1),
          new Map<string, number>(),
        ),
      );
    expect(count(70_000)).toEqual({
      '0:256': 273,
      '0:112': 1,
      '1:256': 1,
      '1:17': 1,
      '2:1': 1,
      'entries:256': 273,
      'entries:112': 1,
    });
    expect(count(256)).toEqual({ '0:256': 1, '1:1': 1, 'entries:256': 1 });
    expect(count(0)).toEqual({});
  });

  it('grow by any steps to the same bytes, from which every proof is read', () => {
    const leaves = Array.from({ length: 700 }, (_, n) => leafHash(utf8(String(n))));
    const grow = (steps: readonly number[]): Map<string, Uint8Array> => {
      const tiles = new Map<string, Uint8Array>();
      const edge: Uint8Array[] = [];
      let size = 0;
      for (const step of steps) {
        for (const { level, index, bytes } of growTiles(size, edge, leaves.slice(size, size + step))) {
          tiles.set(`${level}/${index}`, bytes);
          edge[level] = bytes.length === 8192 ? new Uint8Array() : bytes;
        }
        size += step;
      }
      return tiles;
    };
    const once = grow([700]);
    for (const steps of [[1, 254, 1, 1, 443], [256, 256, 188], Array.from({ length: 700 }, () => 1)])
      expect(grow(steps)).toEqual(once);
    const nodeAt = nodesInTiles((level, index) => once.get(`${level}/${index}`) ?? new Uint8Array());
    const proof = inclusionProof(511, 700, nodeAt);
    expect(proof).toHaveLength(10);
    const asked = tilesRead(700, (blank) => inclusionProof(511, 700, blank)).map(tilePath);
    expect(asked.toSorted()).toEqual(['tile/0/001', 'tile/0/002.p/188', 'tile/1/000.p/2']);
  });

  it('bundles hold entries whole', () => {
    const entries = ['', 'a', 'b'.repeat(300)].map(utf8);
    expect(readBundle(writeBundle(entries))).toEqual(entries);
    expect(readBundle(writeBundle(entries).slice(0, -1))).toBeNull();
    expect(readBundle(Uint8Array.of(0))).toBeNull();
    expect(() => writeBundle([new Uint8Array(65_536)])).toThrow('does not fit');
  });
});

describe('entries', () => {
  const event = {
    seq: 12,
    at: new Date('2026-05-01T10:00:00Z'),
    type: 'EndorsementSigned',
    collectiveId: 'c1',
    actorId: 'personne-une',
    subject: { type: 'Charter', id: 'v1' },
    about: [
      { type: 'Account', id: 'personne-deux' },
      { type: 'Organisation', id: 'o1' },
    ],
    payload: { title: 'Vaubrune en commun', articles: 2, share: 0.5, secret: false, none: null },
  } as const;
  let salts = 0;
  const { bytes, openings } = writeEntry(event, () => new Uint8Array(16).fill((salts += 1)));
  const entry = given(readEntry(bytes));

  it('hold no person and no word: only what opens them does', () => {
    const text = new TextDecoder().decode(bytes);
    for (const told of ['personne', 'Vaubrune', '0.5']) expect(text).not.toContain(told);
    expect(entry).toMatchObject({
      v: 1,
      seq: 12,
      at: '2026-05-01T10:00:00.000Z',
      subject: 'Charter:v1',
      payload: { articles: 2, secret: false, none: null },
    });
    expect(openings.map(({ field, value }) => [field, value])).toEqual([
      ['actor', 'personne-une'],
      ['about.0', 'personne-deux'],
      ['payload.title', 'Vaubrune en commun'],
      ['payload.share', '0.5'],
    ]);
  });

  it('are opened by their salts and words, and by nothing else', () => {
    for (const opening of openings) {
      expect(opens(entry, opening)).toBe(true);
      expect(opens(entry, { ...opening, value: `${opening.value} ` })).toBe(false);
      expect(opens(entry, { ...opening, salt: new Uint8Array(16) })).toBe(false);
      expect(opens(entry, { ...opening, salt: opening.salt.slice(1) })).toBe(false);
    }
    expect(commitmentIn(entry, 'subject')).toBeNull();
    expect(commitmentIn(entry, 'payload.articles')).toBeNull();
    expect(commitmentIn(entry, 'about.9')).toBeNull();
    expect(commitmentIn(entry, 'constructor')).toBeNull();
  });

  it('are canonical or nothing', () => {
    expect(readEntry(utf8('{"b":1,"a":2}'))).toBeNull();
    expect(readEntry(utf8('[1]'))).toBeNull();
    expect(readEntry(utf8('{'))).toBeNull();
    expect(readEntry(Uint8Array.of(255))).toBeNull();
    expect(readEntry(concat(bytes, utf8(' ')))).toBeNull();
  });
});

describe('proofs in a file', () => {
  const entries = ['un', 'deux', 'trois', 'quatre', 'cinq'].map(utf8);
  const [tile] = growTiles(0, [], entries.map(leafHash));
  const nodeAt = nodesInTiles(() => given(tile).bytes);
  const text = writeCheckpoint({ origin: key.name, size: 5, root: rootOf(5, nodeAt) });
  const checkpoint = writeNote({ text, signatures: [signNote(key, text, 0n, sign)] });
  const written = writeProof({ extra: utf8('+'), index: 3, path: inclusionProof(3, 5, nodeAt), checkpoint });

  it('show that an entry is in the log', () => {
    expect(checkProof(written, given(entries[3]), key)).toMatchObject({ ok: true, index: 3, checkpoint: { size: 5 } });
    expect(writeProof(given(readProof(written)))).toBe(written);
    expect(readProof(written)?.extra).toEqual(utf8('+'));
  });

  it('show nothing of another entry, another place, another log', () => {
    expect(checkProof(written, given(entries[2]), key)).toEqual({ ok: false, fault: 'NotIncluded' });
    expect(checkProof(written.replace('index 3', 'index 2'), given(entries[3]), key)).toEqual({
      ok: false,
      fault: 'NotIncluded',
    });
    expect(checkProof(written, given(entries[3]), { ...key, name: 'autre' })).toEqual({ ok: false, fault: 'OtherLog' });
    for (const wrong of [
      '',
      written.replace('@v1', '@v2'),
      written.replace('index 3', 'index 03'),
      written.replace('extra Kw==', 'extra K'),
      written.replace('index 3\n', 'index 3\nAAAA\n'),
    ]) {
      expect(checkProof(wrong, given(entries[3]), key)).toEqual({ ok: false, fault: 'NotAProof' });
    }
  });

  it('the root of nothing is the hash of nothing', () => {
    expect(hex(emptyRoot)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(rootOf(0, nodeAt)).toEqual(emptyRoot);
  });
});
