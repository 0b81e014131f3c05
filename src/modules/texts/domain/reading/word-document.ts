import { Refused } from '../../../../kernel/refusal.js';
import type { Inline, Mark } from '../document.js';
import { safeHref } from '../href.js';
import type { Archive } from './archive.js';
import { Lines, styledWords } from './lines.js';
import { joined, Notes, plainOf, rowOf } from './notes.js';
import { documentDamaged, documentOfAnotherKind, documentWithMacros } from './reading.refusals.js';
import type { Found } from './found.js';
import type { Remarks } from './report.js';
import { leftOf, looksOf, numberingOf, WordNumbering, WordStyles, type Emphasis, type Looks } from './word-styles.js';
import { childOf, elementsOf, valueOf, within, wordsOf, xmlOf, type XmlElement } from './xml-tree.js';

const emphases: readonly Emphasis[] = ['bold', 'italic', 'strike'];

/** A DOCX. Throws `Refused`. */
export function readWordDocument(archive: Archive, remarks: Remarks): Found {
  const types = partOf(archive, '[Content_Types].xml');
  if (!types) throw new Refused(documentOfAnotherKind({ kind: 'docx' }));
  if (elementsOf(types).some((each) => /macroEnabled|vbaProject/i.test(valueOf(each, 'ContentType') ?? ''))) {
    throw new Refused(documentWithMacros());
  }
  const main = relationsOf(archive, '').find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined) throw new Refused(documentOfAnotherKind({ kind: 'docx' }));
  return new WordReader(archive, main, remarks).read();
}

const partOf = (archive: Archive, name: string): XmlElement | null => {
  const bytes = archive.file(name);
  return bytes && xmlOf(bytes);
};

interface Relation {
  readonly id: string;
  /** The last word of its type. */
  readonly type: string;
  readonly target: string;
}

/** Where a part leads; what leads outside is an address and is never fetched. */
function relationsOf(archive: Archive, part: string): readonly Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const root = partOf(archive, `${folder}_rels/${part.slice(folder.length)}.rels`);
  return elementsOf(root ?? undefined).map((each) => {
    const target = valueOf(each, 'Target') ?? '';
    const outside = valueOf(each, 'TargetMode') === 'External';
    const inside = target.startsWith('/') ? target.slice(1) : folder + target;
    return {
      id: valueOf(each, 'Id') ?? '',
      type: (valueOf(each, 'Type') ?? '').split('/').at(-1) ?? '',
      target: outside ? target : inside,
    };
  });
}

/** A field being read: what it does is said before the words that show it. */
interface Field {
  code: string;
  shown: boolean;
}

class WordReader {
  private readonly relations: readonly Relation[];
  private readonly styles: WordStyles;
  private readonly numbering: WordNumbering;
  private readonly notes = new Notes();
  private readonly noteWords = new Map<string, XmlElement>();
  private readonly lines: Lines;
  private readonly fields: Field[] = [];
  private title: string | null = null;
  /** The item that paragraphs without a sign may continue. */
  private item: { readonly list: string; readonly depth: number } | null = null;
  private inContents = false;
  /** Of the words of the paragraph being read, by its style. */
  private looks: Looks = {};
  /** Text boxes of the paragraph being read: they come after it. */
  private frames: XmlElement[] = [];

  constructor(
    private readonly archive: Archive,
    private readonly main: string,
    private readonly remarks: Remarks,
  ) {
    this.relations = relationsOf(archive, main);
    this.styles = new WordStyles(this.related('styles'));
    this.numbering = new WordNumbering(this.related('numbering'));
    this.lines = new Lines(remarks);
    for (const type of ['footnote', 'endnote']) {
      for (const note of elementsOf(this.related(`${type}s`) ?? undefined)) {
        this.noteWords.set(`${type} ${valueOf(note, 'id') ?? ''}`, note);
      }
    }
  }

  read(): Found {
    const root = partOf(this.archive, this.main);
    const body = childOf(root ?? undefined, 'body');
    if (!body) throw new Refused(documentDamaged());
    this.blocks(body);
    // A field that never ends would have swallowed words.
    if (this.fields.some(({ shown }) => !shown)) throw new Refused(documentDamaged());
    this.notes.lines().forEach((line) => this.lines.add(line));
    return { title: this.title, blocks: this.lines.finish() };
  }

