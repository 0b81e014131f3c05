import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { ActorParam } from '../../../platform/graphql/context.js';
import { done, DoneResult, type DoneType } from '../../../platform/graphql/done.type.js';
import { checked, id as idText, prose } from '../../../platform/graphql/input.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { CollectivesService } from '../collectives.service.js';
import { phaseActions } from '../domain/phase.js';
import { isCoordination } from '../domain/standing.js';
import { PhaseChangesService } from '../phase-changes.service.js';
import { PhaseExceptionsService } from '../phase-exceptions.service.js';
import { isoDate, phaseInput } from './phase.input.js';
import {
  PhaseChangeInput,
  PhaseChangeResult,
  PhaseChangeType,
  PhaseExceptionInput,
  PhaseExceptionResult,
  PhaseExceptionType,
} from './phase-words.type.js';

const reason = prose(2_000);
const changeInput = phaseInput.extend({ reason });
const exceptionInput = z.object({ action: z.enum(phaseActions), reason, fromOn: isoDate, untilOn: isoDate });

@Resolver()
export class PhaseWordsResolver {
  constructor(
    private readonly changes: PhaseChangesService,
    private readonly exceptions: PhaseExceptionsService,
    private readonly collectives: CollectivesService,
  ) {}

  @Allow('everyone')
  @Query(() => [PhaseChangeType], { description: 'Changes of phases that were opened, newest first.' })
  phaseChanges(@Args('collectiveId', { type: () => ID }) collectiveId: string): Promise<PhaseChangeType[]> {
    return this.changes.all(checked(idText, collectiveId));
  }

  @Allow('everyone')
  @Query(() => [PhaseExceptionType], { description: 'Exceptions to what phases allow, newest first.' })
  async phaseExceptions(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @ActorParam() actor: Actor,
  ): Promise<PhaseExceptionType[]> {
    const id = checked(idText, collectiveId);
    const standing = await this.collectives.standing(actor, id);
    return (await this.exceptions.all(id)).map((row) => ({
      ...row,
      viewerMayAnswer: row.state === 'asked' && isCoordination(standing) && row.askedBy.id !== standing.accountId,
    }));
  }

  @Allow('coordination')
  @Mutation(() => PhaseChangeResult, { description: 'Proposes to change a phase that was opened; a plenary decides.' })
  proposePhaseChange(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('phaseId', { type: () => ID }) phaseId: string,
    @Args('input') input: PhaseChangeInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<PhaseChangeType> {
    return this.changes.propose(
      actor,
      checked(idText, collectiveId),
      checked(idText, phaseId),
      checked(changeInput, { ...input }),
    );
  }

  @Allow('coordination')
  @Mutation(() => DoneResult, { description: 'Withdraws a change that no ballot decides yet.' })
  async withdrawPhaseChange(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<DoneType> {
    await this.changes.withdraw(actor, checked(idText, collectiveId), checked(idText, id));
    return done;
  }

  @Allow('coordination')
  @Mutation(() => PhaseExceptionResult, { description: 'Asks for an exception; another coordinator answers.' })
  async askPhaseException(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('phaseId', { type: () => ID }) phaseId: string,
    @Args('input') input: PhaseExceptionInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<PhaseExceptionType> {
    const row = await this.exceptions.ask(
      actor,
      checked(idText, collectiveId),
      checked(idText, phaseId),
      checked(exceptionInput, { ...input }),
    );
    return { ...row, viewerMayAnswer: false };
  }

  @Allow('coordination')
  @Mutation(() => PhaseExceptionResult, { description: 'Grants or refuses what another coordinator asked.' })
  async answerPhaseException(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('granted', { type: () => Boolean }) granted: boolean,
    @ActorParam() actor: SignedInActor,
  ): Promise<PhaseExceptionType> {
    const row = await this.exceptions.answer(actor, checked(idText, collectiveId), checked(idText, id), granted);
    return { ...row, viewerMayAnswer: false };
  }

  @Allow('coordination')
  @Mutation(() => PhaseExceptionResult, { description: 'Ends a granted exception before its last day. Twice is once.' })
  async endPhaseException(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<PhaseExceptionType> {
    const row = await this.exceptions.end(actor, checked(idText, collectiveId), checked(idText, id));
    return { ...row, viewerMayAnswer: false };
  }
}
