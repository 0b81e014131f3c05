import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useClient } from 'urql';
import { useLive } from '../../live/useLive.js';
import type { Notice } from '../../live/protocol.js';
import {
  CommentsDocument,
  DebateDocument,
  DebateOutlineDocument,
  DebateStandingDocument,
  type CommentPartsFragment,
  type DebateHeadFragment,
  type DebateOutlineQuery,
  type DebateQuery,
} from './debates.generated.js';
import { branchesOf, withComments, type Branch } from './thread.js';

export type Comment = CommentPartsFragment;

const threadsAtOnce = 25;
const commentsAtOnce = 200;
const quietly = 400;

interface State {
  readonly head: DebateHeadFragment | null;
  readonly comments: ReadonlyMap<string, Comment>;
  /** Where the pages read so far end; null: at the end. */
  readonly next: string | null;
  /** When the last thread of those pages was opened. */
  readonly edge: string;
  /** Said since, not shown yet. */
  readonly waiting: readonly string[];
  /** Shown on demand since the page was opened. */
  readonly shown: ReadonlySet<string>;
  /** Changed on the server. */
  readonly stale: readonly string[];
  /** Something may have been said that no notice told: to be looked at. */
  readonly adrift: boolean;
  readonly status: 'reading' | 'ready' | 'missing' | 'failed';
}

const nothing: State = {
  head: null,
  comments: new Map(),
  next: null,
  edge: '',
  waiting: [],
  shown: new Set(),
  stale: [],
  adrift: false,
  status: 'reading',
};

export interface DebateHandle extends Omit<State, 'comments'> {
  /** Up to the edge of what was read; then those that came later. */
  readonly threads: readonly Branch<Comment>[];
  readonly later: readonly Branch<Comment>[];
  readonly more: () => void;
  readonly restart: () => void;
  /** Brings in what waits; gives the first of it. */
  readonly show: () => Promise<string | null>;
  /** A comment as the server just gave it. */
  readonly put: (comment: Comment) => void;
  /** This id is mine: do not offer it as new. */
  readonly expect: (id: string) => void;
}

/**
 * A debate as somebody reads it (give its component the id as key): pages on demand, changes of what is shown at once, new comments only offered.
 * After a cut the server tells what was missed, or to start over.
 */
