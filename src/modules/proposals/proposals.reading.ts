import { Inject, Injectable } from '@nestjs/common';
import type { Awaiting } from '../../kernel/awaiting.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import type { Id } from '../../kernel/ids.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import { Database, type Db } from '../../platform/database/database.js';
import { pageOf } from '../../platform/graphql/connection.js';
import { Subjects, type SubjectCard } from '../../platform/subjects/subjects.js';
import type { Actor } from '../../platform/sessions/actor.js';
import { CollectivesService, readsHidden, type Standing } from '../collectives/index.js';
import { DraftsService, TextsService, type TextVersion } from '../texts/index.js';
import { AmendmentSignaturesRepository } from './amendments/amendment-signatures.repository.js';
import { AmendmentsRepository } from './amendments/amendments.repository.js';
import { MergesRepository } from './lineage/merges.repository.js';
import { SplitsRepository } from './lineage/splits.repository.js';
import { searchWords } from './domain/search-words.js';
import { ProposalDesk, type ProposalAtHand } from './proposal-desk.js';
import { ProposalReadingRepository } from './proposal-reading.repository.js';
import type {
  CountedChapter,
  CountedState,
  ProposalFilter,
  ProposalLine,
  ProposalPeople,
  ProposalSort,
} from './proposal.rows.js';
import { mayWatchDraft } from './proposals.policy.js';
import { ProposalsRepository } from './proposals.repository.js';

/** Its text being written together. */
export interface DraftState {
  readonly unpublished: boolean;
  /** Since the latest version, the last one first. */
  readonly writerIds: readonly Id[];
  readonly writtenAt: Date;
}

/** A proposal as its page shows it. */
export interface WholeProposal extends ProposalAtHand {
  readonly people: ProposalPeople;
  /** Newest first; the first is the current one. */
  readonly versions: readonly TextVersion[];
  /** null where nothing was written together, or the reader may not see it being written. */
  readonly draft: DraftState | null;
  readonly openAmendments: number;
  readonly origins: readonly SubjectCard[];
  readonly descendants: readonly SubjectCard[];
}

/** A draft nobody touched for this long is called to mind. */
const quiet = 14 * 24 * 60 * 60 * 1000;

