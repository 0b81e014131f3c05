import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('KeptFile', { description: 'A file joined to something published: /api/files/<id>/<name>.' })
export class KeptFileType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  mediaType: string;

  @Field(() => Int, { description: 'Bytes.' })
  size: number;

  @Field(() => String, { description: 'Of its bytes, in hexadecimal.' })
  sha256: string;
}
