import { Controller, Get, Header, Inject, NotFoundException, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CONFIG, hasMailbox, type Config } from '../../platform/config/config.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { mailboxPage, mailboxStyle } from './mailbox.page.js';
import { pageLanguage } from './page-language.js';

const lettersShown = 50;

/** Without SMTP, and on this machine only: what would have been sent, with its links. */
@Controller('boite')
export class MailboxController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly mailer: Mailer,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async page(@Req() request: FastifyRequest): Promise<string> {
    this.ensureHere();
    return mailboxPage(await this.mailer.newest(lettersShown), pageLanguage(request));
  }

  @Get('boite.css')
  @Header('content-type', 'text/css; charset=utf-8')
  style(): string {
    this.ensureHere();
    return mailboxStyle;
  }

  private ensureHere(): void {
    if (!hasMailbox(this.config)) throw new NotFoundException();
  }
}
