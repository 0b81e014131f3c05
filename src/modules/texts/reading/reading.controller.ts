import { Controller, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { Refused, sentenceOf, type Refusal } from '../../../kernel/refusal.js';
import { languageOf } from '../../../platform/graphql/context.js';
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

interface Told {
  readonly code: string;
  readonly kind: Refusal['kind'];
  readonly message: string;
}

const statusOf = ({ code, kind }: Refusal): number => {
  if (kind === 'right') return 401;
  if (kind !== 'limit') return 422;
  return code === 'TooManyAttempts' || code === 'DocumentsBusy' ? 429 : 413;
};

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
  async read(
    @Query('name') name: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Preview | { readonly refusal: Told }> {
    const language = languageOf(request.headers['accept-language']);
    const actor = await this.sessions.actorOf(request.cookies[this.sessions.cookieName], language);
    const said = Number(request.headers['content-length'] ?? Number.NaN);
    try {
      const reading = await this.readings.read(actor, {
        name: typeof name === 'string' ? name : '',
        said: Number.isFinite(said) ? said : null,
        // Not destroyed when it is left half-way: the answer goes over the same connection.
        bytes: request.body instanceof Readable ? request.body.iterator({ destroyOnReturn: false }) : Readable.from([]),
      });
      // Its headings stand under the title it will have, none skipping a level, as the editor makes them.
      const document = { ...reading.document, content: headingsUnder(1, reading.document.content) };
      const html = toHtml(document, { headingShift: 3 });
      return { ...reading, document, html, clauses: clausesOf(document).length };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { refusal } = error;
      // What still comes is thrown away as it comes: closing at once would lose the answer on its way.
      request.raw.resume();
      void reply.status(statusOf(refusal));
      return { refusal: { code: refusal.code, kind: refusal.kind, message: sentenceOf(refusal, language) } };
    }
  }
}