/** Proposals as people read them: list, page, what awaits somebody. */
@Injectable()
export class ProposalsReading {
  constructor(
    private readonly database: Database,
    private readonly reading: ProposalReadingRepository,
    private readonly proposals: ProposalsRepository,
    private readonly desk: ProposalDesk,
    private readonly collectives: CollectivesService,
    private readonly texts: TextsService,
    private readonly drafts: DraftsService,
    private readonly amendments: AmendmentsRepository,
    private readonly signatures: AmendmentSignaturesRepository,
    private readonly merges: MergesRepository,
    private readonly splits: SplitsRepository,
    private readonly subjects: Subjects,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(
    actor: Actor,
    collectiveId: Id,
    filter: ProposalFilter,
    sort: ProposalSort,
    page: PageRequest,
  ): Promise<Page<ProposalLine>> {
    const standing = await this.collectives.standing(actor, collectiveId);
    const viewer = await this.desk.viewer(this.database, standing);
    // Nothing to be relevant to: the newest come first.
    const order = sort === 'relevance' && searchWords(filter.search ?? '').length === 0 ? 'newest' : sort;
    const { rows, total } = await this.reading.list(this.database, collectiveId, viewer, filter, order, page);
    const shown = rows.map((row) => (row.hiddenReason === null ? row : shownTo(standing, row)));
    return pageOf(shown, page.first, total);
  }

  /** Throws NotFound, also for a private draft the actor may not read. */
  async byNumber(actor: Actor, collectiveId: Id, number: number): Promise<WholeProposal> {
    return this.whole(actor, await this.desk.readable(this.database, actor, await this.find(collectiveId, number)));
  }

  async byId(actor: Actor, collectiveId: Id, id: Id): Promise<WholeProposal> {
    const proposal = await this.proposals.byId(this.database, collectiveId, id);
    return this.whole(actor, await this.desk.readable(this.database, actor, proposal));
  }

  async overview(collectiveId: Id): Promise<{ chapters: CountedChapter[]; states: CountedState[] }> {
    const [chapters, states] = await Promise.all([
      this.reading.chapters(this.database, collectiveId),
      this.reading.states(this.database, collectiveId),
    ]);
    return { chapters, states };
  }

  /** Invitations to co-write, merges to answer, follows to confirm, and what the groups one facilitates have left to finish. */
  async awaiting(db: Db, { collectiveId, accountId, roles }: Standing): Promise<Awaiting[]> {
    if (accountId === null) return [];
    const facilitated = roles.flatMap(({ kind, subjectId }) =>
      kind === 'facilitator' && subjectId ? [subjectId] : [],
    );
    const since = new Date(this.clock.now().getTime() - quiet);
    const waiting = await this.reading.waiting(db, collectiveId, accountId, facilitated, since);
    const amendments = await this.signatures.waiting(db, collectiveId, accountId);
    const ofAmendments = amendments.map(({ kind, id, number, proposal, title }): Awaiting => ({
      kind,
      subject: { type: 'Amendment', id },
      title,
      path: `/propositions/${proposal}/amendements#amendement-${number}`,
      deadline: null,
    }));
    const merges = await this.merges.waiting(db, collectiveId, accountId, facilitated);
    const splits = await this.splits.waiting(db, collectiveId, accountId, facilitated);
    const ofProposals = [...waiting, ...merges, ...splits].map(({ kind, id, number, title }): Awaiting => ({
      kind,
      subject: { type: 'Proposal', id },
      title,
      path: `/propositions/${number}`,
      deadline: null,
    }));
    return [...ofProposals, ...ofAmendments];
  }

  /** Who is told of what happens to proposals: their authors, and those who follow them. */
  followers(db: Db, ids: readonly Id[]): Promise<{ subjectId: Id; accountId: Id; reason: 'mine' | 'followed' }[]> {
    return this.reading.followers(db, ids);
  }

  private find(collectiveId: Id, number: number): ReturnType<ProposalsRepository['byNumber']> {
    return this.proposals.byNumber(this.database, collectiveId, number);
  }

  private async whole(actor: Actor, hand: ProposalAtHand): Promise<WholeProposal> {
    const { id } = hand.proposal;
    const [people, versions, draft, openAmendments] = await Promise.all([
      this.reading.people(this.database, id, actor.accountId),
      this.texts.versions(this.database, { type: 'Proposal', id }),
      mayWatchDraft(hand.standing, hand.facts).allowed ? this.draftOf(id) : null,
      this.amendments.countOpen(this.database, id),
    ]);
    const cards = await this.subjects.cards([...people.origins, ...people.descendants]);
    const named = (refs: readonly { readonly id: Id }[]): SubjectCard[] =>
      refs.flatMap((ref) => cards.get(ref.id) ?? []);
    const { origins, descendants } = people;
    return {
      ...hand,
      people,
      versions,
      draft,
      openAmendments,
      origins: named(origins),
      descendants: named(descendants),
    };
  }

  private async draftOf(id: Id): Promise<DraftState | null> {
    const draft = await this.drafts.find(this.database, { type: 'Proposal', id });
    if (!draft) return null;
    const writerIds = await this.drafts.writers(this.database, draft);
    return { unpublished: draft.lastSeq !== draft.publishedSeq, writerIds, writtenAt: draft.writtenAt };
  }
}

/** A hidden line without its words, but for its authors and who moderates. */
function shownTo(standing: Standing, line: ProposalLine): ProposalLine {
  const authorIds = line.authors.map(({ id }) => id);
  return readsHidden(standing, authorIds) ? line : { ...line, title: '', excerpt: '', chapter: '' };
}
