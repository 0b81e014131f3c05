import { ed25519 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64, bigEndian, concat, fromBase64, hex, utf8 } from './bytes.js';
import { openCheckpoint, readCheckpoint, writeCheckpoint, type Checkpoint } from './checkpoint.js';
import { evidenceFile, judgeEvidence, readEvidence, type Evidence } from './evidence.js';
import { consistencyProof, emptyRoot, leafHash, nodeHash, rootOf, type NodeAt } from './merkle.js';
import {
  keyIdOf,
  newSignerKey,
  readKey,
  readNote,
  readSignerKey,
  signedBy,
  signNote,
  writeKey,
  writeNote,
  writeSignature,
  writeSignerKey,
  type SignerKey,
} from './note.js';
import { growTiles, tilePath, tilesOf } from './tiles.js';
import { checkHead, type KeptHead } from './verify-head.js';
import type { LogSource } from './verify-log.js';
import { cosign, readGrowth, witnessGrowth, writeGrowth } from './witness.js';

function given<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('nothing there');
  return value;
}

const log = newSignerKey('exemple.fr/vaubrune', 'note', new Uint8Array(32).fill(7));
const witness = newSignerKey('levain.exemple.fr/temoin', 'cosignature', new Uint8Array(32).fill(8));
const signs =
  ({ secretKey }: SignerKey) =>
  (message: Uint8Array) =>
    ed25519.sign(message, secretKey);

/** The tree of some entries as its definition says. */
const treeOf = (entries: readonly string[]): NodeAt => {
  const nodeAt: NodeAt = (level, place) =>
    level === 0
      ? leafHash(utf8(given(entries[place])))
      : nodeHash(nodeAt(level - 1, place * 2), nodeAt(level - 1, place * 2 + 1));
  return nodeAt;
};

const headOf = (entries: readonly string[], key: SignerKey = log): string => {
  const text = writeCheckpoint({
    origin: key.name,
    size: entries.length,
    root: rootOf(entries.length, treeOf(entries)),
  });
  return writeNote({ text, signatures: [signNote(key, text, 0n, signs(key))] });
};

const growthOf = (older: number, entries: readonly string[]) => ({
  older,
  proof: consistencyProof(Math.min(older, entries.length), entries.length, treeOf(entries)),
  checkpoint: headOf(entries),
});

const seen = (note: string): Checkpoint => {
  const opened = openCheckpoint(note, log);
  if (!opened.ok) throw new Error(opened.fault);
  return opened.checkpoint;
};

const named = (name: string, count: number): string[] => Array.from({ length: count }, (_, n) => `${name} ${n}`);

describe('published examples', () => {
  it('the key and the note of the reference implementation are written byte for byte', () => {
    const line = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
    const key = given(readSignerKey(line));
    expect(writeSignerKey(key)).toBe(line);
    expect(writeKey(key)).toBe('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
    const text =
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    expect(writeSignature(signNote(key, text, 0n, signs(key)))).toBe(
      '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
    );
  });

  it('a cosigned checkpoint and a request are read as the specification writes them', () => {
    const checkpoint = [
      'example.com/behind-the-sofa',
      '20852163',
      'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=',
      '',
      '— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=',
      '— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==',
      '',
    ].join('\n');
    const note = given(readNote(checkpoint));
    expect(readCheckpoint(note.text)).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20_852_163 });
    const { name, keyId, signature } = given(note.signatures[1]);
    expect([name, hex(keyId), hex(signature.slice(0, 8)), signature.length]).toEqual([
      'witness.example.com/w1',
      '8d66cf3f',
      bigEndianHex(1_679_315_147),
      72,
    ]);
    const proof = [
      'PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=',
      'jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=',
      '5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=',
      '/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=',
    ];
    const request = ['old 20852014', ...proof, '', checkpoint].join('\n');
    const growth = given(readGrowth(request));
    expect(growth).toEqual({ older: 20_852_014, proof: proof.map(fromBase64), checkpoint });
    expect(writeGrowth(growth)).toBe(request);
    for (const wrong of [
      '',
      'old 1',
      `old 01\n\n${checkpoint}`,
      `new 1\n\n${checkpoint}`,
      `old 1\nAAAA\n\n${checkpoint}`,
      `old 1\n${`${given(proof[0])}\n`.repeat(64)}\n${checkpoint}`,
    ])
      expect(readGrowth(wrong)).toBeNull();
  });

  it('a cosignature is made of the header, the moment and the whole text, and nothing else', () => {
    const text = readNote(headOf(named('a', 3)))?.text ?? '';
    const line = cosign(witness, given(readNote(headOf(named('a', 3)))), new Date(1_679_315_147_900), signs(witness));
    const message = utf8(`cosignature/v1\ntime 1679315147\n${text}`);
    const id = keyIdOf(witness);
    expect(line).toEqual({
      name: witness.name,
      keyId: id,
      signature: concat(bigEndian(1_679_315_147, 8), ed25519.sign(message, witness.secretKey)),
    });
    expect(writeSignature(line)).toBe(`— ${witness.name} ${base64(concat(id, line.signature))}\n`);
    expect(signedBy(witness, { text, signatures: [line] })).toEqual({ by: 'key', time: 1_679_315_147n });
    const never = signNote(witness, text, 2n ** 63n, signs(witness));
    expect(signedBy(witness, { text, signatures: [never] })).toEqual({ by: 'forger' });
  });

  it('a secret key is one line whose id is its own', () => {
    for (const key of [log, witness]) expect(readSignerKey(writeSignerKey(key))).toEqual(key);
    const line = writeSignerKey(witness);
    for (const wrong of [
      '',
      line.slice(1),
      line.replace(hex(keyIdOf(witness)), '00000000'),
      `${line.slice(0, -4)}AAAA`,
    ])
      expect(readSignerKey(wrong)).toBeNull();
    expect(readKey(line)).toBeNull();
  });
});

