import { Controller, Get, Header, NotFoundException, Param, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Id } from '../../../kernel/ids.js';
import { CollectivesService } from '../../collectives/index.js';
import { OpenDataService } from './open-data.service.js';

/** `/api/collectives/<slug>/open-data/…`: the dictionary, each dataset, everything, and each night. Public, without an account. */
@Controller('api/collectives/:slug/open-data')
export class OpenDataController {
  constructor(
    private readonly collectives: CollectivesService,
    private readonly service: OpenDataService,
  ) {}

  @Get('datapackage.json')
  @Header('cache-control', 'public, max-age=300')
  async dictionary(@Param('slug') slug: string): Promise<Record<string, unknown>> {
    return this.service.dictionary(await this.idOf(slug), 'fr');
  }

  @Get('all.zip')
  @Header('cache-control', 'public, max-age=300')
  async everything(@Param('slug') slug: string): Promise<StreamableFile> {
    return zipped(await this.service.zip(await this.idOf(slug)), slug);
  }

  @Get('nights/:file')
  @Header('cache-control', 'public, max-age=86400')
  async night(@Param('slug') slug: string, @Param('file') file: string): Promise<StreamableFile> {
    const day = /^(\d{4}-\d{2}-\d{2})\.zip$/.exec(file)?.[1];
    const bytes = day === undefined ? null : await this.service.archive(await this.idOf(slug), day);
    if (!bytes) throw new NotFoundException();
    return zipped(bytes, `${slug}-${day}`);
  }

  @Get(':file')
  @Header('cache-control', 'public, max-age=300')
  async dataset(
    @Param('slug') slug: string,
    @Param('file') file: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const [, name = '', ending] = /^([a-z-]{1,60})\.(csv|json)$/.exec(file) ?? [];
    const format = ending === 'json' ? 'json' : 'csv';
    const text = name === '' ? null : await this.service.file(await this.idOf(slug), name, format);
    if (text === null) throw new NotFoundException();
    void reply.header('content-type', format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8');
    void reply.header('content-disposition', `attachment; filename="${slug}-${file}"`);
    return text;
  }

  private async idOf(slug: string): Promise<Id> {
    const collective = await this.collectives.bySlug(slug);
    if (!collective) throw new NotFoundException();
    return collective.id;
  }
}

/** Slugs are plain letters, digits and hyphens: they need no quoting. */
const zipped = (bytes: Uint8Array, name: string): StreamableFile =>
  new StreamableFile(bytes, {
    type: 'application/zip',
    disposition: `attachment; filename="${name}.zip"`,
    length: bytes.length,
  });
