import type { ColumnMap, TableFields } from '../../../../kernel/tables/columns.js';

/** What a column may be: what the tool it comes from called the proposal, then what a proposal has. */
const fields = ['source', 'title', 'text', 'problem', 'chapter', 'cost', 'competence', 'url'] as const;

export type ProposalField = (typeof fields)[number];
export type ProposalColumns = ColumnMap<ProposalField>;

/** Decidim's exports, the columns of Barcelona's open data, and plain French, English, Spanish and Catalan. */
export const proposalFields: TableFields<ProposalField> = {
  fields,
  names: {
    source: ['id', 'reference', 'source', 'identifiant', 'ref'],
    title: ['title', 'titre', 'titol', 'titulo', 'intitule', 'nom', 'name'],
    text: ['body', 'text', 'texte', 'description', 'descripcio', 'descripcion', 'contenu', 'content', 'proposition'],
    problem: ['problem', 'probleme', 'problema', 'constat'],
    chapter: [
      'category/name',
      'category',
      'categorie',
      'categoria',
      'chapter',
      'chapitre',
      'taxonomies/name',
      'theme',
      'tema',
    ],
    cost: ['cost', 'cout', 'cost estime', 'coste', 'budget'],
    competence: ['competence', 'level', 'niveau'],
    url: ['url', 'lien', 'link', 'enllac', 'enlace'],
  },
  needed: {
    source: { fr: 'l’identifiant d’origine', en: 'source' },
    title: { fr: 'le titre', en: 'title' },
    text: { fr: 'le texte', en: 'text' },
  },
};
