import { Controller, Get, Header, NotFoundException, Param, Req, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Id } from '../../../kernel/ids.js';
import { CollectivesService } from '../../collectives/index.js';
import { base64 } from '../domain/log/bytes.js';
import { readTilePath } from '../domain/log/tiles.js';
import { LogService, type LogHead } from './log.service.js';

const forever = 'public, max-age=31536000, immutable';

/**
 * `/api/collectives/<slug>/log/…`: the public log as the static files of c2sp.org/tlog-tiles, for any tool that reads such
 * logs; with its key, and what opens its entries.
 */
@Controller('api/collectives/:slug/log')
export class LogController {
  constructor(
    private readonly collectives: CollectivesService,
    private readonly log: LogService,
  ) {}

  @Get('checkpoint')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'public, max-age=2')
  async checkpoint(@Param('slug') slug: string): Promise<string> {
    return (await this.headOf(slug)).note;
  }

  @Get('key')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'public, max-age=300')
  async key(@Param('slug') slug: string): Promise<string> {
    return `${(await this.headOf(slug)).key}\n`;
  }

  @Get('tile/*')
  @Header('cache-control', forever)
  async tile(@Param('slug') slug: string, @Req() request: FastifyRequest): Promise<StreamableFile> {
    const [, path = ''] = /\/log\/(tile\/[^?]+)/.exec(request.url) ?? [];
    const tile = readTilePath(path);
    const bytes = tile && (await this.log.tile(await this.idOf(slug), tile));
    if (!bytes) throw new NotFoundException();
    return new StreamableFile(bytes, { type: 'application/octet-stream', length: bytes.length });
  }

  /** What opens the words of a bundle's entries. */
  @Get('openings/:bundle')
  @Header('cache-control', 'public, max-age=60')
  async openings(
    @Param('slug') slug: string,
    @Param('bundle') bundle: string,
  ): Promise<{ position: number; field: string; salt: string; value: string }[]> {
    if (!/^(0|[1-9]\d{0,8})$/.test(bundle)) throw new NotFoundException();
    const openings = await this.log.openings(await this.idOf(slug), Number(bundle));
    return openings.map(({ position, field, salt, value }) => ({ position, field, salt: base64(salt), value }));
  }

  private async headOf(slug: string): Promise<LogHead> {
    const head = await this.log.head(await this.idOf(slug));
    if (!head) throw new NotFoundException();
    return head;
  }

  private async idOf(slug: string): Promise<Id> {
    const collective = await this.collectives.bySlug(slug);
    if (!collective) throw new NotFoundException();
    return collective.id;
  }
}
