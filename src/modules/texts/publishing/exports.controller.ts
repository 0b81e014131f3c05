import { Controller, Get, NotFoundException, Param, Req, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isId } from '../../../kernel/ids.js';
import { Sessions } from '../../../platform/sessions/sessions.js';
import { mediaTypes } from '../domain/publishing/publication.js';
import { ExportsService } from './exports.service.js';

/** `/api/exports/<id>`: a file that was asked for, for who may read what it is made of. */
@Controller('api/exports')
export class ExportsController {
  constructor(
    private readonly exports: ExportsService,
    private readonly sessions: Sessions,
  ) {}

  @Get(':id')
  async file(@Param('id') id: string, @Req() request: FastifyRequest): Promise<StreamableFile> {
    const actor = await this.sessions.actorOf(request.cookies[this.sessions.cookieName], 'fr');
    const found = isId(id) ? await this.exports.file(actor, id) : null;
    if (!found) throw new NotFoundException();
    const { made, bytes } = found;
    return new StreamableFile(bytes, {
      type: mediaTypes[made.format],
      disposition: `attachment; filename="${made.name}.${made.format}"`,
      length: bytes.length,
    });
  }
}
