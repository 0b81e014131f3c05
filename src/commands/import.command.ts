import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createApp } from '../app.js';
import { openDatabase } from '../main.js';
import { CollectivesService } from '../modules/collectives/index.js';
import { ProgrammeService } from '../modules/programme/index.js';
import {
  importFields,
  mapColumns,
  parseMapping,
  planImport,
  ProposalImportService,
  readTable,
  type ColumnMap,
  type ImportFault,
} from '../modules/proposals/index.js';
import { readConfig } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Command } from './command.js';

const faultsShown = 50;
const linesShown = 3;
/** Chapter of an adopted proposal whose row names none. */
const otherChapter = 'Autres mesures';

export const importCommand: Command = {
  name: 'import',
  summary: 'Takes over proposals from another tool: a CSV, JSON or XLSX file.',
  help: [
    'Usage: faire import proposals FILE --collective SLUG [--dry-run] [--adopted] [--map field=Column]…',
    '',
    'Columns are found by their names: Decidim’s exports, Barcelona’s open data, plain French, English, Spanish, Catalan.',
    `  --map field=Column  says which column gives a field: ${importFields.join(', ')}`,
    '  --dry-run           reads everything, says what would be imported, writes nothing',
    '  --adopted           adopted before: straight into the programme, in chapters; otherwise in debate',
    '',
    'All rows or none. Importing a file again adds only rows whose source id is new.',
    'Example: faire import proposals mesures.csv --collective commune --map title=Intitulé --dry-run',
  ].join('\n'),
  async run(args) {
    const wish = wishOf(args);
    if (typeof wish === 'string') {
      console.error(`faire import: ${wish}`);
      return 2;
    }
    const table = await readTable(wish.file, await readFile(wish.file));
    const { map, ignored, faults: unmapped } = mapColumns(table.columns, wish.byHand);
    if (unmapped.length > 0) return report(unmapped);
    console.log([...map].map(([field, column]) => `  ${field.padEnd(10)} from “${column}”`).join('\n'));
    if (ignored.length > 0) console.log(`  not used:  ${ignored.join(', ')}`);
    const { proposals, faults } = planImport(table, map);
    return importInto(wish, proposals, faults);
  },
};

interface Wish {
  readonly file: string;
  readonly collective: string;
  readonly dryRun: boolean;
  readonly adopted: boolean;
  readonly byHand: ColumnMap;
}

function wishOf(args: readonly string[]): Wish | string {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      collective: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      adopted: { type: 'boolean', default: false },
      map: { type: 'string', multiple: true, default: [] },
    },
  });
  const [what, file, ...more] = positionals;
  if (what !== 'proposals') return 'only proposals are imported: faire import proposals FILE --collective SLUG';
  if (file === undefined || more.length > 0) return 'name one file';
  if (values.collective === undefined) return 'name the collective: --collective SLUG';
  const mappings = values.map.map((text) => ({ text, mapping: parseMapping(text) }));
  const wrong = mappings.find(({ mapping }) => mapping === null);
  if (wrong) return `--map ${wrong.text}: write field=Column, where field is one of ${importFields.join(', ')}`;
  return {
    file,
    collective: values.collective,
    dryRun: values['dry-run'],
    adopted: values.adopted,
    byHand: new Map(mappings.flatMap(({ mapping }) => (mapping ? [mapping] : []))),
  };
}

type Planned = ReturnType<typeof planImport>['proposals'];

async function importInto(wish: Wish, planned: Planned, faults: readonly ImportFault[]): Promise<number> {
  const database = await openDatabase(readConfig(process.env), (line) => console.log(line));
  try {
    const app = await createApp(database.config);
    try {
      const collective = await app.get(CollectivesService, { strict: false }).bySlug(wish.collective);
      if (!collective) throw new Error(`no collective “${wish.collective}” here`);
      const service = app.get(ProposalImportService, { strict: false });
      const readied = service.ready(planned, progressOf('clauses', planned.length));
      const all = [...faults, ...readied.faults].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
      if (all.length > 0) return report(all);
      for (const line of readied.titleOnly) console.log(`  line ${line}: no text, its title stands for it`);
      preview(planned);
      if (wish.dryRun) {
        const known = await service.countKnown(app.get(Database, { strict: false }), collective.id, planned);
        console.log(`${planned.length - known} would be imported, ${known} are here already. Nothing was written.`);
        return 0;
      }
      const done = await app.get(UnitOfWork, { strict: false }).run(async (tx) => {
        const imported = await service.import(
          tx,
          { collectiveId: collective.id, adopted: wish.adopted },
          readied.ready,
        );
        const measures = imported.adopted.map((text) => ({
          ...text,
          chapter: text.chapter || otherChapter,
          decisionId: null,
          vote: null,
        }));
        if (measures.length > 0) {
          await app.get(ProgrammeService, { strict: false }).takeOver(tx, collective.id, measures);
          console.log(`  programme: ${measures.length} measures in their chapters`);
        }
        return imported;
      });
      console.log(`${done.created} imported, ${done.known} were here already.`);
      return 0;
    } finally {
      await app.close();
    }
  } finally {
    await database.close();
  }
}

/** What is wrong, line by line; nothing was written. */
function report(faults: readonly ImportFault[]): number {
  for (const { line, column, message } of faults.slice(0, faultsShown)) {
    const place = [line === null ? '' : `line ${line}`, column ?? ''].filter((part) => part !== '').join(', ');
    console.error(place === '' ? message : `${place}: ${message}`);
  }
  if (faults.length > faultsShown) console.error(`… and ${faults.length - faultsShown} more`);
  console.error(`${faults.length} to mend; nothing was imported.`);
  return 1;
}

function preview(planned: Planned): void {
  const chapters = new Map<string, number>();
  for (const { chapter } of planned) chapters.set(chapter, (chapters.get(chapter) ?? 0) + 1);
  for (const [chapter, count] of chapters) console.log(`  ${String(count).padStart(6)}  ${chapter || '(no chapter)'}`);
  for (const { source, title } of planned.slice(0, linesShown)) console.log(`  ${source}  ${title}`);
  if (planned.length > linesShown) console.log(`  … ${planned.length} in all`);
}

/** A line at each tenth of the way. */
function progressOf(what: string, total: number): (done: number) => void {
  const step = Math.max(100, Math.ceil(total / 10));
  return (done) => {
    if (done === total || done % step === 0) console.log(`  ${what}: ${done} of ${total}`);
  };
}
