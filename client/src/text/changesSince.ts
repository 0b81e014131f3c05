import { ensureClauseIds, parseDocument } from '../../../src/modules/texts/domain/clause.js';
import { diffTexts } from '../../../src/modules/texts/domain/diff.js';
import { newId } from '../graphql/newId.js';
import { changesOf, type Change } from './changes.js';

/** From a version to the text being written (ProseMirror JSON both), word by word; nothing when it is no text yet. */
export function changesSince(version: unknown, written: unknown): Change[] {
  try {
    const [before, after] = [version, written].map((document) => ensureClauseIds(parseDocument(document), newId));
    return before && after ? changesOf(diffTexts(before, after)) : [];
  } catch {
    return [];
  }
}
