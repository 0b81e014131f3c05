import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { changedMeanwhile } from '../../kernel/common.refusals.js';
import { ensure } from '../../kernel/decision.js';
import { newId, type Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import type { Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { CollectivesService, mayActAsMember } from '../collectives/index.js';
import { DraftsService, TextsService, type TextVersion } from '../texts/index.js';
import { WorkingGroupsService } from '../working-groups/index.js';
import { AmendmentBases } from './amendments/amendment-bases.js';
import type { Competence } from './domain/proposal.js';
import { coAuthorNotMember, invitationNone, invitedAlready, originElsewhere } from './domain/proposal.refusals.js';
import { ProposalDesk } from './proposal-desk.js';
import { ProposalEntity } from './proposal.entity.js';
import {
  coAuthorDeclined,
  coAuthorInvited,
  coAuthorJoined,
  coAuthorLeft,
  proposalDrafted,
  proposalEdited,
  proposalRewritten,
} from './proposals.events.js';
import { mayDraft, mayEdit, mayLeave } from './proposals.policy.js';
import { ProposalsRepository } from './proposals.repository.js';

export interface ProposalInput {
  readonly title: string;
  readonly problem: string;
  /** ProseMirror JSON, as an editor sends it. */
  readonly document: unknown;
  readonly cost: string;
  readonly competence: Competence | null;
  /** Title of a chapter of the programme; may be empty. */
  readonly chapter: string;
  readonly groupIds: readonly Id[];
  /** Only a draft can be. */
  readonly private: boolean;
}

/** Without a document the text stays as it is. */
export interface ProposalEdit extends ProposalInput {
  /** The version of the proposal that was edited: somebody else's edit since is not overwritten. */
  readonly version: number;
  /** Why the text changes; may be empty. */
  readonly reason: string;
}

/** Writing proposals: drafts, edits, co-authors. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proposals: ProposalsRepository,
    private readonly desk: ProposalDesk,
    private readonly collectives: CollectivesService,
    private readonly groups: WorkingGroupsService,
    private readonly texts: TextsService,
    private readonly drafts: DraftsService,
    private readonly amendments: AmendmentBases,
    private readonly subjects: Subjects,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `origins`: contributions and proposals it comes from. The author follows it. */
  draft(
    actor: SignedInActor,
    collectiveId: Id,
    input: ProposalInput,
    origins: readonly SubjectRef[] = [],
  ): Promise<ProposalEntity> {
    return this.unitOfWork.run(async (tx) => {
      ensure(mayDraft(await this.collectives.standing(actor, collectiveId, tx)));
      await this.collectives.ensurePhaseAllows(tx, collectiveId, 'draft-proposals');
      await this.groups.findLiving(tx, collectiveId, input.groupIds);
      await this.ensureOrigins(tx, collectiveId, origins);
      const id = newId();
      const now = this.clock.now();
      const { document, groupIds, ...words } = input;
      const text = await this.texts.create(tx, {
        collectiveId,
        subject: { type: 'Proposal', id },
        document,
        authorIds: [actor.accountId],
        reason: '',
        by: actor.accountId,
      });
      const proposal: ProposalEntity = {
        ...freshProposal,
        ...words,
        collectiveId,
        id,
        number: await this.proposals.takeNumbers(tx, collectiveId, 1),
        textVersionId: text.id,
        plain: text.plain,
        createdBy: actor.accountId,
        createdAt: now,
        lastActivityAt: now,
      };
      await this.proposals.insert(tx, [proposal]);
      await this.proposals.setAuthor(tx, proposal, actor.accountId, 'accepted', actor.accountId, now);
      await this.proposals.follow(tx, proposal, actor.accountId, now);
      await this.proposals.setGroups(tx, proposal, groupIds);
      await this.proposals.addOrigins(tx, proposal, origins);
      this.desk.tell(tx, proposalDrafted, actor.accountId, proposal, groupIds, { about: origins });
      return proposal;
    });
  }

  /** Changes words and particulars; other words are a new version of the text. */
  edit(actor: SignedInActor, collectiveId: Id, id: Id, input: ProposalEdit): Promise<ProposalEntity> {
    return this.unitOfWork.run(async (tx) => {
      const { proposal, facts, standing } = await this.desk.hold(tx, actor, collectiveId, id);
      ensure(mayEdit(standing, facts));
      await this.collectives.ensurePhaseAllows(tx, collectiveId, 'draft-proposals');
      const { document, groupIds, version, reason, ...words } = input;
      if (version !== proposal.version) throw new Refused(changedMeanwhile());
      const added = groupIds.filter((groupId) => !facts.groupIds.includes(groupId));
      await this.groups.findLiving(tx, collectiveId, added);
      const text = (document ?? null) === null ? null : await this.rewritten(tx, actor, proposal, document, reason);
      const change: Partial<ProposalEntity> = {
        ...words,
        ...(text ? { textVersionId: text.id, plain: text.plain } : {}),
        private: words.private && proposal.state === 'draft' && proposal.private,
        lastActivityAt: this.clock.now(),
        version: version + 1,
      };
      await this.proposals.update(tx, id, change);
      await this.proposals.setGroups(tx, proposal, groupIds);
      const edited = { ...proposal, ...change };
      const rewritten = text && text.id !== proposal.textVersionId ? { textVersion: text.number } : null;
      const event =
        proposal.private && !edited.private ? proposalDrafted : rewritten ? proposalRewritten : proposalEdited;
      this.desk.tell(tx, event, actor.accountId, edited, groupIds, { payload: rewritten ?? {} });
      return edited;
    });
  }

  /**
   * What was written together becomes the next version, signed by who wrote it. With nothing new in the draft the
   * proposal stays as it is.
   */
  publishDraft(actor: SignedInActor, collectiveId: Id, id: Id, reason: string): Promise<ProposalEntity> {
    return this.unitOfWork.run(async (tx) => {
      const { proposal, facts, standing } = await this.desk.hold(tx, actor, collectiveId, id);
      ensure(mayEdit(standing, facts));
      await this.collectives.ensurePhaseAllows(tx, collectiveId, 'draft-proposals');
      const by = { collectiveId, accountId: actor.accountId, reason };
      const text = await this.drafts.nextVersion(tx, by, { type: 'Proposal', id });
      if (!text || text.id === proposal.textVersionId) return proposal;
      await this.carryAmendments(tx, proposal, text);
      const change: Partial<ProposalEntity> = {
        textVersionId: text.id,
        plain: text.plain,
        lastActivityAt: this.clock.now(),
        version: proposal.version + 1,
      };
      await this.proposals.update(tx, id, change);
      this.desk.tell(tx, proposalRewritten, actor.accountId, proposal, facts.groupIds, {
        payload: { textVersion: text.number },
      });
      return { ...proposal, ...change };
    });
  }

  /** Asks a member to co-write; they answer. */
  invite(actor: SignedInActor, collectiveId: Id, id: Id, accountId: Id): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { proposal, facts, standing } = await this.desk.hold(tx, actor, collectiveId, id);
      ensure(mayEdit(standing, facts));
      if ([...facts.authorIds, ...facts.invitedIds].includes(accountId)) throw new Refused(invitedAlready());
      if (!mayActAsMember(await this.collectives.standing({ accountId }, collectiveId, tx)).allowed) {
        throw new Refused(coAuthorNotMember());
      }
      await this.proposals.setAuthor(tx, proposal, accountId, 'invited', actor.accountId, this.clock.now());
      tx.record(
        coAuthorInvited({
          collectiveId,
          actorId: actor.accountId,
          subjectId: id,
          about: [{ type: 'Account', id: accountId }],
          payload: { number: proposal.number, title: proposal.title },
        }),
      );
    });
  }

  answer(actor: SignedInActor, collectiveId: Id, id: Id, accept: boolean): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { proposal, facts, standing } = await this.desk.hold(tx, actor, collectiveId, id);
      if (!facts.invitedIds.includes(actor.accountId)) throw new Refused(invitationNone());
      // Somebody may have left, or been suspended, since they were invited.
      if (accept) ensure(mayActAsMember(standing));
      const now = this.clock.now();
      const state = accept ? 'accepted' : 'declined';
      await this.proposals.setAuthor(tx, proposal, actor.accountId, state, actor.accountId, now);
      if (accept) await this.proposals.follow(tx, proposal, actor.accountId, now);
      this.desk.tell(tx, accept ? coAuthorJoined : coAuthorDeclined, actor.accountId, proposal, facts.groupIds);
    });
  }

  /** A co-author leaves: what they wrote stays under their name in the versions they made (R5). */
  leave(actor: SignedInActor, collectiveId: Id, id: Id): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { proposal, facts, standing } = await this.desk.hold(tx, actor, collectiveId, id);
      ensure(mayLeave(standing, facts));
      await this.proposals.setAuthor(tx, proposal, actor.accountId, 'left', actor.accountId, this.clock.now());
      this.desk.tell(tx, coAuthorLeft, actor.accountId, proposal, facts.groupIds);
    });
  }

  /** A text brought in whole; refused while words written together are in no version yet. */
  private async rewritten(
    tx: Tx,
    actor: SignedInActor,
    proposal: ProposalEntity,
    document: unknown,
    reason: string,
  ): Promise<TextVersion> {
    const { collectiveId, id, textVersionId } = proposal;
    const subject: SubjectRef = { type: 'Proposal', id };
    await this.drafts.ensureSettled(tx, subject);
    const text = await this.texts.addVersion(tx, {
      collectiveId,
      subject,
      basedOn: textVersionId,
      document,
      authorIds: [actor.accountId],
      reason,
      by: actor.accountId,
    });
    if (text.id === textVersionId) return text;
    await this.drafts.settle(tx, subject, text);
    await this.carryAmendments(tx, proposal, text);
    return text;
  }

  private async carryAmendments(tx: Tx, proposal: ProposalEntity, to: TextVersion): Promise<void> {
    const from = await this.texts.version(tx, proposal.collectiveId, proposal.textVersionId);
    await this.amendments.follow(tx, proposal, from, to);
  }

  private async ensureOrigins(tx: Tx, collectiveId: Id, origins: readonly SubjectRef[]): Promise<void> {
    const cards = await this.subjects.cards(origins, tx);
    const known = origins.every(({ id }) => cards.get(id)?.collectiveId === collectiveId);
    if (!known) throw new Refused(originElsewhere({ field: 'origins' }));
  }
}

/** What every proposal begins with. */
export const freshProposal = {
  state: 'draft',
  source: null,
  sourceUrl: null,
  debatedAt: null,
  submittedAt: null,
  decidedAt: null,
  decisionId: null,
  plenaryId: null,
  decisionReason: '',
  withdrawnAt: null,
  withdrawnBy: null,
  withdrawalReason: '',
  mergedAt: null,
  mergedIntoId: null,
  hiddenAt: null,
  hiddenGround: null,
  hiddenReason: null,
  commentCount: 0,
  version: 1,
} as const;
