import { describe, expect, it } from 'vitest';
import { lostVotes, readWaitingVote } from './keptVotes.js';

const vote = {
  ballotId: 'b',
  voteId: 'v',
  choice: 'for',
  forAccountId: null,
  previousVoteId: null,
  replaces: false,
  path: '/c/scrutins/b',
};

describe('a vote kept on the device', () => {
  it('is read as it was written', () => {
    expect(readWaitingVote(JSON.stringify(vote))).toEqual(vote);
    expect(readWaitingVote(JSON.stringify({ ...vote, previousVoteId: 'p' }))).toEqual({
      ...vote,
      previousVoteId: 'p',
      replaces: true,
    });
  });

  it('keeps a paper of an election, and whose proxy it is cast by', () => {
    const paper = { ...vote, choice: '{"places":[[2],[0,1]]}', forAccountId: 'a' };
    expect(readWaitingVote(JSON.stringify(paper))).toEqual(paper);
  });

  it('is one’s own when it was kept before proxies were', () => {
    expect(readWaitingVote(JSON.stringify({ ...vote, forAccountId: undefined }))).toEqual(vote);
  });

  it('is none when a part is missing or it was written otherwise', () => {
    for (const part of ['ballotId', 'voteId', 'choice', 'path']) {
      expect(readWaitingVote(JSON.stringify({ ...vote, [part]: undefined }))).toBeNull();
    }
    for (const kept of [null, '', '{', '3', 'null', '[]']) expect(readWaitingVote(kept)).toBeNull();
  });
});

describe('a vote that was lost', () => {
  const lost = { ballotId: 'b', path: '/c/scrutins/b', message: 'Clos.', forAccountId: null, earlierStands: true };

  it('is read as it was written, and nothing else is', () => {
    const kept = [JSON.stringify(lost), '{', null, JSON.stringify({ ...lost, message: undefined })];
    expect(lostVotes(JSON.stringify(kept))).toEqual([lost]);
    expect(lostVotes('[]')).toEqual([]);
  });
});
