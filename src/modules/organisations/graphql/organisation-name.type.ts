import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('OrganisationName', { description: 'A name to link to.' })
export class OrganisationNameType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  slug: string;

  @Field(() => String)
  name: string;
}
