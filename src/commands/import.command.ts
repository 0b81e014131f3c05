import { createApp } from '../app.js';
import type { Language } from '../kernel/refusal.js';
import { CollectivesService } from '../modules/collectives/index.js';
import { ProgrammeService } from '../modules/programme/index.js';
import {
  importFields,
  importLimits,
  mapColumns,
  parseMapping,
  planImport,
  ProposalImportService,
  readTable,
  readyImport,
  sayFault,
  placeOf,
  UnreadableFile,
  type ColumnMap,
  type ImportFault,
  type ImportTable,
  type PlannedProposal,
} from '../modules/proposals/index.js';
import { Database } from '../platform/database/database.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Misuse, readArguments } from './arguments.js';
import type { Command } from './command.js';
import { importWords } from './import-words.js';
import { onDatabase } from './on-database.js';
import { readNamedFile } from './read-file.js';

const languages = ['fr', 'en'] as const;
const faultsShown = 50;
const linesShown = 3;
/** Chapter of an adopted proposal whose row names none. */
const otherChapter = 'Autres mesures';

export const importCommand: Command = {
  name: 'import',
  summary: 'Takes over proposals from another tool: a CSV, JSON or XLSX file.',
  help: [
    'Usage: faire import proposals FILE --collective SLUG [--dry-run] [--adopted] [--map field=Column]… [--lang fr|en]',
    '',
    'Columns are found by their names: Decidim’s exports, Barcelona’s open data, plain French, English, Spanish, Catalan.',
    `  --map field=Column  says which column gives a field: ${importFields.join(', ')}`,
    '  --dry-run           reads everything, says what would be imported, writes nothing',
    '  --adopted           adopted before: straight into the programme, in chapters; otherwise in debate',
    '  --lang fr|en        the language it speaks of the file in; French without it',
    '',
    'All rows or none, and all that is wrong with the file at once, line by line: with commas, semicolons or tabs, in UTF-8,',
    'UTF-16 or Windows-1252. Importing a file again adds only rows whose source id is new.',
    'Example: faire import proposals mesures.csv --collective commune --map title=Intitulé --dry-run',
  ].join('\n'),
  async run(args) {
    const wish = wishOf(args);
    const bytes = await readNamedFile(wish.file, importLimits.fileBytes);
    try {
      return await importTable(wish, await readTable(wish.file, bytes));
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      console.error(`faire import: ${error.words[wish.language]}`);
      return 1;
    }
  },
};

interface Wish {
  readonly file: string;
  readonly collective: string;
  readonly dryRun: boolean;
  readonly adopted: boolean;
  readonly byHand: ColumnMap;
  readonly language: Language;
}

function wishOf(args: readonly string[]): Wish {
  const {
    values,
    operands: [what, file = ''],
  } = readArguments(
    args,
    {
      collective: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      adopted: { type: 'boolean', default: false },
      map: { type: 'string', multiple: true, default: [] },
      lang: { type: 'string', default: 'fr' },
    },
    ['proposals', 'FILE'],
  );
  if (what !== 'proposals') throw new Misuse(`only “proposals” are imported, not “${String(what)}”`);
  if (values.collective === undefined) throw new Misuse('--collective SLUG is missing');
  const byHand = values.map.map((text) => {
    const mapping = parseMapping(text);
    if (mapping) return mapping;
    throw new Misuse(`--map ${text}: write field=Column, where field is one of ${importFields.join(', ')}`);
  });
  const language = languages.find((known) => known === values.lang);
  if (!language) throw new Misuse(`--lang takes one of ${languages.join(', ')}, not “${values.lang}”`);
  return {
    file,
    language,
    collective: values.collective,
    dryRun: values['dry-run'],
    adopted: values.adopted,
    byHand: new Map(byHand),
  };
}

/** All that is wrong with the file is said before a database is opened. */
async function importTable(wish: Wish, table: ImportTable): Promise<number> {
  const { language } = wish;
  const say = importWords[language];
  if (table.columns.length === 0) return report(table, table.faults, language);
  const { map, ignored, faults: unmapped } = mapColumns(table.columns, wish.byHand);
  if (unmapped.length > 0) return report(table, [...unmapped, ...table.faults], language);
  for (const [field, column] of map) console.log(`  ${field.padEnd(10)} ${say.from(column)}`);
  if (ignored.length > 0) console.log(`  ${say.ignored(ignored)}`);
  const { proposals, faults } = planImport(table, map);
  const readied = readyImport(proposals, progressOf(say.clauses, proposals.length));
  const all = [...table.faults, ...faults, ...readied.faults].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  if (all.length > 0) return report(table, all, language);
  for (const line of readied.titleOnly) console.log(`  ${placeOf(line, table.counted, language)}${say.titleOnly}`);
  preview(proposals, language);
  return importInto(wish, readied.ready);
}

type Ready = ReturnType<typeof readyImport>['ready'];

const importInto = (wish: Wish, ready: Ready): Promise<number> =>
  onDatabase(async (database, stop) => {
    const say = importWords[wish.language];
    const app = await createApp(database.config);
    try {
      const collective = await app.get(CollectivesService, { strict: false }).bySlug(wish.collective);
      if (!collective) throw new Error(say.noCollective(wish.collective));
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
    } finally {
      await app.close();
    }
  });

/** What is wrong, line by line; nothing was written. */
function report({ counted }: ImportTable, faults: readonly ImportFault[], language: Language): number {
  const say = importWords[language];
  for (const fault of faults.slice(0, faultsShown)) console.error(sayFault(fault, counted, language));
  if (faults.length > faultsShown) console.error(say.more(faults.length - faultsShown));
  console.error(say.refused(faults.length));
  return 1;
}

function preview(planned: readonly PlannedProposal[], language: Language): void {
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
