import { Injectable } from '@nestjs/common';
import { ensure } from '../../kernel/decision.js';
import { newId, type Id } from '../../kernel/ids.js';
import { Refused, type Language } from '../../kernel/refusal.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import type { Db, Tx } from '../../platform/database/database.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { BallotsService, isYesNo, mostApproved, ruleTemplates, type DecisionRule } from '../ballots/index.js';
import { CollectivesService } from '../collectives/index.js';
import {
  AmendmentDecisionsService,
  ProposalDecisionsService,
  type ProposedVote,
  type VotableAmendment,
} from '../proposals/index.js';
import { AmendmentVotesRepository, type AmendmentVote } from './amendment-votes.repository.js';
import { DecisionsRepository } from './decisions.repository.js';
import { optionsOfChoice, voteKey, wordsOfVote, type VoteKind } from './domain/amendment-votes.js';
import {
  amendmentUnknown,
  amendmentVotesLeft,
  ballotInProgress,
  choiceOfOne,
  itemFrozen,
  noAmendmentsHere,
} from './domain/plenary.refusals.js';
import { isEnded, mayBePrepared } from './domain/plenary.js';
import { agendaChanged, itemFell } from './plenaries.events.js';
import { mayPrepare } from './plenaries.policy.js';
import { PlenariesRepository } from './plenaries.repository.js';
import type { AgendaItem } from './plenaries.rows.js';
import { PlenaryDesk, type Act } from './plenary-desk.js';

/** One vote of the list, amendments by number. */
export interface WantedVote {
  readonly kind: VoteKind;
  readonly amendments: readonly number[];
}

/** Minutes a vote on amendments should take. */
const minutesOfVote = 5;

