/** What order and nesting need to know of a comment. */
export interface Placed {
  readonly id: string;
  readonly rootId: string;
  readonly replyTo?: string | null;
  readonly depth: number;
  /** ISO 8601 in UTC: the order of the debate. */
  readonly createdAt: string;
}

export interface Branch<Comment> {
  readonly comment: Comment;
  readonly answers: readonly Branch<Comment>[];
}

const inOrder = <Comment extends Placed>(comments: Iterable<Comment>): Comment[] =>
  [...comments].sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0));

/** First comments in the order they were stored, each with what answers it. An answer without its thread waits for it. */
export function branchesOf<Comment extends Placed>(comments: Iterable<Comment>): Branch<Comment>[] {
  const answers = new Map<string, Comment[]>();
  const first: Comment[] = [];
  for (const comment of inOrder(comments)) {
    const to = comment.replyTo ?? null;
    if (to === null) first.push(comment);
    else answers.set(to, [...(answers.get(to) ?? []), comment]);
  }
  const branch = (comment: Comment): Branch<Comment> => ({
    comment,
    answers: (answers.get(comment.id) ?? []).map(branch),
  });
  return first.map(branch);
}

/** The comments with these added, or in the place of what was known of them. */
export function withComments<Comment extends Placed>(
  known: ReadonlyMap<string, Comment>,
  comments: readonly Comment[],
): ReadonlyMap<string, Comment> {
  return new Map([...known, ...comments.map((comment) => [comment.id, comment] as const)]);
}
