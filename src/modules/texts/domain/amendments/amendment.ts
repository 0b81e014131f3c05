import type { Id } from '../../../../kernel/ids.js';
import { Refused } from '../../../../kernel/refusal.js';
import type { Inline, TextDocument } from '../document.js';
import { longestIncreasing } from '../sequence.js';
import { amendmentAlgorithmUnknown, amendmentOfAnotherText } from '../text.refusals.js';
import { rowOfClause, rowsOfDocument } from './document-rows.js';
import type { Frame } from './frame.js';
import { pairRows } from './pair-rows.js';
import { contentOf, documentOfRows } from './rows-document.js';
import { type Row, rowOf, scriptOf } from './script.js';

/** The way amendments are found, merged and carried over; a stored amendment keeps the number of the one that made it. */
export const amendmentAlgorithm = 1;

/** A text and its hash (`hashText`). */
export interface BaseText {
  readonly hash: string;
  readonly document: TextDocument;
}

/** A clause that an amendment brings. */
export interface NewClause {
  readonly id: Id;
  readonly frame: Frame;
  readonly content: readonly Inline[];
}

/** What is done to a clause; `after` is the clause it comes to stand after in the amended text, null for the first. */
export type Operation =
  | { readonly op: 'edit'; readonly clause: Id; readonly content: readonly Inline[] }
  | { readonly op: 'reframe'; readonly clause: Id; readonly frame: Frame }
  | { readonly op: 'delete'; readonly clause: Id }
  | { readonly op: 'move'; readonly clause: Id; readonly after: Id | null }
  | { readonly op: 'insert'; readonly after: Id | null; readonly clauses: readonly NewClause[] };

/** A fork of one version, as data: what it does to its clauses. Its reason, author and supporters stand elsewhere. */
export interface Amendment {
  /** The hash of the version it amends. */
  readonly base: string;
  readonly algorithm: typeof amendmentAlgorithm;
  readonly operations: readonly Operation[];
}

/**
 * The amendment that makes this text of its base. Clauses are known by their ids, and those of a text that comes from outside
 * by their words. Both texts have their ids (`ensureClauseIds`).
 */
export function amend(base: BaseText, amended: TextDocument): Amendment {
  const before = rowsOfDocument(base.document);
  const operations = operationsBetween(before, named(before, rowsOfDocument(amended)));
  return { base: base.hash, algorithm: amendmentAlgorithm, operations };
}

/** The clauses of the new text with the ids of those they became of. */
function named(before: readonly Row[], after: readonly Row[]): readonly Row[] {
  const ids = new Map<number, Id>();
  const whole = { before: [...before.keys()], after: [...after.keys()] };
  for (const { b0, a0 } of pairRows(scriptOf(before), after, whole)) ids.set(a0, before[b0]?.head.id ?? '');
  return after.map((row, place) => {
    const id = ids.get(place) ?? row.head.id;
    return id === row.head.id ? row : rowOf({ ...row.head, id }, row.words);
  });
}

function operationsBetween(before: readonly Row[], after: readonly Row[]): readonly Operation[] {
  const places = new Map(before.map(({ head }, place) => [head.id, place]));
  const paired = after.filter(({ head }) => places.has(head.id));
  const order = paired.map(({ head }) => places.get(head.id) ?? 0);
  const staying = new Set(longestIncreasing(order).map((index) => paired[index]?.head.id));
  const kept = new Set(paired.map(({ head }) => head.id));
  const operations: Operation[] = before.flatMap(({ head: { id } }): Operation[] =>
    kept.has(id) ? [] : [{ op: 'delete', clause: id }],
  );
  after.forEach((row, place) => {
    const { id, frame } = row.head;
    const anchor = after[place - 1]?.head.id ?? null;
    const was = before[places.get(id) ?? -1];
    if (!was) {
      const clause: NewClause = { id, frame, content: contentOf(row.words) };
      const last = operations.at(-1);
      if (last?.op === 'insert' && last.clauses.at(-1)?.id === anchor) {
        operations[operations.length - 1] = { ...last, clauses: [...last.clauses, clause] };
      } else operations.push({ op: 'insert', after: anchor, clauses: [clause] });
      return;
    }
    if (!staying.has(id)) operations.push({ op: 'move', clause: id, after: anchor });
    if (wordsKey(was) !== wordsKey(row)) operations.push({ op: 'edit', clause: id, content: contentOf(row.words) });
    if (JSON.stringify(was.head.frame) !== JSON.stringify(frame)) operations.push({ op: 'reframe', clause: id, frame });
  });
  return operations;
}

