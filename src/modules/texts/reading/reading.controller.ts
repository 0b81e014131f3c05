import { Controller, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerUpload, type UploadRefused } from '../../../platform/http/uploads.js';
import { Sessions } from '../../../platform/sessions/sessions.js';
import { clausesOf } from '../domain/clause.js';
import { headingsUnder } from '../domain/publishing/publication.js';
import type { Reading } from '../domain/reading/read-document.js';
import { toHtml } from '../domain/render.js';
import { ReadingService } from './reading.service.js';

/** A text to look at before it is used. */
interface Preview extends Reading {
  readonly html: string;
  readonly clauses: number;
}

/** `POST /api/readings?name=…`: a document as bytes, hence not GraphQL. Answers with the text it would make, and stores nothing. */
@Controller('api/readings')
export class ReadingController {
  constructor(
    private readonly readings: ReadingService,
    private readonly sessions: Sessions,
  ) {}

  @Post()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  read(
    @Query('name') name: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Preview | UploadRefused> {
    return answerUpload(request, reply, this.sessions, async (actor, upload) => {
      const reading = await this.readings.read(actor, { ...upload, name: typeof name === 'string' ? name : '' });
      // Its headings stand under the title it will have, none skipping a level, as the editor makes them.
      const document = { ...reading.document, content: headingsUnder(1, reading.document.content) };
      const html = toHtml(document, { headingShift: 3 });
      return { ...reading, document, html, clauses: clausesOf(document).length };
    });
  }
}
