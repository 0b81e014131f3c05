import { Injectable } from '@nestjs/common';
import { ensure } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import { Refused, type Language } from '../../kernel/refusal.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import type { Db, Tx } from '../../platform/database/database.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { BallotsService, isYesNo, ruleTemplates, type DecisionRule } from '../ballots/index.js';
import { CollectivesService, mayActAsMember } from '../collectives/index.js';
import {
  AmendmentDecisionsService,
  ProposalDecisionsService,
  type ProposedVotes,
  type VotableAmendment,
} from '../proposals/index.js';
import { AmendmentBallots, type AmendmentsToVote, type VotesWriting } from './amendment-ballots.js';
import { AmendmentVotesRepository, type AmendmentVote } from './amendment-votes.repository.js';
import { DecisionsRepository } from './decisions.repository.js';
import { amendedAfter, apart, byTheChair, factsOfList } from './domain/amendment-list.js';
import { voteKey, type VoteKind } from './domain/amendment-votes.js';
import {
  amendmentUnknown,
  amendmentVotesLeft,
  ballotInProgress,
  choiceOfOne,
  itemFrozen,
  jointVoteOpened,
  noAmendmentsHere,
  notCheckedIn,
  notVotedTogether,
} from './domain/plenary.refusals.js';
import { isEnded, mayBePrepared } from './domain/plenary.js';
import { FloorRepository } from './floor.repository.js';
import { agendaChanged, itemFell, separateVoteAsked } from './plenaries.events.js';
import { mayPrepare } from './plenaries.policy.js';
import { PlenariesRepository } from './plenaries.repository.js';
import { PlenaryDesk, type Act } from './plenary-desk.js';
import { SeparateVotesRepository, type SeparateVote } from './separate-votes.repository.js';

/** One vote of the list, amendments by number. */
export interface WantedVote {
  readonly kind: VoteKind;
  readonly amendments: readonly number[];
}

/** The amendments of a submitted proposal on the agenda: an item and a ballot for each vote, in the order that leaves the fewest to hold. */
@Injectable()
export class AmendmentVotesService {
  constructor(
    private readonly desk: PlenaryDesk,
    private readonly plenaries: PlenariesRepository,
    private readonly decisions: DecisionsRepository,
    private readonly votes: AmendmentVotesRepository,
    private readonly written: AmendmentBallots,
    private readonly separate: SeparateVotesRepository,
    private readonly floor: FloorRepository,
    private readonly ballots: BallotsService,
    private readonly amendments: AmendmentDecisionsService,
    private readonly proposals: ProposalDecisionsService,
    private readonly collectives: CollectivesService,
  ) {}

  /**
   * Makes the list of votes before the item that is about the proposal; `wanted`: as the chair would have it, null as the
   * algorithm proposes. Votes that are in it already stay, those held stay what they were.
   */
  arrange(actor: SignedInActor, itemId: Id, wanted: readonly WantedVote[] | null): Promise<void> {
    return this.desk.onItem(actor, itemId, mayPrepare, async (act, item) => {
      const { tx, plenary } = act;
      ensure(mayBePrepared(plenary.state));
      if (isEnded(item.state)) throw new Refused(itemFrozen());
      const proposalId = await this.submitted(tx, item.subject);
      const proposed = await this.amendments.order(tx, plenary.collectiveId, proposalId);
      if (proposed.votes.length === 0) throw new Refused(noAmendmentsHere());
      const asked = (await this.separate.ofPlenary(tx, plenary.id)).map(({ amendmentId }) => amendmentId);
      const chosen = wanted === null ? proposed.votes : await this.read(tx, plenary.collectiveId, wanted, proposed);
      const list = amendedAfter<VotableAmendment, AmendmentsToVote>(apart(chosen, asked));
      const kept = await this.clear(act, proposalId, list);
      const rule = await this.ruleOf(tx, itemId);
      const writing: VotesWriting = { proposalId, rule, language: await this.language(tx, plenary.collectiveId) };
      const ids: Id[] = [];
      for (const placed of factsOfList<VotableAmendment, AmendmentsToVote>(list, proposed.falls)) {
        const there = kept.get(keyOf(placed.vote));
        if (there) await this.written.tellAgain(act, there, placed, writing.language);
        ids.push(there?.itemId ?? (await this.written.add(act, placed, writing)));
      }
      const others = (await this.plenaries.items(tx, plenary.id)).map(({ id }) => id).filter((id) => !ids.includes(id));
      const at = others.indexOf(itemId);
      await this.plenaries.reorder(tx, plenary.id, [...others.slice(0, at), ...ids, ...others.slice(at)]);
      act.tell(agendaChanged);
    });
  }

