import { Refused } from '../../../../kernel/refusal.js';
import type { Inline, Mark } from '../document.js';
import { safeHref } from '../href.js';
import type { Archive } from './archive.js';
import type { Found } from './found.js';
import { Lines, styledWords, type Line } from './lines.js';
import { joined, Notes, plainOf, rowOf } from './notes.js';
import { OpenStyles } from './open-styles.js';
import { documentDamaged, documentLocked, documentOfAnotherKind } from './reading.refusals.js';
import type { Remarks } from './report.js';
import { numberOf, type Emphasis, type Looks } from './word-styles.js';
import { childOf, elementsOf, valueOf, within, wordsOf, xmlOf, type XmlElement } from './xml-tree.js';

const emphases: readonly Emphasis[] = ['bold', 'italic', 'strike'];
const mediaType = /^application\/vnd\.oasis\.opendocument\.text(-template)?$/;
/** Made again by whoever shows the text. */
const indexes = new Set([
  'table-of-content',
  'alphabetical-index',
  'illustration-index',
  'table-index',
  'object-index',
  'user-index',
  'bibliography',
]);

/** An ODT. Throws `Refused`. */
export function readOpenText(archive: Archive, remarks: Remarks): Found {
  const type = new TextDecoder().decode(archive.file('mimetype') ?? new Uint8Array()).trim();
  if (!mediaType.test(type)) throw new Refused(documentOfAnotherKind({ kind: 'odt' }));
  const manifest = partOf(archive, 'META-INF/manifest.xml');
  if (manifest && within(manifest, 'encryption-data').length > 0) throw new Refused(documentLocked());
  return new OpenReader(archive, remarks).read();
}

const partOf = (archive: Archive, name: string): XmlElement | null => {
  const bytes = archive.file(name);
  return bytes && xmlOf(bytes);
};

/** Where a paragraph stands. */
interface Place {
  readonly list: { readonly key: string; readonly style: string | undefined; readonly depth: number } | null;
}

class OpenReader {
  private readonly content: XmlElement | null;
  private readonly styles: OpenStyles;
  private readonly notes = new Notes();
  private readonly lines: Lines;
  private title: string | null = null;
  private lists = 0;
  /** How far each list was counted, by its own name and that of its style. */
  private readonly counts = new Map<string, number>();
  private frames: XmlElement[] = [];

  constructor(
    archive: Archive,
    private readonly remarks: Remarks,
  ) {
    this.content = partOf(archive, 'content.xml');
    this.styles = new OpenStyles([partOf(archive, 'styles.xml'), this.content]);
    this.lines = new Lines(remarks);
  }

  read(): Found {
    const text = childOf(childOf(this.content ?? undefined, 'body'), 'text');
    if (!text) throw new Refused(documentDamaged());
    this.blocks(text, { list: null });
    this.notes.lines().forEach((line) => this.lines.add(line));
    return { title: this.title, blocks: this.lines.finish() };
  }

  private blocks(parent: XmlElement, place: Place): void {
    elementsOf(parent).forEach((child) => this.block(child, place));
  }

  private block(element: XmlElement, place: Place): void {
    const { name } = element;
    if (name === 'p') this.paragraph(element, place);
    else if (name === 'h') {
      const level = numberOf(valueOf(element, 'outline-level')) ?? 1;
      this.add({ kind: 'heading', level, content: this.inline(element, []) });
    } else if (name === 'list') this.list(element, place);
    else if (name === 'table') this.table(element);
    else if (name === 'tracked-changes') this.changes(element);
    else if (indexes.has(name)) this.remarks.meet('contents');
    else if (name === 'frame' || name === 'custom-shape') this.frame(element);
    else if (name !== 'forms' && !name.endsWith('-decls')) this.blocks(element, place);
    this.framed(place);
  }

  private add(line: Line): void {
    this.lines.add(line);
  }

  /** Text boxes come after the paragraph that holds them. */
  private framed(place: Place): void {
    const { frames } = this;
    this.frames = [];
    frames.forEach((frame) => {
      this.remarks.meet('frame');
      this.blocks(frame, place);
    });
  }

  private changes(changes: XmlElement): void {
    for (const region of elementsOf(changes)) {
      if (childOf(region, 'deletion')) this.remarks.meet('deleted');
      else if (childOf(region, 'insertion')) this.remarks.meet('inserted');
    }
  }

  private paragraph(element: XmlElement, { list }: Place): void {
    const { role, looks } = this.styles.named('paragraph', valueOf(element, 'style-name'));
    if (looks.hidden && wordsOf(element).trim() !== '') {
      this.remarks.meet('hidden');
      return;
    }
    const marks = role === null ? emphases.filter((name) => looks[name]).map((type): Mark => ({ type })) : [];
    const content = this.inline(element, marks);
    if (role === 'title' && this.title === null && this.remarks.done === 0) this.title = plainOf(content) || null;
    else if (role === 'title') this.add({ kind: 'heading', level: 1, content });
    else if (list) this.add({ kind: 'under', depth: list.depth, content });
    else this.add({ kind: role === 'quote' ? 'quote' : 'paragraph', content });
  }

