/** What a document brought in may be. Whatever is over is refused before it is unfolded. */
export const readingLimits = {
  /** Of the file. */
  fileBytes: 5_000_000,
  /** Of the name of the file. */
  nameCharacters: 200,
  /** Files in an archive. */
  entries: 2_000,
  /** Of one part that is read, unfolded. */
  partBytes: 20_000_000,
  /** Of the whole archive, unfolded. */
  archiveBytes: 100_000_000,
  /** How many times its size a file may unfold to, once over `ratioFrom` bytes. */
  ratio: 200,
  ratioFrom: 1_000_000,
  /** Of one part: elements, and how deep they are in one another. */
  elements: 500_000,
  depth: 200,
  /** Lines of a report; what is beyond is counted. */
  reportLines: 500,
} as const;
