import { voteKey, type AmendmentVoteFacts, type VoteKind, type VoteReason } from './amendment-votes.js';

/** An amendment of the list; `amends`: the one it amends, itself perhaps in the list. */
export interface Listed {
  readonly id: string;
  readonly number: number;
  readonly amends: { readonly id: string; readonly number: number } | null;
}

export interface ListedVote<Each extends Listed> {
  readonly kind: VoteKind;
  readonly because: VoteReason;
  readonly amendments: readonly Each[];
}

/** An amendment that need not be voted any more once another has passed; by number. */
export interface Fall {
  readonly amendment: number;
  readonly when: number;
}

/** A text is voted after its amendments: what amends an amendment comes right before the vote on it. */
export function amendedAfter<Each extends Listed, Vote extends ListedVote<Each>>(list: readonly Vote[]): Vote[] {
  const amends = ({ amendments }: Vote, ids: readonly string[]): boolean =>
    amendments.some((each) => each.amends !== null && ids.includes(each.amends.id));
  const idsOf = ({ amendments }: Vote): string[] => amendments.map(({ id }) => id);
  const all = list.flatMap(idsOf);
  return list.flatMap((vote) => {
    if (amends(vote, all)) return [];
    return [...list.filter((other) => amends(other, idsOf(vote))), vote];
  });
}

/** What somebody asked to have voted apart is in no joint vote; it comes right after it. */
export function apart<Each extends Listed>(
  list: readonly ListedVote<Each>[],
  asked: readonly string[],
): ListedVote<Each>[] {
  return list.flatMap((vote) => {
    const own = vote.amendments.filter(({ id }) => asked.includes(id));
    if (own.length === 0 || vote.kind === 'choice') return [vote];
    const others = vote.amendments.filter((each) => !own.includes(each));
    return [
      ...(others.length > 0 ? [{ ...vote, amendments: others }] : []),
      ...own.map((each) => ({ kind: 'vote', because: 'asked', amendments: [each] }) as const),
    ];
  });
}

/** The chair's list: what is voted otherwise than proposed, or before what it was to come after, is so by the chair. */
export function byTheChair<Each extends Listed, Vote extends ListedVote<Each>>(
  list: readonly Vote[],
  proposed: readonly ListedVote<Each>[],
  falls: readonly Fall[],
): readonly (Vote & { readonly because: VoteReason })[] {
  const key = ({ kind, amendments }: ListedVote<Each>): string =>
    voteKey(
      kind,
      amendments.map(({ id }) => id),
    );
  const reasons = new Map(proposed.map((vote) => [key(vote), vote.because]));
  const places = new Map(proposed.flatMap(({ amendments }, at) => amendments.map(({ number }) => [number, at])));
  return list.map((vote, at) => {
    const after = numbersOf(list.slice(at + 1));
    const own = numbersOf([vote]);
    const first = Math.min(...own.map((number) => places.get(number) ?? 0));
    const overtaken = falls.some(
      ({ amendment, when }) => own.includes(when) && after.includes(amendment) && (places.get(amendment) ?? 0) < first,
    );
    return { ...vote, because: overtaken ? 'chair' : (reasons.get(key(vote)) ?? 'chair') };
  });
}

const numbersOf = (votes: readonly { readonly amendments: readonly Listed[] }[]): number[] =>
  votes.flatMap(({ amendments }) => amendments.map(({ number }) => number));

/** Why each vote of the list stands where it does: what it makes fall of those after it, and what before it makes it fall. */
export function factsOfList<Each extends Listed, Vote extends ListedVote<Each>>(
  list: readonly Vote[],
  falls: readonly Fall[],
): readonly (Pick<AmendmentVoteFacts, 'because' | 'amends' | 'falls' | 'fallsWith'> & { readonly vote: Vote })[] {
  return list.map((vote, at) => {
    const own = numbersOf([vote]);
    const [before, after] = [numbersOf(list.slice(0, at)), numbersOf(list.slice(at + 1))];
    const made = falls.filter(({ amendment, when }) => own.includes(when) && after.includes(amendment));
    const suffered = falls.filter(({ amendment, when }) => own.includes(amendment) && before.includes(when));
    // The furthest-reaching of those that exclude each other comes first; the others may fall.
    const furthest = suffered.length > 0 ? 'falls' : made.length > 0 ? 'furthest-reaching' : 'alone';
    return {
      vote,
      because: vote.because === 'furthest-reaching' ? furthest : vote.because,
      amends: vote.amendments[0]?.amends?.number ?? null,
      falls: [...new Set(made.map(({ amendment }) => amendment))],
      fallsWith: suffered,
    };
  });
}
