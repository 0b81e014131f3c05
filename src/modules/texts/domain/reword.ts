import { type Inline, type Mark, inlineText, marksKey } from './document.js';
import { align } from './sequence.js';
import { segmentsOf } from './words.js';

/**
 * A clause said in these plain words: those that stay keep their style and their links, new ones between two of one style take
 * it. A line break is "\n".
 */
export function reword(content: readonly Inline[], words: string): readonly Inline[] {
  const [before, after] = [segmentsOf(inlineText(content)), segmentsOf(words)].map((parts) =>
    parts.map(({ text }) => text),
  );
  if (!before || !after) return [];
  const old = stylesOf(content);
  const styles: (readonly Mark[] | null)[] = Array.from<null>({ length: words.length }).fill(null);
  const [from, to] = [startsOf(before), startsOf(after)];
  for (const [i, j] of align(before, after)) {
    const [was, is] = [from[i] ?? 0, to[j] ?? 0];
    for (let unit = 0; unit < (after[j]?.length ?? 0); unit += 1) styles[is + unit] = old[was + unit] ?? [];
  }
  return written(words, filled(styles));
}

/** The style of each UTF-16 unit. */
const stylesOf = (content: readonly Inline[]): readonly (readonly Mark[])[] =>
  content.flatMap((inline) =>
    inline.type === 'text'
      ? Array.from<readonly Mark[]>({ length: inline.text.length }).fill(inline.marks ?? [])
      : [[]],
  );

function startsOf(parts: readonly string[]): readonly number[] {
  let at = 0;
  return parts.map((part) => (at += part.length) - part.length);
}

/** What is new has what both its neighbours have. */
function filled(styles: readonly (readonly Mark[] | null)[]): readonly (readonly Mark[])[] {
  const all: (readonly Mark[])[] = [];
  for (let at = 0; at < styles.length;) {
    const own = styles[at];
    if (own) {
      all.push(own);
      at += 1;
      continue;
    }
    let end = at;
    while (end < styles.length && !styles[end]) end += 1;
    const style = common(all.at(-1) ?? [], styles[end] ?? []);
    for (; at < end; at += 1) all.push(style);
  }
  return all;
}

const common = (one: readonly Mark[], other: readonly Mark[]): readonly Mark[] =>
  one.filter((mark) => other.some((each) => marksKey([each]) === marksKey([mark])));

function written(words: string, styles: readonly (readonly Mark[])[]): readonly Inline[] {
  const content: Inline[] = [];
  let start = 0;
  const end = (at: number): void => {
    if (start === at) return;
    const marks = styles[start] ?? [];
    const text = words.slice(start, at);
    content.push(marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text });
  };
  for (let at = 0; at < words.length; at += 1) {
    const breaks = words[at] === '\n';
    if (!breaks && marksKey(styles[at]) === marksKey(styles[start])) continue;
    end(at);
    start = at;
    if (!breaks) continue;
    content.push({ type: 'hardBreak' });
    start = at + 1;
  }
  end(words.length);
  return content;
}