  private list(element: XmlElement, place: Place): void {
    this.lists += 1;
    const depth = place.list === null ? 0 : place.list.depth + 1;
    const style = valueOf(element, 'style-name') ?? place.list?.style;
    const key = `${this.lists}`;
    const level = this.styles.list(style, depth);
    const own = valueOf(element, 'id');
    const named = `style ${style ?? ''} ${depth}`;
    const continued = valueOf(element, 'continue-list');
    const goesOn = continued !== undefined || valueOf(element, 'continue-numbering') === 'true';
    let number =
      (goesOn ? this.counts.get(continued === undefined ? named : `list ${continued}`) : undefined) ?? level.start - 1;
    for (const item of elementsOf(element)) {
      if (item.name === 'list-header') this.blocks(item, place);
      if (item.name !== 'list-item') continue;
      number = numberOf(valueOf(item, 'start-value')) ?? number + 1;
      this.item(item, { key, style, depth }, level.numbered ? Math.min(number, 999_999) : null);
    }
    this.counts.set(named, number);
    if (own !== undefined) this.counts.set(`list ${own}`, number);
  }

  /** Its first paragraph has the sign or number; what follows stands under it. */
  private item(item: XmlElement, list: NonNullable<Place['list']>, number: number | null): void {
    let begun = false;
    for (const child of elementsOf(item)) {
      if (!begun && child.name === 'p') {
        const content = this.inline(child, []);
        this.add({ kind: 'item', depth: list.depth, list: list.key, number, content });
        begun = plainOf(content) !== '';
        this.framed({ list: begun ? list : null });
      } else {
        this.block(child, { list });
        begun ||= child.name === 'list';
      }
    }
  }

  /** Row by row, the cells of a row on one line. */
  private table(table: XmlElement): void {
    this.remarks.meet('table');
    for (const row of within(table, 'table-row')) {
      const cells = within(row, 'table-cell').map((cell) => joined(this.paragraphsIn(cell)));
      this.add({ kind: 'paragraph', content: rowOf(cells) });
    }
  }

  private paragraphsIn(element: XmlElement): Inline[][] {
    return elementsOf(element).flatMap((child) => {
      if (child.name !== 'p' && child.name !== 'h') return this.paragraphsIn(child);
      const content = this.inline(child, []);
      return plainOf(content) === '' ? [] : [content];
    });
  }

  private inline(parent: XmlElement, marks: readonly Mark[]): Inline[] {
    return parent.children.flatMap((child) =>
      typeof child === 'string' ? styledWords(child, marks) : this.piece(child, marks),
    );
  }

  private piece(element: XmlElement, marks: readonly Mark[]): Inline[] {
    switch (element.name) {
      case 'span':
        return this.span(element, marks);
      case 'a':
        return this.inline(element, this.linked(valueOf(element, 'href') ?? '', marks));
      case 's':
      case 'tab':
        return styledWords(' ', marks);
      case 'line-break':
        return [{ type: 'hardBreak' }];
      case 'note': {
        this.remarks.meet('note');
        const body = childOf(element, 'note-body');
        return this.notes.add(joined(body ? this.paragraphsIn(body) : []));
      }
      case 'annotation':
        this.remarks.meet('comment');
        return [];
      case 'annotation-end':
      case 'ruby-text':
        return [];
      case 'frame':
      case 'custom-shape':
        this.frame(element);
        return [];
      case 'hidden-text':
      case 'hidden-paragraph':
        this.remarks.meet('hidden');
        return [];
      default:
        return this.inline(element, marks);
    }
  }

  private span(element: XmlElement, marks: readonly Mark[]): Inline[] {
    const { looks }: { looks: Looks } = this.styles.named('text', valueOf(element, 'style-name'));
    if (looks.hidden) {
      this.remarks.meet('hidden');
      return [];
    }
    const kept = marks.filter(({ type }) => type === 'link' || looks[type] !== false);
    const added = emphases.filter((name) => looks[name] && !kept.some(({ type }) => type === name));
    return this.inline(element, [...kept, ...added.map((type): Mark => ({ type }))]);
  }

  private linked(target: string, marks: readonly Mark[]): readonly Mark[] {
    // A place of the document itself: its contents lead there.
    if (target === '' || target.startsWith('#') || marks.some(({ type }) => type === 'link')) return marks;
    const href = safeHref(target);
    if (href === null) this.remarks.meet('link');
    return href === null ? marks : [...marks, { type: 'link', attrs: { href } }];
  }

  private frame(frame: XmlElement): void {
    const boxes = within(frame, 'text-box');
    this.frames.push(...boxes);
    if (boxes.length > 0) return;
    this.remarks.meet(within(frame, 'object').length + within(frame, 'object-ole').length > 0 ? 'object' : 'image');
  }
}