  /** Whoever votes here has an amendment voted apart from those of its joint vote, until that opens. */
  askApart(actor: SignedInActor, itemId: Id, number: number, reason: string): Promise<void> {
    return this.desk.onItem(actor, itemId, mayActAsMember, async (act, item) => {
      const { tx, plenary, actorId, now, tell } = act;
      ensure(mayBePrepared(plenary.state));
      if (!(await this.floor.isPresent(tx, plenary.id, actorId))) throw new Refused(notCheckedIn());
      const vote = (await this.votes.ofPlenary(tx, plenary.id)).find((each) => each.itemId === itemId);
      if (vote && vote.ballotState !== 'draft') throw new Refused(jointVoteOpened());
      const all = vote ? await this.amendments.votable(tx, vote.amendmentIds) : [];
      const own = all.find((each) => each.number === number);
      if (!vote || !own || vote.kind !== 'together' || all.length < 2) throw new Refused(notVotedTogether({ number }));
      const asked = { amendmentId: own.id, askedBy: actorId, reason };
      if (!(await this.separate.ask(tx, plenary.collectiveId, plenary.id, asked, now))) return;
      const { proposalId } = vote;
      const [ballot] = await this.ballots.byIds(tx, [vote.ballotId]);
      const rule = ballot?.rule ?? ruleTemplates.simpleMajority;
      const writing = { proposalId, rule, language: await this.language(tx, plenary.collectiveId) };
      const split = apart<VotableAmendment>([{ ...vote, amendments: all }], [own.id]);
      const [left, alone] = factsOfList<VotableAmendment, AmendmentsToVote>(split, []);
      if (!left || !alone) return;
      await this.ballots.drop(tx, vote.ballotId, actorId);
      await this.written.put(act, itemId, left, writing);
      const added = await this.written.add(act, alone, writing);
      const ids = (await this.plenaries.items(tx, plenary.id)).map(({ id }) => id).filter((id) => id !== added);
      const after = ids.indexOf(itemId) + 1;
      await this.plenaries.reorder(tx, plenary.id, [...ids.slice(0, after), added, ...ids.slice(after)]);
      await this.tellAgain(act, proposalId, writing.language);
      tell(separateVoteAsked, { title: item.title, amendment: number }, { subjectId: itemId });
    });
  }

  /** Who asked for votes apart, for who reads the agenda. */
  askedApart(db: Db, plenaryId: Id): Promise<SeparateVote[]> {
    return this.separate.ofPlenary(db, plenaryId);
  }

  /** Refuses (AmendmentVotesLeft) the vote on a text, or on an amendment, while a vote on its amendments is to come. */
  async ensureDone(tx: Tx, plenaryId: Id, subjects: readonly SubjectRef[]): Promise<void> {
    const ids = subjects.map(({ id }) => id);
    const coming = (await this.votes.ofPlenary(tx, plenaryId)).filter(
      ({ ballotState, itemState }) => ballotState !== 'proclaimed' && !isEnded(itemState),
    );
    const lines = await this.amendments.lines(
      tx,
      coming.flatMap(({ amendmentIds }) => amendmentIds),
    );
    const left = coming.find(({ proposalId, amendmentIds }) => {
      const amended = amendmentIds.flatMap((id) => lines.get(id)?.amends?.id ?? []);
      return amended.length > 0 ? amended.some((id) => ids.includes(id)) : ids.includes(proposalId);
    });
    if (left) throw new Refused(amendmentVotesLeft({ title: left.title }));
  }

  /** After a decision on amendments: votes still to come lose those that are settled; one that has lost all falls. */
  async refresh(act: Act, decided: readonly SubjectRef[]): Promise<void> {
    const { tx, plenary } = act;
    const ids = decided.flatMap(({ type, id }) => (type === 'Amendment' ? [id] : []));
    if (ids.length === 0) return;
    const proposalId = await this.amendments.proposalOf(tx, ids);
    if (proposalId === null) return;
    const language = await this.language(tx, plenary.collectiveId);
    for (const vote of await this.coming(tx, plenary.id, proposalId)) {
      const left = await this.amendments.votable(tx, vote.amendmentIds);
      if (left.length === vote.amendmentIds.length) continue;
      // The ballot of an item that falls stays, never opened: it says what fell.
      if (left.length === 0) {
        if (!isEnded(vote.itemState)) await this.fall(act, vote);
        continue;
      }
      const [ballot] = await this.ballots.byIds(tx, [vote.ballotId]);
      await this.ballots.drop(tx, vote.ballotId, act.actorId);
      if (!ballot) continue;
      const alone = vote.kind === 'choice' && left.length === 1;
      const rule = isYesNo(ballot.rule) ? ballot.rule : ruleTemplates.simpleMajority;
      const fewer = {
        ...vote,
        ...(alone && ({ kind: 'vote', because: 'furthest-reaching' } as const)),
        amendments: left,
      };
      const [placed] = factsOfList<VotableAmendment, AmendmentsToVote>([fewer], []);
      if (placed) await this.written.put(act, vote.itemId, placed, { proposalId, rule, language });
    }
    await this.tellAgain(act, proposalId, language);
  }

