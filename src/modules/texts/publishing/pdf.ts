import { createRequire } from 'node:module';
import type { Block } from '../domain/document.js';
import { blocksUnder, publicationWords, type Publication } from '../domain/publishing/publication.js';

/** This machine has no PDF maker: its platform is not among those the library is built for. */
export class NoPdfHere extends Error {}

/** What we ask of Typst's compiler. */
interface Compilers {
  create(settings: { readonly workspace: string }): {
    mapShadow(path: string, content: Buffer): void;
    pdf(
      text: { readonly mainFileContent: string },
      settings: { readonly pdfStandard: string; readonly creationTimestamp: number },
    ): Buffer;
  };
}

const isLibrary = (value: unknown): value is { readonly NodeCompiler: Compilers } =>
  typeof value === 'object' && value !== null && 'NodeCompiler' in value;

/**
 * The binary built for this machine, taken without the package that chooses one: that package names platforms no registry
 * has, and an installation would end there.
 */
function typstHere(): Compilers | null {
  const platform = `${process.platform}-${process.arch}`;
  const load = createRequire(import.meta.url);
  for (const name of [platform, `${platform}-gnu`, `${platform}-musl`, `${platform}-msvc`]) {
    try {
      const library: unknown = load(`@myriaddreamin/typst-ts-node-compiler-${name}`);
      if (isLibrary(library)) return library.NodeCompiler;
    } catch {
      // Not installed, or built for another machine.
    }
  }
  return null;
}

/** The words come in as data, never as markup: nothing somebody wrote is a command here. */
const template = `#let data = json("/data.json")
#set document(title: data.title, date: datetime(year: data.date.at(0), month: data.date.at(1), day: data.date.at(2)))
#set text(lang: data.language, size: 11pt, font: "Libertinus Serif", fallback: true)
#set page(paper: "a4", margin: 25mm, numbering: "1")
#set par(justify: true, leading: 0.7em, spacing: 1.1em)
#show heading: set block(above: 1.6em, below: 0.8em)
#show link: underline
#let run(node) = {
  if node.type == "hardBreak" { return linebreak() }
  let body = text(node.text)
  for mark in node.at("marks", default: ()).rev() {
    body = if mark.type == "bold" { strong(body) } else if mark.type == "italic" { emph(body) } else if mark.type == "strike" { strike(body) } else { link(mark.attrs.href, body) }
  }
  body
}
#let runs(node) = node.at("content", default: ()).map(run).join()
#let blocks(nodes) = for node in nodes {
  if node.type == "heading" { heading(level: node.attrs.level, outlined: false, runs(node)) }
  else if node.type == "paragraph" { if node.at("content", default: ()).len() > 0 { par(runs(node)) } }
  else if node.type == "blockquote" { quote(block: true, blocks(node.content)) }
  else if node.type == "bulletList" { list(..node.content.map(item => blocks(item.content))) }
  else { enum(start: node.at("attrs", default: (start: 1)).start, ..node.content.map(item => blocks(item.content))) }
}
#align(center)[
  #v(4cm)
  #block(text(size: 26pt, weight: "bold", data.title))
  #block(text(size: 12pt, data.subtitle))
]
#if data.contents != none {
  pagebreak()
  outline(title: data.contents, depth: 2)
}
#pagebreak(weak: true)
#for part in data.parts {
  if part.heading != "" { heading(level: part.level, part.heading) }
  blocks(part.blocks)
  for fact in part.facts { par(text(size: 10pt, fill: luma(70), fact)) }
}
`;

/** Headings of a file whose part has none begin one higher. */
const raised = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block) =>
    block.type === 'heading'
      ? { ...block, attrs: { ...block.attrs, level: Math.max(1, block.attrs.level - 1) } }
      : block,
  );

/** PDF 1.7, tagged (PDF/UA-1), with contents and bookmarks. Throws `NoPdfHere` where the library has no binary. */
export function pdfOf(publication: Publication): Uint8Array {
  const { title, subtitle, language, date, parts } = publication;
  const compilers = typstHere();
  if (!compilers) throw new NoPdfHere();
  const words = publicationWords[language];
  const origin = `${words.origin}${language === 'fr' ? '\u202f' : ''}: `;
  const data = {
    title,
    subtitle,
    language,
    date: date.split('-').map(Number),
    contents: parts.filter(({ heading }) => heading !== '').length > 1 ? words.contents : null,
    parts: parts.map((part) => ({
      level: part.level,
      heading: part.heading,
      blocks: part.heading === '' ? raised(blocksUnder(part)) : blocksUnder(part),
      facts: [...part.facts, ...part.notes.map((note) => origin + note)],
    })),
  };
  // A place that does not exist: no file of this machine can be read from there.
  const workspace = '/faire-nowhere';
  const compiler = compilers.create({ workspace });
  compiler.mapShadow(`${workspace}/data.json`, Buffer.from(JSON.stringify(data)));
  const made = compiler.pdf(
    { mainFileContent: template },
    { pdfStandard: 'ua-1', creationTimestamp: Date.parse(`${date}T00:00:00Z`) / 1000 },
  );
  return new Uint8Array(made);
}
