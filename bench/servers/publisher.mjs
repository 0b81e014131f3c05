// A process that writes a programme of 1,500 measures in 20 chapters in one format, as the product's own thread does.
import { writePublication } from '../../dist/src/modules/texts/publishing/write-publication.js';

const [format, measures] = [process.argv[2], Number(process.argv[3])];

/** The same words at each run: a generator anybody can write again (LCG of Numerical Recipes). */
let state = 11;
const next = (below) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};
const word = () => `${'bcdfglmnprstv'[next(13)]}${'aeiou'[next(5)]}${'lmnrst'[next(6)]}${'aeiou'[next(5)]}`;
const words = (count) => Array.from({ length: count }, word).join(' ');
const paragraph = (id, text) => ({ type: 'paragraph', attrs: { id }, content: [{ type: 'text', text }] });

/** Three paragraphs and a list of three, about 150 words. */
const measure = (number) => ({
  level: 2,
  id: `m-${number}`,
  heading: `${number}. ${words(7)}`,
  document: {
    type: 'doc',
    content: [
      ...[1, 2, 3].map((place) => paragraph(`${number}-${place}`, `${words(38)}.`)),
      {
        type: 'bulletList',
        content: [4, 5, 6].map((place) => ({
          type: 'listItem',
          content: [paragraph(`${number}-${place}`, words(12))],
        })),
      },
    ],
  },
  facts: ['18 000 € par an'],
  notes: [`proposition n° ${number}, adoptée par la plénière n° 7 (49 pour, 1 contre, 4 abstentions)`],
});
const perChapter = measures / 20;
const parts = Array.from({ length: 20 }, (_, chapter) => [
  { level: 1, id: `c-${chapter}`, heading: words(3), document: null, facts: [words(30)], notes: [] },
  ...Array.from({ length: perChapter }, (__, place) => measure(chapter * perChapter + place + 1)),
]).flat();
const publication = { title: 'Programme', subtitle: 'Bresles', language: 'fr', date: '2026-11-23', parts };

const start = performance.now();
const bytes = await writePublication(publication, format, 'a'.repeat(64));
const took = performance.now() - start;
if (bytes.length < 100_000) throw new Error(`${format}: ${bytes.length} bytes`);
console.log(JSON.stringify({ took, bytes: bytes.length }));
