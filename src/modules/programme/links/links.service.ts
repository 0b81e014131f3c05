import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import { notFound } from '../../../kernel/common.refusals.js';
import { ensure } from '../../../kernel/decision.js';
import { newId, type Id } from '../../../kernel/ids.js';
import { Refused } from '../../../kernel/refusal.js';
import { Database, type Tx } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../../platform/sessions/actor.js';
import { CollectivesService, mayCoordinate } from '../../collectives/index.js';
import { ProposalDecisionsService } from '../../proposals/index.js';
import { mayLookOutside, type MeasureLinkKind } from '../domain/link.js';
import { linkOutsideProgramme, linkThereAlready, linkToItself } from '../domain/programme.refusals.js';
import { measureLinked, measureUnlinked } from '../programme.events.js';
import { ProgrammeRepository } from '../programme.repository.js';
import type { MeasureLinkView } from '../programme.views.js';
import { MeasureLinksRepository } from './links.repository.js';

export interface MeasureLinkInput {
  readonly kind: MeasureLinkKind;
  /** The proposal of the other measure, or the one that is needed. */
  readonly toProposalId: Id;
  readonly note: string;
}

/** What the other text of a link is called, and whether it is in the programme. */
interface Target {
  readonly measureId: Id | null;
  readonly number: number;
  readonly name: string;
}

/** What measures say of each other: declared by the coordination, read by everybody from both sides. */
@Injectable()
export class MeasureLinksService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly links: MeasureLinksRepository,
    private readonly repository: ProgrammeRepository,
    private readonly proposals: ProposalDecisionsService,
    private readonly collectives: CollectivesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  all(collectiveId: Id): Promise<MeasureLinkView[]> {
    return this.links.all(this.database, collectiveId);
  }

  link(actor: SignedInActor, collectiveId: Id, measureId: Id, input: MeasureLinkInput): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      ensure(mayCoordinate(await this.collectives.standing(actor, collectiveId, tx)));
      const programme = await this.repository.lock(tx, collectiveId);
      const measure = await this.repository.measureRow(tx, collectiveId, measureId);
      if (!measure) throw new Refused(notFound());
      const { kind, toProposalId, note } = input;
      if (measure.proposalId === toProposalId) throw new Refused(linkToItself({ field: 'toProposalId' }));
      const target = await this.target(tx, collectiveId, toProposalId);
      if (target.measureId === null && !mayLookOutside(kind))
        throw new Refused(linkOutsideProgramme({ number: target.number, field: 'toProposalId' }));
      const declared = { collectiveId, id: newId(), measureId, kind, note, toProposalId, toNumber: target.number };
      if (!(await this.links.insert(tx, { ...declared, at: this.clock.now() }))) throw new Refused(linkThereAlready());
      tx.record(
        measureLinked({
          collectiveId,
          actorId: actor.accountId,
          subjectId: measureId,
          about: [
            { type: 'Programme', id: programme.id },
            ...(target.measureId === null ? [] : [{ type: 'Measure' as const, id: target.measureId }]),
          ],
          payload: { title: measure.title, kind, other: target.name },
        }),
      );
    });
  }

  unlink(actor: SignedInActor, collectiveId: Id, id: Id): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      ensure(mayCoordinate(await this.collectives.standing(actor, collectiveId, tx)));
      const programme = await this.repository.lock(tx, collectiveId);
      const removed = await this.links.remove(tx, collectiveId, id);
      if (!removed) throw new Refused(notFound());
      const { measureId, title, kind, toProposalId, toNumber } = removed;
      const found = await this.links.titleOf(tx, collectiveId, toProposalId);
      tx.record(
        measureUnlinked({
          collectiveId,
          actorId: actor.accountId,
          subjectId: measureId,
          about: [{ type: 'Programme', id: programme.id }],
          payload: { title, kind, other: found?.title ?? numbered(toNumber) },
        }),
      );
    });
  }

  /** Throws NotFound for what is of another collective, or its authors’ alone. */
  private async target(tx: Tx, collectiveId: Id, proposalId: Id): Promise<Target> {
    const measure = await this.links.titleOf(tx, collectiveId, proposalId);
    if (measure) return { measureId: measure.id, number: measure.number, name: measure.title };
    const proposal = (await this.proposals.summaries(tx, [proposalId])).get(proposalId);
    if (proposal?.collectiveId !== collectiveId || proposal.private) throw new Refused(notFound());
    return { measureId: null, number: proposal.number, name: numbered(proposal.number) };
  }
}

/** Outside the programme a proposal is called by its number: its title may still change. */
const numbered = (number: number): string => `n° ${number}`;
