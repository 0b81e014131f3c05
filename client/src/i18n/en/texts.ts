import type { Catalogues } from '../catalogues.js';

const texts: Catalogues['texts'] = {
  download: 'Download',
  prepare: 'Make the file',
  format: 'Format',
  formats: {
    pdf: 'PDF, to print or read',
    docx: 'Word (DOCX)',
    odt: 'LibreOffice (ODT)',
    epub: 'E-book (EPUB)',
    html: 'Web page (HTML)',
    md: 'Markdown',
    json: 'Data (JSON)',
  },
  withNotes: 'With the origin of each part',
  withNotesHint: 'Who wrote it, which proposal, which plenary, which vote.',
  making: 'The file is being made…',
  ready: (format) => `Download the ${format} file`,
  failed: 'This file could not be made here. Choose another format, or try again later.',
};

export default texts;
