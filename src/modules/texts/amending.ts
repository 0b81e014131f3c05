// The second door of this module: files read, merged and rebased without server, database or Nest. `faire text` stands on it.
export type { Relation } from './domain/amendments/compatibility.js';
export { mergeMarkdown, rebaseMarkdown } from './domain/amendments/merge-markdown.js';
export { decoded } from './domain/reading/decode.js';
export { readingLimits } from './domain/reading/limits.js';
export { readDocument } from './domain/reading/read-document.js';
export { documentTooLarge } from './domain/reading/reading.refusals.js';
export { problemWords, type ReportLine } from './domain/reading/report.js';
export { toMarkdown } from './domain/render.js';