const bigEndianHex = (value: number): string => hex(bigEndian(value, 8));

describe('a witness', () => {
  const entries = named('a', 20);
  const last = seen(headOf(entries.slice(0, 8)));
  const codeOf = (...args: Parameters<typeof witnessGrowth>): string => {
    const witnessing = witnessGrowth(...args);
    return witnessing.ok ? 'signed' : witnessing.code;
  };

  it('signs what continues, and says why it does not sign the rest', () => {
    const growth = growthOf(8, entries);
    const other = [...entries.slice(0, 3), 'autre', ...entries.slice(4)];
    expect(codeOf(last, log, growth)).toBe('signed');
    expect(codeOf(last, log, growthOf(8, entries.slice(0, 8)))).toBe('signed');
    expect(codeOf(null, log, growthOf(0, entries))).toBe('signed');
    expect(codeOf(null, log, growthOf(0, []))).toBe('signed');
    expect(codeOf(last, log, growthOf(8, other))).toBe('Rewritten');
    expect(codeOf(last, log, growthOf(8, other.slice(0, 8)))).toBe('Rewritten');
    expect(codeOf(last, log, { ...growth, proof: growth.proof.slice(1) })).toBe('Rewritten');
    expect(codeOf(null, log, { ...growthOf(0, entries), proof: growth.proof })).toBe('Rewritten');
    expect(codeOf(last, log, growthOf(7, entries))).toBe('Stale');
    expect(codeOf(last, log, growthOf(0, entries))).toBe('Stale');
    expect(codeOf(null, log, growthOf(8, entries))).toBe('Stale');
    expect(codeOf(last, log, growthOf(8, entries.slice(0, 5)))).toBe('Shorter');
    expect(codeOf(last, log, growthOf(9, entries.slice(0, 5)))).toBe('SizeWrong');
    expect(codeOf(last, log, { ...growth, checkpoint: 'rien' })).toBe('NotACheckpoint');
    expect(codeOf(last, log, { ...growth, checkpoint: growth.checkpoint.replace('\n20\n', '\n21\n') })).toBe(
      'SignatureWrong',
    );
    expect(codeOf(last, log, { ...growth, checkpoint: headOf(entries, { ...witness, name: log.name }) })).toBe(
      'NotSigned',
    );
    expect(codeOf(last, log, { ...growth, checkpoint: headOf(entries, { ...log, name: 'autre.fr' }) })).toBe(
      'OtherLog',
    );
  });

  it('an empty log has one root only', () => {
    const text = writeCheckpoint({ origin: log.name, size: 0, root: leafHash(utf8('x')) });
    const checkpoint = writeNote({ text, signatures: [signNote(log, text, 0n, signs(log))] });
    expect(codeOf(null, log, { older: 0, proof: [], checkpoint })).toBe('Rewritten');
    expect(codeOf({ origin: log.name, size: 0, root: emptyRoot }, log, growthOf(0, entries))).toBe('signed');
  });

  it('whatever is asked in whatever order, never signs two heads that exclude each other', () => {
    const histories = fc.tuple(fc.nat(24), fc.integer({ min: 1, max: 12 })).map(([shared, more]) => [
      [...named('a', shared), ...named('b', more)],
      [...named('a', shared), ...named('c', more)],
    ]);
    const asked = fc.array(fc.record({ which: fc.nat(1), size: fc.nat(40), older: fc.option(fc.nat(40)) }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(histories, asked, (both, requests) => {
        let known: Checkpoint | null = null;
        const signed: string[][] = [];
        for (const { which, size, older } of requests) {
          const entries = given(both[which]).slice(0, size);
          const growth = growthOf(older ?? known?.size ?? 0, entries);
          const witnessing = witnessGrowth(known, log, growth);
          if (!witnessing.ok) continue;
          known = witnessing.checkpoint;
          signed.push(entries);
        }
        for (const [place, entries] of signed.entries())
          for (const later of signed.slice(place + 1)) expect(later.slice(0, entries.length)).toEqual(entries);
      }),
    );
  });
});

describe('evidence', () => {
  /** The files of a log of these entries. */
  const filesOf = (entries: readonly string[]): LogSource => {
    const grown = growTiles(
      0,
      [],
      entries.map((entry) => leafHash(utf8(entry))),
    );
    const files = new Map<string, Uint8Array>([
      ['key', utf8(`${writeKey(log)}\n`)],
      ['checkpoint', utf8(headOf(entries))],
      ...tilesOf(entries.length).flatMap((tile): [string, Uint8Array][] => {
        const bytes = grown.find(({ level, index }) => level === tile.level && index === tile.index)?.bytes;
        return bytes ? [[tilePath(tile), bytes]] : [];
      }),
    ]);
    return (path) => Promise.resolve(files.get(path) ?? null);
  };
  const keptOf = (entries: readonly string[]): KeptHead => ({ key: writeKey(log), checkpoint: headOf(entries) });
  const between = async (before: readonly string[], now: readonly string[]): Promise<Evidence | null> => {
    const kept = keptOf(before);
    const checked = given(await checkHead(filesOf(now), kept));
    return checked.ok ? null : { kept, ...checked };
  };
  const written = (evidence: Evidence): ReturnType<typeof readEvidence> =>
    readEvidence(JSON.stringify(evidenceFile(evidence)));

  it('two histories are proven by one file, whatever their sizes', async () => {
    for (const [before, now, shared] of [
      [8, 20, 3],
      [7, 20, 0],
      [13, 300, 12],
      [256, 700, 255],
      [5, 5, 4],
      [1, 2, 0],
    ] as const) {
      const evidence = given(
        await between(
          [...named('a', shared), ...named('b', before - shared)],
          [...named('a', shared), ...named('c', now - shared)],
        ),
      );
      expect(evidence.fault).toBe('Rewritten');
      expect(judgeEvidence(given(written(evidence)))).toBe('Proven');
      expect(judgeEvidence({ ...evidence, kept: evidence.shown, shown: evidence.kept })).toBe('Proven');
      const changed = {
        ...evidence,
        kept: { ...evidence.kept, checkpoint: evidence.kept.checkpoint.replace('\n', 'x\n') },
      };
      expect(judgeEvidence(changed)).toBe('NotSigned');
      if (before !== now) expect(judgeEvidence({ ...evidence, instead: null })).toBe('Signed');
    }
  });

  it('nobody is accused by heads that continue each other', async () => {
    expect(await between(named('a', 8), named('a', 20))).toBeNull();
    const kept = keptOf(named('a', 8));
    const shown = keptOf(named('a', 20));
    const tree = treeOf(named('a', 20));
    const instead = { root: rootOf(8, tree), proof: consistencyProof(8, 20, tree) };
    expect(judgeEvidence({ kept, shown, instead })).toBe('Consistent');
    expect(judgeEvidence({ kept, shown, instead: { ...instead, root: leafHash(utf8('x')) } })).toBe('Signed');
    expect(judgeEvidence({ kept: shown, shown: kept, instead })).toBe('Signed');
    expect(judgeEvidence({ kept, shown: kept, instead: null })).toBe('Consistent');
  });

  it('a log that was cut is told, without proof: only who saw it knows which came last', async () => {
    const evidence = given(await between(named('a', 20), named('a', 8)));
    expect(evidence.fault).toBe('Shorter');
    expect(judgeEvidence(evidence)).toBe('Signed');
  });

  it('tiles that are there without being whole are missing, not silence', async () => {
    const files = filesOf(named('a', 20));
    const source: LogSource = async (path) => (path.startsWith('tile') ? new Uint8Array(32) : files(path));
    expect(await checkHead(source, keptOf(named('a', 8)))).toMatchObject({ ok: false, fault: 'Missing' });
  });

  it('a file that is not evidence is none', async () => {
    const file = evidenceFile(given(await between(named('b', 8), named('a', 20))));
    for (const wrong of [
      '',
      'null',
      '{}',
      JSON.stringify({ ...file, version: 2 }),
      JSON.stringify({ ...file, kept: null }),
      JSON.stringify({ ...file, instead: { root: 'AAAA', proof: [] } }),
      JSON.stringify({ ...file, instead: { root: base64(emptyRoot), proof: ['AAAA'] } }),
      JSON.stringify({ ...file, instead: undefined }),
    ])
      expect(readEvidence(wrong)).toBeNull();
  });
});
