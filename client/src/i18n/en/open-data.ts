import type { Catalogues } from '../catalogues.js';
import { english } from '../words.js';

const openData: Catalogues['open-data'] = {
  title: 'Open data',
  lead: 'Everything that is public here, in files anybody may read again, count again and use.',
  journal: 'Public log',
  licence: 'Under',
  nobody: 'No name, no account and no single vote is in them.',
  everything: 'Everything, now (ZIP)',
  dictionary: 'Data dictionary (JSON)',
  files: 'Files',
  csv: (title) => `${title}, CSV`,
  json: (title) => `${title}, JSON`,
  columns: (count) => english.plural(count, { one: '# column', other: '# columns' }),
  columnsOf: (title) => `Columns: ${title}`,
  column: 'Column',
  type: 'Type',
  types: {
    string: 'text',
    integer: 'whole number',
    boolean: 'true or false',
    date: 'day (YYYY-MM-DD)',
    datetime: 'moment (ISO 8601, UTC)',
  },
  meaning: 'What it says',
  nights: 'Each night',
  noNight: 'The first file of a night is not made yet: it is at about three o’clock.',
  kilobytes: (count) => `${english.number(Math.ceil(count))} kB`,
};

export default openData;
