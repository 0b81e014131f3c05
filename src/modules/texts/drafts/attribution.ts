import * as Y from 'yjs';
import type { Id } from '../../../kernel/ids.js';
import { textFragment } from './y-text.js';

/** What one account sent, in the order of the log; null: the product itself. */
export interface StampedUpdate {
  readonly accountId: Id | null;
  readonly bytes: Uint8Array;
}

/** Words of one clause that one account wrote. */
export interface Passage {
  /** null while the clause has none. */
  readonly clauseId: string | null;
  readonly accountId: Id | null;
  readonly text: string;
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly accountId: Id | null;
}

/**
 * Who wrote which words that are still there, in reading order: whoever sent them first, as the server stamped it. What
 * a client says of itself counts for nothing.
 */
export function passagesOf(doc: Y.Doc, log: readonly StampedUpdate[]): Passage[] {
  const senders = sendersOf(log);
  const passages: Passage[] = [];
  for (const { clauseId, text } of textsIn(textFragment(doc), null)) {
    for (let item = text._start; item; item = item.right) {
      if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
      let { clock } = item.id;
      for (const part of splitBySender(senders.get(item.id.client) ?? [], clock, clock + item.length)) {
        const words = item.content.str.slice(clock - item.id.clock, part.to - item.id.clock);
        const last = passages.at(-1);
        if (last && last.clauseId === clauseId && last.accountId === part.accountId) {
          passages[passages.length - 1] = { ...last, text: last.text + words };
        } else passages.push({ clauseId, accountId: part.accountId, text: words });
        clock = part.to;
      }
    }
  }
  return passages;
}

/** By client of Yjs, the ranges of its clock and who sent each first. */
function sendersOf(log: readonly StampedUpdate[]): Map<number, Range[]> {
  const senders = new Map<number, Range[]>();
  for (const { accountId, bytes } of log) {
    for (const { id, length } of Y.decodeUpdate(bytes).structs) {
      const ranges = senders.get(id.client) ?? [];
      senders.set(id.client, ranges);
      const known = ranges.at(-1)?.to ?? 0;
      const [from, to] = [Math.max(id.clock, known), id.clock + length];
      if (from < to) ranges.push({ from, to, accountId });
    }
  }
  return senders;
}

function splitBySender(ranges: readonly Range[], from: number, to: number): Pick<Range, 'to' | 'accountId'>[] {
  const parts: Pick<Range, 'to' | 'accountId'>[] = [];
  let at = from;
  for (const range of ranges) {
    if (range.to <= at || range.from >= to) continue;
    if (range.from > at) parts.push({ to: range.from, accountId: null });
    at = Math.min(range.to, to);
    parts.push({ to: at, accountId: range.accountId });
  }
  if (at < to) parts.push({ to, accountId: null });
  return parts;
}

interface PlacedText {
  readonly clauseId: string | null;
  readonly text: Y.XmlText;
}

function textsIn(parent: Y.XmlFragment, clauseId: string | null): PlacedText[] {
  return parent.toArray().flatMap((child): PlacedText[] => {
    if (child instanceof Y.XmlText) return [{ clauseId, text: child }];
    if (!(child instanceof Y.XmlElement)) return [];
    const id: unknown = child.getAttribute('id');
    return textsIn(child, typeof id === 'string' ? id : clauseId);
  });
}
