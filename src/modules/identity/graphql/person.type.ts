import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Person', { description: 'Somebody, as everybody may see them.' })
export class PersonType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Name or pseudonym; empty for a former member who asked to be erased.' })
  name: string;

  @Field(() => Boolean)
  erased: boolean;
}