  private related(type: string): XmlElement | null {
    const found = this.relations.find((relation) => relation.type === type);
    return found ? partOf(this.archive, found.target) : null;
  }

  private blocks(parent: XmlElement): void {
    for (const child of elementsOf(parent)) {
      if (child.name === 'p') this.paragraph(child);
      else if (child.name === 'tbl') this.table(child);
      else if (child.name === 'sdt') this.control(child);
      else if (child.name === 'altChunk') this.remarks.meet('object');
      else if (child.name === 'del' || child.name === 'moveFrom') this.remarks.meet('deleted');
      else if (!child.name.endsWith('Pr')) this.blocks(chosen(child));
    }
  }

  /** A part that Word fills in: its contents are made again by whoever shows the text. */
  private control(control: XmlElement): void {
    const gallery = within(control, 'docPartGallery').map((each) => valueOf(each) ?? '');
    if (gallery.some((name) => /table of contents/i.test(name))) this.remarks.meet('contents');
    else
      elementsOf(control)
        .filter(({ name }) => name === 'sdtContent')
        .forEach((each) => this.blocks(each));
  }

  private paragraph(element: XmlElement): void {
    const properties = childOf(element, 'pPr');
    const style = this.styles.named(valueOf(childOf(properties, 'pStyle')));
    this.looks = style.role === null || style.role === 'list' ? style.looks : {};
    const content = this.inline(element, []);
    this.looks = {};
    if (style.role === 'contents') this.contents(content);
    else {
      this.inContents = false;
      if (style.role === 'title' && this.title === null && this.remarks.done === 0)
        this.title = plainOf(content) || null;
      else this.line(properties, style, content);
    }
    const { frames } = this;
    this.frames = [];
    frames.forEach((frame) => {
      this.remarks.meet('frame');
      this.blocks(frame);
    });
  }

  private contents(content: readonly Inline[]): void {
    if (plainOf(content) === '' || this.inContents) return;
    this.inContents = true;
    this.remarks.meet('contents');
  }

  private line(
    properties: XmlElement | undefined,
    style: ReturnType<WordStyles['named']>,
    content: readonly Inline[],
  ): void {
    if (style.role === 'heading' || style.role === 'title') {
      this.item = null;
      this.lines.add({ kind: 'heading', level: style.level, content });
      return;
    }
    if (plainOf(content) === '') return;
    const numbering = numberingOf(properties) ?? style.numbering;
    const number = numbering ? this.numbering.next(numbering.list, numbering.depth) : undefined;
    if (numbering && number !== undefined) {
      this.item = numbering;
      this.lines.add({
        kind: 'item',
        depth: numbering.depth,
        list: `${numbering.list} ${numbering.depth}`,
        number,
        content,
      });
      return;
    }
    const left = leftOf(properties);
    if (this.item && style.role === 'list' && left !== null && left > 0) {
      const depth = this.numbering.depthAt(this.item.list, left, this.item.depth);
      this.item = { ...this.item, depth };
      this.lines.add({ kind: 'under', depth, content });
      return;
    }
    this.item = null;
    this.lines.add({ kind: style.role === 'quote' ? 'quote' : 'paragraph', content });
  }

  /** Row by row, the cells of a row on one line. */
  private table(table: XmlElement): void {
    this.item = null;
    this.remarks.meet('table');
    for (const row of within(table, 'tr')) {
      if (childOf(childOf(row, 'trPr'), 'del')) {
        this.remarks.meet('deleted');
        continue;
      }
      const cells = within(row, 'tc').map((cell) => joined(this.paragraphsIn(cell)));
      this.lines.add({ kind: 'paragraph', content: rowOf(cells) });
    }
  }

  private paragraphsIn(element: XmlElement): Inline[][] {
    return within(element, 'p')
      .map((each) => this.inline(each, []))
      .filter((content) => plainOf(content) !== '');
  }

  private inline(parent: XmlElement, marks: readonly Mark[]): Inline[] {
    return elementsOf(parent).flatMap((child) => this.piece(child, marks));
  }

