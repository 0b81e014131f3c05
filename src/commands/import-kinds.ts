import type { INestApplicationContext } from '@nestjs/common';
import { createApp } from '../app.js';
import { instantIn } from '../kernel/day.js';
import type { Language } from '../kernel/refusal.js';
import { mapColumns, parseMapping, type ColumnMap, type TableFields } from '../kernel/tables/columns.js';
import { placeOf, sayFault, type ImportFault, type ImportTable } from '../kernel/tables/table.js';
import { CollectivesService } from '../modules/collectives/index.js';
import { IdentityService } from '../modules/identity/index.js';
import {
  planResults,
  ProgrammeService,
  resultFields,
  resultSource,
  ResultsImportService,
  type PlannedResult,
} from '../modules/programme/index.js';
import {
  planProposals,
  proposalFields,
  ProposalImportService,
  readyImport,
  type PlannedProposal,
} from '../modules/proposals/index.js';
import { planSessions, sessionFields, SessionsImportService } from '../modules/working-groups/index.js';
import { Database } from '../platform/database/database.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Misuse } from './arguments.js';
import { importWords } from './import-words.js';
import { onDatabase } from './on-database.js';

export interface ImportWish {
  readonly file: string;
  readonly collective: string;
  readonly dryRun: boolean;
  readonly adopted: boolean;
  readonly group: string | null;
  readonly by: string | null;
  /** `field=Column`, as they were written. */
  readonly maps: readonly string[];
  readonly language: Language;
}

const faultsShown = 50;
const linesShown = 3;
/** Chapter of an adopted proposal, or of a result, whose row names none. */
const otherChapter = 'Autres mesures';

/** All that is wrong with the file is said before a database is opened. */
export async function importProposals(wish: ImportWish, table: ImportTable): Promise<number> {
  const { language } = wish;
  const say = importWords[language];
  const map = columnsOf(wish, table, proposalFields);
  if (map === null) return 1;
  const { rows, faults } = planProposals(table, map);
  const readied = readyImport(rows, progressOf(say.clauses, rows.length));
  const all = [...table.faults, ...faults, ...readied.faults];
  if (all.length > 0) return report(table, all, language);
  for (const line of readied.titleOnly) console.log(`  ${placeOf(line, table.counted, language)}${say.titleOnly}`);
  previewChapters(rows, language);
  const { ready } = readied;
  return inCollective(wish, async ({ app, collective, stop }) => {
    const service = app.get(ProposalImportService, { strict: false });
    if (wish.dryRun) {
      const known = await service.countKnown(app.get(Database, { strict: false }), collective.id, ready);
      console.log(say.wouldImport(ready.length - known, known));
      return 0;
    }
    const done = await app.get(UnitOfWork, { strict: false }).run(async (tx) => {
      const imported = await service.import(tx, { collectiveId: collective.id, adopted: wish.adopted }, ready);
      stop.throwIfAborted();
      const measures = imported.adopted.map((text) => ({
        ...text,
        chapter: text.chapter || otherChapter,
        decisionId: null,
        vote: null,
      }));
      if (measures.length > 0) {
        await app.get(ProgrammeService, { strict: false }).takeOver(tx, collective.id, measures);
        console.log(`  ${say.measures(measures.length)}`);
      }
      return imported;
    });
    console.log(say.imported(done.created, done.known));
    return 0;
  });
}

/** Sessions of working groups: which group a row is of is told by the groups there are. */
export async function importMeetings(wish: ImportWish, table: ImportTable): Promise<number> {
  const { language } = wish;
  const say = importWords[language];
  const map = columnsOf(wish, table, sessionFields);
  if (map === null) return 1;
  return inCollective(wish, async ({ app, collective, stop }) => {
    const service = app.get(SessionsImportService, { strict: false });
    const database = app.get(Database, { strict: false });
    const groups = await service.groupsOf(database, collective.id);
    const otherwise = groups.find(({ slug }) => slug === wish.group) ?? null;
    if (wish.group !== null && otherwise === null) throw new Error(say.noGroup(wish.group));
    const inZone = (local: string): Date => instantIn(local, collective.timeZone);
    const { rows, faults } = planSessions(table, map, { groups, otherwise, inZone });
    if (table.faults.length + faults.length > 0) return report(table, [...table.faults, ...faults], language);
    for (const { name, id } of groups) {
      const count = rows.filter(({ groupId }) => groupId === id).length;
      if (count > 0) console.log(`  ${String(count).padStart(6)}  ${name}`);
    }
    if (wish.dryRun) {
      const known = await service.countKnown(database, collective.id, rows);
      console.log(say.wouldImport(rows.length - known, known));
      return 0;
    }
    const done = await app.get(UnitOfWork, { strict: false }).run(async (tx) => {
      const imported = await service.import(tx, collective.id, rows);
      stop.throwIfAborted();
      return imported;
    });
    console.log(say.meetings(done.created, done.known));
    return 0;
  });
}

