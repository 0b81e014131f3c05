import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { ActorParam } from '../../../platform/graphql/context.js';
import { done, DoneResult, type DoneType } from '../../../platform/graphql/done.type.js';
import { checked, id as idText, line } from '../../../platform/graphql/input.js';
import { SameForVisitors } from '../../../platform/graphql/public-answers.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { AttendanceService } from '../attendance.service.js';
import { FloorService } from '../floor.service.js';
import { RoomService } from '../room.service.js';
import { speechKind } from './floor.input.js';
import { AttendanceType, CheckInCodeResult, CheckInCodeType, DoorLineType, PlenaryRoomType } from './room.type.js';

const personOf = ({ accountId, name }: { accountId: string; name: string }) => ({
  id: accountId,
  name,
  erased: name === '',
});

/** The room: presence and the floor. What an act changes arrives live, to everybody at once. */
@Resolver()
export class RoomResolver {
  constructor(
    private readonly room: RoomService,
    private readonly attendance: AttendanceService,
    private readonly floor: FloorService,
  ) {}

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => PlenaryRoomType, { nullable: true })
  plenaryRoom(@Args('id', { type: () => ID }) id: string, @ActorParam() actor: Actor): Promise<PlenaryRoomType | null> {
    return this.room.forViewer(actor, checked(idText, id));
  }

  @Allow('participant')
  @Query(() => [AttendanceType], { description: 'Who was there, by name.' })
  async plenaryAttendance(
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: Actor,
  ): Promise<AttendanceType[]> {
    const rows = await this.attendance.attendance(actor, checked(idText, id));
    return rows.map(({ inAt, outAt, ...row }) => ({ person: personOf(row), inAt, outAt }));
  }

  @Allow('chair')
  @Query(() => [DoorLineType], { description: 'Members by name, at most fifty (chair or secretary).' })
  async plenaryDoor(
    @Args('id', { type: () => ID }) id: string,
    @Args('search', { type: () => String, defaultValue: '' }) search: string,
    @ActorParam() actor: Actor,
  ): Promise<DoorLineType[]> {
    const rows = await this.attendance.door(actor, checked(idText, id), checked(line(80, 0), search));
    return rows.map(({ present, ...row }) => ({ person: personOf(row), present }));
  }

  @Allow('chair')
  @Query(() => CheckInCodeResult, { description: 'For the screen (chair, secretary or coordination).' })
  checkInCode(@Args('id', { type: () => ID }) id: string, @ActorParam() actor: Actor): Promise<CheckInCodeType> {
    return this.attendance.code(actor, checked(idText, id));
  }

  @Allow('participant')
  @Mutation(() => DoneResult, { description: 'With the code of the screen.' })
  async checkIn(
    @Args('id', { type: () => ID }) id: string,
    @Args('code') code: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<DoneType> {
    await this.attendance.checkIn(actor, checked(idText, id), checked(line(64), code));
    return done;
  }

  @Allow('chair')
  @Mutation(() => DoneResult, { description: 'Somebody at the door (chair or secretary).' })
  async checkInAtDoor(
    @Args('id', { type: () => ID }) id: string,
    @Args('accountId', { type: () => ID }) accountId: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<DoneType> {
    const ids = checked(z.object({ id: idText, accountId: idText }), { id, accountId });
    await this.attendance.checkInAtDoor(actor, ids.id, ids.accountId);
    return done;
  }

  @Allow('participant')
  @Mutation(() => DoneResult, { description: 'Leaves: oneself, or somebody (chair or secretary).' })
  async checkOut(
    @Args('id', { type: () => ID }) id: string,
    @Args('accountId', { type: () => ID, nullable: true }) accountId: string | null,
    @ActorParam() actor: SignedInActor,
  ): Promise<DoneType> {
    const ids = checked(z.object({ id: idText, accountId: idText }), { id, accountId: accountId ?? actor.accountId });
    await this.attendance.checkOut(actor, ids.id, ids.accountId);
    return done;
  }

  @Allow('participant')
  @Mutation(() => DoneResult)
  async askToSpeak(
    @Args('plenaryId', { type: () => ID }) plenaryId: string,
    @Args('kind', {
      type: () => String,
      defaultValue: 'contribution',
      description: 'contribution, for, against, point-of-order, question or answer',
    })
    kind: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<DoneType> {
    await this.floor.ask(actor, checked(idText, plenaryId), checked(speechKind, kind));
    return done;
  }

  @Allow('participant')
  @Mutation(() => DoneResult)
  async withdrawFromQueue(
    @Args('plenaryId', { type: () => ID }) plenaryId: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<DoneType> {
    await this.floor.withdraw(actor, checked(idText, plenaryId));
    return done;
  }

  @Allow('chair')
  @Mutation(() => DoneResult, { description: 'The next of the queue, or the one named.' })
  async callSpeaker(
    @Args('plenaryId', { type: () => ID }) plenaryId: string,
    @Args('speechId', { type: () => ID, nullable: true }) speechId: string | null,
    @ActorParam() actor: SignedInActor,
  ): Promise<DoneType> {
    const ids = checked(z.object({ plenaryId: idText, speechId: idText.nullable() }), {
      plenaryId,
      speechId: speechId ?? null,
    });
    await this.floor.callNext(actor, ids.plenaryId, ids.speechId);
    return done;
  }

  @Allow('participant')
  @Mutation(() => DoneResult, { description: 'By the chair, or by whoever speaks.' })
  async endSpeech(
    @Args('plenaryId', { type: () => ID }) plenaryId: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<DoneType> {
    await this.floor.end(actor, checked(idText, plenaryId));
    return done;
  }
}
