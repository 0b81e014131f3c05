import { Field, Float, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('PublicLog', { description: 'The signed head of a collective’s log: what anybody verifies it against.' })
export class PublicLogType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'What the log calls itself in everything it signs.' })
  origin: string;

  @Field(() => String, { description: 'The key that signs it, as `name+id+base64`.' })
  key: string;

  @Field(() => Float, { description: 'How many entries the head covers.' })
  size: number;

  @Field(() => String, { description: 'The root of their tree (RFC 6962), in base 64.' })
  root: string;

  @Field(() => String, { description: 'The signed note (c2sp.org/tlog-checkpoint), verbatim.' })
  checkpoint: string;

  @Field(() => Date)
  startedAt: Date;

  @Field(() => Date)
  sealedAt: Date;
}

@ObjectType('LogOpening', { description: 'What one commitment of an entry stands for.' })
export class LogOpeningType {
  @Field(() => String)
  field: string;

  @Field(() => String, { description: '16 bytes in base 64.' })
  salt: string;

  @Field(() => String)
  value: string;
}

@ObjectType('LogEntry', { description: 'An entry of the public log, with its proof.' })
export class LogEntryType {
  @Field(() => Float)
  position: number;

  @Field(() => String, { description: 'Canonical JSON (RFC 8785): its bytes are what the tree holds.' })
  entry: string;

  @Field(() => [LogOpeningType], { description: 'Empty for what was erased.' })
  openings: LogOpeningType[];

  @Field(() => String, { nullable: true, description: 'A `.tlog-proof`; null until the next head, within seconds.' })
  proof: string | null;
}