/** What became of measures. */
export async function importResults(wish: ImportWish, table: ImportTable): Promise<number> {
  const { language } = wish;
  const say = importWords[language];
  const map = columnsOf(wish, table, resultFields);
  if (map === null) return 1;
  const { rows, faults } = planResults(table, map);
  const readied = readyImport(rows.map(measureOf), progressOf(say.clauses, rows.length));
  const all = [...table.faults, ...faults, ...readied.faults];
  if (all.length > 0) return report(table, all, language);
  previewChapters(rows, language);
  const ready = rows.flatMap((result) => {
    const measure = readied.ready.find(({ source }) => source === resultSource(result.source));
    return measure ? [{ result, measure }] : [];
  });
  return inCollective(wish, async ({ app, collective, stop }) => {
    const service = app.get(ResultsImportService, { strict: false });
    if (wish.dryRun) {
      console.log(say.wouldTell(await service.plan(app.get(Database, { strict: false }), collective.id, ready)));
      return 0;
    }
    const account = await app.get(IdentityService, { strict: false }).byEmail(wish.by ?? '');
    if (!account) throw new Error(say.nobody(wish.by ?? ''));
    const done = await app.get(UnitOfWork, { strict: false }).run(async (tx) => {
      const actor = { accountId: account.id, sessionId: null, name: account.name, language };
      const imported = await service.import(tx, actor, collective.id, ready, otherChapter);
      stop.throwIfAborted();
      return imported;
    });
    if (done.published !== null) console.log(`  ${say.published(done.published)}`);
    console.log(say.told(done));
    return 0;
  });
}

/** A result as the proposal it becomes when it is no measure yet. */
const measureOf = ({ line, source, title, html, chapter, url }: PlannedResult): PlannedProposal => ({
  line,
  source: resultSource(source),
  title,
  html,
  problem: '',
  chapter,
  cost: '',
  competence: null,
  url,
});

/** Which column gives what, told; null, with what is wrong told, where that cannot be known. */
function columnsOf<Field extends string>(
  { maps, language }: ImportWish,
  table: ImportTable,
  fields: TableFields<Field>,
): ColumnMap<Field> | null {
  const say = importWords[language];
  const byHand = maps.map((text) => {
    const mapping = parseMapping(fields, text);
    if (mapping) return mapping;
    throw new Misuse(`--map ${text}: write field=Column, where field is one of ${fields.fields.join(', ')}`);
  });
  if (table.columns.length === 0) {
    report(table, table.faults, language);
    return null;
  }
  const { map, ignored, faults } = mapColumns(fields, table.columns, new Map(byHand));
  if (faults.length > 0) {
    report(table, [...faults, ...table.faults], language, false);
    return null;
  }
  for (const [field, column] of map) console.log(`  ${field.padEnd(10)} ${say.from(column)}`);
  if (ignored.length > 0) console.log(`  ${say.ignored(ignored)}`);
  return map;
}

interface Here {
  readonly app: INestApplicationContext;
  readonly collective: { readonly id: string; readonly timeZone: string };
  readonly stop: AbortSignal;
}

const inCollective = (wish: ImportWish, work: (here: Here) => Promise<number>): Promise<number> =>
  onDatabase(async (database, stop) => {
    const app = await createApp(database.config);
    try {
      const collective = await app.get(CollectivesService, { strict: false }).bySlug(wish.collective);
      if (!collective) throw new Error(importWords[wish.language].noCollective(wish.collective));
      return await work({ app, collective, stop });
    } finally {
      await app.close();
    }
  });

/** What is wrong, line by line; nothing was written. */
function report({ counted }: ImportTable, faults: readonly ImportFault[], language: Language, inOrder = true): number {
  const say = importWords[language];
  const told = inOrder ? faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) : faults;
  for (const fault of told.slice(0, faultsShown)) console.error(sayFault(fault, counted, language));
  if (told.length > faultsShown) console.error(say.more(told.length - faultsShown));
  console.error(say.refused(told.length));
  return 1;
}

function previewChapters(
  planned: readonly { readonly chapter: string; readonly source: string; readonly title: string }[],
  language: Language,
): void {
  const say = importWords[language];
  const chapters = new Map<string, number>();
  for (const { chapter } of planned) chapters.set(chapter, (chapters.get(chapter) ?? 0) + 1);
  for (const [chapter, count] of chapters) console.log(`  ${String(count).padStart(6)}  ${chapter || say.noChapter}`);
  for (const { source, title } of planned.slice(0, linesShown)) console.log(`  ${source}  ${title}`);
  if (planned.length > linesShown) console.log(`  ${say.inAll(planned.length)}`);
}

/** A line at each tenth of the way. */
function progressOf(what: string, total: number): (done: number) => void {
  const step = Math.max(100, Math.ceil(total / 10));
  return (done) => {
    if (total >= step && (done === total || done % step === 0)) console.log(`  ${what} ${done} / ${total}`);
  };
}
