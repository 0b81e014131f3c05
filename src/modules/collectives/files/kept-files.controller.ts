import {
  Controller,
  Get,
  Header,
  HttpCode,
  NotFoundException,
  Param,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isId } from '../../../kernel/ids.js';
import { answerUpload, type UploadRefused } from '../../../platform/http/uploads.js';
import { Sessions } from '../../../platform/sessions/sessions.js';
import type { KeptFile } from '../domain/kept-file.js';
import { KeptFilesService } from './kept-files.service.js';

/** `POST /api/files?collective=<id>&name=…`: a file as bytes, that waits to be joined. `GET /api/files/<id>/<name>`: one that was. */
@Controller('api/files')
export class KeptFilesController {
  constructor(
    private readonly files: KeptFilesService,
    private readonly sessions: Sessions,
  ) {}

  @Post()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async receive(
    @Query('collective') collective: unknown,
    @Query('name') name: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ readonly file: KeptFile } | UploadRefused> {
    if (typeof collective !== 'string' || !isId(collective)) throw new NotFoundException();
    return answerUpload(request, reply, this.sessions, async (actor, upload) => ({
      file: await this.files.receive(actor, collective, { ...upload, name: typeof name === 'string' ? name : '' }),
    }));
  }

  /** Never shown in the page of the product: saved, as what it is. */
  @Get(':id/:name')
  @Header('cache-control', 'public, max-age=31536000, immutable')
  @Header('content-security-policy', "default-src 'none'; sandbox")
  @Header('x-content-type-options', 'nosniff')
  async file(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const found = isId(id) ? await this.files.published(id) : null;
    if (!found) throw new NotFoundException();
    void reply.header('etag', `"${found.sha256}"`);
    return new StreamableFile(found.bytes, {
      type: found.mediaType,
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(found.name).replaceAll("'", '%27')}`,
      length: found.size,
    });
  }
}
