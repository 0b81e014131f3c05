import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import { notFound } from '../../../kernel/common.refusals.js';
import { ensure } from '../../../kernel/decision.js';
import type { Id } from '../../../kernel/ids.js';
import { Refused } from '../../../kernel/refusal.js';
import type { SubjectRef } from '../../../kernel/subject-ref.js';
import { Database, type Tx } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { EventFactory } from '../../../platform/events/event.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { clausesOf, clauseText, TextsService, type Amendment, type TextVersion } from '../../texts/index.js';
import { AmendmentsRepository, type AmendmentRow } from '../amendments/amendments.repository.js';
import { textUnder } from '../amendments/sub-amendments.js';
import { opinionFiled } from '../domain/opinion.refusals.js';
import { ProposalDesk, type ProposalAtHand } from '../proposal-desk.js';
import { mayReadWords } from '../proposals.policy.js';
import { ProposalsRepository } from '../proposals.repository.js';
import { opinionFiledEvent, opinionSigned, opinionWithdrawn } from './opinions.events.js';
import { mayFile, maySign, mayTakeBack } from './opinions.policy.js';
import { OpinionsRepository, type LostAmendment, type OpinionRow } from './opinions.repository.js';

/** An opinion as one reader sees it. */
export interface OpinionSeen {
  readonly opinion: OpinionRow;
  /** The clause as it stands in the text of today; null when it is gone. */
  readonly clause: string | null;
  readonly viewerMaySign: boolean;
  readonly viewerMayTakeBack: boolean;
}

interface OpinionAtHand extends ProposalAtHand {
  readonly opinion: OpinionRow;
}

/** Minority opinions: what those say whose amendment a plenary did not take. They stay with the clause, in the programme too. */
@Injectable()
export class OpinionsService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly opinions: OpinionsRepository,
    private readonly amendments: AmendmentsRepository,
    private readonly proposals: ProposalsRepository,
    private readonly desk: ProposalDesk,
    private readonly texts: TextsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `id` is made by the sender: sent twice, it is filed once. */
  file(actor: SignedInActor, collectiveId: Id, amendmentId: Id, id: Id, body: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const amendment = await this.amendments.byId(tx, collectiveId, amendmentId);
      if (!amendment) throw new Refused(notFound());
      const hand = await this.desk.hold(tx, actor, collectiveId, amendment.proposalId);
      ensure(mayFile(hand.standing, await this.opinions.lost(tx, hand.proposal.id, actor.accountId), amendmentId));
      if (await this.opinions.byId(tx, collectiveId, id)) return;
      const base = await this.texts.version(tx, collectiveId, amendment.baseVersionId);
      const filed = await this.opinions.insert(tx, {
        collectiveId,
        id,
        proposalId: hand.proposal.id,
        amendmentId,
        ...placeOf(amendment, base),
        textVersionId: base.id,
        body,
        createdBy: actor.accountId,
        createdAt: this.clock.now(),
      });
      if (!filed) throw new Refused(opinionFiled());
      this.tell(tx, opinionFiledEvent, actor, hand, amendment.number);
    });
  }

  sign(actor: SignedInActor, collectiveId: Id, id: Id): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const hand = await this.hold(tx, actor, collectiveId, id);
      const { opinion, proposal, standing } = hand;
      ensure(maySign(standing, await this.opinions.lost(tx, proposal.id, actor.accountId), opinion));
      if (opinion.signedBy.includes(actor.accountId)) return;
      await this.opinions.sign(tx, opinion, actor.accountId, this.clock.now());
      this.tell(tx, opinionSigned, actor, hand, opinion.amendment);
    });
  }

  /** Takes one's name off. Whoever wrote it withdraws it. */
  takeBack(actor: SignedInActor, collectiveId: Id, id: Id): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const hand = await this.hold(tx, actor, collectiveId, id);
      const { opinion, standing } = hand;
      ensure(mayTakeBack(standing, opinion));
      if (opinion.createdBy === actor.accountId) await this.opinions.withdraw(tx, id, this.clock.now());
      else await this.opinions.unsign(tx, id, actor.accountId);
      this.tell(tx, opinionWithdrawn, actor, hand, opinion.amendment);
    });
  }

  /** Of proposals the actor may read, by number; each beside its clause as it is now. */
  async of(actor: Actor, collectiveId: Id, numbers: readonly number[]): Promise<OpinionSeen[]> {
    const rows = await this.opinions.ofProposals(this.database, collectiveId, numbers);
    const seen: OpinionSeen[] = [];
    for (const proposalId of new Set(rows.map((row) => row.proposalId))) {
      const proposal = await this.proposals.byId(this.database, collectiveId, proposalId);
      const { standing, facts } = await this.desk.readable(this.database, actor, proposal);
      if (!proposal || !mayReadWords(standing, facts)) continue;
      const text = await this.texts.version(this.database, collectiveId, proposal.textVersionId);
      const words = new Map(clausesOf(text.document).map((clause) => [clause.id, clauseText(clause)]));
      const lost = actor.accountId === null ? [] : await this.opinions.lost(this.database, proposalId, actor.accountId);
      for (const opinion of rows.filter((row) => row.proposalId === proposalId)) {
        seen.push({
          opinion,
          clause: (opinion.clauseId && words.get(opinion.clauseId)) ?? null,
          viewerMaySign:
            maySign(standing, lost, opinion).allowed && !opinion.signedBy.includes(standing.accountId ?? ''),
          viewerMayTakeBack: mayTakeBack(standing, opinion).allowed,
        });
      }
    }
    return seen;
  }

  /** Amendments of a proposal this account may file an opinion on: it has none of its own there. */
  async fileable(actor: Actor, proposalId: Id, filed: readonly OpinionSeen[]): Promise<readonly LostAmendment[]> {
    if (actor.accountId === null) return [];
    const lost = await this.opinions.lost(this.database, proposalId, actor.accountId);
    const own = filed.flatMap(({ opinion }) => (opinion.createdBy === actor.accountId ? [opinion.amendmentId] : []));
    return lost.filter(({ id }) => !own.includes(id));
  }

  private async hold(tx: Tx, actor: SignedInActor, collectiveId: Id, id: Id): Promise<OpinionAtHand> {
    const found = await this.opinions.byId(tx, collectiveId, id);
    if (!found) throw new Refused(notFound());
    const hand = await this.desk.hold(tx, actor, collectiveId, found.proposalId);
    const opinion = await this.opinions.byId(tx, collectiveId, id);
    if (!opinion || opinion.withdrawnAt) throw new Refused(notFound());
    return { ...hand, opinion };
  }

  private tell(
    tx: Tx,
    event: EventFactory,
    actor: SignedInActor,
    { proposal, facts }: ProposalAtHand,
    amendment: number,
  ): void {
    const about: SubjectRef[] = [];
    this.desk.tell(tx, event, actor.accountId, proposal, facts.groupIds, { about, payload: { amendment } });
  }
}

/** The first clause an amendment touches; where it only adds, the one it comes after. */
function placeOf(row: AmendmentRow, base: TextVersion): Pick<OpinionRow, 'clauseId' | 'quote'> {
  const clauses = clausesOf(textUnder(row, base).document);
  const touched = row.operations.flatMap((operation: Amendment['operations'][number]) =>
    'clause' in operation ? [operation.clause] : operation.after === null ? [] : [operation.after],
  );
  const found = clauses.find(({ id }) => touched.includes(id)) ?? null;
  return { clauseId: found?.id ?? null, quote: found ? clauseText(found) : '' };
}
