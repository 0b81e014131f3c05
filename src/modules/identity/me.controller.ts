import { Controller, Get, Header, HttpException, HttpStatus, Req, UnauthorizedException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { signInFirst } from '../../kernel/common.refusals.js';
import { Refused, sentenceOf } from '../../kernel/refusal.js';
import { Sessions } from '../../platform/sessions/sessions.js';
import { IdentityService } from './identity.service.js';
import { pageLanguage } from './page-language.js';

/** "Download my data": a file, hence not GraphQL. */
@Controller('api/me')
export class MeController {
  constructor(
    private readonly sessions: Sessions,
    private readonly identity: IdentityService,
  ) {}

  @Get('data.json')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="faire-ensemble-mes-donnees.json"')
  @Header('cache-control', 'no-store')
  async data(@Req() request: FastifyRequest): Promise<string> {
    const language = pageLanguage(request);
    const { accountId } = await this.sessions.actorOf(request.cookies[this.sessions.cookieName], language);
    if (accountId === null) throw new UnauthorizedException(sentenceOf(signInFirst(), language));
    try {
      return JSON.stringify(await this.identity.exportData(accountId), null, 2);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      throw new HttpException(sentenceOf(error.refusal, language), HttpStatus.TOO_MANY_REQUESTS);
    }
  }
}
