import { describe, expect, it } from 'vitest';
import { newId } from '../../../kernel/ids.js';
import { type ClauseChange, diffTexts } from './diff.js';
import type { Block, TextDocument } from './document.js';
import { documentFromMarkdown } from './markdown.js';

const read = (source: string): TextDocument => documentFromMarkdown(source, newId);
const [a, b, c, d] = read('alpha\n\nbravo\n\ncharlie\n\ndelta').content;
const text = (...content: (Block | undefined)[]): TextDocument => ({
  type: 'doc',
  content: content.filter((node) => node !== undefined),
});

/** The new words of a clause whose id is that of the old one. */
function reworded(before: string, after: string): ClauseChange | undefined {
  const old = read(before);
  const id = old.content[0]?.type === 'paragraph' ? old.content[0].attrs.id : null;
  const content = read(after).content.map((node): Block =>
    node.type === 'paragraph' ? { ...node, attrs: { id } } : node,
  );
  return diffTexts(old, { type: 'doc', content })[0];
}

const written = (change: ClauseChange | undefined): string =>
  (change?.words ?? [])
    .map(({ op, text }) => ({ same: text, insert: `{+${text}+}`, delete: `[-${text}-]` })[op])
    .join('');

const kinds = (before: TextDocument, after: TextDocument): string[] =>
  diffTexts(before, after).map(({ kind, before: old, after: now }) =>
    `${kind} ${JSON.stringify((now ?? old)?.content[0])}`.replace(/\{.*"text":"(\w+)"\}/, '$1'),
  );

describe('words of a clause', () => {
  it.each([
    ['an insertion', 'Le chat dort.', 'Le grand chat dort.', 'Le {+grand +}chat dort.'],
    ['a deletion', 'Le grand chat dort.', 'Le chat dort.', 'Le [-grand -]chat dort.'],
    ['whole words, not letters', 'Nous demandons', 'Nous demandions', 'Nous [-demandons-]{+demandions+}'],
    ['a rewritten phrase as one', 'un chat noir dort', 'un chien blanc dort', 'un [-chat noir-]{+chien blanc+} dort'],
    [
      'short words between changes',
      'la régie de quartier ouvre',
      'la maison de santé ouvre',
      'la [-régie de quartier-]{+maison de santé+} ouvre',
    ],
    ['elisions', 'le prix de l’eau', 'le prix de l’air', 'le prix de [-l’eau-]{+l’air+}'],
    ['punctuation', 'Oui, merci', 'Oui. Merci', 'Oui[-, merci-]{+. Merci+}'],
    ['a style', 'un mot fort', 'un **mot** fort', 'un [-mot-]{+mot+} fort'],
    [
      'two far changes apart',
      'un deux trois quatre cinq',
      'une deux trois quatre six',
      '[-un-]{+une+} deux trois quatre [-cinq-]{+six+}',
    ],
  ])('shows %s', (_what, before, after, words) => {
    const change = reworded(before, after);
    expect(change?.kind).toBe('changed');
    expect(written(change)).toBe(words);
  });

  it('carries the style of its runs', () => {
    expect(reworded('un mot', 'un **mot**')?.words.at(-1)).toEqual({
      op: 'insert',
      text: 'mot',
      marks: [{ type: 'bold' }],
    });
  });
});

describe('clauses of a text', () => {
  it('stay, come, go', () => {
    expect(kinds(text(a, b, c), text(a, d, c))).toEqual([
      'same alpha',
      'deleted bravo',
      'inserted delta',
      'same charlie',
    ]);
    expect(kinds(text(a, b), text(b))).toEqual(['deleted alpha', 'same bravo']);
  });

  it('move: one that goes far, not all those it passes', () => {
    expect(kinds(text(a, b, c, d), text(d, a, b, c))).toEqual([
      'moved delta',
      'same alpha',
      'same bravo',
      'same charlie',
    ]);
  });

  it('change in kind without a changed word', () => {
    const paragraph = a?.type === 'paragraph' ? a : undefined;
    const heading: Block | undefined = paragraph && {
      ...paragraph,
      type: 'heading',
      attrs: { id: paragraph.attrs.id, level: 2 },
    };
    expect(kinds(text(a), text(heading))).toEqual(['changed alpha']);
  });

  it('are known by their words when their ids are new', () => {
    expect(kinds(read('un\n\ndeux'), read('un\n\ntrois\n\ndeux'))).toEqual(['same un', 'inserted trois', 'same deux']);
  });

  it('may be thousands, all rewritten and long ones too', () => {
    const phrase = (seed: number): string =>
      Array.from({ length: 12 }, (_, at) => `mot${(seed * 31 + at * at) % 97}`).join(' ');
    const long = Array.from({ length: 3_000 }, (_, at) => `m${at % 300}`).join(' ');
    const before = read([long, ...Array.from({ length: 2_000 }, (_, at) => phrase(at))].join('\n\n'));
    const after: TextDocument = {
      type: 'doc',
      content: before.content.map((node, at): Block =>
        node.type === 'paragraph'
          ? { ...node, content: [{ type: 'text', text: at === 0 ? `x ${long} y` : phrase(at + 1) }] }
          : node,
      ),
    };
    expect(diffTexts(before, after).filter(({ kind }) => kind === 'changed')).toHaveLength(2_001);
  });
});