  /** Votes to come stand where they do for what is still to be voted. */
  private async tellAgain(act: Act, proposalId: Id, language: Language): Promise<void> {
    const { tx, plenary } = act;
    const { falls } = await this.amendments.order(tx, plenary.collectiveId, proposalId);
    const coming = (await this.coming(tx, plenary.id, proposalId)).filter(({ itemState }) => !isEnded(itemState));
    const list: (AmendmentsToVote & { readonly row: AmendmentVote })[] = [];
    for (const row of coming) {
      list.push({ ...row, row, amendments: await this.amendments.votable(tx, row.amendmentIds) });
    }
    for (const [place, placed] of factsOfList<VotableAmendment, AmendmentsToVote>(list, falls).entries()) {
      const row = list[place]?.row;
      if (row) await this.written.tellAgain(act, row, placed, language);
    }
  }

  private async coming(tx: Tx, plenaryId: Id, proposalId: Id): Promise<AmendmentVote[]> {
    const votes = await this.votes.ofPlenary(tx, plenaryId);
    return votes.filter((vote) => vote.proposalId === proposalId && vote.ballotState === 'draft');
  }

  /** Those of a plenary, for who reads its agenda. */
  ofPlenary(db: Db, plenaryId: Id): Promise<AmendmentVote[]> {
    return this.votes.ofPlenary(db, plenaryId);
  }

  private async fall({ tx, plenary, now, tell }: Act, { itemId, itemState, title }: AmendmentVote): Promise<void> {
    await this.plenaries.setItemState(tx, itemId, 'fallen', now);
    if (itemState === 'live') await this.plenaries.setCurrent(tx, plenary.id, { itemId: null, ballotId: null });
    tell(itemFell, { title }, { subjectId: itemId });
  }

  private async submitted(tx: Tx, subject: SubjectRef | null): Promise<Id> {
    const found =
      subject?.type === 'Proposal' ? (await this.proposals.summaries(tx, [subject.id])).get(subject.id) : null;
    if (found?.state !== 'submitted' && found?.state !== 'adopted') throw new Refused(noAmendmentsHere());
    return found.id;
  }

  /** The chair's own list: each amendment once, and together only what goes together. */
  private async read(
    tx: Tx,
    collectiveId: Id,
    wanted: readonly WantedVote[],
    { votes, falls }: ProposedVotes,
  ): Promise<readonly AmendmentsToVote[]> {
    const open = new Map(votes.flatMap(({ amendments }) => amendments.map((each) => [each.number, each] as const)));
    const list: AmendmentsToVote[] = [];
    for (const { kind, amendments: numbers } of wanted) {
      if (kind === 'choice' && numbers.length < 2) throw new Refused(choiceOfOne());
      const amendments = numbers.map((number): VotableAmendment => {
        const found = open.get(number);
        if (!found) throw new Refused(amendmentUnknown({ number }));
        open.delete(number);
        return found;
      });
      if (amendments.length === 0) continue;
      const ids = amendments.map(({ id }) => id);
      await this.amendments.ensureOneText(tx, ids);
      if (kind !== 'choice') await this.amendments.ensureTogether(tx, collectiveId, ids);
      list.push({ kind, amendments, because: 'chair' });
    }
    return byTheChair<VotableAmendment, AmendmentsToVote>(list, votes, falls);
  }

  /** Takes away what was prepared and is not wanted any more; gives the items of what stays, by vote. */
  private async clear(
    act: Act,
    proposalId: Id,
    list: readonly AmendmentsToVote[],
  ): Promise<Map<string, AmendmentVote>> {
    const { tx, plenary, actorId } = act;
    const wanted = new Set(list.map(keyOf));
    const kept = new Map<string, AmendmentVote>();
    for (const vote of await this.votes.ofPlenary(tx, plenary.id)) {
      if (vote.proposalId !== proposalId || vote.ballotState === 'proclaimed') continue;
      if (vote.ballotState !== 'draft') throw new Refused(ballotInProgress());
      const key = voteKey(vote.kind, vote.amendmentIds);
      if (wanted.has(key) && !isEnded(vote.itemState)) {
        kept.set(key, vote);
        continue;
      }
      if (vote.itemState === 'live') throw new Refused(itemFrozen());
      await this.ballots.drop(tx, vote.ballotId, actorId);
      if (vote.itemState === 'pending') await this.plenaries.removeItem(tx, vote.itemId);
    }
    return kept;
  }

  /** Amendments are voted by the rule their text is voted by; without one, more votes for than against. */
  private async ruleOf(tx: Tx, itemId: Id): Promise<DecisionRule> {
    const item = await this.plenaries.item(tx, itemId);
    const held = item ? await this.decisions.heldAt(tx, item.plenaryId) : [];
    const own = held.flatMap((each) => (each.itemId === itemId ? [each.ballotId] : []));
    const found = (await this.ballots.byIds(tx, own)).find(({ rule }) => isYesNo(rule));
    return found?.rule ?? ruleTemplates.simpleMajority;
  }

  private async language(tx: Tx, collectiveId: Id): Promise<Language> {
    const { languages } = await this.collectives.byId(tx, collectiveId);
    return languages[0] === 'en' ? 'en' : 'fr';
  }
}

const keyOf = ({ kind, amendments }: AmendmentsToVote): string =>
  voteKey(
    kind,
    amendments.map(({ id }) => id),
  );
