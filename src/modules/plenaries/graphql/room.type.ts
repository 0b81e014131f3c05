import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../../../platform/graphql/refusal.type.js';
import { JsonScalar } from '../../../platform/graphql/scalars.js';
import { PersonType } from '../../identity/index.js';
import type { RoomView } from '../domain/room.js';

@ObjectType('PlenaryRoom', { description: 'The live room: what everybody sees, and the reader’s own side.' })
export class PlenaryRoomType {
  @Field(() => JsonScalar, {
    description: 'As the notices of the topic plenary:<id> carry it: RoomView of plenaries/domain/room.ts.',
  })
  view: RoomView;

  @Field(() => Boolean)
  viewerMayCheckIn: boolean;

  @Field(() => Boolean)
  viewerCheckedIn: boolean;

  @Field(() => Boolean, { description: 'Ask to speak.' })
  viewerMayAsk: boolean;

  @Field(() => ID, { nullable: true, description: 'Of the reader, waiting or speaking.' })
  viewerSpeechId: string | null;

  @Field(() => Int, { nullable: true, description: '0: speaking; 1: next; null: did not ask.' })
  viewerPosition: number | null;

  @Field(() => String, { nullable: true, description: 'Of who waits: “You are third, because…”.' })
  viewerPlace: string | null;

  @Field(() => String, { nullable: true, description: 'As the reader said it for the alternation of speakers.' })
  viewerGender: string | null;

  @Field(() => Boolean, { description: 'Of the current ballot.' })
  viewerOnRoll: boolean;

  @Field(() => Boolean)
  viewerMayVote: boolean;

  @Field(() => Boolean)
  viewerHasVoted: boolean;

  @Field(() => Boolean)
  viewerMayChair: boolean;

  @Field(() => Boolean)
  viewerMayKeepDesk: boolean;
}

@ObjectType('Attendance', { description: 'Somebody was there from when to when.' })
export class AttendanceType {
  @Field(() => PersonType)
  person: PersonType;

  @Field(() => Date)
  inAt: Date;

  @Field(() => Date, { nullable: true, description: 'null: still there.' })
  outAt: Date | null;
}

@ObjectType('DoorLine', { description: 'A member on the list at the door.' })
export class DoorLineType {
  @Field(() => PersonType)
  person: PersonType;

  @Field(() => Boolean)
  present: boolean;
}

@ObjectType('CheckInCode', { description: 'What the screen shows: it turns every five minutes.' })
export class CheckInCodeType {
  @Field(() => String)
  code: string;

  @Field(() => String, { description: 'The address a QR code carries; the code follows the #.' })
  url: string;

  @Field(() => Date)
  expiresAt: Date;
}

export const CheckInCodeResult = resultOf('CheckInCodeResult', () => CheckInCodeType);
