import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clausesOf } from './clause.js';
import { inlineText, marksKey, type Inline, type Mark } from './document.js';
import { documentFromMarkdown } from './markdown.js';
import { reword } from './reword.js';

let made = 0;
const newId = (): string => `01890000-0000-7000-8000-${(made += 1).toString(16).padStart(12, '0')}`;

/** The content of a paragraph written in Markdown. */
const read = (markdown: string): readonly Inline[] =>
  clausesOf(documentFromMarkdown(markdown, newId))[0]?.content ?? [];

/** Each word with its style. */
const styled = (content: readonly Inline[]): string[] =>
  content.flatMap((inline) =>
    inline.type === 'text'
      ? inline.text.split(/\s+/).flatMap((word) => (word === '' ? [] : [`${word} ${marksKey(inline.marks)}`]))
      : [],
  );

describe('a clause said in plain words', () => {
  it('keeps bold and links on the words that stay', () => {
    const content = read('L’eau est **très chère** en [été](https://exemple.fr), dit-on.');
    expect(reword(content, 'L’eau est très chère en été et en automne, dit-on.')).toEqual([
      { type: 'text', text: 'L’eau est ' },
      { type: 'text', text: 'très chère', marks: [{ type: 'bold' }] },
      { type: 'text', text: ' en ' },
      { type: 'text', text: 'été', marks: [{ type: 'link', attrs: { href: 'https://exemple.fr/' } }] },
      { type: 'text', text: ' et en automne, dit-on.' },
    ]);
  });

  it('writes a new word inside a bold phrase in bold, and one in place of a bold word plainly', () => {
    const content = read('L’eau est **bien trop chère** ici.');
    expect(reword(content, 'L’eau est bien vraiment trop chère ici.')[1]).toEqual({
      type: 'text',
      text: 'bien vraiment trop chère',
      marks: [{ type: 'bold' }],
    });
    expect(reword(read('Un **grand** parc.'), 'Un petit parc.')).toEqual([{ type: 'text', text: 'Un petit parc.' }]);
  });

  it('breaks lines where the words do', () => {
    expect(reword([{ type: 'text', text: 'Un deux' }], 'Un\ndeux')).toEqual([
      { type: 'text', text: 'Un' },
      { type: 'hardBreak' },
      { type: 'text', text: 'deux' },
    ]);
  });

  const marks: fc.Arbitrary<readonly Mark[]> = fc.constantFrom<readonly Mark[]>(
    [],
    [{ type: 'bold' }],
    [{ type: 'italic' }],
    [{ type: 'link', attrs: { href: 'https://exemple.fr' } }, { type: 'bold' }],
  );
  const word = fc.constantFrom(...'le parc eau ville ouvert quatre budget l’air 👩‍👩‍👧 مرحبا'.split(' '));
  /** Words, each with its style: neighbours of one style joined, as texts are stored. */
  const contents = fc.array(fc.tuple(word, marks), { minLength: 1, maxLength: 12 }).map((all) => {
    const runs: { text: string; marks: readonly Mark[] }[] = [];
    all.forEach(([text, style], place) => {
      const last = runs.at(-1);
      if (last && marksKey(last.marks) === marksKey(style)) last.text += ` ${text}`;
      else {
        if (last && place > 0) last.text += ' ';
        runs.push({ text, marks: style });
      }
    });
    return runs.map(({ text, marks: style }): Inline => ({
      type: 'text',
      text,
      ...(style.length > 0 && { marks: style }),
    }));
  });

  it('says the words it is given; unchanged, it is what it was; with one word changed, the others keep their style', () => {
    fc.assert(
      fc.property(contents, fc.array(word, { maxLength: 8 }), fc.nat(11), (content, others, at) => {
        expect(inlineText(reword(content, others.join(' ')))).toBe(others.join(' '));
        expect(reword(content, inlineText(content))).toEqual(content);
        const words = inlineText(content).split(' ');
        const place = at % words.length;
        const changed = styled(reword(content, words.with(place, 'autrement').join(' ')));
        expect(changed.filter((_, each) => each !== place)).toEqual(
          styled(content).filter((_, each) => each !== place),
        );
      }),
      { numRuns: 300, seed: 20_261_123 },
    );
  });
});