  private piece(element: XmlElement, marks: readonly Mark[]): Inline[] {
    switch (element.name) {
      case 'r':
        return this.run(element, marks);
      case 'hyperlink': {
        const target = this.relations.find(({ id }) => id === valueOf(element, 'id'))?.target;
        return this.inline(element, this.linked(target, marks));
      }
      case 'fldSimple':
        return this.inline(element, this.linked(hyperlinkIn(valueOf(element, 'instr') ?? ''), marks));
      case 'ins':
      case 'moveTo':
        this.remarks.meet('inserted');
        return this.inline(element, marks);
      case 'del':
      case 'moveFrom':
        this.remarks.meet('deleted');
        return [];
      case 'oMath':
      case 'oMathPara':
        this.remarks.meet('formula');
        return styledWords(wordsOf(element), marks);
      case 'pPr':
      case 'sdtPr':
      case 'rPr':
        return [];
      default:
        return this.inline(chosen(element), marks);
    }
  }

  private linked(target: string | undefined, marks: readonly Mark[]): readonly Mark[] {
    if (target === undefined || target === '') return marks;
    const href = safeHref(target);
    if (href === null) this.remarks.meet('link');
    return href === null || marks.some(({ type }) => type === 'link')
      ? marks
      : [...marks, { type: 'link', attrs: { href } }];
  }

  private run(run: XmlElement, outer: readonly Mark[]): Inline[] {
    const properties = childOf(run, 'rPr');
    const looks: Looks = {
      ...this.looks,
      ...this.styles.named(valueOf(childOf(properties, 'rStyle'))).looks,
      ...looksOf(properties),
    };
    const field = this.fields.find(({ shown }) => shown);
    const around = field ? this.linked(hyperlinkIn(field.code), outer) : outer;
    const marks: Mark[] = [...around, ...emphases.filter((name) => looks[name]).map((type): Mark => ({ type }))];
    const found = elementsOf(run).flatMap((child) => this.inRun(child, marks));
    if (!looks.hidden || found.length === 0) return found;
    this.remarks.meet('hidden');
    return [];
  }

  private inRun(element: XmlElement, marks: readonly Mark[]): Inline[] {
    switch (element.name) {
      case 't': {
        const words = wordsOf(element);
        return this.fields.some(({ shown }) => !shown)
          ? []
          : styledWords(valueOf(element, 'space') === 'preserve' ? words : words.trim(), marks);
      }
      case 'tab':
      case 'ptab':
        return styledWords(' ', marks);
      case 'cr':
        return [{ type: 'hardBreak' }];
      case 'br':
        return ['page', 'column'].includes(valueOf(element, 'type') ?? '') ? [] : [{ type: 'hardBreak' }];
      case 'noBreakHyphen':
        return styledWords('\u2011', marks);
      case 'footnoteReference':
      case 'endnoteReference':
        return this.note(element);
      case 'commentReference':
        this.remarks.meet('comment');
        return [];
      case 'fldChar':
        this.field(valueOf(element, 'fldCharType'));
        return [];
      case 'instrText': {
        const field = this.fields.at(-1);
        if (field) field.code += wordsOf(element);
        return [];
      }
      case 'drawing':
      case 'pict':
      case 'object':
      case 'AlternateContent':
        this.drawing(element);
        return [];
      default:
        return [];
    }
  }

  private field(type: string | undefined): void {
    const field = this.fields.at(-1);
    if (type === 'begin') this.fields.push({ code: '', shown: false });
    else if (type === 'separate' && field) field.shown = true;
    else if (type === 'end') this.fields.pop();
  }

  private note(reference: XmlElement): Inline[] {
    const words = this.noteWords.get(`${reference.name.replace('Reference', '')} ${valueOf(reference, 'id') ?? ''}`);
    if (!words) return [];
    this.remarks.meet('note');
    // Once: a note may not lead to itself.
    this.noteWords.delete(`${reference.name.replace('Reference', '')} ${valueOf(reference, 'id') ?? ''}`);
    return this.notes.add(joined(this.paragraphsIn(words)));
  }

  private drawing(element: XmlElement): void {
    const frames = within(chosen(element), 'txbxContent');
    this.frames.push(...frames);
    if (frames.length === 0) this.remarks.meet(element.name === 'object' ? 'object' : 'image');
  }
}

/** Of what is said in several ways, the first. */
function chosen(element: XmlElement): XmlElement {
  if (element.name !== 'AlternateContent') return element;
  return childOf(element, 'Choice') ?? childOf(element, 'Fallback') ?? element;
}

const hyperlinkIn = (code: string): string | undefined => /^\s*HYPERLINK\s+"([^"]*)"/i.exec(code)?.[1];
