import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('OpenDataField', { description: 'One column of a dataset.' })
export class OpenDataFieldType {
  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'string, integer, boolean, date or datetime' })
  type: string;

  @Field(() => String, { description: 'In the reader’s language.' })
  description: string;
}

@ObjectType('OpenDataset', { description: 'Public rows of one kind, at /api/collectives/<slug>/open-data/<name>.csv.' })
export class OpenDatasetType {
  @Field(() => ID)
  name: string;

  @Field(() => String, { description: 'In the reader’s language.' })
  title: string;

  @Field(() => [OpenDataFieldType])
  fields: OpenDataFieldType[];
}

@ObjectType('OpenDataNight', { description: 'Everything as it was one night: open-data/nights/<day>.zip.' })
export class OpenDataNightType {
  @Field(() => ID, { description: 'ISO date.' })
  day: string;

  @Field(() => String)
  sha256: string;

  @Field(() => Int, { description: 'Octets.' })
  size: number;
}

@ObjectType('OpenData', { description: 'What is public as files, with its dictionary.' })
export class OpenDataType {
  @Field(() => ID, { description: 'Of the collective.' })
  id: string;

  @Field(() => String)
  licence: string;

  @Field(() => String)
  licenceUrl: string;

  @Field(() => [OpenDatasetType])
  datasets: OpenDatasetType[];

  @Field(() => [OpenDataNightType], { description: 'Newest first.' })
  nights: OpenDataNightType[];
}
