/** What one draft, one message and one hall of writers may be. */
export const draftLimits = {
  /** Bytes of one update: a pasted chapter, or an hour offline. */
  updateBytes: 1_000_000,
  /** Units ever written in one draft, those deleted since included. */
  units: 5_000_000,
  /** Connections to one draft on one server. */
  peers: 300,
  /** Characters of the place of a caret, as JSON. */
  caretCharacters: 1_000,
} as const;