export function useDebate(type: string, id: string): DebateHandle {
  const client = useClient();
  const [state, setState] = useState(nothing);
  const own = useRef(new Set<string>());
  const set = useCallback((change: (before: State) => Partial<State>) => {
    setState((before) => ({ ...before, ...change(before) }));
  }, []);

  const read = useCallback(
    async (after: string | null): Promise<(before: State) => Partial<State>> => {
      const variables = { type, id, first: threadsAtOnce, after };
      const { data, error } = await client
        .query(DebateDocument, variables, { requestPolicy: 'network-only' })
        .toPromise();
      if (error || !data) return () => ({ status: 'failed' });
      return data.debate ? withPage(data.debate) : () => ({ status: 'missing' });
    },
    [client, type, id],
  );
  useEffect(() => void read(null).then(set), [read, set]);
  const restart = useCallback(() => {
    setState(nothing);
    void read(null).then(set);
  }, [read, set]);
  const { next } = state;
  const more = useCallback(() => {
    set(() => ({ status: 'reading' }));
    void read(next).then(set);
  }, [read, next, set]);

  const bring = useCallback(
    async (ids: readonly string[]): Promise<Comment[]> => {
      const { data } = await client
        .query(CommentsDocument, { ids: ids.slice(0, commentsAtOnce) }, { requestPolicy: 'network-only' })
        .toPromise();
      return data?.comments ?? [];
    },
    [client],
  );

  const readHead = useCallback(async () => {
    const { data } = await client
      .query(DebateStandingDocument, { type, id }, { requestPolicy: 'network-only' })
      .toPromise();
    if (data?.debate) set(() => ({ head: data.debate ?? null }));
  }, [client, type, id, set]);

  const hear = ({ changed, event }: Notice): void => {
    if (changed.type !== 'Comment') return;
    set(({ comments, waiting, stale }) => {
      if (comments.has(changed.id)) return stale.includes(changed.id) ? {} : { stale: [...stale, changed.id] };
      const isNew = event === 'CommentPosted' && !waiting.includes(changed.id) && !own.current.has(changed.id);
      return isNew ? { waiting: [...waiting, changed.id] } : {};
    });
  };
  useLive(`debate:${id}`, hear, () => set(() => ({ adrift: true })));

  const lookAgain = state.adrift && state.status === 'ready';
  useEffect(() => {
    if (!lookAgain) return;
    const look = async (): Promise<void> => {
      const { data } = await client
        .query(DebateOutlineDocument, { type, id }, { requestPolicy: 'network-only' })
        .toPromise();
      set((before) => ({ adrift: false, ...(data?.debate ? compared(before, data.debate, own.current) : {}) }));
    };
    void look();
  }, [lookAgain, client, type, id, set]);

  const { stale } = state;
  useEffect(() => {
    if (stale.length === 0) return;
    const timer = setTimeout(() => {
      bring(stale).then(
        (fresh) => set(({ comments }) => ({ comments: withComments(comments, fresh), stale: [] })),
        () => undefined,
      );
    }, quietly);
    return () => clearTimeout(timer);
  }, [stale, bring, set]);

  const { waiting } = state;
  const show = useCallback(async () => {
    const fresh = await bring(waiting);
    const ids = fresh.map((comment) => comment.id);
    set((before) => ({
      comments: withComments(before.comments, fresh),
      waiting: before.waiting.filter((each) => !ids.includes(each)),
      shown: new Set([...before.shown, ...ids]),
    }));
    void readHead();
    return ids[0] ?? null;
  }, [bring, waiting, set, readHead]);

  const put = useCallback(
    (comment: Comment) => {
      set(({ comments }) => ({ comments: withComments(comments, [comment]) }));
      void readHead();
    },
    [set, readHead],
  );
  const expect = useCallback((mine: string) => void own.current.add(mine), []);

  const { comments, edge } = state;
  const branches = useMemo(() => branchesOf(comments.values()), [comments]);
  const isLater = ({ comment }: Branch<Comment>): boolean => next !== null && comment.createdAt > edge;
  return {
    ...state,
    threads: branches.filter((branch) => !isLater(branch)),
    later: branches.filter(isLater),
    more,
    restart,
    show,
    put,
    expect,
  };
}

/** What a page that was read adds to what is known. */
function withPage({ threads, ...head }: NonNullable<DebateQuery['debate']>): (before: State) => Partial<State> {
  const nodes = threads.edges.map(({ node }) => node);
  const read = nodes.flatMap(({ comment, answers }) => [comment, ...answers]);
  return ({ comments, edge }) => ({
    head,
    comments: withComments(comments, read),
    next: threads.pageInfo.hasNextPage ? (threads.pageInfo.endCursor ?? null) : null,
    edge: nodes.at(-1)?.comment.createdAt ?? edge,
    status: 'ready',
  });
}

/** What an outline says that is not known: new comments among what was read, and all that is shown may have changed. */
function compared(
  { comments, next, edge, waiting }: State,
  { threads }: NonNullable<DebateOutlineQuery['debate']>,
  own: ReadonlySet<string>,
): Partial<State> {
  const wasRead = (openedAt: string): boolean => next === null || openedAt <= edge;
  const there = threads.edges
    .filter(({ node }) => wasRead(node.comment.createdAt))
    .flatMap(({ node }) => [node.comment.id, ...node.answers.map((answer) => answer.id)]);
  const fresh = there.filter((each) => !comments.has(each) && !waiting.includes(each) && !own.has(each));
  return { waiting: [...waiting, ...fresh], stale: [...comments.keys()].slice(-commentsAtOnce) };
}
