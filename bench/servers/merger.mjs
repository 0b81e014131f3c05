// A process that merges 200 amendments into a text of 2,000 clauses: the first time, and once it is warm.
import { hashText } from '../../dist/src/modules/texts/domain/canonical.js';
import { amend } from '../../dist/src/modules/texts/domain/amendments/amendment.js';
import { merge } from '../../dist/src/modules/texts/domain/amendments/merge-texts.js';

const [clauses, amendments, rounds] = process.argv.slice(2).map(Number);

/** The same text at each run: a generator anybody can write again (LCG of Numerical Recipes). */
let state = 7;
const next = (below) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};
const word = () => `${'bcdfglmnprstv'[next(13)]}${'aeiou'[next(5)]}${'lmnrst'[next(6)]}${'aeiou'[next(5)]}`;
const words = (count) => Array.from({ length: count }, word).join(' ');
const id = (number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const paragraph = (number, text) => ({
  type: 'paragraph',
  attrs: { id: id(number) },
  content: [{ type: 'text', text }],
});

const document = {
  type: 'doc',
  content: Array.from({ length: clauses }, (_, place) => paragraph(place, `${words(25 + next(30))}.`)),
};
const base = { hash: await hashText(document), document };

/** Three clauses somewhere: some words of one become others, one is added, and in every fourth one is deleted. */
function amended(number) {
  const content = [...document.content];
  const place = next(clauses);
  const changed = content[place].content[0].text.split(' ');
  changed.splice(next(changed.length - 3), 2, word(), word());
  content[place] = paragraph(place, changed.join(' '));
  if (number % 4 === 0) content.splice(next(content.length), 1);
  content.splice(next(content.length), 0, paragraph(clauses + number, words(30)));
  return { type: 'doc', content };
}

// As they are stored: data, without anything that was worked out when they were made.
const stored = JSON.parse(JSON.stringify(Array.from({ length: amendments }, (_, at) => amend(base, amended(at)))));
const fresh = () => ({ hash: base.hash, document: JSON.parse(JSON.stringify(document)) });
const times = [];
for (let round = 0; round < rounds; round += 1) {
  const text = fresh();
  const start = performance.now();
  const merged = merge(text, stored);
  times.push(performance.now() - start);
  if (merged.document.content.length < clauses) throw new Error('clauses are missing');
}
console.log(JSON.stringify(times));
