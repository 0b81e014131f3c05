import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { subjectTypes } from '../../../kernel/subject-ref.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText } from '../../../platform/graphql/input.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor } from '../../../platform/sessions/actor.js';
import { publicationFormats } from '../domain/publishing/publication.js';
import { ExportsService, type DocumentExport } from '../publishing/exports.service.js';
import { DocumentExportResult, DocumentExportType } from './export.type.js';

const asked = z.object({
  type: z.enum(subjectTypes),
  id: idText,
  format: z.enum(publicationFormats),
  notes: z.boolean(),
});

@Resolver()
export class ExportsResolver {
  constructor(private readonly exports: ExportsService) {}

  @Allow('everyone')
  @Mutation(() => DocumentExportResult, {
    description: 'A file of a text or of the whole programme, for those who may read it; the same words are made once.',
  })
  async exportDocument(
    @Args('type', { description: 'Programme, Chapter, Proposal, Charter, Minutes or Mandate' }) type: string,
    @Args('id', { type: () => ID, description: 'Of the programme: of its collective.' }) id: string,
    @Args('format', { description: 'html, md, pdf, odt, docx, epub or json' }) format: string,
    @Args('notes', { description: 'With where each part comes from.' }) notes: boolean,
    @ActorParam() actor: Actor,
  ): Promise<DocumentExportType> {
    const input = checked(asked, { type, id, format, notes });
    return view(await this.exports.ask(actor, input, input.format, input.notes));
  }

  @Allow('everyone')
  @Query(() => DocumentExportType, { nullable: true, description: 'How far it is.' })
  async documentExport(
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: Actor,
  ): Promise<DocumentExportType | null> {
    const found = await this.exports.see(actor, checked(idText, id));
    return found && view(found);
  }
}

const view = ({ id, format, state, size }: DocumentExport): DocumentExportType => ({
  id,
  format,
  state,
  size,
  url: `/api/exports/${id}`,
});
