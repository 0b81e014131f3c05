import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import type { Id } from '../../../kernel/ids.js';
import { Database } from '../../../platform/database/database.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText, prose } from '../../../platform/graphql/input.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { Subjects } from '../../../platform/subjects/subjects.js';
import { TextViews } from '../../texts/index.js';
import { advices } from '../domain/note.js';
import { NotesService } from '../notes/notes.service.js';
import { AmendmentNoteInput, AmendmentNotesResult, AmendmentNotesType } from './note.type.js';

const noteOf = z.object({ advice: z.enum(advices), words: prose(2_000, 0) });
const holders = z.enum(['WorkingGroup', 'Organisation']);
const versionOf = z.int().min(1);

/** Notes on amendments, for who reads them. */
@Resolver()
export class NotesResolver {
  constructor(
    private readonly service: NotesService,
    private readonly subjects: Subjects,
    private readonly texts: TextViews,
    private readonly database: Database,
  ) {}

  @Allow('everyone')
  @Query(() => AmendmentNotesType, { description: 'Of the viewer’s own circles: empty for everybody else.' })
  amendmentNotes(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @ActorParam() actor: Actor,
  ): Promise<AmendmentNotesType> {
    return this.view(actor, checked(idText, collectiveId), checked(idText, proposalId));
  }

  @Allow('participant')
  @Mutation(() => AmendmentNotesResult)
  async writeAmendmentNote(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @Args('amendmentId', { type: () => ID }) amendmentId: string,
    @Args('id', { type: () => ID, description: 'Made by the sender: sent twice, it is written once.' }) id: string,
    @Args('circleType', { description: 'WorkingGroup or Organisation' }) circleType: string,
    @Args('circleId', { type: () => ID }) circleId: string,
    @Args('input') input: AmendmentNoteInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<AmendmentNotesType> {
    const collective = checked(idText, collectiveId);
    const holder = { type: checked(holders, circleType), id: checked(idText, circleId) };
    const note = {
      ...checked(noteOf, { ...input }),
      id: checked(idText, id),
      amendmentId: checked(idText, amendmentId),
    };
    await this.service.write(actor, collective, { ...note, holder });
    return this.view(actor, collective, checked(idText, proposalId));
  }

  @Allow('participant')
  @Mutation(() => AmendmentNotesResult)
  async editAmendmentNote(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int, description: 'The one that was read.' }) version: number,
    @Args('input') input: AmendmentNoteInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<AmendmentNotesType> {
    const collective = checked(idText, collectiveId);
    const note = checked(noteOf, { ...input });
    await this.service.edit(actor, collective, checked(idText, id), checked(versionOf, version), note);
    return this.view(actor, collective, checked(idText, proposalId));
  }

  @Allow('participant')
  @Mutation(() => AmendmentNotesResult)
  async deleteAmendmentNote(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<AmendmentNotesType> {
    const collective = checked(idText, collectiveId);
    await this.service.remove(actor, collective, checked(idText, id));
    return this.view(actor, collective, checked(idText, proposalId));
  }

  private async view(actor: Actor, collectiveId: Id, proposalId: Id): Promise<AmendmentNotesType> {
    const { circles, notes } = await this.service.of(actor, collectiveId, proposalId);
    const cards = await this.subjects.cards(circles);
    const people = await this.texts.writers(
      this.database,
      notes.map(({ createdBy }) => createdBy),
    );
    return {
      id: proposalId,
      circles: circles.flatMap(({ type, id }) => {
        const card = cards.get(id);
        return card ? [{ type, id, title: card.title }] : [];
      }),
      notes: notes.flatMap(({ holder, ...note }, place) => {
        const author = people[place];
        return author ? [{ ...note, circleId: holder.id, author }] : [];
      }),
    };
  }
}
