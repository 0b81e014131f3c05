import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import { changedMeanwhile, notFound } from '../../../kernel/common.refusals.js';
import { ensure } from '../../../kernel/decision.js';
import type { Id } from '../../../kernel/ids.js';
import { Refused } from '../../../kernel/refusal.js';
import { Database, type Db, type Tx } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { CollectivesService, type Standing } from '../../collectives/index.js';
import { WorkingGroupsService } from '../../working-groups/index.js';
import { AmendmentsRepository } from '../amendments/amendments.repository.js';
import { tooManyNotes } from '../domain/note.refusals.js';
import { ProposalDesk } from '../proposal-desk.js';
import { mayReadWords } from '../proposals.policy.js';
import { ProposalsRepository } from '../proposals.repository.js';
import { amendmentNotesChanged } from './notes.events.js';
import { circlesOf, mayEditNote, mayNote } from './notes.policy.js';
import { NotesRepository, type NoteHolder, type NoteRow, type NoteWords } from './notes.repository.js';

/** Of one holder on one amendment. */
const mostNotes = 50;

export interface NewNote extends NoteWords {
  /** Made by the sender: sent twice, it is written once. */
  readonly id: Id;
  readonly amendmentId: Id;
  readonly holder: NoteHolder;
}

export interface NotesSeen {
  readonly circles: readonly NoteHolder[];
  readonly notes: readonly (NoteRow & { readonly viewerMayEdit: boolean })[];
}

/** Notes that a working group, or those who represent an organisation, keep on amendments: theirs alone, coordination included. */
@Injectable()
export class NotesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly notes: NotesRepository,
    private readonly amendments: AmendmentsRepository,
    private readonly proposals: ProposalsRepository,
    private readonly desk: ProposalDesk,
    private readonly groups: WorkingGroupsService,
    private readonly collectives: CollectivesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Those the actor may read; none of a proposal whose words they may not. */
  async of(actor: Actor, collectiveId: Id, proposalId: Id): Promise<NotesSeen> {
    const found = await this.proposals.byId(this.database, collectiveId, proposalId);
    const { standing, facts } = await this.desk.readable(this.database, actor, found);
    const circles = mayReadWords(standing, facts) ? await this.circles(this.database, standing) : [];
    if (circles.length === 0) return { circles: [], notes: [] };
    const ids = circles.map(({ id }) => id);
    const notes = await this.notes.of(this.database, proposalId, ids);
    return {
      circles,
      notes: notes.map((note) => ({ ...note, viewerMayEdit: mayEditNote(standing, circles, note).allowed })),
    };
  }

  write(actor: SignedInActor, collectiveId: Id, { holder, amendmentId, ...note }: NewNote): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const amendment = await this.amendments.byId(tx, collectiveId, amendmentId);
      if (!amendment) throw new Refused(notFound());
      const { standing } = await this.desk.hold(tx, actor, collectiveId, amendment.proposalId);
      ensure(mayNote(standing, await this.circles(tx, standing), holder));
      const count = await this.notes.count(tx, amendmentId, holder.id);
      if (count >= mostNotes) throw new Refused(tooManyNotes({ limit: mostNotes }));
      const row = {
        ...note,
        collectiveId,
        amendmentId,
        holder,
        createdBy: actor.accountId,
        createdAt: this.clock.now(),
      };
      if (await this.notes.insert(tx, row)) this.tell(tx, row, actor);
    });
  }

  edit(actor: SignedInActor, collectiveId: Id, id: Id, version: number, words: NoteWords): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const note = await this.editable(tx, actor, collectiveId, id);
      if (!(await this.notes.edit(tx, id, version, words, this.clock.now()))) throw new Refused(changedMeanwhile());
      this.tell(tx, note, actor);
    });
  }

  remove(actor: SignedInActor, collectiveId: Id, id: Id): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const note = await this.editable(tx, actor, collectiveId, id);
      await this.notes.remove(tx, id);
      this.tell(tx, note, actor);
    });
  }

  /** Whether somebody reads the notes of a group or an organisation, wherever it is. */
  async reads(actor: Actor, holderId: Id, collectiveId: Id): Promise<boolean> {
    const standing = await this.collectives.standing(actor, collectiveId);
    return (await this.circles(this.database, standing)).some(({ id }) => id === holderId);
  }

  /** Who may not read it hears that there is none. */
  private async editable(tx: Tx, actor: SignedInActor, collectiveId: Id, id: Id): Promise<NoteRow> {
    const note = await this.notes.byId(tx, collectiveId, id);
    const standing = await this.collectives.standing(actor, collectiveId, tx);
    const circles = await this.circles(tx, standing);
    if (!note || !mayNote(standing, circles, note.holder).allowed) throw new Refused(notFound());
    ensure(mayEditNote(standing, circles, note));
    return note;
  }

  private async circles(db: Db, standing: Standing): Promise<readonly NoteHolder[]> {
    const { collectiveId, accountId } = standing;
    const joined = accountId === null ? [] : await this.groups.joinedBy(db, collectiveId, accountId);
    return circlesOf(standing, joined);
  }

  private tell(tx: Tx, note: Pick<NoteRow, 'collectiveId' | 'amendmentId' | 'holder'>, actor: SignedInActor): void {
    const { collectiveId, amendmentId, holder } = note;
    const payload = { holder: holder.id };
    tx.record(amendmentNotesChanged({ collectiveId, actorId: actor.accountId, subjectId: amendmentId, payload }));
  }
}
