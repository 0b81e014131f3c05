const texts = {
  download: 'Télécharger',
  prepare: 'Préparer le fichier',
  format: 'Format',
  formats: {
    pdf: 'PDF, à imprimer ou à lire',
    docx: 'Word (DOCX)',
    odt: 'LibreOffice (ODT)',
    epub: 'Livre numérique (EPUB)',
    html: 'Page web (HTML)',
    md: 'Markdown',
    json: 'Données (JSON)',
  },
  withNotes: 'Avec l’origine de chaque partie',
  withNotesHint: 'Qui l’a écrite, quelle proposition, quelle plénière, quel vote.',
  making: 'Le fichier se prépare…',
  ready: (format: string) => `Télécharger le fichier ${format}`,
  failed: 'Ce fichier n’a pas pu être préparé ici. Choisissez un autre format, ou réessayez plus tard.',
};

declare module '../catalogues.js' {
  interface Catalogues {
    texts: typeof texts;
  }
}

export default texts;
