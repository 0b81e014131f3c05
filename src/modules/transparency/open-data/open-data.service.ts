import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { newId, type Id } from '../../../kernel/ids.js';
import type { Language } from '../../../kernel/refusal.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Datasets, type Dataset } from '../../../platform/open-data/datasets.js';
import { CollectivesService } from '../../collectives/index.js';
import { csvOf, dataPackage, jsonOf } from './data-package.js';
import { OpenDataRepository, type ArchiveRow } from './open-data.repository.js';

const nightly = 'transparency:keep-open-data';
/** Nights. */
const kept = 7;

/** Everything public as files: each dataset now, and all of them as they were each night. */
@Injectable()
export class OpenDataService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly datasets: Datasets,
    private readonly repository: OpenDataRepository,
    private readonly collectives: CollectivesService,
    private readonly jobs: Jobs,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.define(nightly, () => this.keepNight());
    this.jobs.every('11 3 * * *', nightly);
  }

  all(): readonly Dataset[] {
    return this.datasets.all();
  }

  archives(collectiveId: Id): Promise<ArchiveRow[]> {
    return this.repository.archives(this.database, collectiveId);
  }

  archive(collectiveId: Id, madeOn: string): Promise<Buffer | null> {
    return this.repository.bytes(this.database, collectiveId, madeOn);
  }

  /** One dataset as it is now; null where there is none by that name. */
  async file(collectiveId: Id, name: string, format: 'csv' | 'json'): Promise<string | null> {
    const dataset = this.datasets.get(name);
    if (!dataset) return null;
    const rows = await dataset.rows(this.database, collectiveId);
    return format === 'csv' ? csvOf(dataset, rows) : jsonOf(dataset, rows);
  }

  async dictionary(collectiveId: Id, language: Language): Promise<Record<string, unknown>> {
    const { slug, name } = await this.collectives.byId(this.database, collectiveId);
    const page = `${this.config.publicUrl}/${slug}`;
    return dataPackage({ slug, name, page }, this.all(), this.clock.now(), language);
  }

  /** Every dataset as CSV and JSON, with its dictionary. */
  async zip(collectiveId: Id): Promise<Uint8Array> {
    const files: Zippable = {};
    for (const dataset of this.all()) {
      const rows = await dataset.rows(this.database, collectiveId);
      files[`${dataset.name}.csv`] = strToU8(csvOf(dataset, rows));
      files[`${dataset.name}.json`] = strToU8(jsonOf(dataset, rows));
    }
    files['datapackage.json'] = strToU8(JSON.stringify(await this.dictionary(collectiveId, 'fr'), null, 1));
    return zipSync(files, { mtime: this.clock.now() });
  }

  /** Of every collective, as it is now. Twice in a day is once. */
  async keepNight(): Promise<void> {
    for (const collectiveId of await this.repository.collectiveIds(this.database)) {
      const { timeZone } = await this.collectives.byId(this.database, collectiveId);
      const at = this.clock.now();
      const bytes = await this.zip(collectiveId);
      const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
      const sha256 = Buffer.from(digest).toString('hex');
      await this.repository.keep(this.database, collectiveId, {
        id: newId(),
        on: dayOf(at, timeZone),
        at,
        sha256,
        bytes,
      });
      await this.repository.forgetOlder(this.database, collectiveId, kept);
    }
  }
}