const wordsKey = ({ words }: Row): string => words.map(({ key }) => key).join('\u0001');

/** Throws `Refused` when the amendment is of another text, or was made by an algorithm this version does not know. */
export const apply = (base: BaseText, amendment: Amendment): TextDocument =>
  documentOfRows(amendedRows(base, rowsOfDocument(base.document), amendment));

/** The clauses of the amended text; those it leaves alone are the very rows it is given. Throws as `apply` does. */
export function amendedRows(base: BaseText, before: readonly Row[], amendment: Amendment): readonly Row[] {
  if (amendment.base !== base.hash) throw new Refused(amendmentOfAnotherText());
  if (amendment.algorithm !== amendmentAlgorithm) throw new Refused(amendmentAlgorithmUnknown());
  const rows = new Map<Id, Row>();
  const places = placesOf(before);
  const found = (id: Id): Row => rows.get(id) ?? before[places.get(id) ?? -1] ?? refuse();
  const away = new Set<Id>();
  const order = new Order();
  for (const operation of amendment.operations) {
    switch (operation.op) {
      case 'delete':
        found(operation.clause);
        away.add(operation.clause);
        break;
      case 'move':
        found(operation.clause);
        away.add(operation.clause);
        order.add(operation.after, operation.clause);
        break;
      case 'edit': {
        const { head } = found(operation.clause);
        rows.set(head.id, rowOfClause(head.id, head.frame, operation.content));
        break;
      }
      case 'reframe': {
        const { head, words } = found(operation.clause);
        rows.set(head.id, rowOf({ ...head, frame: operation.frame }, words));
        break;
      }
      default:
        operation.clauses.reduce((after, { id, frame, content }) => {
          rows.set(id, rowOfClause(id, frame, content));
          order.add(after, id);
          return id;
        }, operation.after);
    }
  }
  const touched = [...away, ...rows.keys(), ...order.anchors()].flatMap((id) => places.get(id) ?? []);
  return order.write(
    before,
    [...new Set(touched)].sort((one, other) => one - other),
    away,
    found,
  );
}

const indexes = new WeakMap<readonly Row[], ReadonlyMap<Id, number>>();

/** Worked out once for the many amendments of one text. */
function placesOf(rows: readonly Row[]): ReadonlyMap<Id, number> {
  const known = indexes.get(rows) ?? new Map(rows.map(({ head }, place) => [head.id, place]));
  indexes.set(rows, known);
  return known;
}

/** What comes right after each clause: the one told first comes last, since each was told what it stands right after. */
class Order {
  readonly #after = new Map<Id | null, Id>();

  add(after: Id | null, id: Id): void {
    if (this.#after.has(after)) refuse();
    this.#after.set(after, id);
  }

  anchors(): readonly Id[] {
    return [...this.#after.keys()].flatMap((id) => id ?? []);
  }

  /** The clauses that stay, as they are now, and after each what comes there; `touched`: the places where something happens. */
  write(
    before: readonly Row[],
    touched: readonly number[],
    away: ReadonlySet<Id>,
    found: (id: Id) => Row,
  ): readonly Row[] {
    const written: Row[] = [];
    const follow = (first: Id | null): void => {
      for (let next = this.#after.get(first); next !== undefined; next = this.#after.get(next)) {
        this.#after.delete(first);
        written.push(found(next));
        first = next;
      }
    };
    let from = 0;
    const upTo = (place: number): void => {
      for (const row of before.slice(from, place)) written.push(row);
      from = place;
    };
    follow(null);
    for (const place of touched) {
      upTo(place);
      const id = before[place]?.head.id ?? refuse();
      from += 1;
      if (away.has(id)) continue;
      written.push(found(id));
      follow(id);
    }
    upTo(before.length);
    return this.#after.size === 0 ? written : refuse();
  }
}

function refuse(): never {
  throw new Refused(amendmentOfAnotherText());
}
