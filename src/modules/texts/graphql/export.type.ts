import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../../../platform/graphql/refusal.type.js';

@ObjectType('DocumentExport', { description: 'A file made of a text, on its way or ready for a day.' })
export class DocumentExportType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'html, md, pdf, odt, docx, epub or json' })
  format: string;

  @Field(() => String, { description: 'queued, running, done or failed' })
  state: string;

  @Field(() => Int, { nullable: true, description: 'Bytes, once it is made.' })
  size: number | null;

  @Field(() => String, { description: 'Where the file is, once it is made.' })
  url: string;
}

export const DocumentExportResult = resultOf('DocumentExportResult', () => DocumentExportType);
