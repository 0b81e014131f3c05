import { readTable, UnreadableFile } from '../platform/tables/read-table.js';
import { importLimits } from '../kernel/tables/table.js';
import { proposalFields } from '../modules/proposals/index.js';
import { resultFields } from '../modules/programme/index.js';
import { sessionFields } from '../modules/working-groups/index.js';
import { Misuse, readArguments } from './arguments.js';
import type { Command } from './command.js';
import { importMeetings, importProposals, importResults, type ImportWish } from './import-kinds.js';
import { readNamedFile } from './read-file.js';

const languages = ['fr', 'en'] as const;

const kinds = { proposals: importProposals, meetings: importMeetings, results: importResults } as const;

const kindOf = (name: string): keyof typeof kinds | null =>
  name === 'proposals' || name === 'meetings' || name === 'results' ? name : null;

export const importCommand: Command = {
  name: 'import',
  summary: 'Takes over proposals, meetings or results from another tool: a CSV, JSON or XLSX file.',
  help: [
    'Usage: faire import proposals FILE --collective SLUG [--dry-run] [--adopted] [--map field=Column]… [--lang fr|en]',
    '       faire import meetings FILE --collective SLUG [--group SLUG] [--dry-run] [--map field=Column]… [--lang fr|en]',
    '       faire import results FILE --collective SLUG --by EMAIL [--dry-run] [--map field=Column]… [--lang fr|en]',
    '',
    'Columns are found by their names: Decidim’s exports, Barcelona’s open data, plain French, English, Spanish, Catalan.',
    '  --map field=Column  says which column gives a field',
    `                      of proposals: ${proposalFields.fields.join(', ')}`,
    `                      of meetings: ${sessionFields.fields.join(', ')}`,
    `                      of results: ${resultFields.fields.join(', ')}`,
    '  --dry-run           reads everything, says what would be imported, writes nothing',
    '  --adopted           proposals adopted before: straight into the programme, in chapters; otherwise in debate',
    '  --group SLUG        the working group of meetings whose row names none of ours',
    '  --by EMAIL          who of the coordination signs what is said of commitments',
    '  --lang fr|en        the language it speaks of the file in; French without it',
    '',
    'Meetings become sessions of working groups, with their notes; results become commitments: what is no measure yet becomes',
    'one, the programme is published with it, and each state rests on the page it comes from.',
    'All rows or none, and all that is wrong with the file at once, line by line: with commas, semicolons or tabs, in UTF-8,',
    'UTF-16 or Windows-1252. Importing a file again adds only what is new in it.',
    'Example: faire import proposals mesures.csv --collective commune --map title=Intitulé --dry-run',
  ].join('\n'),
  async run(args) {
    const { kind, ...wish } = wishOf(args);
    const bytes = await readNamedFile(wish.file, importLimits.fileBytes);
    try {
      return await kinds[kind](wish, await readTable(wish.file, bytes));
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      console.error(`faire import: ${error.words[wish.language]}`);
      return 1;
    }
  },
};

function wishOf(args: readonly string[]): ImportWish & { readonly kind: keyof typeof kinds } {
  const {
    values,
    operands: [what = '', file = ''],
  } = readArguments(
    args,
    {
      collective: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      adopted: { type: 'boolean', default: false },
      group: { type: 'string' },
      by: { type: 'string' },
      map: { type: 'string', multiple: true, default: [] },
      lang: { type: 'string', default: 'fr' },
    },
    ['proposals|meetings|results', 'FILE'],
  );
  const kind = kindOf(what);
  if (kind === null) throw new Misuse(`only proposals, meetings and results are imported, not “${what}”`);
  if (values.collective === undefined) throw new Misuse('--collective SLUG is missing');
  if (kind === 'results' && values.by === undefined) throw new Misuse('--by EMAIL is missing: who signs what is said');
  if (kind !== 'proposals' && values.adopted) throw new Misuse('--adopted is for proposals');
  if (kind !== 'meetings' && values.group !== undefined) throw new Misuse('--group is for meetings');
  if (kind !== 'results' && values.by !== undefined) throw new Misuse('--by is for results');
  const language = languages.find((known) => known === values.lang);
  if (!language) throw new Misuse(`--lang takes one of ${languages.join(', ')}, not “${values.lang}”`);
  return {
    kind,
    file,
    language,
    collective: values.collective,
    dryRun: values['dry-run'],
    adopted: values.adopted,
    group: values.group ?? null,
    by: values.by ?? null,
    maps: values.map,
  };
}
