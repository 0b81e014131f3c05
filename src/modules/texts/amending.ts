// The second door of this module: amended files merged and rebased without server, database or Nest. `faire text` stands on it.
export type { Relation } from './domain/amendments/compatibility.js';
export { mergeMarkdown, rebaseMarkdown } from './domain/amendments/merge-markdown.js';