/** The amendments of a submitted proposal on the agenda: an item and a ballot for each vote, in the order that leaves the fewest to hold. */
@Injectable()
export class AmendmentVotesService {
  constructor(
    private readonly desk: PlenaryDesk,
    private readonly plenaries: PlenariesRepository,
    private readonly decisions: DecisionsRepository,
    private readonly votes: AmendmentVotesRepository,
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
      const proposed = (await this.amendments.order(tx, plenary.collectiveId, proposalId)).votes;
      if (proposed.length === 0) throw new Refused(noAmendmentsHere());
      const list = wanted === null ? proposed : await this.read(tx, plenary.collectiveId, wanted, proposed);
      const kept = await this.clear(act, proposalId, list);
      const rule = await this.ruleOf(tx, itemId);
      const language = await this.language(tx, plenary.collectiveId);
      const ids: Id[] = [];
      for (const vote of list) {
        const key = keyOf(vote);
        ids.push(kept.get(key) ?? (await this.add(act, proposalId, vote, rule, language)));
      }
      const others = (await this.plenaries.items(tx, plenary.id)).map(({ id }) => id).filter((id) => !ids.includes(id));
      const at = others.indexOf(itemId);
      await this.plenaries.reorder(tx, plenary.id, [...others.slice(0, at), ...ids, ...others.slice(at)]);
      act.tell(agendaChanged);
    });
  }

  /** Refuses (AmendmentVotesLeft) the vote on a whole text while a vote on its amendments is to come. */
  async ensureDone(tx: Tx, plenaryId: Id, subjects: readonly SubjectRef[]): Promise<void> {
    const ids = subjects.flatMap(({ type, id }) => (type === 'Proposal' ? [id] : []));
    if (ids.length === 0) return;
    const left = (await this.votes.ofPlenary(tx, plenaryId)).find(
      ({ proposalId, ballotState, itemState }) =>
        ids.includes(proposalId) && ballotState !== 'proclaimed' && !isEnded(itemState),
    );
    if (left) throw new Refused(amendmentVotesLeft({ title: left.title }));
  }

  /** After a decision on amendments: votes still to come lose those that are settled; one that has lost all falls. */
  async refresh(act: Act, decided: readonly SubjectRef[]): Promise<void> {
    const { tx, plenary } = act;
    const ids = decided.flatMap(({ type, id }) => (type === 'Amendment' ? [id] : []));
    if (ids.length === 0) return;
    const proposalId = await this.amendments.proposalOf(tx, ids);
    const language = await this.language(tx, plenary.collectiveId);
    const coming = (await this.votes.ofPlenary(tx, plenary.id)).filter(
      (vote) => vote.proposalId === proposalId && vote.ballotState === 'draft',
    );
    for (const vote of coming) {
      const left = await this.amendments.votable(tx, vote.amendmentIds);
      if (left.length === vote.amendmentIds.length) continue;
      // The ballot of an item that falls stays, never opened: it says what fell.
      if (left.length === 0) {
        if (!isEnded(vote.itemState)) await this.fall(act, vote);
        continue;
      }
      const [ballot] = await this.ballots.byIds(tx, [vote.ballotId]);
      await this.ballots.drop(tx, vote.ballotId, act.actorId);
      if (ballot) {
        const kind = vote.kind === 'choice' && left.length === 1 ? 'vote' : vote.kind;
        const rule = isYesNo(ballot.rule) ? ballot.rule : ruleTemplates.simpleMajority;
        await this.put(act, vote.itemId, vote.proposalId, { kind, amendments: left, falls: [] }, rule, language);
      }
    }
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
    if (found?.state !== 'submitted') throw new Refused(noAmendmentsHere());
    return found.id;
  }

  /** The chair's own list: each amendment once, and together only what goes together. */
  private async read(
    tx: Tx,
    collectiveId: Id,
    wanted: readonly WantedVote[],
    proposed: readonly ProposedVote[],
  ): Promise<readonly ProposedVote[]> {
    const open = new Map(proposed.flatMap(({ amendments }) => amendments.map((each) => [each.number, each] as const)));
    const falls = new Map(
      proposed.flatMap((vote) => vote.amendments.map(({ number }) => [number, vote.falls] as const)),
    );
    const list: ProposedVote[] = [];
    for (const { kind, amendments: numbers } of wanted) {
      if (kind === 'choice' && numbers.length < 2) throw new Refused(choiceOfOne());
      const amendments = numbers.map((number): VotableAmendment => {
        const found = open.get(number);
        if (!found) throw new Refused(amendmentUnknown({ number }));
        open.delete(number);
        return found;
      });
      const felled = new Set(numbers.flatMap((number) => falls.get(number) ?? []));
      if (amendments.length === 0) continue;
      const ids = amendments.map(({ id }) => id);
      if (kind !== 'choice') await this.amendments.ensureTogether(tx, collectiveId, ids);
      list.push({ kind, amendments, falls: [...felled].filter((number) => !numbers.includes(number)) });
    }
    return list;
  }

  /** Takes away what was prepared and is not wanted any more; gives the items of what stays, by vote. */
  private async clear(act: Act, proposalId: Id, list: readonly ProposedVote[]): Promise<Map<string, Id>> {
    const { tx, plenary, actorId } = act;
    const wanted = new Set(list.map(keyOf));
    const kept = new Map<string, Id>();
    for (const vote of await this.votes.ofPlenary(tx, plenary.id)) {
      if (vote.proposalId !== proposalId || vote.ballotState === 'proclaimed') continue;
      if (vote.ballotState !== 'draft') throw new Refused(ballotInProgress());
      const key = voteKey(vote.kind, vote.amendmentIds);
      if (wanted.has(key) && !isEnded(vote.itemState)) {
        kept.set(key, vote.itemId);
        continue;
      }
      if (vote.itemState === 'live') throw new Refused(itemFrozen());
      await this.ballots.drop(tx, vote.ballotId, actorId);
      if (vote.itemState === 'pending') await this.plenaries.removeItem(tx, vote.itemId);
    }
    return kept;
  }

  private async add(act: Act, proposalId: Id, vote: ProposedVote, rule: DecisionRule, language: Language): Promise<Id> {
    const { tx, plenary } = act;
    const items = await this.plenaries.items(tx, plenary.id);
    const item: AgendaItem = {
      ...itemWords(vote, language),
      type: 'amendment',
      minutes: minutesOfVote,
      speakerIds: [],
      guest: '',
      documents: [],
      subject: { type: 'Proposal', id: proposalId },
      collectiveId: plenary.collectiveId,
      id: newId(),
      plenaryId: plenary.id,
      position: Math.max(0, ...items.map(({ position }) => position)) + 1,
      state: 'pending',
      openedAt: null,
      endedAt: null,
    };
    await this.plenaries.insertItem(tx, item);
    await this.ballot(act, item.id, proposalId, vote, rule, language);
    return item.id;
  }

  /** The same item, about fewer amendments. */
  private async put(
    act: Act,
    itemId: Id,
    proposalId: Id,
    vote: ProposedVote,
    rule: DecisionRule,
    language: Language,
  ): Promise<void> {
    const item = await this.plenaries.item(act.tx, itemId);
    if (!item) return;
    await this.plenaries.editItem(act.tx, { ...item, ...itemWords(vote, language) });
    await this.ballot(act, itemId, proposalId, vote, rule, language);
  }

  private async ballot(
    { tx, plenary, actorId }: Act,
    itemId: Id,
    proposalId: Id,
    vote: ProposedVote,
    rule: DecisionRule,
    language: Language,
  ): Promise<void> {
    const { collectiveId, id: plenaryId } = plenary;
    const { kind, amendments } = vote;
    const subjects = amendments.map(({ id }): SubjectRef => ({ type: 'Amendment', id }));
    const numbers = amendments.map(({ number }) => number);
    const { id: ballotId } = await this.ballots.draft(tx, {
      collectiveId,
      question: wordsOfVote(factsOf(vote), language).question,
      rule: kind === 'choice' ? { ...mostApproved, secrecy: rule.secrecy } : rule,
      options: kind === 'choice' ? optionsOfChoice(numbers, language) : [],
      subject: subjects[0] ?? null,
      context: { type: 'Plenary', id: plenaryId },
      about: [{ type: 'AgendaItem', id: itemId }, { type: 'Proposal', id: proposalId }, ...subjects],
      actorId,
    });
    await this.decisions.hold(tx, { collectiveId, ballotId, plenaryId, itemId, subjects });
    await this.votes.insert(tx, { collectiveId, ballotId, proposalId, kind });
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

const keyOf = ({ kind, amendments }: ProposedVote): string =>
  voteKey(
    kind,
    amendments.map(({ id }) => id),
  );

const factsOf = ({ kind, amendments, falls }: ProposedVote) => ({
  kind,
  amendments: amendments.map(({ number }) => number),
  falls,
  recommendations: amendments.flatMap(({ number, recommendation: word }) => (word ? [{ number, word }] : [])),
});

function itemWords(vote: ProposedVote, language: Language): Pick<AgendaItem, 'title' | 'presentation'> {
  const { title, presentation } = wordsOfVote(factsOf(vote), language);
  return { title, presentation };
}
