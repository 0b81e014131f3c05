import { describe, expect, it } from 'vitest';
import { isForEverybody, recipients, type Follower, type HeardEvent } from './relevance.js';

const event = (change: Partial<HeardEvent> = {}): HeardEvent => ({
  type: 'CommentPosted',
  collectiveId: 'c',
  actorId: 'author',
  subject: { type: 'Comment', id: 'comment' },
  about: [{ type: 'Proposal', id: 'proposal' }],
  ...change,
});
const follower = (accountId: string, reason: Follower['reason'] = 'followed'): Follower => ({
  subjectId: 'proposal',
  accountId,
  reason,
});

describe('who is told of an event', () => {
  it('tells the people it is about and those who follow what it is about, each once', () => {
    const told = recipients(
      event({
        about: [
          { type: 'Proposal', id: 'proposal' },
          { type: 'Account', id: 'ana' },
        ],
      }),
      [follower('ana'), follower('bob'), follower('bob', 'group')],
      true,
    );
    expect(told).toEqual([
      { accountId: 'ana', reason: 'mine' },
      { accountId: 'bob', reason: 'followed' },
    ]);
  });

  it('does not tell the actor, nor who follows something else', () => {
    const elsewhere = { ...follower('bob'), subjectId: 'other' };
    expect(recipients(event(), [follower('author'), elsewhere], true)).toEqual([]);
  });

  it('tells only the person concerned of what is not public', () => {
    const mention = event({
      type: 'MemberMentioned',
      about: [
        { type: 'Account', id: 'ana' },
        { type: 'Proposal', id: 'proposal' },
      ],
    });
    expect(recipients(mention, [follower('bob')], false)).toEqual([{ accountId: 'ana', reason: 'mine' }]);
  });

  it('never says who voted, nor the gestures of a room', () => {
    for (const type of ['RollSigned', 'VoteReplaced', 'CommentReactedTo', 'CheckedIn', 'SpeechAsked']) {
      expect(recipients(event({ type, about: [{ type: 'Account', id: 'ana' }] }), [follower('bob')], true)).toEqual([]);
    }
  });

  it('does not tell a whole group who comes and goes, and tells everybody what opens', () => {
    expect(recipients(event({ type: 'GroupJoined' }), [follower('bob', 'group')], true)).toEqual([]);
    expect(isForEverybody(event({ type: 'PhaseOpened' }))).toBe(true);
    expect(isForEverybody(event())).toBe(false);
  });
});
