import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import type { Language } from '../../kernel/refusal.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import { BallotsService, mostApproved, type DecisionRule } from '../ballots/index.js';
import type { VotableAmendment } from '../proposals/index.js';
import { AmendmentVotesRepository, type AmendmentVote } from './amendment-votes.repository.js';
import { DecisionsRepository } from './decisions.repository.js';
import { factsOfList, type ListedVote } from './domain/amendment-list.js';
import { optionsOfChoice, wordsOfVote, type AmendmentVoteWords } from './domain/amendment-votes.js';
import { PlenariesRepository } from './plenaries.repository.js';
import type { AgendaItem } from './plenaries.rows.js';
import type { Act } from './plenary-desk.js';

export type AmendmentsToVote = ListedVote<VotableAmendment>;

/** A vote of the list with why it stands where it does. */
export type PlacedVote = ReturnType<typeof factsOfList<VotableAmendment, AmendmentsToVote>>[number];

/** How a list of votes is written down. */
export interface VotesWriting {
  readonly proposalId: Id;
  readonly rule: DecisionRule;
  readonly language: Language;
}

/** Minutes a vote on amendments should take. */
const minutesOfVote = 5;

/** The item and the ballot of each vote on amendments. */
@Injectable()
export class AmendmentBallots {
  constructor(
    private readonly plenaries: PlenariesRepository,
    private readonly decisions: DecisionsRepository,
    private readonly votes: AmendmentVotesRepository,
    private readonly ballots: BallotsService,
  ) {}

  /** At the end of the agenda; gives the item. */
  async add(act: Act, placed: PlacedVote, writing: VotesWriting): Promise<Id> {
    const { tx, plenary } = act;
    const items = await this.plenaries.items(tx, plenary.id);
    const { title, presentation } = wordsOf(placed, writing.language);
    const item: AgendaItem = {
      title,
      presentation,
      type: 'amendment',
      minutes: minutesOfVote,
      speakerIds: [],
      guest: '',
      documents: [],
      subject: { type: 'Proposal', id: writing.proposalId },
      collectiveId: plenary.collectiveId,
      id: newId(),
      plenaryId: plenary.id,
      position: Math.max(0, ...items.map(({ position }) => position)) + 1,
      state: 'pending',
      owed: false,
      openedAt: null,
      endedAt: null,
    };
    await this.plenaries.insertItem(tx, item);
    await this.ballot(act, item.id, placed, writing);
    return item.id;
  }

  /** The same item, about fewer amendments: another ballot. */
  async put(act: Act, itemId: Id, placed: PlacedVote, writing: VotesWriting): Promise<void> {
    const item = await this.plenaries.item(act.tx, itemId);
    if (!item) return;
    const { title, presentation } = wordsOf(placed, writing.language);
    await this.plenaries.editItem(act.tx, { ...item, title, presentation });
    await this.ballot(act, itemId, placed, writing);
  }

  /** Why it stands where it does, as things are now; what the chair wrote instead stays. */
  async tellAgain({ tx }: Act, { itemId, ballotId, told }: AmendmentVote, placed: PlacedVote, language: Language) {
    const { presentation } = wordsOf(placed, language);
    const item = await this.plenaries.item(tx, itemId);
    if (item?.presentation === told) await this.plenaries.editItem(tx, { ...item, presentation });
    await this.votes.explain(tx, ballotId, placed.vote.because, presentation);
  }

  private async ballot({ tx, plenary, actorId }: Act, itemId: Id, placed: PlacedVote, writing: VotesWriting) {
    const { collectiveId, id: plenaryId } = plenary;
    const { proposalId, rule, language } = writing;
    const { kind, amendments, because } = placed.vote;
    const subjects = amendments.map(({ id }): SubjectRef => ({ type: 'Amendment', id }));
    const numbers = amendments.map(({ number }) => number);
    const { question, presentation: told } = wordsOf(placed, language);
    const { id: ballotId } = await this.ballots.draft(tx, {
      collectiveId,
      question,
      rule: kind === 'choice' ? { ...mostApproved, secrecy: rule.secrecy } : rule,
      options: kind === 'choice' ? optionsOfChoice(numbers, placed.amends, language) : [],
      subject: subjects[0] ?? null,
      context: { type: 'Plenary', id: plenaryId },
      about: [{ type: 'AgendaItem', id: itemId }, { type: 'Proposal', id: proposalId }, ...subjects],
      actorId,
    });
    await this.decisions.hold(tx, { collectiveId, ballotId, plenaryId, itemId, subjects });
    await this.votes.insert(tx, { collectiveId, ballotId, proposalId, kind, because, told });
  }
}

function wordsOf({ vote: { kind, amendments }, ...place }: PlacedVote, language: Language): AmendmentVoteWords {
  const numbers = amendments.map(({ number }) => number);
  const recommendations = amendments.flatMap(({ number, recommendation: word }) => (word ? [{ number, word }] : []));
  return wordsOfVote({ ...place, kind, amendments: numbers, recommendations }, language);
}
